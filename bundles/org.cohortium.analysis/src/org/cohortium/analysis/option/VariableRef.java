/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.option;

import java.util.List;
import java.util.Objects;

/**
 * A variable named by an option.
 *
 * @param name the variable's name
 */
public record VariableRef(String name) {

    public VariableRef {
        Objects.requireNonNull(name, "name");
    }

    /** The names of several variables, in order. */
    public static List<String> names(List<VariableRef> variables) {
        return variables.stream().map(VariableRef::name).toList();
    }

    /** The name, or null where no variable is set. */
    public static String nameOrNull(VariableRef variable) {
        return variable == null ? null : variable.name();
    }
}
