/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.Problem;
import org.cohortium.analysis.Severity;
import org.cohortium.analysis.option.OptionValues;
import org.cohortium.analysis.option.Options;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.Check;
import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.MatchedRows;
import org.cohortium.analysis.result.OverlapFigure;
import org.cohortium.analysis.result.Table;
import org.cohortium.analysis.run.AnalysisRunner;
import org.cohortium.analysis.run.Outcome;
import org.cohortium.data.CategoryColumn;
import org.cohortium.data.ColumnKind;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.cohortium.data.Role;
import org.cohortium.data.Schema;
import org.cohortium.data.VariableInfo;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.junit.jupiter.api.Test;

/** Matching by every method, weighting, the explorer, effects and sensitivity, on simulated cohorts. */
class DesignsTest {

    private static final int N = 400;

    private static DataTable cohort(long seed) {
        Random random = new Random(seed);
        double[] exposed = new double[N];
        double[] age = new double[N];
        double[] size = new double[N];
        String[] stage = new String[N];
        String[] group = new String[N];
        double[] time = new double[N];
        double[] event = new double[N];
        double[] number = new double[N];
        for (int i = 0; i < N; i++) {
            age[i] = 40 + random.nextInt(40);
            size[i] = Math.exp(random.nextGaussian());
            stage[i] = List.of("A", "B", "C").get(random.nextInt(3));
            double eta = -1.2 + 0.02 * (age[i] - 60) + 0.3 * size[i] + (stage[i].equals("C") ? 0.8 : 0);
            exposed[i] = random.nextDouble() < 1 / (1 + Math.exp(-eta)) ? 1 : 0;
            group[i] = exposed[i] == 0 ? "none" : random.nextBoolean() ? "low" : "high";
            double t = -Math.log(1 - random.nextDouble()) * 30 / Math.exp(0.5 * exposed[i] + 0.02 * (age[i] - 60));
            double c = 60 * random.nextDouble();
            time[i] = Math.ceil(Math.min(t, c));
            event[i] = t <= c ? 1 : 0;
            number[i] = 2 * exposed[i] + 0.1 * age[i] + random.nextGaussian();
        }
        return DataTable.of(NumberColumn.of("exposed", exposed), NumberColumn.of("age", age), NumberColumn.of("size", size),
            CategoryColumn.of("stage", List.of("A", "B", "C"), stage),
            CategoryColumn.of("group", List.of("none", "low", "high"), group), NumberColumn.of("time", time),
            NumberColumn.of("event", event), NumberColumn.of("number", number));
    }

    private static OptionValues values() {
        return OptionValues.EMPTY.with("treatment", "exposed").with("covariates", "age", "size", "stage");
    }

    private static <O extends Record> AnalysisResult run(Analysis<O> analysis, AnalysisInput input, OptionValues values) {
        return analysis.run(input, Options.of(analysis.optionsType()).bind(values), Progress.NONE);
    }

    private static Check.Status status(AnalysisResult result, String check) {
        return result.checks().stream().filter(c -> c.id().equals(check)).findFirst().orElseThrow().status();
    }

    /** The cohort that a design makes, as the study makes it. */
    static AnalysisInput cohortOf(DataTable table, AnalysisResult result) {
        MatchedRows rows = result.matched().orElseThrow();
        double[] set = Arrays.stream(rows.sets()).mapToDouble(s -> s).toArray();
        DataTable matched = table.select(rows.positions()).with(NumberColumn.of(CohortDesign.WEIGHT_COLUMN, rows.weights()))
            .with(NumberColumn.of(CohortDesign.SET_COLUMN, set));
        return AnalysisInput.of(matched).withDesign(CohortDesign.matched(rows.description()));
    }

