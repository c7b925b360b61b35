/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.firth;

import org.cohortium.numerics.linear.SymmetricMatrix;

/**
 * A penalised likelihood with one of its coefficients replaced by a linear combination of all of them, so that this
 * combination can be held fixed. The determinant of the information changes by a constant factor, which is left out.
 */
final class RotatedLikelihood implements PenalizedLikelihood {

    private final PenalizedLikelihood original;
    private final double[] combination;
    private final int pivot;

    /**
     * @param combination multipliers of the coefficients
     * @param pivot the coefficient that is replaced; its multiplier is not 0
     */
    RotatedLikelihood(PenalizedLikelihood original, double[] combination, int pivot) {
        this.original = original;
        this.combination = combination;
        this.pivot = pivot;
    }

    @Override
    public int size() {
        return original.size();
    }

    /** The coefficients with the combination in the place of the pivot. */
    double[] rotated(double[] coefficients) {
        double[] r = coefficients.clone();
        double sum = 0;
        for (int j = 0; j < r.length; j++) {
            sum += combination[j] * coefficients[j];
        }
        r[pivot] = sum;
        return r;
    }

    private double[] original(double[] rotated) {
        double[] b = rotated.clone();
        double sum = rotated[pivot];
        for (int j = 0; j < b.length; j++) {
            sum -= j == pivot ? 0 : combination[j] * rotated[j];
        }
        b[pivot] = sum / combination[pivot];
        return b;
    }

    @Override
    public Evaluation evaluate(double[] rotated) {
        Evaluation e = original.evaluate(original(rotated));
        if (!e.isFinite()) {
            return e;
        }
        int p = rotated.length;
        double[] ratio = new double[p];
        for (int j = 0; j < p; j++) {
            ratio[j] = j == pivot ? 1 / combination[pivot] : -combination[j] / combination[pivot];
        }
        double g = e.gradient()[pivot];
        double[] gradient = new double[p];
        double[][] information = new double[p][p];
        double own = e.information().get(pivot, pivot);
        for (int i = 0; i < p; i++) {
            boolean isPivot = i == pivot;
            gradient[i] = (isPivot ? 0 : e.gradient()[i]) + ratio[i] * g;
            for (int j = 0; j <= i; j++) {
                double v = ratio[i] * ratio[j] * own;
                if (!isPivot) {
                    v += e.information().get(i, pivot) * ratio[j];
                }
                if (j != pivot) {
                    v += ratio[i] * e.information().get(pivot, j);
                }
                if (!isPivot && j != pivot) {
                    v += e.information().get(i, j);
                }
                information[i][j] = v;
            }
        }
        return new Evaluation(e.value(), e.logLikelihood(), gradient, SymmetricMatrix.ofLower(information));
    }
}
