/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival.penalized;

import java.util.Arrays;

/**
 * A penalty at some coefficients and theta: what it takes off the log-likelihood and its derivatives.
 *
 * @param centred the coefficients, moved to where a common shift of all, which the likelihood does not feel, costs least
 * @param value what is taken off
 * @param gradient its first derivatives
 * @param diagonal its second derivatives where they are diagonal, else null
 * @param full its second derivatives where they are not diagonal, else null
 * @param held whether theta holds all coefficients at zero
 */
record Penalty(double[] centred, double value, double[] gradient, double[] diagonal, double[][] full, boolean held) {

    static Penalty of(PenalizedTerm term, double[] b, double theta) {
        return switch (term) {
            case RidgeTerm ridge -> ridge(ridge, b, theta);
            case SmoothTerm smooth -> smooth(smooth, b, theta);
            case FrailtyTerm frailty when theta == 0 -> new Penalty(new double[b.length], 0, new double[b.length],
                    new double[b.length], null, true);
            case FrailtyTerm frailty -> frailty.distribution() == FrailtyTerm.Distribution.GAMMA ? gamma(b, theta)
                    : gaussian(b, theta);
        };
    }

    private static Penalty ridge(RidgeTerm term, double[] b, double theta) {
        double value = 0;
        double[] first = new double[b.length];
        double[] second = new double[b.length];
        for (int j = 0; j < b.length; j++) {
            second[j] = theta * term.scale()[j];
            first[j] = second[j] * b[j];
            value += first[j] * b[j] / 2;
        }
        return new Penalty(b, value, first, second, null, false);
    }

    /** Half the sum of squares over theta, left where it is. */
    static Penalty quadratic(double[] b, double theta) {
        double value = 0;
        double[] first = new double[b.length];
        double[] second = new double[b.length];
        for (int j = 0; j < b.length; j++) {
            second[j] = 1 / theta;
            first[j] = b[j] / theta;
            value += first[j] * b[j] / 2;
        }
        return new Penalty(b, value, first, second, null, false);
    }

    private static Penalty smooth(SmoothTerm term, double[] b, double theta) {
        int k = b.length;
        double[][] second = new double[k][k];
        double[] first = new double[k];
        if (theta >= 1) {
            return new Penalty(new double[k], 0, first, null, second, true);
        }
        double lambda = theta <= 0 ? 0 : theta / (1 - theta);
        double value = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                second[i][j] = lambda * term.penalty()[i][j];
                first[i] += second[i][j] * b[j];
            }
            value += first[i] * b[i] / 2;
        }
        return new Penalty(b, value, first, null, second, false);
    }

    /** Log-gamma density of the effects (Therneau and Grambsch 2000, equation 9.8), kept at a mean hazard ratio of 1. */
    private static Penalty gamma(double[] b, double theta) {
        double mean = 0;
        double top = Arrays.stream(b).max().orElse(0);
        for (double each : b) {
            mean += StrictMath.exp(each - top);
        }
        double shift = top + StrictMath.log(mean / b.length);
        double[] centred = new double[b.length];
        double[] first = new double[b.length];
        double[] second = new double[b.length];
        double value = 0;
        for (int j = 0; j < b.length; j++) {
            centred[j] = b[j] - shift;
            second[j] = StrictMath.exp(centred[j]) / theta;
            first[j] = second[j] - 1 / theta;
            value -= centred[j] / theta;
        }
        return new Penalty(centred, value, first, second, null, false);
    }

    private static Penalty gaussian(double[] b, double theta) {
        double mean = Arrays.stream(b).sum() / b.length;
        double[] centred = new double[b.length];
        double[] first = new double[b.length];
        double[] second = new double[b.length];
        double value = 0.5 * b.length * StrictMath.log(2 * Math.PI * theta);
        for (int j = 0; j < b.length; j++) {
            centred[j] = b[j] - mean;
            first[j] = centred[j] / theta;
            second[j] = 1 / theta;
            value += centred[j] * first[j] / 2;
        }
        return new Penalty(centred, value, first, second, null, false);
    }
}
