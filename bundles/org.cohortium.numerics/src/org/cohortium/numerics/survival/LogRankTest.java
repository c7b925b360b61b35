/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import java.util.Arrays;
import org.cohortium.numerics.EstimationException;

/**
 * The log-rank test and its weighted relatives for two or more groups, stratified where the response has strata, with
 * left truncation.
 *
 * <p>At each event time with n at risk, d events and weight w: U_j = sum w (d_j - n_j d / n), and V has the elements
 * w^2 d (n - d) / (n - 1) (delta_jl n_j / n - n_j n_l / n^2); both are summed over strata, and the statistic is U' V^-
 * U (Mantel 1966; Harrington and Fleming, Biometrika 1982;69:553). The result does not depend on the order of rows. One
 * sort, then one pass; each event time costs the square of the number of groups.
 *
 * <p>Whole-numbered case weights are counts of identical rows. Other weights have no hypergeometric variance and are
 * refused; {@link RobustLogRankTest} takes them.
 */
public final class LogRankTest {

    private final SurvivalData data;
    private final int[] group;
    private final int groups;
    private final LogRankWeight weight;
    private final TieVariance ties;

    private LogRankTest(SurvivalData data, int[] group, int groups, LogRankWeight weight, TieVariance ties) {
        this.data = data;
        this.group = group;
        this.groups = groups;
        this.weight = weight;
        this.ties = ties;
    }

    /**
     * The test of equal hazards in all groups.
     *
     * @param data the response; its strata, if any, stratify the test
     * @param group the group of each row, codes from 0
     * @param groups the number of codes; a code without rows takes no part
     * @param weight the weight of event times
     * @throws EstimationException if fewer than two groups have rows, if there are no events, or if a weight is not
     *        whole
     */
    public static LogRankResult test(SurvivalData data, int[] group, int groups, LogRankWeight weight) {
        return test(data, group, groups, weight, TieVariance.HYPERGEOMETRIC);
    }

    /** The test with a choice of the variance of ties. */
    public static LogRankResult test(SurvivalData data, int[] group, int groups, LogRankWeight weight,
            TieVariance ties) {
        checkComparable(data, group, groups);
        if (!data.hasWholeWeights()) {
            throw new EstimationException("The weights are not counts, so the log-rank test has no variance for them.",
                    "Use the robust log-rank test, which takes weights of any kind.");
        }
        return new LogRankTest(data, group, groups, weight, ties).run();
    }

    static void checkComparable(SurvivalData data, int[] group, int groups) {
        if (group.length != data.size()) {
            throw new IllegalArgumentException("one group code for each row");
        }
        int[] sizes = GroupRows.sizes(group, groups);
        if (Arrays.stream(sizes).filter(size -> size > 0).count() < 2) {
            throw new EstimationException("There is only one group with rows, so there is nothing to compare.",
                    "Choose a grouping variable with two or more groups in this cohort.");
        }
        if (data.eventCount() == 0) {
            throw new EstimationException("There are no events, so the groups cannot be compared.",
                    "Check which codes of the event column mean the event.");
        }
    }

    private LogRankResult run() {
        int strata = data.isStratified() ? Arrays.stream(data.stratum).max().orElse(0) + 1 : 1;
        LogRankSums sums = new LogRankSums(groups, strata);
        for (int i = 0; i < data.size(); i++) {
            sums.size[group[i]] += data.weight(i);
        }
        if (!data.isStratified()) {
            stratum(0, null, sums);
            return sums.result();
        }
        int[][] rows = GroupRows.of(data.stratum, strata);
        for (int s = 0; s < strata; s++) {
            if (rows[s].length > 0) {
                stratum(s, rows[s], sums);
            }
        }
        return sums.result();
    }

    private void stratum(int s, int[] rows, LogRankSums sums) {
        LogRankSteps steps = LogRankSteps.of(data, rows, group, groups, weight);
        for (int k = 0; k < steps.size(); k++) {
            double[] events = steps.events[k];
            sums.add(s, steps.weight[k], steps.atRisk[k], events, steps.total[k], tiedVariance(events,
                    steps.eventTotal[k], steps.total[k]));
        }
    }

    private double tiedVariance(double[] events, double d, double n) {
        if (n <= 1) {
            return 0;
        }
        if (ties == TieVariance.HYPERGEOMETRIC) {
            return d * (n - d) / (n - 1);
        }
        double sum = 0;
        for (double dj : events) {
            sum += dj * (n - dj);
        }
        return sum / (n - 1);
    }
}
