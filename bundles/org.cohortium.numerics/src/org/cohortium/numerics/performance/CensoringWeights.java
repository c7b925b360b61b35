/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.performance;

import java.util.Arrays;

import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.descriptive.SortOrder;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.CoxOptions;
import org.cohortium.numerics.survival.CoxRegression;
import org.cohortium.numerics.survival.SurvivalData;
import org.cohortium.numerics.survival.TieRule;

/**
 * The probability G(t) of still being under observation, by which outcomes seen in spite of censoring are weighted up
 * (Graf, Schmoor, Sauerbrei and Schumacher, Stat Med 1999;18:2529): 1 / G(T-) for an event at T, 1 / G(t) for a row still
 * at risk after the horizon t, 0 for a row censored before. G is the Kaplan-Meier curve of censoring, the same for
 * everyone, or comes from a Cox model of censoring on covariates.
 *
 * <p>Right-censored data. Case weights weigh the curve of censoring; strata are not looked at, clusters only in errors.
 */
public final class CensoringWeights {

    private final SurvivalData data;
    private final SampleDesign design;

    /** Rows by ascending time, ties in row order. */
    private final int[] order;

    /** Ascending distinct times, and a cumulative curve at each: G itself, or the cumulative baseline hazard. */
    private final double[] time;
    private final double[] curve;

    /** By row the relative hazard of being censored, or null where G is the same for all. */
    private final double[] relativeHazard;

    /** By row G just before its own time. */
    private final double[] before;

    private CensoringWeights(SurvivalData data, int[] order, double[] time, double[] curve, double[] relativeHazard) {
        this.data = data;
        this.design = SampleDesign.of(data);
        this.order = order;
        this.time = time;
        this.curve = curve;
        this.relativeHazard = relativeHazard;
        before = new double[order.length];
        int steps = 0;
        for (int row : order) {
            while (steps < time.length && time[steps] < data.stop(row)) {
                steps++;
            }
            before[row] = value(row, steps);
        }
    }

    /** Weights from the Kaplan-Meier curve of censoring. */
    public static CensoringWeights marginal(SurvivalData data, CensoringTies ties) {
        check(data);
        int n = data.size();
        int[] order = SortOrder.ascending(data.stops());
        double[] time = new double[n];
        double[] curve = new double[n];
        int steps = 0;
        double g = 1;
        double[] left = remaining(data, order);
        for (int from = 0; from < n;) {
            double t = data.stop(order[from]);
            int to = from;
            double events = 0;
            double censored = 0;
            while (to < n && data.stop(order[to]) == t) {
                double w = data.weight(order[to]);
                events += data.event(order[to]) ? w : 0;
                censored += data.event(order[to]) ? 0 : w;
                to++;
            }
            if (censored > 0) {
                double atRisk = left[from] - (ties == CensoringTies.EVENTS_FIRST ? events : 0);
                g *= to == n && (ties == CensoringTies.EVENTS_FIRST || events == 0) ? 0 : (atRisk - censored) / atRisk;
            }
            time[steps] = t;
            curve[steps++] = g;
            from = to;
        }
        return new CensoringWeights(data, order, Arrays.copyOf(time, steps), Arrays.copyOf(curve, steps), null);
    }

    /**
     * Weights from a Cox model of the time to censoring (Gerds and Schumacher, Biom J 2006;48:1029), Efron's ties.
     *
     * @throws EstimationException if nobody is censored or the model cannot be fitted
     */
    public static CensoringWeights cox(SurvivalData data, CoxCovariates covariates, Progress progress) {
        check(data);
        if (data.eventCount() == data.size()) {
            return marginal(data, CensoringTies.EVENTS_FIRST);
        }
        PredictedSurvival fit = PredictedSurvival.of(
            CoxRegression.fit(data.reversed(), covariates, CoxOptions.DEFAULT, progress));
        double[] risk = fit.linearPredictor();
        for (int i = 0; i < risk.length; i++) {
            risk[i] = StrictMath.exp(risk[i]);
        }
        return new CensoringWeights(data, SortOrder.ascending(data.stops()), fit.times(), fit.cumulativeHazard(), risk);
    }

    private static void check(SurvivalData data) {
        if (data.isCounting()) {
            throw new EstimationException("Weights for censoring are not defined for rows with entry times.",
                "Use time since time zero, or a measure that needs no such weights, as Harrell's C.");
        }
    }

    /** By position in an order of rows the weight of the rows from there on. */
    static double[] remaining(SurvivalData data, int[] order) {
        double[] left = new double[order.length + 1];
        for (int k = order.length - 1; k >= 0; k--) {
            left[k] = left[k + 1] + data.weight(order[k]);
        }
        return left;
    }

    /** The case weights and clusters of the response. */
    public SampleDesign design() {
        return design;
    }

    /** The response that the weights belong to. */
    public SurvivalData data() {
        return data;
    }

    /** Whether G is the same curve for everyone. */
    public boolean isMarginal() {
        return relativeHazard == null;
    }

    /** G at a time for a row: the probability of being under observation beyond it. */
    public double at(int row, double t) {
        return value(row, stepsUpTo(t));
    }

    /** G just before the row's own time. */
    public double beforeOwnTime(int row) {
        return before[row];
    }

    /** By row G at a time. */
    double[] at(double t) {
        int steps = stepsUpTo(t);
        double[] g = new double[order.length];
        if (relativeHazard == null) {
            Arrays.fill(g, value(0, steps));
            return g;
        }
        for (int i = 0; i < g.length; i++) {
            g[i] = value(i, steps);
        }
        return g;
    }

    private double value(int row, int steps) {
        if (steps == 0) {
            return 1;
        }
        return relativeHazard == null ? curve[steps - 1] : StrictMath.exp(-curve[steps - 1] * relativeHazard[row]);
    }

    private int stepsUpTo(double t) {
        int at = Arrays.binarySearch(time, upper(t));
        return at >= 0 ? at + 1 : -at - 1;
    }

    /** The greatest time that counts as t. */
    static double upper(double t) {
        return t + Math.abs(t) * TieRule.TOLERANCE;
    }

    /** Rows by ascending time, ties in row order. */
    int[] order() {
        return order;
    }

    /** The last time of follow-up. */
    public double lastTime() {
        return data.size() == 0 ? Double.NaN : data.stop(order[order.length - 1]);
    }
}
