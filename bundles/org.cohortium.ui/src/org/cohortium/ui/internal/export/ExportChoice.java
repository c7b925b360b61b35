/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.export;

import java.nio.file.Path;
import java.util.Set;

import org.cohortium.charts.RenderOptions;
import org.cohortium.report.ResultFigures;

/** What is to be exported, and where to. */
sealed interface ExportChoice {

    /** Where it is written. */
    Path target();

    /**
     * The report as one HTML file.
     *
     * @param target the file
     */
    record Report(Path target) implements ExportChoice {
    }

    /**
     * Every table and figure of the saved results, a folder for each analysis.
     *
     * @param target the folder
     * @param tables formats of tables
     * @param figures formats of figures
     * @param options size and resolution of figures
     */
    record Parts(Path target, Set<TableFormat> tables, Set<ResultFigures.Format> figures, RenderOptions options)
            implements ExportChoice {
    }

    /**
     * The study folder in one file.
     *
     * @param target the file
     * @param withData whether the data files go along
     */
    record Archive(Path target, boolean withData) implements ExportChoice {
    }

    /** Formats of tables. */
    enum TableFormat {
        /** Every digit. */
        CSV,
        /** As printed, for Word. */
        HTML,
        /** As printed. */
        TEX
    }
}
