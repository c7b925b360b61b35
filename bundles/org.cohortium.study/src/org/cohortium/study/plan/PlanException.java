/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.plan;

import java.io.IOException;

/** A plan that cannot be executed as asked, before anything was written. */
public final class PlanException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String advice;

    PlanException(String message, String advice) {
        super(message);
        this.advice = advice;
    }

    /** What the researcher can do. */
    public String advice() {
        return advice;
    }
}
