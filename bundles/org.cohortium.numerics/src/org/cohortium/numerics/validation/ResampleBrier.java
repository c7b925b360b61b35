/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.validation;

/**
 * The Brier score at a time in a resample: the mean squared difference between survival predicted and observed, patients
 * censored before the time replaced by weighting the others with the inverse probability of being uncensored (Graf et al.,
 * Stat Med 1999;18:2529). The censoring distribution is the reverse Kaplan-Meier estimate within the stratum, events
 * before censorings at one time.
 */
final class ResampleBrier {

    private ResampleBrier() {
    }

    /**
     * @param survival by row, predicted at the horizon
     * @return the score; NaN where nobody is followed as long as that
     */
    static double of(Resample sample, double[] survival, double horizon) {
        double sum = 0;
        double total = 0;
        for (int s = 0; s < sample.strata(); s++) {
            double atRisk = 0;
            int first = sample.stratumFrom[s];
            int last = sample.stratumFrom[s + 1];
            for (int i = sample.groupFrom[first]; i < sample.groupFrom[last]; i++) {
                atRisk += sample.weight[i];
            }
            total += atRisk;
            double uncensored = 1;
            int g = last - 1;
            for (; g >= first && sample.time(g) <= horizon; g--) {
                double censored = 0;
                int dead = sample.groupFrom[g] + sample.dead[g];
                for (int i = sample.groupFrom[g]; i < dead; i++) {
                    sum += sample.weight[i] * survival[i] * survival[i] / uncensored;
                }
                for (int i = dead; i < sample.groupFrom[g + 1]; i++) {
                    censored += sample.weight[i];
                }
                atRisk -= sample.deathWeight[g];
                if (censored > 0) {
                    uncensored *= g == first ? 0 : 1 - censored / atRisk;
                    atRisk -= censored;
                }
            }
            for (int i = sample.groupFrom[first]; i < sample.groupFrom[g + 1]; i++) {
                double error = 1 - survival[i];
                sum += sample.weight[i] * error * error / uncensored;
            }
            if (g < first && sample.dead[first] < sample.groupFrom[first + 1] - sample.groupFrom[first]) {
                return Double.NaN;
            }
        }
        return sum / total;
    }
}
