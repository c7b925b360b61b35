/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.performance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.cohortium.conformance.ConformanceCase;
import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.conformance.internal.SurvivalModelCase;
import org.cohortium.data.formula.DesignColumn;
import org.cohortium.data.formula.Formula;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonValue;
import org.cohortium.data.json.NumberText;
import org.cohortium.numerics.nomogram.Nomogram;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.CoxCurve;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.CoxRegression;

/** The axes of a nomogram of a Cox model, as rms draws it. */
final class NomogramCase implements PerformanceKind {

    private static final double[] SURVIVAL = {0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95};

    /** The peer inverts the survival function by interpolation between so many points. */
    private static final int GRID = 1000;

    @Override
    public boolean fits(JsonObject spec) {
        return spec.find("rhs").isPresent() && spec.find("maxscale").isPresent();
    }

    @Override
    public JsonObject compute(ConformanceCase test) throws UnsupportedCase, IOException {
        SurvivalModelCase model = SurvivalModelCase.of(test, Set.of("times", "maxscale"));
        if (model.data().isWeighted() || model.data().isStratified() || model.data().isCounting()
            || model.design().offset().isPresent()) {
            throw new UnsupportedCase("a nomogram of a model with weights, strata, entry times or an offset");
        }
        List<NomogramAxis> axes = NomogramAxes.of(model);
        CoxCovariates covariates = CoxCovariates.of(model.design().names(), model.design().values());
        CoxFit fit = CoxRegression.fit(model.data(), covariates);
        double[] beta = fit.coefficients().estimates();
        double[] means = new double[beta.length];
        double centre = 0;
        for (int j = 0; j < beta.length; j++) {
            means[j] = Arrays.stream(covariates.columns()[j]).sum() / fit.n();
            centre += means[j] * beta[j];
        }
        double[][] contributions = new double[axes.size()][];
        for (int a = 0; a < contributions.length; a++) {
            contributions[a] = axes.get(a).contributions(beta);
        }
        Nomogram nomogram = Nomogram.of(contributions, centre, test.spec().getDouble("maxscale"));
        JsonObject.Builder out = JsonObject.builder().put("n", fit.n()).put("terms", JsonArray.ofStrings(names(model)))
            .put("coef", JsonArray.of(beta)).put("centre", centre);
        double[] low = new double[contributions.length];
        double[] high = new double[contributions.length];
        JsonObject.Builder axesOut = JsonObject.builder();
        for (int a = 0; a < contributions.length; a++) {
            low[a] = nomogram.lowest(a);
            high[a] = nomogram.highest(a);
            int tick = 0;
            for (NomogramAxis.Part part : axes.get(a).parts()) {
                double[] effect = Arrays.copyOfRange(contributions[a], tick, tick + part.size());
                double[] points = new double[part.size()];
                for (int k = 0; k < points.length; k++) {
                    points[k] = nomogram.points(a, tick++);
                }
                axesOut.put(part.name(), JsonObject.builder().put("values", part.values())
                    .put("linear_predictor", JsonArray.of(effect)).put("points", JsonArray.of(points)).build());
            }
        }
        out.put("axes", axesOut.build());
        double[] lp = fit.linearPredictors();
        double[] ticks = nomogram.linearPredictorTicks(Arrays.stream(lp).min().orElseThrow() - centre,
            Arrays.stream(lp).max().orElseThrow() - centre);
        double[] totals = Arrays.stream(ticks).map(nomogram::total).toArray();
        out.put("total_points", JsonObject.builder().put("x", JsonArray.of(nomogram.totalTicks(ticks))).build());
        out.put("lp_axis", JsonObject.builder().put("lp", JsonArray.of(ticks)).put("total_points", JsonArray.of(totals))
            .build());
        CoxCurve curve = fit.baseline().curve(means);
        JsonObject.Builder survival = JsonObject.builder();
        for (double time : times(test)) {
            survival.put("S" + NumberText.of(time), survivalAxis(nomogram, curve.survivalAt(time), ticks));
        }
        return out.put("survival_axes", survival.build())
            .put("scale", JsonObject.builder()
                .put("R", new JsonArray(List.of(JsonArray.of(low), JsonArray.of(high))))
                .put("sc", nomogram.scale()).put("intercept", nomogram.intercept()).build())
            .build();
    }

    @Override
    public List<String> informative(ConformanceCase test) {
        return List.of("adjust");
    }

    private static double[] times(ConformanceCase test) {
        JsonValue times = test.spec().get("times");
        return times instanceof JsonArray list ? list.elements().stream().mapToDouble(JsonValue::asDouble).toArray()
            : new double[] {times.asDouble()};
    }

    /** The peer names a column by its variable, and by "variable=level" for a level; an interaction joins them. */
    private static List<String> names(SurvivalModelCase model) {
        List<String> names = new ArrayList<>();
        for (DesignColumn column : model.design().columns()) {
            List<String> parts = new ArrayList<>();
            for (DesignColumn.Part part : column.parts()) {
                String variable = Formula.parse(part.variable()).columns().iterator().next();
                parts.add(part.level() == null ? variable : variable + "=" + part.level());
            }
            names.add(String.join(" * ", parts));
        }
        return names;
    }

    private static JsonObject survivalAxis(Nomogram nomogram, double baseline, double[] ticks) {
        double[] grid = new double[GRID];
        double[] s = new double[GRID];
        double first = ticks[0];
        double last = ticks[ticks.length - 1];
        for (int i = 0; i < GRID; i++) {
            grid[i] = first + i * (last - first) / (GRID - 1);
            s[i] = StrictMath.pow(baseline, StrictMath.exp(grid[i]));
        }
        List<String> shown = new ArrayList<>();
        List<JsonValue> values = new ArrayList<>();
        double[] totals = new double[SURVIVAL.length];
        int count = 0;
        for (double want : SURVIVAL) {
            for (int i = 0; i + 1 < GRID; i++) {
                if (s[i] >= want && s[i + 1] <= want && s[i] > s[i + 1]) {
                    double part = (s[i] - want) / (s[i] - s[i + 1]);
                    totals[count++] = nomogram.total(grid[i] + part * (grid[i + 1] - grid[i]));
                    shown.add(NumberText.of(want));
                    values.add(org.cohortium.data.json.JsonNumber.of(want));
                    break;
                }
            }
        }
        return JsonObject.builder().put("survival", JsonArray.ofStrings(shown))
            .put("total_points", JsonArray.of(Arrays.copyOf(totals, count))).put("real_lp", new JsonArray(values)).build();
    }
}
