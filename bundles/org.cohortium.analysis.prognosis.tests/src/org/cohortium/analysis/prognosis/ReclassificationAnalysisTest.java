/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.option.OptionValues;
import org.cohortium.analysis.option.Options;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.Check;
import org.cohortium.analysis.result.Table;
import org.cohortium.analysis.run.AnalysisRunner;
import org.cohortium.analysis.run.Outcome;
import org.cohortium.data.DataTable;
import org.cohortium.numerics.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reclassification as an analysis, with the values of Hmisc's improveProb and of R's survfit. */
class ReclassificationAnalysisTest {

    private DataTable lung;
    private DataTable birthwt;

    @BeforeEach
    void read(@TempDir Path folder) throws IOException {
        lung = ReferenceData.read(folder, "lung");
        birthwt = ReferenceData.read(folder, "birthwt");
    }

    private static OptionValues binary() {
        return OptionValues.EMPTY.with("event", "low").with("oldCovariates", "age", "lwt")
                .with("newCovariates", "age", "lwt", "smoke", "ht", "ui").with("thresholds", "0.2", "0.4");
    }

    private static OptionValues survival() {
        return OptionValues.EMPTY.with("time", "time").with("event", "status").with("eventLevels", "2")
                .with("oldCovariates", "age", "sex").with("newCovariates", "age", "sex", "ph.ecog").with("horizon", "365");
    }

    private static Outcome outcome(DataTable data, OptionValues values) {
        return AnalysisRunner.run(new ReclassificationAnalysis(), data.schema(), AnalysisInput.of(data), values, Progress.NONE);
    }

    private static AnalysisResult done(DataTable data, OptionValues values) {
        Outcome outcome = outcome(data, values);
        AnalysisResult result = assertInstanceOf(Outcome.Done.class, outcome, outcome::toString).result();
        for (Check check : result.checks()) {
            assertEquals(Check.Status.HELD, check.status(), check.toString());
        }
        return result;
    }

    @Test
    void agreesWithImproveProb() {
        AnalysisResult r = done(birthwt, binary());
        Table m = r.table("measures");
        assertEquals(0.119, m.number(0, "estimate"), 5e-4);
        assertEquals(0.090, m.number(0, "std.error"), 5e-4);
        assertEquals(0.000716, m.number(1, "p.value"), 5e-7);
        assertEquals(2.80, m.number(2, "statistic"), 5e-3);
        assertEquals(0.078160, m.number(6, "estimate"), 5e-7);
        assertEquals(0.022628, m.number(6, "std.error"), 5e-7);
        Table events = r.table("movement.events");
        assertEquals(17, events.number(1, "new.3"));
        assertEquals(4, events.number(1, "new.1"));
        assertEquals(24, r.table("movement.nonevents").number(1, "new.1"));
        Table all = r.table("movement");
        double sum = 0;
        for (int row = 0; row < 3; row++) {
            sum += all.number(row, "total");
        }
        assertEquals(189, sum);
    }

    @Test
    void expectedEventsOfSurvivalAddUpToTheMeasure() {
        AnalysisResult r = done(lung, survival().with("thresholds", "0.4", "0.6"));
        Table events = r.table("movement.events");
        Table others = r.table("movement.nonevents");
        double n = r.n();
        double[] sums = new double[4];
        for (int row = 0; row < 3; row++) {
            sums[0] += events.number(row, "total");
            sums[2] += others.number(row, "total");
        }
        assertEquals(n, sums[0] + sums[2], 1e-9);
        assertTrue(r.messages().stream().anyMatch(m -> m.text().contains("reclassification favours the larger model")));
        assertEquals(r.scalar("nri.events"), r.table("measures").number(0, "estimate"), 0);
    }

    @Test
    void withoutThresholdsThereAreNoCategories() {
        AnalysisResult r = done(lung, survival());
        assertEquals(4, r.table("measures").rows().size());
        assertEquals(1, r.tables().size());
    }

    @Test
    void anEmptyCategoryIsSaid() {
        AnalysisResult r = done(lung, survival().with("thresholds", "0.5", "0.99"));
        assertTrue(r.messages().stream().anyMatch(m -> m.text().startsWith("No patient is in the category \u2265 99%")),
                r.messages().toString());
    }

    @Test
    void refusesWhatIsNotTwoModels() {
        assertTrue(outcome(lung, survival().without("horizon")).toString().contains("No time is given"));
        assertTrue(outcome(lung, survival().without("oldCovariates")).toString().contains("There is no old model."));
        assertTrue(outcome(lung, survival().with("horizon", "5000")).toString().contains("No patient is followed beyond 5000."));
        assertTrue(outcome(lung, survival().with("horizon", "1")).toString().contains("No patient has the event by 1."));
        assertTrue(outcome(lung, survival().with("newCovariates", "status")).toString()
                .contains("is the outcome and a prediction at once"));
    }

    @Test
    void methodsAndCodeSayWhatWasDone() {
        ReclassificationAnalysis analysis = new ReclassificationAnalysis();
        ReclassificationOptions options = Options.of(ReclassificationOptions.class).bind(survival().with("thresholds", "0.4", "0.6"));
        String text = analysis.methods(lung.schema(), options, CohortDesign.SAMPLE);
        assertTrue(text.contains("divided at 40% and 60%") && text.contains("by 365"), text);
        assertTrue(analysis.rCode(lung.schema(), options, CohortDesign.SAMPLE).orElseThrow().lines().stream()
                .anyMatch(l -> l.startsWith("nri(newc > oldc")));
    }
}
