/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.report.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.cohortium.model.Centre;
import org.cohortium.model.DataSource;
import org.cohortium.model.Derivation;
import org.cohortium.model.Protocol;
import org.cohortium.model.Study;
import org.cohortium.model.StudyLookup;
import org.cohortium.model.Variable;
import org.cohortium.report.ReportInput;
import org.cohortium.report.table.SafeText;

/** What the study is and what its data are: protocol, files with their fingerprints, dictionary, findings. */
final class StudySections {

    private final ReportInput input;
    private final Study study;
    private final Html out;

    StudySections(ReportInput input, Html out) {
        this.input = input;
        this.study = input.study();
        this.out = out;
    }

    void header(String mark) {
        out.open("header", "title").element("p", "kind", "Study report").element("h1", text(study.getTitle()));
        if (!mark.isBlank()) {
            out.open("p", "simulated-banner").text(mark).close("p");
        }
        if (!text(study.getQuestion()).isBlank()) {
            out.element("p", "question", study.getQuestion());
        }
        out.close("header");
    }

    void protocol() {
        out.openId("section", "study", "").element("h2", "The study").open("dl", "facts");
        fact("Estimand", study.getEstimand());
        fact("Exposure", study.getExposure());
        fact("Outcomes", study.getOutcomes());
        fact("Time zero", study.getTimeZero());
        Protocol protocol = study.getProtocol();
        if (protocol != null) {
            fact("Population", protocol.getPopulation());
            fact("Comparator", protocol.getComparator());
            fact("End of follow-up", protocol.getFollowUpEnd());
            fact("Analysis plan", protocol.getAnalysisPlan());
            fact("Plan frozen", protocol.getFrozenAt());
        }
        List<String> centres = new ArrayList<>();
        for (Centre centre : study.getCentres()) {
            String name = text(centre.getName()).isBlank() ? text(centre.getCode()) : centre.getName();
            centres.add(text(centre.getCountry()).isBlank() ? name : name + " (" + centre.getCountry() + ")");
        }
        fact("Centres", String.join("; ", centres));
        fact("Seed of random streams", Long.toString(study.getSeed()));
        out.close("dl").close("section");
    }

    private void fact(String name, String value) {
        if (!text(value).isBlank()) {
            out.open("div").open("dt").text(name).end("dt").open("dd").text(value.strip()).end("dd").close("div");
        }
    }

    void data(String mark) {
        out.openId("section", "data", "").open("h2").text("Data");
        TableHtml.mark(out, mark);
        out.close("h2");
        out.element("p", counted(input.rows(), "row", "rows") + " from " + counted(study.getSources().size(), "file", "files")
            + ", " + counted(study.getVariables().size(), "variable", "variables") + " of which "
            + counted(study.getDerivations().size(), "is derived.", "are derived."));
        out.open("div", "table-wrap").open("table", "plain").open("thead").open("tr");
        for (String heading : new String[] {"File", "Use", "SHA-256"}) {
            out.open("th").text(heading).end("th");
        }
        out.close("tr").close("thead").open("tbody");
        for (DataSource source : study.getSources()) {
            String use = switch (source.getRole()) {
                case PRIMARY -> "rows of the study";
                case APPENDED -> "more rows";
                case JOINED -> "more columns, joined by " + text(source.getJoinKey());
            };
            out.open("tr").open("td").text(text(source.getName()).isBlank() ? text(source.getFile()) : source.getName() + " ("
                + text(source.getFile()) + ")").end("td").open("td").text(use).end("td").open("td", "hash")
                .text(text(source.getSha256())).end("td").close("tr");
        }
        out.close("tbody").close("table").close("div");
        findings();
        dictionary();
        out.close("section");
    }

    private void findings() {
        out.element("h3", "What was found in the data");
        if (input.findings().isEmpty()) {
            out.element("p", "Nothing that needs attention.");
            return;
        }
        out.open("ul", "messages");
        for (ReportInput.Finding finding : input.findings()) {
            Messages.item(out, finding.severity(), finding.text(), finding.advice());
        }
        out.close("ul");
    }

    private void dictionary() {
        out.open("details").element("summary", "Dictionary of variables").open("div", "table-wrap").open("table", "plain")
            .open("thead").open("tr");
        for (String heading : new String[] {"Variable", "Label", "Type", "Unit or levels", "Role", "Derived as"}) {
            out.open("th").text(heading).end("th");
        }
        out.close("tr").close("thead").open("tbody");
        for (Variable v : study.getVariables()) {
            List<String> levels = v.getLevels().stream().map(StudyLookup::label).toList();
            String reference = v.getLevels().isEmpty() ? "" : StudyLookup.referenceLevel(v).map(StudyLookup::label)
                .map(l -> " (reference: " + l + ")").orElse("");
            String derived = StudyLookup.derivation(v).map(StudySections::expression).orElse("");
            out.open("tr").open("td", "code").text(text(v.getName())).end("td").open("td").text(StudyLookup.label(v))
                .end("td").open("td").text(v.getType().getLiteral().toLowerCase(Locale.ROOT)).end("td").open("td")
                .text(levels.isEmpty() ? text(v.getUnit()) : String.join(", ", levels) + reference).end("td").open("td")
                .text(v.getRole().getLiteral().toLowerCase(Locale.ROOT).replace('_', ' ')).end("td")
                .open("td", "code").text(derived).end("td").close("tr");
        }
        out.close("tbody").close("table").close("div").close("details");
    }

    private static String expression(Derivation d) {
        return text(d.getExpression()).isBlank() ? text(d.getRule()) : d.getExpression();
    }

    static String counted(int n, String one, String several) {
        return n + " " + (n == 1 ? one : several);
    }

    static String text(String value) {
        return value == null ? "" : value;
    }

    /** The title of the page. */
    static String pageTitle(Study study) {
        return SafeText.html(text(study.getTitle()).isBlank() ? "Study report" : study.getTitle());
    }
}
