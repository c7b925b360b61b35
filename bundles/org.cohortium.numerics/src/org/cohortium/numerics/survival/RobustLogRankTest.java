/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import java.util.Arrays;
import org.cohortium.numerics.EstimationException;

/**
 * The log-rank test for weighted rows and for rows that belong together, such as matched pairs: the weighted log-rank
 * score with the variance summed over clusters of squared score residuals (Lin and Wei, JASA 1989;84:1074, at a hazard
 * ratio of 1). Without clusters each row is one.
 *
 * <p>With p_j the share of group j in the weight at risk and dH = d / n, the residual of row i for group j is
 * w_i (dN_i - Y_i dH)(1{i in j} - p_j), summed over event times; within strata p_j and dH are the stratum's. Two sorts
 * a stratum, then one pass and a search for each row.
 */
public final class RobustLogRankTest {

    private final SurvivalData data;
    private final int[] group;
    private final int groups;
    private final LogRankWeight weight;
    private final double[][] residual;

    private RobustLogRankTest(SurvivalData data, int[] group, int groups, LogRankWeight weight) {
        this.data = data;
        this.group = group;
        this.groups = groups;
        this.weight = weight;
        this.residual = new double[data.size()][groups];
    }

    /**
     * The test of equal hazards in all groups.
     *
     * @throws EstimationException if fewer than two groups have rows, or if there are no events
     */
    public static LogRankResult test(SurvivalData data, int[] group, int groups, LogRankWeight weight) {
        LogRankTest.checkComparable(data, group, groups);
        return new RobustLogRankTest(data, group, groups, weight).run();
    }

    private LogRankResult run() {
        int strata = data.isStratified() ? Arrays.stream(data.stratum).max().orElse(0) + 1 : 1;
        LogRankSums sums = new LogRankSums(groups, strata);
        for (int i = 0; i < data.size(); i++) {
            sums.size[group[i]] += data.weight(i);
        }
        int[] code = data.isStratified() ? data.stratum : new int[data.size()];
        int[][] rows = GroupRows.of(code, strata);
        for (int s = 0; s < strata; s++) {
            if (rows[s].length > 0) {
                stratum(s, rows[s], sums);
            }
        }
        sums.setVariance(variance());
        return sums.result();
    }

    private void stratum(int s, int[] rows, LogRankSums sums) {
        LogRankSteps steps = LogRankSteps.of(data, rows, group, groups, weight);
        for (int k = 0; k < steps.size(); k++) {
            sums.add(s, steps.weight[k], steps.atRisk[k], steps.events[k], steps.total[k], 0);
        }
        int size = steps.size();
        double[] hazard = new double[size + 1];
        double[][] shared = new double[size + 1][groups];
        for (int k = 0; k < size; k++) {
            double step = steps.weight[k] * steps.eventTotal[k] / steps.total[k];
            hazard[k + 1] = hazard[k] + step;
            for (int j = 0; j < groups; j++) {
                shared[k + 1][j] = shared[k][j] + step * steps.atRisk[k][j] / steps.total[k];
            }
        }
        for (int row : rows) {
            int to = steps.countUpTo(data.stop[row]);
            int from = data.isCounting() ? steps.countUpTo(data.start[row]) : 0;
            for (int j = 0; j < groups; j++) {
                double own = group[row] == j ? 1 : 0;
                double sum = -(own * (hazard[to] - hazard[from]) - (shared[to][j] - shared[from][j]));
                if (data.event[row]) {
                    sum += steps.weight[to - 1] * (own - steps.atRisk[to - 1][j] / steps.total[to - 1]);
                }
                residual[row][j] = data.weight(row) * sum;
            }
        }
    }

    private double[][] variance() {
        double[][] variance = new double[groups][groups];
        if (!data.isClustered()) {
            for (double[] r : residual) {
                addSquare(variance, r);
            }
            return variance;
        }
        int[] cluster = CoxScores.clusterPositions(data);
        double[][] byCluster = new double[Arrays.stream(cluster).max().orElse(-1) + 1][groups];
        for (int i = 0; i < residual.length; i++) {
            double[] sum = byCluster[cluster[i]];
            for (int j = 0; j < groups; j++) {
                sum[j] += residual[i][j];
            }
        }
        for (double[] r : byCluster) {
            addSquare(variance, r);
        }
        return variance;
    }

    private static void addSquare(double[][] variance, double[] r) {
        for (int j = 0; j < r.length; j++) {
            for (int l = 0; l <= j; l++) {
                variance[j][l] += r[j] * r[l];
            }
        }
    }
}
