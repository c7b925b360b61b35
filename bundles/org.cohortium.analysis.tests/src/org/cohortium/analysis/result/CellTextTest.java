/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.result;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CellTextTest {

    @Test
    void pValuesAreNeverZero() {
        assertEquals("<0.001", CellText.pValue(0));
        assertEquals("<0.001", CellText.pValue(0.00099));
        assertEquals("0.001", CellText.pValue(0.001));
        assertEquals("0.050", CellText.pValue(0.0499999));
        assertEquals("0.049", CellText.pValue(0.049));
        assertEquals("0.10", CellText.pValue(0.0995));
        assertEquals("1.00", CellText.pValue(1));
        assertEquals("p < 0.001", CellText.pEquals(1e-300));
        assertEquals("p = 0.25", CellText.pEquals(0.2512));
    }

    @Test
    void ratiosKeepDigitsThatMatter() {
        assertEquals("1.73", CellText.number(1.7301, NumberFormat.RATIO));
        assertEquals("0.045", CellText.number(0.0449, NumberFormat.RATIO));
        assertEquals("0.0031", CellText.number(0.00311, NumberFormat.RATIO));
        assertEquals("1.00e+300", CellText.number(1e300, NumberFormat.RATIO));
        assertEquals("1.73 (1.46\u20132.01)", CellText.interval(1.73, 1.46, 2.01, NumberFormat.RATIO));
    }

    @Test
    void missingAndInfiniteNumbersHaveASign() {
        assertEquals("\u2013", CellText.number(Double.NaN, NumberFormat.ESTIMATE));
        assertEquals("\u221e", CellText.number(Double.POSITIVE_INFINITY, NumberFormat.TIME));
        assertEquals("\u22120.50", CellText.number(-0.5, NumberFormat.STATISTIC));
        assertEquals("0.00", CellText.number(-0.001, NumberFormat.STATISTIC));
        assertEquals("", CellText.of(null, NumberFormat.COUNT));
    }

    @Test
    void countsTimesAndShares() {
        assertEquals("1203", CellText.number(1203, NumberFormat.COUNT));
        assertEquals("2.5", CellText.number(2.5, NumberFormat.WEIGHTED_COUNT));
        assertEquals("310", CellText.number(310, NumberFormat.TIME));
        assertEquals("9.9", CellText.number(0.0989, NumberFormat.PERCENT));
        assertEquals("0.01235", CellText.number(0.0123456, NumberFormat.ESTIMATE));
        assertEquals("1234568", CellText.number(1234567.8, NumberFormat.ESTIMATE));
    }

    @Test
    void timesBelowTenKeepTheDigitsOfYears() {
        assertEquals("0.25", CellText.number(0.25, NumberFormat.TIME));
        assertEquals("0.125", CellText.number(0.125, NumberFormat.TIME));
        assertEquals("0.50", CellText.number(0.5, NumberFormat.TIME));
        assertEquals("0.0137", CellText.number(0.0137, NumberFormat.TIME));
        assertEquals("2.53", CellText.number(2.534, NumberFormat.TIME));
        assertEquals("2.50", CellText.number(2.5, NumberFormat.TIME));
        assertEquals("10.0", CellText.number(9.996, NumberFormat.TIME));
        assertEquals("1.00", CellText.number(0.9996, NumberFormat.TIME));
        assertEquals("12.3", CellText.number(12.345, NumberFormat.TIME));
        assertEquals("0", CellText.number(0, NumberFormat.TIME));
    }

    @Test
    void generalNumbersEndWithoutZeros() {
        assertEquals("12.5", CellText.number(12.5, NumberFormat.GENERAL));
        assertEquals("2.3", CellText.number(2.3, NumberFormat.GENERAL));
        assertEquals("3", CellText.number(3, NumberFormat.GENERAL));
        assertEquals("3", CellText.number(2.9999999999, NumberFormat.GENERAL));
        assertEquals("100", CellText.number(100.00000001, NumberFormat.GENERAL));
        assertEquals("0.765977", CellText.number(0.765977340592485, NumberFormat.GENERAL));
        assertEquals("\u22121.5e-07", CellText.number(-1.5e-7, NumberFormat.GENERAL));
    }

    @Test
    void whatChecksFindIsWholeWhereItIs() {
        assertEquals("162", CellText.upTo(6, 162));
        assertEquals("162.000003", CellText.upTo(6, 162.000003));
        assertEquals("100", CellText.upTo(0, 100));
    }

    @Test
    void referenceLevelsAreNamed() {
        Table t = Table.builder("t", "T").text("term", "Term").number("estimate", "HR", NumberFormat.RATIO)
            .number("conf.low", "Lower", NumberFormat.RATIO).row("Low", 1.0, null).row("High", 1.0, 0.5).build();
        assertEquals("1 (ref)", CellText.of(t, t.rows().get(0), 1));
        assertEquals("1.00", CellText.of(t, t.rows().get(1), 1));
        assertEquals("Low", CellText.of(t, t.rows().get(0), 0));
    }
}
