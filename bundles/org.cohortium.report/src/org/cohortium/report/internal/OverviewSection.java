/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.report.internal;

import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.Check;
import org.cohortium.report.ReportInput;
import org.cohortium.study.plan.SpecOutcome.Status;

/** The plan at a glance: every analysis with its cohort, its size and whether its checks hold. */
final class OverviewSection {

    private OverviewSection() {
    }

    static void add(ReportInput input, Html out, String mark) {
        out.openId("section", "overview", "").open("h2").text("Analyses at a glance");
        TableHtml.mark(out, mark);
        out.close("h2").open("div", "table-wrap").open("table", "plain").open("thead").open("tr").open("th").text("Analysis").end("th").open("th").text("Cohort")
            .end("th").open("th", "num").text("Patients").end("th").open("th", "num").text("Events").end("th").open("th")
            .text("Checks").end("th").close("tr").close("thead").open("tbody");
        for (ReportInput.Entry entry : input.analyses()) {
            out.open("tr").open("td").link("analysis-" + entry.slug(), entry.title()).end("td").open("td")
                .text(entry.cohort()).end("td");
            if (entry.result().isPresent()) {
                AnalysisResult r = entry.result().get();
                out.open("td", "num").text(Integer.toString(r.n())).end("td").open("td", "num")
                    .text(r.events().isPresent() ? Integer.toString(r.events().getAsInt()) : "").end("td").open("td");
                checks(out, r);
            } else {
                out.open("td").end("td").open("td").end("td").open("td").span("broken", status(entry.status()));
            }
            out.end("td").close("tr");
        }
        out.close("tbody").close("table").close("div").close("section");
    }

    static String status(Status status) {
        return switch (status) {
            case DONE -> "done";
            case FAILED -> "no result";
            case NOT_INSTALLED -> "not installed";
            case CANCELLED -> "cancelled";
        };
    }

    private static void checks(Html out, AnalysisResult r) {
        long held = r.checks().stream().filter(c -> c.status() == Check.Status.HELD).count();
        long missed = r.checks().stream().filter(c -> c.status() == Check.Status.NOT_MET).count();
        long broken = r.checks().stream().filter(c -> c.status() == Check.Status.BROKEN).count();
        out.span("held", "\u2713 " + held + (held == 1 ? " holds" : " hold"));
        if (missed > 0) {
            out.text(", ").span("not-met", "\u25b3 " + missed + " not met");
        }
        if (broken > 0) {
            out.text(", ").span("broken", "\u2717 " + broken + " broken");
        }
    }
}
