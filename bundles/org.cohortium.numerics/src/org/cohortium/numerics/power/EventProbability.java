/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.power;

/**
 * The probability that a patient has the event while a study lasts, with exponential survival, exponential loss to
 * follow-up and entry at an even rate (Lachin, Foulkes, Biometrics 1986;42:507, equation 4.1).
 *
 * @param accrual length of the period of entry; 0 if all enter at once
 * @param followUp time from the last entry to the end of the study
 * @param lossRate hazard of loss to follow-up; 0 for none
 */
public record EventProbability(double accrual, double followUp, double lossRate) {

    public EventProbability {
        if (!(accrual >= 0 && followUp >= 0 && accrual + followUp > 0 && lossRate >= 0)
            || Double.isInfinite(accrual + followUp + lossRate)) {
            throw new IllegalArgumentException("times and rates are not negative and the study lasts");
        }
    }

    /** The hazard with which a share survives up to a time. */
    public static double hazard(double survival, double time) {
        if (!(survival > 0 && survival < 1 && time > 0)) {
            throw new IllegalArgumentException("the survival is between 0 and 1 at a time above 0");
        }
        return -StrictMath.log(survival) / time;
    }

    /** The probability of the event for patients with a constant hazard. */
    public double of(double hazard) {
        double rate = hazard + lossRate;
        if (rate == 0) {
            return 0;
        }
        double still = accrual == 0 ? StrictMath.exp(-rate * followUp)
            : StrictMath.exp(-rate * followUp) * -StrictMath.expm1(-rate * accrual) / (rate * accrual);
        return hazard / rate * (1 - still);
    }

    /** The probability in two groups together. */
    public double of(double firstHazard, double secondHazard, double firstShare) {
        return firstShare * of(firstHazard) + (1 - firstShare) * of(secondHazard);
    }
}
