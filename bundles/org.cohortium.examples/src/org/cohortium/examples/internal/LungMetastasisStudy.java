/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.examples.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.cohortium.examples.ExampleStudy;
import org.cohortium.examples.simulation.SimulatedCohort;
import org.cohortium.model.Cohort;
import org.cohortium.model.Study;

/**
 * The example on simulated data: 1203 patients of eight centres with hepatocellular carcinoma, 119 of them with lung
 * metastases. Dictionary, derivations and cohorts stand here, the plan in {@link LungMetastasisPlan}.
 */
public final class LungMetastasisStudy implements ExampleContent {

    private static final String ID = "hcc-lung-metastasis";
    private static final String TITLE = "Lung metastasis and survival in hepatocellular carcinoma (SIMULATED DATA)";
    private static final String FILE = "data/hcc-lung-metastasis-SIMULATED.csv";

    @Override
    public ExampleStudy about() {
        return new ExampleStudy(ID, TITLE, "Simulated data of 1203 patients in eight centres: lung metastasis against none "
                + "before and after propensity score matching, Cox regression, subgroups by intrahepatic stage and by "
                + "systemic treatment.", true);
    }

    @Override
    public Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(FILE, Resources.read("hcc-lung-metastasis-SIMULATED.csv"));
        files.put("SIMULATED-truth.json", Resources.read("hcc-lung-metastasis-SIMULATED-truth.json"));
        files.put("README.txt", README.getBytes(StandardCharsets.UTF_8));
        return files;
    }

    @Override
    public Study study() throws IOException {
        StudyDraft draft = new StudyDraft(ID, TITLE, SimulatedCohort.SEED);
        describe(draft.study());
        for (int i = 1; i <= 8; i++) {
            draft.centre("C" + i, "Simulated centre " + i);
        }
        draft.source("Simulated patients", FILE, Resources.read("hcc-lung-metastasis-SIMULATED.csv"));
        LungMetastasisDictionary.write(draft);
        Cohort all = draft.cohort("patients", "Patients with hepatocellular carcinoma",
                "Adults diagnosed from 2016 to 2023.", null);
        draft.include(all, "dx_date >= as.Date(\"2016-01-01\") & dx_date <= as.Date(\"2023-12-31\")",
                "Diagnosed from 2016 to 2023", "diagnosed outside 2016 to 2023");
        draft.include(all, "age >= 18", "Adult", "younger than 18 years");
        draft.include(all, "os_months > 0", "Followed up", "no follow-up");
        LungMetastasisPlan.write(draft, all);
        return draft.study();
    }

    private static void describe(Study study) {
        study.setSimulatedLabel(SimulatedCohort.LABEL);
        study.setQuestion("How much shorter do patients with hepatocellular carcinoma live who have lung metastases at "
                + "diagnosis, and does that hold in every intrahepatic stage and under every systemic treatment?");
        study.setEstimand("Hazard ratio of death for lung metastasis against none: crude, adjusted, and among patients "
                + "like those with lung metastasis (matched). A prognostic contrast: treatment after diagnosis is a "
                + "consequence of metastasis and is in no propensity score.");
        study.setExposure("Lung metastasis at diagnosis.");
        study.setOutcomes("Overall survival; best intrahepatic response to systemic treatment.");
        study.setTimeZero("Diagnosis. Comparisons of treatments count from a landmark, so that nobody is counted as "
                + "treated before the treatment began.");
        study.getProtocol().setPopulation("Adults with hepatocellular carcinoma diagnosed from 2016 to 2023 in eight "
                + "simulated centres.");
        study.getProtocol().setComparator("Patients without lung metastasis.");
        study.getProtocol().setFollowUpEnd("Death; censored at last contact, at the latest on 2024-10-01.");
        study.getProtocol().setAnalysisPlan("Propensity score of lung metastasis from variables known at diagnosis, 1:2 "
                + "nearest neighbour on the logit, caliper 0.2 SD. AFP and ECOG that were not measured are a class of "
                + "their own in the score, so that nobody is lost for them. Subgroup claims rest on tests of "
                + "interaction, not on significance in one subgroup and none in another.");
    }

    private static final String README = SimulatedCohort.LABEL + """


            Lung metastasis and survival in hepatocellular carcinoma

            The data are simulated by the generator of this workbench. Its seed is the first from 20261124 on for which
            survival differs (log-rank p < 0.01) before and after matching, at least 115 patients with lung metastases are
            matched, and each centre has at least three of them: that the example shows a difference is by choice.
            SIMULATED-truth.json holds the seed and the true values of the survival model, so that estimates can be scored
            against them. Simulated patients, simulated centres: nothing here says anything about real ones.
            """;
}
