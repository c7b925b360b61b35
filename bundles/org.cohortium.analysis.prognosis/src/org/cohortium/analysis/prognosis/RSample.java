/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.rcode.RDesign;
import org.cohortium.analysis.rcode.RNames;

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

    /** The weights of the rows of a data frame; 1 for none. */
    public String weightsOf(String frame) {
        return design.isWeighted() ? column(frame, design.weights()) : "rep(1, nrow(" + frame + "))";
    }

    /** The sets of the rows of a data frame; each row for itself where there are none. */
    public String setsOf(String frame) {
        return design.isClustered() ? column(frame, design.cluster()) : "seq_len(nrow(" + frame + "))";
    }

    private static String column(String frame, String name) {
        return frame + "[[" + RNames.text(name) + "]]";
    }

    /** The weights as a further argument; empty for none. */
    public String weights() {
        return design.weightsArgument();
    }
}
