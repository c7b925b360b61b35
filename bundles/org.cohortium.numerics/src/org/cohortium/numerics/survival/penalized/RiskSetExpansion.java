/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival.penalized;

import java.util.Arrays;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.descriptive.SortOrder;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.SurvivalData;

/**
 * The risk sets of a response, one after the other: a row of the data for each event time at which it is at risk, the event
 * times as strata. On them covariates may change with time by any formula, and the partial likelihood is the same (Therneau
 * and Grambsch 2000, section 3.7; R's {@code tt()}).
 */
public final class RiskSetExpansion {

    private static final int MOST_ROWS = 50_000_000;

    private final SurvivalData data;
    private final int[] rows;
    private final double[] times;

    private RiskSetExpansion(SurvivalData data, int[] rows, double[] times) {
        this.data = data;
        this.rows = rows;
        this.times = times;
    }

    /**
     * Expands a response.
     *
     * @param unitsKnown whether the rows of one row of the source make a cluster, where the source has no clusters: what a
     *        robust variance needs
     * @throws EstimationException if that would be too many rows
     */
    public static RiskSetExpansion of(SurvivalData source, boolean unitsKnown) {
        int n = source.size();
        int[] order = order(source);
        Rows found = new Rows();
        int set = 0;
        int from = 0;
        while (from < n) {
            int to = from;
            while (to < n && source.stratum(order[to]) == source.stratum(order[from])) {
                to++;
            }
            int last = from;
            while (last < to) {
                double time = source.stop(order[last]);
                boolean event = false;
                for (; last < to && source.stop(order[last]) == time; last++) {
                    event |= source.event(order[last]);
                }
                if (event) {
                    for (int i = from; i < last; i++) {
                        if (!source.isCounting() || source.start(order[i]) < time) {
                            found.add(order[i], set, time);
                        }
                    }
                    set++;
                }
            }
            from = to;
        }
        return found.of(source, unitsKnown);
    }

    /** The rows by stratum, in each by falling time. */
    private static int[] order(SurvivalData source) {
        int n = source.size();
        int strata = 0;
        for (int i = 0; i < n; i++) {
            strata = Math.max(strata, source.stratum(i) + 1);
        }
        int[] at = new int[strata + 1];
        for (int i = 0; i < n; i++) {
            at[source.stratum(i) + 1]++;
        }
        for (int s = 0; s < strata; s++) {
            at[s + 1] += at[s];
        }
        int[] ascending = SortOrder.ascending(source.stops());
        int[] order = new int[n];
        for (int i = n - 1; i >= 0; i--) {
            order[at[source.stratum(ascending[i])]++] = ascending[i];
        }
        return order;
    }

    /** Rows as they are found. */
    private static final class Rows {

        private int[] row = new int[1024];
        private int[] set = new int[1024];
        private double[] time = new double[1024];
        private int count;

        void add(int sourceRow, int riskSet, double at) {
            if (count == row.length) {
                if (count > MOST_ROWS / 2) {
                    throw new EstimationException("The risk sets of all events together have more than " + MOST_ROWS / 2
                            + " rows.", "Round the times so that fewer are distinct, or take a sample of the rows.");
                }
                row = Arrays.copyOf(row, 2 * count);
                set = Arrays.copyOf(set, 2 * count);
                time = Arrays.copyOf(time, 2 * count);
            }
            row[count] = sourceRow;
            set[count] = riskSet;
            time[count++] = at;
        }

        RiskSetExpansion of(SurvivalData source, boolean unitsKnown) {
            int[] rows = Arrays.copyOf(row, count);
            double[] times = Arrays.copyOf(time, count);
            double[] one = new double[count];
            Arrays.fill(one, 1);
            boolean[] event = new boolean[count];
            double[] weight = new double[count];
            int[] cluster = new int[count];
            for (int i = 0; i < count; i++) {
                event[i] = source.event(rows[i]) && source.stop(rows[i]) == times[i];
                weight[i] = source.weight(rows[i]);
                cluster[i] = source.isClustered() ? source.cluster(rows[i]) : rows[i];
            }
            SurvivalData.Builder builder = SurvivalData.right(one, event).strata(Arrays.copyOf(set, count));
            if (source.isWeighted()) {
                builder.weights(weight);
            }
            if (source.isClustered() || unitsKnown) {
                builder.clusters(cluster);
            }
            return new RiskSetExpansion(builder.build(), rows, times);
        }
    }

    /** The risk sets as strata of one time. */
    public SurvivalData data() {
        return data;
    }

    /** For each row the row of the source, from 0. */
    public int[] rows() {
        return rows.clone();
    }

    /** For each row the time of its risk set. */
    public double[] times() {
        return times.clone();
    }

    /** Covariates of the source on the rows of the risk sets. */
    public CoxCovariates expand(CoxCovariates source) {
        double[][] columns = new double[source.size()][];
        for (int j = 0; j < columns.length; j++) {
            columns[j] = expand(source.columns()[j]);
        }
        return new CoxCovariates(source.names(), columns, source.termNames(), source.termOfColumn(),
                source.offset() == null ? null : expand(source.offset()));
    }

    /** Values by row of the source on the rows of the risk sets. */
    public double[] expand(double[] bySource) {
        double[] values = new double[rows.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = bySource[rows[i]];
        }
        return values;
    }
}
