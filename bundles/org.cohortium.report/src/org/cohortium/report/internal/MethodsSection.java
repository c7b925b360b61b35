/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.report.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.cohortium.report.ReportInput;

/** The statistical methods as a manuscript says them, composed from the settings of the analyses that were run. */
final class MethodsSection {

    private MethodsSection() {
    }

    static void add(ReportInput input, Html out, Numbering numbering) {
        out.openId("section", "methods", "").element("h2", "Statistical methods");
        Map<String, List<ReportInput.Entry>> same = new LinkedHashMap<>();
        for (ReportInput.Entry entry : input.analyses()) {
            if (!entry.methods().isBlank()) {
                same.computeIfAbsent(entry.methods().strip(), m -> new ArrayList<>()).add(entry);
            }
        }
        for (Map.Entry<String, List<ReportInput.Entry>> group : same.entrySet()) {
            List<String> titles = group.getValue().stream().map(ReportInput.Entry::title).toList();
            List<String> citations = group.getValue().stream()
                .flatMap(e -> e.descriptor().stream().flatMap(d -> d.citations().stream())).distinct().toList();
            out.open("p").open("b").text(String.join("; ", titles) + ".").end("b").text(" " + group.getKey());
            cite(out, numbering.cite(citations));
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
