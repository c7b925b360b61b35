/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.propensity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonValue;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.descriptive.Quantiles;
import org.cohortium.numerics.descriptive.SortOrder;
import org.cohortium.numerics.matching.PropensityWeights;
import org.cohortium.numerics.matching.WeightedDifference;
import org.cohortium.numerics.regression.LogisticFit;
import org.cohortium.numerics.regression.LogisticRegression;
import org.cohortium.numerics.regression.RocCurve;
import org.cohortium.numerics.survival.ConfidenceType;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.CoxOptions;
import org.cohortium.numerics.survival.CoxRegression;
import org.cohortium.numerics.survival.KaplanMeier;
import org.cohortium.numerics.survival.SurvivalCurve;
import org.cohortium.numerics.survival.SurvivalData;
import org.cohortium.numerics.survival.SurvivalQuantiles;
import org.cohortium.numerics.survival.VarianceEstimator;

/** Weighting by the propensity score for several populations, with balance and effects. */
final class WeightingCase {

    private static final int FIRST_ROWS = 10;
    private static final double LEVEL = 0.95;

    private final PropensityData data;
    private final boolean[] treated;
    private final double[][] columns;

    WeightingCase(PropensityData data) {
        this.data = data;
        treated = data.treated;
        columns = data.design.values();
    }

    JsonObject compute() {
        LogisticFit fit = LogisticRegression.fit(data.model());
        LogisticFit printed = fit.asOfLastStep();
        int k = fit.model().terms();
        List<String> terms = new ArrayList<>();
        double[] se = new double[k];
        for (int j = 0; j < k; j++) {
            terms.add(fit.model().term(j));
            se[j] = printed.standardError(j);
        }
        double[] p = fit.fitted();
        JsonObject.Builder out = JsonObject.builder().put("n", data.rows()).put("n_treated", data.treatedCount())
            .put("rows_used", data.rowsUsed()).put("ps_terms", JsonArray.ofStrings(terms))
            .put("ps_coef", JsonArray.of(fit.coefficients())).put("ps_se", JsonArray.of(se)).put("ps", JsonArray.of(p))
            .put("c_statistic", RocCurve.of(treated, p).area());
        support(out, p);
        double[] ones = new double[treated.length];
        Arrays.fill(ones, 1);
        out.put("covariate_columns", JsonArray.ofStrings(data.design.names()))
            .put("unweighted", JsonObject.builder().put("balance", balance(ones)).build());
        double[] ate = PropensityWeights.ATE.of(treated, p);
        out.put("estimands", JsonObject.builder().put("ate", one(ate))
            .put("ate_stabilised", one(PropensityWeights.ATE_STABILIZED.of(treated, p)))
            .put("att", one(PropensityWeights.ATT.of(treated, p))).put("atc", one(PropensityWeights.ATC.of(treated, p)))
            .put("overlap", one(PropensityWeights.OVERLAP.of(treated, p)))
            .put("matching", one(PropensityWeights.MATCHING.of(treated, p)))
            .put("ate_truncated_1_99", one(PropensityWeights.truncated(ate, 0.01, 0.99))).build());
        return out.build();
    }

    private void support(JsonObject.Builder out, double[] p) {
        double[] low = {1, 1};
        double[] high = {0, 0};
        for (int i = 0; i < p.length; i++) {
            int g = treated[i] ? 1 : 0;
            low[g] = Math.min(low[g], p[i]);
            high[g] = Math.max(high[g], p[i]);
        }
        double from = Math.max(low[0], low[1]);
        double to = Math.min(high[0], high[1]);
        out.put("common_support", JsonArray.of(from, to)).put("outside_support",
            Arrays.stream(p).filter(x -> x < from || x > to).count());
    }

    private JsonObject one(double[] w) {
        double[] sum = new double[2];
        for (int i = 0; i < w.length; i++) {
            sum[treated[i] ? 1 : 0] += w[i];
        }
        JsonObject.Builder out = JsonObject.builder()
            .put("weights_first_rows", JsonArray.of(Arrays.copyOf(w, Math.min(FIRST_ROWS, w.length))))
            .put("sum_treated", sum[1]).put("sum_control", sum[0]).put("max", Arrays.stream(w).max().orElse(Double.NaN))
            .put("ess_treated", PropensityWeights.effectiveSize(treated, true, w))
            .put("ess_control", PropensityWeights.effectiveSize(treated, false, w)).put("balance", balance(w));
        if (data.test.spec().find("response").isPresent()) {
            survival(out, w);
        }
        if (data.test.text("outcome") != null) {
            WeightedDifference d = WeightedDifference.of(treated, data.table.numbers(data.test.text("outcome")), w, null);
            out.put("mean_difference", JsonObject.builder().put("estimate", d.estimate()).put("se_hc0", d.hc0())
                .put("se_hc1", d.hc1()).put("se_hc3", d.hc3()).build());
            out.put("svyglm", JsonObject.builder().put("coef", d.estimate()).put("se", d.linearized()).build());
        }
        return out.build();
    }

