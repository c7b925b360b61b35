/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.option.OptionValues;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.ResultJson;
import org.cohortium.analysis.result.Table;
import org.cohortium.data.CategoryColumn;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.junit.jupiter.api.Test;

/** Inputs on which other programs fail or say nothing: the rows NU20 to NU24 of the list of hard inputs, and their kin. */
class HardSurvivalInputsTest {

    private static final OptionValues OPTIONS = OptionValues.EMPTY.with("time", "t").with("event", "e");

    private static DataTable data(double[] time, double... event) {
        return DataTable.of(NumberColumn.of("t", time), NumberColumn.of("e", event));
    }

    @Test
    void nu20AllCensoredStaysAtOneAndTheMedianIsNotReached() {
        AnalysisResult result = Leukaemia.run(data(new double[] {2, 4, 9}, 0, 0, 0), OPTIONS);
        Table curve = result.table("curve");
        for (int i = 0; i < curve.rows().size(); i++) {
            assertEquals(1, curve.number(i, "survival"));
        }
        assertTrue(Double.isNaN(result.table("summary").number(0, "median")));
        assertTrue(result.table("summary").footnotes().stream().anyMatch(f -> f.endsWith("not reached.")));
    }

    @Test
    void nu21ASingleEventAtTheEndBringsTheCurveToZeroWithoutAnInterval() {
        AnalysisResult result = Leukaemia.run(data(new double[] {2, 4, 9}, 0, 0, 1), OPTIONS);
        Table curve = result.table("curve");
        int last = curve.rows().size() - 1;
        assertEquals(0, curve.number(last, "survival"));
        assertTrue(Double.isNaN(curve.number(last, "conf.low")) && Double.isNaN(curve.number(last, "conf.high")));
        assertEquals(9, result.table("summary").number(0, "median"));
        assertEquals(ResultJson.print(result), ResultJson.print(ResultJson.parse(ResultJson.print(result))),
            "what has no value must survive the file");
    }

    @Test
    void nu22TimesThatDifferInTheirLastDigitAreTied() {
        double two = Math.sqrt(2) * Math.sqrt(2);
        assertTrue(two != 2);
        AnalysisResult result = Leukaemia.run(data(new double[] {2, two, 5}, 1, 1, 0), OPTIONS);
        assertEquals(2, result.table("curve").rows().size());
        assertEquals(2, result.table("curve").number(0, "n.event"));
        assertTrue(result.messages().stream().anyMatch(m -> m.text().contains("last digits count as tied")));
    }

    @Test
    void nu23OneGroupIsNothingToCompare() {
        DataTable one = data(new double[] {2, 4, 9}, 1, 0, 1).with(CategoryColumn.of("g", List.of("a", "b"), "a", "a", "a"));
        AnalysisResult result = Leukaemia.run(one, OPTIONS.with("group", "g"));
        assertNull(result.table("tests"));
        assertTrue(result.messages().stream().anyMatch(m -> m.text().startsWith("Only one group has patients")));
    }

    @Test
    void nu24NoEventsIsNotAChiSquaredOfZero() {
        DataTable none = data(new double[] {2, 4, 9, 3}, 0, 0, 0, 0)
            .with(CategoryColumn.of("g", List.of("a", "b"), "a", "a", "b", "b"));
        AnalysisResult result = Leukaemia.run(none, OPTIONS.with("group", "g").with("maxCombo", "true"));
        assertNull(result.table("tests"));
        assertTrue(result.messages().stream().anyMatch(m -> m.text().startsWith("There are no events")));
    }

    @Test
    void infiniteTimesAreRefusedWithTheirRow() {
        String said = Leukaemia.outcome(AnalysisInput.of(data(new double[] {2, Double.POSITIVE_INFINITY}, 1, 0)), OPTIONS)
            .sentence();
        assertTrue(said.contains("row 2"), said);
    }

    @Test
    void theUnitOfTimeChangesNothing() {
        double[] days = Leukaemia.TIME.clone();
        for (double scale : new double[] {1e-300, 1e-8, 1 / 365.25, 1e200}) {
            double[] scaled = days.clone();
            for (int i = 0; i < scaled.length; i++) {
                scaled[i] *= scale;
            }
            DataTable table = Leukaemia.table().with(NumberColumn.of("time", scaled));
            AnalysisResult result = Leukaemia.run(table, Leukaemia.options().with("group", "arm").with("curveTable", "false"));
            assertEquals(3.396388698977601, result.scalar("statistic"), 1e-11, "scale " + scale);
            assertEquals(31 * scale, result.table("summary").number(0, "median"), 1e-9 * scale);
        }
    }

    @Test
    void theOrderOfTheRowsChangesNoByte() {
        int n = Leukaemia.TIME.length;
        int[] turned = new int[n];
        for (int i = 0; i < n; i++) {
            turned[i] = i * 7 % n;
        }
        OptionValues options = Leukaemia.options().with("group", "arm").with("times", "12", "24").with("tau", "24")
            .with("maxCombo", "true").with("conditionOn", "6");
        AnalysisResult here = Leukaemia.run(Leukaemia.table(), options);
        AnalysisResult there = Leukaemia.run(Leukaemia.table().select(turned), options);
        assertEquals(ResultJson.print(here), ResultJson.print(there));
    }
}
