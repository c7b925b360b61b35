/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.cohortium.model.AnalysisSpec;
import org.cohortium.model.Cohort;
import org.cohortium.model.Study;

/** The order in which analyses can run: each after the matchings that its cohort is built on. */
final class PlanOrder {

    private final Study study;

    PlanOrder(Study study) {
        this.study = study;
    }

    /**
     * The analyses that were asked for.
     *
     * @throws PlanException when one is not part of the plan
     */
    List<AnalysisSpec> selected(List<String> only) throws PlanException {
        if (only.isEmpty()) {
            return List.copyOf(study.getAnalyses());
        }
        Set<AnalysisSpec> wanted = new LinkedHashSet<>();
        for (String name : only) {
            List<AnalysisSpec> found = study.getAnalyses().stream().filter(s -> name.equals(s.getSlug())
                    || name.equals(s.getId()) || name.equals(s.getAnalysisId())).toList();
            if (found.isEmpty()) {
                throw new PlanException("The plan has no analysis " + name, "Its analyses are: " + String.join(", ",
                        study.getAnalyses().stream().map(AnalysisSpec::getSlug).toList()) + ".");
            }
            wanted.addAll(found);
        }
        return study.getAnalyses().stream().filter(wanted::contains).toList();
    }

    /** The analyses and the matchings they need, each after those it needs. */
    List<AnalysisSpec> ordered(List<AnalysisSpec> selected) {
        Set<AnalysisSpec> ordered = new LinkedHashSet<>();
        for (AnalysisSpec spec : selected) {
            visit(spec, ordered, new LinkedHashSet<>());
        }
        return List.copyOf(ordered);
    }

    private void visit(AnalysisSpec spec, Set<AnalysisSpec> ordered, Set<AnalysisSpec> path) {
        if (ordered.contains(spec) || !path.add(spec)) {
            return;
        }
        matchings(spec.getCohort()).forEach(needed -> visit(needed, ordered, path));
        ordered.add(spec);
    }

    /** The matchings that a cohort is built on, nearest first. */
    static List<AnalysisSpec> matchings(Cohort cohort) {
        List<AnalysisSpec> found = new ArrayList<>();
        Set<Cohort> seen = new LinkedHashSet<>();
        Cohort current = cohort;
        while (current != null && seen.add(current)) {
            AnalysisSpec matching = current.getMatchedBy();
            if (matching != null) {
                found.add(matching);
                current = matching.getCohort();
            } else {
                current = current.getBase();
            }
        }
        return found;
    }
}
