/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.NamedRows;

/**
 * A checked survival response: for each row the time at risk (start, stop], whether it ended in the event, and
 * optionally a case weight, a stratum and a cluster. Times are already snapped by the {@link TieRule}, so that tied
 * means equal everywhere downstream. Immutable; arrays handed in and out are copies.
 *
 * <p>Refused, naming the rows: missing, infinite or negative times, {@code start >= stop}, weights that are not
 * positive and finite. A time of zero is accepted in right-censored data ({@link #zeroTimes()} counts them).
 */
public final class SurvivalData {

    private static final int ROWS_NAMED = 10;

    final double[] start;
    final double[] stop;
    final boolean[] event;
    final double[] weight;
    final int[] stratum;
    final int[] cluster;
    private final int[] rowNumber;
    private final boolean tiesMerged;

    private SurvivalData(double[] start, double[] stop, boolean[] event, double[] weight, int[] stratum, int[] cluster,
            int[] rowNumber, boolean tiesMerged) {
        this.start = start;
        this.stop = stop;
        this.event = event;
        this.weight = weight;
        this.stratum = stratum;
        this.cluster = cluster;
        this.rowNumber = rowNumber;
        this.tiesMerged = tiesMerged;
    }

    /** Begins right-censored data: everyone at risk from the start. */
    public static Builder right(double[] time, boolean[] event) {
        return new Builder(null, time, event);
    }

    /** Begins counting-process data: each row at risk in (start, stop], for left truncation and time-varying values. */
    public static Builder counting(double[] start, double[] stop, boolean[] event) {
        return new Builder(Objects.requireNonNull(start, "start"), stop, event);
    }

    /** The number of rows. */
    public int size() {
        return stop.length;
    }

    /** Whether rows have a start time of their own. */
    public boolean isCounting() {
        return start != null;
    }

    /** Whether case weights were given. */
    public boolean isWeighted() {
        return weight != null;
    }

    /** Whether strata were given. */
    public boolean isStratified() {
        return stratum != null;
    }

    /** Whether clusters were given. */
    public boolean isClustered() {
        return cluster != null;
    }

    /** Whether the tie rule made times equal that differed in their last digits. */
    public boolean tiesMerged() {
        return tiesMerged;
    }

    /** The start of the row's time at risk; minus infinity in right-censored data. */
    public double start(int row) {
        return start == null ? Double.NEGATIVE_INFINITY : start[row];
    }

    /** The end of the row's time at risk. */
    public double stop(int row) {
        return stop[row];
    }

    /** Whether the row ended in the event. */
    public boolean event(int row) {
        return event[row];
    }

    /** The row's case weight, 1 where none were given. */
    public double weight(int row) {
        return weight == null ? 1 : weight[row];
    }

    /** The row's stratum code, 0 where none were given. */
    public int stratum(int row) {
        return stratum == null ? 0 : stratum[row];
    }

    /** The row's cluster code; its own position where none were given. */
    public int cluster(int row) {
        return cluster == null ? row : cluster[row];
    }

    /** The number by which messages name the row: as given to the builder, else its position from 1. */
    public int rowNumber(int row) {
        return rowNumber == null ? row + 1 : rowNumber[row];
    }

    /** Start times, or null in right-censored data. */
    public double[] starts() {
        return start == null ? null : start.clone();
    }

    /** Stop times. */
    public double[] stops() {
        return stop.clone();
    }

    /** Event indicators. */
    public boolean[] events() {
        return event.clone();
    }

    /** Case weights, or null where none were given. */
    public double[] weights() {
        return weight == null ? null : weight.clone();
    }

    /** Stratum codes, or null where none were given. */
    public int[] strata() {
        return stratum == null ? null : stratum.clone();
    }

    /** Cluster codes, or null where none were given. */
    public int[] clusters() {
        return cluster == null ? null : cluster.clone();
    }

    /** The number of rows that ended in the event. */
    public int eventCount() {
        int count = 0;
        for (boolean e : event) {
            count += e ? 1 : 0;
        }
        return count;
    }

    /** The number of rows whose time is zero (right-censored data). */
    public int zeroTimes() {
        int count = 0;
        for (double t : stop) {
            count += t == 0 ? 1 : 0;
        }
        return count;
    }

