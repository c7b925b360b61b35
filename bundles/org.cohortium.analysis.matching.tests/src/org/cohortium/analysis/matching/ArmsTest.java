/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.matching;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.Problem;
import org.cohortium.analysis.Severity;
import org.cohortium.analysis.option.OptionValues;
import org.cohortium.analysis.option.Options;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.Table;
import org.cohortium.data.CategoryColumn;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.junit.jupiter.api.Test;

/**
 * Weighting and effects of three groups. The expected numbers are those of R 4.2 with nnet::multinom, survival::coxph with robust
 * errors, survey::svyglm, and base R for augmented weighting.
 */
class ArmsTest {

    private static final int N = 240;

    private static int arm(int i) {
        double age = 40 + i * 37 % 41;
        double size = 1 + i * i % 17 / 4.0;
        double u = (long) i * 7919 % 1000 / 1000.0 + 0.0005;
        double b = 0.25 + 0.005 * (age - 60);
        return u < b ? 1 : u < b + 0.2 + 0.03 * (size - 3) ? 2 : 0;
    }

    private static DataTable cohort(String... levels) {
        double[][] x = new double[6][N];
        String[] arm = new String[N];
        String[] sex = new String[N];
        for (int i = 0; i < N; i++) {
            int k = arm(i);
            arm[i] = List.of("A", "B", "C").get(k);
            x[0][i] = 40 + i * 37 % 41;
            x[1][i] = 1 + i * i % 17 / 4.0;
            sex[i] = i * 11 % 3 == 0 ? "m" : "f";
            x[2][i] = Math.ceil((5 + i * 31 % 53) / (1 + 0.3 * k));
            x[3][i] = i * 13 % 5 == 0 ? 0 : 1;
            x[4][i] = (i * 17 + 40 * k) % 100 < 45 ? 1 : 0;
            x[5][i] = 3 * k + 0.1 * x[0][i] + i * 29 % 13 / 5.0;
        }
        return DataTable.of(CategoryColumn.of("arm", List.of(levels), arm), NumberColumn.of("age", x[0]),
            NumberColumn.of("size", x[1]), CategoryColumn.of("sex", List.of("f", "m"), sex), NumberColumn.of("time", x[2]),
            NumberColumn.of("event", x[3]), NumberColumn.of("y", x[4]), NumberColumn.of("num", x[5]));
    }

    private static DataTable cohort() {
        return cohort("A", "B", "C");
    }

    private static OptionValues values() {
        return OptionValues.EMPTY.with("treatment", "arm").with("everyLevel", "true").with("covariates", "age", "size", "sex");
    }

    private static OptionValues survival() {
        return values().with("time", "time").with("event", "event");
    }

    private static <O extends Record> AnalysisResult run(Analysis<O> analysis, DataTable table, OptionValues values) {
        return run(analysis, AnalysisInput.of(table), values);
    }

    private static <O extends Record> AnalysisResult run(Analysis<O> analysis, AnalysisInput input, OptionValues values) {
        return analysis.run(input, Options.of(analysis.optionsType()).bind(values), Progress.NONE);
    }

    private static double[] column(Table table, String id) {
        double[] x = new double[table.rows().size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = table.number(i, id);
        }
        return x;
    }

    private static void agrees(OptionValues values, double[] ratios, double[] errors, double[] sizes, double[] smd) {
        AnalysisResult result = run(new WeightingAnalysis(), cohort(), values);
        Table effects = result.table("effects");
        assertEquals(ratios[0], effects.number(2, "estimate"), 1e-6);
        assertEquals(ratios[1], effects.number(3, "estimate"), 1e-6);
        assertEquals(errors[0], effects.number(2, "std.error"), 1e-6);
        assertEquals(errors[1], effects.number(3, "std.error"), 1e-6);
        assertEquals(ratios[1], result.scalar("hazard.ratio.3"), 1e-6);
        assertArrayEquals(sizes, column(result.table("groups"), "ess"), 1e-4);
        assertArrayEquals(smd, column(result.table("balance"), "smd.after"), 1e-6);
    }

