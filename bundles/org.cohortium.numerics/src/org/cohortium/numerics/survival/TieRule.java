/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import java.util.Arrays;

/**
 * Which times count as tied although they differ in their last digits, as dates divided by 365.25 do. Two neighbours
 * in the sorted distinct times are tied when their distance is at most 2^-26 (about 1.5e-8) times the mean distinct
 * time; a chain of ties takes the value of its first time.
 *
 * <p>This is the relative part of R's {@code aeqSurv} (survival, Therneau: "Roundoff error and tied times"). Its
 * absolute part, which merges all times of a study measured in a very small unit, is left out, so that the rule does
 * not change with the unit of time.
 */
public final class TieRule {

    /** The largest relative distance of tied times, the square root of the machine epsilon. */
    public static final double TOLERANCE = 0x1p-26;

    private final double[] cuts;

    private TieRule(double[] cuts) {
        this.cuts = cuts;
    }

    /** The rule for a set of times, given in one or several arrays (start and stop of intervals count together). */
    public static TieRule of(double[]... times) {
        double[] distinct = sortedDistinct(times);
        if (distinct.length < 2) {
            return new TieRule(null);
        }
        double largest = Math.max(Math.abs(distinct[0]), Math.abs(distinct[distinct.length - 1]));
        double sum = 0;
        for (double time : distinct) {
            sum += Math.abs(time) / largest;
        }
        double distance = TOLERANCE * (sum / distinct.length) * largest;
        double[] cuts = new double[distinct.length];
        int count = 0;
        for (int i = 0; i < distinct.length; i++) {
            if (i == 0 || distinct[i] - distinct[i - 1] > distance) {
                cuts[count++] = distinct[i];
            }
        }
        return new TieRule(count == distinct.length ? null : Arrays.copyOf(cuts, count));
    }

    private static double[] sortedDistinct(double[]... times) {
        int n = 0;
        for (double[] part : times) {
            n += part.length;
        }
        double[] all = new double[n];
        int at = 0;
        for (double[] part : times) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        Arrays.sort(all);
        int count = 0;
        for (double time : all) {
            if (count == 0 || time != all[count - 1]) {
                all[count++] = time;
            }
        }
        return Arrays.copyOf(all, count);
    }

    /** Whether any times of the set are tied without being equal. */
    public boolean merges() {
        return cuts != null;
    }

    /** The time that stands for {@code time}: the first of its chain of ties. */
    public double snap(double time) {
        if (cuts == null) {
            return time;
        }
        int at = Arrays.binarySearch(cuts, time);
        return at >= 0 ? cuts[at] : cuts[Math.max(0, -at - 2)];
    }

    /** A copy of {@code times} with each one snapped. */
    public double[] snap(double[] times) {
        double[] snapped = times.clone();
        if (cuts != null) {
            for (int i = 0; i < snapped.length; i++) {
                snapped[i] = snap(snapped[i]);
            }
        }
        return snapped;
    }
}
