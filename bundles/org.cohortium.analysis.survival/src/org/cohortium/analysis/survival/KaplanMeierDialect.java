/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.survival;

import org.cohortium.analysis.option.Dialect;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.survival.KaplanMeierOptions.FlatStep;
import org.cohortium.analysis.survival.KaplanMeierOptions.Scale;

/** The conventions of other programs for Kaplan-Meier curves, and what they change. */
final class KaplanMeierDialect {

    private KaplanMeierDialect() {
    }

    /** The options with what the dialect sets; the same where none is chosen. */
    static KaplanMeierOptions apply(KaplanMeierOptions o) {
        if (!o.dialect().rules()) {
            return o;
        }
        return new KaplanMeierOptions(o.time(), o.event(), o.eventLevels(), o.group(), o.entry(), o.strata(), o.weights(),
            o.cluster(), o.times(), o.timeUnit(), o.outcome(), o.confLevel(), o.dialect(), scale(o.dialect()), o.quantiles(),
            flatStep(o.dialect()), o.tau(), o.conditionOn(), o.band(), o.landmark(), o.variance(), o.test(), o.p(), o.q(),
            o.paired(), o.maxCombo(), o.allTests(), o.trend(), o.pairwise(), o.furtherFigures(), o.curveTable());
    }

    private static Scale scale(Dialect dialect) {
        return switch (dialect) {
            case SAS, STATA -> Scale.LOG_LOG;
            case SPSS -> Scale.PLAIN;
            default -> Scale.LOG;
        };
    }

    private static FlatStep flatStep(Dialect dialect) {
        return switch (dialect) {
            case SAS -> FlatStep.MIDPOINT_CLOSED;
            case STATA, SPSS -> FlatStep.FIRST;
            default -> FlatStep.MIDPOINT;
        };
    }

    /** Says which digits differ from R's and why. */
    static void note(AnalysisResult.Builder result, KaplanMeierOptions options) {
        switch (options.dialect()) {
            case SAS -> result.info("As SAS: limits of survival and of quantiles are symmetric for log(-log S), where R takes "
                + "log S; a quantile at which the last step of the curve lies flat is not estimable, where R gives the middle "
                + "of the step. Estimates of survival, numbers at risk and the log-rank test are the same.");
            case STATA -> result.info("As Stata: limits of survival and of quantiles are symmetric for log(-log S), where R "
                + "takes log S; a quantile is the first time at which survival has come down to the level, where R takes the "
                + "middle of a flat step. Estimates of survival, numbers at risk and the log-rank test are the same.");
            case SPSS -> result.info("As SPSS: limits of survival are the estimate plus and minus z standard errors, where R "
                + "takes log S; a quantile is the first time at which survival has come down to the level, where R takes the "
                + "middle of a flat step. The limits of a quantile here come from the curve (Brookmeyer-Crowley), as in R; "
                + "those of SPSS, the quantile plus and minus z standard errors, differ. Estimates of survival, numbers at "
                + "risk and the log-rank test are the same.");
            default -> {
            }
        }
    }
}
