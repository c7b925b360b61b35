/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.Figure;

/** Figures in words give the numbers that a reader of the figure would see. */
class FigureTextTest {

    @Test
    void survivalIsToldWithItsHalf() {
        CurveFigure two = SampleCurves.two();
        CurveFigure.Series s = new CurveFigure.Series("High", CurveFigure.Shape.STEP, new double[] {0, 10, 30, 40},
            new double[] {1, 0.6, 0.5, 0.4}, null, null, null);
        String text = FigureText.describe(new CurveFigure("a", "Overall survival", "", two.x(), two.y(), List.of(s), null,
            List.of(), List.of("Log-rank p = 0.002")));
        assertEquals("Overall survival. Overall survival against Months since resection. High goes from 100.0 % at 0 to "
            + "40.0 % at 40, passing 50 % at 30. Log-rank p = 0.002.", text);
    }

    @Test
    void aForestIsToldRowByRow() {
        String text = FigureText.describe(SampleFigures.subgroups());
        assertTrue(text.contains("All patients: 2.07 (1.30\u20133.29)."), text);
        assertTrue(text.contains("Vascular invasion, Yes: 4.85 (1.95\u201342.10)."), text);
        assertTrue(text.contains("BCLC stage, C: not estimable."), text);
        assertTrue(FigureText.describe(SampleFigures.many(40)).endsWith("And 25 more."));
    }

    @Test
    void balanceIsToldWithTheWorst() {
        String text = FigureText.describe(SampleFigures.love());
        assertTrue(text.contains("After matching: from 0.010 to 0.110, the largest for Tumour size; 1 beyond 0.1."), text);
    }

    @Test
    void flowAndOverlapAreToldWithTheirNumbers() {
        String flow = FigureText.describe(SampleFigures.flow());
        assertTrue(flow.contains("Excluded 331: Second primary malignancy."), flow);
        assertTrue(flow.endsWith("Lung metastasis: 1187. No lung metastasis: 4485."), flow);
        assertTrue(FigureText.describe(SampleFigures.overlap()).contains("Lung metastasis: "));
    }

    @Test
    void everyFigureHasAText() {
        for (Figure figure : EdgeFigures.all()) {
            String text = FigureText.describe(figure);
            assertTrue(text.startsWith(figure.title() + "."), text);
            assertFalse(text.contains("NaN") || text.contains("null"), text);
        }
    }
}
