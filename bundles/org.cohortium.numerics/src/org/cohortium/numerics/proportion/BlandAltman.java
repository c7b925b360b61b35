/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.proportion;

import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.descriptive.DistributionQuantiles;

/**
 * Agreement of two measurements of the same patients: limits of agreement (Bland, Altman, Lancet 1986;1:307) and the
 * concordance correlation coefficient (Lin, Biometrics 1989;45:255, with the corrected variance of 2000;56:324).
 *
 * @param bias mean of first minus second
 * @param sd standard deviation of the differences
 * @param biasError standard error of the bias
 * @param limitError approximate standard error of each limit of agreement
 * @param lower lower limit of agreement, bias - 1.96 sd
 * @param upper upper limit of agreement
 * @param df degrees of freedom of the intervals
 * @param concordance the concordance correlation coefficient
 * @param concordanceLower its lower confidence limit, by Fisher's z
 * @param concordanceUpper its upper confidence limit
 */
public record BlandAltman(double bias, double sd, double biasError, double limitError, double lower, double upper, int df,
        double concordance, double concordanceLower, double concordanceUpper) {

    private static final double NORMAL_95 = 1.959963984540054;

    /**
     * The agreement.
     *
     * @param level of the interval of the concordance correlation coefficient
     * @throws EstimationException if there are fewer than three patients or a measurement does not vary
     */
    public static BlandAltman of(double[] first, double[] second, double level) {
        int n = first.length;
        if (n < 3) {
            throw new EstimationException("Agreement needs at least three patients measured twice.", "Check the two variables.");
        }
        double mx = mean(first);
        double my = mean(second);
        double sxx = 0;
        double syy = 0;
        double sxy = 0;
        double sdd = 0;
        for (int i = 0; i < n; i++) {
            double x = first[i] - mx;
            double y = second[i] - my;
            sxx += x * x;
            syy += y * y;
            sxy += x * y;
            sdd += (x - y) * (x - y);
        }
        if (sxx == 0 || syy == 0) {
            throw new EstimationException("One of the measurements is the same in all patients.", "Check the two variables.");
        }
        double bias = mx - my;
        double sd = StrictMath.sqrt(sdd / (n - 1));
        double concordance = 2 * sxy / (sxx + syy + n * bias * bias);
        double r = sxy / StrictMath.sqrt(sxx * syy);
        double u2 = bias * bias / StrictMath.sqrt(sxx / n * (syy / n));
        double c2 = concordance * concordance;
        double variance = ((1 - r * r) * c2 / ((1 - c2) * r * r)
            + 2 * c2 * concordance * (1 - concordance) * u2 / (r * (1 - c2) * (1 - c2))
            - c2 * c2 * u2 * u2 / (2 * r * r * (1 - c2) * (1 - c2))) / (n - 2);
        double z = StrictMath.log((1 + concordance) / (1 - concordance)) / 2;
        double half = -DistributionQuantiles.normal((1 - level) / 2) * StrictMath.sqrt(Math.max(0, variance));
        return new BlandAltman(bias, sd, sd / StrictMath.sqrt(n), sd * StrictMath.sqrt(3.0 / n), bias - NORMAL_95 * sd,
            bias + NORMAL_95 * sd, n - 1, concordance, StrictMath.tanh(z - half), StrictMath.tanh(z + half));
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double v : values) {
            sum += v;
        }
        double mean = sum / values.length;
        double rest = 0;
        for (double v : values) {
            rest += v - mean;
        }
        return mean + rest / values.length;
    }
}
