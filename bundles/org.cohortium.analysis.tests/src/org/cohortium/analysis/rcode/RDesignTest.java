/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.rcode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.option.VariableRef;
import org.junit.jupiter.api.Test;

/** Weights and clusters come from the options first, then from the design. */
class RDesignTest {

    @Test
    void aPlainCohortHasNeither() {
        RDesign plain = RDesign.of(CohortDesign.SAMPLE);
        assertFalse(plain.isWeighted());
        assertEquals("", plain.weightsArgument() + plain.clusterArgument());
        assertEquals("d <- droplevels(d[complete.cases(d[, c(\"os months\", \"dead\"), drop = FALSE]), ])",
            plain.completeRows(Arrays.asList("os months", null, "dead", "dead")));
    }

    @Test
    void aMatchedCohortBringsItsOwn() {
        RDesign matched = RDesign.of(CohortDesign.matched("1:1"));
        assertTrue(matched.isClustered());
        assertEquals(", weights = .weight, cluster = .set", matched.weightsArgument() + matched.clusterArgument());
        assertEquals("d <- droplevels(d[complete.cases(d[, c(\"x\", \".weight\", \".set\"), drop = FALSE]), ])",
            matched.completeRows(Arrays.asList("x")));
    }

    @Test
    void optionsComeFirst() {
        RDesign named = RDesign.of(new VariableRef("case weight"), new VariableRef("patient"), CohortDesign.matched("1:1"));
        assertEquals(", weights = `case weight`, cluster = patient", named.weightsArgument() + named.clusterArgument());
    }
}
