/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.option.OptionValues;
import org.cohortium.analysis.option.Options;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.Table;
import org.cohortium.data.DataTable;
import org.cohortium.data.DateColumn;
import org.cohortium.data.NumberColumn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exposures that begin during follow-up, on the Stanford heart transplant data with the values of R's coxph. */
class TimeDependentAnalysisTest {

    private static final TimeDependentAnalysis ANALYSIS = new TimeDependentAnalysis();
    private static final double[] COEFFICIENTS = {0.01405155242565, 0.03055398979505, -0.7732638630567};

    private DataTable intervals;
    private DataTable patients;

    @BeforeEach
    void read(@TempDir Path folder) throws IOException {
        intervals = ReferenceData.read(folder, "jasa_td");
        patients = patients();
    }

    /** One row a patient, with the time and the date of the transplant. */
    private DataTable patients() {
        double[] subject = intervals.numbers("subject");
        int n = 0;
        for (double s : subject) {
            n = Math.max(n, (int) s);
        }
        double[] end = new double[n];
        double[] dead = new double[n];
        double[] wait = new double[n];
        double[] age = new double[n];
        double[] surgery = new double[n];
        java.util.Arrays.fill(wait, Double.NaN);
        LocalDate[] accepted = new LocalDate[n];
        LocalDate[] transplanted = new LocalDate[n];
        for (int i = 0; i < subject.length; i++) {
            int k = (int) subject[i] - 1;
            end[k] = Math.max(end[k], intervals.numbers("tstop")[i]);
            dead[k] = Math.max(dead[k], intervals.numbers("death")[i]);
            age[k] = intervals.numbers("age")[i];
            surgery[k] = intervals.numbers("surgery")[i];
            accepted[k] = LocalDate.of(1970, 1, 1).plusDays(k);
            if (intervals.numbers("trt")[i] == 1) {
                wait[k] = intervals.numbers("tstart")[i];
                transplanted[k] = accepted[k].plusDays((long) wait[k]);
            }
        }
        return DataTable.of(NumberColumn.of("futime", end), NumberColumn.of("dead", dead), NumberColumn.of("wait", wait),
                NumberColumn.of("age", age), NumberColumn.of("surgery", surgery), DateColumn.of("accepted", accepted),
                DateColumn.of("transplanted", transplanted));
    }

    private static OptionValues onePatientARow() {
        return OptionValues.EMPTY.with("time", "futime").with("event", "dead").with("begins", "wait")
                .with("covariates", "age", "surgery");
    }

    private static OptionValues longTable() {
        return OptionValues.EMPTY.with("layout", "long").with("time", "tstop").with("entry", "tstart").with("event", "death")
                .with("exposure", "trt").with("patient", "subject").with("covariates", "age", "surgery");
    }

    @Test
    void cutsFollowUpWhereTheExposureBegins() {
        AnalysisResult r = Running.done(ANALYSIS, patients, onePatientARow());
        assertArrayEquals(COEFFICIENTS, Running.column(r.table("coefficients"), "estimate"), 1e-9);
        assertArrayEquals(new double[] {0.3082219929469, 0.01389287944772, 0.3596643980699},
                Running.column(r.table("coefficients"), "std.error"), 1e-9);
        assertEquals(0.1731839233807, r.scalar("mantel.byar"), 1e-8);
        assertEquals(0.6772975183985, r.scalar("mantel.byar.p"), 1e-8);
        assertEquals(170, r.scalar("intervals"));
        assertEquals(103, r.n());
    }

    @Test
    void showsWhatImmortalTimeWouldHaveDone() {
        AnalysisResult r = Running.done(ANALYSIS, patients, onePatientARow());
        Table both = r.table("comparison");
        assertEquals(StrictMath.exp(COEFFICIENTS[0]), both.number(0, "estimate"), 1e-8);
        assertEquals(0.1795838741237, both.number(1, "estimate"), 1e-8);
        assertTrue(Running.says(r, "biased by immortal time"));
    }

    @Test
    void datesCountFromTheDateOfTimeZero() {
        AnalysisResult r = Running.done(ANALYSIS, patients, onePatientARow().with("begins", "transplanted")
                .with("timeZero", "accepted"));
        // half days of the intervals are lost by whole dates: the rows are those of whole days
        assertEquals(170, r.scalar("intervals"));
        assertEquals(COEFFICIENTS[1], r.table("coefficients").number(1, "estimate"), 2e-3);
    }

    @Test
    void longTablesGiveTheSame() {
        AnalysisResult r = Running.done(ANALYSIS, intervals, longTable());
        assertArrayEquals(COEFFICIENTS, Running.column(r.table("coefficients"), "estimate"), 1e-9);
        CurveFigure figure = (CurveFigure) r.figure("simon-makuch");
        double[] at = new double[2];
        for (int g = 0; g < 2; g++) {
            CurveFigure.Series s = figure.series().get(g);
            for (int k = 0; k < s.x().length && s.x()[k] <= 100; k++) {
                at[g] = s.y()[k];
            }
        }
        assertArrayEquals(new double[] {0.5626047673349, 0.4678754214815}, at, 1e-10);
    }

    @Test
    void refusesWhatCannotBe() {
        double[] start = intervals.numbers("tstart").clone();
        for (int i = 1; i < start.length; i++) {
            start[i] = start[i] > 1 ? start[i] - 1 : start[i];
        }
        Running.refused(ANALYSIS, intervals.with(NumberColumn.of("tstart", start)), longTable(), "overlap");
        Running.refused(ANALYSIS, intervals, longTable().with("entry"), "start of each interval");
        Running.refused(ANALYSIS, patients, onePatientARow().with("begins"), "No exposure");
        Running.refused(ANALYSIS, patients, onePatientARow().with("begins", "transplanted"), "date of time zero");
        Running.refused(ANALYSIS, patients, onePatientARow().with("covariates", "wait"), "at once");
        double[] none = new double[patients.rowCount()];
        Running.refused(ANALYSIS, patients.with(NumberColumn.of("dead", none)), onePatientARow(), "None of the patients");
    }

    @Test
    void patientsWithoutFollowUpAreLeftOutAndCounted() {
        double[] end = patients.numbers("futime").clone();
        end[4] = 0;
        AnalysisResult r = Running.done(ANALYSIS, patients.with(NumberColumn.of("futime", end)), onePatientARow());
        assertEquals(102, r.n());
        assertEquals("no follow-up after time zero", r.dropped().getFirst().reason());
    }

    @Test
    void saysItsMethodsAndItsR() {
        TimeDependentOptions options = Options.of(TimeDependentOptions.class).bind(onePatientARow());
        assertTrue(ANALYSIS.methods(patients.schema(), options, CohortDesign.SAMPLE).contains("no immortal time"));
        assertTrue(ANALYSIS.rCode(patients.schema(), options, CohortDesign.SAMPLE).orElseThrow().lines().stream()
                .anyMatch(l -> l.contains("tmerge")));
    }
}
