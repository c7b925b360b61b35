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
        figures.add(SampleCurves.named("km8", SampleCurves.kaplanMeier(List.of("Stage I", "Stage II", "Stage IIIA",
            "Stage IIIB", "Stage IIIC", "Stage IVA", "Stage IVB", "Unknown stage"),
            new double[] {120, 90, 60, 40, 30, 20, 12, 25}, 400, 60)));
        figures.add(SampleCurves.named("kmlong", SampleCurves.kaplanMeier(List.of(
            "Transarterial chemoembolization with lenvatinib and programmed death-1 inhibitors",
            "Systemic therapy alone without any locoregional treatment of the intrahepatic tumour"),
            new double[] {25, 11}, 5000, 48)));
        figures.add(SampleCurves.named("kmhigh", SampleCurves.kaplanMeier(List.of("Statin", "No statin", "Unknown"),
            new double[] {900, 700, 650}, 12000, 120)));
        figures.add(SampleCurves.named("kmcjk", SampleCurves.kaplanMeier(List.of("肺转移", "无肺转移"),
            new double[] {90, 40}, 300, 120)));
        figures.add(SampleFigures.subgroups());
        figures.add(SampleFigures.cox());
        figures.add(SampleFigures.many(40));
        figures.add(SampleFigures.love());
        figures.add(SampleFigures.overlap());
        figures.add(SampleFigures.flow());
        figures.add(SampleNomograms.small());
        figures.add(SampleNomograms.large());
        return figures;
    }
}