    @Test
    void everybody() {
        agrees(survival(), new double[] {2.22588857891859, 2.94859703503168}, new double[] {0.16728190143215, 0.194901370805344},
            new double[] {128.315783390776, 58.6102091975058, 42.2729000240646},
            new double[] {0.0247303092503903, 0.0309731537851545, 0.0330756464563012});
    }

    @Test
    void oneGroup() {
        agrees(survival().with("population", "att").with("treatedLevels", "B"), new double[] {2.3606258351202, 3.34010879605861},
            new double[] {0.180747644391545, 0.194622663710998}, new double[] {113.794522862257, 62, 41.3504832238198},
            new double[] {0.0302568372858459, 0.0462252627708145, 0.0788864568894989});
    }

    @Test
    void overlap() {
        agrees(survival().with("population", "overlap"), new double[] {2.34491542550426, 3.29682761232808},
            new double[] {0.172432103034039, 0.195042544002199},
            new double[] {119.712204450195, 59.7264375948197, 44.7485851336743},
            new double[] {0.0100382793627733, 0.0246827314244058, 0.0257086289978259});
    }

    @Test
    void matchingWeights() {
        agrees(survival().with("population", "matching"), new double[] {2.36447191719277, 3.3327292071743},
            new double[] {0.174596986716577, 0.194168738211976},
            new double[] {111.502119564692, 57.1358322646122, 45.7828999086655},
            new double[] {0.0239684699565609, 0.0285373403946472, 0.0158963103533837});
    }

    @Test
    void truncated() {
        agrees(survival().with("truncation", "5"), new double[] {2.22585560992067, 2.95010763503077},
            new double[] {0.167560276859532, 0.194301381121963},
            new double[] {128.377952556955, 59.0377834676031, 42.9172065502403},
            new double[] {0.0331689540345103, 0.0564175452747826, 0.0297805248785332});
    }

    @Test
    void theTestOfAllGroupsAndTheCurves() {
        AnalysisResult result = run(new WeightingAnalysis(), cohort(), survival());
        // pchisq(36.9537026649048, 2, lower.tail = FALSE)
        assertEquals(9.453e-9, result.scalar("p.value.any"), 5e-12);
        CurveFigure curves = (CurveFigure) result.figure("weighted_km");
        double[] at20 = new double[3];
        for (int g = 0; g < 3; g++) {
            CurveFigure.Series s = curves.series().get(g);
            for (int k = 0; k < s.x().length && s.x()[k] <= 20; k++) {
                at20[g] = s.y()[k];
            }
        }
        assertArrayEquals(new double[] {0.760474449614412, 0.620428534672229, 0.568364925857029}, at20, 1e-7);
        assertArrayEquals(new double[] {0.373496969651827, 0.36904008359033, 0.111693035634653},
            column(result.table("balance"), "smd.before"), 1e-12);
    }

    @Test
    void theLargestDifferenceIsThatOfSomePair() {
        AnalysisResult result = run(new WeightingAnalysis(), cohort(), values());
        Table pairs = result.table("balance_pairs");
        assertEquals(9, pairs.rows().size());
        for (String when : List.of("smd.before", "smd.after")) {
            double[] largest = new double[3];
            for (int i = 0; i < 9; i++) {
                largest[i % 3] = Math.max(largest[i % 3], Math.abs(pairs.number(i, when)));
            }
            assertArrayEquals(column(result.table("balance"), when), largest, 1e-12);
        }
        for (int h = 1; h <= 3; h++) {
            CurveFigure overlap = (CurveFigure) result.figure("score_overlap_" + h);
            for (CurveFigure.Series s : overlap.series()) {
                assertEquals(1, Arrays.stream(s.y()).limit(s.y().length - 1L).sum(), 1e-12);
            }
        }
        assertEquals(8, result.table("score_model").rows().size());
    }

