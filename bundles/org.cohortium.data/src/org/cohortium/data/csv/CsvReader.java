/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.data.NearNames;
import org.cohortium.numerics.Progress;

/**
 * Reads a delimited text file into a table as its settings say. Whatever would lose or change a value is refused with
 * file, line, row and column, unless the settings choose a repair, which is then reported. Memory is bounded by about the
 * size of the file plus eight bytes a cell; a cancelled reading stops within a fraction of a second.
 */
public final class CsvReader {

    private static final double READING = 0.6;

    private CsvReader() {
    }

    /** Reads a file. */
    public static CsvImport read(Path file, CsvSettings settings) throws IOException {
        return read(CsvSource.of(file), settings, Progress.NONE);
    }

    /**
     * Reads a source.
     *
     * @throws CsvException if it cannot be read rightly under the settings
     * @throws IOException if its bytes cannot be read
     * @throws java.util.concurrent.CancellationException if it is no longer wanted
     */
    public static CsvImport read(CsvSource source, CsvSettings settings, Progress progress) throws IOException {
        Findings findings = new Findings();
        GridReader reader = new GridReader(source, settings, progress, findings,
                fraction -> progress.report(READING * fraction, "Reading " + source.name()));
        CellGrid grid = reader.read();
        checkColumns(source, settings, grid);
        int[] rowNumbers = grid.rowNumbers();
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < grid.columns(); i++) {
            progress.report(READING + (1 - READING) * i / grid.columns(), "Reading " + source.name());
            progress.checkCancelled();
            columns.add(new ColumnTyping(source, settings, grid, i, findings, progress).type());
        }
        progress.report(1, "Read " + source.name());
        return new CsvImport(DataTable.of(columns, rowNumbers), reader.rowsRead(), findings.list());
    }

    private static void checkColumns(CsvSource source, CsvSettings settings, CellGrid grid) throws CsvException {
        Set<String> ids = new LinkedHashSet<>();
        for (int i = 0; i < grid.columns(); i++) {
            ids.add(grid.id(i));
        }
        for (String id : settings.columns().keySet()) {
            if (!ids.contains(id)) {
                throw new CsvException(source.name(), CsvPlace.FILE,
                        "the file has no column \"" + id + "\", of which the settings tell how to read it"
                                + NearNames.hint(id, ids),
                        "Check that it is the right file, or take that column out of the settings.");
            }
        }
    }
}
