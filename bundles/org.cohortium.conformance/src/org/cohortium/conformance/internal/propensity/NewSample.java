/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.propensity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.cohortium.data.Column;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonNull;
import org.cohortium.data.json.JsonNumber;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonValue;
import org.cohortium.data.json.NumberText;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.matching.BalanceTable;
import org.cohortium.numerics.matching.CovariateBalance;
import org.cohortium.numerics.matching.SampleSizes;
import org.cohortium.numerics.matching.WeightedDifference;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.CoxOptions;
import org.cohortium.numerics.survival.CoxRegression;
import org.cohortium.numerics.survival.LogRankResult;
import org.cohortium.numerics.survival.LogRankTest;
import org.cohortium.numerics.survival.LogRankWeight;
import org.cohortium.numerics.survival.SurvivalData;

/** What a case wants of the sample that matching or stratifying made: sizes, balance and effects. */
final class NewSample {

    /** Below this difference of means matchit leaves differences and pair distances unstandardised. */
    private static final double NO_DIFFERENCE = 1.4901161193847656e-8;

    private final PropensityData data;
    private final List<PropensityData.Covariate> covariates;
    private final double[] weights;
    private final int[] subclass;
    private final boolean[] setAside;
    private final double[] sampling;

    /**
     * @param covariates the distance first where there is one
     * @param subclass from 1 by row, 0 for none, or null
     * @param sampling weights of sampling by row, or null
     */
    NewSample(PropensityData data, List<PropensityData.Covariate> covariates, double[] weights, int[] subclass,
            boolean[] setAside, double[] sampling) {
        this.sampling = sampling;
        this.data = data;
        this.covariates = covariates;
        this.weights = weights;
        this.subclass = subclass;
        this.setAside = setAside;
    }

    void write(JsonObject.Builder out, BalanceTable before, BalanceTable after, String nameOfAfter) {
        out.put("weights", JsonArray.of(weights));
        if (subclass != null) {
            List<JsonValue> sets = new ArrayList<>();
            for (int s : subclass) {
                sets.add(s == 0 ? JsonNull.NULL : JsonNumber.of((long) s));
            }
            out.put("subclass", new JsonArray(sets));
        }
        out.put("sample_sizes", sampleSizes());
        out.put("balance_all", balance(sampling == null ? before : before.sampled(sampling)))
            .put(nameOfAfter, balance(sampling == null ? after : after.sampled(sampling)));
        effects(out);
    }

    private JsonObject sampleSizes() {
        SampleSizes s = SampleSizes.of(data.treated, weights, setAside);
        SampleSizes.Group c = s.control();
        SampleSizes.Group t = s.treated();
        double[] ones = new double[weights.length];
        Arrays.fill(ones, 1);
        SampleSizes all = SampleSizes.of(data.treated, times(ones), setAside);
        SampleSizes matched = SampleSizes.of(data.treated, times(weights), setAside);
        List<JsonValue> values = List.of(
            JsonArray.of(all.control().matchedEffective(), all.treated().matchedEffective()), JsonArray.of(c.all(), t.all()),
            JsonArray.of(matched.control().matchedEffective(), matched.treated().matchedEffective()),
            JsonArray.of(c.matched(), t.matched()),
            JsonArray.of(c.unmatched(), t.unmatched()), JsonArray.of(c.discarded(), t.discarded()));
        return JsonObject.builder()
            .put("rows", JsonArray.ofStrings(List.of("All (ESS)", "All", "Matched (ESS)", "Matched", "Unmatched", "Discarded")))
            .put("columns", JsonArray.ofStrings(List.of("Control", "Treated"))).put("values", new JsonArray(values)).build();
    }

    private double[] times(double[] w) {
        double[] product = w.clone();
        for (int i = 0; sampling != null && i < product.length; i++) {
            product[i] *= sampling[i];
        }
        return product;
    }

