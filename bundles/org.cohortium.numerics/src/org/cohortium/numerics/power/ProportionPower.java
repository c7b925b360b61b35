/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.power;

import org.cohortium.numerics.descriptive.DistributionQuantiles;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Power of the comparison of two proportions in groups of equal size, by the normal approximation without continuity
 * correction (Fleiss, Statistical Methods for Rates and Proportions, 1981, as R's {@code power.prop.test}).
 *
 * @param p1 share of events supposed in the first group
 * @param p2 share of events supposed in the second group
 * @param alpha two-sided significance level
 */
public record ProportionPower(double p1, double p2, double alpha) {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    public ProportionPower {
        if (!(p1 > 0 && p1 < 1 && p2 > 0 && p2 < 1) || p1 == p2) {
            throw new IllegalArgumentException("the two shares are between 0 and 1 and differ");
        }
        Alpha.check(alpha);
    }

    /** The power with so many patients in each group. */
    public double power(double perGroup) {
        double z = -DistributionQuantiles.normal(alpha / 2);
        double pooled = StrictMath.sqrt((p1 + p2) * (1 - (p1 + p2) / 2));
        double apart = StrictMath.sqrt(p1 * (1 - p1) + p2 * (1 - p2));
        return NORMAL.cumulativeProbability((StrictMath.sqrt(perGroup) * Math.abs(p1 - p2) - z * pooled) / apart);
    }

    /** Patients needed in each group, not rounded. */
    public double perGroup(double power) {
        Alpha.checkPower(power, alpha);
        double z = -DistributionQuantiles.normal(alpha / 2);
        double zPower = DistributionQuantiles.normal(power);
        double pooled = StrictMath.sqrt((p1 + p2) * (1 - (p1 + p2) / 2));
        double apart = StrictMath.sqrt(p1 * (1 - p1) + p2 * (1 - p2));
        double root = (z * pooled + zPower * apart) / (p1 - p2);
        return root * root;
    }

    /** Patients needed in each group as R's {@code power.prop.test} finds them, to about six digits. */
    public double perGroupAsR(double power) {
        return SampleSizeSearch.find(this::power, power, SampleSizeSearch.AS_R);
    }
}
