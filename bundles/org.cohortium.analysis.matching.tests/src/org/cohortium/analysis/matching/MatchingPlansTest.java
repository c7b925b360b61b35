/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import org.cohortium.analysis.result.MatchedRows;
import org.cohortium.data.CategoryColumn;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.junit.jupiter.api.Test;

/** The further ways of matching that MatchIt has, on a simulated cohort: the numbers are those of MatchIt 4.7.2. */
class MatchingPlansTest {

    private static final int N = 240;
    private static final Options<MatchingOptions> OPTIONS = Options.of(MatchingOptions.class);

    static DataTable cohort() {
        Random random = new Random(20);
        double[] exposed = new double[N];
        double[] age = new double[N];
        double[] size = new double[N];
        double[] person = new double[N];
        double[] share = new double[N];
        String[] stage = new String[N];
        String[] centre = new String[N];
        for (int i = 0; i < N; i++) {
            age[i] = 40 + random.nextInt(40);
            size[i] = Math.rint(1000 * Math.exp(random.nextGaussian())) / 1000;
            stage[i] = List.of("I", "II", "III").get(random.nextInt(3));
            centre[i] = List.of("A", "B", "C").get(random.nextInt(3));
            person[i] = random.nextInt(200);
            double eta = -1.3 + 0.02 * (age[i] - 60) + 0.3 * size[i] + (stage[i].equals("III") ? 0.8 : 0);
            exposed[i] = random.nextDouble() < 1 / (1 + Math.exp(-eta)) ? 1 : 0;
            share[i] = 1 + (i * 7 % 13) / 4.0;
        }
        return DataTable.of(NumberColumn.of("exposed", exposed), NumberColumn.of("age", age), NumberColumn.of("size", size),
            CategoryColumn.of("stage", List.of("I", "II", "III"), stage),
            CategoryColumn.of("centre", List.of("A", "B", "C"), centre), NumberColumn.of("person", person),
            NumberColumn.of("share", share));
    }

    private static OptionValues with(String... pairs) {
        OptionValues values = OptionValues.EMPTY.with("treatment", "exposed").with("covariates", "age", "size", "stage");
        for (int k = 0; k < pairs.length; k += 2) {
            values = values.with(pairs[k], pairs[k + 1].isEmpty() ? new String[0] : pairs[k + 1].split(","));
        }
        return values;
    }

    /** The options by name. */
    static Map<String, OptionValues> plans() {
        Map<String, OptionValues> plans = new LinkedHashMap<>();
        plans.put("uses", with("replacement", "true", "mostUses", "2", "ratio", "2"));
        plans.put("differ", with("antiexact", "centre"));
        plans.put("person", with("person", "person", "estimand", "atc", "caliper", ""));
        plans.put("varying", with("ratio", "2", "mostPartners", "4", "caliper", ""));
        plans.put("varying-mean", with("ratio", "2", "mostPartners", "4", "meanPartners", "1.5", "caliper", ""));
        plans.put("apart", with("caliperVariables", "age,size", "caliperWidths", "-3,1", "covariateUnit", "raw"));
        plans.put("sd-calipers", with("caliperVariables", "age,size", "caliperWidths", "0.5,1", "covariateUnit", "sd"));
        plans.put("again", with("commonSupport", "both", "reestimate", "true"));
        plans.put("sampled", with("sampling", "share", "commonSupport", "both", "reestimate", "true"));
        plans.put("sampled-distance", with("sampling", "share", "nearest", "mahalanobis", "caliper", "", "order", "data"));
        plans.put("cauchit", with("link", "cauchit", "scale", "probability", "order", "closest"));
        plans.put("euclidean", with("nearest", "euclidean", "caliper", "", "order", "data", "exact", "centre"));
        plans.put("robust", with("nearest", "robust-mahalanobis", "caliper", "", "order", "closest"));
        plans.put("scaled", with("nearest", "scaled-euclidean", "caliper", "", "order", "data", "ratio", "2"));
        plans.put("optimal-varying", with("method", "optimal", "ratio", "2", "mostPartners", "4", "caliper", ""));
        plans.put("full-mean", with("method", "full", "meanInSet", "1.2", "caliper", "", "estimand", "ate"));
        plans.put("full-left-out", with("method", "full", "leftOut", "0.1", "antiexact", "centre", "caliper", ""));
        plans.put("full-most", with("method", "full", "mostInSet", "2", "caliper", "0.25"));
        plans.put("bins", with("method", "coarsened", "cuts", "age=50;60;70,size=q3", "grouping", "stage=I;II"));
        plans.put("bins-scott", with("method", "coarsened", "binRule", "scott", "cuts", "age=3", "estimand", "ate"));
        plans.put("bins-quantiles", with("method", "coarsened", "binRule", "quantiles", "bins", "3", "estimand", "atc"));
        plans.put("bins-pairs", with("method", "coarsened", "binRule", "quantiles", "bins", "3", "oneToOne", "true"));
        plans.put("bins-canberra", with("method", "coarsened", "bins", "3", "oneToOne", "true", "binDistance", "canberra"));
        plans.put("subclass-few", with("method", "subclass", "subclasses", "8", "fewestInSubclass", "3", "estimand", "ate"));
        plans.put("subclass-none", with("method", "subclass", "quantiles", "0.2,0.5,0.9", "fewestInSubclass", "0"));
        return plans;
    }

