/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.option;

import java.util.Arrays;
import java.util.List;

/**
 * An interaction named by an option: the product of two or more variables, written {@code age:sex}.
 *
 * @param variables names of the variables, at least two, in order
 */
public record TermRef(List<String> variables) {

    public TermRef {
        variables = List.copyOf(variables);
        if (variables.size() < 2) {
            throw new IllegalArgumentException("An interaction needs two variables: " + variables);
        }
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException if it does not name at least two variables
     */
    public static TermRef parse(String text) {
        List<String> parts = Arrays.stream(text.split(":")).map(String::strip).filter(s -> !s.isEmpty()).toList();
        return new TermRef(parts);
    }

    /** The text form. */
    public String text() {
        return String.join(":", variables);
    }
}
