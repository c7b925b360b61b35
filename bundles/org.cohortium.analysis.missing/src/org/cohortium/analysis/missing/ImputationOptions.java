/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.missing;

import java.util.List;

import org.cohortium.analysis.option.Fits;
import org.cohortium.analysis.option.Label;
import org.cohortium.analysis.option.Option;
import org.cohortium.analysis.option.VariableRef;

/** The options of multiple imputation. */
public record ImputationOptions(
        @Option(label = "Outcome", defaultValue = "survival", help = "What kind of model is fitted.") Outcome outcome,
        @Option(label = "Follow-up time", fits = Fits.TIME, enabledWhen = "outcome=survival",
            help = "Time from time zero to the event or to the last follow-up; never imputed.") VariableRef time,
        @Option(label = "Event", fits = Fits.EVENT, required = true,
            help = "Whether the patient had the event: TRUE or 1, or the levels named below; never imputed.") VariableRef event,
        @Option(label = "Event levels", levelsOf = "event",
            help = "The values of the event variable that mean the event.") List<String> eventLevels,
        @Option(label = "Exposure", fits = Fits.COVARIATE,
            help = "What is compared; the first term of the model. Needed for matching.") VariableRef exposure,
        @Option(label = "Covariates", fits = Fits.COVARIATE,
            help = "The other variables of the model, complete or not; with matching, those of the propensity score.") List<VariableRef> covariates,
        @Option(label = "Strata", fits = Fits.GROUP, enabledWhen = "outcome=survival",
            help = "A variable with a baseline hazard for each of its values, such as the centre; never imputed.") VariableRef strata,
        @Option(label = "Also to impute from", fits = Fits.COVARIATE,
            help = "Further variables that help to predict missing values; they are in the imputation model only.") List<VariableRef> auxiliary,
        @Option(label = "Imputations", group = "Imputation", min = 2, max = 1000, defaultValue = "20",
            help = "Number of completed data sets; at least the percentage of incomplete patients.") int imputations,
        @Option(label = "Iterations", group = "Imputation", min = 1, max = 1000, defaultValue = "10",
            help = "Rounds over the variables in each imputation.") int iterations,
        @Option(label = "Numeric variables", group = "Imputation", defaultValue = "pmm",
            help = "How missing numbers are drawn. Categories are drawn by logistic and multinomial regression.") Numeric numeric,
        @Option(label = "Donors", group = "Imputation", min = 1, max = 100, defaultValue = "5", advanced = true,
            enabledWhen = "numeric=pmm", help = "From how many similar patients a value is drawn.") int donors,
        @Option(label = "Seed", group = "Imputation", advanced = true,
            help = "Seed of the random draws; the study's where empty.") Integer seed,
        @Option(label = "Matching", group = "Matching", defaultValue = "none",
            help = "Whether the effect of the exposure is estimated in propensity-matched patients.") Design design,
        @Option(label = "Partners per patient", group = "Matching", min = 1, max = 20, defaultValue = "1",
            enabledWhen = "design!=none", help = "k of 1:k nearest-neighbour matching without replacement.") int ratio,
        @Option(label = "Caliper", group = "Matching", min = 0, exclusive = true, defaultValue = "0.2",
            enabledWhen = "design!=none",
            help = "Largest allowed difference of the scores of a pair, in standard deviations of the logit. Empty for none.") Double caliper,
        @Option(label = "Adjust matched model", group = "Matching", defaultValue = "false", enabledWhen = "design!=none",
            help = "Whether the model in the matched patients has the covariates too, not the exposure alone.") boolean adjusted,
        @Option(label = "Shifted variable", group = "Tipping point", fits = Fits.COVARIATE,
            help = "An incomplete variable whose imputed values are shifted, to see when the conclusion changes.") VariableRef shifted,
        @Option(label = "Shifts", group = "Tipping point",
            help = "What is added to imputed numbers, or to the log odds of imputed levels other than the first; 0 is missing at random.") List<Double> shifts,
        @Option(label = "Confidence level", group = "Output", min = 0, max = 1, exclusive = true, defaultValue = "0.95",
            help = "Level of every interval.") double confLevel) {

    /** The kind of model. */
    public enum Outcome {
        @Label(value = "Time to event", help = "Cox model; event indicator and Nelson-Aalen hazard are in the imputation model.")
        SURVIVAL,
        @Label(value = "Event or none", help = "Logistic model; the event is in the imputation model.")
        BINARY
    }

    /** How numbers are drawn. */
    public enum Numeric {
        @Label(value = "Predictive mean matching", help = "Observed values of similar patients; keeps bounds and shape.")
        PMM,
        @Label(value = "Normal", help = "Linear regression with normal errors.")
        NORMAL
    }

    /** The declared design of matching with imputation. */
    public enum Design {
        @Label("None")
        NONE,
        @Label(value = "Within each imputation", help = "Score, matching and effect in each completed data set; effects are pooled.")
        WITHIN,
        @Label(value = "Across imputations", help = "Scores are averaged over the completed data sets; patients are matched once.")
        ACROSS
    }

    boolean isSurvival() {
        return outcome == Outcome.SURVIVAL;
    }

    String effect() {
        return isSurvival() ? "Hazard ratio" : "Odds ratio";
    }

    /** Exposure and covariates, each once. */
    List<VariableRef> terms() {
        return java.util.stream.Stream.concat(exposure == null ? java.util.stream.Stream.empty()
            : java.util.stream.Stream.of(exposure), covariates.stream()).distinct().toList();
    }
}
