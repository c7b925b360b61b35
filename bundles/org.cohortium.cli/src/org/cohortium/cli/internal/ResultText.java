/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.cli.internal;

import java.util.ArrayList;
import java.util.List;

import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.CellText;
import org.cohortium.analysis.result.Check;
import org.cohortium.analysis.result.Dropped;
import org.cohortium.analysis.result.Message;
import org.cohortium.analysis.result.Note;
import org.cohortium.analysis.result.Scalar;
import org.cohortium.analysis.result.Table;

/** A whole result as lines of a terminal. */
final class ResultText {

    private ResultText() {
    }

    static List<String> lines(AnalysisResult result) {
        List<String> lines = new ArrayList<>();
        lines.add("n " + result.n() + (result.events().isPresent() ? ", events " + result.events().getAsInt() : ""));
        for (Dropped d : result.dropped()) {
            lines.add("not used: " + d.rows() + (d.rows() == 1 ? " row, " : " rows, ") + d.reason());
        }
        for (Scalar s : result.scalars()) {
            lines.add(s.label() + ": " + CellText.number(s.value(), s.format()));
        }
        for (Table table : result.tables()) {
            lines.add("");
            lines.addAll(TextTable.lines(table));
        }
        if (!result.notes().isEmpty() || !result.messages().isEmpty() || !result.checks().isEmpty()) {
            lines.add("");
        }
        for (Note n : result.notes()) {
            lines.add(n.title().isEmpty() ? n.text() : n.title() + ": " + n.text());
        }
        for (Message m : result.messages()) {
            lines.add(switch (m.severity()) {
                case INFO -> "note: ";
                case WARNING -> "warning: ";
                case ERROR -> "error: ";
            } + m.text() + (m.advice().isEmpty() ? "" : " " + m.advice()));
        }
        for (Check c : result.checks()) {
            lines.add(switch (c.status()) {
                case HELD -> "verified: ";
                case NOT_MET -> "target not met: ";
                case BROKEN -> "BROKEN: ";
            } + c.text() + (c.detail().isEmpty() ? "" : " (" + c.detail() + ")"));
        }
        return lines;
    }
}
