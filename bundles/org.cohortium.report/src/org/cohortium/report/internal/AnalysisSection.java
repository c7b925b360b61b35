/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.report.internal;

import java.util.List;

import org.cohortium.analysis.Severity;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.CellText;
import org.cohortium.analysis.result.Check;
import org.cohortium.analysis.result.Dropped;
import org.cohortium.analysis.result.Message;
import org.cohortium.analysis.result.Note;
import org.cohortium.analysis.result.Scalar;
import org.cohortium.analysis.result.Table;
import org.cohortium.report.ReportInput;
import org.cohortium.report.ReportInput.OptionLine;
import org.cohortium.study.plan.SpecOutcome.Status;

/** One analysis: what it answers, with which options, its figures and tables, and what was verified. */
final class AnalysisSection {

    private final ReportInput.Entry entry;
    private final Html out;
    private final Numbering numbering;
    private final String mark;

    AnalysisSection(ReportInput.Entry entry, Html out, Numbering numbering, String mark) {
        this.entry = entry;
        this.out = out;
        this.numbering = numbering;
        this.mark = mark;
    }

    void add() {
        out.openId("section", "analysis-" + entry.slug(), "analysis").open("h3").text(entry.title());
        TableHtml.mark(out, mark);
        out.close("h3");
        entry.descriptor().ifPresent(d -> out.open("p", "lead").text(d.name() + ". " + d.question()).close("p"));
        if (!entry.note().isBlank()) {
            out.paragraphs(entry.note());
        }
        options();
        entry.result().ifPresentOrElse(this::result, this::noResult);
        out.close("section");
    }

    private void options() {
        List<OptionLine> set = entry.options().stream().filter(o -> !o.isDefault()).toList();
        List<OptionLine> others = entry.options().stream().filter(OptionLine::isDefault).toList();
        out.open("dl", "options");
        line("Cohort", entry.cohort());
        set.forEach(o -> line(o.label(), o.value()));
        out.close("dl");
        if (!others.isEmpty()) {
            out.open("details").element("summary", StudySections.counted(others.size(), "option", "options")
                + " at the default").open("dl", "options");
            others.forEach(o -> line(o.label(), o.value()));
            out.close("dl").close("details");
        }
    }

    private void line(String label, String value) {
        out.open("div").open("dt").text(label).end("dt").open("dd").text(value.isEmpty() ? CellText.NONE : value).end("dd")
            .close("div");
    }

    private void noResult() {
        out.open("ul", "messages");
        String advice = entry.status() == Status.NOT_INSTALLED
            ? "Its options and earlier results are kept. Install the plug-in that provides \"" + entry.analysis()
                + "\" and run the plan again." : "";
        Messages.item(out, entry.status() == Status.FAILED ? Severity.ERROR : Severity.WARNING,
            entry.message().isBlank() ? "There is no result." : entry.message(), advice);
        out.close("ul");
    }

    private void result(AnalysisResult r) {
        out.element("p", "size", size(r));
        messages(r);
        FigureHtml.addAll(out, r.figures(), numbering, mark);
        scalars(r);
        for (Table table : r.tables()) {
            if (!table.rows().isEmpty()) {
                TableHtml.add(out, table, numbering.table(), mark,
                    "results/" + entry.slug() + "/tables/" + table.id() + ".csv");
            }
        }
        for (Note note : r.notes()) {
            out.open("p");
            if (!note.title().isBlank()) {
                out.open("b").text(note.title() + (note.title().endsWith(".") ? "" : ".")).end("b").text(" ");
            }
            out.text(note.text()).close("p");
        }
        dropped(r);
        verified(r);
    }

    private static String size(AnalysisResult r) {
        String events = r.events().isPresent() ? ", " + StudySections.counted(r.events().getAsInt(), "event", "events") : "";
        int dropped = r.dropped().stream().mapToInt(Dropped::rows).sum();
        return StudySections.counted(r.n(), "patient", "patients") + " used" + events
            + (dropped == 0 ? "; none of the cohort was left out." : "; " + dropped + " of the cohort not used.");
    }

    private void messages(AnalysisResult r) {
        if (r.messages().isEmpty() && entry.doubts().isEmpty()) {
            return;
        }
        out.open("ul", "messages");
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING)) {
            for (Message m : r.messages()) {
                if (m.severity() == severity) {
                    Messages.item(out, m.severity(), m.text(), m.advice());
                }
            }
        }
        entry.doubts().forEach(d -> Messages.item(out, Severity.WARNING, d, ""));
        for (Message m : r.messages()) {
            if (m.severity() == Severity.INFO) {
                Messages.item(out, m.severity(), m.text(), m.advice());
            }
        }
        out.close("ul");
    }

    private void scalars(AnalysisResult r) {
        if (r.scalars().isEmpty()) {
            return;
        }
        out.open("dl", "scalars");
        for (Scalar s : r.scalars()) {
            line(s.label(), CellText.number(s.value(), s.format()));
        }
        out.close("dl");
    }

    private void dropped(AnalysisResult r) {
        if (r.dropped().isEmpty()) {
            return;
        }
        out.element("h4", "Rows not used");
        out.open("ul", "dropped");
        for (Dropped d : r.dropped()) {
            out.element("li", d.reason() + ": " + d.rows());
        }
        out.close("ul");
    }

    private void verified(AnalysisResult r) {
        if (r.checks().isEmpty()) {
            return;
        }
        out.open("div", "verified").element("h4", "Verified on this result").open("ul", "checks");
        for (Check check : r.checks()) {
            Messages.check(out, check);
        }
        out.close("ul").close("div");
    }
}
