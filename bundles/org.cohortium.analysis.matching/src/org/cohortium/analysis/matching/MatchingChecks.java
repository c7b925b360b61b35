/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.matching;

import java.util.List;
import java.util.Locale;

import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.CellText;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.data.json.NumberText;
import org.cohortium.numerics.matching.Estimand;
import org.cohortium.numerics.matching.MatchedSet;
import org.cohortium.numerics.matching.StarDistances;

/** What must hold of every matched set, looked at again in the finished set. */
final class MatchingChecks {

    private static final double ROUNDING = 1e-9;

    private final MatchingRows rows;
    private final MatchingOptions options;
    private final double[] scale;
    private final MatchedDesign set;

    MatchingChecks(MatchingRows rows, MatchingOptions options, double[] scale, MatchedDesign set) {
        this.rows = rows;
        this.options = options;
        this.scale = scale;
        this.set = set;
    }

    void addTo(AnalysisResult.Builder result, BalanceReport balance) {
        if (set.pairs() == null) {
            sets(result);
        } else {
            pairs(result, set.pairs());
            reuse(result, set.pairs());
            ratio(result, set.pairs());
        }
        weights(result);
        targets(result, balance);
    }

    private void pairs(AnalysisResult.Builder result, MatchedSet set) {
        int[] strata = Covariates.strata(rows.data(), options.exact());
        double[][] limited = options.caliperVariables().stream().map(v -> rows.data().numbers(v.name()))
            .toArray(double[][]::new);
        boolean within = true;
        boolean covariatesWithin = true;
        boolean exact = true;
        boolean groups = true;
        boolean different = true;
        List<int[]> apart = options.antiexact().stream().map(v -> Covariates.strata(rows.data(), List.of(v))).toList();
        double largest = 0;
        for (int f = 0; f < set.focal().length; f++) {
            for (int k = 0; k < set.partnersOf(f); k++) {
                int a = set.focal()[f];
                int b = set.partners()[f * set.ratio() + k];
                double d = Math.abs(scale[a] - scale[b]);
                largest = Math.max(largest, d);
                within &= d <= set.caliper();
                groups &= rows.treated()[a] != rows.treated()[b];
                exact &= strata == null || strata[a] == strata[b];
                for (int c = 0; c < limited.length; c++) {
                    double width = set.covariateCalipers()[c];
                    double difference = Math.abs(limited[c][a] - limited[c][b]);
                    covariatesWithin &= width < 0 ? difference >= -width : difference <= width;
                }
                for (int[] codes : apart) {
                    different &= codes[a] != codes[b];
                }
            }
        }
        result.check("groups", "Every pair has one patient of each group.", groups, set.pairs() + " pairs");
        if (Double.isFinite(set.caliper())) {
            result.check("caliper", "Every pair is within the caliper.", within,
                "largest difference " + CellText.number(largest, NumberFormat.GENERAL) + ", caliper "
                    + CellText.number(set.caliper(), NumberFormat.GENERAL));
        }
        if (limited.length > 0) {
            result.check("covariate-calipers", "Every pair is within the calipers of the covariates.", covariatesWithin,
                limited.length + " covariates");
        }
        if (!apart.isEmpty()) {
            result.check("different", "The two patients of every pair differ in the variables named for that.", different,
                set.pairs() + " pairs");
        }
        if (strata != null) {
            result.check("exact", "Both patients of every pair agree in the exact-match variables.", exact,
                set.pairs() + " pairs");
        }
    }