    @Test
    void entropyBalancesEveryGroupToTheTarget() {
        DataTable table = cohort();
        for (String population : List.of("ate", "att")) {
            AnalysisResult result = run(new WeightingAnalysis(), table, survival().with("source", "entropy").with("moments", "2")
                .with("population", population).with("treatedLevels", "C"));
            assertEquals(0, result.scalar("smd.max.after"), 1e-8);
            Table balance = result.table("balance");
            double target = population.equals("att") ? balance.number(0, "mean.before.3")
                : Arrays.stream(table.numbers("age")).average().orElseThrow();
            assertEquals(target, balance.number(0, "mean.1"), 1e-7);
            assertArrayEquals(new double[] {132, 62, 46}, column(result.table("groups"), "weight.sum"), 1e-9);
        }
    }

    @Test
    void anotherReferenceTurnsTheRatiosRound() {
        AnalysisResult a = run(new WeightingAnalysis(), cohort(), survival());
        AnalysisResult b = run(new WeightingAnalysis(), cohort(), survival().with("controlLevels", "B"));
        assertEquals("B", b.table("groups").text(0, "group"));
        assertEquals(1 / a.scalar("hazard.ratio.2"), b.scalar("hazard.ratio.2"), 1e-7);
        assertEquals(a.scalar("hazard.ratio.3") / a.scalar("hazard.ratio.2"), b.scalar("hazard.ratio.3"), 1e-7);
    }

    @Test
    void twoLevelsAreWhatTwoGroupsAre() {
        DataTable all = cohort();
        int[] rows = java.util.stream.IntStream.range(0, N).filter(i -> arm(i) < 2).toArray();
        DataTable table = all.select(rows);
        for (String population : List.of("ate", "att", "overlap", "matching")) {
            OptionValues every = survival().with("population", population);
            AnalysisResult two = run(new WeightingAnalysis(), table, every.with("everyLevel", "false").with("treatedLevels", "B"));
            AnalysisResult levels = run(new WeightingAnalysis(), table, every);
            assertEquals(two.scalar("hazard.ratio"), levels.scalar("hazard.ratio"), 1e-8);
            assertEquals(two.scalar("std.error"), levels.scalar("std.error"), 1e-8);
            assertEquals(two.scalar("smd.max.after"), levels.scalar("smd.max.after"), 1e-8);
            assertEquals(run(new WeightingAnalysis(), table, every.with("everyLevel", "false").with("treatedLevels", "B")
                .with("errors", "corrected")).scalar("std.error"), run(new WeightingAnalysis(), table,
                    every.with("errors", "corrected")).scalar("std.error"), 1e-7);
        }
    }

    @Test
    void lowProbabilitiesAreTrimmedAndTheBootstrapRepeatsEveryGroup() {
        AnalysisResult trimmed = run(new WeightingAnalysis(), cohort(), survival().with("trim", "0.12"));
        assertTrue(trimmed.n() < N && trimmed.n() > 100);
        AnalysisResult robust = run(new WeightingAnalysis(), cohort(), survival());
        AnalysisResult bootstrap = run(new WeightingAnalysis(), cohort(), survival().with("errors", "bootstrap")
            .with("replicates", "200"));
        assertEquals(robust.scalar("std.error.2"), bootstrap.scalar("std.error.2"), 0.2 * robust.scalar("std.error.2"));
        assertEquals(robust.scalar("hazard.ratio.3"), bootstrap.scalar("hazard.ratio.3"), 0);
    }

    @Test
    void anEmptyLevelIsNoGroupAndOnePatientIsTooFew() {
        AnalysisResult empty = run(new WeightingAnalysis(), cohort("A", "B", "none yet", "C"), values());
        assertEquals(3, empty.table("groups").rows().size());
        assertTrue(empty.messages().stream().anyMatch(m -> m.text().contains("none yet")));
        DataTable table = cohort();
        List<Integer> kept = new ArrayList<>();
        boolean one = false;
        for (int i = 0; i < N; i++) {
            if (arm(i) != 2 || !one) {
                kept.add(i);
                one |= arm(i) == 2;
            }
        }
        EstimationException e = assertThrows(EstimationException.class, () -> run(new WeightingAnalysis(),
            table.select(kept.stream().mapToInt(i -> i).toArray()), survival()));
        assertTrue(e.getMessage().contains("\"C\" has only one"));
        EstimationException unknown = assertThrows(EstimationException.class, () -> run(new WeightingAnalysis(), table,
            values().with("population", "att").with("treatedLevels", "D")));
        assertTrue(unknown.getMessage().contains("D"));
        EstimationException number = assertThrows(EstimationException.class, () -> run(new WeightingAnalysis(), table,
            values().with("treatment", "age").with("covariates", "size")));
        assertTrue(number.getMessage().contains("41 levels"));
    }

