/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.Problem;
import org.cohortium.analysis.option.OptionValues;
import org.cohortium.analysis.option.Options;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.Check;
import org.cohortium.analysis.result.DotFigure;
import org.cohortium.analysis.result.MatchedRows;
import org.cohortium.analysis.result.OverlapFigure;
import org.cohortium.analysis.result.ResultJson;
import org.cohortium.analysis.result.Table;
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

/** The matching analysis on simulated cohorts: what it reports must follow from its pairs. */
class MatchingAnalysisTest {

    private static final Options<MatchingOptions> OPTIONS = Options.of(MatchingOptions.class);

    private static DataTable cohort(int n, long seed) {
        Random random = new Random(seed);
        double[] exposed = new double[n];
        double[] age = new double[n];
        double[] size = new double[n];
        String[] stage = new String[n];
        for (int i = 0; i < n; i++) {
            age[i] = 40 + random.nextInt(40);
            size[i] = Math.exp(random.nextGaussian());
            stage[i] = List.of("A", "B", "C").get(random.nextInt(3));
            double eta = -2.5 + 0.02 * (age[i] - 60) + 0.5 * size[i] + (stage[i].equals("C") ? 0.8 : 0);
            exposed[i] = random.nextDouble() < 1 / (1 + Math.exp(-eta)) ? 1 : 0;
        }
        age[3] = Double.NaN;
        return DataTable.of(NumberColumn.of("exposed", exposed), NumberColumn.of("age", age),
            NumberColumn.of("size", size), CategoryColumn.of("stage", List.of("A", "B", "C"), stage));
    }

    private static OptionValues values() {
        return OptionValues.EMPTY.with("treatment", "exposed").with("covariates", "age", "size", "stage");
    }

    private static AnalysisResult run(DataTable table, OptionValues values) {
        return new MatchingAnalysis().run(AnalysisInput.of(table), OPTIONS.bind(values), Progress.NONE);
    }

    private static Check.Status status(AnalysisResult result, String check) {
        return result.checks().stream().filter(c -> c.id().equals(check)).findFirst().orElseThrow().status();
    }

    @Test
    void thePairsTheWeightsAndTheMatchedCohortAgree() {
        DataTable table = cohort(400, 1);
        AnalysisResult result = run(table, values().with("ratio", "2").with("exact", "stage"));
        assertEquals(399, result.n());
        assertEquals("missing: age", result.dropped().getFirst().reason());
        Table pairs = result.table("pairs");
        assertEquals(result.scalar("pairs"), pairs.rows().size());
        MatchedRows matched = result.matched().orElseThrow();
        Map<Integer, Integer> setOfRow = new HashMap<>();
        double[] sum = new double[2];
        int[] count = new int[2];
        for (int k = 0; k < matched.positions().length; k++) {
            int row = matched.positions()[k];
            setOfRow.put(row + 1, matched.sets()[k]);
            int g = (int) table.numbers("exposed")[row];
            sum[g] += matched.weights()[k];
            count[g]++;
        }
        assertEquals(count[0], sum[0], 1e-9);
        assertEquals(count[1], sum[1], 1e-9);
        CategoryColumn stage = table.column("stage", CategoryColumn.class);
        for (int i = 0; i < pairs.rows().size(); i++) {
            int focal = (int) pairs.number(i, "row.focal");
            int partner = (int) pairs.number(i, "row.partner");
            assertEquals(setOfRow.get(focal), setOfRow.get(partner));
            assertEquals((int) pairs.number(i, "set"), setOfRow.get(focal));
            assertEquals(1, table.numbers("exposed")[focal - 1]);
            assertEquals(0, table.numbers("exposed")[partner - 1]);
            assertEquals(stage.code(focal - 1), stage.code(partner - 1));
            assertTrue(pairs.number(i, "distance") <= result.scalar("caliper"));
        }
        for (String check : List.of("groups", "caliper", "exact", "reuse", "weights", "ratio")) {
            assertEquals(Check.Status.HELD, status(result, check), check);
        }
    }

