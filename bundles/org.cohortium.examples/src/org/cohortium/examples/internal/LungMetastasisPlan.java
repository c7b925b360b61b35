/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.examples.internal;

import org.cohortium.model.AnalysisSpec;
import org.cohortium.model.Cohort;

/** The plan of the simulated example, with the cohorts that it needs beside the main one. */
final class LungMetastasisPlan {

    private static final String[] SCORE = {"age", "sex", "hbv", "cirrhosis", "log2_size", "nodules_class", "mvi",
            "node_n1", "afp_class", "albi", "ecog_class"};
    private static final String[] ADJUSTMENT = {"lung_met", "age", "sex", "ih_stage", "size_class", "node_n1",
            "afp_class", "albi", "ecog_class"};

    private LungMetastasisPlan() {
    }

    static void write(StudyDraft draft, Cohort all) {
        draft.analysis("baseline", "baseline", "Baseline by lung metastasis", all, "Who are the patients?")
                .variables("variables", "age", "sex", "hbv", "hcv", "cirrhosis", "ecog_class", "size_cm",
                        "nodules_class", "mvi", "node_n1", "afp", "bilirubin", "albumin", "inr", "platelets", "ast",
                        "alt", "albi_grade", "child_pugh_class", "ih_stage", "other_met", "period")
                .variables("group", "lung_met");
        km(draft, all, "km-before", "Overall survival by lung metastasis, before matching", "lung_met");
        draft.analysis("cox", "cox", "Lung metastasis, univariable and multivariable", all,
                "Stratified by centre. Treatments come after diagnosis and are left out.").outcome("os_months", "dead",
                        "1").variables("covariates", ADJUSTMENT).variables("strata", "centre");
        matched(draft, all);
        subgroups(draft, all);
        treatments(draft, all);
        Cohort sensitivity = draft.cohort("lung_only", "Without other metastases",
                "Sensitivity analysis: patients with metastases elsewhere are left out.", all);
        draft.exclude(sensitivity, "other_met != \"none\"", "Metastases elsewhere", "metastases elsewhere");
        draft.analysis("cox-lung-only", "cox", "Sensitivity: without other metastases", sensitivity,
                "As the main model, on fewer patients.").outcome("os_months", "dead", "1")
                .variables("covariates", ADJUSTMENT).variables("strata", "centre").logical("univariable", false);
    }

    private static SpecDraft km(StudyDraft draft, Cohort cohort, String slug, String title, String group) {
        return draft.analysis(slug, "km", title, cohort, "").outcome("os_months", "dead", "1")
                .variables("group", group).numbers("times", 6, 12, 24, 36, 60).text("timeUnit", "months")
                .text("outcome", "Overall survival");
    }

    private static void matched(StudyDraft draft, Cohort all) {
        AnalysisSpec matching = draft.analysis("matching", "matching", "Patients like those with lung metastasis", all,
                "1:2 nearest neighbour on the logit of the score, caliper 0.2 SD, without replacement. Look at the "
                        + "balance before believing the comparison.")
                .variables("treatment", "lung_met").level("treatedLevels", "lung_met", "yes")
                .variables("covariates", SCORE).numbers("ratio", 2).numbers("caliper", 0.2).spec();
        Cohort pairs = draft.cohort("matched", "Matched for lung metastasis",
                "Each patient with lung metastasis and up to two like them without.", null);
        pairs.setMatchedBy(matching);
        draft.analysis("baseline-matched", "baseline", "Baseline by lung metastasis, after matching", pairs, "")
                .variables("variables", SCORE).variables("group", "lung_met");
        km(draft, pairs, "km-after", "Overall survival by lung metastasis, after matching", "lung_met");
        draft.analysis("cox-matched", "cox", "Hazard ratio of lung metastasis after matching", pairs,
                "The variance is robust to the matched sets.").outcome("os_months", "dead", "1")
                .variables("covariates", "lung_met");
    }

    private static void subgroups(StudyDraft draft, Cohort all) {
        draft.analysis("subgroups-stage", "subgroup", "Lung metastasis by intrahepatic stage and other subgroups", all,
                "Read the tests of interaction, not the single p-values.").outcome("os_months", "dead", "1")
                .variables("exposure", "lung_met").variables("subgroups", "ih_stage", "ih_early", "size_class",
                        "afp_class", "albi_grade", "ecog_class", "period")
                .variables("covariates", "age", "sex", "albi").variables("strata", "centre");
        draft.analysis("subgroups-systemic", "subgroup", "Lung metastasis by systemic and local treatment", all,
                "Treatment comes after diagnosis: whoever dies early cannot have had it. These rows describe, they do "
                        + "not show effects of treatment.").outcome("os_months", "dead", "1")
                .variables("exposure", "lung_met").variables("subgroups", "systemic_tx", "curative_tx")
                .variables("covariates", "age", "sex", "albi");
    }

    private static void treatments(StudyDraft draft, Cohort all) {
        Cohort early = draft.cohort("early_lung", "Lung metastasis with early intrahepatic stage",
                "Intrahepatic stage 0 or A with lung metastasis.", all);
        draft.include(early, "lung_met == \"yes\"", "Lung metastasis", "no lung metastasis");
        draft.include(early, "ih_early == \"early (0/A)\"", "Intrahepatic stage 0 or A", "stage B or C");
        km(draft, early, "km-early-curative", "Early stage with lung metastasis: survival by curative treatment",
                "curative_by_3").numbers("landmark", 3);
        Cohort lung = draft.cohort("lung", "Lung metastasis", "All patients with lung metastasis.", all);
        draft.include(lung, "lung_met == \"yes\"", "Lung metastasis", "no lung metastasis");
        km(draft, lung, "km-systemic", "Lung metastasis: survival by systemic treatment", "systemic_by_3")
                .numbers("landmark", 3);
        Cohort treated = draft.cohort("systemic", "Under systemic treatment without curative local treatment",
                "Patients whose intrahepatic response was assessed.", all);
        draft.include(treated, "!is.na(bor_liver)", "Response assessed", "response not assessed");
        draft.analysis("response", "baseline", "Intrahepatic response by lung metastasis and regimen", treated,
                "A claim that a regimen makes up for metastasis needs a test of interaction; this table only counts.")
                .variables("variables", "bor_liver", "response", "regimen").variables("group", "lung_met");
        draft.analysis("cox-interaction", "cox", "Does lung metastasis matter less after curative treatment?", all,
                "Test of interaction; curative treatment is taken as known from the start, which favours it.")
                .outcome("os_months", "dead", "1").variables("covariates", "lung_met", "curative_tx", "ih_stage", "age",
                        "albi").interaction("interactions", "lung_met", "curative_tx").variables("strata", "centre")
                .logical("univariable", false);
    }
}
