/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.option;

/** What an option holds, and so how a form shows it and a study stores it. */
public enum OptionType {
    /** One variable. */
    VARIABLE,
    /** Variables in order. */
    VARIABLES,
    /** Interactions of variables. */
    TERMS,
    /** One level of the variable that another option names. */
    LEVEL,
    /** Levels of the variable that another option names. */
    LEVELS,
    /** One of fixed choices. */
    CHOICE,
    /** Some of fixed choices. */
    CHOICES,
    /** A number. */
    NUMBER,
    /** Numbers in order. */
    NUMBERS,
    /** A whole number. */
    INTEGER,
    /** Yes or no. */
    LOGICAL,
    /** Text. */
    TEXT,
    /** Texts in order. */
    TEXTS,
    /** An expression over the variables. */
    EXPRESSION;

    /** Whether it holds any number of values. */
    public boolean isList() {
        return switch (this) {
            case VARIABLES, TERMS, LEVELS, CHOICES, NUMBERS, TEXTS -> true;
            default -> false;
        };
    }

    /** Whether it names variables. */
    public boolean namesVariables() {
        return this == VARIABLE || this == VARIABLES || this == TERMS;
    }
}
