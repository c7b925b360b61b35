/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.power;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.cohortium.numerics.descriptive.DistributionQuantiles;

/**
 * Power of the comparison of two survival curves with proportional hazards by their number of events (Schoenfeld,
 * Biometrics 1983;39:499; Freedman, Stat Med 1982;1:121; with covariates, Hsieh, Lavori, Control Clin Trials
 * 2000;21:552).
 *
 * @param alpha two-sided significance level
 * @param allocation share of the patients who are in the first group
 * @param explained share of the variance of the group that the other covariates explain; 0 for an unadjusted comparison
 */
public record SurvivalPower(double alpha, double allocation, double explained) {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    public SurvivalPower {
        Alpha.check(alpha);
        if (!(allocation > 0 && allocation < 1)) {
            throw new IllegalArgumentException("the share of the first group is between 0 and 1");
        }
        if (!(explained >= 0 && explained < 1)) {
            throw new IllegalArgumentException("the share explained is at least 0 and below 1");
        }
    }

    private double information() {
        return allocation * (1 - allocation) * (1 - explained);
    }

    private double sum(double power) {
        Alpha.checkPower(power, alpha);
        return -DistributionQuantiles.normal(alpha / 2) + DistributionQuantiles.normal(power);
    }

    private static double log(double hazardRatio) {
        if (!(hazardRatio > 0) || hazardRatio == 1 || Double.isInfinite(hazardRatio)) {
            throw new IllegalArgumentException("the hazard ratio is above 0 and not 1");
        }
        return StrictMath.log(hazardRatio);
    }

    /** Events needed for a hazard ratio (Schoenfeld), not rounded. */
    public double events(double hazardRatio, double power) {
        double root = sum(power) / log(hazardRatio);
        return root * root / information();
    }

    /** Events needed for a hazard ratio with groups of equal size (Freedman), not rounded. */
    public double freedmanEvents(double hazardRatio, double power) {
        log(hazardRatio);
        double root = sum(power) * (1 + hazardRatio) / (1 - hazardRatio);
        return root * root;
    }

    /** The power that so many events give (Schoenfeld). */
    public double power(double hazardRatio, double events) {
        double z = StrictMath.sqrt(events * information()) * Math.abs(log(hazardRatio));
        return NORMAL.cumulativeProbability(z + DistributionQuantiles.normal(alpha / 2));
    }

    /** The hazard ratio below 1 that so many events detect; its reciprocal is the one above 1. */
    public double detectable(double events, double power) {
        return StrictMath.exp(-sum(power) / StrictMath.sqrt(events * information()));
    }

    /** The ratio of the upper to the lower limit of the hazard ratio's interval of level 1 - alpha that so many events give. */
    public double intervalRatio(double events) {
        return StrictMath.exp(-2 * DistributionQuantiles.normal(alpha / 2) / StrictMath.sqrt(events * information()));
    }

    /** Events needed so that the ratio of the upper to the lower limit is at most as given. */
    public double eventsForIntervalRatio(double ratio) {
        if (!(ratio > 1)) {
            throw new IllegalArgumentException("the ratio of the limits is above 1");
        }
        double root = -2 * DistributionQuantiles.normal(alpha / 2) / StrictMath.log(ratio);
        return root * root / information();
    }

    /**
     * Events needed to detect that the hazard ratio differs between two subgroups (Peterson, George, Control Clin Trials
     * 1993;14:511): the variance of the difference of two log hazard ratios from events split by subgroup.
     *
     * @param ratioOfRatios the ratio of the two hazard ratios
     * @param subgroupShare share of the events that fall in the first subgroup
     */
    public double interactionEvents(double ratioOfRatios, double subgroupShare, double power) {
        if (!(subgroupShare > 0 && subgroupShare < 1)) {
            throw new IllegalArgumentException("the share of the subgroup is between 0 and 1");
        }
        double root = sum(power) / log(ratioOfRatios);
        return root * root / (information() * subgroupShare * (1 - subgroupShare));
    }
}
