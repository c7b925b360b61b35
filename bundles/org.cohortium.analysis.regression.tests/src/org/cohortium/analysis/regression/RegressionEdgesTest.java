/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.option.OptionValues;
import org.cohortium.analysis.option.Options;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.Table;
import org.cohortium.analysis.run.AnalysisRunner;
import org.cohortium.analysis.run.Outcome;
import org.cohortium.data.CategoryColumn;
import org.cohortium.data.ColumnInfo;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.cohortium.numerics.Progress;
import org.junit.jupiter.api.Test;

/** Regressions at their edges: outcomes without spread, rows that decide a coefficient, options without effect, matched sets. */
class RegressionEdgesTest {

    private static final int N = 60;

    private static DataTable data() {
        double[] x = new double[N];
        double[] y = new double[N];
        double[] same = new double[N];
        double[] time = new double[N];
        double[] status = new double[N];
        double[] set = new double[N];
        double[] one = new double[N];
        String[] rare = new String[N];
        String[] kind = new String[N];
        for (int i = 0; i < N; i++) {
            x[i] = i * 37 % 60 / 10.0;
            y[i] = x[i] + (i * 17 % 11) / 5.0;
            same[i] = 7;
            time[i] = 1 + i * 13 % 41;
            status[i] = i * 7 % 10 < 6 ? 1 : 0;
            set[i] = i / 2;
            one[i] = 1;
            rare[i] = i == 3 ? "r" : "p";
            kind[i] = "abc".substring(i % 3, i % 3 + 1);
        }
        return DataTable.of(NumberColumn.of("x", x), NumberColumn.of("y", y), NumberColumn.of("same", same),
                NumberColumn.of("time", time), NumberColumn.of("status", status), NumberColumn.of(CohortDesign.SET_COLUMN, set),
                NumberColumn.of(CohortDesign.WEIGHT_COLUMN, one), CategoryColumn.of("rare", List.of("p", "r"), rare),
                CategoryColumn.of("kind", List.of("a", "b", "c"), kind));
    }

    private static OptionValues values(String... pairs) {
        OptionValues values = OptionValues.EMPTY;
        for (int i = 0; i < pairs.length; i += 2) {
            values = values.with(pairs[i], pairs[i + 1].split(","));
        }
        return values;
    }

    private static Outcome outcome(Analysis<?> analysis, AnalysisInput input, OptionValues values) {
        return AnalysisRunner.run(analysis, input.data().schema(), input, values, Progress.NONE);
    }

    private static AnalysisResult run(Analysis<?> analysis, AnalysisInput input, OptionValues values) {
        Outcome outcome = outcome(analysis, input, values);
        if (outcome instanceof Outcome.Done done) {
            return done.result();
        }
        throw new AssertionError(outcome.sentence());
    }

    @Test
    void anOutcomeWithoutSpreadIsRefused() {
        String said = outcome(new LinearAnalysis(), AnalysisInput.of(data()), values("outcome", "same", "covariates", "x")).sentence();
        assertTrue(said.contains("same in all patients"), said);
    }

    @Test
    void hc3IsRefusedWhereARowDecidesACoefficient() {
        OptionValues model = values("outcome", "y", "covariates", "rare,x");
        String said = outcome(new LinearAnalysis(), AnalysisInput.of(data()), model.with("variance", "hc3")).sentence();
        assertTrue(said.contains("Row 4 alone decides") && said.contains("HC3"), said);
        run(new LinearAnalysis(), AnalysisInput.of(data()), model.with("variance", "hc1"));
    }

    @Test
    void aWeightThatCannotBeIsNamedByItsRowInTheFile() {
        double[] w = data().numbers("y").clone();
        java.util.Arrays.fill(w, 1.5);
        w[10] = -1;
        DataTable data = data().with(NumberColumn.of("w", w));
        boolean[] keep = new boolean[N];
        for (int i = 5; i < N; i++) {
            keep[i] = true;
        }
        AnalysisInput input = AnalysisInput.of(data.filter(keep));
        for (String said : List.of(
                outcome(new LinearAnalysis(), input, values("outcome", "y", "covariates", "x", "weights", "w")).sentence(),
                outcome(new LogisticAnalysis(), input, values("outcome", "status", "covariates", "x", "weights", "w")).sentence(),
                outcome(new PenalizedAnalysis(), input, values("model", "logistic", "event", "status", "covariates", "x,kind",
                        "weights", "w")).sentence())) {
            assertTrue(said.contains("weight of row 11 is not positive"), said);
        }
    }

