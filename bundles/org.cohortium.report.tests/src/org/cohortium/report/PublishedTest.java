/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import org.cohortium.data.json.JsonException;

/** The file of published figures is read as documented. */
class PublishedTest {

    @Test
    void everyFieldIsRead() {
        Published p = Published.parse("""
            {"source": {"citation": "Li L. 2014", "part": "abstract"},
             "figures": [
              {"what": "P", "published": "< 0.001", "below": 0.001, "analysis": "km", "scalar": "p.value"},
              {"what": "Recurrence", "published": "53.1", "value": 53.1, "decimals": 1, "analysis": "km",
               "table": "times", "row": {"group": "low", "time": 60}, "column": "survival",
               "transform": "percent-complement", "comment": "c"}]}""");
        assertEquals("Li L. 2014", p.citation());
        assertEquals("", p.note());
        assertEquals(0.001, p.figures().get(0).below());
        assertTrue(Double.isNaN(p.figures().get(0).value()));
        assertEquals(60.0, p.figures().get(1).row().get("time"));
        assertEquals("low", p.figures().get(1).row().get("group"));
        assertEquals(Published.Transform.PERCENT_COMPLEMENT, p.figures().get(1).transform());
        assertEquals("c", p.figures().get(1).comment());
    }

    @Test
    void whatIsNotAsDocumentedIsRefused() {
        assertThrows(JsonException.class, () -> Published.parse("{}"));
        assertThrows(JsonException.class, () -> Published.parse("""
            {"source": {"citation": "x"}, "figures": [{"what": "a", "published": "1", "analysis": "km",
            "transform": "square"}]}"""));
    }
}
