/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts.internal.layout;

import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.DotFigure;
import org.cohortium.analysis.result.Figure;
import org.cohortium.analysis.result.FlowFigure;
import org.cohortium.analysis.result.ForestFigure;
import org.cohortium.analysis.result.NomogramFigure;
import org.cohortium.analysis.result.OverlapFigure;
import org.cohortium.charts.RenderOptions;
import org.cohortium.charts.internal.scene.Scene;

/** Lays out a figure of any kind. */
public final class Layouts {

    private static final double POINTS_PER_MM = 72 / 25.4;

    private Layouts() {
    }

    /**
     * The figure in the size that the options ask for. The scene is higher where the content needs it, and wider, with
     * the text as small as it then comes out, where the content does not fit into the width at all.
     */
    public static Scene of(Figure figure, RenderOptions options) {
        double width = options.widthMm() * POINTS_PER_MM;
        double height = options.heightMm() * POINTS_PER_MM;
        return switch (figure) {
            case CurveFigure f -> new CurveLayout(f, options).layout(width, height);
            case ForestFigure f -> new ForestLayout(f, options).layout(width, height);
            case DotFigure f -> new DotLayout(f, options).layout(width, height);
            case OverlapFigure f -> new OverlapLayout(f, options).layout(width, height);
            case FlowFigure f -> new FlowLayout(f, options).layout(width, height);
            case NomogramFigure f -> new NomogramLayout(f, options).layout(width, height);
        };
    }
}