    @Test
    void theExponentialHasNoScaleForStrata() {
        String said = outcome(new ParametricAnalysis(), AnalysisInput.of(data()), values("time", "time", "event", "status",
                "distribution", "exponential", "strata", "kind")).sentence();
        assertTrue(said.contains("no scale"), said);
    }

    @Test
    void aModelWithoutCovariatesHasNoTestOfThem() {
        AnalysisResult result = run(new ParametricAnalysis(), AnalysisInput.of(data()), values("time", "time", "event", "status",
                "distribution", "weibull"));
        assertEquals(0, result.table("tests").rows().size());
    }

    @Test
    void theReferenceLevelOfAnOutcomeIsTheDictionarys() {
        CategoryColumn kind = (CategoryColumn) data().column("kind");
        DataTable data = data().with(new CategoryColumn(new ColumnInfo("kind", "kind", ""), kind.codes(), kind.levels(), 1));
        AnalysisResult result = run(new MultinomialAnalysis(), AnalysisInput.of(data), values("outcome", "kind", "covariates", "x"));
        assertEquals("a", result.table("coefficients").text(0, "outcome"), "against b");
        assertEquals("Relative risk ratios: a against b", result.table("relative_risk_ratios_1").title());
        AnalysisResult chosen = run(new MultinomialAnalysis(), AnalysisInput.of(data),
                values("outcome", "kind", "covariates", "x", "reference", "c"));
        assertEquals("Relative risk ratios: a against c", chosen.table("relative_risk_ratios_1").title());
    }

    @Test
    void matchedSetsAreClustersOfEveryLogisticModel() {
        AnalysisInput matched = AnalysisInput.of(data()).withDesign(CohortDesign.matched("1:1"));
        Table full = run(new LogisticAnalysis(), matched, values("outcome", "status", "covariates", "x")).table("coefficients");
        AnalysisResult e = run(new EValueAnalysis(), matched, values("source", "logistic", "event", "status", "exposure", "x"));
        assertEquals(full.number(1, "conf.low"), e.table("e-values").number(0, "conf.low"), 1e-12);
        AnalysisResult step = run(new StepwiseAnalysis(), matched, values("model", "logistic", "event", "status", "covariates", "x",
                "forced", "x"));
        assertEquals(full.number(1, "conf.high"), step.table("chosen").number(0, "conf.high"), 1e-12);
        Table plain = run(new LogisticAnalysis(), AnalysisInput.of(data()), values("outcome", "status", "covariates", "x",
                "interval", "wald")).table("coefficients");
        assertTrue(Math.abs(plain.number(1, "conf.low") - full.number(1, "conf.low")) > 1e-3, "sets matter here");
    }

    @Test
    void methodsSayOnlyWhatWasDone() {
        OptionValues model = values("outcome", "status", "covariates", "x");
        String firth = new LogisticAnalysis().methods(data().schema(), Options.of(LogisticAnalysisOptions.class).bind(
                model.with("estimation", "firth")), CohortDesign.SAMPLE);
        assertFalse(firth.contains("Hosmer"), firth);
        String weighted = new LogisticAnalysis().methods(data().schema(), Options.of(LogisticAnalysisOptions.class).bind(
                model.with("weights", "y")), CohortDesign.SAMPLE);
        assertTrue(weighted.contains("Rows were weighted by y.") && !weighted.contains("Hosmer"), weighted);
        OptionValues cox = values("time", "time", "event", "status", "covariates", "x");
        String frailty = new CoxAnalysis().methods(data().schema(), Options.of(CoxAnalysisOptions.class).bind(
                cox.with("frailty", "kind")), CohortDesign.matched("1:1"));
        assertFalse(frailty.contains("score test") || frailty.contains("fitted alone") || frailty.contains("matched sets"), frailty);
        String coxFirth = new CoxAnalysis().methods(data().schema(), Options.of(CoxAnalysisOptions.class).bind(
                cox.with("estimation", "firth")), CohortDesign.matched("1:1"));
        assertFalse(coxFirth.contains("Schoenfeld") || coxFirth.contains("robust"), coxFirth);
    }
}
