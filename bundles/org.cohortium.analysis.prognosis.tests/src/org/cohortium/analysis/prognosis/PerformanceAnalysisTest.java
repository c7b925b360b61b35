/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.Problem;
import org.cohortium.analysis.Severity;
import org.cohortium.analysis.option.OptionValues;
import org.cohortium.analysis.option.Options;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Check;
import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.Table;
import org.cohortium.analysis.run.AnalysisRunner;
import org.cohortium.analysis.run.Outcome;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.cohortium.numerics.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Performance of predictions as an analysis, with the values of R's survival, riskRegression, pROC and rms. */
class PerformanceAnalysisTest {

    private DataTable lung;
    private DataTable birthwt;

    @BeforeEach
    void read(@TempDir Path folder) throws IOException {
        lung = ReferenceData.read(folder, "lung");
        birthwt = ReferenceData.read(folder, "birthwt");
    }

    private static OptionValues survival() {
        return OptionValues.EMPTY.with("time", "time").with("event", "status").with("eventLevels", "2");
    }

    private static OptionValues two() {
        return survival().with("covariates", "age", "sex", "ph.ecog", "wt.loss").with("covariatesB", "age", "sex")
                .with("times", "180", "365", "545");
    }

    private static Outcome outcome(DataTable data, OptionValues values) {
        return AnalysisRunner.run(new PerformanceAnalysis(), data.schema(), AnalysisInput.of(data), values, Progress.NONE);
    }

    private static AnalysisResult done(DataTable data, OptionValues values) {
        Outcome outcome = outcome(data, values);
        AnalysisResult result = assertInstanceOf(Outcome.Done.class, outcome, outcome::toString).result();
        for (Check check : result.checks()) {
            assertEquals(Check.Status.HELD, check.status(), check.toString());
        }
        return result;
    }

    private static double value(Table table, String column, Object... keys) {
        for (int row = 0; row < table.rows().size(); row++) {
            if (table.rows().get(row).containsAll(List.of(keys))) {
                return table.number(row, column);
            }
        }
        throw new AssertionError("no row with " + List.of(keys));
    }

    @Test
    void concordancesAndTheirDifferenceAgreeWithSurvival() {
        AnalysisResult r = done(lung, two());
        Table d = r.table("discrimination");
        assertEquals(0.6467058823529412, value(d, "estimate", "Model A", "Harrell's C"), 1e-10);
        assertEquals(Math.sqrt(0.0006947858868999174), value(d, "std.error", "Model A", "Harrell's C"), 1e-9);
        assertEquals(0.6315296647029844, value(d, "estimate", "Model A", "Uno's C"), 1e-10);
        assertEquals(0.8368876220082194, value(d, "estimate", "Model A", "Royston and Sauerbrei's D"), 1e-7);
        assertEquals(0.6346789160754114, value(d, "estimate", "Model A", "G\u00f6nen and Heller's K"), 1e-9);
        Table differences = r.table("differences");
        assertEquals(-0.0345882352941177, value(differences, "estimate", "Harrell's C"), 1e-10);
        assertEquals(0.021906367221511555, value(differences, "std.error", "Harrell's C"), 1e-9);
        assertEquals(213, r.n());
        assertEquals(151, r.events().orElse(0));
        AnalysisResult upTo = done(lung, two().with("tau", "700"));
        upTo.tables().stream().flatMap(t -> t.columns().stream()).filter(c -> c.format() == NumberFormat.PERCENT)
            .forEach(c -> assertTrue(c.label().endsWith("(%)"), c.label()));
        assertEquals(0.6476432668992844, value(upTo.table("discrimination"), "estimate", "Model A", "Harrell's C"), 1e-10);
        assertEquals(0.6342671796258309, value(upTo.table("discrimination"), "estimate", "Model A", "Uno's C"), 1e-10);
    }

    @Test
    void areasAndScoresAgreeWithRiskRegression() {
        AnalysisResult r = done(lung, two());
        assertEquals(0.7128599330168263, value(r.table("auc"), "estimate", 180.0, "Model A"), 1e-9);
        assertEquals(0.04200055238535503, value(r.table("auc"), "std.error", 180.0, "Model A"), 1e-9);
        assertEquals(0.5990201088165715, value(r.table("auc"), "estimate", 545.0, "Model B"), 1e-9);
        assertEquals(0.18789814117152265, value(r.table("brier"), "estimate", 180.0, "Kaplan-Meier, same for all"), 1e-9);
        assertEquals(0.11275333445457715, value(r.table("brier"), "scaled", 180.0, "Model A"), 1e-8);
        assertEquals(0.008577626503232905, value(r.table("brier"), "scaled", 545.0, "Model B"), 1e-8);
    }

