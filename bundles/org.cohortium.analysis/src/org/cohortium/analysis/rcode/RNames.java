/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.rcode;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.cohortium.analysis.option.TermRef;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.data.ColumnKind;
import org.cohortium.data.Schema;

/** Names, texts and formulas of a study as R writes them. */
public final class RNames {

    private static final Set<String> RESERVED = Set.of("if", "else", "repeat", "while", "function", "for", "next",
        "break", "TRUE", "FALSE", "NULL", "Inf", "NaN", "NA", "in", "NA_integer_", "NA_real_", "NA_character_");

    private RNames() {
    }

    /** A variable's name, in backticks where R needs them. */
    public static String name(String variable) {
        if (variable.matches("([A-Za-z]|\\.(?![0-9]))[A-Za-z0-9._]*") && !RESERVED.contains(variable)) {
            return variable;
        }
        return "`" + variable.replace("\\", "\\\\").replace("`", "\\`") + "`";
    }

    /** A variable's name, in backticks where R needs them. */
    public static String name(VariableRef variable) {
        return name(variable.name());
    }

    /** A text in quotation marks. */
    public static String text(String value) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(c);
            }
        }
        return out.append('"').toString();
    }

    /** Several texts as a vector. */
    public static String texts(List<String> values) {
        return values.stream().map(RNames::text).collect(Collectors.joining(", ", "c(", ")"));
    }

    /** A number that R reads back as the same double. */
    public static String number(double value) {
        if (Double.isNaN(value)) {
            return "NA";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "Inf" : "-Inf";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
    }

    /** Several numbers as a vector. */
    public static String numbers(List<Double> values) {
        return values.stream().map(RNames::number).collect(Collectors.joining(", ", "c(", ")"));
    }

    /**
     * Whether each row had the event.
     *
     * @param event the event variable
     * @param levels the values that mean the event; empty for TRUE or 1
     */
    public static String event(VariableRef event, List<String> levels) {
        return levels.isEmpty() ? name(event) + " == 1" : name(event) + " %in% " + texts(levels);
    }

    /**
     * A grouping variable of {@code d} as a factor of the groups that occur, in the order in which results show them: levels
     * as in the dictionary, whichever is the reference, other values ascending.
     *
     * @param schema the variables
     */
    public static String group(Schema schema, VariableRef variable) {
        String column = "d$" + name(variable);
        List<String> levels = schema.find(variable.name()).filter(v -> v.kind() == ColumnKind.CATEGORY)
            .map(v -> v.levels()).orElse(List.of());
        return "droplevels(factor(" + column + ", levels = "
            + (levels.isEmpty() ? "sort(unique(" + column + "), method = \"radix\")" : texts(levels)) + "))";
    }

    /**
     * A right-censored or counting response of the package survival.
     *
     * @param entry start of observation, or null
     */
    public static String surv(VariableRef entry, VariableRef time, VariableRef event, List<String> levels) {
        return "Surv(" + (entry == null ? "" : name(entry) + ", ") + name(time) + ", " + event(event, levels) + ")";
    }

    /** The term of a formula of the package survival that names the strata, behind a plus; empty without strata. */
    public static String strata(List<VariableRef> strata) {
        return strata.isEmpty() ? ""
            : strata.stream().map(RNames::name).collect(Collectors.joining(", ", " + strata(", ")"));
    }

    /** The right side of a formula: covariates and interactions, or 1 where there are none. */
    public static String terms(List<VariableRef> covariates, List<TermRef> interactions) {
        List<String> terms = new ArrayList<>();
        covariates.forEach(v -> terms.add(name(v)));
        interactions.forEach(t -> terms.add(t.variables().stream().map(RNames::name).collect(Collectors.joining(":"))));
        return terms.isEmpty() ? "1" : String.join(" + ", terms);
    }
}