    /** Whether every weight is a whole number, so that it can be read as a count of identical rows. */
    public boolean hasWholeWeights() {
        if (weight != null) {
            for (double w : weight) {
                if (w != StrictMath.rint(w)) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * The same rows with censoring as the event and the event as censoring: the reverse Kaplan-Meier estimate of
     * follow-up (Schemper and Smith, Control Clin Trials 1996;17:343) is the curve of this response.
     */
    public SurvivalData reversed() {
        boolean[] censored = new boolean[event.length];
        for (int i = 0; i < event.length; i++) {
            censored[i] = !event[i];
        }
        return new SurvivalData(start, stop, censored, weight, stratum, cluster, rowNumber, tiesMerged);
    }

    /** The same response for some of the rows, in the order given, with the tie rule of the whole kept. */
    public SurvivalData select(int[] rows) {
        int n = rows.length;
        double[] newStart = start == null ? null : new double[n];
        double[] newStop = new double[n];
        boolean[] newEvent = new boolean[n];
        double[] newWeight = weight == null ? null : new double[n];
        int[] newStratum = stratum == null ? null : new int[n];
        int[] newCluster = cluster == null ? null : new int[n];
        int[] newNumber = new int[n];
        for (int i = 0; i < n; i++) {
            int row = rows[i];
            newStop[i] = stop[row];
            newEvent[i] = event[row];
            newNumber[i] = rowNumber(row);
            if (start != null) {
                newStart[i] = start[row];
            }
            if (weight != null) {
                newWeight[i] = weight[row];
            }
            if (stratum != null) {
                newStratum[i] = stratum[row];
            }
            if (cluster != null) {
                newCluster[i] = cluster[row];
            }
        }
        return new SurvivalData(newStart, newStop, newEvent, newWeight, newStratum, newCluster, newNumber, tiesMerged);
    }

    /** Collects the parts of a response and checks them. */
    public static final class Builder {

        private final double[] start;
        private final double[] stop;
        private final boolean[] event;
        private double[] weight;
        private int[] stratum;
        private int[] cluster;
        private int[] rowNumber;

        private Builder(double[] start, double[] stop, boolean[] event) {
            this.start = start;
            this.stop = Objects.requireNonNull(stop, "stop");
            this.event = Objects.requireNonNull(event, "event");
        }

        /** Case weights, positive and finite; null for none. */
        public Builder weights(double[] weights) {
            this.weight = weights;
            return this;
        }

        /** Stratum codes from 0; null for none. */
        public Builder strata(int[] strata) {
            this.stratum = strata;
            return this;
        }

        /** Cluster codes, equal for rows that belong together; null for none. */
        public Builder clusters(int[] clusters) {
            this.cluster = clusters;
            return this;
        }

        /** The numbers by which messages name the rows; null for positions from 1. */
        public Builder rowNumbers(int[] rowNumbers) {
            this.rowNumber = rowNumbers;
            return this;
        }

        /**
         * The checked response.
         *
         * @throws EstimationException if a time or weight cannot be used, naming the rows
         * @throws IllegalArgumentException if the arrays differ in length
         */
        public SurvivalData build() {
            int n = stop.length;
            checkLengths(n);
            boolean[] bad = new boolean[n];
            checkTimes(stop, bad, "time");
            if (start != null) {
                checkTimes(start, bad, "entry time");
            }
            TieRule ties = start == null ? TieRule.of(stop) : TieRule.of(start, stop);
            double[] snappedStop = ties.snap(stop);
            double[] snappedStart = start == null ? null : ties.snap(start);
            if (start != null) {
                checkIntervals(snappedStart, snappedStop, bad);
            }
            if (weight != null) {
                checkWeights(bad);
            }
            return new SurvivalData(snappedStart, snappedStop, event.clone(), weight == null ? null : weight.clone(),
                    stratum == null ? null : stratum.clone(), cluster == null ? null : cluster.clone(),
                    rowNumber == null ? null : rowNumber.clone(), ties.merges());
        }

        private void checkLengths(int n) {
            if (event.length != n || start != null && start.length != n || weight != null && weight.length != n
                    || stratum != null && stratum.length != n || cluster != null && cluster.length != n
                    || rowNumber != null && rowNumber.length != n) {
                throw new IllegalArgumentException("the parts of a survival response differ in length");
            }
            if (stratum != null && n > 0 && Arrays.stream(stratum).min().getAsInt() < 0) {
                throw new IllegalArgumentException("stratum codes start at 0");
            }
        }

        private void checkTimes(double[] times, boolean[] bad, String what) {
            for (int i = 0; i < times.length; i++) {
                bad[i] = Double.isNaN(times[i]);
            }
            refuse(bad, "The " + what + " is missing", "Leave rows without a time out of the cohort.");
            for (int i = 0; i < times.length; i++) {
                bad[i] = Double.isInfinite(times[i]);
            }
            refuse(bad, "The " + what + " is infinite", "Correct the value or leave the row out.");
            for (int i = 0; i < times.length; i++) {
                bad[i] = times[i] < 0;
            }
            refuse(bad, "The " + what + " is negative",
                    "Follow-up is counted from time zero: check the two dates, or leave the row out.");
        }

        private void checkIntervals(double[] starts, double[] stops, boolean[] bad) {
            for (int i = 0; i < stops.length; i++) {
                bad[i] = starts[i] >= stops[i];
            }
            refuse(bad, "The entry time is not before the time of event or censoring",
                    "A row counts from its entry time up to its end: check both, or leave the row out.");
        }

        private void checkWeights(boolean[] bad) {
            for (int i = 0; i < weight.length; i++) {
                bad[i] = !(weight[i] > 0 && weight[i] < Double.POSITIVE_INFINITY);
            }
            refuse(bad, "The weight is not a positive number", "Leave rows without a positive weight out.");
        }

        private void refuse(boolean[] bad, String what, String advice) {
            int[] found = IntStream.range(0, bad.length).filter(i -> bad[i]).map(i -> rowNumber == null ? i + 1 : rowNumber[i])
                    .toArray();
            if (found.length > 0) {
                throw new EstimationException(what + " in " + NamedRows.words(found, ROWS_NAMED) + ".", advice);
            }
        }
    }
}
