/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.rcode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.option.VariableRef;

/**
 * The weights and clusters of an analysis as R code writes them: those of its options, else those that the cohort's design
 * brings, and the rows that are complete with them.
 *
 * @param weights name of the column of case weights, or null
 * @param cluster name of the column of clusters, or null
 */
public record RDesign(String weights, String cluster) {

    /**
     * The weights and clusters in use.
     *
     * @param weights of the options, or null
     * @param cluster of the options, or null
     */
    public static RDesign of(VariableRef weights, VariableRef cluster, CohortDesign design) {
        return new RDesign(weights != null ? weights.name() : design.weights().orElse(null),
            cluster != null ? cluster.name() : design.cluster().orElse(null));
    }

    /** The weights and clusters of a cohort's design alone. */
    public static RDesign of(CohortDesign design) {
        return of(null, null, design);
    }

    /** Whether rows have weights. */
    public boolean isWeighted() {
        return weights != null;
    }

    /** Whether rows belong together. */
    public boolean isClustered() {
        return cluster != null;
    }

    /** The argument of a fit that gives the weights, behind a comma; empty without weights. */
    public String weightsArgument() {
        return weights == null ? "" : ", weights = " + RNames.name(weights);
    }

    /** The argument of a fit that gives the clusters, behind a comma; empty without clusters. */
    public String clusterArgument() {
        return cluster == null ? "" : ", cluster = " + RNames.name(cluster);
    }

    /**
     * A line that keeps the rows of {@code d} with every value the analysis needs, weights and clusters among them, and
     * drops levels that then do not occur: R itself would take a missing event for none, and keep levels without patients.
     *
     * @param names of the variables that the analysis needs; nulls are ignored
     */
    public String completeRows(Collection<String> names) {
        List<String> all = new ArrayList<>(names);
        all.add(weights);
        all.add(cluster);
        return "d <- droplevels(d[complete.cases(d[, "
            + RNames.texts(all.stream().filter(Objects::nonNull).distinct().toList()) + ", drop = FALSE]), ])";
    }
}
