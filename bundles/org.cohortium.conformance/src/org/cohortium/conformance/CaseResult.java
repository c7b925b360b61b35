/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance;

import java.util.List;

/**
 * How one case came out.
 *
 * @param id the case
 * @param area its area
 * @param verdict agreed or not
 * @param compared how many single values were compared
 * @param largestError the largest relative error, of the values that differ if any do, else of those that agree
 * @param details what differs or cannot be done, the first few
 */
public record CaseResult(String id, String area, Verdict verdict, int compared, double largestError,
        List<String> details) {

    /** How a case came out. */
    public enum Verdict {
        /** Every expected value was found within its tolerance. */
        AGREED,
        /** A value is outside its tolerance. */
        DIFFERING,
        /** The case asks for something that cannot be done. */
        NOT_SUPPORTED
    }

    public CaseResult {
        details = List.copyOf(details);
    }
}
