/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.examples.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.cohortium.examples.ExampleStudy;
import org.cohortium.model.AnalysisSpec;
import org.cohortium.model.Cohort;
import org.cohortium.model.Study;
import org.cohortium.model.VariableRole;

/**
 * The example on real data: 227 patients after resection of hepatocellular carcinoma (Li L et al., PLoS One
 * 2014;9:e110064), with the figures of the paper's abstract to set beside what the plan computes.
 */
public final class ResectionStudy implements ExampleContent {

    private static final String ID = "hcc-resection";
    private static final String TITLE = "CXCL17 and outcome after resection of hepatocellular carcinoma";
    private static final String FILE = "data/hepatocellular.csv";
    private static final String[] PATHOLOGY = {"afp", "tumour_size", "differentiation", "vascular_invasion",
            "multiplicity", "capsulation"};
    private static final String[] PERSON = {"age", "gender", "hbsag", "cirrhosis"};

    @Override
    public ExampleStudy about() {
        return new ExampleStudy(ID, TITLE, "Real data of 227 patients after resection: baseline table, survival by "
                + "CXCL17, Cox regression, subgroups and a matched comparison of vascular invasion, set beside the "
                + "figures of the published abstract.", false);
    }

    @Override
    public Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(FILE, Resources.read("hepatocellular.csv"));
        files.put("published.json", Resources.read("hcc-resection-published.json"));
        files.put("README.txt", README.getBytes(StandardCharsets.UTF_8));
        return files;
    }

    @Override
    public Study study() throws IOException {
        StudyDraft draft = new StudyDraft(ID, TITLE, 20140110064L);
        describe(draft.study());
        draft.source("Patients", FILE, Resources.read("hepatocellular.csv"));
        variables(draft);
        derivations(draft);
        Cohort patients = draft.cohort("patients", "Patients after resection",
                "All patients with follow-up for survival and recurrence.", null);
        draft.include(patients, "!is.na(os_months) & !is.na(rfs_months)",
                "Follow-up for survival and recurrence is known", "follow-up not known");
        plan(draft, patients);
        return draft.study();
    }

    private static void describe(Study study) {
        study.setQuestion("Do patients whose tumour or surrounding liver holds many CXCL17-positive cells die or recur "
                + "earlier after resection of hepatocellular carcinoma?");
        study.setEstimand("Hazard ratio of death, and of recurrence, for CXCL17 above against not above the median, "
                + "crude and adjusted for what was known at resection; a prognostic contrast, not the effect of a "
                + "treatment.");
        study.setExposure("CXCL17-positive cells per field in peritumoral tissue, split at the median; the same in "
                + "tumour tissue; vascular invasion in a matched comparison.");
        study.setOutcomes("Overall survival; recurrence-free survival as coded in the source.");
        study.setTimeZero("Resection.");
        study.getProtocol().setPopulation("Patients after resection of hepatocellular carcinoma in one series, 227 with "
                + "tissue for immunohistochemistry.");
        study.getProtocol().setComparator("Patients with CXCL17 not above the median; for the matched comparison, "
                + "patients without vascular invasion.");
        study.getProtocol().setFollowUpEnd("Death or recurrence, or last contact, as in the source.");
        study.getProtocol().setAnalysisPlan("The published abstract gives log-rank tests, recurrence at five years and "
                + "adjusted hazard ratios, but not the adjustment set; the one used here was fixed without regard to "
                + "the published hazard ratios. Peritumoral CXCL17 is high when above the median, intratumoral CXCL17 "
                + "when at or above it, which is how the published figures come out.");
    }

    private static void variables(StudyDraft draft) {
        draft.text("Number", "patient", "Patient", VariableRole.IDENTIFIER);
        draft.number("Age", "age", "Age", "years", VariableRole.COVARIATE);
        coded(draft, "Gender", "gender", "Gender", "The source does not say which code is which.", "0:code 0",
                "1:code 1");
        coded(draft, "HBsAg", "hbsag", "HBsAg", "0 and 1 in the source, read as no and yes.", "0:negative", "1:positive");
        coded(draft, "Cirrhosis", "cirrhosis", "Cirrhosis", "0 and 1 in the source, read as no and yes.", "0:no",
                "1:yes");
        classes(draft, "ALT", "alt", "ALT");
        classes(draft, "AST", "ast", "AST");
        classes(draft, "AFP", "afp", "AFP");
        classes(draft, "Tumorsize", "tumour_size", "Tumour size");
        classes(draft, "Tumordifferentiation", "differentiation", "Tumour differentiation");
        coded(draft, "Vascularinvasion", "vascular_invasion", "Vascular invasion",
                "0 and 1 in the source, read as no and yes.", "0:no", "1:yes");
        classes(draft, "Tumormultiplicity", "multiplicity", "Tumour multiplicity");
        coded(draft, "Capsulation", "capsulation", "Capsulation", "0 and 1 in the source, read as no and yes.", "0:no",
                "1:yes");
        classes(draft, "TNM", "tnm", "TNM stage");
        classes(draft, "BCLC", "bclc", "BCLC stage");
        draft.number("OS", "os_months", "Overall survival", "mo", VariableRole.TIME).setMinimum(0.0);
        draft.category("Death", "death", "Vital status", VariableRole.EVENT, "0:alive", "1:dead");
        draft.number("RFS", "rfs_months", "Recurrence-free survival", "mo", VariableRole.TIME).setMinimum(0.0);
        draft.category("Recurrence", "recurrence", "Recurrence", VariableRole.EVENT, "0:no recurrence", "1:recurrence");
        draft.number("CXCL17T", "cxcl17_tumour", "CXCL17 in the tumour", "cells/field", VariableRole.AUXILIARY);
        draft.number("CXCL17P", "cxcl17_peritumoral", "CXCL17 peritumoral", "cells/field", VariableRole.AUXILIARY);
        draft.number("CXCL17N", "cxcl17_normal", "CXCL17 in normal tissue", "cells/field", VariableRole.AUXILIARY);
        for (String marker : new String[] {"CD4", "CD8", "CD20", "CD57", "CD15", "CD68"}) {
            infiltrate(draft, marker);
        }
        draft.number("Ki67", "ki67", "Ki-67", "", VariableRole.AUXILIARY);
        draft.number("CD34", "cd34", "CD34", "", VariableRole.AUXILIARY);
    }

    private static void coded(StudyDraft draft, String column, String name, String label, String description,
            String... levels) {
        draft.category(column, name, label, VariableRole.COVARIATE, levels).setDescription(description);
    }

    private static void classes(StudyDraft draft, String column, String name, String label) {
        coded(draft, column, name, label, "Two classes in the source, which does not give the limit between them.",
                "1:class 1", "2:class 2");
    }

    private static void infiltrate(StudyDraft draft, String marker) {
        String name = marker.toLowerCase(Locale.ROOT);
        draft.number(marker + "T", name + "_tumour", marker + " in the tumour", "cells/field", VariableRole.AUXILIARY);
        draft.number(marker + "N", name + "_normal", marker + " in normal tissue", "cells/field",
                VariableRole.AUXILIARY);
        draft.number(marker + "TR", name + "_tumour_share", marker + " share in the tumour", "",
                VariableRole.AUXILIARY);
        draft.number(marker + "NR", name + "_normal_share", marker + " share in normal tissue", "",
                VariableRole.AUXILIARY);
    }

    private static void derivations(StudyDraft draft) {
        draft.derivedCategory("cxcl17_p", "Peritumoral CXCL17", VariableRole.EXPOSURE,
                "ifelse(cxcl17_peritumoral > median(cxcl17_peritumoral), \"high\", \"low\")",
                "High is above the median of all patients.", "low", "high");
        draft.derivedCategory("cxcl17_t", "Intratumoral CXCL17", VariableRole.EXPOSURE,
                "ifelse(cxcl17_tumour >= median(cxcl17_tumour), \"high\", \"low\")",
                "High is at or above the median of all patients.", "low", "high");
        draft.derivedCategory("age_class", "Age", VariableRole.COVARIATE, "ifelse(age > 50, \"> 50 a\", \"<= 50 a\")",
                "Classes for the subgroup analysis.", "<= 50 a", "> 50 a");
    }

    private static void plan(StudyDraft draft, Cohort patients) {
        draft.analysis("baseline", "baseline", "Baseline by peritumoral CXCL17", patients, "Who are the patients?")
                .variables("variables", "age", "gender", "hbsag", "cirrhosis", "alt", "ast", "afp", "tumour_size",
                        "differentiation", "vascular_invasion", "multiplicity", "capsulation", "tnm", "bclc")
                .variables("group", "cxcl17_p");
        km(draft, patients, "km-os-peritumoral", "Overall survival by peritumoral CXCL17", "cxcl17_p", true);
        km(draft, patients, "km-rfs-peritumoral", "Recurrence-free survival by peritumoral CXCL17", "cxcl17_p", false);
        km(draft, patients, "km-os-intratumoral", "Overall survival by intratumoral CXCL17", "cxcl17_t", true);
        km(draft, patients, "km-rfs-intratumoral", "Recurrence-free survival by intratumoral CXCL17", "cxcl17_t",
                false);
        cox(draft, patients, "cox-os", "Overall survival, univariable and multivariable", true);
        cox(draft, patients, "cox-rfs", "Recurrence-free survival, univariable and multivariable", false);
        subgroups(draft, patients, "subgroups-os", "Peritumoral CXCL17 and overall survival by subgroup", true);
        subgroups(draft, patients, "subgroups-rfs", "Peritumoral CXCL17 and recurrence by subgroup", false);
        vascularInvasion(draft, patients);
    }

    private static SpecDraft outcome(SpecDraft spec, boolean overall) {
        return overall ? spec.outcome("os_months", "death", "1") : spec.outcome("rfs_months", "recurrence", "1");
    }

    private static void km(StudyDraft draft, Cohort cohort, String slug, String title, String group, boolean overall) {
        outcome(draft.analysis(slug, "km", title, cohort, ""), overall).variables("group", group)
                .numbers("times", 12, 36, 60).text("timeUnit", "months")
                .text("outcome", overall ? "Overall survival" : "Recurrence-free survival");
    }

    private static void cox(StudyDraft draft, Cohort cohort, String slug, String title, boolean overall) {
        outcome(draft.analysis(slug, "cox", title, cohort, "Adjusted for what was known at resection; stage is left out "
                + "because size, number and invasion make it."), overall)
                .variables("covariates", join(new String[] {"cxcl17_p"}, PERSON, PATHOLOGY));
    }

    private static void subgroups(StudyDraft draft, Cohort cohort, String slug, String title, boolean overall) {
        outcome(draft.analysis(slug, "subgroup", title, cohort, ""), overall).variables("exposure", "cxcl17_p")
                .variables("subgroups", "age_class", "hbsag", "cirrhosis", "afp", "tumour_size", "differentiation",
                        "vascular_invasion", "multiplicity", "tnm", "bclc");
    }

    private static void vascularInvasion(StudyDraft draft, Cohort patients) {
        String[] covariates = join(PERSON, new String[] {"afp", "tumour_size", "differentiation", "multiplicity",
                "capsulation"});
        km(draft, patients, "km-os-vascular", "Overall survival by vascular invasion", "vascular_invasion", true);
        AnalysisSpec matching = draft.analysis("matching-vascular", "matching",
                "Patients with and without vascular invasion, matched", patients,
                "1:1 nearest neighbour on the logit of the score, caliper 0.2 SD.")
                .variables("treatment", "vascular_invasion").level("treatedLevels", "vascular_invasion", "1")
                .variables("covariates", covariates).spec();
        Cohort matched = draft.cohort("vascular_matched", "Matched for vascular invasion",
                "Pairs of a patient with and one without vascular invasion.", null);
        matched.setMatchedBy(matching);
        draft.analysis("baseline-matched", "baseline", "Baseline of the matched patients", matched, "")
                .variables("variables", covariates).variables("group", "vascular_invasion");
        km(draft, matched, "km-os-vascular-matched", "Overall survival by vascular invasion after matching",
                "vascular_invasion", true);
        draft.analysis("cox-os-vascular-matched", "cox", "Hazard ratio of vascular invasion after matching", matched,
                "The variance is robust to the pairs.").outcome("os_months", "death", "1")
                .variables("covariates", "vascular_invasion");
    }

    private static String[] join(String[]... parts) {
        return Arrays.stream(parts).flatMap(Arrays::stream).toArray(String[]::new);
    }

    private static final String README = """
            CXCL17 and outcome after resection of hepatocellular carcinoma

            Real data of 227 patients (Li L, Yan J, Xu J, et al. CXCL17 expression predicts poor prognosis and correlates
            with adverse immune infiltration in hepatocellular carcinoma. PLoS One 2014;9:e110064), as distributed with the
            R package asaur 0.50 under CC0. Laboratory, size and stage variables are coded in two classes; the source does
            not give the limits. published.json holds the figures of the paper's abstract, which the report sets beside
            those computed here. The adjustment set of the paper's multivariable models is not in the abstract.
            """;
}
