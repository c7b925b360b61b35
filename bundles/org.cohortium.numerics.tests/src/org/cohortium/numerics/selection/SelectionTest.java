/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.selection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.regression.LogisticModel;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.CoxOptions;
import org.cohortium.numerics.survival.SurvivalData;
import org.junit.jupiter.api.Test;

/** Stepwise selection and tests of terms, against the definition tried out on all models. */
class SelectionTest {

    private static final int ROWS = 120;
    private static final List<String> NAMES = List.of("a", "b", "c", "d", "a:b");
    private static final List<List<String>> VARIABLES = List.of(List.of("a"), List.of("b"), List.of("c"), List.of("d"),
            List.of("a", "b"));

    private final double[][] x = new double[5][ROWS];
    private final double[] time = new double[ROWS];
    private final boolean[] event = new boolean[ROWS];

    SelectionTest() {
        for (int i = 0; i < ROWS; i++) {
            x[0][i] = StrictMath.sin(i + 1.0);
            x[1][i] = StrictMath.cos(2 * i + 1.0);
            x[2][i] = StrictMath.sin(5 * i + 2.0);
            x[3][i] = StrictMath.cos(11 * i + 3.0);
            x[4][i] = x[0][i] * x[1][i];
            time[i] = StrictMath.exp(-x[0][i] - 0.6 * x[1][i] - 0.9 * x[4][i]) * (0.2 + Math.abs(StrictMath.sin(17 * i + 5.0)));
            event[i] = i % 4 != 0;
        }
    }

    private TermModels cox() {
        return TermModels.cox(SurvivalData.right(time, event).build(), CoxCovariates.of(NAMES, x), VARIABLES, CoxOptions.DEFAULT);
    }

    @Test
    void mainEffectsStayUnderTheirInteraction() {
        TermModels models = cox();
        boolean[] all = {true, true, true, true, true};
        assertFalse(models.mayLeave(all, 0));
        assertTrue(models.mayLeave(all, 2));
        assertTrue(models.mayLeave(all, 4));
        assertFalse(models.mayEnter(new boolean[] {true, false, false, false, false}, 4));
        assertTrue(models.mayEnter(new boolean[] {true, true, false, false, false}, 4));
        List<String> dropped = AnalysisOfDeviance.dropping(models, Progress.NONE).stream().map(AnalysisOfDeviance.Row::term).toList();
        assertEquals(List.of("c", "d", "a:b"), dropped);
    }

    @Test
    void backwardEndsWhereNoSingleDropHelps() {
        TermModels models = cox();
        StepwiseSelection s = StepwiseSelection.select(models, StepwiseSelection.Direction.BACKWARD,
                new StepwiseSelection.Criterion(2), null, Progress.NONE);
        double end = s.path().getLast().aic();
        for (int t = 0; t < models.size(); t++) {
            if (models.mayLeave(s.chosen(), t)) {
                boolean[] less = s.chosen().clone();
                less[t] = false;
                assertTrue(models.fit(less, Progress.NONE).criterion(2) >= end, NAMES.get(t));
            }
        }
        assertTrue(s.chosen()[0] && s.chosen()[1] && s.chosen()[4]);
        assertNull(s.path().getFirst().term());
    }

    @Test
    void whatIsAlwaysInNeverLeaves() {
        StepwiseSelection s = StepwiseSelection.select(cox(), StepwiseSelection.Direction.BOTH,
                new StepwiseSelection.Criterion(StrictMath.log(90)), new boolean[] {false, false, false, true, false}, Progress.NONE);
        assertTrue(s.chosen()[3]);
        assertTrue(s.path().stream().noneMatch(step -> "d".equals(step.term())));
    }

    @Test
    void significanceEntersTheStrongestFirst() {
        StepwiseSelection s = StepwiseSelection.select(cox(), StepwiseSelection.Direction.FORWARD,
                new StepwiseSelection.Significance(0.05, 0.1), null, Progress.NONE);
        assertEquals("a", s.path().get(1).term());
        for (StepwiseSelection.Step step : s.path().subList(1, s.path().size())) {
            assertTrue(step.entered() && step.test().pValue() < 0.05);
        }
        assertThrows(IllegalArgumentException.class, () -> new StepwiseSelection.Significance(0.1, 0.05));
    }

    @Test
    void withoutInteractionsAllTypesOfTestsAgreeAndInOrderTheyAddUp() {
        TermModels models = TermModels.logistic(LogisticModel.logit(event, NAMES.subList(0, 4), x[0], x[1], x[2], x[3]),
                NAMES.subList(0, 4), VARIABLES.subList(0, 4), new int[] {0, 1, 2, 3});
        double[] two = AnalysisOfDeviance.typeTwo(models, Progress.NONE).stream().mapToDouble(r -> r.test().statistic()).toArray();
        double[] three = AnalysisOfDeviance.typeThree(models, Progress.NONE).stream().mapToDouble(r -> r.test().statistic())
                .toArray();
        double[] last = AnalysisOfDeviance.dropping(models, Progress.NONE).stream().mapToDouble(r -> r.test().statistic()).toArray();
        assertArrayEquals(two, three, 1e-9);
        assertArrayEquals(two, last, 1e-9);
        double sum = AnalysisOfDeviance.sequential(models, Progress.NONE).stream().mapToDouble(r -> r.test().statistic()).sum();
        boolean[] all = {true, true, true, true};
        double whole = 2 * (models.fit(all, Progress.NONE).logLikelihood() - models.fit(new boolean[4], Progress.NONE).logLikelihood());
        assertEquals(whole, sum, 1e-9);
    }

    @Test
    void typeTwoLeavesTheInteractionOutOfTheMainEffects() {
        TermModels models = cox();
        AnalysisOfDeviance.Row a = AnalysisOfDeviance.typeTwo(models, Progress.NONE).get(0);
        boolean[] with = {true, true, true, true, false};
        boolean[] without = {false, true, true, true, false};
        assertEquals(2 * (models.fit(with, Progress.NONE).logLikelihood() - models.fit(without, Progress.NONE).logLikelihood()),
                a.test().statistic(), 1e-10);
    }

    @Test
    void rowsAreDrawnByTheSeed() {
        assertArrayEquals(new RowSampler(3).draw(50), new RowSampler(3).draw(50));
        for (int row : new RowSampler(4).draw(1000)) {
            assertTrue(row >= 0 && row < 1000);
        }
    }
}