    @Test
    void calibrationAndDecisionsAgreeWithSurvival() {
        AnalysisResult r = done(lung, two());
        Table groups = r.table("calibration.groups");
        // fifths of the predicted survival from the lowest: the last group by risk
        assertEquals(1 - 0.5822173254970837, value(groups, "predicted", 180.0, "Model A", 5.0), 1e-8);
        assertEquals(1 - 0.5281320330082521, value(groups, "observed", 180.0, "Model A", 5.0), 1e-10);
        assertEquals(1, value(r.table("calibration"), "slope", 180.0, "Model A"), 1e-7);
        Table decisions = r.table("decisions");
        assertEquals(0.17075929928795114, value(decisions, "net.benefit", 0.1, "Model A"), 1e-10);
        assertEquals(-0.2486707424508326, value(decisions, "net.benefit", 0.4, "Everyone"), 1e-10);
        for (String figure : List.of("calibration", "roc", "auc", "brier", "decision")) {
            assertInstanceOf(CurveFigure.class, r.figure(figure), figure);
        }
    }

    @Test
    void saysWhatIsApparentAndWhatMayBeValidated() {
        DataTable scored = lung.with(NumberColumn.of("score", lung.numbers("age")));
        AnalysisResult r = done(scored, survival().with("covariates", "age", "sex").with("scores", "score").with("times", "365"));
        assertTrue(r.messages().stream().anyMatch(m -> m.severity() == Severity.WARNING && m.text().contains("apparent performance")));
        assertTrue(r.messages().stream().anyMatch(m -> m.severity() == Severity.INFO && m.text().startsWith("score is judged as given")));
        // a score has no risk and takes no part in calibration
        assertEquals(1, r.table("calibration").rows().size());
        assertEquals(2, r.table("auc").rows().size());
    }

    @Test
    void givenRisksAreValidated() {
        double[] age = lung.numbers("age");
        double[] risk = new double[age.length];
        for (int i = 0; i < risk.length; i++) {
            risk[i] = 1 - StrictMath.exp(-0.8 * StrictMath.exp(0.02 * (age[i] - 62)));
        }
        AnalysisResult r = done(lung.with(NumberColumn.of("risk", risk)), survival().with("risks", "risk").with("times", "365", "700"));
        // log(-log(1 - risk)) is 0.02 age but for a constant: the slope is the Cox coefficient of age over 0.02
        assertEquals(0.0187201792046 / 0.02, value(r.table("calibration"), "slope", 365.0), 1e-8);
        assertEquals(1, r.table("calibration").rows().size());
        assertEquals(2, r.table("auc").rows().size());
        double observed = value(r.table("calibration"), "observed", 365.0);
        assertEquals(observed / value(r.table("calibration"), "predicted", 365.0), value(r.table("calibration"), "ratio", 365.0), 1e-14);
    }

    @Test
    void binaryOutcomeAgreesWithPRocAndRms() {
        AnalysisResult r = done(birthwt, OptionValues.EMPTY.with("event", "low")
                .with("covariates", "age", "lwt", "race", "smoke", "ht", "ui").with("covariatesB", "age", "lwt"));
        Table d = r.table("discrimination");
        assertEquals(0.723924380704042, d.number(0, "estimate"), 1e-12);
        assertEquals(0.626336375488918, d.number(1, "estimate"), 1e-12);
        assertEquals(0.540754507281, d.number(1, "conf.low"), 1e-10);
        assertEquals(-2.363682524796, r.table("differences").number(0, "statistic"), 1e-8);
        assertEquals(0.0180943109674, r.table("differences").number(0, "p.value"), 1e-9);
        Table c = r.table("calibration");
        assertEquals(0.0172469024154907, c.number(0, "ici"), 1e-8);
        assertEquals(0.0334375842548976, c.number(0, "e90"), 1e-8);
        assertEquals(0.893934971314943, c.number(0, "spiegelhalter.p"), 1e-7);
        assertEquals(0.185797100380169, r.table("brier").number(1, "estimate"), 1e-9);
        assertNull(r.table("auc"));
        assertNotNull(r.figure("decision"));
        CurveFigure.Series roc = assertInstanceOf(CurveFigure.class, r.figure("roc")).series().getFirst();
        double area = 0;
        for (int k = 1; k < roc.x().length; k++) {
            area += (roc.x()[k] - roc.x()[k - 1]) * (roc.y()[k] + roc.y()[k - 1]) / 2;
        }
        assertEquals(d.number(0, "estimate"), area, 1e-12);
    }

