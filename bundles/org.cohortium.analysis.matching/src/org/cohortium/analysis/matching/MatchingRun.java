/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.matching;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.cohortium.analysis.option.VariableRef;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.matching.BalanceTable;
import org.cohortium.numerics.matching.Caliper;
import org.cohortium.numerics.matching.Estimand;
import org.cohortium.numerics.matching.FullMatching;
import org.cohortium.numerics.matching.MatchedSet;
import org.cohortium.numerics.matching.MatchingOrder;
import org.cohortium.numerics.matching.NearestNeighbourMatching;
import org.cohortium.numerics.matching.OptimalMatching;
import org.cohortium.numerics.matching.Subclasses;
import org.cohortium.numerics.matching.UnmatchedReason;
import org.cohortium.numerics.matching.VariableRatio;

/** One matching of rows with scores, by whichever method the options ask for. */
final class MatchingRun {

    private final MatchingRows rows;
    private final MatchingOptions options;
    private final double[] scale;
    private final long seed;
    private final boolean[] setAside;
    private final double[][] points;
    private final int[] strata;

    /**
     * @param scale by row, the score on the scale matched on
     * @param setAside by row, outside the common support
     */
    MatchingRun(MatchingRows rows, MatchingOptions options, double[] scale, boolean[] setAside, long seed) {
        this.rows = rows;
        this.options = options;
        this.scale = scale;
        this.seed = seed;
        this.setAside = setAside;
        points = options.nearest() == MatchingOptions.Nearest.SCORE ? null : points();
        strata = Covariates.strata(rows.data(), options.exact());
    }

    private double[][] points() {
        List<VariableRef> chosen = options.mahalanobis().isEmpty() ? options.covariates() : options.mahalanobis();
        double[][] columns = MatchingBins.columns(rows.data(), chosen);
        return options.nearest().value().points(columns, rows.treated(), setAside, options.scoreModel().weights(rows));
    }

    MatchedDesign match(Progress progress) {
        return switch (options.method()) {
            case NEAREST -> nearest(progress);
            case OPTIMAL -> optimal(progress);
            case FULL -> full(progress);
            case EXACT -> strata(Subclasses.exact(rows.treated(), kept(strata)), UnmatchedReason.NO_PARTNER_IN_STRATUM);
            case COARSENED -> coarsened(progress);
            case SUBCLASS -> strata(Subclasses.byQuantiles(rows.treated(), scale, probabilities(), options.estimand().value(), setAside,
                options.fewestInSubclass()), UnmatchedReason.NO_PARTNER_IN_STRATUM);
        };
    }

    private double[] probabilities() {
        if (!options.quantiles().isEmpty()) {
            return options.quantiles().stream().mapToDouble(p -> p).sorted().distinct().toArray();
        }
        double[] probability = new double[options.subclasses() - 1];
        // as R steps: the last digit decides on which side of a cut a patient is whose score is the quantile
        Arrays.setAll(probability, k -> (k + 1) * (1.0 / options.subclasses()));
        return probability;
    }

    private Caliper caliper() {
        if (options.caliper() == null) {
            return null;
        }
        return switch (options.caliperUnit()) {
            case RAW -> Caliper.raw(options.caliper());
            case SD -> Caliper.standardDeviations(options.caliper());
            case POOLED_SD -> Caliper.raw(options.caliper() * PooledDeviation.of(scale, rows.treated(), setAside));
        };
    }

    /** Hands the rules of who may be matched with whom to a matching. */
    private void restrict(Consumer<Caliper> ofScore, BiConsumer<double[], Caliper> ofCovariate, Consumer<int[]> exact,
            Consumer<int[]> different) {
        Caliper caliper = caliper();
        if (caliper != null) {
            ofScore.accept(caliper);
        }
        for (int c = 0; c < options.caliperVariables().size(); c++) {
            ofCovariate.accept(rows.data().numbers(options.caliperVariables().get(c).name()),
                Caliper.signed(options.caliperWidths().get(c), options.covariateUnit().value()));
        }
        if (strata != null) {
            exact.accept(strata);
        }
        for (VariableRef v : options.antiexact()) {
            different.accept(Covariates.strata(rows.data(), List.of(v)));
        }
    }

