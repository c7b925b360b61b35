/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.matching;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.cohortium.analysis.input.ModelTerms;
import org.cohortium.analysis.option.Dialect;
import org.cohortium.analysis.option.Fits;
import org.cohortium.analysis.option.Label;
import org.cohortium.analysis.option.Option;
import org.cohortium.analysis.option.TermRef;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.numerics.matching.Caliper;
import org.cohortium.numerics.matching.CommonSupport;
import org.cohortium.numerics.matching.CovariateDistance;
import org.cohortium.numerics.matching.Estimand;
import org.cohortium.numerics.matching.MatchingOrder;
import org.cohortium.numerics.matching.PointMetric;

/** The options of propensity score matching. */
public record MatchingOptions(
        @Option(label = "Exposure or treatment", fits = Fits.GROUP, required = true,
            help = "The variable that tells the two groups apart.") VariableRef treatment,
        @Option(label = "Exposed level", levelsOf = "treatment",
            help = "The values that mean exposed or treated; TRUE, 1 or the last of two levels where empty.") List<String> treatedLevels,
        @Option(label = "Comparison level", levelsOf = "treatment", advanced = true,
            help = "The values that mean not exposed; all others where empty. Patients with neither are left out.") List<String> controlLevels,
        @Option(label = "Covariates", fits = Fits.COVARIATE, required = true,
            help = "What enters the propensity score: known before the exposure, and related to the outcome.") List<VariableRef> covariates,
        @Option(label = "Interactions", advanced = true,
            help = "Products of covariates in the score model, such as age:sex. Squares are made as derived variables.") List<TermRef> interactions,
        @Option(label = "Also show balance of", fits = Fits.COVARIATE, advanced = true,
            help = "Variables whose balance is shown although they are not in the score.") List<VariableRef> balance,
        @Option(label = "Link", group = "Propensity score", defaultValue = "logit", advanced = true,
            help = "What joins the probability of exposure and the covariates, and how the model is fitted.") ScoreLink link,
        @Option(label = "Scores from a variable", group = "Propensity score", fits = Fits.NUMERIC, advanced = true,
            help = "A variable that holds probabilities of exposure made elsewhere; no model is fitted then.") VariableRef score,
        @Option(label = "Sampling weights", group = "Propensity score", fits = Fits.NUMERIC, advanced = true,
            help = "A variable that says for how many of the population a patient stands: it weights the score model, distances and "
                + "balance, and multiplies the weights of matched patients.") VariableRef sampling,
        @Option(label = "Dialect", group = "Propensity score", defaultValue = "own", advanced = true,
            help = "Takes the conventions of another program together: the scale of the score and the unit of its "
                + "caliper.") Dialect dialect,
        @Option(label = "Scale", group = "Propensity score", defaultValue = "linear-predictor", enabledWhen = "dialect=own",
            help = "The scale on which scores are compared. The linear predictor (logit of the score) spreads small and large scores.") Scale scale,
        @Option(label = "Common support", group = "Propensity score", defaultValue = "none",
            help = "Which patients outside the range of the other group's scores are set aside before matching.") Support commonSupport,
        @Option(label = "Estimate again", group = "Propensity score", defaultValue = "false", advanced = true, enabledWhen = "commonSupport!=none",
            help = "Whether the score model is fitted again without the patients set aside.") boolean reestimate,
        @Option(label = "Method", group = "Matching", defaultValue = "nearest",
            help = "How patients are put together.") Method method,
        @Option(label = "Nearest by", group = "Matching", defaultValue = "score", advanced = true,
            help = "The distance that is minimised. With the Mahalanobis distance the score serves for caliper, order and support.") Nearest nearest,
        @Option(label = "Covariates of the distance", group = "Matching", fits = Fits.COVARIATE, advanced = true,
            enabledWhen = "nearest!=score", help = "Covariates of that distance; those of the score where empty.") List<VariableRef> mahalanobis,
        @Option(label = "For whom", group = "Matching", defaultValue = "att",
            help = "Whose effect is asked for: the group that looks for partners.") Target estimand,
        @Option(label = "Partners per patient", group = "Matching", defaultValue = "1", min = 1, max = 20,
            help = "k of 1:k matching. Everybody gets a first partner before anybody gets a second.") int ratio,
        @Option(label = "At most partners", group = "Matching", min = 2, max = 50, advanced = true,
            enabledWhen = "method!=full&method!=exact&method!=coarsened&method!=subclass",
            help = "For nearest neighbours and optimal pairs: lets the number of partners vary up to this, with the number above as the "
                + "mean; empty for the same number for all.") Integer mostPartners,
        @Option(label = "At least partners", group = "Matching", min = 1, max = 50, advanced = true, enabledWhen = "mostPartners",
            help = "Fewest partners where their number varies; 1 where empty.") Integer fewestPartners,
        @Option(label = "Partners on average", group = "Matching", min = 1, max = 50, advanced = true, enabledWhen = "mostPartners",
            help = "The mean where the number of partners varies and the mean is not a whole number, such as 1.5.") Double meanPartners,
        @Option(label = "Fewest in a set", group = "Matching", min = 0, advanced = true, enabledWhen = "method=full",
            help = "Fewest comparison patients for each exposed one in a full match; 0.5 lets two exposed share one. Empty for no bound.") Double fewestInSet,
        @Option(label = "Most in a set", group = "Matching", min = 0, exclusive = true, advanced = true, enabledWhen = "method=full",
            help = "Most comparison patients for each exposed one in a full match. Empty for no bound.") Double mostInSet,
        @Option(label = "Mean in sets", group = "Matching", min = 0, exclusive = true, advanced = true, enabledWhen = "method=full",
            help = "Comparison patients for each exposed one in a full match on average; the others are left out, those whose absence makes "
                + "the sum of distances smallest. Empty for everybody.") Double meanInSet,
        @Option(label = "Left out", group = "Matching", min = -1, max = 1, exclusive = true, advanced = true, enabledWhen = "method=full&!meanInSet",
            help = "Fraction of the comparison patients that a full match leaves out; negative for a fraction of the exposed.") Double leftOut,
        @Option(label = "Subclasses", group = "Matching", defaultValue = "5", min = 2, max = 100, enabledWhen = "method=subclass",
            help = "Number of strata, cut at quantiles of the score.") int subclasses,
        @Option(label = "Fewest in a subclass", group = "Matching", defaultValue = "1", min = 0, max = 100, advanced = true,
            enabledWhen = "method=subclass", help = "Fewest patients of each group in a subclass, taken from its neighbours where there are "
                + "fewer; with 0 subclasses that lack a group are left out.") int fewestInSubclass,
        @Option(label = "Cuts at quantiles", group = "Matching", min = 0, max = 1, exclusive = true, advanced = true,
            enabledWhen = "method=subclass", help = "Probabilities between 0 and 1 at whose quantiles subclasses are cut; equally spaced where "
                + "empty.") List<Double> quantiles,
        @Option(label = "Bins by", group = "Matching", defaultValue = "equal-width", advanced = true, enabledWhen = "method=coarsened",
            help = "How numbers are cut into bins.") BinRule binRule,
        @Option(label = "Bins", group = "Matching", min = 2, max = 100, advanced = true, enabledWhen = "method=coarsened",
            help = "Number of bins of each number; by Sturges' rule where empty.") Integer bins,
        @Option(label = "Cuts of variables", group = "Matching", advanced = true, enabledWhen = "method=coarsened",
            help = "Bins of single variables: age=50;60;70 cuts there, age=q4 at quartiles, age=5 into five bins of equal width, age=0 not at "
                + "all, age=1 leaves it out, age=scott, age=fd or age=sturges by that rule.") List<String> cuts,
        @Option(label = "Levels put together", group = "Matching", advanced = true, enabledWhen = "method=coarsened",
            help = "Levels that count as one: stage=I;II. One entry for each group of levels.") List<String> grouping,
        @Option(label = "As many of both", group = "Matching", defaultValue = "false", advanced = true, enabledWhen = "method=coarsened",
            help = "Whether patients are matched one to one within their bins, the others left out.") boolean oneToOne,
        @Option(label = "Nearest within bins by", group = "Matching", defaultValue = "mahalanobis", advanced = true, enabledWhen = "oneToOne",
            help = "The distance of the covariates by which they are matched one to one.") BinDistance binDistance,
        @Option(label = "With replacement", group = "Matching", defaultValue = "false",
            help = "Whether a patient may be partner of several; less bias, fewer different partners.") boolean replacement,
        @Option(label = "Most uses", group = "Matching", min = 2, max = 1000, advanced = true, enabledWhen = "replacement&method=nearest",
            help = "How often one patient may be a partner; any number of times where empty.") Integer mostUses,
        @Option(label = "Same person", group = "Matching", advanced = true, enabledWhen = "method=nearest",
            help = "A variable that tells persons apart where one has several rows: once a row is in a pair, the person's others count as "
                + "matched too.") VariableRef person,
        @Option(label = "Caliper", group = "Matching", min = 0, exclusive = true, defaultValue = "0.2",
            help = "Largest allowed difference of the scores of a pair; 0.2 standard deviations of the logit is customary (Austin 2011). Empty for no caliper.") Double caliper,
        @Option(label = "Caliper unit", group = "Matching", defaultValue = "sd", enabledWhen = "dialect=own",
            help = "Standard deviations of the score over all patients, as in MatchIt; pooled from the two groups, as in SAS; or the "
                + "score's own unit.") CaliperUnit caliperUnit,
        @Option(label = "Covariates with a caliper", group = "Matching", fits = Fits.NUMERIC, advanced = true,
            help = "Covariates in which the two of a pair may not differ too much either.") List<VariableRef> caliperVariables,
        @Option(label = "Their calipers", group = "Matching", advanced = true,
            help = "Largest allowed difference of each, in the same order; a negative number keeps the two of a pair that far apart "
                + "instead.") List<Double> caliperWidths,
        @Option(label = "Unit of these", group = "Matching", defaultValue = "raw", advanced = true,
            help = "What the calipers of covariates count.") CovariateUnit covariateUnit,
        @Option(label = "Match exactly on", group = "Matching", fits = Fits.GROUP,
            help = "Both of a pair have the same values of these variables, such as centre or stage.") List<VariableRef> exact,
        @Option(label = "Differ in", group = "Matching", fits = Fits.GROUP, advanced = true,
            enabledWhen = "method!=exact&method!=coarsened&method!=subclass",
            help = "The two of a pair have different values of these variables, such as two hospitals. For nearest neighbours, optimal pairs "
                + "and full matching.") List<VariableRef> antiexact,
        @Option(label = "Order", group = "Matching", defaultValue = "automatic", advanced = true,
            help = "Who chooses first, which matters without replacement.") Order order,
        @Option(label = "Seed", group = "Matching", advanced = true, enabledWhen = "order=random",
            help = "Seed of the random order; the study's where empty.") Integer seed,
        @Option(label = "Balance target", group = "Balance", defaultValue = "0.1", min = 0, max = 1, exclusive = true,
            help = "Largest absolute standardized mean difference that counts as balanced.") double threshold,
        @Option(label = "List of pairs", group = "Output", defaultValue = "true", advanced = true,
            help = "Whether every matched pair is listed with its row numbers.") boolean pairsTable) {

    /** Options with what the dialect sets, where one is chosen. */
    public MatchingOptions {
        scale = MatchingDialect.scale(dialect, scale);
        caliperUnit = MatchingDialect.unit(dialect, caliperUnit);
    }

    Exposure exposure() {
        return new Exposure(treatment, treatedLevels, controlLevels);
    }

    ScoreModel scoreModel() {
        return new ScoreModel(covariates, interactions, link, score, sampling);
    }

    /** The variables whose balance is told besides those of the score. */
    List<List<VariableRef>> further() {
        return List.of(exact, mahalanobis, caliperVariables, antiexact, balance);
    }

    /** Every variable that a row needs a value of, besides the exposure. */
    List<String> needed() {
        Set<String> names = new LinkedHashSet<>(ModelTerms.variables(covariates, interactions));
        for (List<VariableRef> more : further()) {
            names.addAll(VariableRef.names(more));
        }
        if (score != null) {
            names.add(score.name());
        }
        if (person != null) {
            names.add(person.name());
        }
        if (sampling != null) {
            names.add(sampling.name());
        }
        return List.copyOf(names);
    }

    /** How often a partner may be used; 0 for any number of times. */
    int uses() {
        return !replacement ? 1 : mostUses == null || method != Method.NEAREST ? 0 : mostUses;
    }

    /** Whether the number of partners varies. */
    boolean varying() {
        return mostPartners != null && method.pairs();
    }

    /** The fewest partners where their number varies. */
    int fewest() {
        return fewestPartners == null ? 1 : fewestPartners;
    }

    /** The mean number of partners where it varies. */
    double mean() {
        return meanPartners == null ? ratio : meanPartners;
    }

    /** How patients are put together. */
    public enum Method {
        @Label(value = "Nearest neighbour", help = "Each patient in turn takes the nearest free partner.")
        NEAREST,
        @Label(value = "Optimal pairs", help = "As many pairs as there can be, with the smallest sum of distances.")
        OPTIMAL,
        @Label(value = "Full matching", help = "Everybody is in a set of one with one or more of the other group.")
        FULL,
        @Label(value = "Exact", help = "Everybody with the same values of the exact-match variables.")
        EXACT,
        @Label(value = "Coarsened exact", help = "Everybody with the same bins of all covariates.")
        COARSENED,
        @Label(value = "Subclasses of the score", help = "Strata cut at quantiles of the score.")
        SUBCLASS;

        /** Whether its sets are pairs of a patient and partners. */
        boolean pairs() {
            return this == NEAREST || this == OPTIMAL;
        }

        /** Whether distances count. */
        boolean distances() {
            return pairs() || this == FULL;
        }
    }

    /** The scale of the score. */
    public enum Scale {
        @Label(value = "Linear predictor (logit)", help = "The logit of the propensity score with the logit link.")
        LINEAR_PREDICTOR,
        @Label(value = "Probability", help = "The propensity score itself.")
        PROBABILITY
    }

    /** Who is set aside. */
    public enum Support {
        @Label("Nobody")
        NONE(CommonSupport.NONE),
        @Label("Exposed outside the range of the others")
        TREATED(CommonSupport.TREATED),
        @Label("Comparison patients outside the range of the exposed")
        CONTROL(CommonSupport.CONTROL),
        @Label("Everybody outside the common range")
        BOTH(CommonSupport.BOTH);

        private final CommonSupport value;

        Support(CommonSupport value) {
            this.value = value;
        }

        CommonSupport value() {
            return value;
        }
    }

    /** The distance. */
    public enum Nearest {
        @Label("Propensity score")
        SCORE(null),
        @Label(value = "Mahalanobis distance", help = "Within the caliper of the propensity score.")
        MAHALANOBIS(CovariateDistance.MAHALANOBIS),
        @Label(value = "Robust Mahalanobis distance", help = "On ranks, so that neither outliers nor rare categories rule.")
        ROBUST_MAHALANOBIS(CovariateDistance.ROBUST_MAHALANOBIS),
        @Label(value = "Scaled Euclidean distance", help = "Each covariate in its standard deviations.")
        SCALED_EUCLIDEAN(CovariateDistance.SCALED_EUCLIDEAN),
        @Label(value = "Euclidean distance", help = "The covariates as they are, in units of which one is worth as much as another.")
        EUCLIDEAN(CovariateDistance.EUCLIDEAN);

        private final CovariateDistance value;

        Nearest(CovariateDistance value) {
            this.value = value;
        }

        CovariateDistance value() {
            return value;
        }
    }

    /** Whose effect. */
    public enum Target {
        @Label(value = "The exposed (ATT)", help = "Each exposed patient looks for comparison patients.")
        ATT(Estimand.ATT),
        @Label(value = "The not exposed (ATC)", help = "Each comparison patient looks for exposed patients.")
        ATC(Estimand.ATC),
        @Label(value = "Everybody (ATE)", help = "For full, exact and coarsened matching and for subclasses.")
        ATE(Estimand.ATE);

        private final Estimand value;

        Target(Estimand value) {
            this.value = value;
        }

        Estimand value() {
            return value;
        }
    }

    /** What a caliper counts. */
    public enum CaliperUnit {
        @Label(value = "Standard deviations", help = "Over all patients of both groups; R's MatchIt.")
        SD,
        @Label(value = "Pooled standard deviations", help = "Root of the mean of the two groups' variances; Austin 2011 and "
            + "SAS's PROC PSMATCH.")
        POOLED_SD,
        @Label("Units of the score")
        RAW
    }

    /** What a caliper of a covariate counts. */
    public enum CovariateUnit {
        @Label("Units of the covariate")
        RAW(Caliper.Unit.RAW),
        @Label(value = "Standard deviations", help = "Of the covariate over all patients of both groups.")
        SD(Caliper.Unit.STANDARD_DEVIATION);

        private final Caliper.Unit value;

        CovariateUnit(Caliper.Unit value) {
            this.value = value;
        }

        Caliper.Unit value() {
            return value;
        }
    }

    /** How numbers are cut. */
    public enum BinRule {
        @Label(value = "Equal width", help = "As many as given, or by Sturges' rule.")
        EQUAL_WIDTH,
        @Label(value = "Quantiles", help = "As many as given, or 4, with about as many patients in each.")
        QUANTILES,
        @Label("Scott's rule")
        SCOTT,
        @Label("Freedman and Diaconis' rule")
        FREEDMAN_DIACONIS
    }

    /** The distance within bins. */
    public enum BinDistance {
        @Label("Mahalanobis")
        MAHALANOBIS("mahalanobis", CovariateDistance.MAHALANOBIS, null),
        @Label("Robust Mahalanobis")
        ROBUST_MAHALANOBIS("robust_mahalanobis", CovariateDistance.ROBUST_MAHALANOBIS, null),
        @Label("Scaled Euclidean")
        SCALED_EUCLIDEAN("scaled_euclidean", CovariateDistance.SCALED_EUCLIDEAN, null),
        @Label("Euclidean")
        EUCLIDEAN("euclidean", CovariateDistance.EUCLIDEAN, null),
        @Label("Largest difference")
        MAXIMUM("maximum", CovariateDistance.EUCLIDEAN, new PointMetric.Maximum()),
        @Label("Sum of differences")
        MANHATTAN("manhattan", CovariateDistance.EUCLIDEAN, new PointMetric.Manhattan()),
        @Label("Canberra")
        CANBERRA("canberra", CovariateDistance.EUCLIDEAN, new PointMetric.Canberra());

        private final String code;
        private final CovariateDistance scale;
        private final PointMetric metric;

        BinDistance(String code, CovariateDistance scale, PointMetric metric) {
            this.code = code;
            this.scale = scale;
            this.metric = metric;
        }

        CovariateDistance scale() {
            return scale;
        }

        /** The metric of the coordinates, null for the straight line. */
        PointMetric metric() {
            return metric;
        }

        String code() {
            return code;
        }
    }

    /** Who chooses first. */
    public enum Order {
        @Label(value = "Automatic", help = "Largest score first for the exposed, smallest first for the others.")
        AUTOMATIC(null),
        @Label("Largest score first")
        LARGEST(MatchingOrder.LARGEST),
        @Label("Smallest score first")
        SMALLEST(MatchingOrder.SMALLEST),
        @Label("Closest pair first")
        CLOSEST(MatchingOrder.CLOSEST),
        @Label("Hardest to match first")
        FARTHEST(MatchingOrder.FARTHEST),
        @Label("As in the data")
        DATA(MatchingOrder.DATA),
        @Label("Random")
        RANDOM(MatchingOrder.RANDOM);

        private final MatchingOrder value;

        Order(MatchingOrder value) {
            this.value = value;
        }

        MatchingOrder value() {
            return value;
        }
    }
}
