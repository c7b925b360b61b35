/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival.penalized;

import org.cohortium.numerics.survival.SurvivalData;

/**
 * The difference between the marginal log-likelihood of a gamma frailty model and its penalised log-likelihood, a function of
 * the events in each group (Therneau and Grambsch 2000, section 9.6; Klein, Biometrics 1992;48:795).
 */
final class GammaMarginal {

    private final int[] events;

    GammaMarginal(SurvivalData data, FrailtyTerm term) {
        events = new int[term.groups()];
        for (int i = 0; i < data.size(); i++) {
            events[term.group()[i]] += data.event(i) ? 1 : 0;
        }
    }

    /** What to add to the penalised log-likelihood at a variance theta; 0 at 0. */
    double correction(double theta) {
        if (theta == 0) {
            return 0;
        }
        double nu = 1 / theta;
        int most = 0;
        for (int d : events) {
            most = Math.max(most, d);
        }
        double sum = 0;
        for (int d : events) {
            // the exact difference cancels for a tiny variance; its leading term does not
            sum += nu > 1e7 * most ? (double) d * d / nu : d + nu * StrictMath.log(nu / (nu + d));
            for (int k = 1; k <= d; k++) {
                sum += StrictMath.log((nu + k - 1) / (nu + d));
            }
        }
        return sum;
    }
}
