/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.cohortium.analysis.AnalysisDescriptor.Category;
import org.cohortium.analysis.run.TallyAnalysis;
import org.junit.jupiter.api.Test;

class AnalysisRegistryTest {

    private static AnalysisContribution named(String id, String contributor) {
        return new AnalysisContribution(id, id, Category.OTHER, "?", List.of(), contributor, 1, TallyAnalysis::new);
    }

    @Test
    void findsByIdAndByReplacedId() {
        AnalysisRegistry registry = AnalysisRegistry.of(new TallyAnalysis());
        assertEquals("tally", registry.find("tally").orElseThrow().id());
        assertEquals("tally", registry.find("old-tally").orElseThrow().id());
        assertFalse(registry.find("none").isPresent());
    }

    @Test
    void aSecondContributionOfAnIdIsReportedNotLost() {
        AnalysisRegistry registry = new AnalysisRegistry(List.of(named("tally", "b"), named("tally", "a")));
        assertEquals("a", registry.find("tally").orElseThrow().contributor());
        assertEquals(1, registry.conflicts().size());
        assertTrue(registry.conflicts().get(0).contains("contributed by a and by b"));
    }

    @Test
    void codeThatCallsItselfOtherwiseIsNotLoaded() {
        AnalysisLoadException e = assertThrows(AnalysisLoadException.class, () -> named("other", "x").analysis());
        assertTrue(e.getMessage().contains("\"other\" of x cannot be loaded"));
    }
}
