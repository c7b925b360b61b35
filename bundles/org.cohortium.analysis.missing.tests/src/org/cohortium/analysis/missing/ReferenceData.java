/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.missing;

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

/** Data sets of R packages, as the test resources have them. */
final class ReferenceData {

    private ReferenceData() {
    }

    /** A data set with the types of its schema. */
    static DataTable read(Path folder, String name) throws IOException {
        for (String file : List.of(name + ".csv", name + ".schema.json")) {
            try (InputStream in = ReferenceData.class.getResourceAsStream("/reference/" + file)) {
                Files.copy(in, folder.resolve(file));
            }
        }
        return SchemaFile.readTable(folder.resolve(name + ".csv"));
    }

    /** With a number column turned into a category, its values as levels. */
    static DataTable categorical(DataTable table, String name, String... levels) {
        NumberColumn column = table.column(name, NumberColumn.class);
        String[] labels = new String[column.size()];
        Arrays.setAll(labels, column::text);
        return table.with(CategoryColumn.of(name, List.of(levels), labels));
    }
}
