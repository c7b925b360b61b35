/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.report.internal;

import java.util.List;

import org.cohortium.report.ReportInput;

/** What it takes to get the same numbers again, and the references. */
final class ClosingSections {

    private ClosingSections() {
    }

    static void reproducibility(ReportInput input, Html out) {
        out.openId("section", "reproducibility", "").element("h2", "Reproducing this report");
        out.element("p", "Run \"cohortium verify\" on the study folder: it computes every analysis again and compares it "
            + "with the saved results, number by number. Times, machine and user are in the provenance files in runs/, not "
            + "here, so that the same study gives the same report.");
        out.open("div", "table-wrap").open("table", "plain").open("thead").open("tr").open("th").text("Part").end("th")
            .open("th").text("Version").end("th").open("th").text("SHA-256 of the result").end("th").close("tr")
            .close("thead").open("tbody").open("tr").open("td").text("Software").end("td").open("td").text(input.software())
            .end("td").open("td").end("td").close("tr");
        for (ReportInput.Entry entry : input.analyses()) {
            out.open("tr").open("td").text(entry.title()).end("td").open("td").text(entry.analysis() + " "
                + (entry.version().isEmpty() ? "(" + OverviewSection.status(entry.status()) + ")" : entry.version()))
                .end("td").open("td", "hash").text(entry.fingerprint()).end("td").close("tr");
        }
        out.close("tbody").close("table").close("div").close("section");
    }

    static void references(Html out, List<String> references) {
        if (references.isEmpty()) {
            return;
        }
        out.openId("section", "references", "").element("h2", "References").open("ol");
        for (int i = 0; i < references.size(); i++) {
            out.openId("li", "ref-" + (i + 1), "").text(references.get(i)).close("li");
        }
        out.close("ol").close("section");
    }
}
