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
}
