/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.competing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.survival.SurvivalData;

/**
 * Checked histories of subjects who move between states: each row a stay in a state over (start, stop] and the state it
 * ends in. Rows of one subject that follow each other without a change of state have been joined. Immutable.
 */
public final class MultiStateData {

    /** The number that stands for no change of state at the end of a row. */
    public static final int NONE = -1;

    final double[] start;
    final double[] stop;
    final int[] from;
    final int[] to;
    final double[] weight;
    final int[] subject;

    /** Independent units of the variance by row; null for the subjects. */
    final int[] unit;
    private final List<String> states;

    private MultiStateData(double[] start, double[] stop, int[] from, int[] to, double[] weight, int[] subject,
            int[] unit, List<String> states) {
        this.start = start;
        this.stop = stop;
        this.from = from;
        this.to = to;
        this.weight = weight;
        this.subject = subject;
        this.unit = unit;
        this.states = states;
    }

    /**
     * Histories.
     *
     * @param rows times at risk, weights and, as clusters, the subjects; without clusters each row is a subject. The event
     *        of a row is a change of state
     * @param from the state during the row, from 0
     * @param to the state it ends in, {@link #NONE} for no change
     * @param states the names of the states
     * @throws EstimationException if rows of a subject overlap or the states of rows that follow each other contradict
     */
    public static MultiStateData of(SurvivalData rows, int[] from, int[] to, List<String> states) {
        int n = rows.size();
        if (from.length != n || to.length != n) {
            throw new IllegalArgumentException("states and rows differ in length");
        }
        for (int i = 0; i < n; i++) {
            if (from[i] < 0 || from[i] >= states.size() || to[i] < NONE || to[i] >= states.size()
                    || rows.event(i) != (to[i] != NONE)) {
                throw new IllegalArgumentException("states of row " + rows.rowNumber(i));
            }
        }
        int[] end = to.clone();
        for (int i = 0; i < n; i++) {
            end[i] = to[i] == from[i] ? NONE : to[i];
        }
        if (!rows.isCounting() || !rows.isClustered()) {
            return new MultiStateData(rows.starts(), rows.stops(), from.clone(), end, rows.weights(), rows.clusters(),
                    null, List.copyOf(states));
        }
        return joined(rows, from, end, states);
    }

    /** Competing risks: everyone in the first state until one of the causes; clusters and weights are kept. */
    public static MultiStateData of(CompetingData data) {
        int n = data.size();
        SurvivalData r = data.response();
        int[] to = new int[n];
        for (int i = 0; i < n; i++) {
            to[i] = data.cause(i) == 0 ? NONE : data.cause(i);
        }
        List<String> states = new ArrayList<>();
        states.add("event-free");
        states.addAll(data.causes());
        return new MultiStateData(r.starts(), r.stops(), new int[n], to, r.weights(), r.clusters(), null, List.copyOf(states));
    }

    private static MultiStateData joined(SurvivalData rows, int[] from, int[] end, List<String> states) {
        int n = rows.size();
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> rows.cluster(a) != rows.cluster(b) ? Integer.compare(rows.cluster(a), rows.cluster(b))
                : rows.start(a) != rows.start(b) ? Double.compare(rows.start(a), rows.start(b)) : Integer.compare(a, b));
        double[] start = new double[n];
        double[] stop = new double[n];
        int[] newFrom = new int[n];
        int[] newTo = new int[n];
        double[] weight = rows.isWeighted() ? new double[n] : null;
        int[] subject = new int[n];
        int count = 0;
        for (int k = 0; k < n; k++) {
            int i = order[k];
            int before = k > 0 && rows.cluster(order[k - 1]) == rows.cluster(i) ? order[k - 1] : -1;
            if (before >= 0) {
                check(rows, before, i, end[before] == NONE ? from[before] : end[before], from[i]);
                boolean follows = rows.stop(before) == rows.start(i) && end[before] == NONE
                        && rows.weight(before) == rows.weight(i);
                if (follows) {
                    stop[count - 1] = rows.stop(i);
                    newTo[count - 1] = end[i];
                    continue;
                }
            }
            start[count] = rows.start(i);
            stop[count] = rows.stop(i);
            newFrom[count] = from[i];
            newTo[count] = end[i];
            subject[count] = rows.cluster(i);
            if (weight != null) {
                weight[count] = rows.weight(i);
            }
            count++;
        }
        return new MultiStateData(Arrays.copyOf(start, count), Arrays.copyOf(stop, count), Arrays.copyOf(newFrom, count),
                Arrays.copyOf(newTo, count), weight == null ? null : Arrays.copyOf(weight, count),
                Arrays.copyOf(subject, count), null, List.copyOf(states));
    }

    private static void check(SurvivalData rows, int before, int row, int left, int entered) {
        if (rows.start(row) < rows.stop(before)) {
            throw new EstimationException("The times at risk of one subject overlap in rows " + rows.rowNumber(before)
                    + " and " + rows.rowNumber(row) + ".", "A subject is in one state at a time: check the start and stop times.");
        }
        if (rows.start(row) == rows.stop(before) && left != entered) {
            throw new EstimationException("Row " + rows.rowNumber(row) + " does not begin in the state in which row "
                    + rows.rowNumber(before) + " of the same subject ended.",
                    "Check the states, or leave a gap in time where the subject was not observed.");
        }
    }

    /**
     * The same histories with larger independent units, such as the pairs of a matched cohort.
     *
     * @param unitOfSubject for the code of each subject the code of its unit
     */
    public MultiStateData withUnits(IntUnaryOperator unitOfSubject) {
        int[] units = new int[size()];
        for (int i = 0; i < units.length; i++) {
            units[i] = unitOfSubject.applyAsInt(subject == null ? i : subject[i]);
        }
        return new MultiStateData(start, stop, from, to, weight, subject, units, states);
    }

    /** Number of stays, after joining. */
    public int size() {
        return stop.length;
    }

    /** The names of the states. */
    public List<String> states() {
        return states;
    }

    /** Whether rows carry weights. */
    public boolean isWeighted() {
        return weight != null;
    }

    /** By state, the number of stays that are the last of their subject and end without a change. */
    public int[] lastSeen() {
        int[] count = new int[states.size()];
        for (int i = 0; i < size(); i++) {
            boolean last = to[i] == NONE;
            // stays of a subject stand together, in order
            last &= subject == null || i + 1 == size() || subject[i + 1] != subject[i] || start == null;
            count[from[i]] += last ? 1 : 0;
        }
        return count;
    }

    /** The row's weight; 1 where none were given. */
    double weight(int row) {
        return weight == null ? 1 : weight[row];
    }

    /** The start of the row's time at risk; minus infinity without start times. */
    double start(int row) {
        return start == null ? Double.NEGATIVE_INFINITY : start[row];
    }
}
