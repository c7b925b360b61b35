/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.performance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.cohortium.conformance.ConformanceCase;
import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.conformance.internal.SurvivalModelCase;
import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.cohortium.data.formula.DesignColumn;
import org.cohortium.data.formula.Formula;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonValue;
import org.cohortium.data.json.NumberText;
import org.cohortium.numerics.nomogram.Nomogram;
import org.cohortium.numerics.nomogram.PrettyTicks;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.CoxCurve;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.CoxRegression;

/** The axes of a nomogram of a Cox model, as rms draws it. */
final class NomogramCase implements PerformanceKind {

    private static final double[] SURVIVAL = {0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95};

    /** A numeric variable with no more values than these is shown with all of them. */
    private static final int FEW = 10;

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
        List<Axis> axes = axes(model);
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
            double[] points = new double[contributions[a].length];
            for (int k = 0; k < points.length; k++) {
                points[k] = nomogram.points(a, k);
            }
            axesOut.put(axes.get(a).variable(), JsonObject.builder().put("values", axes.get(a).values())
                .put("linear_predictor", JsonArray.of(contributions[a])).put("points", JsonArray.of(points)).build());
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

    /** The peer names a column by its variable, and by "variable=level" for a level. */
    private static List<String> names(SurvivalModelCase model) {
        List<String> names = new ArrayList<>();
        for (DesignColumn column : model.design().columns()) {
            DesignColumn.Part part = column.parts().get(0);
            String variable = Formula.parse(part.variable()).columns().iterator().next();
            names.add(part.level() == null ? variable : variable + "=" + part.level());
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

    private static List<Axis> axes(SurvivalModelCase model) throws UnsupportedCase {
        List<Axis> axes = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        DataTable rows = model.table().select(model.design().rows());
        for (int t = 0; t < model.design().terms().size(); t++) {
            List<String> variables = model.design().terms().get(t).variables();
            Set<String> columns = variables.size() == 1 ? Formula.parse(variables.get(0)).columns() : Set.of();
            if (columns.size() != 1 || !seen.add(columns.iterator().next())) {
                throw new UnsupportedCase("a nomogram with the term " + model.design().terms().get(t).label()
                    + ": each variable is to stand in one term alone");
            }
            axes.add(axis(model, rows, t, columns.iterator().next()));
        }
        return axes;
    }

    private static Axis axis(SurvivalModelCase model, DataTable rows, int term, String variable)
            throws UnsupportedCase {
        Column column = rows.column(variable);
        int[] own = model.design().columnsOf(term);
        DesignColumn.Part part = model.design().columns().get(own[0]).parts().get(0);
        if (part.level() != null && column instanceof NumberColumn) {
            throw new UnsupportedCase("a nomogram with factor() of a number, which the peer cannot draw");
        }
        if (part.level() != null) {
            List<String> levels = model.design().levels().get(part.variable());
            double[][] codes = new double[own.length][levels.size()];
            for (int j = 0; j < own.length; j++) {
                codes[j][levels.indexOf(model.design().columns().get(own[j]).parts().get(0).level())] = 1;
            }
            return new Axis(variable, JsonArray.ofStrings(levels), own, codes);
        }
        double[] distinct = Arrays.stream(rows.numbers(variable)).sorted().distinct().toArray();
        double[] values = distinct.length <= FEW ? distinct
            : PrettyTicks.of(distinct[0], distinct[distinct.length - 1], FEW);
        DataTable at = rows.select(new int[values.length]).with(NumberColumn.of(variable, values));
        double[][] all = model.design().code(at);
        double[][] codes = new double[own.length][];
        for (int j = 0; j < own.length; j++) {
            codes[j] = all[own[j]];
        }
        return new Axis(variable, JsonArray.of(values), own, codes);
    }

    /** The values of a variable and what they are coded as in the columns of its term. */
    private record Axis(String variable, JsonArray values, int[] columns, double[][] codes) {

        double[] contributions(double[] beta) {
            double[] sum = new double[codes[0].length];
            for (int j = 0; j < codes.length; j++) {
                for (int k = 0; k < sum.length; k++) {
                    sum[k] += beta[columns[j]] * codes[j][k];
                }
            }
            return sum;
        }
    }
}
