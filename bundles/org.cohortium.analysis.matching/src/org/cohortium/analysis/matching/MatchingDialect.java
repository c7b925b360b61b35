/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.matching;

import org.cohortium.analysis.matching.MatchingOptions.CaliperUnit;
import org.cohortium.analysis.matching.MatchingOptions.Scale;
import org.cohortium.analysis.option.Dialect;
import org.cohortium.analysis.result.AnalysisResult;

/** The conventions of other programs for the caliper of a propensity score, and what they change. */
final class MatchingDialect {

    private MatchingDialect() {
    }

    static Scale scale(Dialect dialect, Scale own) {
        return switch (dialect) {
            case OWN -> own;
            case SAS -> Scale.LINEAR_PREDICTOR;
            case R, STATA, SPSS -> Scale.PROBABILITY;
        };
    }

    static CaliperUnit unit(Dialect dialect, CaliperUnit own) {
        return switch (dialect) {
            case OWN -> own;
            case R -> CaliperUnit.SD;
            case SAS -> CaliperUnit.POOLED_SD;
            case STATA, SPSS -> CaliperUnit.RAW;
        };
    }

    /** Says which digits differ from R's and why. */
    static void note(AnalysisResult.Builder result, Dialect dialect) {
        switch (dialect) {
            case R -> result.info("As R: MatchIt compares scores as probabilities and counts the caliper in their standard "
                + "deviations over all patients of both groups.");
            case SAS -> result.info("As SAS: PSMATCH compares the logits of the scores and counts the caliper in standard deviations "
                + "pooled from the two groups, where R's MatchIt takes probabilities and their standard deviation over all "
                + "patients. The width in units of the score, the pairs and all that follows from them differ; the scores "
                + "are the same.");
            case STATA, SPSS -> result.info("As " + dialect.program() + ": scores are compared as probabilities and the caliper is a "
                + "difference of probabilities, where R's MatchIt counts standard deviations: 0.2 is wide here, 0.01 to 0.1 is "
                + "customary. The pairs and all that follows from them differ; the scores are the same.");
            default -> {
            }
        }
    }
}
