/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.cohortium.model.Cohort;
import org.cohortium.model.CriterionKind;
import org.cohortium.model.Study;
import org.cohortium.model.StudyElements;
import org.cohortium.model.Variable;
import org.cohortium.model.VariableRole;
import org.cohortium.model.VariableType;
import org.eclipse.emf.common.util.ECollections;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;

/** Undo and redo lead back and forth over everything that can be done to a study, also across a save. */
class EditHistoryTest {

    private static final int EDITS = 500;

    private final Study study = StudyElements.study("Study");
    private final EditHistory history = new EditHistory(study);

    @Test
    void undoAllAndRedoAllOfManyEditsMeetBothEnds() {
        List<String> states = new ArrayList<>();
        Random random = new Random(20250901);
        states.add(text());
        for (int i = 0; i < EDITS; i++) {
            int step = i;
            history.edit("step " + step, null, () -> change(random, step));
            if (!text().equals(states.get(states.size() - 1))) {
                states.add(text());
            }
        }
        for (int i = states.size() - 2; i >= 0; i--) {
            history.undo();
            assertEquals(states.get(i), text(), "after undo " + i);
        }
        assertTrue(history.undoLabel().isEmpty());
        assertFalse(history.isDirty());
        for (int i = 1; i < states.size(); i++) {
            history.redo();
            assertEquals(states.get(i), text(), "after redo " + i);
        }
        assertTrue(history.redoLabel().isEmpty());
    }

    private String text() {
        return ModelText.of(List.of(study));
    }

    private void change(Random random, int step) {
        switch (random.nextInt(7)) {
            case 0 -> study.setTitle("Title " + step);
            case 1 -> study.getVariables().add(StudyElements.variable("v" + step, VariableType.NUMBER));
            case 2 -> study.getCohorts().add(StudyElements.cohort("c" + step, null));
            case 3 -> {
                if (!study.getVariables().isEmpty()) {
                    Variable variable = study.getVariables().get(random.nextInt(study.getVariables().size()));
                    variable.setRole(VariableRole.VALUES.get(random.nextInt(VariableRole.VALUES.size())));
                    study.setCentreVariable(variable);
                }
            }
            case 4 -> {
                if (!study.getVariables().isEmpty()) {
                    EcoreUtil.delete(study.getVariables().get(random.nextInt(study.getVariables().size())), true);
                }
            }
            case 5 -> {
                if (!study.getCohorts().isEmpty()) {
                    Cohort cohort = study.getCohorts().get(random.nextInt(study.getCohorts().size()));
                    cohort.getCriteria().add(StudyElements.criterion(CriterionKind.INCLUDE, "age > " + step, null));
                }
            }
            default -> {
                if (study.getCohorts().size() > 1) {
                    ECollections.move(study.getCohorts(), 0, study.getCohorts().size() - 1);
                }
            }
        }
    }

    @Test
    void typingWithoutAPauseIsOneStepAndAnotherFieldANewOne() {
        history.edit("Title", "title", () -> study.setTitle("a"));
        history.edit("Title", "title", () -> study.setTitle("ab"));
        history.edit("Question", "question", () -> study.setQuestion("q"));
        history.undo();
        assertEquals("ab", study.getTitle());
        assertEquals("Title", history.undoLabel().orElseThrow());
        history.undo();
        assertEquals("Study", study.getTitle());
        history.redo();
        assertEquals("ab", study.getTitle());
    }

    @Test
    void undoReachesBackBeyondASaveAndTheMarkFollows() {
        history.edit("one", null, () -> study.setTitle("one"));
        history.markSaved();
        assertFalse(history.isDirty());
        history.edit("two", null, () -> study.setTitle("two"));
        assertTrue(history.isDirty());
        history.undo();
        assertFalse(history.isDirty());
        history.undo();
        assertTrue(history.isDirty());
        assertEquals("Study", study.getTitle());
        history.edit("other", null, () -> study.setTitle("other"));
        assertTrue(history.redoLabel().isEmpty());
        history.undo();
        assertTrue(history.isDirty(), "the saved state can no longer be reached");
    }

    @Test
    void typingAfterASaveIsANewStep() {
        history.edit("Title", "title", () -> study.setTitle("a"));
        history.markSaved();
        history.edit("Title", "title", () -> study.setTitle("ab"));
        assertTrue(history.isDirty());
        history.undo();
        assertEquals("a", study.getTitle());
        assertFalse(history.isDirty());
    }

    @Test
    void aChangeThatFailsLeavesNothingBehind() {
        assertThrows(IllegalArgumentException.class, () -> history.edit("bad", null, () -> {
            study.setTitle("half");
            study.getVariables().add(StudyElements.variable("v", VariableType.NUMBER));
            throw new IllegalArgumentException("no");
        }));
        assertEquals("Study", study.getTitle());
        assertTrue(study.getVariables().isEmpty());
        assertTrue(history.undoLabel().isEmpty());
    }

    @Test
    void whatChangesNothingIsNoStep() {
        history.edit("same", null, () -> study.setTitle("Study"));
        assertTrue(history.undoLabel().isEmpty());
        assertFalse(history.isDirty());
    }
}
