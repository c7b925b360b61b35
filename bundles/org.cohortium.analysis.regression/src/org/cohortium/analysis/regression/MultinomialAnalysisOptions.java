/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.List;
import org.cohortium.analysis.option.Fits;
import org.cohortium.analysis.option.Option;
import org.cohortium.analysis.option.TermRef;
import org.cohortium.analysis.option.VariableRef;

/** The options of multinomial logistic regression. */
public record MultinomialAnalysisOptions(
        @Option(label = "Outcome", fits = Fits.GROUP, required = true,
            help = "A variable with three or more unordered values.") VariableRef outcome,
        @Option(label = "Reference value", levelsOf = "outcome",
            help = "The value of the outcome that the others are compared with; none for its reference level.") String reference,
        @Option(label = "Covariates", fits = Fits.COVARIATE, required = true,
            help = "The variables of the model. A categorical variable is compared with its reference level.") List<VariableRef> covariates,
        @Option(label = "Interactions",
            help = "Products of variables, written age:sex; the variables themselves should be covariates too.") List<TermRef> interactions,
        @Option(label = "Confidence level", group = "Model", min = 0, max = 1, exclusive = true, defaultValue = "0.95",
            help = "Level of every confidence interval.") double confLevel,
        @Option(label = "Outcomes per coefficient", group = "Assumptions", min = 0, defaultValue = "10", advanced = true,
            help = "With fewer rows of the rarest value for each coefficient a warning is given.") double eventsPerCoefficient) {
}