    private static AnalysisResult run(OptionValues values) {
        return new MatchingAnalysis().run(AnalysisInput.of(cohort()), OPTIONS.bind(values), Progress.NONE);
    }

    @Test
    void everyPlanKeepsItsPromisesAndIsThatOfMatchIt() {
        List<String> wrong = new ArrayList<>();
        plans().forEach((name, values) -> {
            AnalysisResult result = run(values);
            for (Check c : result.checks()) {
                assertFalse(c.status() == Check.Status.BROKEN, name + " " + c);
            }
            MatchedRows rows = result.matched().orElseThrow();
            double squares = 0;
            // where there are sampling weights they multiply these
            for (double w : rows.weights()) {
                squares += w * w;
            }
            double[] want = MATCHIT.get(name);
            double total = Double.isNaN(want[2]) ? Double.NaN : result.scalar("distance.total");
            boolean same = Double.isNaN(want[2]) ? Math.abs(want[1] - squares) <= 1e-9 * squares
                : Math.abs(want[2] - total) <= 1e-9 * total;
            if (want[0] != rows.positions().length || !same) {
                wrong.add(name + " " + rows.positions().length + " " + squares + " " + total);
            }
        });
        assertEquals(List.of(), wrong);
    }

    /**
     * Matched patients and the sum of their squared weights, from running the R code of each plan; where there are several
     * optimal matches the smallest sum of distances instead.
     */
    private static final Map<String, double[]> MATCHIT = Map.ofEntries(
        Map.entry("sampled-distance", new double[] {172, 1211.75, Double.NaN}),
        Map.entry("sampled", new double[] {154, 1074.625, Double.NaN}),
        Map.entry("again", new double[] {158, 158, Double.NaN}),
        Map.entry("apart", new double[] {128, 128, Double.NaN}),
        Map.entry("bins-canberra", new double[] {150, 150, Double.NaN}),
        Map.entry("bins-pairs", new double[] {142, 142, Double.NaN}),
        Map.entry("bins-quantiles", new double[] {231, 348.65710918596528, Double.NaN}),
        Map.entry("bins-scott", new double[] {194, 213.2240653473456, Double.NaN}),
        Map.entry("bins", new double[] {240, 401.63984970660482, Double.NaN}),
        Map.entry("cauchit", new double[] {148, 148, Double.NaN}),
        Map.entry("differ", new double[] {152, 152, Double.NaN}),
        Map.entry("euclidean", new double[] {172, 172, Double.NaN}),
        Map.entry("full-left-out", new double[] {225, 407.66948315340687, Double.NaN}),
        Map.entry("full-mean", new double[] {189, Double.NaN, 5.31322659852}),
        Map.entry("full-most", new double[] {174, Double.NaN, 1.3302686108}),
        Map.entry("optimal-varying", new double[] {240, Double.NaN, 17.3949833997}),
        Map.entry("person", new double[] {110, 110, Double.NaN}),
        Map.entry("robust", new double[] {172, 172, Double.NaN}),
        Map.entry("scaled", new double[] {240, 252.74310438074636, Double.NaN}),
        Map.entry("sd-calipers", new double[] {140, 140, Double.NaN}),
        Map.entry("subclass-few", new double[] {240, 269.39014848111987, Double.NaN}),
        Map.entry("subclass-none", new double[] {240, 506.56788954990679, Double.NaN}),
        Map.entry("uses", new double[] {171, 180.3550295857988, Double.NaN}),
        Map.entry("varying-mean", new double[] {215, 254.75, Double.NaN}),
        Map.entry("varying", new double[] {240, 297.10104561023979, Double.NaN}));

