/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.competing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.option.OptionValues;
import org.cohortium.analysis.option.Options;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.Table;
import org.cohortium.analysis.run.Outcome;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.junit.jupiter.api.Test;

/** The analysis of cumulative incidence on 205 patients with melanoma, against R (survival 3.5-3, cmprsk 2.2-11). */
class IncidenceAnalysisTest {

    private static final DataTable MELANOMA = Cohorts.read("melanoma");

    private static OptionValues options() {
        return OptionValues.EMPTY.with("time", "time").with("event", "status").with("causes", "1", "3")
                .with("causeNames", "Melanoma", "Other").with("times", "1000", "2000");
    }

    private static AnalysisResult run(OptionValues values) {
        return Cohorts.run(new IncidenceAnalysis(), MELANOMA, values);
    }

    @Test
    void curvesAndGraysTestAreThoseOfR() {
        AnalysisResult result = run(options().with("group", "sex"));
        assertEquals(205, result.n());
        assertEquals(57, result.events().getAsInt());
        Table times = result.table("incidence_times");
        int women = Cohorts.row(times, "Melanoma", "sex 0");
        assertEquals(0.0873015873015873, times.number(women, "estimate"), 1e-14);
        assertEquals(0.025147188955246653, times.number(women, "std.error"), 1e-12);
        assertEquals(111, times.number(women, "n.risk"));
        int men = Cohorts.row(times, "Melanoma", "sex 1");
        assertEquals(0.31009827958146685, times.number(men + 1, "estimate"), 1e-14);
        assertEquals(0.05265666108119465, times.number(men + 1, "std.error"), 1e-12);
        Table gray = result.table("gray");
        assertEquals(5.814020855547692, gray.number(0, "statistic"), 1e-10);
        assertEquals(0.015898902433357676, gray.number(0, "p.value"), 1e-10);
        assertEquals(0.854365595107327, gray.number(1, "statistic"), 1e-10);
        Table differences = result.table("differences");
        double se = Math.sqrt(StrictMath.pow(0.02514718895524665, 2)
                + StrictMath.pow(times.number(men, "std.error"), 2));
        assertEquals(times.number(men, "estimate") - times.number(women, "estimate"), differences.number(0, "estimate"), 1e-14);
        assertEquals(se, differences.number(0, "std.error"), 1e-12);
        assertTrue(((CurveFigure) result.figure("incidence")).annotations().get(0).startsWith("Gray test: p"));
        assertNotNull(result.figure("incidence_2"));
    }

    @Test
    void aalensVarianceIsThatOfCuminc() {
        AnalysisResult result = run(options().with("group", "sex").with("variance", "aalen"));
        Table times = result.table("incidence_times");
        assertEquals(Math.sqrt(0.0006378135038777995), times.number(0, "std.error"), 1e-12);
        assertEquals(Math.sqrt(0.001245046178216181), times.number(1, "std.error"), 1e-12);
        assertTrue(times.footnotes().get(0).contains("Aalen's variance"), times.footnotes().toString());
    }

    @Test
    void oneMinusKaplanMeierIsHigherAndSaysWhy() {
        AnalysisResult result = run(options().with("compareKaplanMeier", "true").with("tau", "2000").with("stacked", "true"));
        Table table = result.table("one_minus_km");
        for (int i = 0; i < table.rows().size(); i++) {
            assertTrue(table.number(i, "excess") > 0);
        }
        assertTrue(result.messages().stream().anyMatch(m -> m.text().contains("1 - Kaplan-Meier")));
        // area under the steps of the curve, as drawn
        Table curve = result.table("curve");
        double area = 0;
        double last = 0;
        double height = 0;
        for (int i = 0; i < curve.rows().size() && curve.number(i, "time") <= 2000; i++) {
            area += height * (curve.number(i, "time") - last);
            last = curve.number(i, "time");
            height = curve.number(i, "estimate.1");
        }
        area += height * (2000 - last);
        assertEquals(area, result.table("time_lost").number(0, "estimate"), 1e-9);
        CurveFigure stack = (CurveFigure) result.figure("stacked_1");
        double[] below = stack.series().get(0).y();
        double[] lower = stack.series().get(1).lower();
        assertTrue(Arrays.equals(below, lower));
        assertTrue(result.checks().stream().allMatch(c -> c.status() == org.cohortium.analysis.result.Check.Status.HELD));
    }