    @Test
    void patientsWhoCouldNotBeInEveryGroupAreLeftOut() {
        double[] centre = new double[N];
        for (int i = 0; i < N; i++) {
            centre[i] = arm(i) != 2 && i < 40 ? 1 : 0;
        }
        int there = (int) Arrays.stream(centre).sum();
        DataTable table = cohort().with(NumberColumn.of("centre", centre));
        AnalysisResult result = run(new WeightingAnalysis(), table, survival().with("covariates", "age", "centre"));
        assertEquals(N - there, result.n());
        assertTrue(result.messages().stream().anyMatch(m -> m.text().startsWith(there + " patients could not have been")
            && m.text().contains("centre")));
        AnalysisResult without = run(new WeightingAnalysis(), table.select(java.util.stream.IntStream.range(0, N)
            .filter(i -> centre[i] == 0).toArray()), survival().with("covariates", "age"));
        assertEquals(without.scalar("hazard.ratio.2"), result.scalar("hazard.ratio.2"), 1e-9);
        double[] only = new double[N];
        for (int i = 0; i < N; i++) {
            only[i] = arm(i) == 2 ? 1 : 0;
        }
        EstimationException e = assertThrows(EstimationException.class, () -> run(new WeightingAnalysis(),
            cohort().with(NumberColumn.of("only", only)), survival().with("covariates", "age", "only")));
        assertTrue(e.getMessage().contains("A or C") && e.getMessage().contains("only"), e.getMessage());
    }

    @Test
    void whatHasNoMeaningForManyGroupsIsRefused() {
        DataTable table = cohort();
        for (OptionValues bad : List.of(values().with("population", "atc"), values().with("source", "balancing"),
            values().with("link", "probit"), values().with("treatedLevels", "A", "B"), values().with("controlLevels", "A", "B"),
            values().with("everyLevel", "false"), survival().with("errors", "corrected").with("trim", "0.05"))) {
            List<Problem> problems = new WeightingAnalysis().check(table.schema(), Options.of(WeightingOptions.class).bind(bad));
            assertTrue(problems.stream().anyMatch(p -> p.severity() == Severity.ERROR), bad.toString());
        }
        String text = new WeightingAnalysis().methods(table.schema(), Options.of(WeightingOptions.class)
            .bind(survival().with("population", "att").with("treatedLevels", "B").with("trim", "0.05")), CohortDesign.SAMPLE);
        assertTrue(text.contains("multinomial") && text.contains("to the group B") && text.contains("of being in some group"), text);
    }

    @Test
    void effectsInTheWeightedCohort() {
        DataTable table = cohort();
        AnalysisResult weighting = run(new WeightingAnalysis(), table, survival().with("population", "overlap"));
        AnalysisInput cohort = DesignsTest.cohortOf(table, weighting);
        OptionValues base = OptionValues.EMPTY.with("treatment", "arm").with("everyLevel", "true");
        AnalysisResult time = run(new EffectAnalysis(), cohort, base.with("outcome", "event").with("time", "time")
            .with("tau", "20").with("replicates", "60"));
        assertEquals(weighting.scalar("hazard.ratio.3"), time.scalar("hazard.ratio.3"), 1e-9);
        Table differences = time.table("differences");
        assertEquals(10, differences.rows().size());
        assertEquals(0.612989631303006 - 0.761343399269753, differences.number(3, "estimate"), 1e-7);
        assertEquals("Difference in survival, C vs A", differences.text(4, "term"));
        assertEquals(0.547091409512448 - 0.761343399269753, differences.number(4, "estimate"), 1e-7);
        Table number = run(new EffectAnalysis(), cohort, base.with("kind", "number").with("outcome", "num")).table("effects");
        assertArrayEquals(new double[] {2.93978533435631, 6.06258485897059}, column(number, "estimate"), 1e-6);
        assertArrayEquals(new double[] {0.229188024918074, 0.23348515497188}, column(number, "std.error"), 1e-6);
        Table binary = run(new EffectAnalysis(), cohort, base.with("kind", "binary").with("outcome", "y")).table("effects");
        assertEquals(6, binary.rows().size());
        assertEquals(-0.0425151581152242, binary.number(0, "estimate"), 1e-6);
        assertEquals(0.0790323018981784, binary.number(0, "std.error"), 1e-6);
        assertEquals(-0.00667188111176431, binary.number(3, "estimate"), 1e-6);
        assertEquals(0.0878405204635703, binary.number(3, "std.error"), 1e-6);
    }

