/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival.penalized;

import org.cohortium.numerics.linear.Cholesky;
import org.cohortium.numerics.linear.SymmetricMatrix;
import org.cohortium.numerics.survival.CoxDerivatives;

/**
 * The penalised log-likelihood at some coefficients, with the penalised information split into the columns and the sparse
 * group effects, between which only the diagonal counts.
 */
final class PenalizedPoint {

    final double[] beta;
    final double[] effect;
    final double logLikelihood;
    final double penalty;
    final double[] gradient;
    final double[] groupGradient;

    /** Second derivatives of the penalty between columns, and of the sparse effects. */
    final double[][] columnPenalty;
    final double[] groupPenalty;

    /** The penalised information: between columns, of the groups, and {@code [column][group]}. */
    final SymmetricMatrix information;
    final double[] groupInformation;
    final double[][] cross;

    /** The information of the columns once the groups are eliminated. */
    private final Cholesky eliminated;
    private final boolean finite;

    /** A point; coefficients are moved to where their penalties want the common level. */
    PenalizedPoint(PenalizedModel model, double[] theta, double[] coefficients, double[] start) {
        double[] effects = start;
        int p = coefficients.length;
        beta = coefficients.clone();
        effects = model.levelColumns() == null ? effects : level(model.levelColumns(), effects);
        columnPenalty = new double[p][p];
        double[] first = new double[p];
        boolean[] held = new boolean[p];
        double total = 0;
        Penalty sparse = null;
        for (int t = 0; t < model.terms().size(); t++) {
            int[] columns = model.columns(t);
            Penalty each = columns == null && model.levelColumns() != null ? Penalty.quadratic(effects, theta[t])
                    : Penalty.of(model.terms().get(t), columns == null ? effects : pick(beta, columns), theta[t]);
            total += each.value();
            if (columns == null) {
                sparse = each;
                continue;
            }
            for (int i = 0; i < columns.length; i++) {
                beta[columns[i]] = each.centred()[i];
                first[columns[i]] = each.gradient()[i];
                held[columns[i]] = each.held();
                for (int j = 0; j < columns.length; j++) {
                    columnPenalty[columns[i]][columns[j]] = each.full() != null ? each.full()[i][j]
                            : i == j ? each.diagonal()[i] : 0;
                }
            }
        }
        boolean grouped = sparse != null && !sparse.held();
        effect = sparse == null ? null : sparse.centred();
        CoxDerivatives.Point at = model.derivatives().at(beta, grouped ? effect : null);
        penalty = total;
        logLikelihood = at.logLikelihood();
        gradient = at.gradient().clone();
        double[][] h = at.information().toArray();
        double[] reference = at.reference().clone();
        for (int i = 0; i < p; i++) {
            gradient[i] = held[i] ? 0 : gradient[i] - first[i];
            reference[i] = held[i] ? 0 : reference[i] + columnPenalty[i][i];
            for (int j = 0; j < p; j++) {
                h[i][j] += columnPenalty[i][j];
            }
        }
        information = SymmetricMatrix.ofLower(h);
        if (grouped) {
            groupPenalty = sparse.diagonal();
            groupInformation = at.groupInformation().clone();
            groupGradient = at.groupGradient().clone();
            cross = at.cross();
            for (int j = 0; j < groupInformation.length; j++) {
                groupInformation[j] = Math.max(groupInformation[j], 0) + groupPenalty[j];
                groupGradient[j] -= sparse.gradient()[j];
            }
        } else {
            groupPenalty = null;
            groupInformation = null;
            groupGradient = null;
            cross = null;
        }
        finite = at.isFinite() && Double.isFinite(penalty);
        eliminated = finite ? Cholesky.of(SymmetricMatrix.ofLower(schur(h)), reference, Cholesky.DEFAULT_TOLERANCE) : null;
    }

    /** Moves the sparse effects and those of the columns to a mean of 0; returns the sparse ones. */
    private double[] level(int[] columns, double[] effects) {
        double sum = 0;
        for (int j : columns) {
            sum += beta[j];
        }
        for (double e : effects) {
            sum += e;
        }
        double mean = sum / (columns.length + effects.length);
        for (int j : columns) {
            beta[j] -= mean;
        }
        double[] moved = effects.clone();
        for (int k = 0; k < moved.length; k++) {
            moved[k] -= mean;
        }
        return moved;
    }

    static double[] pick(double[] all, int[] positions) {
        double[] r = new double[positions.length];
        for (int i = 0; i < r.length; i++) {
            r[i] = all[positions[i]];
        }
        return r;
    }

    private double[][] schur(double[][] h) {
        for (int i = 0; i < h.length && cross != null; i++) {
            for (int j = 0; j <= i; j++) {
                double s = 0;
                for (int k = 0; k < groupInformation.length; k++) {
                    s += cross[i][k] * cross[j][k] / groupInformation[k];
                }
                h[i][j] -= s;
            }
        }
        return h;
    }

    boolean isFinite() {
        return finite;
    }

    /** The penalised log-likelihood. */
    double value() {
        return logLikelihood - penalty;
    }

    /** The logarithm of the determinant of the penalised information of the sparse groups and the first columns. */
    double logDeterminant(int firstColumns) {
        double sum = 0;
        for (int k = 0; groupInformation != null && k < groupInformation.length; k++) {
            sum += StrictMath.log(groupInformation[k]);
        }
        int[] first = new int[firstColumns];
        for (int j = 0; j < firstColumns; j++) {
            first[j] = j;
        }
        double[][] part = schur(information.toArray());
        return sum + Cholesky.of(SymmetricMatrix.ofLower(part).select(first)).logDeterminant();
    }

    Cholesky eliminated() {
        return eliminated;
    }

    /** The Newton step of the columns and, behind them, of the groups. */
    double[] step() {
        int p = gradient.length;
        int q = groupGradient == null ? 0 : groupGradient.length;
        double[] rest = gradient.clone();
        for (int i = 0; i < p; i++) {
            for (int k = 0; k < q; k++) {
                rest[i] -= cross[i][k] * groupGradient[k] / groupInformation[k];
            }
        }
        double[] b = eliminated.solve(rest);
        double[] step = new double[p + q];
        System.arraycopy(b, 0, step, 0, p);
        for (int k = 0; k < q; k++) {
            double g = groupGradient[k];
            for (int i = 0; i < p; i++) {
                g -= cross[i][k] * b[i];
            }
            step[p + k] = g / groupInformation[k];
        }
        return step;
    }

    /** The gain in log-likelihood that a step promises, times two. */
    double gain(double[] step) {
        double s = 0;
        for (int i = 0; i < step.length; i++) {
            s += step[i] * (i < gradient.length ? gradient[i] : groupGradient[i - gradient.length]);
        }
        return s;
    }
}
