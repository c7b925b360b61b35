/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.matching;

import java.util.Locale;

import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.CellText;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.data.json.NumberText;
import org.cohortium.numerics.matching.MatchedSet;

/** What must hold of every matched set, looked at again in the finished set. */
final class MatchingChecks {

    private static final double ROUNDING = 1e-9;

    private final MatchingRows rows;
    private final MatchingOptions options;
    private final Score score;
    private final MatchedSet set;

    MatchingChecks(MatchingRows rows, MatchingOptions options, Score score, MatchedSet set) {
        this.rows = rows;
        this.options = options;
        this.score = score;
        this.set = set;
    }

    void addTo(AnalysisResult.Builder result, BalanceReport balance) {
        pairs(result);
        reuse(result);
        weights(result);
        ratio(result);
        targets(result, balance);
    }

    private void pairs(AnalysisResult.Builder result) {
        int[] strata = Covariates.strata(rows.data(), options.exact());
        double[][] limited = options.caliperVariables().stream().map(v -> rows.data().numbers(v.name()))
            .toArray(double[][]::new);
        boolean within = true;
        boolean covariatesWithin = true;
        boolean exact = true;
        boolean groups = true;
        double largest = 0;
        for (int f = 0; f < set.focal().length; f++) {
            for (int k = 0; k < set.partnersOf(f); k++) {
                int a = set.focal()[f];
                int b = set.partners()[f * set.ratio() + k];
                double d = Math.abs(score.matching()[a] - score.matching()[b]);
                largest = Math.max(largest, d);
                within &= d <= set.caliper();
                groups &= rows.treated()[a] != rows.treated()[b];
                exact &= strata == null || strata[a] == strata[b];
                for (int c = 0; c < limited.length; c++) {
                    covariatesWithin &= Math.abs(limited[c][a] - limited[c][b]) <= set.covariateCalipers()[c];
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
        if (strata != null) {
            result.check("exact", "Both patients of every pair agree in the exact-match variables.", exact,
                set.pairs() + " pairs");
        }
    }

    private void reuse(AnalysisResult.Builder result) {
        int[] uses = new int[rows.size()];
        int most = 0;
        for (int p : set.partners()) {
            if (p >= 0) {
                most = Math.max(most, ++uses[p]);
            }
        }
        if (options.replacement()) {
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

    private void ratio(AnalysisResult.Builder result) {
        int full = 0;
        boolean most = true;
        for (int f = 0; f < set.focal().length; f++) {
            most &= set.partnersOf(f) <= options.ratio();
            full += set.partnersOf(f) == options.ratio() ? 1 : 0;
        }
        result.check("ratio", "Nobody has more than " + options.ratio() + (options.ratio() == 1 ? " partner." : " partners."),
            most, full + " of " + set.focal().length + " have " + options.ratio());
    }

    private void targets(AnalysisResult.Builder result, BalanceReport balance) {
        int unmatched = set.focal().length - set.matchedFocal();
        result.target("all-matched", "Every patient of the group that looks for partners found one.", unmatched == 0,
            set.matchedFocal() + " of " + set.focal().length);
        if (set.pairs() > 0) {
            int over = balance.unbalanced().size();
            result.target("balance", "All covariates have an absolute standardized mean difference of at most "
                + NumberText.of(options.threshold()) + ".", over == 0,
                over + " of " + balance.count() + " beyond it, largest "
                    + CellText.number(balance.largestAfter(), NumberFormat.SMD));
        }
    }
}
