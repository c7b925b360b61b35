/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.report.internal;

import org.cohortium.analysis.Severity;
import org.cohortium.analysis.result.Check;

/** Messages and checks as items of a list, each with a sign and a word for its weight. */
final class Messages {

    private Messages() {
    }

    static void item(Html out, Severity severity, String text, String advice) {
        String css = switch (severity) {
            case INFO -> "info";
            case WARNING -> "warning";
            case ERROR -> "error";
        };
        String word = switch (severity) {
            case INFO -> "Note";
            case WARNING -> "Warning";
            case ERROR -> "Error";
        };
        out.open("li", css).span("weight", word).text(" " + text);
        if (!advice.isBlank()) {
            out.text(" ").open("span", "advice").text(advice).end("span");
        }
        out.close("li");
    }

    static void check(Html out, Check check) {
        String css = switch (check.status()) {
            case HELD -> "held";
            case NOT_MET -> "not-met";
            case BROKEN -> "broken";
        };
        String word = switch (check.status()) {
            case HELD -> "\u2713 holds";
            case NOT_MET -> "\u25b3 not met";
            case BROKEN -> "\u2717 broken";
        };
        out.open("li", css).span("weight", word).text(" " + check.text());
        if (!check.detail().isBlank()) {
            out.text(" ").span("detail", check.detail());
        }
        out.close("li");
    }
}
