/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.List;
import org.cohortium.analysis.option.Fits;
import org.cohortium.analysis.option.Label;
import org.cohortium.analysis.option.Option;
import org.cohortium.analysis.option.TermRef;
import org.cohortium.analysis.option.VariableRef;

/** The options of adjusted survival curves. */
public record AdjustedCurvesOptions(
        @Option(label = "Follow-up time", fits = Fits.TIME, required = true,
            help = "Time from time zero to the event or to the last follow-up.") VariableRef time,
        @Option(label = "Event", fits = Fits.EVENT, required = true,
            help = "Whether the follow-up ended in the event: TRUE or 1, or the levels named below.") VariableRef event,
        @Option(label = "Event levels", levelsOf = "event",
            help = "The values of the event variable that mean the event; every other value is censored.") List<String> eventLevels,
        @Option(label = "Group", fits = Fits.GROUP, required = true,
            help = "The groups whose curves are compared; the first (or the reference level) is the one others are compared with.") VariableRef group,
        @Option(label = "Covariates", fits = Fits.COVARIATE, required = true,
            help = "What is adjusted for: what influences both the group and the outcome.") List<VariableRef> covariates,
        @Option(label = "Interactions", enabledWhen = "method=g-formula",
            help = "Products of variables, written group:age; the group may be one of them.") List<TermRef> interactions,
        @Option(label = "Strata", fits = Fits.GROUP, enabledWhen = "method=g-formula",
            help = "Groups with a baseline hazard of their own, such as centres.") List<VariableRef> strata,
        @Option(label = "Entry time", fits = Fits.TIME, advanced = true, enabledWhen = "method=g-formula",
            help = "Time from which a patient was under observation (left truncation).") VariableRef entry,
        @Option(label = "Weights", fits = Fits.NUMERIC, advanced = true, enabledWhen = "method=g-formula",
            help = "Case weights; a matched cohort brings its own.") VariableRef weights,
        @Option(label = "Method", group = "Estimation", defaultValue = "g-formula",
            help = "The g-formula rests on the model of the outcome, weighting on the model of the group.") Method method,
        @Option(label = "Times", group = "Estimation", min = 0,
            help = "Times at which survival and its differences are printed; round times of the follow-up if none are given.") List<Double> times,
        @Option(label = "Horizon of the mean", group = "Estimation", min = 0, exclusive = true,
            help = "The restricted mean survival time is the area under a curve up to here; the shortest of the groups' longest follow-ups if not given.") Double tau,
        @Option(label = "Confidence level", group = "Estimation", min = 0, max = 1, exclusive = true, defaultValue = "0.95",
            help = "Level of every confidence interval.") double confLevel) {

    /** How curves are adjusted. */
    public enum Method {
        @Label(value = "G-formula", help = "Mean over all patients of the curve a Cox model predicts for them in each group.")
        G_FORMULA,
        @Label(value = "Weighting", help = "Kaplan-Meier curves weighted by the inverse probability of the own group.")
        WEIGHTING
    }
}
