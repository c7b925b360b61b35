/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import org.cohortium.analysis.option.Dialect;
import org.cohortium.analysis.regression.CoxAnalysisOptions.Ties;
import org.cohortium.analysis.regression.CoxAnalysisOptions.Transform;
import org.cohortium.analysis.result.AnalysisResult;

/** The conventions of other programs for Cox regression, and what they change. */
final class CoxDialect {

    private static final String SAME = " Where no two events fall at the same time the treatment of ties makes no difference. ";

    private CoxDialect() {
    }

    static Ties ties(Dialect dialect, Ties own) {
        return switch (dialect) {
            case OWN -> own;
            case R -> Ties.EFRON;
            case SAS, STATA, SPSS -> Ties.BRESLOW;
        };
    }

    static Transform transform(Dialect dialect, Transform own) {
        return switch (dialect) {
            case R -> Transform.KM;
            case STATA -> Transform.IDENTITY;
            default -> own;
        };
    }

    /** Says which digits differ from R's and why. */
    static void note(AnalysisResult.Builder result, Dialect dialect) {
        switch (dialect) {
            case R -> result.info("As R: ties by Efron's method and the test of proportional hazards against the Kaplan-Meier "
                    + "transform of time, as coxph and cox.zph do.");
            case SAS -> result.info("As SAS: PHREG takes Breslow's method for ties where R takes Efron's, so hazard ratios, standard "
                    + "errors, log-likelihoods and tests differ where events are tied." + SAME + "Categories are compared with "
                    + "the reference level of the variable; SAS takes the last level unless told otherwise.");
            case STATA -> result.info("As Stata: stcox takes Breslow's method for ties where R takes Efron's, so hazard ratios, "
                    + "standard errors, log-likelihoods and tests differ where events are tied." + SAME + "The test of proportional "
                    + "hazards is against time itself, as in estat phtest, where R takes the Kaplan-Meier transform; it is the "
                    + "score test here and in R, an approximation of it in Stata, so its digits differ a little.");
            case SPSS -> result.info("As SPSS: COXREG takes Breslow's method for ties where R takes Efron's, so hazard ratios, standard "
                    + "errors, log-likelihoods and tests differ where events are tied." + SAME + "Categories are compared with "
                    + "the reference level of the variable; SPSS takes the last level unless told otherwise.");
            default -> {
            }
        }
    }
}
