/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.rcode.RDesign;

/**
 * The weights and clusters of a cohort's design in R code on a data frame.
 *
 * @param design the columns of both
 */
public record RSample(RDesign design) {

    /** Those of a design. */
    public static RSample of(CohortDesign design) {
        return new RSample(RDesign.of(design));
    }

    /** Whether there are neither. */
    public boolean isPlain() {
        return !design.isWeighted() && !design.isClustered();
    }

    /** The columns of both. */
    public List<String> columns() {
        return Stream.of(design.weights(), design.cluster()).filter(Objects::nonNull).toList();
    }

    /** Both as further arguments of a model; empty for none. */
    public String arguments() {
        return design.weightsArgument() + design.clusterArgument();
    }

    /** The weights as a further argument; empty for none. */
    public String weights() {
        return design.weightsArgument();
    }
}
