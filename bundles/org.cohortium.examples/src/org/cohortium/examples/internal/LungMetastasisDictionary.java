/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.examples.internal;

import org.cohortium.model.Variable;
import org.cohortium.model.VariableRole;

/** The variables of the simulated example: those of the file and those derived from them. */
final class LungMetastasisDictionary {

    private LungMetastasisDictionary() {
    }

    static void write(StudyDraft draft) {
        patient(draft);
        tumour(draft);
        liver(draft);
        course(draft);
        derivedTumour(draft);
        derivedLiver(draft);
        derivedCourse(draft);
    }

    private static Variable number(StudyDraft draft, String name, String label, String unit) {
        return draft.number(name, name, label, unit, VariableRole.COVARIATE);
    }

    private static Variable yesNo(StudyDraft draft, String name, String label) {
        return draft.category(name, name, label, VariableRole.COVARIATE, "no", "yes");
    }

    private static void range(Variable variable, double minimum, double maximum) {
        variable.setMinimum(minimum);
        variable.setMaximum(maximum);
    }

    private static void patient(StudyDraft draft) {
        draft.text("patient", "patient", "Patient", VariableRole.IDENTIFIER);
        draft.study().setCentreVariable(draft.category("centre", "centre", "Centre", VariableRole.CENTRE, "C1", "C2",
                "C3", "C4", "C5", "C6", "C7", "C8"));
        draft.date("dx_date", "dx_date", "Date of diagnosis", VariableRole.AUXILIARY);
        range(number(draft, "age", "Age", "years"), 18, 100);
        draft.category("sex", "sex", "Sex", VariableRole.COVARIATE, "female", "male");
        yesNo(draft, "hbv", "Hepatitis B");
        yesNo(draft, "hcv", "Hepatitis C");
        yesNo(draft, "cirrhosis", "Cirrhosis");
        draft.category("ecog", "ecog", "ECOG performance status", VariableRole.COVARIATE, "0", "1", "2")
                .setOrdered(true);
    }

    private static void tumour(StudyDraft draft) {
        range(number(draft, "size_cm", "Size of the largest tumour", "cm"), 0.1, 40);
        range(number(draft, "n_nodules", "Intrahepatic tumours", ""), 1, 50);
        yesNo(draft, "mvi", "Macrovascular invasion");
        draft.category("vp", "vp", "Portal vein invasion (Vp)", VariableRole.AUXILIARY, "1:Vp1", "2:Vp2", "3:Vp3",
                "4:Vp4").setDescription("Only where there is macrovascular invasion.");
        yesNo(draft, "node_n1", "Lymph node metastasis");
        range(number(draft, "afp", "Alpha-fetoprotein", "ng/mL"), 0.5, 1e6);
        draft.category("lung_met", "lung_met", "Lung metastasis", VariableRole.EXPOSURE, "no", "yes");
        draft.number("lung_n", "lung_n", "Lung metastases", "", VariableRole.AUXILIARY);
        draft.category("lung_bilateral", "lung_bilateral", "Bilateral lung metastases", VariableRole.AUXILIARY, "no",
                "yes");
        draft.number("lung_size_cm", "lung_size_cm", "Size of the largest lung metastasis", "cm",
                VariableRole.AUXILIARY);
        draft.category("other_met", "other_met", "Other metastasis", VariableRole.COVARIATE, "none", "bone", "adrenal",
                "distant node");
    }

    private static void liver(StudyDraft draft) {
        number(draft, "bilirubin", "Bilirubin", "umol/L");
        number(draft, "albumin", "Albumin", "g/L");
        number(draft, "inr", "INR", "");
        number(draft, "platelets", "Platelets", "10*9/L");
        number(draft, "ast", "AST", "U/L");
        number(draft, "alt", "ALT", "U/L");
        number(draft, "creatinine", "Creatinine", "umol/L");
        number(draft, "sodium", "Sodium", "mmol/L");
        draft.category("ascites", "ascites", "Ascites", VariableRole.COVARIATE, "none", "mild", "moderate")
                .setOrdered(true);
        draft.category("encephalopathy", "encephalopathy", "Encephalopathy", VariableRole.COVARIATE, "none", "mild")
                .setOrdered(true);
    }

    private static void course(StudyDraft draft) {
        draft.category("local_tx", "local_tx", "Local treatment", VariableRole.POST_BASELINE, "none", "hepatectomy",
                "RFA", "TACE");
        draft.number("local_start", "local_start", "Start of local treatment", "mo", VariableRole.POST_BASELINE);
        draft.category("systemic_tx", "systemic_tx", "Systemic treatment", VariableRole.POST_BASELINE, "none", "TKI",
                "ICI", "TKI+ICI");
        draft.number("systemic_start", "systemic_start", "Start of systemic treatment", "mo",
                VariableRole.POST_BASELINE);
        draft.date("last_contact", "last_contact", "Last contact", VariableRole.AUXILIARY);
        draft.category("dead", "dead", "Vital status", VariableRole.EVENT, "0:alive", "1:dead");
        draft.category("bor_liver", "bor_liver", "Best intrahepatic response", VariableRole.OUTCOME, "CR", "PR", "SD",
                "PD", "NE").setDescription("Only under systemic treatment without curative local treatment.");
    }

