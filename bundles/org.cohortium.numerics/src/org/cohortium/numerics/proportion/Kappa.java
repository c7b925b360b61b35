/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.proportion;

import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.descriptive.Tails;

/**
 * Agreement of two raters beyond chance (Cohen, Educ Psychol Meas 1960;20:37; weighted: Psychol Bull 1968;70:213) with
 * the large-sample standard error (Fleiss, Cohen, Everitt, Psychol Bull 1969;72:323).
 *
 * @param estimate kappa
 * @param stdError its standard error
 * @param observed observed (weighted) agreement
 * @param expected (weighted) agreement expected by chance
 */
public record Kappa(double estimate, double stdError, double observed, double expected) {

    /** How much of an agreement a disagreement counts. */
    public enum Weights {
        /** Nothing. */
        UNWEIGHTED,
        /** Less in proportion to the distance of the levels. */
        LINEAR,
        /** Less in proportion to the squared distance of the levels. */
        QUADRATIC
    }

    /**
     * Kappa of a square table.
     *
     * @param counts first rater by second rater, the same levels in the same order
     */
    public static Kappa of(int[][] counts, Weights weights) {
        int k = counts.length;
        double n = 0;
        double[] row = new double[k];
        double[] column = new double[k];
        for (int i = 0; i < k; i++) {
            if (counts[i].length != k) {
                throw new IllegalArgumentException("the table is square");
            }
            for (int j = 0; j < k; j++) {
                n += counts[i][j];
                row[i] += counts[i][j];
                column[j] += counts[i][j];
            }
        }
        if (n == 0 || k < 2) {
            throw new EstimationException("Agreement needs at least two levels and patients rated by both.",
                "Check the two ratings.");
        }
        double po = 0;
        double pc = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                po += weight(weights, i, j, k) * counts[i][j] / n;
                pc += weight(weights, i, j, k) * row[i] * column[j] / (n * n);
            }
        }
        if (pc == 1) {
            throw new EstimationException("Both raters give every patient the same level, so agreement beyond chance is "
                + "not defined.", "Describe the ratings without kappa.");
        }
        double kappa = (po - pc) / (1 - pc);
        double sum = 0;
        for (int i = 0; i < k; i++) {
            double ofRow = 0;
            for (int j = 0; j < k; j++) {
                ofRow += weight(weights, i, j, k) * column[j] / n;
            }
            for (int j = 0; j < k; j++) {
                double ofColumn = 0;
                for (int l = 0; l < k; l++) {
                    ofColumn += weight(weights, l, j, k) * row[l] / n;
                }
                double d = weight(weights, i, j, k) - (ofRow + ofColumn) * (1 - kappa);
                sum += counts[i][j] / n * d * d;
            }
        }
        double centre = kappa - pc * (1 - kappa);
        double se = StrictMath.sqrt(Math.max(0, sum - centre * centre)) / ((1 - pc) * StrictMath.sqrt(n));
        return new Kappa(kappa, se, po, pc);
    }

    private static double weight(Weights weights, int i, int j, int k) {
        double distance = Math.abs(i - j) / (k - 1.0);
        return switch (weights) {
            case UNWEIGHTED -> i == j ? 1 : 0;
            case LINEAR -> 1 - distance;
            case QUADRATIC -> 1 - distance * distance;
        };
    }

    /** Lower confidence limit. */
    public double lower(double level) {
        return estimate - ProportionInterval.z(level) * stdError;
    }

    /** Upper confidence limit. */
    public double upper(double level) {
        return estimate + ProportionInterval.z(level) * stdError;
    }

    /** Two-sided p of no agreement beyond chance, by the standard error given here. */
    public double pValue() {
        return Tails.normalTwoSided(estimate / stdError);
    }
}
