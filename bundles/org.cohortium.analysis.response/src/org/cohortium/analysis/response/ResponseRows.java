/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.response;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.input.CompleteRows;
import org.cohortium.analysis.input.EventIndicator;
import org.cohortium.analysis.input.Groups;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.data.Column;
import org.cohortium.numerics.EstimationException;

/**
 * The rows of a response analysis.
 *
 * @param complete the rows used, with those left out
 * @param response the outcome variable
 * @param groups the groups; one if none were asked for
 * @param strata the strata, or null
 * @param weight weights of a matched cohort, or null where all are 1
 * @param set matched set of each row, from 0, or null
 */
record ResponseRows(CompleteRows complete, Column response, Groups groups, Groups strata, double[] weight, int[] set) {

    static ResponseRows read(AnalysisInput input, ResponseOptions options) {
        List<String> needed = new ArrayList<>(List.of(options.response().name()));
        if (options.group() != null) {
            needed.add(options.group().name());
        }
        if (options.group() != null && options.strata() != null) {
            needed.add(options.strata().name());
        }
        CompleteRows complete = CompleteRows.of(input, needed);
        CohortDesign design = input.design();
        double[] weight = design.weights().map(name -> complete.data().numbers(name)).orElse(null);
        boolean equal = true;
        for (int i = 0; weight != null && i < weight.length; i++) {
            equal &= weight[i] == 1;
        }
        int[] set = design.cluster().map(name -> Groups.clusterCodes(complete.data().column(name))).orElse(null);
        return new ResponseRows(complete, complete.data().column(options.response().name()), groups(complete, options.group()),
            options.group() == null || options.strata() == null ? null
                : Groups.of(complete.data().column(options.strata().name())),
            equal ? null : weight, set);
    }

    private static Groups groups(CompleteRows complete, VariableRef group) {
        if (group == null) {
            return Groups.single(complete.data().rowCount(), "All patients");
        }
        Groups groups = Groups.of(complete.data().column(group.name()));
        if (groups.count() > 50) {
            throw new EstimationException("\"" + group.name() + "\" has " + groups.count() + " different values.",
                "Cut it into a few classes first.");
        }
        return groups;
    }

    /** Which rows had the outcome: the response, or the response and disease control together. */
    boolean[] outcome(ResponseOptions options, boolean control) {
        Set<String> levels = new LinkedHashSet<>(options.responseLevels());
        if (control) {
            levels.addAll(options.controlLevels());
        }
        return EventIndicator.read(response, List.copyOf(levels));
    }

    /** Whether the cohort is matched or weighted, so that its rows are not independent patients of equal weight. */
    boolean isDesigned() {
        return weight != null || set != null;
    }
}
