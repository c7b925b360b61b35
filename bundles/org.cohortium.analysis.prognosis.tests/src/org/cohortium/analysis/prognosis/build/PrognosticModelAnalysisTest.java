/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.option.OptionValues;
import org.cohortium.analysis.option.Options;
import org.cohortium.analysis.prognosis.ReferenceData;
import org.cohortium.analysis.prognosis.model.ModelFile;
import org.cohortium.analysis.prognosis.model.ModelFileException;
import org.cohortium.analysis.prognosis.model.ModelFileReader;
import org.cohortium.analysis.prognosis.model.PrognosticModel;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.Check;
import org.cohortium.analysis.result.NomogramFigure;
import org.cohortium.analysis.result.ResultJson;
import org.cohortium.analysis.result.Table;
import org.cohortium.analysis.run.AnalysisRunner;
import org.cohortium.analysis.run.Outcome;
import org.cohortium.data.CategoryColumn;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.cohortium.numerics.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prognostic models on the lung data, with the values of R's survival and rms. */
class PrognosticModelAnalysisTest {

    private DataTable lung;

    @BeforeEach
    void read(@TempDir Path folder) throws IOException {
        lung = ReferenceData.read(folder, "lung");
    }

    private static OptionValues outcomeOf() {
        return OptionValues.EMPTY.with("time", "time").with("event", "status").with("eventLevels", "2");
    }

    private static OptionValues model() {
        return outcomeOf().with("covariates", "age", "sex", "ph.ecog").with("horizons", "365", "180").with("resamples", "50");
    }

    private static Outcome run(Analysis<?> analysis, DataTable data, OptionValues values) {
        return AnalysisRunner.run(analysis, data.schema(), AnalysisInput.of(data), values, Progress.NONE);
    }

    private static AnalysisResult done(Analysis<?> analysis, DataTable data, OptionValues values) {
        Outcome outcome = run(analysis, data, values);
        AnalysisResult result = assertInstanceOf(Outcome.Done.class, outcome, outcome::toString).result();
        assertTrue(result.checks().stream().allMatch(c -> c.status() == Check.Status.HELD), () -> result.checks().toString());
        assertEquals(ResultJson.print(result), ResultJson.print(ResultJson.parse(ResultJson.print(result))));
        return result;
    }

    private AnalysisResult built(OptionValues values) {
        return done(new PrognosticModelAnalysis(), lung, values);
    }

    private static double cell(Table table, String first, String column) {
        for (int i = 0; i < table.rows().size(); i++) {
            if (first.equals(table.rows().get(i).get(0))) {
                return table.number(i, column);
            }
        }
        throw new AssertionError(first + " is not in " + table.id());
    }

    @Test
    void theModelAndItsApparentPerformanceAreThoseOfRms() {
        AnalysisResult r = built(model().with("resamples", "400"));
        assertEquals(227, r.n());
        Table performance = r.table("performance");
        assertEquals(0.27427098600091, cell(performance, "Somers' Dxy", "apparent"), 1e-12);
        assertEquals(0.12590677987280, cell(performance, "R squared (Nagelkerke)", "apparent"), 1e-11);
        assertEquals(0.01981292359313, cell(performance, "Discrimination index D", "apparent"), 1e-11);
        assertEquals(-0.00134321860602, cell(performance, "Unreliability index U", "apparent"), 1e-13);
        assertEquals(0.52922650809428, cell(performance, "g index", "apparent"), 1e-10);
        assertEquals(0.225596309317, cell(performance, "Brier score at 365 days", "apparent"), 1e-9);
        assertEquals((30.5006687732 - 3) / 30.5006687732, r.scalar("shrinkage.heuristic"), 1e-10);
        assertEquals(0.737692955925, r.table("baseline").number(0, "survival"), 1e-10);
        assertEquals(0.414560396987, r.table("baseline").number(1, "survival"), 1e-10);
        assertEquals(400, cell(performance, "Calibration slope", "resamples"));
        assertTrue(r.scalar("slope.corrected") < 1 && r.scalar("slope.corrected") > 0.7);
        assertTrue(r.scalar("concordance.corrected") < r.scalar("concordance"));
    }

