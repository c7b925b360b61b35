/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.competing;

import org.cohortium.analysis.option.Label;
import org.cohortium.numerics.survival.ConfidenceType;

/** The scale on which the confidence interval of a probability is symmetric. */
public enum Scale {
    /** Symmetric for log F. */
    @Label(value = "Log", help = "Symmetric for log F; the default of R's survfit.")
    LOG(ConfidenceType.LOG),
    /** Symmetric for log(-log F). */
    @Label(value = "Log-log", help = "Symmetric for log(-log F); the default of SAS and Stata.")
    LOG_LOG(ConfidenceType.LOG_LOG),
    /** F plus or minus z standard errors. */
    @Label(value = "Plain", help = "F plus or minus z standard errors.")
    PLAIN(ConfidenceType.PLAIN),
    /** Symmetric for the log odds. */
    @Label(value = "Logit", help = "Symmetric for the log odds of F.")
    LOGIT(ConfidenceType.LOGIT),
    /** Symmetric for the arcsine of the root. */
    @Label(value = "Arcsine", help = "Symmetric for the arcsine of the square root of F.")
    ARCSIN(ConfidenceType.ARCSIN);

    private final ConfidenceType type;

    Scale(ConfidenceType type) {
        this.type = type;
    }

    ConfidenceType type() {
        return type;
    }
}