    @Test
    void theBalanceTableIsThatOfThePairs() {
        DataTable table = cohort(500, 2);
        AnalysisResult result = run(table, values());
        Table pairs = result.table("pairs");
        double treated = 0;
        double control = 0;
        for (int i = 0; i < pairs.rows().size(); i++) {
            treated += table.numbers("age")[(int) pairs.number(i, "row.focal") - 1] / pairs.rows().size();
            control += table.numbers("age")[(int) pairs.number(i, "row.partner") - 1] / pairs.rows().size();
        }
        Table balance = result.table("balance");
        int age = 1;
        assertEquals("age", balance.text(age, "covariate"));
        assertEquals(treated, balance.number(age, "mean.treated.after"), 1e-10);
        assertEquals(control, balance.number(age, "mean.control.after"), 1e-10);
        double[] exposedAges = java.util.stream.IntStream.range(0, 500)
            .filter(i -> i != 3 && table.numbers("exposed")[i] == 1).mapToDouble(i -> table.numbers("age")[i]).toArray();
        double mean = Arrays.stream(exposedAges).average().orElseThrow();
        double sd = Math.sqrt(Arrays.stream(exposedAges).map(a -> (a - mean) * (a - mean)).sum() / (exposedAges.length - 1));
        assertEquals((treated - control) / sd, balance.number(age, "smd.after"), 1e-10);
        DotFigure love = (DotFigure) result.figure("love_plot");
        assertEquals(Math.abs(balance.number(age, "smd.after")), love.series().get(1).values()[1], 1e-15);
        assertEquals(List.of("Propensity score", "age", "size", "stage: A", "stage: B", "stage: C"), love.rows());
        assertEquals(List.of(0.0, 0.1), love.thresholds());
        OverlapFigure overlap = (OverlapFigure) result.figure("score_overlap");
        assertEquals(exposedAges.length, Arrays.stream(overlap.above().all()).sum());
        assertEquals(result.scalar("pairs"), Arrays.stream(overlap.below().matched()).sum());
    }

    @Test
    void unbalancedGroupsAreNamedAndNeverCalledBalanced() {
        AnalysisResult tight = run(cohort(2000, 3), values());
        assertEquals(Check.Status.HELD, status(tight, "balance"));
        assertTrue(tight.messages().stream().noneMatch(m -> m.text().contains("not balanced")));
        AnalysisResult loose = run(cohort(60, 4), values().with("caliper", List.of()).with("threshold", "0.01"));
        assertEquals(Check.Status.NOT_MET, status(loose, "balance"));
        assertTrue(loose.messages().stream().anyMatch(m -> m.text().startsWith("The groups are not balanced after matching: ")));
        assertTrue(loose.messages().stream().anyMatch(m -> m.text().startsWith("No caliper was set")));
        assertTrue(Double.isNaN(loose.scalar("caliper")));
    }

    @Test
    void theCaliperIsTwoTenthsOfTheStandardDeviationOfTheLogit() {
        AnalysisResult result = run(cohort(300, 5), values());
        AnalysisResult raw = run(cohort(300, 5), values().with("caliperUnit", "raw")
            .with("caliper", String.valueOf(result.scalar("caliper"))));
        assertEquals(result.scalar("pairs"), raw.scalar("pairs"));
        assertEquals(result.scalar("distance.total"), raw.scalar("distance.total"), 1e-12);
    }

