/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.meta;

import org.cohortium.numerics.descriptive.BrentRoot;
import org.cohortium.numerics.descriptive.DistributionQuantiles;

/**
 * A confidence interval of the variance between studies by profiling Q (Viechtbauer, Stat Med 2007;26:37), with what
 * follows for tau, I2 and H2. Where the data are more alike than chance allows, both ends are zero.
 *
 * @param low lower limit of tau squared
 * @param high upper limit
 * @param typicalVariance the typical sampling variance that I2 refers to
 */
public record QProfile(double low, double high, double typicalVariance) {

    /**
     * The interval.
     *
     * @param fit of random effects
     * @param level of the interval
     */
    public static QProfile of(MetaFit fit, double level) {
        return of(fit, level, 0, Double.NaN);
    }

    /** The interval, searched up to an end and with a tolerance; NaN for an end widened as needed. */
    public static QProfile of(MetaFit fit, double level, double tolerance, double upperEnd) {
        int df = fit.heterogeneity().df();
        double typical = fit.heterogeneity().typicalVariance();
        double alpha = 1 - level;
        double lowTarget = DistributionQuantiles.chiSquared(1 - alpha / 2, df);
        double highTarget = DistributionQuantiles.chiSquared(alpha / 2, df);
        double atZero = generalizedQ(fit, 0);
        if (atZero < highTarget) {
            return new QProfile(0, 0, typical);
        }
        double end = upperEnd;
        if (Double.isNaN(end)) {
            end = Math.max(typical, fit.tauSquared());
            while (generalizedQ(fit, end) > highTarget) {
                end *= 2;
            }
        }
        double atEnd = generalizedQ(fit, end);
        double high = atEnd > highTarget ? end
            : BrentRoot.find(t -> generalizedQ(fit, t) - highTarget, 0, end, tolerance);
        double low = atEnd > lowTarget ? end : atZero < lowTarget ? 0
            : BrentRoot.find(t -> generalizedQ(fit, t) - lowTarget, 0, end, tolerance);
        return new QProfile(low, high, typical);
    }

    private static double generalizedQ(MetaFit fit, double tau2) {
        double[] v = fit.effects().variance();
        double[] w = new double[v.length];
        for (int i = 0; i < w.length; i++) {
            w[i] = 1 / (v[i] + tau2);
        }
        return new WeightedFit(fit.effects().estimate(), fit.columns(), w).residualSum();
    }

    /** I2 in percent at a variance between studies. */
    public double iSquared(double tau2) {
        return 100 * tau2 / (typicalVariance + tau2);
    }

    /** H2 at a variance between studies. */
    public double hSquared(double tau2) {
        return tau2 / typicalVariance + 1;
    }
}
