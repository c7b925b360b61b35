/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.meta;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

import org.cohortium.numerics.EstimationException;

/**
 * Trim and fill (Duval and Tweedie, Biometrics 2000;56:455) with the estimator L0 of the number of studies missing on one
 * side of the funnel.
 *
 * @param missing number of studies filled in
 * @param right whether they are filled in on the right
 * @param filled the studies with those filled in at the end
 * @param fit the pooled estimate with them
 */
public record TrimAndFill(int missing, boolean right, Effects filled, MetaFit fit) {

    private static final int MOST_ROUNDS = 100;

    /** Trims and fills on the side where a regression on the standard error finds fewer studies. */
    public static TrimAndFill of(Effects effects, MetaOptions options) {
        if (effects.size() < 3) {
            throw new EstimationException("Trim and fill needs three studies or more.", "Give more studies.");
        }
        MetaFit slope = MetaAnalysis.regress(effects, SmallStudyEffects.columns(effects), options);
        boolean right = slope.coefficients()[1] < 0;
        double sign = right ? -1 : 1;
        int k = effects.size();
        double[] mirrored = Arrays.stream(effects.estimate()).map(e -> sign * e).toArray();
        int[] order = IntStream.range(0, k).boxed().sorted(Comparator.comparingDouble(i -> mirrored[i]))
            .mapToInt(Integer::intValue).toArray();
        Effects sorted = new Effects(mirrored, effects.variance()).select(order);
        int missing = 0;
        int before = -1;
        double centre = 0;
        for (int round = 0; missing != before; round++) {
            if (round == MOST_ROUNDS) {
                throw new EstimationException("Trim and fill did not settle on a number of missing studies.",
                    "Look at the funnel plot and Egger's test instead.");
            }
            before = missing;
            centre = MetaAnalysis.fit(sorted.select(IntStream.range(0, k - missing).toArray()), options).estimate();
            double ranks = positiveRanks(sorted.estimate(), centre);
            missing = (int) Math.max(0, Math.rint((4 * ranks - k * (k + 1.0)) / (2 * k - 1)));
            if (missing >= k) {
                throw new EstimationException("Trim and fill would trim every study.",
                    "Look at the funnel plot and Egger's test instead.");
            }
        }
        double[] e = Arrays.copyOf(effects.estimate(), k + missing);
        double[] v = Arrays.copyOf(effects.variance(), k + missing);
        for (int i = 0; i < missing; i++) {
            int mirror = k - missing + i;
            e[k + i] = sign * (centre - (sorted.estimate()[mirror] - centre));
            v[k + i] = sorted.variance()[mirror];
        }
        Effects filled = new Effects(e, v);
        return new TrimAndFill(missing, right, filled, MetaAnalysis.fit(filled, options));
    }

    /** The sum of the ranks of the absolute deviations above the centre; ties in order of appearance. */
    private static double positiveRanks(double[] values, double centre) {
        int[] order = IntStream.range(0, values.length).boxed()
            .sorted(Comparator.comparingDouble(i -> Math.abs(values[i] - centre))).mapToInt(Integer::intValue).toArray();
        double sum = 0;
        for (int rank = 0; rank < order.length; rank++) {
            if (values[order[rank]] > centre) {
                sum += rank + 1;
            }
        }
        return sum;
    }
}
