/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.cohortium.model.DataSource;
import org.cohortium.model.VariableType;
import org.cohortium.model.validation.StudyProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpressionChecksTest {

    @TempDir
    private Path temp;
    private StudyFixture fixture;

    @BeforeEach
    void study() throws IOException {
        fixture = new StudyFixture(temp.resolve("study"));
        DataSource source = fixture.source("patients", "age,sex,seen\n40,m,2020-01-01\n");
        fixture.variable(source, "age", VariableType.NUMBER);
        fixture.variable(source, "sex", VariableType.CATEGORY, "m=male", "f=female");
        fixture.variable(source, "seen", VariableType.DATE);
    }

    private List<StudyProblem> problems() {
        return StudyChecks.problems(fixture.study);
    }

    private List<String> codes() {
        return problems().stream().map(StudyProblem::code).toList();
    }

    @Test
    void soundExpressionsHaveNoProblems() {
        fixture.derived("old", VariableType.LOGICAL, "age > 65");
        fixture.derived("oldNumber", VariableType.NUMBER, "old");
        fixture.derived("group", VariableType.CATEGORY, "ifelse(old, 'a', 'b')", "a", "b");
        fixture.cohort("men", "sex == 'male'", "!!group == 'a'");
        assertEquals(List.of(), codes());
    }

    @Test
    void eachKindOfMistakeIsNamed() {
        fixture.derived("a", VariableType.NUMBER, "b + 1");
        fixture.derived("b", VariableType.NUMBER, "a + 1");
        fixture.derived("broken", VariableType.NUMBER, "age +");
        fixture.derived("unknown", VariableType.NUMBER, "agee * 2");
        fixture.derived("date", VariableType.DATE, "age");
        fixture.derived("mixed", VariableType.NUMBER, "age + seen * 2");
        fixture.cohort("all", "age", "age > 18");
        assertEquals(List.of("derivation-cycle", "derivation-cycle", "expression-syntax", "expression-name",
                "derivation-type", "expression-type", "criterion-type"), codes());
        assertTrue(problems().get(3).message().contains("agee") && problems().get(3).message().contains("age\""),
                problems().get(3).message());
    }

    @Test
    void categoryWhoseLevelsTurnOutLaterIsNotJudged() {
        fixture.study.getVariables().get(1).getLevels().clear();
        fixture.cohort("men", "sex == 'anything'");
        assertEquals(List.of(), codes());
    }
}