    @Test
    void aMatchedCohortIsComparedByARobustTest() {
        int n = MELANOMA.rowCount();
        double[] set = new double[n];
        double[] weight = new double[n];
        for (int i = 0; i < n; i++) {
            set[i] = i / 2;
            weight[i] = i % 3 == 0 ? 0.5 : 1;
        }
        DataTable matched = MELANOMA.with(NumberColumn.of(CohortDesign.SET_COLUMN, set))
                .with(NumberColumn.of(CohortDesign.WEIGHT_COLUMN, weight));
        AnalysisResult result = Cohorts.run(new IncidenceAnalysis(),
                AnalysisInput.of(matched).withDesign(CohortDesign.matched("1:1")), options().with("group", "sex"));
        assertTrue(result.table("gray").title().startsWith("Robust Fine-Gray"));
        assertTrue(result.table("gray").number(0, "p.value") < 0.2);
        Table times = result.table("incidence_times");
        assertTrue(Math.abs(times.number(0, "estimate") - 0.0873015873015873) > 1e-4);
    }

    private static String refusal(OptionValues values) {
        Outcome outcome = Cohorts.outcome(new IncidenceAnalysis(), AnalysisInput.of(MELANOMA), values);
        assertTrue(!(outcome instanceof Outcome.Done), "was run");
        return outcome.sentence();
    }

    @Test
    void saysWhatIsWrongWithTheCauses() {
        assertTrue(refusal(options().with("causes", "1").with("causeNames", "Melanoma")).contains("Only one cause"));
        assertTrue(refusal(options().with("causes", "1", "7")).contains("never 7"), refusal(options().with("causes", "1", "7")));
        assertTrue(refusal(options().with("causes", "1", "x")).contains("no number"));
        assertTrue(refusal(options().with("censored", "9")).contains("neither a cause nor censored: 2"));
        assertTrue(refusal(options().with("causeNames", "a")).contains("1 names are given for 2 causes"));
        assertTrue(refusal(options().with("causes", "1", "1")).contains("twice"));
        assertTrue(refusal(options().with("censored", "1")).contains("as a cause and as censored"));
        assertTrue(refusal(options().with("group", "status")).contains("grouping variable"));
    }

    @Test
    void aGroupWithoutAnEventGetsNoTestOfItsDifference() {
        AnalysisResult result = run(options().with("group", "ulcer").with("times", "20", "2000"));
        Table differences = result.table("differences");
        assertEquals(0, differences.number(0, "estimate"));
        assertTrue(Double.isNaN(differences.number(0, "p.value")) && Double.isNaN(differences.number(0, "conf.low")));
        assertTrue(differences.number(1, "p.value") < 0.001);
        assertTrue(differences.footnotes().stream().anyMatch(f -> f.startsWith("No interval")));
    }

    @Test
    void withoutGroupsAllCausesStandInOneFigure() {
        AnalysisResult result = run(options());
        CurveFigure figure = (CurveFigure) result.figure("incidence");
        assertEquals(List.of("Melanoma", "Other"), figure.series().stream().map(CurveFigure.Series::name).toList());
        for (CurveFigure.Series series : figure.series()) {
            for (int i = 1; i < series.y().length; i++) {
                assertTrue(series.y()[i] >= series.y()[i - 1], "curves rise");
            }
        }
        assertNull(result.table("gray"));
        assertNull(result.table("differences"));
    }

    @Test
    void theOrderOfTheRowsDoesNotMatter() {
        int n = MELANOMA.rowCount();
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = (i * 8 + 3) % n;
        }
        AnalysisResult a = run(options().with("group", "sex"));
        AnalysisResult b = Cohorts.run(new IncidenceAnalysis(), MELANOMA.select(order), options().with("group", "sex"));
        assertEquals(a.table("incidence_times").rows(), b.table("incidence_times").rows());
        assertEquals(a.table("gray").rows(), b.table("gray").rows());
    }

    @Test
    void methodsAndCodeTellWhatWasDone() {
        IncidenceOptions bound = Options.of(IncidenceOptions.class).bind(options().with("group", "sex").with("rho", "1"));
        IncidenceAnalysis analysis = new IncidenceAnalysis();
        String methods = analysis.methods(MELANOMA.schema(), bound, CohortDesign.SAMPLE);
        assertTrue(methods.contains("Aalen-Johansen") && methods.contains("Gray's test with rho = 1"), methods);
        Optional<org.cohortium.analysis.rcode.RCode> code = analysis.rCode(MELANOMA.schema(), bound, CohortDesign.SAMPLE);
        assertEquals(List.of("survival", "cmprsk"), code.get().packages());
        assertTrue(String.join("\n", code.get().lines()).contains("with(d, cuminc(time, .cause, sex, rho = 1, cencode"));
    }

    @Test
    void theRCodeAddsTheInfluencesUpByCluster() {
        IncidenceOptions bound = Options.of(IncidenceOptions.class).bind(options().with("cluster", "ulcer").with("times", "1000"));
        String code = String.join("\n", new IncidenceAnalysis().rCode(MELANOMA.schema(), bound, CohortDesign.SAMPLE).orElseThrow()
                .lines());
        assertTrue(code.contains("residuals(f, times = times, type = \"pstate\", weighted = TRUE)"), code);
        assertTrue(code.contains("rowsum(r, b$ulcer)^2"), code);
    }
}
