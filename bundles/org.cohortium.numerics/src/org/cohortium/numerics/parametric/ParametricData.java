/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.parametric;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.NamedRows;
import org.cohortium.numerics.survival.SurvivalData;

/**
 * A survival response that may also be censored to the left or in an interval, with optional entry times, case weights,
 * strata of the scale and clusters. Immutable; arrays handed in are not copied.
 */
public final class ParametricData {

    /** What is known of a row's time. */
    public enum Censoring {
        /** The time itself. */
        EVENT,
        /** That it is later. */
        RIGHT,
        /** That it is earlier. */
        LEFT,
        /** That it lies between two times. */
        INTERVAL
    }

    private static final int ROWS_NAMED = 10;

    private final double[] time;
    private final double[] upper;
    private final Censoring[] censoring;
    private double[] entry;
    private double[] weight;
    private int[] stratum;
    private int[] cluster;
    private int strata = 1;
    private IntUnaryOperator rowNumber = row -> row + 1;

    private ParametricData(double[] time, double[] upper, Censoring[] censoring) {
        this.time = time;
        this.upper = upper;
        this.censoring = censoring;
    }

    /** The rows of a checked right-censored or counting-process response; its strata become strata of the scale. */
    public static ParametricData of(SurvivalData data) {
        int n = data.size();
        Censoring[] censoring = new Censoring[n];
        for (int i = 0; i < n; i++) {
            censoring[i] = data.event(i) ? Censoring.EVENT : Censoring.RIGHT;
        }
        ParametricData r = new ParametricData(data.stops(), null, censoring);
        r.entry = data.starts();
        r.weight = data.weights();
        r.cluster = data.clusters();
        r.rowNumber = data::rowNumber;
        if (data.isStratified()) {
            r.setStrata(data.strata());
        }
        return r;
    }

    /**
     * Rows known to lie between two times. Equal times are an event, an infinite upper time is right-censored, a lower time
     * of minus infinity (or NaN) left-censored.
     *
     * @param weights positive case weights, or null for 1
     * @throws EstimationException if a lower time is above the upper one
     */
    public static ParametricData intervals(double[] lower, double[] upper, double[] weights) {
        int n = lower.length;
        double[] time = new double[n];
        Censoring[] censoring = new Censoring[n];
        for (int i = 0; i < n; i++) {
            boolean noLower = Double.isNaN(lower[i]) || lower[i] == Double.NEGATIVE_INFINITY;
            boolean noUpper = Double.isNaN(upper[i]) || upper[i] == Double.POSITIVE_INFINITY;
            if (noLower && noUpper || !noLower && !noUpper && lower[i] > upper[i]) {
                throw new EstimationException("Row " + (i + 1) + " has no interval of times: its lower end is missing or above "
                        + "its upper end.", "Correct the two times or leave the row out.");
            }
            time[i] = noLower ? upper[i] : lower[i];
            censoring[i] = noLower ? Censoring.LEFT : noUpper ? Censoring.RIGHT
                    : lower[i] == upper[i] ? Censoring.EVENT : Censoring.INTERVAL;
        }
        ParametricData r = new ParametricData(time, upper, censoring);
        r.weight = weights;
        return r;
    }

    private void setStrata(int[] codes) {
        // codes without rows get no scale
        int[] used = Arrays.stream(codes).distinct().sorted().toArray();
        stratum = new int[codes.length];
        for (int i = 0; i < codes.length; i++) {
            stratum[i] = Arrays.binarySearch(used, codes[i]);
        }
        strata = used.length;
    }

    /** Number of rows. */
    public int size() {
        return time.length;
    }

    /** The time, or the lower end of an interval. */
    public double time(int row) {
        return time[row];
    }

    /** The upper end of an interval. */
    public double upper(int row) {
        return upper[row];
    }

    /** What is known of a row's time. */
    public Censoring censoring(int row) {
        return censoring[row];
    }

    /** The entry time; 0 where none were given. */
    public double entry(int row) {
        return entry == null ? 0 : entry[row];
    }

    /** Whether some row enters later than time zero. */
    public boolean isTruncated() {
        return entry != null && Arrays.stream(entry).anyMatch(t -> t > 0);
    }

    /** The case weight. */
    public double weight(int row) {
        return weight == null ? 1 : weight[row];
    }

    double[] weights() {
        return weight;
    }

    /** The position of the row's stratum among the strata that have rows. */
    public int stratum(int row) {
        return stratum == null ? 0 : stratum[row];
    }

    /** Number of strata. */
    public int strata() {
        return strata;
    }

    /** Cluster codes, or null. */
    int[] clusters() {
        return cluster;
    }

    /** Number of rows that are not censored to the right. */
    public int events() {
        int count = 0;
        for (Censoring c : censoring) {
            count += c == Censoring.RIGHT ? 0 : 1;
        }
        return count;
    }

    /** Refuses times that a distribution has no room for. */
    void check(TimeDistribution distribution) {
        int n = size();
        if (n == 0) {
            throw new EstimationException("No complete rows are left to fit the model to.",
                    "Look at the missing values of the time, the event and the covariates.");
        }
        if (events() == 0) {
            throw new EstimationException("None of the " + n + (n == 1 ? " row" : " rows")
                    + " has the event: a parametric model cannot be estimated.", "Check which code means the event.");
        }
        if (!distribution.needsPositiveTimes()) {
            return;
        }
        int[] bad = IntStream.range(0, n).filter(i -> !((censoring[i] == Censoring.INTERVAL ? upper[i] : time[i]) > 0))
                .map(rowNumber).toArray();
        if (bad.length > 0) {
            throw new EstimationException("A time of zero has no logarithm, as the " + distribution.label()
                    + " model needs, in " + NamedRows.words(bad, ROWS_NAMED) + ".",
                    "Leave these rows out, add half a unit of time to them, or use the Gompertz model.");
        }
    }
}
