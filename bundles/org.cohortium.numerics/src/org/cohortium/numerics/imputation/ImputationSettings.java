/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.imputation;

import org.cohortium.numerics.EstimationException;

/**
 * How often and from where it is imputed.
 *
 * @param imputations number of completed data sets, one or more
 * @param iterations rounds over the variables, one or more
 * @param donors how many similar patients predictive mean matching draws from
 * @param seed of the random streams
 */
public record ImputationSettings(int imputations, int iterations, int donors, long seed) {

    /** Five donors, as is customary since Morris, White and Royston (BMC Med Res Methodol 2014;14:75). */
    public static final int CUSTOMARY_DONORS = 5;

    /** Checks the numbers. */
    public ImputationSettings {
        if (imputations < 1 || iterations < 1 || donors < 1) {
            throw new EstimationException("Imputations, iterations and donors are at least 1.", "Give larger numbers.");
        }
    }
}
