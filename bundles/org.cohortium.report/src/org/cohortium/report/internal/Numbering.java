/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.report.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers tables, figures and references in the order in which the report has them. */
public final class Numbering {

    private int tables;
    private int figures;
    private final Map<String, Integer> references = new LinkedHashMap<>();

    /** The next table. */
    String table() {
        return "Table " + ++tables;
    }

    /** The next figure. */
    String figure() {
        return "Figure " + ++figures;
    }

    /** Numbers of references, those known before with the number they have. */
    List<Integer> cite(List<String> citations) {
        List<Integer> numbers = new ArrayList<>();
        for (String citation : citations) {
            String text = citation.strip();
            if (!text.isEmpty()) {
                int next = references.size() + 1;
                Integer known = references.putIfAbsent(text, next);
                numbers.add(known == null ? next : known);
            }
        }
        return numbers;
    }

    /** All references in order. */
    List<String> references() {
        return List.copyOf(references.keySet());
    }
}
