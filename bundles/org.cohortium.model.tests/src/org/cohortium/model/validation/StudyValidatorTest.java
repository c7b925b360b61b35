/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.model.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.cohortium.model.AnalysisSpec;
import org.cohortium.model.Cohort;
import org.cohortium.model.DataSource;
import org.cohortium.model.IdentifierClass;
import org.cohortium.model.SourceRole;
import org.cohortium.model.Study;
import org.cohortium.model.StudyElements;
import org.cohortium.model.Variable;
import org.cohortium.model.VariableRole;
import org.cohortium.model.VariableType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StudyValidatorTest {

    private Study study;
    private DataSource source;

    @BeforeEach
    void soundStudy() {
        study = StudyElements.study("A study");
        source = StudyElements.source("patients", "data/patients.csv", "ab".repeat(32));
        study.getSources().add(source);
        add("age", VariableType.NUMBER);
        Variable sex = add("sex", VariableType.CATEGORY);
        sex.getLevels().add(StudyElements.level("0", "female"));
        sex.getLevels().add(StudyElements.level("1", "male"));
        study.getCohorts().add(StudyElements.cohort("all", "All"));
        study.getAnalyses().add(StudyElements.analysis("table-1", "baseline", study.getCohorts().get(0)));
    }

    private Variable add(String name, VariableType type) {
        Variable variable = StudyElements.variable(name, type);
        variable.setSource(source);
        variable.setColumn(name);
        study.getVariables().add(variable);
        return variable;
    }

    private void expect(String... codes) {
        List<StudyProblem> problems = new StudyValidator().validate(study);
        List<String> messages = problems.stream().map(StudyProblem::message).toList();
        assertEquals(List.of(codes), problems.stream().map(StudyProblem::code).toList(), messages.toString());
        assertTrue(messages.stream().noneMatch(m -> m.contains("null")), messages.toString());
        assertTrue(problems.stream().noneMatch(p -> p.advice().isBlank()));
    }

    @Test
    void soundStudyHasNoProblems() {
        expect();
    }

    @Test
    void namesOfVariables() {
        add("age", VariableType.NUMBER);
        add("Sex", VariableType.TEXT);
        add("1st", VariableType.TEXT);
        add("if", VariableType.TEXT);
        add("", VariableType.TEXT).setColumn("unnamed");
        add("gr\u00f6\u00dfe.in_cm2", VariableType.NUMBER);
        expect("variable-name-twice", "variable-name-case", "variable-name", "variable-name", "variable-name");
    }

    @Test
    void originOfVariables() {
        study.getDerivations().add(StudyElements.derivation(study.getVariables().get(0), "1"));
        study.getDerivations().add(StudyElements.derivation(study.getVariables().get(0), " "));
        study.getDerivations().add(StudyElements.derivation(null, "1"));
        study.getVariables().add(StudyElements.variable("nowhere", VariableType.TEXT));
        add("half", VariableType.TEXT).setColumn(null);
        expect("derivation-twice", "derivation-empty", "derivation-variable", "variable-origin", "variable-origin",
                "variable-column");
    }

    @Test
    void centreVariableMayComeFromTheSources() {
        Variable centre = StudyElements.variable("centre", VariableType.CATEGORY);
        study.getVariables().add(centre);
        study.setCentreVariable(centre);
        study.getCentres().add(StudyElements.centre("A", "First"));
        source.setCentre(study.getCentres().get(0));
        expect();
        study.getCentres().add(StudyElements.centre("A", "Second"));
        study.setCentreVariable(null);
        expect("centre-variable", "centre-code-twice", "variable-origin");
    }

    @Test
    void rolesAndRanges() {
        Variable time = add("os", VariableType.NUMBER);
        time.setRole(VariableRole.TIME);
        Variable entry = add("entry", VariableType.DATE);
        entry.setRole(VariableRole.ENTRY_TIME);
        entry.setUnit("d");
        Variable age = study.getVariables().get(0);
        age.setMinimum(120.0);
        age.setMaximum(0.0);
        Variable record = add("record", VariableType.TEXT);
        record.setIdentifierClass(IdentifierClass.DIRECT);
        expect("range", "time-unit", "role-type", "direct-identifier");
    }

    @Test
    void levels() {
        Variable sex = study.getVariables().get(1);
        sex.getLevels().add(StudyElements.level("1", "other"));
        sex.getLevels().add(StudyElements.level("2", "male"));
        sex.getLevels().forEach(l -> l.setReference(true));
        sex.getMissingCodes().add("2");
        sex.setType(VariableType.TEXT);
        expect("level-twice", "level-label-twice", "level-missing", "reference-twice", "levels-unused");
    }

    @Test
    void sources() {
        DataSource second = StudyElements.source("second", "data/PATIENTS.csv", null);
        DataSource third = StudyElements.source("labs", "../labs.csv", "ab".repeat(32));
        third.setRole(SourceRole.JOINED);
        study.getSources().addAll(List.of(second, third));
        expect("primary-source", "source-twice", "source-digest", "source-path", "join-key");
    }

    @Test
    void cohortsAndPlan() {
        Cohort all = study.getCohorts().get(0);
        Cohort matched = StudyElements.cohort("all", null);
        AnalysisSpec matching = StudyElements.analysis("table-1", "matching", matched);
        matched.setMatchedBy(matching);
        all.setBase(all);
        study.getCohorts().add(matched);
        matching.getOptions().add(StudyElements.option("a"));
        matching.getOptions().add(StudyElements.option("a"));
        matching.getOptions().get(0).getAnalyses().add(matching);
        study.getAnalyses().add(matching);
        study.getAnalyses().add(StudyElements.analysis("Upper Case", "x", null));
        expect("cohort-cycle", "cohort-name-twice", "cohort-cycle", "analysis-folder-twice", "analysis-cycle",
                "option-key", "analysis-folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/etc/passwd", "../x", "a/../b", "a//b", "a/./b", "C:/x", "C:x", "..\\evil", "a\\b",
        "con", "data/CON.txt", "lpt1", "data/com\u00b9", "data/x.", "data/x ", "data/ x", "a\tb", "a\u0000b", "a?b",
        "a\u202eb", "a\ud800b", "x/"})
    void pathsThatAreNotPortable(String path) {
        assertTrue(RelativePath.problem(path).isPresent(), path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"data/patients.csv", "data/gr\u00f6\u00dfe 2 (neu).csv", "data/\ud83d\ude00.csv", "console",
        "data/a..b", "%2e%2e/x", "#1"})
    void pathsThatArePortable(String path) {
        assertFalse(RelativePath.problem(path).isPresent(), path);
    }
}
