/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.List;
import org.cohortium.analysis.option.Fits;
import org.cohortium.analysis.option.Label;
import org.cohortium.analysis.option.Option;
import org.cohortium.analysis.option.TermRef;
import org.cohortium.analysis.option.VariableRef;

/** The options of linear regression. */
public record LinearAnalysisOptions(
        @Option(label = "Outcome", fits = Fits.NUMERIC, required = true, help = "The measurement to be explained.") VariableRef outcome,
        @Option(label = "Covariates", fits = Fits.COVARIATE, required = true,
            help = "The variables of the model. A categorical variable is compared with its reference level.") List<VariableRef> covariates,
        @Option(label = "Interactions",
            help = "Products of variables, written age:sex; the variables themselves should be covariates too.") List<TermRef> interactions,
        @Option(label = "Clusters", fits = Fits.IDENTIFIER, advanced = true,
            help = "Rows that belong together; a matched cohort brings its own. The variance is then robust to them.") VariableRef cluster,
        @Option(label = "Weights", fits = Fits.NUMERIC, advanced = true,
            help = "Weights of the squares; a matched cohort brings its own.") VariableRef weights,
        @Option(label = "Variance", group = "Model", defaultValue = "classical",
            help = "Of the coefficients where there are no clusters.") Variance variance,
        @Option(label = "Confidence level", group = "Model", min = 0, max = 1, exclusive = true, defaultValue = "0.95",
            help = "Level of every confidence interval.") double confLevel) {

    /** The variance of the coefficients. */
    public enum Variance {
        @Label(value = "Classical", help = "Equal variance of all residuals.")
        CLASSICAL,
        @Label(value = "HC0", help = "Squared residuals (White 1980).")
        HC0,
        @Label(value = "HC1", help = "HC0 times n / (n - p); Stata's robust.")
        HC1,
        @Label(value = "HC2", help = "Squared residuals over 1 - leverage.")
        HC2,
        @Label(value = "HC3", help = "Squared residuals over (1 - leverage) squared; best in small samples.")
        HC3
    }
}
