/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis.build;

import java.util.List;

import org.cohortium.analysis.option.Fits;
import org.cohortium.analysis.option.Option;
import org.cohortium.analysis.option.TermRef;
import org.cohortium.analysis.option.VariableRef;

/** The options of an internal-external validation. */
public record InternalExternalOptions(
        @Option(label = "Follow-up time", fits = Fits.TIME, required = true,
            help = "Time from time zero to the event or to the last follow-up.") VariableRef time,
        @Option(label = "Event", fits = Fits.EVENT, required = true,
            help = "Whether the follow-up ended in the event: TRUE or 1, or the levels named below.") VariableRef event,
        @Option(label = "Event levels", levelsOf = "event",
            help = "The values of the event variable that mean the event; every other value is censored.") List<String> eventLevels,
        @Option(label = "Covariates", fits = Fits.COVARIATE, required = true,
            help = "The variables that predict; the centre is not one of them.") List<VariableRef> covariates,
        @Option(label = "Centre", fits = Fits.GROUP,
            help = "The variable whose groups are left out in turn; left empty, the study's centre.") VariableRef centre,
        @Option(label = "Interactions", advanced = true,
            help = "Pairs of covariates whose effects depend on one another, such as age:sex. Each costs further "
                + "coefficients.") List<TermRef> interactions,
        @Option(label = "On the logarithm", fits = Fits.NUMERIC,
            help = "Covariates that enter as their natural logarithm; above zero.") List<VariableRef> logarithm,
        @Option(label = "As splines", fits = Fits.NUMERIC,
            help = "Covariates that enter as a restricted cubic spline.") List<VariableRef> splines,
        @Option(label = "Knots of splines", min = 3, max = 7, defaultValue = "4", advanced = true,
            help = "How many knots each spline has, at Harrell's quantiles of all patients.") int knots,
        @Option(label = "Time of prediction", min = 0, exclusive = true,
            help = "A time at which predicted and observed survival are compared in each centre; left empty, none.") Double horizon,
        @Option(label = "Confidence level", min = 0, max = 1, exclusive = true, defaultValue = "0.95",
            help = "Level of every confidence interval.") double confLevel) {

    ModelChoice choice() {
        return new ModelChoice(time, event, eventLevels, covariates, interactions, logarithm, splines, knots);
    }
}
