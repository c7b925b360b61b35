/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.rscript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.cohortium.analysis.rcode.RCode;
import org.cohortium.data.CategoryColumn;
import org.cohortium.data.ColumnInfo;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.junit.jupiter.api.Test;

/** What R is told about the rows must be what the study says of them. */
class RScriptTest {

    private static DataTable rows() {
        return DataTable.of(NumberColumn.of("time", 0.1, Double.NaN, 1e-300),
            new CategoryColumn(ColumnInfo.of("stage of disease"), new int[] {0, 2, -1}, List.of("A", "B", "C \"late\""), 1));
    }

    private static String script(String label) {
        RCode code = RCode.builder().library("survival").remark("R does it otherwise.").line("print(nrow(d))").build();
        return RScript.of("Survival\nby stage", label, "km.csv", rows(), code);
    }

    @Test
    void everyColumnGetsItsTypeAndTheReferenceComesFirst() {
        List<String> lines = script("").lines().toList();
        assertEquals("# Survival by stage", lines.get(0));
        assertTrue(lines.contains("library(survival)"));
        assertTrue(lines.contains("d[[\"time\"]] <- as.numeric(d[[\"time\"]])"));
        assertTrue(lines.contains("d[[\"stage of disease\"]] <- factor(d[[\"stage of disease\"]], "
            + "levels = c(\"B\", \"A\", \"C \\\"late\\\"\"))"));
        assertEquals("print(nrow(d))", lines.get(lines.size() - 1));
    }

    @Test
    void remarksAndLabelsAreCommentsBeforeTheCode() {
        List<String> lines = script("SIMULATED DATA").lines().toList();
        assertTrue(lines.indexOf("# SIMULATED DATA") > 0);
        assertTrue(lines.indexOf("# Note: R does it otherwise.") < lines.indexOf("library(survival)"));
        assertFalse(script("").contains("SIMULATED"));
    }

    @Test
    void rowsAreWrittenWithAllTheirDigits() {
        String csv = new String(RScript.data(rows()), StandardCharsets.UTF_8);
        List<String> lines = csv.lines().toList();
        assertEquals("time,stage of disease", lines.get(0));
        assertEquals("0.1,A", lines.get(1));
        assertEquals(",\"C \"\"late\"\"\"", lines.get(2));
        assertTrue(lines.get(3).equals("1e-300,") || lines.get(3).equals("1.0E-300,"), lines.get(3));
    }
}