    private static String refusal(Outcome outcome) {
        return outcome instanceof Outcome.Done d ? "done: " + d.result().messages() : outcome.toString();
    }

    @Test
    void refusesWhatCannotBeJudged() {
        String nothing = refusal(outcome(lung, survival().with("times", "365")));
        assertTrue(nothing.contains("There is nothing to judge."), nothing);
        String noTime = refusal(outcome(lung, survival().with("covariates", "age")));
        assertTrue(noTime.contains("No time is given"), noTime);
        String beyond = refusal(outcome(lung, survival().with("covariates", "age").with("times", "5000")));
        assertTrue(beyond.contains("None of the times lies between the first event and the end of follow-up."), beyond);
        String percent = refusal(outcome(lung, survival().with("risks", "age").with("times", "365")));
        assertTrue(percent.contains("is no risk from 0 to 1 in 228 rows: 1, 2, 3"), percent);
        double[] same = new double[lung.rowCount()];
        String constant = refusal(outcome(lung.with(NumberColumn.of("score", same)),
                survival().with("scores", "score").with("times", "365")));
        assertTrue(constant.contains("is the same for all patients used"), constant);
        String events = refusal(outcome(lung, OptionValues.EMPTY.with("time", "time").with("event", "status").with("eventLevels", "7")
                .with("covariates", "age").with("times", "365")));
        assertTrue(events.contains("None of the 228 patients used had the event") || events.contains("7"), events);
    }

    @Test
    void timesBeyondTheFollowUpAndFewEventsAreSaid() {
        AnalysisResult r = done(lung, survival().with("covariates", "age", "sex").with("times", "12", "365", "1022"));
        List<String> texts = r.messages().stream().map(m -> m.text()).toList();
        assertTrue(texts.stream().anyMatch(t -> t.startsWith("No patient is followed beyond 1022")), texts.toString());
        assertTrue(texts.stream().anyMatch(t -> t.startsWith("Of the patients whose outcome by 12 is known 5 had the event and 223 did not")),
                texts.toString());
    }

    @Test
    void aMatchedCohortIsToldHowItsSetsAreUsed() {
        double[] weight = new double[lung.rowCount()];
        java.util.Arrays.fill(weight, 1);
        DataTable weighted = lung.with(NumberColumn.of(CohortDesign.WEIGHT_COLUMN, weight))
                .with(NumberColumn.of(CohortDesign.SET_COLUMN, weight));
        Outcome outcome = AnalysisRunner.run(new PerformanceAnalysis(), lung.schema(),
                AnalysisInput.of(weighted).withDesign(CohortDesign.matched("1:1")),
                survival().with("covariates", "age", "sex").with("times", "365"), Progress.NONE);
        AnalysisResult r = assertInstanceOf(Outcome.Done.class, outcome, outcome::toString).result();
        assertTrue(r.messages().stream().anyMatch(m -> m.text().contains("within its matched sets")));
    }

    @Test
    void rowOrderDoesNotMatter() {
        int n = lung.rowCount();
        int[] turned = new int[n];
        for (int i = 0; i < n; i++) {
            turned[i] = n - 1 - i;
        }
        Table a = done(lung, two()).table("auc");
        Table b = done(lung.select(turned), two()).table("auc");
        for (int row = 0; row < a.rows().size(); row++) {
            assertEquals(a.number(row, "estimate"), b.number(row, "estimate"), 1e-10);
            assertEquals(a.number(row, "std.error"), b.number(row, "std.error"), 1e-10);
        }
    }

    @Test
    void methodsAndCodeSayWhatWasDone() {
        PerformanceOptions options = Options.of(PerformanceOptions.class).bind(two().with("tau", "700"));
        String text = new PerformanceAnalysis().methods(lung.schema(), options, CohortDesign.SAMPLE);
        assertTrue(text.contains("at 180, 365 and 545") && text.contains("up to 700") && text.contains("apparent performance"), text);
        RCode code = new PerformanceAnalysis().rCode(lung.schema(), options, CohortDesign.SAMPLE).orElseThrow();
        assertEquals(List.of("survival", "riskRegression"), code.packages());
        assertTrue(code.lines().contains("times <- c(180, 365, 545)"), code.lines().toString());
        List<Problem> problems = new PerformanceAnalysis().check(lung.schema(),
                Options.of(PerformanceOptions.class).bind(two().with("censoring", "cox")));
        assertEquals("censoringCovariates", problems.getFirst().option());
    }
}
