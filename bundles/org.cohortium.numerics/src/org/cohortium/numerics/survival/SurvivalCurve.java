/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import java.util.Arrays;
import org.cohortium.numerics.descriptive.SortOrder;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A Kaplan-Meier curve: its steps at every distinct end of follow-up (events and censorings), with numbers at risk,
 * standard errors and the Nelson-Aalen cumulative hazard. Immutable; arrays handed out are copies.
 *
 * <p>Numbers at risk, with the event and censored are sums of case weights; the {@code ...Count} methods count rows.
 */
public final class SurvivalCurve {

    final RiskTable table;
    final double[] surv;
    final double[] logVariance;
    private final double[] hazard;
    private final double[] hazardVariance;
    private final VarianceEstimator variance;
    private final int size;
    private final int events;
    private final double weight;
    private final double[] entryTime;
    private final double[] entryWeight;

    SurvivalCurve(SurvivalData data, RiskTable table, VarianceEstimator variance, double[] surv, double[] logVariance,
            double[] hazard, double[] hazardVariance) {
        this.table = table;
        this.variance = variance;
        this.surv = surv;
        this.logVariance = logVariance;
        this.hazard = hazard;
        this.hazardVariance = hazardVariance;
        this.size = data.size();
        this.events = data.eventCount();
        this.weight = totalWeight(data);
        this.entryTime = data.isCounting() ? new double[size] : null;
        this.entryWeight = data.isCounting() ? new double[size + 1] : null;
        if (data.isCounting()) {
            for (int i = 0; i < size; i++) {
                int row = table.byStart[i];
                entryTime[i] = data.start[row];
                entryWeight[i + 1] = entryWeight[i] + data.weight(row);
            }
        }
    }

    /** The number of rows. */
    public int n() {
        return size;
    }

    private static double totalWeight(SurvivalData data) {
        if (!data.isWeighted()) {
            return data.size();
        }
        RunningSum sum = new RunningSum();
        for (int i = 0; i < data.size(); i++) {
            sum.add(data.weight(i));
        }
        return sum.value();
    }

    /** The sum of the weights of all rows; their number where there are no weights. */
    double totalWeight() {
        return weight;
    }

    /** The number of rows with the event. */
    public int eventTotal() {
        return events;
    }

    /** The number of steps, one for each distinct end of follow-up. */
    public int steps() {
        return table.time.length;
    }

    /** How the variance was estimated. */
    public VarianceEstimator variance() {
        return variance;
    }

    /** Whether rows enter after time zero. */
    public boolean isLeftTruncated() {
        return entryTime != null;
    }

    /** The distinct ends of follow-up, ascending. */
    public double[] time() {
        return table.time.clone();
    }

    /** The weight at risk just before each time. */
    public double[] nRisk() {
        return table.risk.clone();
    }

    /** The weight with the event at each time. */
    public double[] nEvent() {
        return table.events.clone();
    }

    /** The weight censored at each time. */
    public double[] nCensor() {
        return table.censored.clone();
    }

    /** The rows at risk just before each time. */
    public int[] riskCount() {
        return table.riskCount.clone();
    }

    /** The rows with the event at each time. */
    public int[] eventCount() {
        return table.eventCount.clone();
    }

    /** The rows censored at each time. */
    public int[] censorCount() {
        return table.censoredCount.clone();
    }

    /** S at each time, after the step. */
    public double[] survival() {
        return surv.clone();
    }

    /** The standard error of log S at each time; infinite once S is 0. */
    public double[] stdErrLog() {
        double[] se = new double[surv.length];
        for (int k = 0; k < se.length; k++) {
            se[k] = StrictMath.sqrt(logVariance[k]);
        }
        return se;
    }

    /** The standard error of S at each time; once S is 0, NaN by Greenwood's formula and 0 by the jackknife. */
    public double[] stdErr() {
        double[] se = new double[surv.length];
        for (int k = 0; k < se.length; k++) {
            se[k] = stdErr(k);
        }
        return se;
    }

    double stdErr(int k) {
        return isSettled(k) ? 0 : surv[k] * StrictMath.sqrt(logVariance[k]);
    }

    /** Where S is 0 nobody's influence on it is left: the jackknife's standard error is 0, as in R. */
    private boolean isSettled(int k) {
        return surv[k] == 0 && variance == VarianceEstimator.ROBUST;
    }

    double[] limits(int k, ConfidenceType type, double z) {
        return isSettled(k) && type == ConfidenceType.PLAIN ? new double[2]
                : type.limits(surv[k], StrictMath.sqrt(logVariance[k]), z);
    }

    /** The Nelson-Aalen cumulative hazard at each time. */
    public double[] cumulativeHazard() {
        return hazard.clone();
    }

