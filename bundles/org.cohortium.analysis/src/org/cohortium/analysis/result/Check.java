/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.result;

import java.util.Objects;

/**
 * A post-condition that was verified on the result itself, or a target that a good design meets.
 *
 * @param id stable id
 * @param text what must hold, as a statement
 * @param status whether it does
 * @param detail the numbers behind it
 */
public record Check(String id, String text, Status status, String detail) {

    /** How a check came out. */
    public enum Status {
        /** It holds. */
        HELD,
        /** A target was missed; the result is right, the design could be better. */
        NOT_MET,
        /** It does not hold: the result must not be used. */
        BROKEN
    }

    public Check {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(detail, "detail");
    }
}
