/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.report.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

import org.cohortium.report.ReportInput;
import org.cohortium.report.SimulatedMark;
import org.cohortium.study.io.Fingerprint;

/** The page around the sections: head with a policy that lets nothing be loaded or run, contents, body. */
public final class ReportPage {

    private final ReportInput input;
    private final String label;
    private final String mark;

    /** A page about a study. */
    public ReportPage(ReportInput input) {
        this.input = input;
        this.label = StudySections.text(input.study().getSimulatedLabel()).strip();
        this.mark = SimulatedMark.brief(label);
    }

    /** The page. */
    public String write() {
        Html body = new Html();
        Numbering numbering = new Numbering();
        StudySections study = new StudySections(input, body);
        study.header(label);
        study.protocol();
        OverviewSection.add(input, body, mark);
        study.data(mark);
        PopulationSection.add(input, body, numbering, mark);
        MethodsSection.add(input, body, numbering);
        input.published().ifPresent(p -> PublishedSection.add(input, p, body, numbering));
        body.openId("section", "results", "").element("h2", "Results");
        if (input.analyses().isEmpty()) {
            body.element("p", "The plan has no analyses yet.");
        }
        input.analyses().forEach(e -> new AnalysisSection(e, body, numbering, mark).add());
        body.close("section");
        ClosingSections.reproducibility(input, body);
        ClosingSections.references(body, numbering.references());

        String style = stylesheet();
        Html page = new Html();
        page.markup("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n")
            .markup("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-"
                + digest(style) + "'; base-uri 'none'; form-action 'none'\"/>\n")
            .markup("<meta name=\"referrer\" content=\"no-referrer\"/>\n")
            .markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
            .markup("<meta name=\"color-scheme\" content=\"light dark\"/>\n")
            .markup("<title>" + StudySections.pageTitle(input.study()) + "</title>\n<style>" + style + "</style>\n</head>\n");
        page.open("body");
        if (!mark.isBlank()) {
            page.open("div", "mark-bar").text(mark).close("div");
        }
        page.open("div", "page");
        contents(page, numbering);
        page.open("main").markup(body.toString()).close("main").close("div").close("body").close("html");
        return page.toString();
    }

    private void contents(Html page, Numbering numbering) {
        page.markup("<nav aria-label=\"Contents\">\n").element("p", "nav-title", "Contents").open("ol");
        entry(page, "study", "The study");
        entry(page, "overview", "Analyses at a glance");
        entry(page, "data", "Data");
        page.open("li").link("cohorts", "Cohorts");
        if (!input.cohorts().isEmpty()) {
            page.open("ol");
            input.cohorts().forEach(c -> entry(page, "cohort-" + c.name(), c.label()));
            page.close("ol");
        }
        page.close("li");
        entry(page, "methods", "Statistical methods");
        if (input.published().isPresent()) {
            entry(page, "published", "Published results beside ours");
        }
        page.open("li").link("results", "Results");
        if (!input.analyses().isEmpty()) {
            page.open("ol");
            input.analyses().forEach(e -> entry(page, "analysis-" + e.slug(), e.title()));
            page.close("ol");
        }
        page.close("li");
        entry(page, "reproducibility", "Reproducing this report");
        if (!numbering.references().isEmpty()) {
            entry(page, "references", "References");
        }
        page.close("ol").close("nav");
    }

    private static void entry(Html page, String id, String text) {
        page.open("li").link(id, text).close("li");
    }

    private static String stylesheet() {
        try (InputStream in = ReportPage.class.getResourceAsStream("report.css")) {
            if (in == null) {
                throw new IllegalStateException("The style sheet is not in the report bundle.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(String style) {
        MessageDigest digest = Fingerprint.start();
        return Base64.getEncoder().encodeToString(digest.digest(style.getBytes(StandardCharsets.UTF_8)));
    }
}
