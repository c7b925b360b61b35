/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.response;

import org.cohortium.analysis.option.Fits;
import org.cohortium.analysis.option.Label;
import org.cohortium.analysis.option.Option;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.numerics.proportion.Kappa;

/** The options of the agreement analysis. */
public record AgreementOptions(
        @Option(label = "First rating", fits = Fits.COVARIATE, required = true,
            help = "What the first rater or method says.") VariableRef first,
        @Option(label = "Second rating", fits = Fits.COVARIATE, required = true,
            help = "What the second says of the same patients; of the same kind as the first.") VariableRef second,
        @Option(label = "Weights of kappa", defaultValue = "unweighted",
            help = "How much near disagreements count, for ordered levels.") Weights weights,
        @Option(label = "Confidence level", min = 0, max = 1, exclusive = true, defaultValue = "0.95",
            help = "Level of every confidence interval.") double confLevel) {

    /** How disagreements count. */
    public enum Weights {
        @Label("Unweighted")
        UNWEIGHTED(Kappa.Weights.UNWEIGHTED),
        @Label(value = "Linear", help = "By the distance of the levels.")
        LINEAR(Kappa.Weights.LINEAR),
        @Label(value = "Quadratic", help = "By the squared distance; close to an intraclass correlation.")
        QUADRATIC(Kappa.Weights.QUADRATIC);

        private final Kappa.Weights weights;

        Weights(Kappa.Weights weights) {
            this.weights = weights;
        }

        Kappa.Weights weights() {
            return weights;
        }
    }
}
