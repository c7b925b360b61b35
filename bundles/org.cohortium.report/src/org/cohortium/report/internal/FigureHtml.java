/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.report.internal;

import java.util.List;

import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.Figure;
import org.cohortium.charts.FigureRenderer;
import org.cohortium.charts.RenderOptions;

/** A figure of the report: drawn inline as SVG, with number, title, mark of simulated data and caption below. */
public final class FigureHtml {

    private static final double WIDTH_MM = 170;
    private static final double HALF_MM = 100;

    private FigureHtml() {
    }

    /** Adds the figures of a result; plots without numbers below stand two in a row. */
    static void addAll(Html out, List<Figure> figures, Numbering numbering, String mark) {
        int i = 0;
        while (i < figures.size()) {
            int end = i;
            while (end < figures.size() && isSmall(figures.get(end))) {
                end++;
            }
            if (end - i > 1) {
                out.open("div", "pair");
                for (; i < end; i++) {
                    add(out, figures.get(i), numbering.figure(), mark, HALF_MM);
                }
                out.close("div");
            } else {
                add(out, figures.get(i), numbering.figure(), mark);
                i++;
            }
        }
    }

    private static boolean isSmall(Figure figure) {
        return figure instanceof CurveFigure f && (f.risk() == null || f.risk().rows().isEmpty());
    }

    /**
     * Adds a figure.
     *
     * @param number its number, such as "Figure 1"
     * @param mark text that marks simulated data, drawn into the figure too; empty for none
     */
    static void add(Html out, Figure figure, String number, String mark) {
        add(out, figure, number, mark, WIDTH_MM);
    }

    private static void add(Html out, Figure figure, String number, String mark, double width) {
        out.open("figure").open("div", "paper")
            .markup(FigureRenderer.svgElement(figure, RenderOptions.print(width).withMark(mark))).close("div");
        out.open("figcaption").span("number", number + ".").text(" ").open("b").text(figure.title()).end("b");
        TableHtml.mark(out, mark);
        if (!figure.caption().isBlank()) {
            out.text(" ").text(figure.caption());
        }
        out.close("figcaption").close("figure");
    }
}
