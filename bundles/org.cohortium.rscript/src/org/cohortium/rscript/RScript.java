/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.rscript;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.rcode.RNames;
import org.cohortium.data.CategoryColumn;
import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.data.csv.CsvWriter;

/** One R script: it reads the rows of a cohort from a file beside it, gives the columns their types, and runs the code. */
public final class RScript {

    private RScript() {
    }

    /**
     * The script.
     *
     * @param title what is computed
     * @param label a label of the data that must stay with them, such as that they are simulated; may be empty
     * @param dataFile the name of the file of the rows, in the folder that R works in
     * @param rows the rows, for the types and levels of their columns
     * @param code the code of the analysis
     */
    public static String of(String title, String label, String dataFile, DataTable rows, RCode code) {
        StringBuilder out = new StringBuilder();
        comment(out, title);
        if (!label.isEmpty()) {
            comment(out, label);
        }
        comment(out, "Repeats in R what Cohortium computed, on the same rows. Run it in the folder of " + dataFile + ".");
        head(out, code);
        out.append("options(digits = 10)\n\n");
        out.append("d <- read.csv(").append(RNames.text(dataFile))
            .append(", colClasses = \"character\", na.strings = \"\", check.names = FALSE, encoding = \"UTF-8\")\n");
        for (Column column : rows.columns()) {
            String typed = typed(column);
            if (!typed.isEmpty()) {
                out.append(typed).append('\n');
            }
        }
        out.append('\n');
        code.lines().forEach(line -> out.append(line).append('\n'));
        return out.toString();
    }

    /**
     * The code alone, to be pasted where {@code d} is there already.
     *
     * @param first a sentence that stands above it
     */
    public static String pasted(String first, RCode code) {
        StringBuilder out = new StringBuilder();
        comment(out, first);
        head(out, code);
        out.append('\n');
        code.lines().forEach(line -> out.append(line).append('\n'));
        return out.toString();
    }

    private static void head(StringBuilder out, RCode code) {
        code.remarks().forEach(remark -> comment(out, "Note: " + remark));
        out.append('\n');
        code.packages().forEach(name -> out.append("library(").append(name).append(")\n"));
    }

    private static void comment(StringBuilder out, String text) {
        out.append("# ").append(text.replaceAll("\\R", " ")).append('\n');
    }

    private static String typed(Column column) {
        String name = "d[[" + RNames.text(column.name()) + "]]";
        return switch (column.kind()) {
            case NUMBER -> name + " <- as.numeric(" + name + ")";
            case LOGICAL -> name + " <- as.logical(" + name + ")";
            case DATE -> name + " <- as.Date(" + name + ")";
            case CATEGORY -> name + " <- factor(" + name + ", levels = " + RNames.texts(levels((CategoryColumn) column)) + ")";
            default -> "";
        };
    }

    /** The levels in their order, the reference level first, because R compares with the first. */
    private static List<String> levels(CategoryColumn column) {
        String reference = column.levels().isEmpty() ? null : column.levels().get(column.reference());
        return column.levels().stream().sorted((a, b) -> Boolean.compare(b.equals(reference), a.equals(reference)))
            .collect(Collectors.toList());
    }

    /** The rows as the script reads them: UTF-8, commas, decimal points, missing values empty. */
    public static byte[] data(DataTable rows) {
        byte[] bytes = new CsvWriter(',', '.', "\n", false).bytes(rows);
        return new String(bytes, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "").getBytes(StandardCharsets.UTF_8);
    }
}