    @Test
    void theNomogramHasThePointsOfRms() {
        AnalysisResult r = built(outcomeOf().with("covariates", "age", "sex", "ph.ecog", "wt.loss").with("horizons", "180")
            .with("resamples", "0"));
        Table points = r.table("points");
        for (int i = 0; i < points.rows().size(); i++) {
            String value = points.text(i, "value");
            if (points.text(i, "variable").equals("sex") && value.equals("1")) {
                assertEquals(38.22958721197133, points.number(i, "points"), 1e-8);
            }
            if (points.text(i, "variable").startsWith("age") && value.equals("40")) {
                assertEquals(4.325634724990012, points.number(i, "points"), 1e-8);
            }
            if (points.text(i, "variable").startsWith("ph.ecog") && value.equals("3")) {
                assertEquals(100, points.number(i, "points"), 1e-10);
            }
        }
        NomogramFigure figure = (NomogramFigure) r.figure("nomogram");
        assertEquals(List.of("0.9", "0.8", "0.7", "0.6", "0.5", "0.4"), figure.predictions().get(0).ticks());
        double[] rms = {52.04637293530063, 100.60721063386555, 130.95727326254237, 154.20168151427328, 173.95239473296817,
            192.01267129558846};
        for (int k = 0; k < rms.length; k++) {
            // rms inverts the survival function by interpolation
            assertEquals(rms[k], figure.predictions().get(0).at()[k], 2e-3);
        }
        assertTrue(r.messages().get(0).text().contains("flatters"));
        assertNull(r.table("performance"));
    }

    @Test
    void theModelFilePredictsTheSameAndHoldsNoPatient() throws ModelFileException {
        AnalysisResult r = built(model().with("splines", "age").with("cohort", "NCCTG lung"));
        PrognosticModel m = ModelFileReader.read(r.attachment("model.json").text());
        assertEquals(227, m.development().n());
        assertEquals("NCCTG lung", m.development().cohort());
        assertEquals(5, m.coefficients().size());
        assertEquals(List.of(180.0, 365.0), m.horizons());
        assertEquals("days", m.timeUnit());
        assertTrue(m.baselineTime().length < 165);
        assertEquals(ModelFile.print(m), r.attachment("model.json").text());
    }

    @Test
    void shrinkageDrawsPredictionsTogetherAndKeepsTheirMean() throws ModelFileException {
        AnalysisResult plain = built(model());
        AnalysisResult shrunken = built(model().with("shrinkage", "heuristic"));
        double factor = plain.scalar("shrinkage.heuristic");
        assertEquals(factor, shrunken.scalar("shrinkage"), 1e-15);
        assertEquals(plain.table("coefficients").number(0, "estimate") * factor,
            shrunken.table("coefficients").number(0, "shrunken"), 1e-15);
        PrognosticModel a = ModelFileReader.read(plain.attachment("model.json").text());
        PrognosticModel b = ModelFileReader.read(shrunken.attachment("model.json").text());
        DataTable rows = lung.filter(lung.complete(List.of("age", "sex", "ph.ecog")));
        double[] la = a.linearPredictors(rows);
        double[] lb = b.linearPredictors(rows);
        assertEquals(mean(a, la), mean(b, lb), 0.005);
        assertTrue(Arrays.stream(lb).max().orElse(0) - Arrays.stream(lb).min().orElse(0)
            < Arrays.stream(la).max().orElse(0) - Arrays.stream(la).min().orElse(0));
    }

    private static double mean(PrognosticModel m, double[] lp) {
        return Arrays.stream(lp).map(x -> m.survival(x, 365)).average().orElse(0);
    }

    @Test
    void theSeedDecidesAndTheOrderOfRowsDoesNotChangeTheModel() {
        AnalysisResult first = built(model());
        assertEquals(ResultJson.print(first), ResultJson.print(built(model())));
        int[] reversed = java.util.stream.IntStream.range(0, lung.rowCount()).map(i -> lung.rowCount() - 1 - i).toArray();
        AnalysisResult other = done(new PrognosticModelAnalysis(), lung.select(reversed), model());
        assertEquals(first.table("coefficients").number(1, "estimate"), other.table("coefficients").number(1, "estimate"),
            1e-12);
        assertEquals(first.scalar("concordance"), other.scalar("concordance"), 1e-14);
    }