    private void sets(AnalysisResult.Builder result) {
        int n = set.setCount() + 1;
        int[][] size = new int[2][n];
        int[] stratum = new int[n];
        int[] strata = Covariates.strata(rows.data(), options.exact());
        boolean exact = true;
        for (int i = 0; i < rows.size(); i++) {
            int s = set.sets()[i];
            size[rows.treated()[i] ? 1 : 0][s]++;
            exact &= s == 0 || strata == null || stratum[s] == 0 || stratum[s] == strata[i] + 1;
            stratum[s] = strata == null ? 0 : strata[i] + 1;
        }
        boolean both = true;
        boolean stars = true;
        for (int s = 1; s < n; s++) {
            both &= size[0][s] > 0 && size[1][s] > 0;
            stars &= Math.min(size[0][s], size[1][s]) == 1;
        }
        result.check("groups", "Every set has patients of both groups.", both, (n - 1) + " sets");
        if (options.method() == MatchingOptions.Method.FULL) {
            result.check("stars", "Every set has one patient of a group.", stars, (n - 1) + " sets");
            if (Double.isFinite(set.caliper())) {
                double largest = new StarDistances(rows.treated(), set.sets())
                    .largest((a, b) -> Math.abs(scale[a] - scale[b]));
                result.check("caliper", "Everybody is within the caliper of the one of the set.", largest <= set.caliper(),
                    "largest difference " + CellText.number(largest, NumberFormat.GENERAL) + ", caliper "
                        + CellText.number(set.caliper(), NumberFormat.GENERAL));
            }
        }
        if (strata != null) {
            result.check("exact", "All patients of a set agree in the exact-match variables.", exact, (n - 1) + " sets");
        }
    }

    private void reuse(AnalysisResult.Builder result, MatchedSet set) {
        int[] uses = new int[rows.size()];
        int most = 0;
        for (int p : set.partners()) {
            if (p >= 0) {
                most = Math.max(most, ++uses[p]);
            }
        }
        if (options.replacement()) {
            if (options.uses() > 1) {
                result.check("reuse", "Nobody is a partner more than " + options.uses() + " times.", most <= options.uses(),
                    "at most " + most + " uses");
            }
            result.scalar("most.uses", "Most uses of one partner", NumberFormat.COUNT, most);
        } else {
            result.check("reuse", "Nobody is in two pairs as partner.", most <= 1, "at most " + most + " use of a partner");
        }
    }

    private void weights(AnalysisResult.Builder result) {
        double[] sum = new double[2];
        int[] n = new int[2];
        boolean consistent = true;
        for (int i = 0; i < rows.size(); i++) {
            int g = rows.treated()[i] ? 1 : 0;
            sum[g] += set.weights()[i];
            n[g] += set.weights()[i] > 0 ? 1 : 0;
            consistent &= set.weights()[i] > 0 == (set.unmatched()[i] == null);
        }
        boolean adds = Math.abs(sum[0] - n[0]) <= ROUNDING * Math.max(1, n[0])
            && Math.abs(sum[1] - n[1]) <= ROUNDING * Math.max(1, n[1]);
        result.check("weights", "The weights of each group add up to its matched patients.", adds && consistent,
            String.format(Locale.ROOT, "%d and %d", n[1], n[0]));
    }

    private void ratio(AnalysisResult.Builder result, MatchedSet set) {
        int full = 0;
        boolean most = true;
        for (int f = 0; f < set.focal().length; f++) {
            most &= set.partnersOf(f) <= set.ratio();
            full += set.partnersOf(f) == set.ratio() ? 1 : 0;
        }
        result.check("ratio", "Nobody has more than " + set.ratio() + (set.ratio() == 1 ? " partner." : " partners."),
            most, full + " of " + set.focal().length + " have " + set.ratio());
    }

    private void targets(AnalysisResult.Builder result, BalanceReport balance) {
        int[] counts = set.focalCounts();
        result.target("all-matched", set.estimand() == Estimand.ATE ? "Every exposed patient is matched."
            : "Every patient of the group that looks for partners found one.", counts[0] == counts[1],
            counts[1] + " of " + counts[0]);
        if (set.any()) {
            int over = balance.unbalanced().size();
            result.target("balance", "All covariates have an absolute standardized mean difference of at most "
                + NumberText.of(options.threshold()) + ".", over == 0,
                over + " of " + balance.count() + " beyond it, largest "
                    + CellText.number(balance.largestAfter(), NumberFormat.SMD));
        }
    }
}
