/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.cohortium.model.AnalysisSpec;
import org.cohortium.model.Cohort;
import org.cohortium.model.CriterionKind;
import org.cohortium.model.Level;
import org.cohortium.model.Study;
import org.cohortium.model.StudyElements;
import org.cohortium.model.Variable;
import org.cohortium.model.VariableType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StudyRenameTest {

    private Study study;
    private Variable sex;
    private Level male;
    private Cohort cohort;

    @BeforeEach
    void study() {
        study = StudyElements.study("A study");
        sex = StudyElements.variable("sex", VariableType.CATEGORY);
        male = StudyElements.level("1", "male");
        sex.getLevels().addAll(List.of(male, StudyElements.level("2", "female")));
        study.getVariables().addAll(List.of(sex, StudyElements.variable("other", VariableType.CATEGORY)));
        cohort = StudyElements.cohort("all", null);
        study.getCohorts().add(cohort);
    }

    private void criteria(String... expressions) {
        for (String expression : expressions) {
            cohort.getCriteria().add(StudyElements.criterion(CriterionKind.INCLUDE, expression, null));
        }
    }

    private List<String> criteria() {
        return cohort.getCriteria().stream().map(c -> c.getExpression()).toList();
    }

    @Test
    void variableFollowsAndTheRestOfTheTextStays() {
        criteria("sex == 'sex'  &  other != \"a\"", "ifelse(is.na(sex), 1, 2) > 1", "sex ==", "sexes == 1");
        StudyRename.Outcome outcome = StudyRename.variable(sex, "gender");
        assertEquals(List.of("gender == 'sex'  &  other != \"a\"", "ifelse(is.na(gender), 1, 2) > 1", "sex ==",
                "sexes == 1"), criteria());
        assertEquals(2, outcome.changed().size());
        assertEquals(List.of(cohort.getCriteria().get(2)), outcome.notUnderstood());
    }

    @Test
    void levelFollowsWhereItIsComparedWithItsVariable() {
        criteria("sex == 'male' | other == 'male'", "sex %in% c(\"male\", 'female')", "!('male' != (sex))",
                "paste(other, 'male') == 'male'", "sex ==");
        StudyRename.Outcome outcome = StudyRename.level(male, "man \"M\"");
        assertEquals(List.of("sex == \"man \\\"M\\\"\" | other == 'male'",
                "sex %in% c(\"man \\\"M\\\"\", 'female')", "!(\"man \\\"M\\\"\" != (sex))",
                "paste(other, 'male') == 'male'", "sex =="), criteria());
        assertEquals(3, outcome.changed().size());
        assertEquals(1, outcome.notUnderstood().size());
        StudyRename.level(male, "man");
        assertEquals("sex == \"man\" | other == 'male'", criteria().get(0));
    }

    @Test
    void namesThatAreTakenOrUnusableAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> StudyRename.variable(sex, "other"));
        assertThrows(IllegalArgumentException.class, () -> StudyRename.variable(sex, "1x"));
        assertThrows(IllegalArgumentException.class, () -> StudyRename.level(male, "female"));
        assertThrows(IllegalArgumentException.class, () -> StudyRename.cohort(cohort, "if"));
        AnalysisSpec first = StudyElements.analysis("first", "x", cohort);
        AnalysisSpec second = StudyElements.analysis("second", "x", cohort);
        study.getAnalyses().addAll(List.of(first, second));
        assertThrows(IllegalArgumentException.class, () -> StudyRename.analysis(first, "second"));
        assertThrows(IllegalArgumentException.class, () -> StudyRename.analysis(first, "../first"));
        StudyRename.analysis(first, "third");
        assertEquals("third", first.getSlug());
        assertEquals("sex", sex.getName());
    }

    @Test
    void usesOfAVariableAreFound() {
        criteria("sex == 'male'", "other == 'a'", "sex ==");
        assertEquals(List.of(cohort.getCriteria().get(0)), StudyRename.usesInExpressions(sex));
    }
}
