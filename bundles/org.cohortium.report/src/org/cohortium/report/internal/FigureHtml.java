/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.report.internal;

import org.cohortium.analysis.result.Figure;
import org.cohortium.charts.FigureRenderer;
import org.cohortium.charts.RenderOptions;

/** A figure of the report: drawn inline as SVG, with number, title, mark of simulated data and caption below. */
public final class FigureHtml {

    private static final double WIDTH_MM = 170;

    private FigureHtml() {
    }

    /**
     * Adds a figure.
     *
     * @param number its number, such as "Figure 1"
     * @param mark text that marks simulated data, drawn into the figure too; empty for none
     */
    public static void add(Html out, Figure figure, String number, String mark) {
        out.open("figure").open("div", "paper")
            .markup(FigureRenderer.svgElement(figure, RenderOptions.print(WIDTH_MM).withMark(mark))).close("div");
        out.open("figcaption").span("number", number + ".").text(" ").open("b").text(figure.title()).end("b");
        TableHtml.mark(out, mark);
        if (!figure.caption().isBlank()) {
            out.text(" ").text(figure.caption());
        }
        out.close("figcaption").close("figure");
    }
}
