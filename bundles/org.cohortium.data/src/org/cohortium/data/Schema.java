/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The variables of a table without their data, in the table's order: what options and formulas are checked against. */
public final class Schema {

    private final Map<String, VariableInfo> variables;

    /**
     * A schema of these variables in this order.
     *
     * @throws IllegalArgumentException if two have the same name
     */
    public Schema(Collection<VariableInfo> variables) {
        Map<String, VariableInfo> byName = new LinkedHashMap<>();
        for (VariableInfo variable : variables) {
            if (byName.put(variable.name(), variable) != null) {
                throw new IllegalArgumentException("Two variables are named \"" + variable.name() + "\"");
            }
        }
        this.variables = Collections.unmodifiableMap(byName);
    }

    /** A schema of these variables in this order. */
    public static Schema of(VariableInfo... variables) {
        return new Schema(List.of(variables));
    }

    /** The variables in their order. */
    public List<VariableInfo> variables() {
        return List.copyOf(variables.values());
    }

    /** The names in their order. */
    public List<String> names() {
        return List.copyOf(variables.keySet());
    }

    /** Whether there is a variable of that name. */
    public boolean has(String name) {
        return variables.containsKey(name);
    }

    /** The variable of that name, if there is one. */
    public Optional<VariableInfo> find(String name) {
        return Optional.ofNullable(variables.get(name));
    }

    /**
     * The variable of that name.
     *
     * @throws UnknownColumnException if there is none
     */
    public VariableInfo variable(String name) {
        VariableInfo variable = variables.get(name);
        if (variable == null) {
            throw new UnknownColumnException(name, variables.keySet());
        }
        return variable;
    }

    /** The variables in a role, in their order. */
    public List<VariableInfo> inRole(Role role) {
        List<VariableInfo> found = new ArrayList<>();
        for (VariableInfo variable : variables.values()) {
            if (variable.role() == role) {
                found.add(variable);
            }
        }
        return found;
    }

    /** The same schema with a variable added at the end, or replaced where it stands. */
    public Schema with(VariableInfo variable) {
        Map<String, VariableInfo> changed = new LinkedHashMap<>(variables);
        changed.put(variable.name(), variable);
        return new Schema(changed.values());
    }
}
