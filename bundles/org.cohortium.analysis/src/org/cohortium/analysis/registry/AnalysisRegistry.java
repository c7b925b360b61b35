/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.cohortium.analysis.Analysis;

/**
 * The analyses that are installed. An id that an analysis says it replaces finds that analysis.
 */
public final class AnalysisRegistry {

    private final Map<String, AnalysisContribution> byId = new LinkedHashMap<>();
    private final List<String> conflicts = new ArrayList<>();

    /**
     * @param contributions the installed analyses; of several with one id the first by contributor name is kept and the
     *        rest are reported by {@link #conflicts()}
     */
    public AnalysisRegistry(List<AnalysisContribution> contributions) {
        List<AnalysisContribution> ordered = new ArrayList<>(contributions);
        ordered.sort(Comparator.comparing(AnalysisContribution::order).thenComparing(AnalysisContribution::id)
            .thenComparing(AnalysisContribution::contributor));
        for (AnalysisContribution c : ordered) {
            AnalysisContribution other = byId.putIfAbsent(c.id(), c);
            if (other != null) {
                conflicts.add("The analysis id \"" + c.id() + "\" is contributed by " + other.contributor() + " and by "
                    + c.contributor() + "; the second is ignored.");
            }
        }
    }

    /** A registry of analyses at hand, for tests and for use as a library. */
    public static AnalysisRegistry of(Analysis<?>... analyses) {
        List<AnalysisContribution> contributions = new ArrayList<>();
        for (Analysis<?> analysis : analyses) {
            contributions.add(AnalysisContribution.of(analysis, contributions.size()));
        }
        return new AnalysisRegistry(contributions);
    }

    /** All analyses in menu order. */
    public List<AnalysisContribution> list() {
        return List.copyOf(byId.values());
    }

    /** The analysis with this id, or the one that replaces it. */
    public Optional<AnalysisContribution> find(String id) {
        AnalysisContribution direct = byId.get(id);
        if (direct != null) {
            return Optional.of(direct);
        }
        return byId.values().stream().filter(c -> c.replaces().contains(id)).findFirst();
    }

    /** Ids that more than one bundle contributes, in words. */
    public List<String> conflicts() {
        return List.copyOf(conflicts);
    }
}