    @Test
    void whoIsLeftOverIsListedWithTheReason() {
        AnalysisResult result = run(cohort(300, 6), values().with("caliper", "0.001").with("commonSupport", "both"));
        Table reasons = result.table("unmatched");
        double sum = result.scalar("pairs") * 2;
        for (int i = 0; i < reasons.rows().size(); i++) {
            sum += reasons.number(i, "treated") + reasons.number(i, "control");
        }
        assertEquals(299, sum);
        Table listed = result.table("unmatched_rows");
        assertTrue(listed.rows().size() > 10);
        assertTrue(listed.rows().stream().noneMatch(r -> r.get(3).equals("not needed as a partner")));
        assertEquals(Check.Status.NOT_MET, status(result, "all-matched"));
        Table described = result.table("unmatched_description");
        Table sizes = result.table("sample_sizes");
        assertEquals("With partner (" + (int) result.scalar("matched.focal") + ")", described.columns().get(1).label());
        double mean = result.table("balance").number(1, "mean.treated.before");
        double with = result.scalar("matched.focal");
        double all = sizes.number(0, "treated");
        assertEquals(mean, (described.number(1, "mean.matched") * with + described.number(1, "mean.unmatched") * (all - with))
            / all, 1e-10);
    }

    @Test
    void nobodyMatchedIsAResult() {
        AnalysisResult result = run(cohort(100, 7), values().with("caliper", "1e-12").with("caliperUnit", "raw"));
        assertEquals(0, result.scalar("pairs"));
        assertEquals(0, result.matched().orElseThrow().positions().length);
        assertTrue(result.messages().stream().anyMatch(m -> m.text().equals("Nobody could be matched.")));
        assertTrue(Double.isNaN(result.table("balance").number(1, "smd.after")));
        ResultJson.write(result);
    }

    @Test
    void patientsWithoutCounterpartAreLeftOutAndNamed() {
        DataTable table = cohort(200, 8);
        String[] marker = new String[200];
        int never = 0;
        for (int i = 0; i < 200; i++) {
            boolean alone = i != 3 && table.numbers("exposed")[i] == 0 && i % 3 == 0;
            marker[i] = alone ? "never" : "ever";
            never += alone ? 1 : 0;
        }
        DataTable more = table.with(CategoryColumn.of("marker", List.of("ever", "never"), marker));
        AnalysisResult result = run(more, values().with("covariates", "age", "marker"));
        assertEquals("exposure fully determined by marker: never (vs ever)", result.dropped().get(1).reason());
        assertEquals(never, result.dropped().get(1).rows());
        assertEquals(199 - never, result.n());
        assertTrue(result.messages().getFirst().text().startsWith("For " + never + " patients exposure is fully determined by "));
        AnalysisResult without = run(more.filter(keep(marker)), values().with("covariates", "age"));
        assertEquals(without.scalar("distance.total"), result.scalar("distance.total"), 1e-12);
    }

    private static boolean[] keep(String[] marker) {
        boolean[] keep = new boolean[marker.length];
        for (int i = 0; i < keep.length; i++) {
            keep[i] = marker[i].equals("ever");
        }
        return keep;
    }

    @Test
    void separationOfEverybodyStopsTheMatchingAndNamesTheCovariate() {
        DataTable table = cohort(200, 8);
        DataTable more = table.with(NumberColumn.of("copy", table.numbers("exposed")));
        EstimationException e = assertThrows(EstimationException.class,
            () -> run(more, values().with("covariates", "age", "copy")));
        assertTrue(e.getMessage().startsWith("Exposure is fully determined by copy"), e.getMessage());
    }

    @Test
    void levelsOfACategoryMakeTheGroups() {
        DataTable table = cohort(300, 9);
        AnalysisResult result = run(table, OptionValues.EMPTY.with("treatment", "stage").with("treatedLevels", "C")
            .with("controlLevels", "A").with("covariates", "age", "size"));
        int b = table.column("stage", CategoryColumn.class).counts()[1];
        assertEquals("in neither group of stage", result.dropped().get(1).reason());
        assertTrue(Math.abs(result.dropped().get(1).rows() - b) <= 1);
        assertEquals("C", result.table("sample_sizes").columns().get(1).label());
        assertThrows(EstimationException.class, () -> run(table, OptionValues.EMPTY.with("treatment", "stage")
            .with("treatedLevels", "D").with("covariates", "age")));
    }