    private MatchedDesign nearest(Progress progress) {
        NearestNeighbourMatching matching = points == null ? NearestNeighbourMatching.onScore(rows.treated(), scale)
            : NearestNeighbourMatching.onPoints(rows.treated(), points).score(scale);
        restrict(matching::caliper, matching::caliper, matching::exact, matching::different);
        if (options.person() != null) {
            matching.persons(Covariates.strata(rows.data(), List.of(options.person())));
        }
        if (options.varying()) {
            boolean[] focal = new boolean[rows.size()];
            for (int i = 0; i < focal.length; i++) {
                focal[i] = rows.treated()[i] == (options.estimand().value() == Estimand.ATT);
            }
            matching.ratios(VariableRatio.of(focal, scale, options.mean(), options.fewest(), options.mostPartners()));
        }
        return MatchedDesign.of(matching.setAside(setAside).estimand(options.estimand().value()).ratio(options.ratio())
            .uses(options.uses() == 0 ? Integer.MAX_VALUE : options.uses()).order(options.order().value()).seed(seed).match(progress));
    }

    private MatchedDesign optimal(Progress progress) {
        OptimalMatching matching = points == null ? OptimalMatching.onScore(rows.treated(), scale)
            : OptimalMatching.onPoints(rows.treated(), scale, points);
        restrict(matching::caliper, matching::caliper, matching::exact, matching::different);
        matching.ratio(options.ratio());
        if (options.varying()) {
            matching.controls(options.fewest(), options.mostPartners(), options.mean());
        }
        return MatchedDesign.of(matching.setAside(setAside).estimand(options.estimand().value()).match(progress));
    }

    private MatchedDesign full(Progress progress) {
        FullMatching matching = points == null ? FullMatching.onScore(rows.treated(), scale)
            : FullMatching.onPoints(rows.treated(), points).score(scale);
        restrict(matching::caliper, matching::caliper, matching::exact, matching::different);
        if (options.meanInSet() != null) {
            matching.mean(options.meanInSet());
        } else if (options.leftOut() != null) {
            matching.omit(options.leftOut());
        }
        matching.controls(options.fewestInSet() == null ? 0 : options.fewestInSet(),
            options.mostInSet() == null ? Double.POSITIVE_INFINITY : options.mostInSet());
        return MatchedDesign.of(matching.setAside(setAside).estimand(options.estimand().value()).match(progress));
    }

    /** Strata in which those set aside are alone, so that they are in no set. */
    private int[] kept(int[] given) {
        int[] all = given == null ? new int[rows.size()] : given.clone();
        int next = 0;
        for (int s : all) {
            next = Math.max(next, s + 1);
        }
        for (int i = 0; i < all.length; i++) {
            if (setAside[i]) {
                all[i] = next++;
            }
        }
        return all;
    }

    private MatchedDesign coarsened(Progress progress) {
        int[] sets = Subclasses.exact(rows.treated(), kept(new MatchingBins(rows.data(), options).strata(strata)));
        if (!options.oneToOne()) {
            return strata(sets, UnmatchedReason.NO_PARTNER_IN_STRATUM);
        }
        boolean[] alone = new boolean[sets.length];
        for (int i = 0; i < alone.length; i++) {
            alone[i] = sets[i] == 0;
        }
        double[][] columns = MatchingBins.columns(rows.data(), options.covariates());
        MatchedSet found = NearestNeighbourMatching.onPoints(rows.treated(),
            options.binDistance().scale().points(columns, rows.treated(), new boolean[sets.length],
                options.scoreModel().weights(rows)))
            .metric(options.binDistance().metric()).exact(sets).setAside(alone)
            .estimand(options.estimand().value() == Estimand.ATC ? Estimand.ATC : Estimand.ATT)
            .order(MatchingOrder.DATA).match(progress);
        return MatchedDesign.withinBins(found, options.estimand().value(), setAside);
    }

    private MatchedDesign strata(int[] sets, UnmatchedReason reason) {
        UnmatchedReason[] unmatched = new UnmatchedReason[sets.length];
        boolean any = false;
        for (int i = 0; i < sets.length; i++) {
            unmatched[i] = sets[i] > 0 ? null : setAside[i] ? UnmatchedReason.OUT_OF_SUPPORT : reason;
            any |= sets[i] > 0;
        }
        Estimand estimand = options.estimand().value();
        double[] weights = Subclasses.weights(rows.treated(), sets, estimand);
        return new MatchedDesign(rows.treated(), estimand, weights, sets, unmatched, setAside, Double.POSITIVE_INFINITY,
            new double[0], Double.NaN, null, any ? BalanceTable.weighted(rows.treated(), weights, estimand) : null);
    }
}
