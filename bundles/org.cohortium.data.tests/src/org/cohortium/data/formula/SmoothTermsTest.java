/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.formula;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.cohortium.data.CategoryColumn;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.cohortium.numerics.smooth.NaturalSpline;
import org.cohortium.numerics.smooth.PenalizedSpline;
import org.junit.jupiter.api.Test;

/** Smooth terms in formulas: their columns, names, knots and arguments. */
class SmoothTermsTest {

    private static final DataTable TABLE = DataTable.of(
        NumberColumn.of("x", 1, 2, 4, 7, 8, 12, 15, 20),
        NumberColumn.of("y", 1, Double.NaN, 3, 4, 5, 6, 7, 8),
        CategoryColumn.of("a", List.of("p", "q"), "p", "q", "p", "q", "p", "q", "p", "q"));

    private static DesignMatrix design(String formula) {
        return Formula.parse(formula).design(TABLE, List.of(), false);
    }

    @Test
    void namesAreThoseOfR() {
        assertEquals(List.of("y", "ns(x, df = 3)1", "ns(x, df = 3)2", "ns(x, df = 3)3"), design("y + ns(x, df = 3)").names());
        assertEquals(List.of("x", "x'", "x''"), design("rcs(x, c(2, 7, 12, 18))").names());
        assertEquals(List.of("ps(x)3", "ps(x)4", "ps(x)5", "ps(x)6", "ps(x)7", "ps(x)8", "ps(x)9"),
            design("pspline(x, df = 2)").names());
        assertEquals(List.of("aq", "poly(x, 2)1", "poly(x, 2)2"), design("a + poly(x, 2)").names());
        assertEquals(List.of("bs(x, df = 4)1", "bs(x, df = 4)2", "bs(x, df = 4)3", "bs(x, df = 4)4"),
            design("bs(x, df = 4)").names());
        assertEquals(List.of("ap:ns(x, df = 2)1", "aq:ns(x, df = 2)1", "ap:ns(x, df = 2)2", "aq:ns(x, df = 2)2"),
            design("a:ns(x, df = 2)").names());
    }

    @Test
    void knotsArePlacedByAllRowsWithAValueAsInR() {
        DesignMatrix with = design("y + ns(x, df = 3)");
        assertEquals(7, with.rowCount());
        NaturalSpline basis = (NaturalSpline) with.basis("ns(x, df = 3)").orElseThrow();
        assertArrayEquals(new double[] {5, 32 / 3.0}, basis.knots(), 1e-12);
        assertArrayEquals(new double[] {1, 20}, basis.boundary());
        assertTrue(with.basis("y").isEmpty());
    }

    @Test
    void argumentsByPlaceAndByName() {
        assertArrayEquals(((NaturalSpline) design("ns(x, df = 3)").basis("ns(x, df = 3)").orElseThrow()).knots(),
            ((NaturalSpline) design("ns(x, 3)").basis("ns(x, 3)").orElseThrow()).knots());
        assertEquals(2, design("ns(x, knots = 8)").names().size());
        assertEquals(3, design("ns(log(x), knots = c(1, 2))").names().size());
        assertEquals(8, ((PenalizedSpline) design("pspline(x, df = 3)").basis("pspline(x, df = 3)").orElseThrow()).terms());
        assertEquals(15, ((PenalizedSpline) design("pspline(x, df = 0)").basis("pspline(x, df = 0)").orElseThrow()).terms());
    }

    @Test
    void newRowsAreCodedByTheSameKnots() {
        DesignMatrix design = design("ns(x, df = 3)");
        double[][] again = design.code(DataTable.of(NumberColumn.of("x", 7, Double.NaN)));
        for (int j = 0; j < 3; j++) {
            assertEquals(design.values()[j][3], again[j][0], 0);
            assertTrue(Double.isNaN(again[j][1]));
        }
    }

    @Test
    void whatIsNotUnderstoodIsSaid() {
        assertTrue(assertThrows(FormulaException.class, () -> design("ns(a, df = 3)")).problem().contains("needs a number"));
        assertTrue(assertThrows(FormulaException.class, () -> design("ns(x, degree = 3)")).problem().contains("no use for"));
        assertTrue(assertThrows(FormulaException.class, () -> design("ns(x, df = y)")).problem().contains("written in numbers"));
        assertTrue(assertThrows(FormulaException.class, () -> Formula.parse("frailty(a)")).problem().contains("not supported"));
    }
}
