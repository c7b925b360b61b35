/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

/** Why a unit is not in the matched set. */
public enum UnmatchedReason {

    /** It lay outside the common support and was set aside before matching. */
    OUT_OF_SUPPORT,

    /** No unit of the other group has the same values of the exact-match variables. */
    NO_PARTNER_IN_STRATUM,

    /** No unit of the other group lay within the calipers, used or not. */
    NONE_WITHIN_CALIPER,

    /** There were partners within reach, but other units had them first. */
    PARTNERS_USED_UP,

    /** A unit of the group that is chosen from, and no focal unit chose it. */
    NOT_CHOSEN
}
