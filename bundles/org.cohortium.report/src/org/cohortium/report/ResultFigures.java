/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.report;

import java.util.Map;

import org.cohortium.analysis.result.Figure;
import org.cohortium.charts.FigureRenderer;
import org.cohortium.charts.RenderOptions;

/** Draws the figures of the results folder: SVG as wide as a journal page, marked where the data are simulated. */
public final class ResultFigures implements org.cohortium.study.plan.FigureRenderer {

    @Override
    public Map<String, byte[]> render(Figure figure, String simulatedLabel) {
        return Map.of("svg", FigureRenderer.svg(figure, RenderOptions.page().withMark(simulatedLabel)));
    }
}
