/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.linear.Chunks;
import org.cohortium.numerics.linear.SymmetricMatrix;

/**
 * The residuals of a Cox model (Therneau and Grambsch, Modeling Survival Data, 2000, chapters 4 and 7). By row they are in
 * the order of the data; none is multiplied by the case weight except {@link #dfbeta} and {@link #dfbetas}.
 */
public final class CoxResiduals {

    private final CoxFit fit;
    private final RiskSetSums sums;
    private final RiskSets sets;

    CoxResiduals(CoxFit fit) {
        this.fit = fit;
        this.sums = fit.sums();
        this.sets = sums.sets;
    }

    /** Events less the number expected, by row. With exact ties the hazard is Breslow's. */
    public double[] martingale() {
        double[] r = new double[sets.size];
        for (int g = 0; g < sets.groups(); g++) {
            int dead = sets.groupFrom[g] + sets.deaths[g];
            for (int i = sets.groupFrom[g]; i < sets.groupFrom[g + 1]; i++) {
                r[sets.row[i]] = (i < dead ? 1 : 0) - sums.risk[i] * sums.seen(i, g);
            }
        }
        return r;
    }

    /** Martingale residuals made symmetric: sign(m) sqrt(-2 (m + d log(d - m))), by row. */
    public double[] deviance() {
        double[] r = martingale();
        for (int i = 0; i < r.length; i++) {
            double m = r[i];
            double inner = fit.data().event[i] ? m + StrictMath.log(1 - m) : m;
            r[i] = Math.copySign(Math.sqrt(Math.max(0, -2 * inner)), m);
        }
        return r;
    }

    /** Score residuals, {@code [column][row]}: each row's part of the first derivatives. */
    public double[][] score() {
        inexact();
        int p = fit.covariates().size();
        double[][] r = new double[p][];
        Chunks.forEach(p, j -> {
            double[] byPosition = CoxScores.of(sums, fit.columns().standardized[j]);
            double unit = fit.columns().spread[j];
            double[] column = new double[sets.size];
            for (int i = 0; i < column.length; i++) {
                column[sets.row[i]] = byPosition[i] * unit;
            }
            r[j] = column;
        });
        return r;
    }

    /** The change of each coefficient, to first order, when a row is left out: {@code [column][row]}, weights applied. */
    public double[][] dfbeta() {
        int p = fit.covariates().size();
        double[] unit = new double[p];
        for (int j = 0; j < p; j++) {
            unit[j] = 1 / fit.columns().spread[j];
        }
        return influence(unit);
    }

    /** {@link #dfbeta} in units of the model-based standard errors. */
    public double[][] dfbetas() {
        int p = fit.covariates().size();
        SymmetricMatrix covariance = fit.coefficients().standardizedModelCovariance();
        double[] unit = new double[p];
        for (int j = 0; j < p; j++) {
            unit[j] = covariance.get(j, j) == 0 ? Double.NaN : 1 / Math.sqrt(covariance.get(j, j));
        }
        return influence(unit);
    }

    private double[][] influence(double[] unit) {
        inexact();
        int p = fit.covariates().size();
        SymmetricMatrix covariance = fit.coefficients().standardizedModelCovariance();
        double[][] scores = new double[p][];
        Chunks.forEach(p, j -> scores[j] = CoxScores.of(sums, fit.columns().standardized[j]));
        double[][] r = new double[p][];
        Chunks.forEach(p, j -> {
            double[] column = new double[sets.size];
            for (int i = 0; i < column.length; i++) {
                double s = 0;
                for (int k = 0; k < p; k++) {
                    s += scores[k][i] * covariance.get(k, j);
                }
                column[sets.row[i]] = s * sets.weight(i) * unit[j];
            }
            r[j] = column;
        });
        return r;
    }

    /** Schoenfeld residuals: for each event its covariates less their mean over the risk set. */
    public CoxSchoenfeld schoenfeld() {
        inexact();
        int p = fit.covariates().size();
        double[][] standardized = standardizedSchoenfeld();
        double[][] values = new double[p][];
        for (int j = 0; j < p; j++) {
            values[j] = standardized[j].clone();
            for (int k = 0; k < values[j].length; k++) {
                values[j][k] *= fit.columns().spread[j];
            }
        }
        return schoenfeld(values);
    }

    /**
     * Schoenfeld residuals scaled to estimate the coefficient at the time of each event: coefficient plus number of events
     * times covariance times residual (Grambsch and Therneau, Biometrika 1994;81:515).
     */
    public CoxSchoenfeld scaledSchoenfeld() {
        inexact();
        int p = fit.covariates().size();
        double[][] standardized = standardizedSchoenfeld();
        SymmetricMatrix covariance = fit.coefficients().standardizedModelCovariance();
        int events = fit.events();
        double[][] values = new double[p][events];
        for (int j = 0; j < p; j++) {
            double coefficient = fit.finiteEstimate(j);
            for (int k = 0; k < events; k++) {
                double s = 0;
                for (int i = 0; i < p; i++) {
                    s += standardized[i][k] * covariance.get(i, j);
                }
                values[j][k] = coefficient + events * s / fit.columns().spread[j];
            }
        }
        return schoenfeld(values);
    }

    /** By column of the fit and event, events by stratum and rising time. */
    private double[][] standardizedSchoenfeld() {
        int p = fit.covariates().size();
        double[][] r = new double[p][];
        Chunks.forEach(p, j -> {
            double[] x = fit.columns().standardized[j];
            double[] mean = new double[sums.steps()];
            sums.means(x, mean);
            double[] values = new double[fit.events()];
            int at = 0;
            for (int s = 0; s < sets.strata(); s++) {
                for (int g = sets.stratumFrom[s + 1] - 1; g >= sets.stratumFrom[s]; g--) {
                    double average = 0;
                    int steps = sums.stepFrom[g + 1] - sums.stepFrom[g];
                    for (int k = sums.stepFrom[g]; k < sums.stepFrom[g + 1]; k++) {
                        average += mean[k] / steps;
                    }
                    for (int i = sets.groupFrom[g]; i < sets.groupFrom[g] + sets.deaths[g]; i++) {
                        values[at++] = x[i] - average;
                    }
                }
            }
            r[j] = values;
        });
        return r;
    }

    private CoxSchoenfeld schoenfeld(double[][] values) {
        int events = fit.events();
        double[] time = new double[events];
        int[] row = new int[events];
        int[] stratum = new int[events];
        int at = 0;
        for (int s = 0; s < sets.strata(); s++) {
            for (int g = sets.stratumFrom[s + 1] - 1; g >= sets.stratumFrom[s]; g--) {
                for (int i = sets.groupFrom[g]; i < sets.groupFrom[g] + sets.deaths[g]; i++) {
                    time[at] = sets.time[g];
                    stratum[at] = sets.stratumCode[s];
                    row[at++] = sets.row[i];
                }
            }
        }
        return new CoxSchoenfeld(time, row, stratum, values);
    }

    private void inexact() {
        if (fit.likelihood() == null) {
            throw new EstimationException("These residuals are not defined for the exact treatment of ties.",
                    "Use Efron's treatment of ties.");
        }
    }
}
