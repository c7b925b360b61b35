/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.competing;

import java.util.Arrays;
import java.util.List;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.survival.TieRule;

/**
 * The probability of being in each state over time: the Aalen-Johansen estimator. With competing risks, the probability of
 * the state of a cause is its cumulative incidence. Standard errors are those of the infinitesimal jackknife over subjects,
 * given the distribution over the states at the start, as in R's {@code survfit} (survival 3.5).
 */
public final class StateOccupancy {

    final double[] time;

    /** By time and state, time after time. */
    final double[] risk;
    final double[] events;
    final double[] censored;
    final double[] probability;
    final double[] variance;
    final double[] initial;
    final int[][] transitions;
    final double[] spent;
    final double[] spentVariance;

    private final MultiStateData data;
    private final int states;

    StateOccupancy(MultiStateData data, int times, boolean errors) {
        this.states = data.states().size();
        this.data = data;
        time = new double[times];
        risk = new double[times * states];
        events = new double[times * states];
        censored = new double[times * states];
        probability = new double[times * states];
        variance = errors ? new double[times * states] : null;
        initial = new double[states];
        transitions = new int[states][states];
        spent = new double[states];
        spentVariance = new double[states];
    }

    /** The curves with standard errors. */
    public static StateOccupancy of(MultiStateData data) {
        return new OccupancyEstimator(data, true, Double.NaN).run();
    }

    /** The cumulative incidence of each cause, and first the probability of none yet. */
    public static StateOccupancy of(CompetingData data) {
        return of(MultiStateData.of(data));
    }

    /**
     * The mean time spent in each state up to a horizon, the area under the state's probability. For the state of a cause
     * it is the restricted mean time lost to that cause (Andersen, Stat Med 2013;32:5278).
     *
     * @param horizon at most the last time of follow-up, or a later one to which the last probabilities are held
     * @throws EstimationException if the horizon is not above the start
     */
    public static TimeInStates timeInStates(MultiStateData data, double horizon) {
        if (!(horizon > 0) || Double.isInfinite(horizon)) {
            throw new EstimationException("The horizon must be a time above 0.", "Give a horizon within the follow-up.");
        }
        StateOccupancy run = new OccupancyEstimator(data, true, horizon).run();
        double[] se = new double[run.spent.length];
        for (int j = 0; j < se.length; j++) {
            se[j] = Math.sqrt(run.spentVariance[j]);
        }
        return new TimeInStates(horizon, run.spent, se);
    }

    /**
     * Mean time spent in each state.
     *
     * @param horizon up to when
     * @param mean by state
     * @param stdErr by state
     */
    public record TimeInStates(double horizon, double[] mean, double[] stdErr) {
    }

    /** The names of the states. */
    public List<String> states() {
        return data.states();
    }

    /** Distinct ends of rows, ascending. */
    public double[] time() {
        return time.clone();
    }

    /** Number of times. */
    public int size() {
        return time.length;
    }

    /** The (weighted) number at risk in a state just before a time. */
    public double risk(int at, int state) {
        return risk[at * states + state];
    }

    /** The (weighted) number that enters a state at a time. */
    public double events(int at, int state) {
        return events[at * states + state];
    }

    /** The (weighted) number that leaves observation in a state at a time. */
    public double censored(int at, int state) {
        return censored[at * states + state];
    }

    /** The probability of a state from a time on. */
    public double probability(int at, int state) {
        return probability[at * states + state];
    }

    /** The standard error of the probability. */
    public double stdErr(int at, int state) {
        return Math.sqrt(variance[at * states + state]);
    }

    /** The distribution over the states at the start. */
    public double[] initial() {
        return initial.clone();
    }

    /** Number of changes from one state (first index) to another. */
    public int[][] transitions() {
        return Arrays.stream(transitions).map(int[]::clone).toArray(int[][]::new);
    }

    /** The position of the last time at or before {@code t}, -1 when it is before the first. */
    public int at(double t) {
        int k = Arrays.binarySearch(time, t + Math.abs(t) * TieRule.TOLERANCE);
        return k >= 0 ? k : -k - 2;
    }

    /** The probability of a state at any time. */
    public double probabilityAt(double t, int state) {
        int k = at(t);
        return k < 0 ? initial[state] : probability(k, state);
    }

    /** The standard error of that; 0 before the first time. */
    public double stdErrAt(double t, int state) {
        int k = at(t);
        return k < 0 ? 0 : stdErr(k, state);
    }

    /**
     * The (weighted) number at risk in a state just before a time: those who entered before and whose row ends at that time
     * or later; at time 0 those who begin there.
     */
    public double riskAt(double t, int state) {
        double n = 0;
        for (int i = 0; i < data.size(); i++) {
            n += data.from[i] == state && (data.start(i) < t || t == 0 && data.start(i) == 0) && data.stop[i] >= t - Math.abs(t) * TieRule.TOLERANCE
                    ? data.weight(i) : 0;
        }
        return n;
    }
}
