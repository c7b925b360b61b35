/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

class CovariateMatchingTest {

    @Test
    void theDistanceIsMahalanobisWithThePooledCovarianceWithinGroups() {
        Random random = new Random(8);
        int n = 30;
        double[][] x = new double[3][n];
        boolean[] treated = new boolean[n];
        for (int i = 0; i < n; i++) {
            treated[i] = i % 3 == 0;
            x[0][i] = random.nextGaussian() * 100;
            x[1][i] = x[0][i] / 50 + random.nextGaussian() + (treated[i] ? 5 : 0);
            x[2][i] = random.nextInt(2);
        }
        MatchedSet set = NearestNeighbourMatching.onCovariates(treated, x).match();
        RealMatrix inverse = new LUDecomposition(pooled(x, treated)).getSolver().getInverse();
        for (int f = 0; f < set.focal().length; f++) {
            double[] d = new double[3];
            for (int j = 0; j < 3; j++) {
                d[j] = x[j][set.focal()[f]] - x[j][set.partners()[f]];
            }
            double squared = MatrixUtils.createRealVector(d).dotProduct(inverse.operate(MatrixUtils.createRealVector(d)));
            assertEquals(Math.sqrt(squared), set.pairDistance()[f], 1e-9);
        }
    }

    private static RealMatrix pooled(double[][] x, boolean[] treated) {
        int n = treated.length;
        double[][] cov = new double[x.length][x.length];
        for (boolean group : new boolean[] {true, false}) {
            for (int j = 0; j < x.length; j++) {
                for (int k = 0; k < x.length; k++) {
                    double mj = mean(x[j], treated, group);
                    double mk = mean(x[k], treated, group);
                    for (int i = 0; i < n; i++) {
                        if (treated[i] == group) {
                            cov[j][k] += (x[j][i] - mj) * (x[k][i] - mk) / (n - 2);
                        }
                    }
                }
            }
        }
        return MatrixUtils.createRealMatrix(cov);
    }

    private static double mean(double[] x, boolean[] treated, boolean group) {
        double s = 0;
        int n = 0;
        for (int i = 0; i < x.length; i++) {
            if (treated[i] == group) {
                s += x[i];
                n++;
            }
        }
        return s / n;
    }

    @Test
    void theTreeFindsWhatLookingAtAllFinds() {
        for (int round = 0; round < 400; round++) {
            Random random = new Random(round);
            int n = 10 + random.nextInt(120);
            int p = 1 + random.nextInt(4);
            double[][] x = new double[p][n];
            double[] score = new double[n];
            boolean[] treated = new boolean[n];
            int[] stratum = new int[n];
            for (int i = 0; i < n; i++) {
                treated[i] = random.nextInt(3) == 0;
                score[i] = random.nextGaussian();
                stratum[i] = random.nextInt(2);
                for (int j = 0; j < p; j++) {
                    x[j][i] = round % 2 == 0 ? random.nextGaussian() : random.nextInt(3);
                }
            }
            int ratio = 1 + random.nextInt(2);
            boolean replacement = random.nextBoolean();
            MatchedSet set = NearestNeighbourMatching.onCovariates(treated, x).score(score).exact(stratum)
                    .caliper(Caliper.raw(1.5)).order(MatchingOrder.DATA).ratio(ratio).replacement(replacement).match();
            double[][] y = MahalanobisDistance.of(x, treated, new boolean[n]).coordinates();
            assertArrayEquals(slow(y, score, treated, stratum, ratio, replacement), set.partners(), "case " + round);
        }
    }

    private static int[] slow(double[][] y, double[] score, boolean[] treated, int[] stratum, int ratio,
            boolean replacement) {
        int n = treated.length;
        boolean[] used = new boolean[n];
        int focal = 0;
        for (boolean t : treated) {
            focal += t ? 1 : 0;
        }
        int[] partners = new int[focal * ratio];
        Arrays.fill(partners, -1);
        for (int k = 0; k < ratio; k++) {
            int f = -1;
            for (int i = 0; i < n; i++) {
                if (!treated[i]) {
                    continue;
                }
                f++;
                if (k > 0 && partners[f * ratio + k - 1] < 0) {
                    continue;
                }
                int best = -1;
                for (int c = 0; c < n; c++) {
                    boolean own = k > 0 && partners[f * ratio] == c;
                    if (!treated[c] && !used[c] && !own && stratum[c] == stratum[i]
                            && Math.abs(score[c] - score[i]) <= 1.5 && (best < 0 || KdTree.squaredDistance(y[i], y[c])
                                    < KdTree.squaredDistance(y[i], y[best]))) {
                        best = c;
                    }
                }
                partners[f * ratio + k] = best;
                if (best >= 0) {
                    used[best] = !replacement;
                }
            }
        }
        return partners;
    }

    @Test
    void redundantAndConstantColumnsDoNotMatter() {
        Random random = new Random(9);
        int n = 60;
        double[] a = random.doubles(n).toArray();
        double[] b = random.doubles(n).toArray();
        double[] sum = new double[n];
        double[] constant = new double[n];
        boolean[] treated = new boolean[n];
        for (int i = 0; i < n; i++) {
            sum[i] = 1000 * (a[i] + 2 * b[i]) + 7;
            constant[i] = 3;
            treated[i] = i % 2 == 0;
        }
        MatchedSet plain = NearestNeighbourMatching.onCovariates(treated, new double[][] {a, b}).match();
        MatchedSet more = NearestNeighbourMatching.onCovariates(treated, new double[][] {a, constant, b, sum}).match();
        assertArrayEquals(plain.partners(), more.partners());
        assertArrayEquals(plain.pairDistance(), more.pairDistance(), 1e-9);
    }
}
