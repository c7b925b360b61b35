/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis.cutpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.option.OptionValues;
import org.cohortium.analysis.option.Options;
import org.cohortium.analysis.prognosis.ReferenceData;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.Table;
import org.cohortium.analysis.run.AnalysisRunner;
import org.cohortium.analysis.run.Outcome;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.cohortium.numerics.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cut-point of age in the lung data, with the values of R's maxstat. */
class CutPointAnalysisTest {

    private DataTable lung;

    @BeforeEach
    void read(@TempDir Path folder) throws IOException {
        lung = ReferenceData.read(folder, "lung");
    }

    private static OptionValues values() {
        return OptionValues.EMPTY.with("time", "time").with("event", "status").with("eventLevels", "2")
            .with("variable", "age");
    }

    private static Outcome run(DataTable data, OptionValues values) {
        return AnalysisRunner.run(new CutPointAnalysis(), data.schema(), AnalysisInput.of(data), values, Progress.NONE);
    }

    private static double p(Table table, String method) {
        for (int i = 0; i < table.rows().size(); i++) {
            if (table.text(i, "method").equals(method)) {
                return table.number(i, "p.value");
            }
        }
        throw new AssertionError(method);
    }

    @Test
    void theCutPointAndItsPValuesAreThoseOfMaxstat() {
        AnalysisResult r = assertInstanceOf(Outcome.Done.class, run(lung, values())).result();
        assertEquals(70, r.scalar("cutpoint"));
        assertEquals(2.0136186630972377, r.scalar("statistic"), 1e-12);
        Table t = r.table("p_values");
        assertEquals(0.42717466020042233, p(t, "Lausen and Schumacher 1994"), 1e-12);
        assertEquals(0.4545809067385772, p(t, "Lausen and Schumacher 1992"), 1e-12);
        // R: pexactgauss with an error of about 1e-5
        assertEquals(0.290767, p(t, "Joint normal distribution"), 2e-5);
        assertEquals(0.2888, p(t, "Permutation"), 0.015);
        assertEquals(0.03, p(t, "Naive log-rank test"), 0.002);
        assertEquals(1.4879, r.table("groups").number(1, "hazard.ratio"), 1e-4);
        assertEquals(24, r.table("search").rows().size());
        assertTrue(r.messages().get(0).text().contains("is biased"));
        assertEquals(r.scalar("p.value"), p(t, "Permutation"));
    }

    @Test
    void aVeryStrongSeparationHasPValuesNotBelowThatOfOneCut() {
        double[] few = Arrays.stream(lung.numbers("time")).map(t -> Math.min(4, Math.floor(t / 150))).toArray();
        AnalysisResult r = assertInstanceOf(Outcome.Done.class,
            run(lung.with(NumberColumn.of("age", few)), values().with("permutations", "0"))).result();
        // R: pLausen94 gives a negative number here
        double statistic = r.scalar("statistic");
        assertTrue(statistic > 9);
        double single = 2 * NormalDistribution.of(0, 1).survivalProbability(statistic);
        assertEquals(single, p(r.table("p_values"), "Lausen and Schumacher 1994"));
        assertEquals(single, r.scalar("p.value"));
    }

    @Test
    void whatCannotBeCutIsSaid() {
        double[] same = new double[lung.rowCount()];
        Arrays.fill(same, 3);
        assertTrue(run(lung.with(NumberColumn.of("age", same)), values()).sentence().contains("leaves enough patients"));
        assertTrue(run(lung, values().with("variable", "time")).sentence().contains("the outcome itself"));
        double[] alive = new double[lung.rowCount()];
        assertTrue(run(lung.with(NumberColumn.of("status", alive)), values().with("eventLevels", "2")).sentence()
            .contains("event"));
    }

    @Test
    void aGroupWithoutEventsHasNoHazardRatio() {
        double[] status = new double[lung.rowCount()];
        double[] age = lung.numbers("age");
        Arrays.fill(status, 1);
        for (int i = 0; i < status.length; i++) {
            status[i] = age[i] > 73 && age[i] < 76 ? 2 : 1;
        }
        AnalysisResult r = assertInstanceOf(Outcome.Done.class,
            run(lung.with(NumberColumn.of("status", status)), values().with("permutations", "0"))).result();
        assertTrue(Double.isNaN(r.table("groups").number(1, "hazard.ratio")));
        assertTrue(r.table("groups").footnotes().get(0).startsWith("There is no hazard ratio"));
    }

    @Test
    void methodsAndRCodeTellTheSearch() {
        CutPointOptions o = Options.of(CutPointOptions.class).bind(values().with("permutations", "0"));
        CutPointAnalysis analysis = new CutPointAnalysis();
        assertTrue(analysis.methods(lung.schema(), o, CohortDesign.SAMPLE).contains("improved Bonferroni"));
        assertTrue(String.join("\n", analysis.rCode(lung.schema(), o, CohortDesign.SAMPLE).orElseThrow().lines())
            .contains("maxstat.test(Surv(time, status %in% c(\"2\")) ~ age"));
    }
}