    @Test
    void everyMethodOfMatchingKeepsItsPromises() {
        DataTable table = cohort(1);
        for (String method : List.of("nearest", "optimal", "full", "exact", "coarsened", "subclass")) {
            for (String estimand : List.of("att", "atc", "ate")) {
                boolean pairs = method.equals("nearest") || method.equals("optimal");
                if (pairs && estimand.equals("ate")) {
                    continue;
                }
                AnalysisResult result = run(new MatchingAnalysis(), AnalysisInput.of(table),
                    values().with("method", method).with("estimand", estimand)
                        .with("exact", method.equals("subclass") ? new String[0] : new String[] {"stage"}));
                for (Check c : result.checks()) {
                    assertFalse(c.status() == Check.Status.BROKEN, method + " " + estimand + " " + c);
                }
                assertNotNull(result.table("balance"));
                assertEquals(pairs, result.table("pairs") != null);
                assertEquals(!pairs, result.table("sets") != null);
                MatchedRows rows = result.matched().orElseThrow();
                double[] sum = new double[2];
                int[] count = new int[2];
                for (int k = 0; k < rows.positions().length; k++) {
                    int g = (int) table.numbers("exposed")[rows.positions()[k]];
                    sum[g] += rows.weights()[k];
                    count[g]++;
                    assertTrue(rows.sets()[k] > 0);
                }
                assertEquals(count[0], sum[0], 1e-9);
                assertEquals(count[1], sum[1], 1e-9);
            }
        }
    }

    @Test
    void optimalPairsAreNeverFewerNorFartherThanGreedyOnes() {
        DataTable table = cohort(2);
        AnalysisResult greedy = run(new MatchingAnalysis(), AnalysisInput.of(table), values());
        AnalysisResult optimal = run(new MatchingAnalysis(), AnalysisInput.of(table), values().with("method", "optimal"));
        assertTrue(optimal.scalar("pairs") >= greedy.scalar("pairs"));
        assertEquals(Check.Status.HELD, status(optimal, "caliper"));
    }

    @Test
    void separatedScoresAreLeftOutOrShrunken() {
        DataTable table = cohort(3);
        double[] exposed = table.numbers("exposed");
        double[] centre = new double[N];
        for (int i = 0; i < N; i++) {
            centre[i] = exposed[i] == 0 && i < 60 ? 1 : 0;
        }
        DataTable separated = table.with(NumberColumn.of("centre", centre));
        OptionValues values = OptionValues.EMPTY.with("treatment", "exposed").with("covariates", "age", "centre");
        AnalysisResult left = run(new MatchingAnalysis(), AnalysisInput.of(separated), values);
        assertTrue(left.n() < N);
        assertTrue(left.messages().stream().anyMatch(m -> m.text().contains("fully determined by centre")));
        AnalysisResult firth = run(new MatchingAnalysis(), AnalysisInput.of(separated), values.with("link", "firth"));
        assertEquals(N, firth.n());
        DataTable all = table.with(NumberColumn.of("same", exposed));
        EstimationException e = assertThrows(EstimationException.class, () -> run(new MatchingAnalysis(), AnalysisInput.of(all),
            OptionValues.EMPTY.with("treatment", "exposed").with("covariates", "same")));
        assertTrue(e.getMessage().contains("0 or 1"));
    }

    @Test
    void scoresFromElsewhereAreUsedAsTheyAre() {
        DataTable table = cohort(4);
        AnalysisResult own = run(new MatchingAnalysis(), AnalysisInput.of(table), values());
        MatchingOptions options = Options.of(MatchingOptions.class).bind(values());
        Score score = Score.of(MatchingRows.read(AnalysisInput.of(table), options.exposure(), options.needed()),
            options.scoreModel(), Progress.NONE);
        DataTable with = table.with(NumberColumn.of("p", score.probability()));
        AnalysisResult supplied = run(new MatchingAnalysis(), AnalysisInput.of(with), values().with("score", "p"));
        assertEquals(own.scalar("pairs"), supplied.scalar("pairs"));
        assertEquals(own.scalar("distance.total"), supplied.scalar("distance.total"), 1e-9);
        DataTable bad = table.with(NumberColumn.of("p", table.numbers("age")));
        assertThrows(EstimationException.class,
            () -> run(new MatchingAnalysis(), AnalysisInput.of(bad), values().with("score", "p")));
    }

