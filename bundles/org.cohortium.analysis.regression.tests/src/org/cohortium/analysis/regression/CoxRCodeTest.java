/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.option.OptionValues;
import org.cohortium.analysis.option.Options;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.Table;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the R code of a Cox regression says where R needs to be told more, with the numbers that this code printed. */
class CoxRCodeTest {

    private static final CoxAnalysis COX = new CoxAnalysis();

    private DataTable lung;

    @BeforeEach
    void read(@TempDir Path folder) throws IOException {
        lung = ReferenceData.read(folder, "lung");
        double[] time = lung.numbers("time");
        double[] entry = new double[time.length];
        for (int i = 0; i < entry.length; i++) {
            entry[i] = Math.min(time[i] - 1, (i + 1) * 7 % 50);
        }
        lung = ReferenceData.categorical(lung, "sex", "1", "2").with(NumberColumn.of("ent", entry));
    }

    private static OptionValues options(String... covariates) {
        return OptionValues.EMPTY.with("time", "time").with("event", "status").with("eventLevels", "2")
                .with("covariates", covariates).with("univariable", "false").with("phTest", "false");
    }

    private RCode code(OptionValues values) {
        return COX.rCode(lung.schema(), Options.of(CoxAnalysisOptions.class).bind(values), CohortDesign.SAMPLE).orElseThrow();
    }

    @Test
    void interactionsOfShrunkCovariatesAreShrunkInRToo() {
        OptionValues values = options("age", "sex", "ph.ecog").with("interactions", "age:ph.ecog", "age:sex")
                .with("ridge", "age", "ph.ecog").with("ridgeTheta", "5");
        List<String> lines = code(values).lines();
        assertTrue(lines.contains("m <- terms(~ age + sex + ph.ecog + age:ph.ecog + age:sex)"), lines.toString());
        assertTrue(lines.contains("fit <- coxph(Surv(time, status %in% c(\"2\")) ~ ridge(.shrunk, theta = 5) + .others, data = d, "
                + "ties = \"efron\")"), lines.toString());
        Table c = Running.done(COX, lung, values).table("coefficients");
        double[] r = {1.86254951061e-02, 9.11802773051e-01, 4.79487865592e-01, -6.09243470836e-05, -2.32602791345e-02};
        for (int j = 0; j < r.length; j++) {
            assertEquals(r[j], c.number(j, "estimate"), 1e-9);
        }
        String methods = COX.methods(lung.schema(), Options.of(CoxAnalysisOptions.class).bind(values), CohortDesign.SAMPLE);
        assertTrue(methods.contains("and of the interactions of them alone (age by ph.ecog) were shrunk"), methods);
    }

    @Test
    void categoriesInARidgeAreColumns() {
        List<String> lines = code(options("age", "sex").with("ridge", "sex")).lines();
        assertTrue(lines.stream().anyMatch(l -> l.startsWith("d$.shrunk <- x[, shrunk")), lines.toString());
        assertTrue(code(options("age", "ph.ecog").with("ridge", "age", "ph.ecog")).lines().stream()
                .anyMatch(l -> l.contains("~ ridge(age, ph.ecog, theta = 1), data")));
    }

    @Test
    void aRobustVarianceWithDelayedEntryNamesRowsAsClusters() {
        assertTrue(code(options("age").with("entry", "ent").with("variance", "robust")).lines().get(1)
                .endsWith(", cluster = seq_len(nrow(d)), robust = TRUE)"));
        assertTrue(code(options("age").with("entry", "ent").with("variance", "robust").with("cluster", "inst")).lines().get(1)
                .endsWith(", cluster = inst, robust = TRUE)"));
        assertTrue(code(options("age").with("variance", "robust")).lines().get(1).endsWith("\"efron\", robust = TRUE)"));
    }

    @Test
    void residualsThatExactTiesDoNotHaveAreLeftOut() {
        RCode exact = code(options("age").with("ties", "exact").with("residualPlots", "true").with("influence", "true"));
        assertEquals("residuals(fit, type = \"deviance\")", exact.lines().get(exact.lines().size() - 1));
        assertTrue(exact.lines().stream().noneMatch(l -> l.contains("schoenfeld") || l.contains("dfbeta")));
        assertEquals("fit <- structure(coxph(Surv(ent, time, status %in% c(\"2\")) ~ age, data = d, ties = \"exact\"), class = \"coxph\")",
                code(options("age").with("ties", "exact").with("entry", "ent")).lines().get(1));
        assertTrue(exact.remarks().get(0).contains("not defined for the exact treatment"), exact.remarks().toString());
    }

    @Test
    void timeVaryingEffectsWithStrataAndEntrySplitTheRows() {
        OptionValues values = options("age", "sex", "ph.ecog").with("strata", "inst").with("entry", "ent")
                .with("timeVarying", "age", "ph.ecog").with("variance", "robust");
        List<String> lines = code(values).lines();
        assertEquals("coxph(Surv(.start, .stop, .event) ~ x + z + strata(inst), data = s, ties = \"efron\", cluster = .row, "
                + "robust = TRUE)", lines.get(lines.size() - 1));
        Table t = Running.done(COX, lung, values).table("time_varying");
        double[] estimates = {0.0929030, -0.5551053, 0.9177437, -0.0162538, -0.0568589};
        double[] errors = {0.0573606, 0.1666633, 0.8059478, 0.0108671, 0.1558479};
        for (int j = 0; j < estimates.length; j++) {
            assertEquals(estimates[j], t.number(j, "estimate"), 6e-8);
            assertEquals(errors[j], t.number(j, "std.error"), 6e-8);
        }
        List<String> category = code(options("age", "sex").with("timeVarying", "sex")).lines();
        assertTrue(category.contains("z <- model.matrix(~ sex, d)[s$.row, -1, drop = FALSE] * at(s$.stop)"), category.toString());
    }

    @Test
    void aLevelWithoutEventsBesideAPenalizedCurveIsCalledThat() {
        double[] rare = lung.numbers("status").clone();
        for (int i = 0; i < rare.length; i++) {
            rare[i] = rare[i] == 1 && i % 3 == 0 ? 1 : 0;
        }
        DataTable data = ReferenceData.categorical(lung.with(NumberColumn.of("rare", rare)), "rare", "0", "1");
        AnalysisResult r = Running.done(COX, data, options("age", "rare").with("smooth", "age").with("spline", "penalized"));
        assertTrue(Running.says(r, "There is no event with rare: 1"), r.messages().toString());
    }

    @Test
    void oneCoefficientIsOne() {
        assertEquals("There are 6 events for 1 coefficient.", EventsPerCoefficient.ofEvents(6, 1));
        assertEquals("There are 6 events for 4 coefficients, 1.5 for each.", EventsPerCoefficient.ofEvents(6, 4));
        assertEquals("There is 1 of the rarer outcome for 2 coefficients, 0.5 for each.", EventsPerCoefficient.ofRarer(1, 2));
        assertEquals("There is 1 event for 1 candidate coefficient.", EventsPerCoefficient.ofEvents(1, 1, "candidate "));
    }
}