    private void survival(JsonObject.Builder out, double[] w) {
        int[] all = new int[w.length];
        Arrays.setAll(all, i -> i);
        SurvivalData response = NewSample.response(data, all).weights(w).build();
        double[] group = new double[w.length];
        int[] codes = new int[w.length];
        for (int i = 0; i < w.length; i++) {
            codes[i] = treated[i] ? 1 : 0;
            group[i] = codes[i];
        }
        CoxFit fit = CoxRegression.fit(response, CoxCovariates.of(".z", group), CoxOptions.DEFAULT.withRobust(true),
            Progress.NONE);
        double b = fit.coefficients().estimate(0);
        double robust = fit.coefficients().robustStandardError(0);
        out.put("cox", JsonObject.builder().put("coef", b).put("naive_se", fit.coefficients().modelStandardError(0))
            .put("robust_se", robust).put("loglik", fit.logLikelihood()).build());
        // the survey package makes the weights average 1 and leaves coxph's stopping rule alone; its linearisation differs by
        // the usual n / (n - 1)
        double mean = Arrays.stream(w).average().orElse(1);
        CoxFit survey = CoxRegression.fit(
            NewSample.response(data, all).weights(Arrays.stream(w).map(v -> v / mean).toArray()).build(), CoxCovariates.of(".z", group),
            CoxOptions.DEFAULT.withRobust(true).withLogLikelihoodTolerance(1e-9), Progress.NONE);
        double n = w.length;
        out.put("svycoxph", JsonObject.builder().put("coef", survey.coefficients().estimate(0))
            .put("se", survey.coefficients().robustStandardError(0) * Math.sqrt(n / (n - 1))).build());
        double[] times = response.stops();
        Arrays.sort(times);
        double[] at = {Quantiles.of(times, 0.25), Quantiles.of(times, 0.5), Quantiles.of(times, 0.75)};
        List<String> groups = new ArrayList<>();
        double[] survival = new double[6];
        double[] median = new double[2];
        List<SurvivalCurve> curves = KaplanMeier.fit(response, codes, 2, VarianceEstimator.GREENWOOD);
        for (int g = 0; g < 2; g++) {
            System.arraycopy(curves.get(g).at(at, ConfidenceType.LOG, LEVEL).survival(), 0, survival, 3 * g, 3);
            median[g] = SurvivalQuantiles.of(curves.get(g), new double[] {0.5}, ConfidenceType.LOG, LEVEL).estimate()[0];
            for (int k = 0; k < 3; k++) {
                groups.add(".z=" + g);
            }
        }
        out.put("weighted_km", JsonObject.builder().put("times", JsonArray.of(at))
            .put("group", JsonArray.ofStrings(groups)).put("surv", JsonArray.of(survival))
            .put("median", JsonArray.of(median)).build());
    }

    private JsonObject balance(double[] w) {
        int k = columns.length;
        double[][] r = new double[7][k];
        double[] ones = new double[w.length];
        Arrays.fill(ones, 1);
        for (int j = 0; j < k; j++) {
            double[] t = moments(columns[j], w, true);
            double[] c = moments(columns[j], w, false);
            double st = moments(columns[j], ones, true)[1];
            double sc = moments(columns[j], ones, false)[1];
            double d = t[0] - c[0];
            r[0][j] = t[0];
            r[1][j] = c[0];
            r[2][j] = d / Math.sqrt((st + sc) / 2);
            r[3][j] = d / Math.sqrt(st);
            r[4][j] = d / Math.sqrt((t[1] + c[1]) / 2);
            r[5][j] = t[1] / c[1];
            r[6][j] = largestGap(columns[j], w);
        }
        String[] names = {"mean_treated", "mean_control", "smd_pooled_unweighted_sd", "smd_treated_sd",
            "smd_pooled_weighted_sd", "variance_ratio", "ks"};
        JsonObject.Builder out = JsonObject.builder();
        for (int m = 0; m < names.length; m++) {
            out.put(names[m], (JsonValue) JsonArray.of(r[m]));
        }
        return out.build();
    }

    /** Weighted mean and reliability-weighted variance of a group. */
    private double[] moments(double[] x, double[] w, boolean group) {
        double total = 0;
        double squares = 0;
        double mean = 0;
        for (int i = 0; i < x.length; i++) {
            if (treated[i] == group) {
                total += w[i];
                squares += w[i] * w[i];
                mean += w[i] * x[i];
            }
        }
        mean /= total;
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            if (treated[i] == group) {
                sum += w[i] * (x[i] - mean) * (x[i] - mean);
            }
        }
        return new double[] {mean, sum * total / (total * total - squares)};
    }

    private double largestGap(double[] x, double[] w) {
        double[] total = new double[2];
        for (int i = 0; i < x.length; i++) {
            total[treated[i] ? 1 : 0] += w[i];
        }
        int[] order = SortOrder.ascending(x);
        double gap = 0;
        double largest = 0;
        for (int k = 0; k < order.length; k++) {
            int i = order[k];
            gap += treated[i] ? w[i] / total[1] : -w[i] / total[0];
            if (k + 1 == order.length || x[order[k + 1]] != x[i]) {
                largest = Math.max(largest, Math.abs(gap));
            }
        }
        return largest;
    }
}
