/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.competing;

import java.util.Arrays;

/**
 * Scores and covariance of Gray's test in one stratum (Ann Stat 1988;16:1141, section 2). Each group's share of the risk
 * set of the subdistribution is its number at risk, restored by (1 - F)/S for those who had a competing event. The
 * covariance comes from the independent increments of both causes within each group, with a correction for ties.
 */
final class GrayScores {

    private final CompetingData data;
    private final int[] group;
    private final int groups;
    private final int cause;
    private final double rho;
    private final int[] rows;

    private final int[] risk;
    private final int[] own;
    private final int[] other;

    /** Kaplan-Meier curve of any end and cumulative incidence, by group, just before the time and after it. */
    private final double[] survBefore;
    private final double[] survAfter;
    private final double[] cifBefore;
    private final double[] cifAfter;

    /** Cumulative incidence of all groups together under the hypothesis. */
    private double pooledBefore;
    private double pooledAfter;

    /** How a score (first index) answers to a group's (second) increments now, and through the pooled curve from now on. */
    private final double[][] direct;
    private final double[][] later;

    private final double[] score;
    private final double[][] squares;
    private final double[][] mixed;
    private final double[] plain;

    GrayScores(CompetingData data, int[] group, int groups, int cause, double rho, int[] rows) {
        this.data = data;
        this.group = group;
        this.groups = groups;
        this.cause = cause;
        this.rho = rho;
        this.rows = rows;
        risk = new int[groups];
        own = new int[groups];
        other = new int[groups];
        survBefore = new double[groups];
        survAfter = new double[groups];
        cifBefore = new double[groups];
        cifAfter = new double[groups];
        direct = new double[groups][groups];
        later = new double[groups][groups];
        score = new double[groups];
        squares = new double[groups][groups];
        mixed = new double[groups][groups];
        plain = new double[groups];
        Arrays.fill(survBefore, 1);
        Arrays.fill(survAfter, 1);
        for (int i : rows) {
            risk[group[i]]++;
        }
    }

    void addTo(double[] total, double[][] covariance) {
        int n = rows.length;
        for (int from = 0; from < n;) {
            double time = data.response().stop(rows[from]);
            Arrays.fill(own, 0);
            Arrays.fill(other, 0);
            int to = from;
            while (to < n && data.response().stop(rows[to]) == time) {
                int c = data.cause(rows[to]);
                if (c != 0) {
                    int[] count = c == cause ? own : other;
                    count[group[rows[to]]]++;
                }
                to++;
            }
            step();
            for (; from < to; from++) {
                risk[group[rows[from]]]--;
            }
            pooledBefore = pooledAfter;
            System.arraycopy(survAfter, 0, survBefore, 0, groups);
            System.arraycopy(cifAfter, 0, cifBefore, 0, groups);
        }
        for (int i = 0; i < groups - 1; i++) {
            total[i] += score[i];
            for (int j = 0; j <= i; j++) {
                double v = squares[i][j];
                for (int k = 0; k < groups; k++) {
                    v += later[i][k] * later[j][k] * plain[k] + later[i][k] * mixed[j][k] + later[j][k] * mixed[i][k];
                }
                covariance[i][j] += v;
            }
        }
    }

    private void step() {
        int events = Arrays.stream(own).sum();
        if (events == 0 && Arrays.stream(other).sum() == 0) {
            return;
        }
        double restored = 0;
        double expectedRisk = 0;
        for (int g = 0; g < groups; g++) {
            if (risk[g] > 0) {
                survAfter[g] = survBefore[g] * (risk[g] - own[g] - other[g]) / risk[g];
                cifAfter[g] = cifBefore[g] + survBefore[g] * own[g] / risk[g];
                restored += risk[g] / survBefore[g];
                expectedRisk += risk[g] * (1 - cifBefore[g]) / survBefore[g];
            }
        }
        pooledAfter = pooledBefore + events / restored;
        double weight = rho == 0 ? 1 : StrictMath.pow(1 - pooledBefore, rho);
        answers(events, restored, weight);
        for (int g = 0; g < groups; g++) {
            if (risk[g] > 0) {
                score[g] += weight * (own[g] - events * risk[g] * (1 - cifBefore[g]) / (survBefore[g] * expectedRisk));
            }
        }
        for (int k = 0; k < groups; k++) {
            if (events > 0 && risk[k] > 0) {
                double ties = events > 1 ? 1 - (events - 1) / (restored * survBefore[k] - 1) : 1;
                double passing = survAfter[k] > 0 ? 1 - (1 - pooledAfter) / survAfter[k] : 1;
                increment(k, 1, passing, ties * survBefore[k] * events / (restored * risk[k]));
            }
            if (other[k] > 0 && survAfter[k] > 0) {
                double ties = other[k] > 1 ? 1 - (other[k] - 1) / (risk[k] - 1.0) : 1;
                increment(k, 0, -(1 - pooledAfter) / survAfter[k],
                        ties * survBefore[k] * survBefore[k] * other[k] / ((double) risk[k] * risk[k]));
            }
        }
    }

    private void answers(int events, double restored, double weight) {
        for (int i = 0; i < groups; i++) {
            for (int j = 0; j < groups; j++) {
                direct[i][j] = 0;
                if (risk[i] > 0 && risk[j] > 0) {
                    double share = risk[i] / survBefore[i];
                    direct[i][j] = weight * share * ((i == j ? 1 : 0) - risk[j] / (survBefore[j] * restored));
                    later[i][j] += direct[i][j] * events / (restored * (1 - pooledBefore));
                }
            }
        }
    }

    /** An increment of variance of group k, which changes scores at once by direct, and by passing times what is to come. */
    private void increment(int k, int now, double passing, double variance) {
        plain[k] += passing * passing * variance;
        for (int i = 0; i < groups; i++) {
            double a = now * direct[i][k] - passing * later[i][k];
            mixed[i][k] += a * passing * variance;
            for (int j = 0; j <= i; j++) {
                squares[i][j] += a * (now * direct[j][k] - passing * later[j][k]) * variance;
            }
        }
    }
}
