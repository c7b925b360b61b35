/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.competing;

import java.util.Arrays;
import org.cohortium.numerics.descriptive.Ranks;
import org.cohortium.numerics.linear.Cholesky;
import org.cohortium.numerics.linear.CrossProducts;
import org.cohortium.numerics.linear.SymmetricMatrix;
import org.cohortium.numerics.survival.CoxTest;

/**
 * The score test that log subdistribution hazard ratios do not change with a function g of time: the covariance of the
 * residuals of Schoenfeld's kind with g, less what estimating the coefficients takes of it, with the variance of the model
 * (Zhou, Fine and Laird, Stat Med 2013;32:3804).
 *
 * @param transform the function
 * @param term by term, one degree of freedom for each of its columns
 * @param global all columns together
 */
public record SubdistributionTest(Transform transform, CoxTest[] term, CoxTest global) {

    /** A function of time. */
    public enum Transform {
        /** Time itself. */
        IDENTITY,
        /** Its natural logarithm; for times of zero the smallest other time takes its place. */
        LOG,
        /** The rank of the event time. */
        RANK
    }

    static SubdistributionTest of(FineGrayFit fit, Transform transform) {
        SubdistributionSums sums = fit.sums();
        SubdistributionRows rows = sums.rows;
        int p = fit.covariates().size();
        double[] g = new double[sums.steps()];
        double[] byTime = transformed(rows.failureTime, transform);
        double mean = Arrays.stream(byTime).sum() / Math.max(1, byTime.length);
        for (int f = 0; f < byTime.length; f++) {
            Arrays.fill(g, sums.stepFrom[f], sums.stepFrom[f + 1], byTime[f] - mean);
        }
        SubdistributionResiduals r = fit.residuals();
        double[] score = new double[p];
        for (int j = 0; j < p; j++) {
            for (int f = 0; f < byTime.length; f++) {
                score[j] += (byTime[f] - mean) * r.value()[j][f] / sums.spread[j];
            }
        }
        // information of g times the columns with the columns, and with themselves
        double[] ones = new double[g.length];
        double[] squares = new double[g.length];
        for (int k = 0; k < g.length; k++) {
            ones[k] = 1;
            squares[k] = g[k] * g[k];
        }
        SymmetricMatrix cross = information(sums, g);
        double[][] influence;
        if (fit.unitScores() == null) {
            influence = null;
        } else {
            influence = fit.unitScores(g);
            for (int j = 0; j < p; j++) {
                double[] row = new double[p];
                for (int k = 0; k < p; k++) {
                    row[k] = cross.get(j, k);
                }
                double[] project = fit.standardCovariance().times(row);
                for (int u = 0; u < influence[j].length; u++) {
                    double sum = 0;
                    for (int k = 0; k < p; k++) {
                        sum += project[k] * fit.unitScores()[k][u];
                    }
                    influence[j][u] -= sum;
                }
            }
        }
        SymmetricMatrix v = influence == null ? efficient(information(sums, squares), cross, fit.standardCovariance())
                : crossProduct(influence);
        CoxTest[] terms = new CoxTest[fit.covariates().termNames().size()];
        for (int t = 0; t < terms.length; t++) {
            terms[t] = test(fit, score, v, fit.covariates().columnsOfTerm(t));
        }
        int[] all = new int[p];
        Arrays.setAll(all, j -> j);
        return new SubdistributionTest(transform, terms, test(fit, score, v, all));
    }

    private static double[] transformed(double[] time, Transform transform) {
        return switch (transform) {
            case IDENTITY -> time.clone();
            case RANK -> Ranks.of(time).rank();
            case LOG -> {
                double smallest = Arrays.stream(time).filter(t -> t > 0).min().orElse(1);
                yield Arrays.stream(time).map(t -> StrictMath.log(Math.max(t, smallest))).toArray();
            }
        };
    }

    private static SymmetricMatrix information(SubdistributionSums sums, double[] factor) {
        int p = sums.columns();
        SeenHazard seen = new SeenHazard(sums, factor);
        double[] w = new double[sums.rows.size];
        for (int i = 0; i < w.length; i++) {
            w[i] = sums.risk[i] * seen.at(i);
        }
        double[] steps = new double[sums.steps()];
        for (int k = 0; k < steps.length; k++) {
            steps[k] = sums.stepWeight[k] * factor[k];
        }
        double[][] second = new double[p][p];
        double[][] outer = new double[p][p];
        CrossProducts.add(sums.x, 0, w.length, w, second);
        CrossProducts.add(sums.means, 0, steps.length, steps, outer);
        for (int i = 0; i < p; i++) {
            for (int j = 0; j <= i; j++) {
                second[i][j] -= outer[i][j];
            }
        }
        return SymmetricMatrix.ofLower(second);
    }

    private static SymmetricMatrix efficient(SymmetricMatrix own, SymmetricMatrix cross, SymmetricMatrix inverse) {
        int p = own.order();
        double[][] v = new double[p][p];
        for (int i = 0; i < p; i++) {
            double[] row = new double[p];
            for (int k = 0; k < p; k++) {
                row[k] = cross.get(i, k);
            }
            double[] project = inverse.times(row);
            for (int j = 0; j <= i; j++) {
                v[i][j] = own.get(i, j);
                for (int k = 0; k < p; k++) {
                    v[i][j] -= project[k] * cross.get(k, j);
                }
            }
        }
        return SymmetricMatrix.ofLower(v);
    }

    private static SymmetricMatrix crossProduct(double[][] columns) {
        double[][] v = new double[columns.length][columns.length];
        CrossProducts.add(columns, 0, columns.length == 0 ? 0 : columns[0].length, null, v);
        return SymmetricMatrix.ofLower(v);
    }

    private static CoxTest test(FineGrayFit fit, double[] score, SymmetricMatrix v, int[] columns) {
        int[] used = Arrays.stream(columns).filter(j -> !Double.isNaN(fit.coefficients().estimate(j))).toArray();
        if (used.length == 0) {
            return CoxTest.chiSquared(Double.NaN, 0);
        }
        Cholesky factor = Cholesky.of(v.select(used));
        return CoxTest.chiSquared(
                factor.inverseQuadraticForm(Arrays.stream(used).mapToDouble(j -> score[j]).toArray()), factor.rank());
    }
}
