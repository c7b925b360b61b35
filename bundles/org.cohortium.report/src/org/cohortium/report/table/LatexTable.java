/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.report.table;

import java.util.Map;
import java.util.TreeMap;

import org.cohortium.analysis.result.Table;

/** A table as LaTeX with the rules of the booktabs package; needs UTF-8 input and nothing else. */
public final class LatexTable {

    private static final Map<Integer, String> SYMBOLS = new TreeMap<>(Map.ofEntries(Map.entry((int) '\\', "\\textbackslash{}"),
        Map.entry((int) '&', "\\&"), Map.entry((int) '%', "\\%"), Map.entry((int) '$', "\\$"), Map.entry((int) '#', "\\#"),
        Map.entry((int) '_', "\\_"), Map.entry((int) '{', "\\{"), Map.entry((int) '}', "\\}"),
        Map.entry((int) '~', "\\textasciitilde{}"), Map.entry((int) '^', "\\textasciicircum{}"),
        Map.entry((int) '<', "$<$"), Map.entry((int) '>', "$>$"), Map.entry((int) '|', "\\textbar{}"),
        Map.entry((int) '"', "\\textquotedbl{}"), Map.entry(0x2212, "$-$"), Map.entry(0x2013, "--"), Map.entry(0x2014, "---"),
        Map.entry(0x2264, "$\\leq$"), Map.entry(0x2265, "$\\geq$"), Map.entry(0x221E, "$\\infty$"),
        Map.entry(0x00B1, "$\\pm$"), Map.entry(0x00D7, "$\\times$"), Map.entry(0x00B2, "\\textsuperscript{2}"),
        Map.entry(0x00B3, "\\textsuperscript{3}"), Map.entry(0x03C7, "$\\chi$"), Map.entry(0x03B2, "$\\beta$"),
        Map.entry(0x03B1, "$\\alpha$"), Map.entry(0x00B5, "$\\mu$"), Map.entry(0x03BC, "$\\mu$"), Map.entry(0x00A0, "~"),
        Map.entry(0x2009, "\\,"), Map.entry(0x202F, "\\,")));

    private LatexTable() {
    }

    /**
     * The table environment.
     *
     * @param table the table
     * @param mark text that marks simulated data; empty for none
     */
    public static String of(Table table, String mark) {
        PrintTable print = PrintTable.of(table);
        StringBuilder out = new StringBuilder();
        out.append("% needs \\usepackage{booktabs}\n\\begin{table}[htbp]\n\\centering\n\\caption{")
            .append(escape(HtmlTable.caption(print.title(), mark))).append("}\n\\begin{tabular}{");
        for (PrintTable.Column c : print.columns()) {
            out.append(c.kind() == PrintTable.Kind.TEXT ? 'l' : 'r');
        }
        out.append("}\n\\toprule\n");
        for (int j = 0; j < print.columns().size(); j++) {
            PrintTable.Column c = print.columns().get(j);
            out.append(j == 0 ? "" : " & ");
            out.append(c.kind() == PrintTable.Kind.TEXT ? escape(c.heading())
                : "\\multicolumn{1}{c}{" + escape(c.heading()) + "}");
        }
        out.append(" \\\\\n\\midrule\n");
        for (PrintTable.Row row : print.rows()) {
            for (int j = 0; j < row.cells().size(); j++) {
                String cell = escape(row.cells().get(j));
                if (j == 0) {
                    // A row that began with a bracket would be taken for the length of the row end before it.
                    String first = "\\quad ".repeat(row.indent()) + (row.heading() ? "\\textbf{" + cell + "}" : cell);
                    out.append(first.startsWith("[") || first.startsWith("*") ? "{}" + first : first);
                } else {
                    out.append(" & ").append(cell);
                }
            }
            out.append(" \\\\\n");
        }
        out.append("\\bottomrule\n\\end{tabular}\n");
        for (String note : print.footnotes()) {
            out.append("\n\\smallskip\n{\\footnotesize ").append(escape(note)).append("\\par}\n");
        }
        return out.append("\\end{table}\n").toString();
    }

    /** The text with everything that LaTeX takes for a command escaped; on one line. */
    public static String escape(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            String symbol = SYMBOLS.get(c);
            if (symbol != null) {
                out.append(symbol);
            } else if (c == '\n' || c == '\r' || c == '\t') {
                out.append(' ');
            } else if (!Character.isISOControl(c) && Character.getType(c) != Character.FORMAT
                && Character.getType(c) != Character.SURROGATE) {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }
}