    @Test
    void riskGroupsAndCrossValidationAreThere() {
        AnalysisResult r = built(model().with("folds", "5").with("repeats", "3").with("groups", "4"));
        assertEquals(4, r.table("risk_groups").rows().size());
        assertEquals("Risk group 1 (lowest)", r.table("risk_groups").text(0, "group"));
        assertNotNull(r.figure("risk_groups"));
        double c = cell(r.table("cross_validation"), "Concordance (C)", "estimate");
        assertTrue(c > 0.55 && c < cell(r.table("cross_validation"), "Concordance (C)", "apparent"));
        assertEquals(15, cell(r.table("cross_validation"), "Concordance (C)", "folds"));
    }

    @Test
    void whatCannotBeModelledIsSaid() {
        assertTrue(said(model().with("logarithm", "meal.cal")).contains("not among the covariates"));
        assertTrue(said(model().with("covariates", "age", "time")).contains("outcome and a covariate at once"));
        assertTrue(said(model().with("shrinkage", "bootstrap").with("resamples", "0")).contains("needs resamples"));
        assertTrue(said(model().with("folds", "1")).contains("One fold"));
        assertTrue(said(model().with("covariates", "age", "wt.loss").with("logarithm", "wt.loss")).contains("no logarithm"));
        DataTable twice = lung.with(NumberColumn.of("twice", Arrays.stream(lung.numbers("age")).map(a -> 2 * a).toArray()));
        String alias = run(new PrognosticModelAnalysis(), twice, model().with("covariates", "age", "twice")).toString();
        assertTrue(alias.contains("follows from the other covariates"), alias);
        AnalysisResult beyond = built(model().with("horizons", "5000"));
        assertTrue(beyond.messages().stream().anyMatch(m -> m.text().contains("Nobody is followed to 5000")));
        assertTrue(((NomogramFigure) beyond.figure("nomogram")).predictions().isEmpty());
    }

    private String said(OptionValues values) {
        Outcome outcome = run(new PrognosticModelAnalysis(), lung, values);
        assertFalse(outcome instanceof Outcome.Done);
        return outcome.sentence();
    }

    @Test
    void methodsAndRCodeTellTheModel() {
        Options<PrognosticModelOptions> options = Options.of(PrognosticModelOptions.class);
        PrognosticModelOptions o = options.bind(model().with("splines", "age"));
        PrognosticModelAnalysis analysis = new PrognosticModelAnalysis();
        assertTrue(analysis.methods(lung.schema(), o, CohortDesign.SAMPLE).contains("50 bootstrap resamples"));
        RCode code = analysis.rCode(lung.schema(), o, CohortDesign.SAMPLE).orElseThrow();
        assertTrue(String.join("\n", code.lines()).contains("~ rcs(age, 4) + sex + ph.ecog"));
        assertTrue(code.packages().contains("rms"));
    }

    // external validation and validation by centre

    private static boolean[] centres(DataTable data, boolean large) {
        List<Double> of = List.of(1.0, 3.0, 5.0, 11.0, 12.0, 13.0, 22.0);
        double[] inst = data.numbers("inst");
        boolean[] keep = new boolean[inst.length];
        for (int i = 0; i < keep.length; i++) {
            keep[i] = !Double.isNaN(inst[i]) && of.contains(inst[i]) == large;
        }
        return keep;
    }

    private static DataTable categories(DataTable data) {
        double[] sex = data.numbers("sex");
        String[] labels = Arrays.stream(sex).mapToObj(s -> s == 1 ? "male" : "female").toArray(String[]::new);
        return data.with(CategoryColumn.of("sex", List.of("male", "female"), labels));
    }