    private static void derivedTumour(StudyDraft draft) {
        draft.derivedNumber("log2_size", "Tumour size, log2", "", VariableRole.COVARIATE, "log2(size_cm)",
                "Doubling of the size.");
        draft.derivedCategory("size_class", "Tumour size", VariableRole.COVARIATE,
                "ifelse(size_cm > 5, \"> 5 cm\", \"<= 5 cm\")", "", "<= 5 cm", "> 5 cm");
        draft.derivedCategory("nodules_class", "Intrahepatic tumours", VariableRole.COVARIATE,
                "ifelse(n_nodules == 1, \"1\", ifelse(n_nodules <= 3, \"2-3\", \"4 or more\"))", "", "1", "2-3",
                "4 or more");
        draft.derivedCategory("ih_stage", "Intrahepatic stage", VariableRole.COVARIATE,
                "ifelse(mvi == \"yes\", \"C\", ifelse(n_nodules == 1, ifelse(size_cm <= 2, \"0\", \"A\"), "
                        + "ifelse(n_nodules <= 3 & size_cm <= 3, \"A\", \"B\")))",
                "BCLC stage from the liver alone: metastases, nodes and performance status are left aside.", "0", "A",
                "B", "C").setOrdered(true);
        draft.derivedCategory("ih_early", "Intrahepatic stage", VariableRole.COVARIATE,
                "ifelse(ih_stage %in% c(\"0\", \"A\"), \"early (0/A)\", \"later (B/C)\")", "", "early (0/A)",
                "later (B/C)");
        draft.derivedCategory("afp_class", "Alpha-fetoprotein", VariableRole.COVARIATE,
                "ifelse(is.na(afp), \"not measured\", ifelse(afp <= 20, \"<= 20 ng/mL\", ifelse(afp <= 400, "
                        + "\"20-400 ng/mL\", \"> 400 ng/mL\")))",
                "Not measured is a class of its own, so that nobody is lost for it.", "<= 20 ng/mL", "20-400 ng/mL",
                "> 400 ng/mL", "not measured");
        draft.derivedCategory("ecog_class", "ECOG performance status", VariableRole.COVARIATE,
                "ifelse(is.na(ecog), \"not recorded\", ifelse(ecog == \"0\", \"0\", \"1-2\"))",
                "Not recorded is a class of its own, so that nobody is lost for it.", "0", "1-2", "not recorded");
    }

    private static void derivedLiver(StudyDraft draft) {
        draft.derivedNumber("albi", "ALBI score", "", VariableRole.COVARIATE,
                "0.66 * log10(bilirubin) - 0.085 * albumin", "Johnson et al., J Clin Oncol 2015;33:550-8.");
        draft.derivedCategory("albi_grade", "ALBI grade", VariableRole.COVARIATE,
                "ifelse(albi <= -2.60, \"1\", ifelse(albi <= -1.39, \"2\", \"3\"))", "Limits -2.60 and -1.39.", "1", "2",
                "3").setOrdered(true);
        draft.derivedNumber("child_pugh", "Child-Pugh points", "", VariableRole.COVARIATE,
                "ifelse(bilirubin < 34, 1, ifelse(bilirubin <= 51, 2, 3)) + ifelse(albumin > 35, 1, "
                        + "ifelse(albumin >= 28, 2, 3)) + ifelse(inr < 1.7, 1, ifelse(inr <= 2.3, 2, 3)) + "
                        + "ifelse(ascites == \"none\", 1, ifelse(ascites == \"mild\", 2, 3)) + "
                        + "ifelse(encephalopathy == \"none\", 1, 2)",
                "Five items of one to three points.");
        draft.derivedCategory("child_pugh_class", "Child-Pugh class", VariableRole.COVARIATE,
                "ifelse(child_pugh <= 6, \"A\", ifelse(child_pugh <= 9, \"B\", \"C\"))", "", "A", "B", "C")
                .setOrdered(true);
        draft.derivedCategory("period", "Period of diagnosis", VariableRole.COVARIATE,
                "ifelse(dx_date < as.Date(\"2018-07-01\"), \"before mid-2018\", \"since mid-2018\")",
                "Before mid-2018 no immune checkpoint inhibitor was given.", "before mid-2018", "since mid-2018");
    }

    private static void derivedCourse(StudyDraft draft) {
        draft.derivedNumber("os_months", "Overall survival", "mo", VariableRole.TIME,
                "(last_contact - dx_date) / 30.4375", "From diagnosis to death or last contact.");
        draft.derivedCategory("curative_tx", "Curative local treatment", VariableRole.POST_BASELINE,
                "ifelse(local_tx %in% c(\"hepatectomy\", \"RFA\"), \"yes\", \"no\")", "Hepatectomy or RFA.", "no", "yes");
        draft.derivedCategory("curative_by_3", "Curative treatment within 3 months", VariableRole.POST_BASELINE,
                "ifelse(curative_tx == \"yes\" & local_start <= 3, \"yes\", \"no\")",
                "What is known at the landmark of three months.", "no", "yes");
        draft.derivedCategory("systemic_by_3", "Systemic treatment within 3 months", VariableRole.POST_BASELINE,
                "ifelse(systemic_tx == \"none\", \"none\", ifelse(systemic_start <= 3, systemic_tx, \"none\"))",
                "What is known at the landmark of three months.", "none", "TKI", "ICI", "TKI+ICI");
        draft.derivedCategory("regimen", "Systemic regimen", VariableRole.POST_BASELINE,
                "ifelse(systemic_tx == \"none\", NA, ifelse(systemic_tx == \"TKI+ICI\", \"combination\", \"single\"))",
                "Among patients under systemic treatment.", "single", "combination");
        draft.derivedCategory("response", "Objective intrahepatic response", VariableRole.OUTCOME,
                "ifelse(is.na(bor_liver), NA, ifelse(bor_liver %in% c(\"CR\", \"PR\"), \"response\", \"no response\"))",
                "CR or PR; not evaluable counts as no response.", "no response", "response");
    }
}
