/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.widgets;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

import org.cohortium.analysis.result.Figure;
import org.cohortium.charts.FigureRenderer;
import org.cohortium.charts.RenderOptions;
import org.cohortium.study.io.SafeFile;

/** Writes a figure as SVG, PDF or PNG, as the ending of the file says. Any thread. */
public final class FigureFile {

    private FigureFile() {
    }

    /**
     * Writes a figure; a file that is there stays whole until the new one is.
     *
     * @throws IOException when it cannot be written
     * @throws IllegalArgumentException when the image would be too large
     */
    public static void write(Path file, Figure figure, RenderOptions options) throws IOException {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        byte[] bytes = name.endsWith(".svg") ? FigureRenderer.svg(figure, options) //$NON-NLS-1$
            : name.endsWith(".pdf") ? FigureRenderer.pdf(figure, options) : FigureRenderer.png(figure, options); //$NON-NLS-1$
        SafeFile.of(file).write(bytes, SafeFile.Check.NONE);
    }
}
