/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.matching;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.cohortium.analysis.input.ModelTerms;
import org.cohortium.analysis.option.Fits;
import org.cohortium.analysis.option.Label;
import org.cohortium.analysis.option.Option;
import org.cohortium.analysis.option.TermRef;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.numerics.matching.Estimand;
import org.cohortium.numerics.matching.PropensityWeights;

/** The options of weighting. */
public record WeightingOptions(
        @Option(label = "Exposure or treatment", fits = Fits.GROUP, required = true,
            help = "The variable that tells the groups apart.") VariableRef treatment,
        @Option(label = "Exposed level", levelsOf = "treatment",
            help = "The values that mean exposed or treated; TRUE, 1 or the last of two levels where empty. If every level is compared, the one group whose effect is asked for; the last where empty.") List<String> treatedLevels,
        @Option(label = "Comparison level", levelsOf = "treatment", advanced = true,
            help = "The values that mean not exposed; all others where empty. Patients with neither are left out. If every level is compared, the reference group.") List<String> controlLevels,
        @Option(label = "Compare every level", defaultValue = "false",
            help = "Whether each level is a group of its own, for three and more; scores are multinomial then.") boolean everyLevel,
        @Option(label = "Covariates", fits = Fits.COVARIATE, required = true,
            help = "What is to be balanced: known before the exposure, and related to the outcome.") List<VariableRef> covariates,
        @Option(label = "Interactions", advanced = true, help = "Products of covariates in the score model, such as age:sex.") List<TermRef> interactions,
        @Option(label = "Also show balance of", fits = Fits.COVARIATE, advanced = true,
            help = "Variables whose balance is shown although they are not weighted for.") List<VariableRef> balance,
        @Option(label = "Weights from", group = "Weights", defaultValue = "score", help = "Where the weights come from.") Source source,
        @Option(label = "Population", group = "Weights", defaultValue = "ate",
            help = "Whose effect the weighted groups stand for.") Population population,
        @Option(label = "Link", group = "Weights", defaultValue = "logit", advanced = true, enabledWhen = "source=score",
            help = "What joins the probability of exposure and the covariates, and how the model is fitted.") ScoreLink link,
        @Option(label = "Scores from a variable", group = "Weights", fits = Fits.NUMERIC, advanced = true, enabledWhen = "source=score",
            help = "A variable that holds probabilities of exposure made elsewhere; no model is fitted then.") VariableRef score,
        @Option(label = "Stabilised", group = "Weights", defaultValue = "true", enabledWhen = "population=ate",
            help = "Whether weights for everybody are multiplied by the share of the group, so that they average about 1.") boolean stabilized,
        @Option(label = "Truncate at percentile", group = "Weights", min = 0, max = 20, exclusive = true, unit = "%", advanced = true,
            help = "Weights below this percentile and above its counterpart are set to them, such as 1 or 5; empty for none.") Double truncation,
        @Option(label = "Leave out scores below", group = "Weights", min = 0, max = 0.5, exclusive = true, advanced = true, enabledWhen = "source=score",
            help = "Patients whose score is below this, or above 1 less this, are left out, such as 0.1 (Crump et al. 2009); if every level is compared, those with a smaller probability of any group; empty for none.") Double trim,
        @Option(label = "Moments", group = "Weights", defaultValue = "1", min = 1, max = 3, enabledWhen = "source=entropy",
            help = "1 balances means, 2 also variances, 3 also skewness.") int moments,
        @Option(label = "Follow-up time", group = "Outcome", fits = Fits.TIME,
            help = "Time from time zero to the event or to the last follow-up, for weighted curves and the hazard ratio; empty to judge balance only.") VariableRef time,
        @Option(label = "Event", group = "Outcome", fits = Fits.EVENT, enabledWhen = "time",
            help = "Whether the follow-up ended in the event.") VariableRef event,
        @Option(label = "Event levels", group = "Outcome", levelsOf = "event", enabledWhen = "time",
            help = "The values of the event variable that mean the event; every other value is censored.") List<String> eventLevels,
        @Option(label = "Adjust also", group = "Outcome", defaultValue = "false", advanced = true, enabledWhen = "time",
            help = "Whether a second weighted model also holds the covariates (doubly adjusted).") boolean adjusted,
        @Option(label = "Restricted mean up to", group = "Outcome", min = 0, exclusive = true, advanced = true, enabledWhen = "time",
            help = "Horizon of the difference in restricted mean survival time; empty for none.") Double tau,
        @Option(label = "Standard error", group = "Outcome", defaultValue = "robust", advanced = true, enabledWhen = "time",
            help = "How the error of the hazard ratio is estimated.") Errors errors,
        @Option(label = "Bootstrap samples", group = "Outcome", defaultValue = "500", min = 50, max = 10000, advanced = true, enabledWhen = "errors=bootstrap",
            help = "How often patients are drawn anew and everything is repeated, the score included.") int replicates,
        @Option(label = "Confidence level", group = "Outcome", defaultValue = "0.95", min = 0, max = 1, exclusive = true, advanced = true,
            help = "Level of every confidence interval.") double confLevel,
        @Option(label = "Balance target", group = "Balance", defaultValue = "0.1", min = 0, max = 1, exclusive = true,
            help = "Largest absolute standardized mean difference that counts as balanced.") double threshold) {

    /** Where weights come from. */
    public enum Source {
        @Label(value = "Propensity score", help = "Over the probability of the own group.")
        SCORE,
        @Label(value = "Entropy balancing", help = "The most even weights that balance the moments exactly.")
        ENTROPY,
        @Label(value = "Covariate balancing score", help = "The logistic score whose weights balance the means exactly; for everybody.")
        BALANCING
    }

    /** Whose effect. */
    public enum Population {
        @Label(value = "Everybody (ATE)", help = "Inverse probability of treatment weights.")
        ATE(PropensityWeights.ATE, Estimand.ATE),
        @Label(value = "The exposed (ATT)", help = "The others are weighted to be like the exposed; if every level is compared, like the group of the exposed level.")
        ATT(PropensityWeights.ATT, Estimand.ATT),
        @Label(value = "The not exposed (ATC)", help = "The exposed are weighted to be like the others.")
        ATC(PropensityWeights.ATC, Estimand.ATC),
        @Label(value = "Overlap", help = "Those who could be in either group; no extreme weights, means balanced exactly.")
        OVERLAP(PropensityWeights.OVERLAP, Estimand.ATE),
        @Label(value = "Matching weights", help = "Those whom a one-to-one match would keep.")
        MATCHING(PropensityWeights.MATCHING, Estimand.ATE);

        private final PropensityWeights weights;
        private final Estimand estimand;

        Population(PropensityWeights weights, Estimand estimand) {
            this.weights = weights;
            this.estimand = estimand;
        }

        PropensityWeights weights() {
            return weights;
        }

        Estimand estimand() {
            return estimand;
        }
    }

    /** How errors are estimated. */
    public enum Errors {
        @Label(value = "Robust", help = "Taking the weights as known; somewhat too large for most.")
        ROBUST,
        @Label(value = "Robust, score estimated", help = "Allowing for the score having been estimated; logit link.")
        CORRECTED,
        @Label(value = "Bootstrap", help = "Everything repeated on patients drawn anew.")
        BOOTSTRAP
    }

    Exposure exposure() {
        return new Exposure(treatment, treatedLevels, controlLevels);
    }

    ScoreModel scoreModel() {
        return new ScoreModel(covariates, interactions, link, score);
    }

    /** The weights by their formula. */
    PropensityWeights formula() {
        return population == Population.ATE && stabilized ? PropensityWeights.ATE_STABILIZED : population.weights();
    }

    boolean hasOutcome() {
        return time != null && event != null;
    }

    /** Every variable that a row needs a value of, besides the exposure. */
    List<String> needed() {
        Set<String> names = new LinkedHashSet<>(ModelTerms.variables(covariates, interactions));
        names.addAll(VariableRef.names(balance));
        for (VariableRef one : new VariableRef[] {score, time, event}) {
            if (one != null) {
                names.add(one.name());
            }
        }
        return List.copyOf(names);
    }
}