    @Test
    void replacementAndMahalanobisAndTheUnexposedWork() {
        AnalysisResult reuse = run(cohort(120, 10), values().with("replacement", "true").with("ratio", "2"));
        assertTrue(reuse.scalar("most.uses") >= 1);
        assertTrue(reuse.matched().orElseThrow().description().endsWith("with replacement"));
        AnalysisResult covariates = run(cohort(300, 11), values().with("nearest", "mahalanobis").with("mahalanobis", "age", "size"));
        assertEquals(Check.Status.HELD, status(covariates, "caliper"));
        AnalysisResult atc = run(cohort(300, 12), values().with("estimand", "atc"));
        int focal = (int) atc.table("pairs").number(0, "row.focal");
        assertEquals(0, cohort(300, 12).numbers("exposed")[focal - 1]);
    }

    @Test
    void calipersOfCovariatesHold() {
        DataTable table = cohort(300, 13);
        AnalysisResult result = run(table, values().with("caliperVariables", "age").with("caliperWidths", "3"));
        Table pairs = result.table("pairs");
        for (int i = 0; i < pairs.rows().size(); i++) {
            double difference = table.numbers("age")[(int) pairs.number(i, "row.focal") - 1]
                - table.numbers("age")[(int) pairs.number(i, "row.partner") - 1];
            assertTrue(Math.abs(difference) <= 3);
        }
        assertEquals(Check.Status.HELD, status(result, "covariate-calipers"));
    }

    @Test
    void theSeedMakesTheRandomOrder() {
        DataTable table = cohort(300, 14);
        OptionValues random = values().with("order", "random").with("seed", "5");
        assertEquals(ResultJson.write(run(table, random)), ResultJson.write(run(table, random)));
        assertFalse(ResultJson.write(run(table, random)).equals(ResultJson.write(run(table, random.with("seed", "6")))));
    }

    @Test
    void doubtfulCovariatesAreNamedBeforeAnythingIsComputed() {
        Schema schema = Schema.of(VariableInfo.of("exposed", ColumnKind.LOGICAL),
            VariableInfo.of("age", ColumnKind.NUMBER), VariableInfo.of("surgery", ColumnKind.LOGICAL).as(Role.POST_BASELINE),
            VariableInfo.of("death", ColumnKind.LOGICAL).as(Role.EVENT), VariableInfo.category("stage", "A", "B", "C"));
        MatchingOptions options = OPTIONS.bind(OptionValues.EMPTY.with("treatment", "exposed")
            .with("covariates", "age", "surgery", "death", "exposed").with("caliper", List.of()).with("caliperVariables", "age"));
        List<Problem> problems = new MatchingAnalysis().check(schema, options);
        assertEquals(List.of(false, true, true, false, true), problems.stream().map(Problem::isError).toList());
        assertTrue(problems.getFirst().text().contains("surgery"));
        List<Problem> levels = new MatchingAnalysis().check(schema, OPTIONS.bind(OptionValues.EMPTY.with("treatment", "stage")
            .with("covariates", "age")));
        assertEquals("treatedLevels", levels.getFirst().option());
    }

    @Test
    void theMethodsSayWhatWasDone() {
        Schema schema = cohort(20, 15).schema();
        String text = new MatchingAnalysis().methods(schema, OPTIONS.bind(values().with("exact", "stage")), CohortDesign.SAMPLE);
        assertEquals("The propensity score, the probability of exposed, was estimated by logistic regression on age, size, stage. "
            + "Exposed patients were matched to comparison patients by greedy 1:1 nearest-neighbour propensity score matching "
            + "without replacement on the linear predictor of the propensity score within a caliper of 0.2 standard deviations, "
            + "in descending order of the score. Pairs agreed exactly in stage. Balance was judged by standardized mean "
            + "differences, with an absolute value of at most 0.1 as the target.", text);
    }
}