    private JsonObject balance(BalanceTable table) {
        List<String> names = new ArrayList<>();
        List<JsonValue> rows = new ArrayList<>();
        for (PropensityData.Covariate c : covariates) {
            CovariateBalance b = table.of(c.name(), c.values());
            boolean same = Math.abs(b.meanDifference()) <= NO_DIFFERENCE;
            names.add(c.name());
            rows.add(JsonArray.of(b.meanTreated(), b.meanControl(),
                same ? b.meanDifference() : b.standardizedMeanDifference(), b.varianceRatio(), b.ecdfMean(), b.ecdfMax(),
                same ? b.pairDistance() : b.standardizedPairDistance()));
        }
        return JsonObject.builder().put("variable", JsonArray.ofStrings(names))
            .put("columns", JsonArray.ofStrings(List.of("Means Treated", "Means Control", "Std. Mean Diff.", "Var. Ratio",
                "eCDF Mean", "eCDF Max", "Std. Pair Dist.")))
            .put("values", new JsonArray(rows)).build();
    }

    private void effects(JsonObject.Builder out) {
        JsonValue wanted = data.test.expected().find("effect").orElse(null);
        if (wanted != null) {
            String outcome = wanted.asObject().getString("outcome");
            WeightedDifference d =
                WeightedDifference.of(data.treated, data.table.numbers(outcome), weights, subclass);
            JsonObject.Builder effect = JsonObject.builder().put("outcome", outcome).put("estimate", d.estimate())
                .put("mean_treated", d.meanTreated()).put("mean_control", d.meanControl()).put("se_hc1", d.hc1());
            if (subclass != null) {
                effect.put("se_cluster_hc1", d.clustered());
            }
            out.put("effect", effect.build());
        }
        if (data.test.spec().find("response").isPresent()) {
            survival(out);
        }
    }

    private void survival(JsonObject.Builder out) {
        int[] kept = new int[weights.length];
        int n = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                kept[n++] = i;
            }
        }
        kept = Arrays.copyOf(kept, n);
        double[] w = Arrays.stream(kept).mapToDouble(i -> weights[i]).toArray();
        double[] group = Arrays.stream(kept).mapToDouble(i -> data.treated[i] ? 1 : 0).toArray();
        int[] cluster = Arrays.stream(kept).map(i -> subclass == null ? i : subclass[i]).toArray();
        SurvivalData response = response(data, kept).weights(w).clusters(cluster).build();
        CoxFit fit = CoxRegression.fit(response, CoxCovariates.of(".t", group), CoxOptions.DEFAULT.withRobust(true),
            Progress.NONE);
        out.put("cox_matched",
            JsonObject.builder().put("n", fit.n()).put("events", fit.events()).put("coef", fit.coefficients().estimate(0))
                .put("se", fit.coefficients().modelStandardError(0))
                .put("robust_se", fit.coefficients().robustStandardError(0))
                .put("cluster", subclass == null ? "row" : "matched set").build());
        int[] codes = Arrays.stream(kept).map(i -> data.treated[i] ? 1 : 0).toArray();
        LogRankResult test = LogRankTest.test(response(data, kept).build(), codes, 2, LogRankWeight.LOG_RANK);
        out.put("logrank_matched_unweighted", JsonObject.builder().put("chisq", test.chiSquared())
            .put("observed", JsonArray.of(test.observed())).put("expected", JsonArray.of(test.expected())).build());
    }

    /** The survival response of some rows by the case's specification. */
    static SurvivalData.Builder response(PropensityData data, int[] rows) {
        JsonObject spec = data.test.spec().get("response").asObject();
        List<String> codes = new ArrayList<>();
        JsonValue code = spec.get("event_code");
        for (JsonValue c : code instanceof JsonArray a ? a.elements() : List.of(code)) {
            codes.add(c.isNumeric() ? NumberText.of(c.asDouble()) : c.asString());
        }
        Column status = data.table.column(spec.getString("event"));
        boolean[] event = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            event[i] = codes.contains(status.text(rows[i]));
        }
        if (spec.getString("type", "right").equals("counting")) {
            return SurvivalData.counting(times(data, spec.getString("start"), rows),
                times(data, spec.getString("stop"), rows), event);
        }
        return SurvivalData.right(times(data, spec.getString("time"), rows), event);
    }

    private static double[] times(PropensityData data, String column, int[] rows) {
        double[] all = data.table.numbers(column);
        return Arrays.stream(rows).mapToDouble(i -> all[i]).toArray();
    }
}
