/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.cohortium.data.CategoryColumn;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.cohortium.data.csv.SchemaFile;

/** The lung cancer cohort of R's survival package, as its file has it. */
final class LungCohort {

    private LungCohort() {
    }

    static DataTable read(Path folder) throws IOException {
        for (String name : List.of("lung.csv", "lung.schema.json")) {
            try (InputStream in = LungCohort.class.getResourceAsStream("/reference/" + name)) {
                Files.copy(in, folder.resolve(name));
            }
        }
        return SchemaFile.readTable(folder.resolve("lung.csv"));
    }

    /** With a number column turned into a category, its values as levels. */
    static DataTable categorical(DataTable table, String name, String... levels) {
        NumberColumn column = table.column(name, NumberColumn.class);
        String[] labels = new String[column.size()];
        Arrays.setAll(labels, column::text);
        return table.with(CategoryColumn.of(name, List.of(levels), labels));
    }
}
