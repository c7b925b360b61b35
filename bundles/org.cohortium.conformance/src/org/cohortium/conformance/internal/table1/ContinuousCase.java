/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.table1;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.cohortium.conformance.internal.km.CaseGroups;
import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.data.LogicalColumn;
import org.cohortium.data.NumberColumn;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonValue;
import org.cohortium.numerics.descriptive.Alternative;
import org.cohortium.numerics.descriptive.KolmogorovSmirnov;
import org.cohortium.numerics.descriptive.KruskalWallis;
import org.cohortium.numerics.descriptive.MeanComparisons;
import org.cohortium.numerics.descriptive.OneWayAnova;
import org.cohortium.numerics.descriptive.RankSumTest;
import org.cohortium.numerics.descriptive.SampleSummary;
import org.cohortium.numerics.descriptive.Samples;
import org.cohortium.numerics.descriptive.ShapiroWilk;
import org.cohortium.numerics.descriptive.StandardizedDifference;
import org.cohortium.numerics.descriptive.StudentizedRange;
import org.cohortium.numerics.descriptive.TTest;
import org.cohortium.numerics.descriptive.VarianceTests;

/** One continuous variable of a baseline table: its description by group and every test of it. */
final class ContinuousCase {

    private static final double LEVEL = 0.95;
    /** Where R stops its search for the shift of the rank-sum test, and its series of the Kolmogorov-Smirnov test. */
    private static final double SHIFT_AS_R = 1e-4;
    private static final double SERIES_AS_R = 1e-6;

    private final int missing;
    private final List<String> labels;
    private final double[][] samples;
    private final double[] all;
    private final JsonObject wanted;

    ContinuousCase(DataTable table, String variable, String group, JsonObject wanted) {
        DataTable rows = table.filter(table.complete(List.of(variable, group)));
        CaseGroups groups = CaseGroups.of(rows, List.of(group));
        this.missing = table.rowCount() - rows.rowCount();
        this.labels = IntStream.range(0, groups.count()).mapToObj(groups::label).toList();
        this.samples = Samples.split(numbers(rows.column(variable)), groups.codes(), groups.count());
        this.all = Samples.join(samples);
        this.wanted = wanted;
    }

    private static double[] numbers(Column column) {
        if (column instanceof LogicalColumn logical) {
            return IntStream.range(0, logical.size()).mapToDouble(i -> logical.isTrue(i) ? 1 : 0).toArray();
        }
        return ((NumberColumn) column).values();
    }

    JsonObject compute() {
        JsonObject.Builder out = JsonObject.builder().put("n", all.length).put("missing", missing)
            .put("groups", JsonArray.ofStrings(labels));
        List<JsonValue> byGroup = new ArrayList<>();
        for (double[] sample : samples) {
            byGroup.add(describe(sample));
        }
        out.put("by_group", new JsonArray(byGroup)).put("overall", describe(all));
        if (samples.length == 2) {
            twoGroups(out);
        } else {
            manyGroups(out);
        }
        OneWayAnova anova = OneWayAnova.of(samples);
        out.put("kruskal_wallis", TestJson.of(KruskalWallis.test(samples)))
            .put("anova", TestJson.fisher(anova.test()).put("ss_between", anova.ssBetween())
                .put("ss_within", anova.ssWithin()).build())
            .put("anova_welch", TestJson.fisher(OneWayAnova.welch(samples)).build())
            .put("bartlett", TestJson.of(VarianceTests.bartlett(samples)))
            .put("levene_median", TestJson.fisher(VarianceTests.leveneMedian(samples)).build());
        if (wanted.has("shapiro")) {
            out.put("shapiro", shapiro());
        }
        return out.put("smd", TestJson.smd(differences())).build();
    }

