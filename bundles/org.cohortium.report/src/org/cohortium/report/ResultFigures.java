/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.report;

import java.util.LinkedHashMap;
import java.util.Map;

import org.cohortium.analysis.result.Figure;
import org.cohortium.charts.FigureRenderer;
import org.cohortium.charts.RenderOptions;

/**
 * Draws the figures of the results folder as a manuscript needs them: SVG, PDF and PNG as wide as a journal page, marked
 * where the data are simulated.
 */
public final class ResultFigures implements org.cohortium.study.plan.FigureRenderer {

    @Override
    public Map<String, byte[]> render(Figure figure, String simulatedLabel) {
        RenderOptions options = RenderOptions.page()
            .withMark(SimulatedMark.brief(simulatedLabel));
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("svg", FigureRenderer.svg(figure, options));
        files.put("pdf", FigureRenderer.pdf(figure, options));
        files.put("png", FigureRenderer.png(figure, options));
        return files;
    }
}
