/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.competing;

import org.cohortium.numerics.linear.Cholesky;
import org.cohortium.numerics.linear.SymmetricMatrix;

/**
 * The model of Fine and Gray written down as in their paper: the weight of every row at every event time, and every integral
 * as a double sum, O(n^2) and worse. Breslow's ties, case weights in everything, one stratum.
 */
final class SlowFineGray {

    final double[] beta;
    final double[][] information;
    final double[] robust;
    final double[] full;
    final double[] model;
    final double[] hazard;
    final double[] eventTime;

    SlowFineGray(double[] time, int[] cause, double[][] x, double[] w, int of, double[] start) {
        int n = time.length;
        int p = x.length;
        eventTime = java.util.stream.IntStream.range(0, n).filter(i -> cause[i] == of).mapToDouble(i -> time[i]).sorted()
                .distinct().toArray();
        int m = eventTime.length;
        double[][] weight = new double[n][m];
        for (int i = 0; i < n; i++) {
            for (int f = 0; f < m; f++) {
                double t = eventTime[f];
                weight[i][f] = time[i] >= t ? 1
                        : cause[i] != 0 && cause[i] != of ? observed(time, cause, w, t) / observed(time, cause, w, time[i]) : 0;
            }
        }
        beta = start.clone();
        double[][] info = null;
        double[][] mean = null;
        double[] jump = new double[m];
        for (int step = 0; step < 30; step++) {
            info = new double[p][p];
            mean = new double[m][p];
            double[] score = new double[p];
            for (int f = 0; f < m; f++) {
                double s0 = 0;
                double[][] s2 = new double[p][p];
                double dead = 0;
                for (int i = 0; i < n; i++) {
                    double r = w[i] * weight[i][f] * risk(x, i);
                    s0 += r;
                    for (int j = 0; j < p; j++) {
                        mean[f][j] += r * x[j][i];
                        for (int k = 0; k < p; k++) {
                            s2[j][k] += r * x[j][i] * x[k][i];
                        }
                    }
                    if (cause[i] == of && time[i] == eventTime[f]) {
                        dead += w[i];
                        for (int j = 0; j < p; j++) {
                            score[j] += w[i] * x[j][i];
                        }
                    }
                }
                jump[f] = dead / s0;
                for (int j = 0; j < p; j++) {
                    mean[f][j] /= s0;
                    score[j] -= dead * mean[f][j];
                }
                for (int j = 0; j < p; j++) {
                    for (int k = 0; k < p; k++) {
                        info[j][k] += dead * (s2[j][k] / s0 - mean[f][j] * mean[f][k]);
                    }
                }
            }
            double[] move = Cholesky.of(SymmetricMatrix.ofLower(info)).solve(score);
            for (int j = 0; j < p; j++) {
                beta[j] += move[j];
            }
        }
        information = info;
        hazard = jump;
        double[][] eta = new double[n][p];
        double[][] psi = new double[n][p];
        for (int i = 0; i < n; i++) {
            for (int f = 0; f < m; f++) {
                double martingale = (cause[i] == of && time[i] == eventTime[f] ? 1 : 0) - weight[i][f] * risk(x, i) * jump[f];
                for (int j = 0; j < p; j++) {
                    eta[i][j] += w[i] * (x[j][i] - mean[f][j]) * martingale;
                }
            }
            for (int k = 0; k < n; k++) {
                if (cause[k] != 0 || time[k] > time[i]) {
                    continue;
                }
                double u = time[k];
                double there = 0;
                for (int l = 0; l < n; l++) {
                    there += time[l] >= u ? w[l] : 0;
                }
                // each censored row once: its own part, and its share of the compensator
                double part = (k == i ? 1 : 0) - w[k] / there;
                for (int j = 0; j < p; j++) {
                    double q = 0;
                    for (int l = 0; l < n; l++) {
                        for (int f = 0; f < m; f++) {
                            if (cause[l] != 0 && cause[l] != of && time[l] < u && eventTime[f] >= u) {
                                q += w[l] * (x[j][l] - mean[f][j]) * weight[l][f] * risk(x, l) * jump[f];
                            }
                        }
                    }
                    psi[i][j] += w[i] * q / there * part;
                }
            }
        }
        robust = errors(eta, null);
        full = errors(eta, psi);
        model = new double[p];
        SymmetricMatrix inverse = Cholesky.of(SymmetricMatrix.ofLower(info)).inverse();
        for (int j = 0; j < p; j++) {
            model[j] = Math.sqrt(inverse.get(j, j));
        }
    }

    private double risk(double[][] x, int i) {
        double lp = 0;
        for (int j = 0; j < x.length; j++) {
            lp += beta[j] * x[j][i];
        }
        return StrictMath.exp(lp);
    }

    /** The probability of being uncensored just before t. */
    private static double observed(double[] time, int[] cause, double[] w, double t) {
        double[] censored = java.util.stream.IntStream.range(0, time.length).filter(i -> cause[i] == 0 && time[i] < t)
                .mapToDouble(i -> time[i]).distinct().toArray();
        double g = 1;
        for (double u : censored) {
            double there = 0;
            double lost = 0;
            for (int i = 0; i < time.length; i++) {
                there += time[i] >= u ? w[i] : 0;
                lost += time[i] == u && cause[i] == 0 ? w[i] : 0;
            }
            g *= 1 - lost / there;
        }
        return g;
    }

    private double[] errors(double[][] a, double[][] b) {
        int p = beta.length;
        SymmetricMatrix inverse = Cholesky.of(SymmetricMatrix.ofLower(information)).inverse();
        double[] se = new double[p];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < p; j++) {
                double move = 0;
                for (int k = 0; k < p; k++) {
                    move += inverse.get(j, k) * (a[i][k] + (b == null ? 0 : b[i][k]));
                }
                se[j] += move * move;
            }
        }
        for (int j = 0; j < p; j++) {
            se[j] = Math.sqrt(se[j]);
        }
        return se;
    }
}