    /** The standard error of the cumulative hazard at each time. */
    public double[] stdErrCumulativeHazard() {
        double[] se = new double[hazard.length];
        for (int k = 0; k < se.length; k++) {
            se[k] = StrictMath.sqrt(hazardVariance[k]);
        }
        return se;
    }

    /**
     * Pointwise confidence limits of S at each time.
     *
     * @param type the scale on which they are symmetric
     * @param level the confidence level, such as 0.95
     */
    public ConfidenceLimits limits(ConfidenceType type, double level) {
        double z = normalQuantile(level);
        double[] lower = new double[surv.length];
        double[] upper = new double[surv.length];
        for (int k = 0; k < surv.length; k++) {
            double[] pair = limits(k, type, z);
            lower[k] = pair[0];
            upper[k] = pair[1];
        }
        return new ConfidenceLimits(lower, upper);
    }

    static double normalQuantile(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence level lies between 0 and 1, not " + level);
        }
        return -NormalDistribution.of(0, 1).inverseCumulativeProbability((1 - level) / 2);
    }

    /**
     * The position of the last step at or before {@code t}, -1 before the first. Times within the tie tolerance are
     * equal.
     */
    public int stepAt(double t) {
        double reached = t + Math.abs(t) * TieRule.TOLERANCE;
        int at = Arrays.binarySearch(table.time, reached);
        return at >= 0 ? at : -at - 2;
    }

    /**
     * The weight at risk just before {@code t}: entered before t and not yet ended before t; at time 0 those who enter
     * there.
     */
    public double nRiskAt(double t) {
        int k = table.firstAtOrAfter(t - Math.abs(t) * TieRule.TOLERANCE);
        if (k == table.time.length) {
            return 0;
        }
        return entryTime == null ? table.risk[k] : table.risk[k] - enteredBetween(t, table.time[k])[0];
    }

    /** The rows at risk just before {@code t}; at time 0 those who enter there. */
    public int riskCountAt(double t) {
        int k = table.firstAtOrAfter(t - Math.abs(t) * TieRule.TOLERANCE);
        if (k == table.time.length) {
            return 0;
        }
        return entryTime == null ? table.riskCount[k] : table.riskCount[k] - (int) enteredBetween(t, table.time[k])[1];
    }

    /**
     * The weight at risk at the first end of follow-up at or after {@code t}, which R's {@code summary(survfit)} gives;
     * with late entry it may count rows that enter after t.
     */
    public double nRiskAtNextTime(double t) {
        int k = table.firstAtOrAfter(t - Math.abs(t) * TieRule.TOLERANCE);
        return k == table.time.length ? 0 : table.risk[k];
    }

    private double[] enteredBetween(double t, double next) {
        if (t >= next) {
            return new double[2];
        }
        int from = lowerBound(entryTime, t == 0 ? Double.MIN_VALUE : t);
        int to = lowerBound(entryTime, next);
        return new double[] {entryWeight[to] - entryWeight[from], to - from};
    }

    private static int lowerBound(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The curve at times of choice. */
    public CurveAtTimes at(double[] times, ConfidenceType type, double level) {
        return CurveAtTimes.of(this, times, type, level);
    }

    /** The last end of follow-up. */
    public double lastTime() {
        return table.time[table.time.length - 1];
    }

    /** The Fleming-Harrington curve exp(-H) of a cumulative hazard. */
    public double[] flemingHarrington(HazardType type) {
        double[] h = cumulativeHazard(type);
        for (int k = 0; k < h.length; k++) {
            h[k] = StrictMath.exp(-h[k]);
        }
        return h;
    }

    /** The cumulative hazard with tied events as of {@code type}. */
    public double[] cumulativeHazard(HazardType type) {
        if (type == HazardType.NELSON_AALEN) {
            return cumulativeHazard();
        }
        double[] h = new double[surv.length];
        double sum = 0;
        for (int k = 0; k < h.length; k++) {
            int tied = table.eventCount[k];
            double each = tied == 0 ? 0 : table.events[k] / tied;
            for (int j = 0; j < tied; j++) {
                sum += each / (table.risk[k] - j * each);
            }
            h[k] = sum;
        }
        return h;
    }

    /** The times at which rows were censored, each once, ascending, for censor marks. */
    public double[] censorTimes() {
        int count = 0;
        double[] times = new double[table.time.length];
        for (int k = 0; k < times.length; k++) {
            if (table.censoredCount[k] > 0) {
                times[count++] = table.time[k];
            }
        }
        return Arrays.copyOf(times, count);
    }

    static int[] order(double[] values) {
        return SortOrder.ascending(values);
    }
}
