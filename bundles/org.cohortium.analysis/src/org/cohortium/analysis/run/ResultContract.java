/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.run;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.cohortium.analysis.AnalysisDescriptor;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.Attachment;
import org.cohortium.analysis.result.Dropped;
import org.cohortium.analysis.result.Figure;
import org.cohortium.analysis.result.Table;

/** What every result must satisfy, whoever made it. */
final class ResultContract {

    private static final int MAX_CELLS = 20_000_000;

    private ResultContract() {
    }

    /** The first rule that a result breaks, in words; empty if it breaks none. */
    static String broken(AnalysisDescriptor who, AnalysisResult result, int rows) {
        if (result == null) {
            return "there is no result.";
        }
        if (!result.analysis().equals(who.id()) || !result.version().equals(who.version())) {
            return "it says it comes from " + result.analysis() + " " + result.version() + ".";
        }
        int dropped = result.dropped().stream().mapToInt(Dropped::rows).sum();
        if (result.n() + dropped != rows) {
            return "it used " + result.n() + " rows and dropped " + dropped + ", but was given " + rows + ".";
        }
        if (result.events().isPresent() && (result.events().getAsInt() < 0 || result.events().getAsInt() > result.n())) {
            return "it counts " + result.events().getAsInt() + " events in " + result.n() + " rows.";
        }
        String repeated = repeated(result.tables().stream().map(Table::id).toList());
        if (repeated.isEmpty()) {
            repeated = repeated(result.figures().stream().map(Figure::id).toList());
        }
        if (repeated.isEmpty()) {
            repeated = repeated(result.attachments().stream().map(Attachment::name).toList());
        }
        if (!repeated.isEmpty()) {
            return "the id " + repeated + " is used twice.";
        }
        return parts(result);
    }

    private static String parts(AnalysisResult result) {
        long cells = 0;
        for (Table table : result.tables()) {
            if (!table.id().matches("[a-z][a-z0-9_.-]*")) {
                return "the table id \"" + table.id() + "\" is no file name.";
            }
            String column = repeated(table.columns().stream().map(Table.Column::id).toList());
            if (!column.isEmpty()) {
                return "table " + table.id() + " has two columns " + column + ".";
            }
            for (int i = 0; i < table.columns().size(); i++) {
                if (table.columns().get(i).id().equals("p.value") && hasBadP(table, i)) {
                    return "table " + table.id() + " has a p-value outside 0 to 1.";
                }
            }
            cells += (long) table.rows().size() * table.columns().size();
        }
        for (Figure figure : result.figures()) {
            if (!figure.id().matches("[a-z][a-z0-9_.-]*")) {
                return "the figure id \"" + figure.id() + "\" is no file name.";
            }
        }
        return cells > MAX_CELLS ? "its tables have " + cells + " cells, more than " + MAX_CELLS + "." : "";
    }

    private static boolean hasBadP(Table table, int column) {
        for (List<Object> row : table.rows()) {
            if (row.get(column) instanceof Double p && (p < 0 || p > 1)) {
                return true;
            }
        }
        return false;
    }

    private static String repeated(List<String> ids) {
        Set<String> seen = new TreeSet<>();
        for (String id : ids) {
            if (!seen.add(id)) {
                return id;
            }
        }
        return "";
    }
}
