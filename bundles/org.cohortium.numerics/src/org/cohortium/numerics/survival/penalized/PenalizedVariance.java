/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival.penalized;

import java.util.Arrays;
import org.cohortium.numerics.linear.Cholesky;
import org.cohortium.numerics.linear.SymmetricMatrix;

/**
 * Both covariances of penalised estimates and their effective degrees of freedom (Gray, J Am Stat Assoc 1992;87:942;
 * Therneau and Grambsch 2000, section 5.8.2): H^-1 of the penalised information H, and H^-1 I H^-1 with the information I
 * without penalty; a term's degrees of freedom are the trace of what the first leaves of the second.
 */
final class PenalizedVariance {

    /** H^-1 between the columns. */
    final SymmetricMatrix first;

    /** H^-1 I H^-1 between the columns. */
    final SymmetricMatrix second;

    /** The diagonal of H^-1 for sparse group effects; null without. */
    final double[] groups;

    private final PenalizedModel model;
    private final PenalizedPoint at;
    private final double sparseDf;

    PenalizedVariance(PenalizedModel model, PenalizedPoint at) {
        this.model = model;
        this.at = at;
        first = at.eliminated().inverse();
        double[][] c = first.toArray();
        int p = c.length;
        if (at.groupInformation == null) {
            double[][] imat = at.information.toArray();
            for (int i = 0; i < p; i++) {
                for (int j = 0; j < p; j++) {
                    imat[i][j] -= at.columnPenalty[i][j];
                }
            }
            second = SymmetricMatrix.ofLower(product(product(c, imat), c));
            groups = model.sparse() < 0 ? null : new double[((FrailtyTerm) model.terms().get(model.sparse())).groups()];
            sparseDf = 0;
            return;
        }
        int q = at.groupInformation.length;
        double[][] b = new double[p][q];
        groups = new double[q];
        for (int k = 0; k < q; k++) {
            double d = at.groupInformation[k];
            double sum = 1 / d;
            for (int i = 0; i < p; i++) {
                double s = 0;
                for (int j = 0; j < p; j++) {
                    s -= c[i][j] * at.cross[j][k] / d;
                }
                b[i][k] = s;
                sum -= s * at.cross[i][k] / d;
            }
            groups[k] = sum;
        }
        double[][] var2 = new double[p][p];
        double[][] penalized = product(product(c, at.columnPenalty), c);
        double df = q;
        for (int k = 0; k < q; k++) {
            df -= groups[k] * at.groupPenalty[k];
        }
        for (int i = 0; i < p; i++) {
            for (int j = 0; j <= i; j++) {
                double s = 0;
                for (int k = 0; k < q; k++) {
                    s += b[i][k] * at.groupPenalty[k] * b[j][k];
                }
                var2[i][j] = c[i][j] - s - penalized[i][j];
            }
        }
        if (model.hasDense()) {
            SymmetricMatrix alone = Cholesky.of(at.information).inverse();
            for (int i = 0; i < p; i++) {
                df -= (c[i][i] - alone.get(i, i)) * at.columnPenalty[i][i];
            }
        }
        second = SymmetricMatrix.ofLower(var2);
        sparseDf = df;
    }

    private static double[][] product(double[][] a, double[][] b) {
        int n = a.length;
        double[][] r = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                double f = a[i][k];
                for (int j = 0; f != 0 && j < n; j++) {
                    r[i][j] += f * b[k][j];
                }
            }
        }
        return r;
    }

    /** The effective degrees of freedom of some columns together. */
    double df(int[] columns) {
        SymmetricMatrix own = first.select(columns);
        SymmetricMatrix less = second.select(columns);
        Cholesky factor = Cholesky.of(own);
        double trace = 0;
        for (int j = 0; j < columns.length; j++) {
            double[] column = new double[columns.length];
            for (int i = 0; i < column.length; i++) {
                column[i] = less.get(i, j);
            }
            trace += factor.solve(column)[j];
        }
        return trace;
    }

    /** The effective degrees of freedom of the penalised term. */
    double dfOfTerm(int term) {
        return model.columns(term) == null ? sparseDf : df(model.columns(term));
    }

    /** The trace of H^-1 over a penalised term. */
    double trace(int term) {
        int[] columns = model.columns(term);
        return columns == null ? Arrays.stream(groups).sum()
                : Arrays.stream(columns).mapToDouble(j -> first.get(j, j)).sum();
    }
}
