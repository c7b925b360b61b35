/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.competing;

import java.util.ArrayList;
import java.util.List;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.descriptive.SortOrder;
import org.cohortium.numerics.linear.Cholesky;
import org.cohortium.numerics.linear.SymmetricMatrix;
import org.cohortium.numerics.survival.CoxTest;

/**
 * Gray's test that the cumulative incidence of a cause is the same in K groups (Ann Stat 1988;16:1141): a log-rank type
 * comparison of subdistribution hazards with weights (1 - F)^rho, for right-censored data, optionally stratified. One sort
 * and one pass, O(n log n + times K^3).
 *
 * @param cause number of the cause
 * @param score observed less expected (weighted) events by group, but the last
 * @param covariance of the scores
 * @param test chi-squared with K - 1 degrees of freedom
 */
public record GrayTest(int cause, double[] score, SymmetricMatrix covariance, CoxTest test) {

    /**
     * The test for one cause.
     *
     * @param data right-censored rows without weights; strata are those of the response
     * @param group code of the group of each row, from 0
     * @param groups number of groups, of which each has rows
     * @param cause number of the cause
     * @param rho power of 1 - F in the weight; 0 for equal weights
     */
    public static GrayTest of(CompetingData data, int[] group, int groups, int cause, double rho) {
        check(data, group, groups, cause);
        int[] order = SortOrder.ascending(data.response().stops());
        int strata = 1;
        for (int i = 0; i < data.size(); i++) {
            strata = Math.max(strata, data.response().stratum(i) + 1);
        }
        List<int[]> members = new ArrayList<>();
        int[] sizes = new int[strata];
        for (int i : order) {
            sizes[data.response().stratum(i)]++;
        }
        for (int s = 0; s < strata; s++) {
            members.add(new int[sizes[s]]);
        }
        int[] at = new int[strata];
        for (int i : order) {
            int s = data.response().stratum(i);
            members.get(s)[at[s]++] = i;
        }
        double[] score = new double[groups - 1];
        double[][] v = new double[groups - 1][groups - 1];
        for (int[] rows : members) {
            if (rows.length > 0) {
                new GrayScores(data, group, groups, cause, rho, rows).addTo(score, v);
            }
        }
        SymmetricMatrix covariance = SymmetricMatrix.ofLower(v);
        Cholesky factor = Cholesky.of(covariance);
        CoxTest test = factor.rank() < groups - 1 ? CoxTest.chiSquared(Double.NaN, groups - 1)
                : CoxTest.chiSquared(factor.inverseQuadraticForm(score), groups - 1);
        return new GrayTest(cause, score, covariance, test);
    }

    private static void check(CompetingData data, int[] group, int groups, int cause) {
        if (group.length != data.size()) {
            throw new IllegalArgumentException("groups and rows differ in number");
        }
        if (data.response().isWeighted() || data.response().isCounting()) {
            throw new EstimationException("Gray's test is for unweighted rows that are all at risk from time zero.",
                    "Compare the groups by a Fine-Gray model instead.");
        }
        int[] count = new int[groups];
        for (int g : group) {
            count[g]++;
        }
        for (int c : count) {
            if (c == 0 || groups < 2) {
                throw new EstimationException("Gray's test needs at least two groups with rows.",
                        "Choose a group variable with two or more levels in the cohort.");
            }
        }
        if (data.count(cause) == 0) {
            throw new EstimationException("No row ended by " + data.causes().get(cause - 1) + ": there is nothing to compare.",
                    "Check which codes mean which cause.");
        }
    }
}
