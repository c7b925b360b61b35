/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.performance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.cohortium.numerics.descriptive.Quantiles;
import org.cohortium.numerics.survival.ConfidenceType;
import org.cohortium.numerics.survival.CurveAtTimes;
import org.cohortium.numerics.survival.KaplanMeier;
import org.cohortium.numerics.survival.SurvivalData;

/**
 * Calibration at a time in groups: rows are cut at quantiles (type 7) of the predicted survival, a value on a cut going to
 * the lower group, and in each group the mean prediction stands beside the Kaplan-Meier estimate. Case weights weigh both,
 * but not the quantiles, so that groups are of about the same number of rows; with weights or clusters errors are robust.
 *
 * @param time the time
 * @param groups by rising predicted survival; fewer than asked for where quantiles coincide
 */
public record GroupedCalibration(double time, List<Group> groups) {

    /**
     * One group.
     *
     * @param n its rows
     * @param events its rows with the event by the time
     * @param predicted the mean predicted survival
     * @param observed Kaplan-Meier survival
     * @param stdErr its standard error by Greenwood's formula; NaN where it is 0
     * @param lower lower confidence limit; NaN where there is none
     * @param upper upper confidence limit; NaN where there is none
     */
    public record Group(int n, int events, double predicted, double observed, double stdErr, double lower, double upper) {
    }

    /**
     * The groups.
     *
     * @param survival by row, predicted at the time
     * @param count groups asked for
     * @param type scale of the confidence limits
     * @param level their level
     */
    public static GroupedCalibration of(SurvivalData data, double[] survival, double time, int count, ConfidenceType type,
            double level) {
        double[] cuts = cuts(survival, count);
        int k = Math.max(1, cuts.length - 1);
        int[] group = new int[survival.length];
        int[] size = new int[k];
        for (int i = 0; i < survival.length; i++) {
            int at = Arrays.binarySearch(cuts, survival[i]);
            group[i] = at >= 0 ? Math.max(0, at - 1) : Math.min(k - 1, Math.max(0, -at - 2));
            size[group[i]]++;
        }
        List<Group> groups = new ArrayList<>();
        for (int g = 0; g < k; g++) {
            int[] rows = new int[size[g]];
            double sum = 0;
            double weight = 0;
            int next = 0;
            for (int i = 0; i < group.length; i++) {
                if (group[i] == g) {
                    rows[next++] = i;
                    sum += data.weight(i) * survival[i];
                    weight += data.weight(i);
                }
            }
            if (next > 0) {
                CurveAtTimes at = KaplanMeier.fit(data.select(rows), SampleDesign.variance(data)).at(new double[] {time}, type, level);
                groups.add(new Group(next, at.cumulativeEvents()[0], sum / weight, at.survival()[0], at.stdErr()[0],
                    at.lower()[0], at.upper()[0]));
            }
        }
        return new GroupedCalibration(time, groups);
    }

    static double[] cuts(double[] values, int count) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] q = new double[count + 1];
        int k = 0;
        for (int g = 0; g <= count; g++) {
            double value = Quantiles.of(sorted, g == count ? 1 : g * (1.0 / count));
            if (k == 0 || value != q[k - 1]) {
                q[k++] = value;
            }
        }
        return Arrays.copyOf(q, k);
    }
}