    @Test
    void weightsBalanceAndTheirCohortGivesTheSameHazardRatio() {
        DataTable table = cohort(5);
        OptionValues outcome = values().with("time", "time").with("event", "event");
        for (String source : List.of("score", "entropy", "balancing")) {
            AnalysisResult result = run(new WeightingAnalysis(), AnalysisInput.of(table), outcome.with("source", source));
            assertEquals(Check.Status.HELD, status(result, "balance"), source);
            assertTrue(result.figure("weights") instanceof OverlapFigure);
            assertTrue(result.figure("weighted_km") instanceof CurveFigure);
            AnalysisResult effect = run(new EffectAnalysis(), cohortOf(table, result), OptionValues.EMPTY
                .with("treatment", "exposed").with("outcome", "event").with("time", "time"));
            assertEquals(result.scalar("hazard.ratio"), effect.scalar("hazard.ratio"), 1e-9);
            assertEquals(result.scalar("std.error"), effect.table("effects").number(0, "std.error"), 1e-9);
        }
        AnalysisResult overlap = run(new WeightingAnalysis(), AnalysisInput.of(table), values().with("population", "overlap"));
        assertEquals(0, overlap.scalar("smd.max.after"), 1e-8);
    }

    @Test
    void theErrorThatKnowsTheScoreIsNearTheBootstrap() {
        DataTable table = cohort(6);
        OptionValues outcome = values().with("time", "time").with("event", "event");
        double robust = run(new WeightingAnalysis(), AnalysisInput.of(table), outcome).scalar("std.error");
        double corrected = run(new WeightingAnalysis(), AnalysisInput.of(table), outcome.with("errors", "corrected"))
            .scalar("std.error");
        double bootstrap = run(new WeightingAnalysis(), AnalysisInput.of(table),
            outcome.with("errors", "bootstrap").with("replicates", "300")).scalar("std.error");
        assertTrue(corrected < robust);
        assertEquals(bootstrap, corrected, 0.12 * bootstrap);
    }

    @Test
    void everyLevelCanBeAGroup() {
        DataTable table = cohort(7);
        OptionValues values = values().with("treatment", "group").with("everyLevel", "true").with("time", "time")
            .with("event", "event");
        for (String population : List.of("ate", "att", "overlap", "matching")) {
            AnalysisResult result = run(new WeightingAnalysis(), AnalysisInput.of(table), values.with("population", population));
            assertEquals(3, result.table("groups").rows().size());
            assertTrue(result.scalar("smd.max.after") < result.scalar("smd.max.before"), population);
            assertEquals(4, result.table("effects").rows().size());
        }
        AnalysisResult entropy = run(new WeightingAnalysis(), AnalysisInput.of(table), values.with("source", "entropy"));
        assertEquals(0, entropy.scalar("smd.max.after"), 1e-7);
    }

    @Test
    void theExplorerTellsWhatTheMatchingWillDoAndSeesNoOutcome() {
        DataTable table = cohort(8);
        AnalysisResult explored = run(new ExplorerAnalysis(), AnalysisInput.of(table),
            values().with("methods", "nearest", "optimal").with("calipers", "0.1", "0.2"));
        Table designs = explored.table("designs");
        assertEquals(2 * 3 * 3, designs.rows().size());
        AnalysisResult matched = run(new MatchingAnalysis(), AnalysisInput.of(table), values());
        for (int i = 0; i < designs.rows().size(); i++) {
            if (designs.number(i, "caliper") == 0.2 && designs.number(i, "ratio") == 1
                && designs.text(i, "method").equals("nearest-neighbour")) {
                assertEquals(matched.scalar("pairs"), designs.number(i, "pairs"));
                assertEquals(matched.scalar("smd.max.after"), designs.number(i, "smd.max"), 1e-12);
            }
        }
        assertNotNull(explored.figure("worst_smd"));
        Schema schema = Schema.of(VariableInfo.of("exposed", ColumnKind.NUMBER), VariableInfo.of("age", ColumnKind.NUMBER),
            VariableInfo.of("time", ColumnKind.NUMBER).as(Role.TIME));
        List<Problem> problems = new ExplorerAnalysis().check(schema, Options.of(ExplorerOptions.class)
            .bind(OptionValues.EMPTY.with("treatment", "exposed").with("covariates", "age").with("balance", "time")));
        assertTrue(problems.stream().anyMatch(p -> p.severity() == Severity.ERROR && p.option().equals("balance")));
    }

