/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.rcode.RDesign;
import org.cohortium.analysis.rcode.RNames;

/**
 * The weights and clusters of a cohort's design in R code on a data frame: as arguments, and in weighted means and sums.
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

    /** The weights as a factor before a term, within the data frame; empty for none. */
    public String times() {
        return design.isWeighted() ? RNames.name(design.weights()) + " * " : "";
    }

    /**
     * The weighted mean of a vector that has an element for each row of a data frame.
     *
     * @param frame the data frame
     */
    public String mean(String vector, String frame) {
        return design.isWeighted() ? "weighted.mean(" + vector + ", " + column(frame) + ")" : "mean(" + vector + ")";
    }

    /** The weighted means of such a vector in groups. */
    public String means(String vector, String group, String frame) {
        return design.isWeighted() ? "tapply(" + vector + " * " + column(frame) + ", " + group + ", sum) / tapply("
            + column(frame) + ", " + group + ", sum)" : "tapply(" + vector + ", " + group + ", mean)";
    }

    private String column(String frame) {
        return frame + "[[" + RNames.text(design.weights()) + "]]";
    }
}
