/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.sensitivity;

import org.cohortium.numerics.EstimationException;

/**
 * E-values: how strongly, on the scale of risk ratios, a confounder that was not measured would have to be associated with
 * both exposure and outcome to explain an association away (VanderWeele and Ding, Ann Intern Med 2017;167:268).
 *
 * @param riskRatio the estimate as a risk ratio
 * @param estimate the E-value of the estimate
 * @param limit the E-value of the confidence limit next to 1; 1 where the interval holds 1, NaN where no limit was given
 */
public record EValue(double riskRatio, double estimate, double limit) {

    /** The scale of an estimate; all but the risk ratio are brought to a risk ratio as the authors propose (their Table 2). */
    public enum Measure {
        /** A risk ratio. */
        RISK_RATIO,
        /** An odds ratio of a rare outcome (below 15 % by the end): taken as a risk ratio. */
        ODDS_RATIO_RARE,
        /** An odds ratio of a common outcome: its square root. */
        ODDS_RATIO_COMMON,
        /** A hazard ratio of a rare outcome (below 15 % by the end of follow-up): taken as a risk ratio. */
        HAZARD_RATIO_RARE,
        /** A hazard ratio of a common outcome: (1 - 0.5^sqrt(HR)) / (1 - 0.5^sqrt(1/HR)). */
        HAZARD_RATIO_COMMON,
        /** A standardized mean difference d: exp(0.91 d). */
        STANDARDIZED_DIFFERENCE;

        /** The estimate as a risk ratio. */
        public double riskRatio(double value) {
            return switch (this) {
                case RISK_RATIO, ODDS_RATIO_RARE, HAZARD_RATIO_RARE -> value;
                case ODDS_RATIO_COMMON -> Math.sqrt(value);
                case HAZARD_RATIO_COMMON -> (1 - StrictMath.pow(0.5, Math.sqrt(value)))
                        / (1 - StrictMath.pow(0.5, Math.sqrt(1 / value)));
                case STANDARDIZED_DIFFERENCE -> StrictMath.exp(0.91 * value);
            };
        }
    }

    /**
     * The E-values of an estimate and its limits.
     *
     * @param value the estimate
     * @param lower the lower confidence limit, or NaN
     * @param upper the upper confidence limit, or NaN
     * @throws EstimationException if a ratio is not above 0, or the limits are not around the estimate
     */
    public static EValue of(Measure measure, double value, double lower, double upper) {
        boolean ratio = measure != Measure.STANDARDIZED_DIFFERENCE;
        if (!Double.isFinite(value) || ratio && !(value > 0) || ratio && (lower < 0 || upper <= 0)) {
            throw new EstimationException("An E-value needs an estimate " + (ratio ? "above 0." : "that is a number."),
                    "Give the ratio itself, not its logarithm.");
        }
        if (lower > value || upper < value) {
            throw new EstimationException("The estimate is not between its confidence limits.",
                    "Check the estimate and the two limits.");
        }
        double rr = measure.riskRatio(value);
        double near = rr < 1 ? upper : lower;
        double limit = Double.NaN;
        if (!Double.isNaN(near)) {
            double limitRatio = ratio && near == 0 ? 0 : measure.riskRatio(near);
            limit = rr < 1 ? limitRatio >= 1 ? 1 : eValue(limitRatio) : limitRatio <= 1 ? 1 : eValue(limitRatio);
        }
        return new EValue(rr, eValue(rr), limit);
    }

    private static double eValue(double riskRatio) {
        double r = riskRatio < 1 ? 1 / riskRatio : riskRatio;
        return r + Math.sqrt(r * (r - 1));
    }

    /**
     * The strength of association with the outcome that a confounder needs when its association with the exposure is given:
     * the border of the region that explains the estimate away, U RR = RR_EU RR_UD / (RR_EU + RR_UD - 1).
     *
     * @param riskRatio the estimate as a risk ratio
     * @param exposure the risk ratio between exposure and confounder
     * @return infinite where no association with the outcome is strong enough
     */
    public static double outcomeAssociation(double riskRatio, double exposure) {
        double r = riskRatio < 1 ? 1 / riskRatio : riskRatio;
        return exposure <= r ? Double.POSITIVE_INFINITY : r * (exposure - 1) / (exposure - r);
    }
}
