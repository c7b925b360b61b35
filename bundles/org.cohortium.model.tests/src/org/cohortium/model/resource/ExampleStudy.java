/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.model.resource;

import java.util.List;

import org.cohortium.model.AnalysisSpec;
import org.cohortium.model.Cohort;
import org.cohortium.model.CohortFactory;
import org.cohortium.model.CriterionKind;
import org.cohortium.model.DataSource;
import org.cohortium.model.Level;
import org.cohortium.model.OptionValue;
import org.cohortium.model.Run;
import org.cohortium.model.Study;
import org.cohortium.model.StudyElements;
import org.cohortium.model.StudyFormat;
import org.cohortium.model.Variable;
import org.cohortium.model.VariableRole;
import org.cohortium.model.VariableType;
import org.eclipse.emf.common.util.URI;

/** A small study that uses every feature of the model. */
final class ExampleStudy {

    static final URI ADDRESS = URI.createURI("study:example");

    private ExampleStudy() {
    }

    static Study create() {
        Study study = StudyElements.study("Resection & survival <\"quoted\">");
        study.setQuestion("Does vascular invasion\nshorten survival?\r\n\tYes, no");
        study.setEstimand("");
        study.setExposure("  vascular invasion ");
        study.setOutcomes("OS, RFS \u00e9\u4e2d\ud83d\ude00");
        study.setTimeZero("day of resection");
        study.setSimulatedLabel("SIMULATED");
        study.getProtocol().setPopulation("adults");
        study.getCentres().add(StudyElements.centre("01", "First"));
        DataSource source = StudyElements.source("patients", "data/patients.csv", "0".repeat(64));
        source.getSettings().add(StudyElements.setting("delimiter", "\t"));
        source.setCentre(study.getCentres().get(0));
        study.getSources().add(source);
        Variable sex = StudyElements.variable("sex", VariableType.CATEGORY);
        sex.setSource(source);
        sex.setColumn("Sex ");
        sex.getMissingCodes().addAll(List.of("", " ", "NA", "-99"));
        Level male = StudyElements.level("1", "male");
        Level female = StudyElements.level("2", null);
        female.setReference(true);
        sex.getLevels().addAll(List.of(male, female));
        Variable age = StudyElements.variable("age", VariableType.NUMBER);
        age.setUnit("a");
        age.setRole(VariableRole.COVARIATE);
        age.setMinimum(0.1);
        age.setMaximum(1e22);
        Variable old = StudyElements.variable("old", VariableType.LOGICAL);
        study.getVariables().addAll(List.of(sex, age, old));
        study.setCentreVariable(sex);
        study.getDerivations().add(StudyElements.derivation(old, "age > 65 & !is.na(sex)"));
        Cohort all = StudyElements.cohort("all", "All patients");
        all.getCriteria().add(StudyElements.criterion(CriterionKind.EXCLUDE, "age < 18", "Age below 18"));
        Cohort matched = StudyElements.cohort("matched", null);
        matched.setBase(all);
        study.getCohorts().addAll(List.of(matched, all));
        AnalysisSpec matching = StudyElements.analysis("matching", "matching.nearest", all);
        matched.setMatchedBy(matching);
        matching.getOptions().add(everything(study, sex, male, all, matching));
        matching.getOptions().add(StudyElements.option("set-but-empty"));
        study.getAnalyses().add(matching);
        Run run = CohortFactory.eINSTANCE.createRun();
        run.setNumber(1);
        run.setStarted("2026-01-02T03:04:05Z");
        study.getRuns().add(run);
        new StudyResourceSet().createResource(ADDRESS).getContents().add(study);
        return study;
    }

    private static OptionValue everything(Study study, Variable sex, Level male, Cohort all, AnalysisSpec matching) {
        OptionValue option = StudyElements.option("everything");
        option.getTexts().addAll(List.of("", "a", "a", "  b\n", "]]>&amp;"));
        option.getNumbers().addAll(List.of(0.1 + 0.2, -0.0, 1e-300, 5e-324, Double.MAX_VALUE, Double.NaN,
                Double.NEGATIVE_INFINITY));
        option.getLogicals().addAll(List.of(true, false, true));
        option.getVariables().addAll(List.of(study.getVariables().get(1), sex));
        option.getLevels().add(male);
        option.getCohorts().add(all);
        option.getAnalyses().add(matching);
        option.getTerms().add(StudyElements.term(List.of(sex, study.getVariables().get(1))));
        option.setExpression("sex * log2(age)");
        return option;
    }

    static byte[] bytes() {
        try {
            return StudyWriter.bytes(create());
        } catch (StudyWriteException e) {
            throw new IllegalStateException(StudyFormat.FILE_NAME, e);
        }
    }
}
