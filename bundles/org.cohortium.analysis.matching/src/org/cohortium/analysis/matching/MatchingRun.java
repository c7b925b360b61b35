/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.cohortium.analysis.option.VariableRef;
import org.cohortium.data.NumberColumn;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.matching.BalanceTable;
import org.cohortium.numerics.matching.Caliper;
import org.cohortium.numerics.matching.Coarsening;
import org.cohortium.numerics.matching.Estimand;
import org.cohortium.numerics.matching.FullMatching;
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

    /** @param scale by row, the score on the scale matched on */
    MatchingRun(MatchingRows rows, MatchingOptions options, double[] scale, long seed) {
        this.rows = rows;
        this.options = options;
        this.scale = scale;
        this.seed = seed;
        setAside = options.commonSupport().value().outside(rows.treated(), scale);
        points = options.nearest() == MatchingOptions.Nearest.SCORE ? null : points();
        strata = Covariates.strata(rows.data(), options.exact());
    }

    private double[][] points() {
        List<VariableRef> chosen = options.mahalanobis().isEmpty() ? options.covariates() : options.mahalanobis();
        double[][] columns = Covariates.of(rows.data(), VariableRef.names(chosen)).stream()
            .map(Covariates.Covariate::values).toArray(double[][]::new);
        return options.nearest().value().points(columns, rows.treated(), setAside);
    }

    MatchedDesign match(Progress progress) {
        return switch (options.method()) {
            case NEAREST -> nearest(progress);
            case OPTIMAL -> optimal(progress);
            case FULL -> full(progress);
            case EXACT -> strata(Subclasses.exact(rows.treated(), kept(strata)), UnmatchedReason.NO_PARTNER_IN_STRATUM);
            case COARSENED -> strata(Subclasses.exact(rows.treated(), kept(bins())), UnmatchedReason.NO_PARTNER_IN_STRATUM);
            case SUBCLASS -> {
                double[] probability = new double[options.subclasses() - 1];
                for (int k = 0; k < probability.length; k++) {
                    probability[k] = (k + 1) / (double) options.subclasses();
                }
                yield strata(Subclasses.byQuantiles(rows.treated(), scale, probability, options.estimand().value(), setAside, 1),
                    UnmatchedReason.NO_PARTNER_IN_STRATUM);
            }
        };
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

    private List<double[]> limited() {
        return options.caliperVariables().stream().map(v -> rows.data().numbers(v.name())).toList();
    }

    private MatchedDesign nearest(Progress progress) {
        NearestNeighbourMatching matching = points == null ? NearestNeighbourMatching.onScore(rows.treated(), scale)
            : NearestNeighbourMatching.onPoints(rows.treated(), points).score(scale);
        if (caliper() != null) {
            matching.caliper(caliper());
        }
        List<double[]> limited = limited();
        for (int c = 0; c < limited.size(); c++) {
            matching.caliper(limited.get(c), Caliper.raw(options.caliperWidths().get(c)));
        }
        if (strata != null) {
            matching.exact(strata);
        }
        if (options.mostPartners() != null) {
            boolean[] focal = new boolean[rows.size()];
            for (int i = 0; i < focal.length; i++) {
                focal[i] = rows.treated()[i] == (options.estimand().value() == Estimand.ATT);
            }
            matching.ratios(VariableRatio.of(focal, scale, options.ratio(), 1, options.mostPartners()));
        }
        return MatchedDesign.of(matching.setAside(setAside).estimand(options.estimand().value()).ratio(options.ratio())
            .replacement(options.replacement()).order(options.order().value()).seed(seed).match(progress));
    }

    private MatchedDesign optimal(Progress progress) {
        OptimalMatching matching = points == null ? OptimalMatching.onScore(rows.treated(), scale)
            : OptimalMatching.onPoints(rows.treated(), scale, points);
        if (caliper() != null) {
            matching.caliper(caliper());
        }
        List<double[]> limited = limited();
        for (int c = 0; c < limited.size(); c++) {
            matching.caliper(limited.get(c), Caliper.raw(options.caliperWidths().get(c)));
        }
        if (strata != null) {
            matching.exact(strata);
        }
        return MatchedDesign.of(matching.setAside(setAside).estimand(options.estimand().value()).ratio(options.ratio())
            .match(progress));
    }

    private MatchedDesign full(Progress progress) {
        FullMatching matching = points == null ? FullMatching.onScore(rows.treated(), scale)
            : FullMatching.onPoints(rows.treated(), points).score(scale);
        if (caliper() != null) {
            matching.caliper(caliper());
        }
        List<double[]> limited = limited();
        for (int c = 0; c < limited.size(); c++) {
            matching.caliper(limited.get(c), Caliper.raw(options.caliperWidths().get(c)));
        }
        if (strata != null) {
            matching.exact(strata);
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

    private int[] bins() {
        int[] all = strata == null ? new int[rows.size()] : strata.clone();
        for (VariableRef v : options.covariates()) {
            if (rows.data().column(v.name()) instanceof NumberColumn x) {
                int bins = options.bins() == null ? Coarsening.sturges(rows.size()) : options.bins();
                cross(all, Coarsening.equalWidth(x.values(), bins));
            } else {
                cross(all, Covariates.strata(rows.data(), List.of(v)));
            }
        }
        return all;
    }

    private static void cross(int[] all, int[] more) {
        Map<Long, Integer> number = new HashMap<>();
        for (int i = 0; i < all.length; i++) {
            all[i] = number.computeIfAbsent((long) all[i] << 32 | more[i], k -> number.size());
        }
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
