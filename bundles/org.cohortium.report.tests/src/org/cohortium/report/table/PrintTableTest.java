/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.report.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;

/** Tables print as in a journal. */
class PrintTableTest {

    private static final double NAN = Double.NaN;

    @Test
    void limitsStandInParenthesesBehindTheirEstimate() {
        Table table = Table.builder("t", "Hazard ratios").text("term", "Term").number("estimate", "HR", NumberFormat.RATIO)
            .number("conf.low", "95 % CI lower", NumberFormat.RATIO).number("conf.high", "95 % CI upper", NumberFormat.RATIO)
            .number("p.value", "p", NumberFormat.P_VALUE).row("Vascular invasion", null, null, null, null)
            .indented(1, "Yes", 2.066, 1.296, 3.292, 0.0021).indented(1, "Unknown", NAN, NAN, NAN, NAN)
            .indented(1, "Open", 1.5, 0.5, Double.POSITIVE_INFINITY, 0.3).build();
        PrintTable print = PrintTable.of(table);
        assertEquals(List.of("Term", "HR (95 % CI)", "p"), print.columns().stream().map(PrintTable.Column::heading).toList());
        assertEquals(List.of("Yes", "2.07 (1.30\u20133.29)", "0.002"), print.rows().get(1).cells());
        assertEquals(List.of("Unknown", "\u2013", "\u2013"), print.rows().get(2).cells());
        assertEquals("1.50 (0.50\u2013\u221e)", print.rows().get(3).cells().get(1));
        assertTrue(print.rows().get(0).heading());
        assertFalse(print.rows().get(1).heading());
        assertEquals(1, print.rows().get(1).indent());
    }

    @Test
    void limitsWithoutTheirEstimateAreAColumnOfTheirOwn() {
        Table table = Table.builder("t", "Survival").text("group", "Group").number("survival", "Survival",
            NumberFormat.PERCENT).number("std.error", "SE", NumberFormat.PERCENT)
            .number("conf.low", "95 % CI lower", NumberFormat.PERCENT)
            .number("conf.high", "95 % CI upper", NumberFormat.PERCENT).row("low", 0.584, 0.059, 0.479, 0.712).build();
        PrintTable print = PrintTable.of(table);
        assertEquals(List.of("Group", "Survival", "SE", "95 % CI"),
            print.columns().stream().map(PrintTable.Column::heading).toList());
        assertEquals(List.of("low", "58.4", "5.9", "47.9\u201371.2"), print.rows().get(0).cells());
    }

    @Test
    void negativeLimitsAreJoinedByAWord() {
        Table table = Table.builder("t", "Difference").number("estimate", "Difference", NumberFormat.ESTIMATE)
            .number("conf.low", "CI lower", NumberFormat.ESTIMATE).number("conf.high", "CI upper", NumberFormat.ESTIMATE)
            .row(-1.5, -2.5, -0.5).build();
        assertEquals("\u22121.500 (\u22122.500 to \u22120.5000)", PrintTable.of(table).rows().get(0).cells().get(0));
    }

    @Test
    void severalQuantilesKeepTheirOwnLimits() {
        Table table = Table.builder("t", "Quantiles").number("median", "Median", NumberFormat.TIME)
            .number("conf.low", "95 % CI lower", NumberFormat.TIME).number("conf.high", "95 % CI upper", NumberFormat.TIME)
            .number("quantile.0.25", "Quantile 0.25", NumberFormat.TIME)
            .number("conf.low.0.25", "95 % CI lower", NumberFormat.TIME)
            .number("conf.high.0.25", "95 % CI upper", NumberFormat.TIME).row(35, 24, NAN, 12, 9, 17).build();
        assertEquals(List.of("35 (24 to \u2013)", "12 (9\u201317)"), PrintTable.of(table).rows().get(0).cells());
    }
}