    @Test
    void augmentedWeightingOfThreeGroups() {
        OptionValues base = OptionValues.EMPTY.with("treatment", "arm").with("everyLevel", "true")
            .with("covariates", "age", "size", "sex");
        Table number = run(new EffectAnalysis(), cohort(), base.with("kind", "number").with("outcome", "num")).table("effects");
        assertEquals(3.36823069403715, number.number(0, "estimate"), 1e-12);
        assertEquals(0.221915422050924, number.number(0, "std.error"), 1e-12);
        assertEquals(2.90777719075392, number.number(2, "estimate"), 1e-6);
        assertEquals(0.11555181490755, number.number(2, "std.error"), 1e-6);
        assertEquals(6.06641064165471, number.number(3, "estimate"), 1e-6);
        assertEquals(0.133697549477608, number.number(3, "std.error"), 1e-6);
        Table binary = run(new EffectAnalysis(), cohort(), base.with("kind", "binary").with("outcome", "y")).table("effects");
        assertEquals(-0.0243974456582186, binary.number(6, "estimate"), 1e-6);
        assertEquals(0.0787368114416697, binary.number(6, "std.error"), 1e-6);
        assertEquals(0.00971226903911694, binary.number(9, "estimate"), 1e-6);
        assertEquals(0.0868801042068087, binary.number(9, "std.error"), 1e-6);
    }

    /** Beside the infinitesimal jackknife in R: the score and the Cox model fitted again with each patient's count moved. */
    @Test
    void theErrorThatKnowsTheScore() {
        double[][] expected = {{0.164287840550392, 0.186606364018531}, {0.184883956449177, 0.199272129487441},
            {0.169705311031338, 0.189184539238007}, {0.179772943642847, 0.198956134305814}};
        List<String> populations = List.of("ate", "att", "overlap", "matching");
        for (int p = 0; p < 4; p++) {
            AnalysisResult result = run(new WeightingAnalysis(), cohort(), survival().with("errors", "corrected")
                .with("population", populations.get(p)).with("treatedLevels", "B"));
            assertEquals(expected[p][0], result.scalar("std.error.2"), 1e-6, populations.get(p));
            assertEquals(expected[p][1], result.scalar("std.error.3"), 1e-6, populations.get(p));
        }
    }

    @Test
    void theRCodeOfManyGroups() {
        DataTable table = cohort();
        for (OptionValues v : List.of(survival(), survival().with("population", "att").with("treatedLevels", "B"),
            survival().with("source", "entropy"), survival().with("population", "overlap").with("trim", "0.1"))) {
            String code = String.join("\n", new WeightingAnalysis().rCode(table.schema(), Options.of(WeightingOptions.class).bind(v),
                CohortDesign.SAMPLE).orElseThrow().lines());
            assertTrue(code.contains("d$.arm <- factor(d$arm)") && code.contains(" ~ .arm, data = d, weights = .w, robust = TRUE"));
            assertFalse(code.contains(".exposed"));
        }
        assertNotNull(new EffectAnalysis().rCode(table.schema(), Options.of(EffectOptions.class).bind(OptionValues.EMPTY
            .with("treatment", "arm").with("everyLevel", "true").with("kind", "number").with("outcome", "num")),
            CohortDesign.SAMPLE).orElseThrow());
    }
}
