/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.competing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.option.OptionValues;
import org.cohortium.analysis.option.Options;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.Table;
import org.cohortium.data.CategoryColumn;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.junit.jupiter.api.Test;

/** Groups that end early, names given twice, changes of state at one time, and R code that honours every option. */
class CompetingEdgesTest {

    private static final DataTable MELANOMA = Cohorts.read("melanoma");

    private static OptionValues incidence() {
        return OptionValues.EMPTY.with("time", "time").with("event", "status").with("causes", "1", "3");
    }

    private static String words(AnalysisResult result) {
        return result.messages().toString();
    }

    private static <O extends Record> String code(Analysis<O> analysis, DataTable data, OptionValues values) {
        O options = Options.of(analysis.optionsType()).bind(values);
        return String.join("\n", analysis.rCode(data.schema(), options, CohortDesign.SAMPLE).orElseThrow().lines());
    }

    @Test
    void groupsThatEndEarlyAreNamedOnce() {
        AnalysisResult result = Cohorts.run(new IncidenceAnalysis(), MELANOMA, incidence().with("group", "sex")
                .with("times", "9000", "10000").with("tau", "5500"));
        long notes = result.table("incidence_times").footnotes().stream().filter(f -> f.contains("carried on")).count();
        assertEquals(1, notes);
        assertTrue(words(result).contains("horizon of the time lost is after the last follow-up of a group"),
                "one group ends before 5500: " + words(result));
    }

    @Test
    void oneGroupIsNothingToCompare() {
        String[] one = new String[MELANOMA.rowCount()];
        java.util.Arrays.fill(one, "a");
        AnalysisResult result = Cohorts.run(new IncidenceAnalysis(),
                MELANOMA.with(CategoryColumn.of("g", List.of("a", "b"), one)), incidence().with("group", "g"));
        assertTrue(words(result).contains("Only one group has patients (a)"), words(result));
    }

    @Test
    void manyCurvesAreDrawnWithoutLimits() {
        double[] fifth = new double[MELANOMA.rowCount()];
        for (int i = 0; i < fifth.length; i++) {
            fifth[i] = i % 5;
        }
        AnalysisResult result = Cohorts.run(new IncidenceAnalysis(), MELANOMA.with(NumberColumn.of("g", fifth)),
                incidence().with("group", "g"));
        CurveFigure figure = (CurveFigure) result.figures().get(0);
        assertNull(figure.series().get(0).lower());
        assertTrue(figure.caption().contains("left to the tables"), figure.caption());
    }

    @Test
    void levelsLeftOutOfPredictedCurvesAreNamed() {
        List<String> levels = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j");
        String[] ten = new String[MELANOMA.rowCount()];
        for (int i = 0; i < ten.length; i++) {
            ten[i] = levels.get(i % 10);
        }
        AnalysisResult result = Cohorts.run(new FineGrayAnalysis(), MELANOMA.with(CategoryColumn.of("g", levels, ten)),
                OptionValues.EMPTY.with("time", "time").with("event", "status").with("cause", "1").with("competing", "3")
                        .with("covariates", "age", "g").with("curvesFor", "g").with("times", "9000"));
        assertTrue(words(result).contains("first 8 levels of g; left out: i, j."), words(result));
        assertTrue(result.table("predicted").footnotes().stream().anyMatch(f -> f.startsWith("After the last follow-up (")));
    }

    @Test
    void causesOfOneNameAreRefused() {
        String said = Cohorts.outcome(new IncidenceAnalysis(), AnalysisInput.of(MELANOMA),
                incidence().with("causeNames", "death", "death")).sentence();
        assertTrue(said.contains("same name"), said);
    }

    @Test
    void weeksAreTickedAsInTheKaplanMeierPlot() {
        double[] weeks = MELANOMA.numbers("time").clone();
        for (int i = 0; i < weeks.length; i++) {
            weeks[i] /= 7;
        }
        AnalysisResult result = Cohorts.run(new IncidenceAnalysis(), MELANOMA.with(NumberColumn.of("time", weeks)),
                incidence().with("timeUnit", "weeks"));
        Table table = result.table("at_risk");
        assertEquals(104, table.number(1, "time"));
    }

    @Test
    void methodsGiveTheUnitOfTheHorizon() {
        IncidenceOptions options = Options.of(IncidenceOptions.class).bind(incidence().with("tau", "24").with("timeUnit", "months"));
        String text = new IncidenceAnalysis().methods(MELANOMA.schema(), options, CohortDesign.SAMPLE);
        assertTrue(text.endsWith("computed up to 24 months."), text);
    }

