/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

/** How tied events enter the variance of a log-rank type test; the same where no two events are tied. */
public enum TieVariance {

    /** The hypergeometric variance d (n - d) / (n - 1), as in R's survdiff, SAS, Stata and SPSS. */
    HYPERGEOMETRIC,
    /** The sum over groups of d_j (n - d_j) / (n - 1), as the R package survMisc has it for two groups. */
    BY_GROUP
}
