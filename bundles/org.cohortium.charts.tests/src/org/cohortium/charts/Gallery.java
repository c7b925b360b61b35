/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.cohortium.analysis.result.Figure;

/** Writes every sample figure in several sizes into a folder, to be looked at. */
public final class Gallery {

    private Gallery() {
    }

    /** Writes the gallery into the folder that is the only argument. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (Figure figure : figures()) {
            for (double width : new double[] {85, 180}) {
                RenderOptions options = RenderOptions.print(width).withDpi(width < 100 ? 250 : 150);
                write(folder, figure, options, "-" + (int) width);
            }
            RenderOptions dark = RenderOptions.screen(900, 0, 1, Theme.DARK).withMark("Simulated data, not patients");
            write(folder, figure, dark, "-dark");
        }
    }

    private static void write(Path folder, Figure figure, RenderOptions options, String suffix) throws IOException {
        Files.write(folder.resolve(figure.id() + suffix + ".png"), FigureRenderer.png(figure, options));
        Files.write(folder.resolve(figure.id() + suffix + ".svg"), FigureRenderer.svg(figure, options));
        Files.write(folder.resolve(figure.id() + suffix + ".pdf"), FigureRenderer.pdf(figure, options));
    }

    static List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        figures.add(SampleCurves.two());
        figures.add(SampleCurves.schoenfeld());
        figures.add(SampleFigures.subgroups());
        figures.add(SampleFigures.cox());
        figures.add(SampleFigures.many(40));
        figures.add(SampleFigures.love());
        figures.add(SampleFigures.overlap());
        figures.add(SampleFigures.flow());
        return figures;
    }
}
