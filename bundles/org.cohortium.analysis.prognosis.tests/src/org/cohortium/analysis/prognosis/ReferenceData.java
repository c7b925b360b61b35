/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cohortium.data.DataTable;
import org.cohortium.data.csv.SchemaFile;

/** Data sets of R packages, as the test resources have them. */
public final class ReferenceData {

    private ReferenceData() {
    }

    /** A data set with the types of its schema. */
    public static DataTable read(Path folder, String name) throws IOException {
        for (String file : List.of(name + ".csv", name + ".schema.json")) {
            try (InputStream in = ReferenceData.class.getResourceAsStream("/reference/" + file)) {
                Files.copy(in, folder.resolve(file));
            }
        }
        return SchemaFile.readTable(folder.resolve(name + ".csv"));
    }
}