    @Test
    void anExternalValidationHasTheValuesOfR() {
        DataTable all = categories(lung);
        String file = done(new PrognosticModelAnalysis(), all.filter(centres(all, true)), model().with("resamples", "0"))
            .attachment("model.json").text();
        AnalysisResult r = done(new ExternalValidationAnalysis(), all.filter(centres(all, false)),
            outcomeOf().with("model", file).with("horizons", "365"));
        assertEquals(84, r.n());
        assertEquals(0.5769516728625, r.scalar("concordance"), 1e-12);
        assertEquals(0.0383784653125, r.scalar("concordance.se"), 1e-11);
        assertEquals(0.4830835423744, r.scalar("slope"), 1e-9);
        assertEquals(0.2405739665624, r.scalar("slope.se"), 1e-9);
        assertEquals(56.5884578934, r.scalar("events.expected"), 1e-7);
        assertEquals(61 / 56.5884578934, r.scalar("observed.expected"), 1e-9);
        assertEquals(0.466734306286, r.table("calibration").number(0, "predicted"), 1e-10);
        assertEquals(0.33524669531, r.table("calibration").number(0, "observed"), 1e-10);
        assertEquals(6.30208426385, r.table("performance").number(3, "estimate"), 1e-7);
        assertNotNull(r.figure("calibration_1"));
        assertNotNull(r.figure("risk_groups"));
    }

    @Test
    void aModelInItsOwnPatientsIsCalibrated() {
        String file = built(model().with("resamples", "0")).attachment("model.json").text();
        AnalysisResult r = done(new ExternalValidationAnalysis(), lung, outcomeOf().with("model", file));
        assertEquals(1, r.scalar("slope"), 1e-9);
        assertEquals(1, r.scalar("observed.expected"), 0.01);
        Table recalibration = r.table("recalibration");
        assertEquals(recalibration.number(0, "survival.1"), recalibration.number(1, "survival.1"), 1e-12);
    }

    @Test
    void unknownLevelsMissingVariablesAndOtherUnitsAreSaid() {
        DataTable all = categories(lung);
        String file = done(new PrognosticModelAnalysis(), all, model().with("resamples", "0")).attachment("model.json").text();
        String[] other = Arrays.stream(lung.numbers("sex")).mapToObj(s -> s == 1 ? "male" : "unknown").toArray(String[]::new);
        DataTable half = lung.with(CategoryColumn.of("sex", List.of("male", "unknown"), other));
        AnalysisResult r = done(new ExternalValidationAnalysis(), half, outcomeOf().with("model", file));
        assertTrue(r.dropped().stream().anyMatch(d -> d.reason().equals("level unknown to the model: sex")));
        assertTrue(r.messages().stream().anyMatch(m -> m.text().contains("does not know their value of sex")));
        assertTrue(refusal(all.without("age"), file).contains("needs the variable \"age\""));
        assertTrue(refusal(lung, file).contains("as a category with the levels male, female"));
        assertTrue(refusal(all, "{\"format\": 1}").contains("model"));
        double[] old = Arrays.stream(lung.numbers("age")).map(a -> a + 40).toArray();
        AnalysisResult outside = done(new ExternalValidationAnalysis(), all.with(NumberColumn.of("age", old)),
            outcomeOf().with("model", file));
        assertTrue(outside.messages().stream().anyMatch(m -> m.text().contains("outside the range")));
    }

    private static String refusal(DataTable data, String file) {
        return assertInstanceOf(Outcome.Refused.class, run(new ExternalValidationAnalysis(), data,
            outcomeOf().with("model", file))).sentence();
    }

    @Test
    void validationByCentreHasTheValuesOfR() {
        AnalysisResult r = done(new InternalExternalAnalysis(), lung,
            outcomeOf().with("covariates", "age", "sex", "ph.ecog").with("centre", "inst").with("horizon", "365"));
        Table t = r.table("centres");
        assertEquals(0.735349716, cell(t, "1", "concordance"), 1e-9);
        assertEquals(1.726524662, cell(t, "1", "slope"), 1e-8);
        assertEquals(0.728506787, cell(t, "12", "concordance"), 1e-9);
        assertEquals(-0.386441212, cell(t, "21", "slope"), 1e-8);
        assertEquals("Mean over centres", t.text(t.rows().size() - 1, "centre"));
        assertTrue(r.messages().stream().anyMatch(m -> m.text().startsWith("33")));
        assertTrue(run(new InternalExternalAnalysis(), lung, outcomeOf().with("covariates", "age", "inst")
            .with("centre", "inst")).sentence().contains("centre and a covariate at once"));
        assertTrue(run(new InternalExternalAnalysis(), lung, outcomeOf().with("covariates", "age")).sentence()
            .contains("no variable that names the centre"));
    }
}