    @Test
    void effectsOfMatchedPairs() {
        DataTable table = cohort(9);
        AnalysisInput matched = cohortOf(table, run(new MatchingAnalysis(), AnalysisInput.of(table), values()));
        OptionValues base = OptionValues.EMPTY.with("treatment", "exposed");
        AnalysisResult survival = run(new EffectAnalysis(), matched, base.with("outcome", "event").with("time", "time")
            .with("tau", "20").with("replicates", "60").with("covariates", "age").with("stratified", "true"));
        assertEquals(3, survival.table("effects").rows().size());
        assertEquals(6, survival.table("differences").rows().size());
        Table d = survival.table("differences");
        assertEquals(d.number(0, "estimate") - d.number(1, "estimate"), d.number(2, "estimate"), 1e-12);
        AnalysisResult binary = run(new EffectAnalysis(), matched, base.with("kind", "binary").with("outcome", "event"));
        assertEquals(3, binary.table("effects").rows().size());
        AnalysisResult number = run(new EffectAnalysis(), matched, base.with("kind", "number").with("outcome", "number"));
        assertEquals(2, number.scalar("difference"), 0.6);
        AnalysisResult augmented = run(new EffectAnalysis(), AnalysisInput.of(table), base.with("kind", "number")
            .with("outcome", "number").with("covariates", "age", "size", "stage"));
        assertEquals(2, augmented.table("effects").number(1, "estimate"), 0.5);
        assertTrue(augmented.messages().stream().anyMatch(m -> m.text().contains("crude")));
    }

    @Test
    void boundsOfMatchedPairs() {
        DataTable table = cohort(10);
        AnalysisInput matched = cohortOf(table, run(new MatchingAnalysis(), AnalysisInput.of(table), values()));
        OptionValues base = OptionValues.EMPTY.with("treatment", "exposed");
        for (OptionValues kind : List.of(base.with("outcome", "event").with("time", "time"),
            base.with("kind", "binary").with("outcome", "event"), base.with("kind", "number").with("outcome", "number"))) {
            AnalysisResult result = run(new SensitivityAnalysis(), matched, kind);
            Table bounds = result.table("bounds");
            assertEquals(bounds.number(0, "p.value.low"), bounds.number(0, "p.value.high"), 1e-15);
            for (int i = 1; i < bounds.rows().size(); i++) {
                assertTrue(bounds.number(i, "p.value.high") >= bounds.number(i - 1, "p.value.high"));
            }
        }
        assertThrows(EstimationException.class, () -> run(new SensitivityAnalysis(), AnalysisInput.of(table),
            base.with("kind", "binary").with("outcome", "event")));
    }

