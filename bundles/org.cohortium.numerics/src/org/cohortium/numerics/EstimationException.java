/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics;

/**
 * An estimate that cannot be made from the data given, said in the words of the field: what is missing or wrong, and
 * what to do about it. Arguments that break a method's contract (lengths, nulls) are {@link IllegalArgumentException}
 * instead.
 */
public class EstimationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String advice;

    /**
     * @param message what happened and where, one sentence
     * @param advice what the researcher can do, one sentence; may be empty
     */
    public EstimationException(String message, String advice) {
        super(message);
        this.advice = advice;
    }

    /** What the researcher can do about it. */
    public String advice() {
        return advice;
    }
}
