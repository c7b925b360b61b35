/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The checks read code and manifests as they are meant to be read. */
class ReadingTest {

    @Test
    void commentsAndStringsAreNoCodeAndLinesStay() {
        String text = """
            a(); // System.out
            /* b
             */ c("System.err \\" // no comment", '"', '\\'');
            String block = \"""
                TODO "quoted"
                \""";
            d();
            """;
        String code = JavaFile.withoutCommentsAndStrings(text);
        assertFalse(code.contains("System"), code);
        assertFalse(code.contains("TODO"), code);
        assertTrue(code.contains("c(\"\", '', '');"), code);
        assertEquals(text.lines().count(), code.lines().count());
        assertEquals(7, SourceTree.lineAt(code, code.indexOf("d();")));
    }

    @Test
    void aHeaderIsReadWithItsRanges() {
        List<Clause> clauses = Clause.parse("a.b;version=\"[1.0,2.0)\";resolution:=optional,c;d;version=1,e;x-friends:=\"f,g\"");
        assertEquals(List.of("a.b", "c", "d", "e"), clauses.stream().map(Clause::name).toList());
        assertEquals(Map.of("version", "[1.0,2.0)", "resolution", "optional"), clauses.getFirst().parameters());
        assertTrue(clauses.getFirst().hasClosedRange("version"));
        assertFalse(clauses.get(1).hasClosedRange("version"));
        assertEquals("f,g", clauses.get(3).parameters().get("x-friends"));
    }
}
