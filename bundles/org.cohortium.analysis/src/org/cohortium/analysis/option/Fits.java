/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.option;

import org.cohortium.data.ColumnKind;

/** Which variables an option accepts. */
public enum Fits {
    /** Any variable. */
    ANY("any variable"),
    /** Numbers. */
    NUMERIC("a numeric variable"),
    /** Categories, logical values, or text with few values. */
    CATEGORICAL("a categorical variable"),
    /** Numbers or categories, as model terms. */
    COVARIATE("a numeric or categorical variable"),
    /** Follow-up time or entry time: numbers that are not negative. */
    TIME("a numeric variable holding a time"),
    /** Event indicator: logical, 0/1, or categories of which some are events. */
    EVENT("a logical, 0/1 or categorical variable"),
    /** What may split the rows into groups: categories, logical values, numbers with few values. */
    GROUP("a categorical variable or a number with few values"),
    /** Clusters, pairs, patients: anything that names. */
    IDENTIFIER("a variable that names clusters or patients");

    private final String words;

    Fits(String words) {
        this.words = words;
    }

    /** What fits, in words with an article. */
    public String words() {
        return words;
    }

    /** Whether a variable of this kind fits. */
    public boolean accepts(ColumnKind kind) {
        return switch (this) {
            case ANY, IDENTIFIER -> true;
            case NUMERIC, TIME -> kind == ColumnKind.NUMBER;
            case CATEGORICAL -> kind == ColumnKind.CATEGORY || kind == ColumnKind.LOGICAL || kind == ColumnKind.TEXT;
            case COVARIATE -> kind == ColumnKind.NUMBER || kind == ColumnKind.CATEGORY || kind == ColumnKind.LOGICAL
                || kind == ColumnKind.TEXT;
            case EVENT, GROUP -> kind != ColumnKind.DATE;
        };
    }
}
