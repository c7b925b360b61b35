/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

/** Finds out for each unmatched unit what kept it from being matched. */
final class UnmatchedReasons {

    private final boolean[] isFocal;
    private final Restrictions limits;
    private final PartnerSearch search;

    UnmatchedReasons(boolean[] isFocal, Restrictions limits, PartnerSearch search) {
        this.isFocal = isFocal;
        this.limits = limits;
        this.search = search;
    }

    UnmatchedReason[] of(double[] weights) {
        int n = weights.length;
        boolean[][] occupied = new boolean[2][limits.strata()];
        for (int i = 0; i < n; i++) {
            if (!limits.setAside(i)) {
                occupied[isFocal[i] ? 1 : 0][limits.stratum(i)] = true;
            }
        }
        UnmatchedReason[] reasons = new UnmatchedReason[n];
        for (int i = 0; i < n; i++) {
            if (weights[i] == 0) {
                reasons[i] = reason(i, occupied);
            }
        }
        return reasons;
    }

    private UnmatchedReason reason(int row, boolean[][] occupied) {
        if (limits.setAside(row)) {
            return UnmatchedReason.OUT_OF_SUPPORT;
        }
        if (!occupied[isFocal[row] ? 0 : 1][limits.stratum(row)]) {
            return UnmatchedReason.NO_PARTNER_IN_STRATUM;
        }
        if (!isFocal[row]) {
            return UnmatchedReason.NOT_CHOSEN;
        }
        return search.several(row, 1).length == 0 ? UnmatchedReason.NONE_WITHIN_CALIPER
                : UnmatchedReason.PARTNERS_USED_UP;
    }
}
