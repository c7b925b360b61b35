/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis;

import java.util.Objects;
import java.util.Optional;

/**
 * How the rows of a cohort came together. In a matched cohort every row has a weight and belongs to a matched set, and
 * an outcome analysis uses the weights and a variance that is robust to clustering on the matched sets.
 *
 * @param kind plain sample or matched
 * @param weights column of the case weights, if any
 * @param cluster column of the matched set (pair) or other cluster, if any
 * @param description the design in words, for notes and the methods paragraph, such as "1:1 nearest-neighbour
 *        propensity score matching without replacement"
 */
public record CohortDesign(Kind kind, Optional<String> weights, Optional<String> cluster, String description) {

    /** How rows were selected. */
    public enum Kind {
        /** Every eligible patient once. */
        SAMPLE,
        /** Patients selected and weighted by matching. */
        MATCHED
    }

    /** Every eligible patient once, with equal weight. */
    public static final CohortDesign SAMPLE = new CohortDesign(Kind.SAMPLE, Optional.empty(), Optional.empty(), "");

    /** Column in which a matched cohort holds its weights. */
    public static final String WEIGHT_COLUMN = ".weight";

    /** Column in which a matched cohort holds the number of the matched set. */
    public static final String SET_COLUMN = ".set";

    public CohortDesign {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(weights, "weights");
        Objects.requireNonNull(cluster, "cluster");
        Objects.requireNonNull(description, "description");
    }

    /** A cohort matched as described, with its weights and sets in the customary columns. */
    public static CohortDesign matched(String description) {
        return new CohortDesign(Kind.MATCHED, Optional.of(WEIGHT_COLUMN), Optional.of(SET_COLUMN), description);
    }

    /** Whether the rows were matched. */
    public boolean isMatched() {
        return kind == Kind.MATCHED;
    }
}
