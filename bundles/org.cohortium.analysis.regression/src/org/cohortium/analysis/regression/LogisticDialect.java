/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import org.cohortium.analysis.option.Dialect;
import org.cohortium.analysis.regression.LogisticAnalysisOptions.Interval;
import org.cohortium.analysis.result.AnalysisResult;

/** The conventions of other programs for logistic regression, and what they change. */
final class LogisticDialect {

    private LogisticDialect() {
    }

    static Interval interval(Dialect dialect, Interval own) {
        return switch (dialect) {
            case OWN -> own;
            case R -> Interval.PROFILE;
            case SAS, STATA, SPSS -> Interval.WALD;
        };
    }

    /** Says which digits differ from R's and why. */
    static void note(AnalysisResult.Builder result, Dialect dialect) {
        if (dialect == Dialect.R) {
            result.info("As R: confidence intervals from the profile likelihood, as confint gives them.");
        } else if (dialect.rules()) {
            result.info("As " + dialect.program() + ": confidence intervals are Wald's, the coefficient plus and minus z standard "
                    + "errors, where R's confint takes the profile likelihood. Coefficients, standard errors and likelihood-ratio "
                    + "tests are the same. The test of calibration cuts its groups as R's customary code does; "
                    + dialect.program() + " may place ties at a cut otherwise, and then its digits differ."
                    + (dialect == Dialect.SAS ? " Categories are compared with a reference level, as with PARAM=REF; SAS itself "
                    + "compares them with the mean of the levels unless told otherwise." : ""));
        }
    }
}