    @Test
    void deathAtTheTimeOfTheIllnessIsSaid() {
        DataTable data = DataTable.of(NumberColumn.of("end", 5, 6, 7, 8), NumberColumn.of("ill", 1, 1, 0, 0),
                NumberColumn.of("illTime", 5, 2, Double.NaN, Double.NaN), NumberColumn.of("dead", 1, 1, 1, 0));
        OptionValues values = OptionValues.EMPTY.with("time", "end").with("illness", "ill").with("illnessTime", "illTime")
                .with("death", "dead");
        AnalysisResult result = Cohorts.run(new MultiStateAnalysis(), data, values);
        assertTrue(words(result).contains("1 patient had the intermediate event and died at the same time"), words(result));
        assertEquals(4, result.scalar("patients"));
        String zero = Cohorts.outcome(new MultiStateAnalysis(),
                AnalysisInput.of(data.with(NumberColumn.of("end", 5, 6, 0, 8))), values).sentence();
        assertTrue(zero.contains("row 3") && zero.contains("time zero"), zero);
    }

    @Test
    void rCodeKeepsTheLevelOfIntervals() {
        String multi = code(new MultiStateAnalysis(), Cohorts.read("mgus2"), OptionValues.EMPTY.with("time", "futime")
                .with("illnessTime", "ptime").with("illness", "pstat").with("death", "death").with("confLevel", "0.9"));
        assertTrue(multi.contains("conf.int = 0.9"), multi);
        String fine = code(new FineGrayAnalysis(), MELANOMA, OptionValues.EMPTY.with("time", "time").with("event", "status")
                .with("cause", "1").with("competing", "3").with("covariates", "age").with("confLevel", "0.9"));
        assertEquals(3, fine.split("conf.int = 0.9", -1).length - 1, fine);
    }

    @Test
    void rCodeMultipliesTheWeightsOfFinegrayItself() {
        String weighted = code(new FineGrayAnalysis(), MELANOMA, OptionValues.EMPTY.with("time", "time").with("event", "status")
                .with("cause", "1").with("competing", "3").with("covariates", "age").with("strata", "sex").with("weights", "year"));
        assertTrue(weighted.contains("fg$.w <- fg$fgwt * fg$year"), weighted);
        String tested = code(new IncidenceAnalysis(), MELANOMA, incidence().with("group", "sex").with("weights", "year"));
        assertTrue(tested.contains("$wald.test"), tested);
    }

    /** Three patients whose follow-up ends before the next ones enter. */
    private static DataTable gap() {
        return DataTable.of(NumberColumn.of("s", 0, 0, 0, 5, 5, 5, 5, 5), NumberColumn.of("t", 1, 2, 3, 6, 7, 8, 9, 9),
                NumberColumn.of("e", 1, 2, 1, 1, 2, 1, 0, 0), NumberColumn.of("x", 1, 0, 1, 0, 1, 1, 0, 1));
    }

    @Test
    void aGapInObservationIsNamedByTheFineGrayModel() {
        String said = Cohorts.outcome(new FineGrayAnalysis(), AnalysisInput.of(gap()), OptionValues.EMPTY.with("time", "t")
                .with("event", "e").with("cause", "1").with("competing", "2").with("covariates", "x").with("entry", "s")).sentence();
        assertTrue(said.contains("competing event in row 2") && said.contains("nobody was under observation"), said);
    }

    @Test
    void aComparisonThatCannotBeMadeLeavesTheCurves() {
        OptionValues values = OptionValues.EMPTY.with("time", "t").with("event", "e").with("causes", "1", "2").with("group", "x");
        AnalysisResult result = Cohorts.run(new IncidenceAnalysis(), gap(), values.with("entry", "s"));
        assertTrue(words(result).contains("The groups could not be compared. 1: The weights"), words(result));
        assertTrue(words(result).contains("few patients are at risk at the beginning"), words(result));
        assertEquals(2, result.figures().size());
        // clustered rows, and a group without an event of the second cause
        DataTable clustered = DataTable.of(NumberColumn.of("t", 1, 2, 3, 4, 5, 6, 7, 8), NumberColumn.of("e", 1, 2, 1, 2, 1, 1, 1, 0),
                NumberColumn.of("x", 0, 0, 0, 0, 1, 1, 1, 1), NumberColumn.of("c", 1, 1, 2, 2, 3, 3, 4, 4));
        AnalysisResult other = Cohorts.run(new IncidenceAnalysis(), clustered, values.with("cluster", "c"));
        assertTrue(words(other).contains("2: The coefficient of x 1 has no finite estimate"), words(other));
    }
}