    private static JsonObject describe(double[] sample) {
        SampleSummary s = SampleSummary.of(sample);
        double[] limits = s.meanLimits(LEVEL);
        return JsonObject.builder().put("n", s.n()).put("mean", s.mean()).put("sd", s.sd()).put("se", s.standardError())
            .put("min", s.min()).put("q1", s.q1()).put("median", s.median()).put("q3", s.q3()).put("max", s.max())
            .put("q1_type6", s.quantile(0.25, 6)).put("q3_type6", s.quantile(0.75, 6))
            .put("q1_type2", s.quantile(0.25, 2)).put("q3_type2", s.quantile(0.75, 2)).put("iqr", s.q3() - s.q1())
            .put("mad", s.medianAbsoluteDeviation()).put("skewness_g1", s.skewness())
            .put("skewness_G1", s.adjustedSkewness()).put("kurtosis_excess_g2", s.excessKurtosis())
            .put("mean_lower95", limits[0]).put("mean_upper95", limits[1]).build();
    }

    private void twoGroups(JsonObject.Builder out) {
        double[] x = samples[0];
        double[] y = samples[1];
        out.put("t_welch", TestJson.of(TTest.welch(x, y, Alternative.TWO_SIDED, LEVEL)))
            .put("t_pooled", TestJson.of(TTest.pooled(x, y, Alternative.TWO_SIDED, LEVEL)))
            .put("f_variances", TestJson.of(VarianceTests.ratio(x, y, LEVEL)))
            .put("wilcoxon_corrected", TestJson.with(RankSumTest.normal(x, y, true, Alternative.TWO_SIDED),
                RankSumTest.normalShift(x, y, true, LEVEL, SHIFT_AS_R)))
            .put("wilcoxon_uncorrected", TestJson.of(RankSumTest.normal(x, y, false, Alternative.TWO_SIDED)))
            .put("kolmogorov_smirnov", TestJson.of(KolmogorovSmirnov.limiting(x, y, SERIES_AS_R)));
        if (wanted.has("wilcoxon_exact")) {
            out.put("wilcoxon_exact", TestJson.with(RankSumTest.exact(x, y, Alternative.TWO_SIDED),
                RankSumTest.exactShift(x, y, LEVEL)));
        }
        if (wanted.has("wilcoxon_exact_with_ties")) {
            out.put("wilcoxon_exact_with_ties", TestJson.of(RankSumTest.exact(x, y, Alternative.TWO_SIDED)));
        }
    }

    private void manyGroups(JsonObject.Builder out) {
        MeanComparisons pairs = MeanComparisons.of(samples);
        out.put("pairwise_t_pooled_sd_p", TestJson.triangle(labels, pairs.pValues()));
        double[][] limits = pairs.tukeyLimits(LEVEL, StudentizedRange.AS_R);
        List<String> names = new ArrayList<>();
        double[] rank = new double[pairs.first().length];
        for (int i = 0; i < rank.length; i++) {
            names.add(labels.get(pairs.second()[i]) + "-" + labels.get(pairs.first()[i]));
            rank[i] = RankSumTest.normal(samples[pairs.first()[i]], samples[pairs.second()[i]], true,
                Alternative.TWO_SIDED).pValue();
        }
        out.put("tukey_hsd", JsonObject.builder().put("comparison", JsonArray.ofStrings(names))
            .put("difference", JsonArray.of(pairs.difference())).put("lower95", JsonArray.of(limits[0]))
            .put("upper95", JsonArray.of(limits[1])).put("p", JsonArray.of(pairs.tukeyPValues(StudentizedRange.AS_R)))
            .build());
        out.put("pairwise_wilcoxon_p", TestJson.triangle(labels, rank));
    }

    private JsonObject shapiro() {
        List<JsonValue> byGroup = new ArrayList<>();
        for (double[] sample : samples) {
            SampleSummary s = SampleSummary.of(sample);
            byGroup.add(s.max() > s.min() ? TestJson.of(ShapiroWilk.test(sample))
                : JsonObject.builder().put("p", Double.NaN).build());
        }
        return JsonObject.builder().put("overall", TestJson.of(ShapiroWilk.test(all)))
            .put("by_group", new JsonArray(byGroup)).build();
    }

    private List<Double> differences() {
        List<Double> pairs = new ArrayList<>();
        for (int a = 0; a < samples.length; a++) {
            for (int b = a + 1; b < samples.length; b++) {
                SampleSummary s = SampleSummary.of(samples[a]);
                SampleSummary t = SampleSummary.of(samples[b]);
                pairs.add(Math.abs(StandardizedDifference.ofMeans(s.mean(), s.variance(), t.mean(), t.variance())));
            }
        }
        return pairs;
    }
}
