/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.report.internal;

import java.util.ArrayList;
import java.util.List;

import org.cohortium.report.Published;
import org.cohortium.report.ReportInput;
import org.cohortium.report.internal.PublishedComparison.Verdict;

/** Published figures beside ours, with a sentence where they differ. */
final class PublishedSection {

    private PublishedSection() {
    }

    static void add(ReportInput input, Published published, Html out, Numbering numbering) {
        out.openId("section", "published", "").element("h2", "Published results beside ours");
        out.open("p").text("The figures of the " + (published.part().isBlank() ? "publication" : published.part()));
        MethodsSection.cite(out, numbering.cite(List.of(published.citation())));
        out.text(" beside those of this study. Two figures agree when ours, rounded as the published one, is the same.");
        if (!published.note().isBlank()) {
            out.text(" " + published.note());
        }
        out.close("p");
        List<PublishedComparison> all = new ArrayList<>();
        published.figures().forEach(item -> all.add(PublishedComparison.of(item, input)));
        out.open("div", "table-wrap").open("table", "data").open("caption").span("number", numbering.table() + ".")
            .text(" Published results beside ours").close("caption").open("thead").open("tr").open("th").text("Figure")
            .end("th").open("th", "int").text("Published").end("th").open("th", "int").text("Ours").end("th").open("th")
            .text("Agreement").end("th").close("tr").close("thead").open("tbody");
        for (PublishedComparison c : all) {
            out.open("tr").markup("<th scope=\"row\">").text(c.item().what()).end("th").open("td", "int")
                .text(c.item().published()).end("td").open("td", "int").text(c.verdict() == Verdict.MISSING ? "" : c.text())
                .end("td").open("td");
            switch (c.verdict()) {
                case AGREES -> out.span("held", "\u2713 agrees");
                case DIFFERS -> out.span("not-met", "\u25b3 differs");
                case MISSING -> out.span("broken", "\u2013 " + c.text());
            }
            out.end("td").close("tr");
        }
        out.close("tbody").close("table").close("div");
        summary(out, all);
        out.close("section");
    }

    private static void summary(Html out, List<PublishedComparison> all) {
        long agree = all.stream().filter(c -> c.verdict() == Verdict.AGREES).count();
        out.element("p", agree + " of " + all.size() + " published figures agree with ours.");
        for (PublishedComparison c : all) {
            if (c.verdict() == Verdict.DIFFERS) {
                String comment = c.item().comment().isBlank()
                    ? "The publication may have used other rows, groups or settings." : c.item().comment();
                out.element("p", c.item().what() + ": published as " + c.item().published() + ", here " + c.text() + ". "
                    + comment);
            }
        }
    }
}
