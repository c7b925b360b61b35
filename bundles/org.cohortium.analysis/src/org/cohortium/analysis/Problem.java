/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis;

import java.util.Objects;

/**
 * Something wrong or doubtful about the options or the variables, in words.
 *
 * @param severity errors keep the analysis from running, warnings do not
 * @param option key of the option it belongs to; empty for the analysis as a whole
 * @param text what is the matter, naming the variable or level
 * @param advice what to do about it; may be empty
 */
public record Problem(Severity severity, String option, String text, String advice) {

    public Problem {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(option, "option");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(advice, "advice");
    }

    /** An error of one option. */
    public static Problem error(String option, String text, String advice) {
        return new Problem(Severity.ERROR, option, text, advice);
    }

    /** A warning about one option. */
    public static Problem warning(String option, String text, String advice) {
        return new Problem(Severity.WARNING, option, text, advice);
    }

    /** Whether it keeps the analysis from running. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
