/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.power;

import org.cohortium.numerics.descriptive.DistributionQuantiles;

/**
 * Power of the two-sample t test with groups of equal size and spread, by the noncentral t distribution.
 *
 * @param difference difference of the means supposed
 * @param sd standard deviation within each group
 * @param alpha two-sided significance level
 */
public record MeanPower(double difference, double sd, double alpha) {

    public MeanPower {
        if (!(sd > 0) || difference == 0 || !Double.isFinite(difference)) {
            throw new IllegalArgumentException("the difference is not zero and the standard deviation above zero");
        }
        Alpha.check(alpha);
    }

    /** The power with so many patients in each group; what rejects on the wrong side does not count. */
    public double power(double perGroup) {
        double df = Math.max(1e-7, perGroup - 1) * 2;
        double critical = -DistributionQuantiles.student(alpha / 2, df);
        double centre = StrictMath.sqrt(perGroup / 2) * Math.abs(difference) / sd;
        return 1 - NoncentralStudent.cumulative(critical, df, centre);
    }

    /** Patients needed in each group, not rounded. */
    public double perGroup(double power) {
        Alpha.checkPower(power, alpha);
        return SampleSizeSearch.find(this::power, power, SampleSizeSearch.PRECISE);
    }

    /** Patients needed in each group as R's {@code power.t.test} finds them, to about six digits. */
    public double perGroupAsR(double power) {
        Alpha.checkPower(power, alpha);
        return SampleSizeSearch.find(this::power, power, SampleSizeSearch.AS_R);
    }
}
