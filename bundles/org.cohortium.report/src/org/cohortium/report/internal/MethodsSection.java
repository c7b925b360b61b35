/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.report.internal;

import java.util.ArrayList;
import java.util.List;

import org.cohortium.report.ReportInput;

/** The statistical methods as a manuscript says them, composed from the settings of the analyses that were run. */
final class MethodsSection {

    private MethodsSection() {
    }

    static void add(ReportInput input, Html out, Numbering numbering) {
        out.openId("section", "methods", "").element("h2", "Statistical methods");
        List<String> said = new ArrayList<>();
        for (ReportInput.Entry entry : input.analyses()) {
            if (entry.methods().isBlank()) {
                continue;
            }
            List<String> sentences = new ArrayList<>();
            for (String sentence : entry.methods().strip().split("(?<=[.!?])\\s+(?=[A-Z])")) {
                if (!said.contains(sentence)) {
                    sentences.add(sentence);
                    said.add(sentence);
                }
            }
            out.open("p").open("b").text(entry.title() + ".").end("b").text(" ").text(sentences.isEmpty()
                ? "As described above." : String.join(" ", sentences));
            cite(out, entry.descriptor().map(d -> numbering.cite(d.citations())).orElse(List.of()));
            out.close("p");
        }
        out.element("p", "Analyses were made with " + input.software() + ". Random streams derive from the seed "
            + input.study().getSeed() + ". Every result was checked against its own post-conditions, which are listed with "
            + "it.");
        out.close("section");
    }

    static void cite(Html out, List<Integer> numbers) {
        if (numbers.isEmpty()) {
            return;
        }
        out.open("sup", "cite");
        for (int i = 0; i < numbers.size(); i++) {
            out.text(i == 0 ? "" : ",").link("ref-" + numbers.get(i), Integer.toString(numbers.get(i)));
        }
        out.end("sup");
    }
}