    private static List<String> problems(String... options) {
        MatchingAnalysis analysis = new MatchingAnalysis();
        return analysis.check(cohort().schema(), OPTIONS.bind(with(options))).stream().map(Problem::option).toList();
    }

    @Test
    void whatCannotBeIsSaidBeforehand() {
        assertTrue(problems("ratio", "2", "mostPartners", "4", "fewestPartners", "3").contains("fewestPartners"));
        assertTrue(problems("method", "optimal", "ratio", "4", "mostPartners", "4").contains("mostPartners"));
        assertTrue(problems("exact", "centre", "antiexact", "centre").contains("antiexact"));
        assertTrue(problems("person", "person", "replacement", "true").contains("person"));
        assertTrue(problems("caliperVariables", "age", "caliperWidths", "0").contains("caliperWidths"));
        assertTrue(problems("method", "coarsened", "cuts", "stage=3").contains("cuts"));
        assertTrue(problems("method", "coarsened", "cuts", "age").contains("cuts"));
        assertTrue(problems("method", "coarsened", "cuts", "age=2.5").contains("cuts"));
        assertTrue(problems("method", "coarsened", "grouping", "stage=I;IV").contains("grouping"));
        assertTrue(problems("method", "coarsened", "grouping", "centre=A;B").contains("grouping"));
        assertTrue(problems("method", "full", "meanInSet", "3", "mostInSet", "2").contains("meanInSet"));
        assertFalse(problems("method", "coarsened", "cuts", "age=50;60,size=fd", "grouping", "stage=I;II").contains("cuts"));
        EstimationException few = assertThrows(EstimationException.class,
            () -> run(with("method", "full", "meanInSet", "30", "caliper", "")));
        assertTrue(few.getMessage().contains("fewer than the mean"));
    }

    @Test
    void samplingWeightsArePositive() {
        DataTable table = cohort();
        double[] share = table.numbers("share").clone();
        share[3] = 0;
        AnalysisInput input = AnalysisInput.of(table.with(NumberColumn.of("share", share)));
        EstimationException e = assertThrows(EstimationException.class,
            () -> new MatchingAnalysis().run(input, OPTIONS.bind(with("sampling", "share")), Progress.NONE));
        assertTrue(e.getMessage().contains("no positive value of \"share\""));
        assertFalse(OPTIONS.bind(with("sampling", "share")).scoreModel().sampling() == null);
    }

    @Test
    void theMethodsSayIt() {
        MatchingAnalysis analysis = new MatchingAnalysis();
        DataTable table = cohort();
        assertTrue(analysis.methods(table.schema(), OPTIONS.bind(plans().get("uses")), CohortDesign.SAMPLE)
            .contains("with replacement (at most 2 uses)"));
        assertTrue(analysis.methods(table.schema(), OPTIONS.bind(plans().get("varying-mean")), CohortDesign.SAMPLE)
            .contains("1:1.5 (1 to 4)"));
        assertTrue(analysis.methods(table.schema(), OPTIONS.bind(plans().get("again")), CohortDesign.SAMPLE)
            .contains("estimated again without them"));
        assertTrue(analysis.methods(table.schema(), OPTIONS.bind(plans().get("apart")), CohortDesign.SAMPLE)
            .contains("by more than a given width in age"));
    }
}
