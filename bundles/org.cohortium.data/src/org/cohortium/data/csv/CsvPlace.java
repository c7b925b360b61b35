/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.csv;

/**
 * A place in a delimited text file, as far as it is known.
 *
 * @param line 1-based line of the file, 0 where not known
 * @param row 1-based data row (the header not counted), 0 where not known
 * @param column identifier of the column, empty where not known
 */
public record CsvPlace(long line, long row, String column) {

    /** No place in particular. */
    public static final CsvPlace FILE = new CsvPlace(0, 0, "");

    /** A line. */
    public static CsvPlace line(long line) {
        return new CsvPlace(line, 0, "");
    }

    /** A column. */
    public static CsvPlace column(String column) {
        return new CsvPlace(0, 0, column);
    }

    /** The place in words, each with a comma before it. */
    public String words() {
        StringBuilder text = new StringBuilder();
        if (line > 0) {
            text.append(", line ").append(line);
        }
        if (row > 0) {
            text.append(", row ").append(row);
        }
        if (!column.isEmpty()) {
            text.append(", column \"").append(column).append('"');
        }
        return text.toString();
    }
}
