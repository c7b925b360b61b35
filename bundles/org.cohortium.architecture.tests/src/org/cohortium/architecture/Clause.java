/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.architecture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One entry of an OSGi manifest header: a name (bundle or package) with its attributes and directives. */
record Clause(String name, Map<String, String> parameters) {

    /** The clauses of a header value; a clause that lists several names becomes one entry for each. */
    static List<Clause> parse(String header) {
        List<Clause> clauses = new ArrayList<>();
        if (header == null) {
            return clauses;
        }
        for (String text : split(header, ',')) {
            List<String> names = new ArrayList<>();
            Map<String, String> parameters = new LinkedHashMap<>();
            for (String part : split(text, ';')) {
                int equals = part.indexOf('=');
                if (equals < 0) {
                    names.add(part.trim());
                } else {
                    int end = part.charAt(equals - 1) == ':' ? equals - 1 : equals;
                    parameters.put(part.substring(0, end).trim(), part.substring(equals + 1).replace("\"", "").trim());
                }
            }
            names.forEach(name -> clauses.add(new Clause(name, parameters)));
        }
        return clauses;
    }

    /** Whether the version parameter is a range with both ends, so that a change of API does not slip in. */
    boolean hasClosedRange(String parameter) {
        return parameters.getOrDefault(parameter, "").matches("\\[[0-9][^,]*,[0-9][^,]*\\)");
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }
}
