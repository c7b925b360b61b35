/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.cohortium.analysis.result.NomogramFigure;
import org.cohortium.analysis.result.NomogramFigure.Scale;
import org.cohortium.charts.internal.layout.Layouts;
import org.cohortium.charts.internal.scene.Item;
import org.cohortium.charts.internal.scene.Scene;
import org.junit.jupiter.api.Test;

class NomogramTest {

    @Test
    void everyLevelOfEveryCategoryIsNamedInAnyWidth() {
        NomogramFigure figure = SampleNomograms.large();
        for (double width : new double[] {85, 120, 180, 260}) {
            String drawn = String.join(" ", Layouts.of(figure, RenderOptions.print(width)).texts().stream()
                .filter(t -> t.role().equals("tick-label")).map(Item.Text::text).toList());
            for (Scale scale : figure.variables()) {
                for (String level : scale.continuous() ? List.<String>of() : scale.ticks()) {
                    for (String word : level.split(" ")) {
                        assertTrue(drawn.contains(word), word + " at " + width);
                    }
                }
            }
        }
    }

    @Test
    void noTwoTextsTouchAndNoneLeavesTheFigure() {
        for (NomogramFigure figure : List.of(SampleNomograms.small(), SampleNomograms.large())) {
            for (double width : new double[] {85, 120, 180}) {
                Scene scene = Layouts.of(figure, RenderOptions.print(width));
                List<Item.Text> texts = scene.texts();
                for (int i = 0; i < texts.size(); i++) {
                    assertTrue(texts.get(i).bounds().getMinX() >= 0
                        && texts.get(i).bounds().getMaxX() <= scene.width() + 0.01, texts.get(i).text());
                    assertTrue(texts.get(i).bounds().getMaxY() <= scene.height() + 0.01, texts.get(i).text());
                    for (int j = 0; j < i; j++) {
                        assertFalse(texts.get(i).bounds().intersects(texts.get(j).bounds()),
                            texts.get(i).text() + " and " + texts.get(j).text() + " at " + width);
                    }
                }
            }
        }
    }

    @Test
    void scalesOfVariablesAreAlignedToThePoints() {
        Scene scene = Layouts.of(SampleNomograms.small(), RenderOptions.page());
        Map<Double, Integer> ticksAt = new TreeMap<>();
        for (Item item : scene.items()) {
            if (item instanceof Item.Drawn drawn && drawn.role().equals("tick")) {
                ticksAt.merge(Math.rint(drawn.shape().getBounds2D().getCenterX() * 1e6) / 1e6, 1, Integer::sum);
            }
        }
        double left = ticksAt.keySet().iterator().next();
        // 0 points: the scale of points, age, sex, ECOG, and the total
        assertEquals(5, ticksAt.get(left));
    }

    @Test
    void theTextTellsThePointsOfLevelsAndTheEndsOfScales() {
        String text = FigureText.describe(SampleNomograms.small());
        assertTrue(text.contains("Sex: female at 0, male at 39 points."), text);
        assertTrue(text.contains("Age (years): 40 at 0, 80 at 50 points."), text);
        assertTrue(text.contains("1-year survival: 0.9 at 10, 0.1 at 180 total points."), text);
    }
}
