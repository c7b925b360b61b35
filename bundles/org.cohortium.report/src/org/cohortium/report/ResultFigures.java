/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.report;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.cohortium.analysis.result.Figure;
import org.cohortium.charts.FigureRenderer;
import org.cohortium.charts.RenderOptions;

/** Draws the figures of a results folder in the formats asked for, marked where the data are simulated. */
public final class ResultFigures implements org.cohortium.study.plan.FigureRenderer {

    /** A file format of figures. */
    public enum Format {
        /** Vector graphics with text that can be edited. */
        SVG,
        /** Vector graphics with the font in it. */
        PDF,
        /** Pixels. */
        PNG;

        /** The ending of its files. */
        public String extension() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Set<Format> formats;
    private final RenderOptions options;

    /** SVG as wide as a journal page. */
    public ResultFigures() {
        this(Set.of(Format.SVG), RenderOptions.page());
    }

    /**
     * @param formats the formats
     * @param options size and resolution
     */
    public ResultFigures(Set<Format> formats, RenderOptions options) {
        this.formats = formats;
        this.options = options;
    }

    @Override
    public Map<String, byte[]> render(Figure figure, String simulatedLabel) {
        RenderOptions marked = options.withMark(SimulatedMark.brief(simulatedLabel));
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Format format : Format.values()) {
            if (formats.contains(format)) {
                files.put(format.extension(), switch (format) {
                    case SVG -> FigureRenderer.svg(figure, marked);
                    case PDF -> FigureRenderer.pdf(figure, marked);
                    case PNG -> FigureRenderer.png(figure, marked);
                });
            }
        }
        return files;
    }
}
