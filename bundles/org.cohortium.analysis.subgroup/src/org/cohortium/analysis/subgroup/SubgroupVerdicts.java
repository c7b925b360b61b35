/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.subgroup;

import java.util.List;
import java.util.Locale;
import org.cohortium.analysis.result.AnalysisResult;

/** What the reader of a subgroup analysis must know, and what was verified on it. */
final class SubgroupVerdicts {

    private SubgroupVerdicts() {
    }

    static void add(AnalysisResult.Builder result, SubgroupCohort cohort, SubgroupEffect overall,
            List<SubgroupVariable> variables, boolean robust) {
        int rows = variables.stream().mapToInt(v -> v.levels().size()).sum();
        int tests = (int) variables.stream().filter(v -> !v.test().isEmpty()).count();
        if (!overall.isEstimable()) {
            result.warning("The overall effect is " + overall.reason() + ".", "Check the exposure and the event.");
        }
        result.note("Multiplicity", String.format(Locale.ROOT,
                "%d subgroup%s and %d test%s of interaction were looked at. With no difference anywhere, one test in twenty falls "
                        + "below 0.05. Judge by the test of interaction, never by whether one subgroup is significant and "
                        + "another is not.", rows, rows == 1 ? "" : "s", tests, tests == 1 ? "" : "s"));
        if (robust) {
            boolean matched = cohort.input.design().isMatched() && cohort.options.cluster() == null;
            result.note("Variance", "Standard errors use the robust (sandwich) variance over "
                    + (cohort.data.isClustered() ? matched ? "the matched sets" : "clusters" : "rows")
                    + (matched ? " (" + cohort.input.design().description() + ")." : "."));
        }
        marked(result, cohort, variables);
        checks(result, cohort, overall, variables);
    }

    private static void marked(AnalysisResult.Builder result, SubgroupCohort cohort, List<SubgroupVariable> variables) {
        int none = 0;
        int small = 0;
        for (SubgroupVariable v : variables) {
            if (v.levels().size() == 1) {
                result.warning("All patients have the same level of " + v.label() + ": it makes no subgroups.",
                        "Take it out of the subgroup variables.");
            } else if (v.levels().isEmpty()) {
                result.warning("All values of " + v.label() + " are missing.", "Take it out of the subgroup variables.");
            }
            for (SubgroupEffect e : v.levels()) {
                none += e.isEstimable() ? 0 : 1;
                small += e.remark().contains("small arm") || e.remark().contains("few events") ? 1 : 0;
            }
        }
        if (none > 0) {
            result.warning(none + (none == 1 ? " subgroup has" : " subgroups have")
                    + " no estimate; the row says why.", "Merge levels, or leave the variable out.");
        }
        if (small > 0) {
            result.warning(small + (small == 1 ? " subgroup has" : " subgroups have") + " fewer than "
                    + cohort.options.smallestArm() + " patients in an arm or fewer than " + cohort.options.fewestEvents()
                    + " events.", "Do not interpret single small subgroups.");
        }
    }

    private static void checks(AnalysisResult.Builder result, SubgroupCohort cohort, SubgroupEffect overall,
            List<SubgroupVariable> variables) {
        boolean adds = true;
        double worst = 0;
        boolean compared = false;
        boolean rises = true;
        for (SubgroupVariable v : variables) {
            int n = v.levels().stream().mapToInt(SubgroupEffect::n).sum();
            adds &= n + v.missing() == overall.n();
            rises &= v.test().isEmpty() || v.statistic() >= 0;
            if (!Double.isNaN(v.secondRoute())) {
                compared = true;
                worst = Math.max(worst, v.secondRoute());
            }
        }
        result.check("patients", "The subgroups of each variable and its missing values add up to all patients.", adds,
                overall.n() + " patients, " + variables.size() + " variables");
        int dropped = cohort.dropped.stream().mapToInt(d -> d.rows()).sum();
        result.check("rows", "Rows used and rows left out add up to the cohort.",
                overall.n() + dropped == cohort.input.data().rowCount(), overall.n() + " used, " + dropped + " left out");
        result.check("interaction", "No interaction lowers the likelihood.", rises, variables.size() + " tests");
        if (compared) {
            result.check("second-route", "Crude effects agree with those of one model stratified by the subgroups.",
                    worst < 1e-6, String.format(Locale.ROOT, "largest difference of log hazard ratios %.1e", worst));
        }
    }
}