    /** Full matching makes sets of every size; a variable of the data can name them as well. */
    @Test
    void boundsOfMatchedSets() {
        DataTable table = cohort(10);
        AnalysisResult full = run(new MatchingAnalysis(), AnalysisInput.of(table), values().with("method", "full"));
        AnalysisInput matched = cohortOf(table, full);
        OptionValues base = OptionValues.EMPTY.with("treatment", "exposed");
        for (OptionValues kind : List.of(base.with("outcome", "event").with("time", "time"),
            base.with("kind", "binary").with("outcome", "event"), base.with("kind", "number").with("outcome", "number"))) {
            AnalysisResult result = run(new SensitivityAnalysis(), matched, kind);
            Table bounds = result.table("bounds");
            assertEquals(bounds.number(0, "p.value.low"), bounds.number(0, "p.value.high"), 1e-12);
            assertTrue(result.scalar("pairs.informative") > 20);
            for (int i = 1; i < bounds.rows().size(); i++) {
                assertTrue(bounds.number(i, "p.value.high") >= bounds.number(i - 1, "p.value.high"));
                assertTrue(bounds.number(i, "p.value.low") <= bounds.number(i - 1, "p.value.low"));
            }
            DataTable plain = matched.data().with(NumberColumn.of("theirs", matched.data().numbers(CohortDesign.SET_COLUMN)));
            AnalysisResult named = run(new SensitivityAnalysis(), AnalysisInput.of(plain), kind.with("set", "theirs"));
            assertEquals(bounds, named.table("bounds"));
            assertFalse(new SensitivityAnalysis().rCode(plain.schema(), Options.of(SensitivityOptions.class).bind(kind),
                CohortDesign.SAMPLE).orElseThrow().lines().isEmpty());
        }
    }

    @Test
    void theBorderOfTheContractIsKept() {
        DataTable table = cohort(11);
        for (Analysis<?> analysis : List.of(new MatchingAnalysis(), new WeightingAnalysis(), new ExplorerAnalysis())) {
            Outcome outcome = AnalysisRunner.run(analysis, table.schema(), AnalysisInput.of(table), values(), Progress.NONE);
            assertTrue(outcome instanceof Outcome.Done, analysis.descriptor().id() + " " + outcome);
        }
    }

    @Test
    void everyAnalysisSaysItsRCode() {
        DataTable table = cohort(12);
        Schema schema = table.schema();
        for (String method : List.of("nearest", "optimal", "full", "exact", "coarsened", "subclass")) {
            MatchingOptions options = Options.of(MatchingOptions.class).bind(values().with("method", method).with("exact", "stage"));
            assertTrue(String.join("\n", new MatchingAnalysis().rCode(schema, options, CohortDesign.SAMPLE).orElseThrow().lines())
                .contains("m <- matchit(.exposed ~ "));
            assertFalse(new MatchingAnalysis().methods(schema, options, CohortDesign.SAMPLE).isEmpty());
        }
        WeightingOptions weighting = Options.of(WeightingOptions.class).bind(values());
        assertTrue(String.join("\n", new WeightingAnalysis().rCode(schema, weighting, CohortDesign.SAMPLE).orElseThrow().lines())
            .contains("glm(.exposed ~ age + size + stage"));
    }

    @Test
    void whatCannotBeIsSaidBeforeAnythingIsComputed() {
        Schema schema = cohort(13).schema();
        assertTrue(errors(new MatchingAnalysis(), schema, values().with("estimand", "ate")));
        assertTrue(errors(new MatchingAnalysis(), schema, values().with("method", "exact")));
        assertTrue(errors(new MatchingAnalysis(), schema, values().with("method", "subclass").with("exact", "stage")));
        assertTrue(errors(new MatchingAnalysis(), schema, values().with("ratio", "3").with("mostPartners", "2")));
        assertTrue(errors(new WeightingAnalysis(), schema, values().with("source", "entropy").with("population", "overlap")));
        assertTrue(errors(new WeightingAnalysis(), schema, values().with("source", "balancing").with("population", "att")));
        assertTrue(errors(new WeightingAnalysis(), schema, values().with("time", "time").with("event", "event")
            .with("errors", "corrected").with("truncation", "1")));
        assertTrue(errors(new EffectAnalysis(), schema, OptionValues.EMPTY.with("treatment", "exposed").with("outcome", "event")));
    }

    private static <O extends Record> boolean errors(Analysis<O> analysis, Schema schema, OptionValues values) {
        return analysis.check(schema, Options.of(analysis.optionsType()).bind(values)).stream()
            .anyMatch(p -> p.severity() == Severity.ERROR);
    }
}
