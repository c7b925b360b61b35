/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.parametric;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.cohortium.conformance.ConformanceArea;
import org.cohortium.conformance.ConformanceCase;
import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.conformance.internal.SurvivalModelCase;
import org.cohortium.data.CategoryColumn;
import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonString;
import org.cohortium.data.json.JsonValue;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.parametric.ParametricData;
import org.cohortium.numerics.parametric.ParametricFit;
import org.cohortium.numerics.parametric.ParametricModel;
import org.cohortium.numerics.parametric.ParametricPrediction;
import org.cohortium.numerics.parametric.ParametricRegression;
import org.cohortium.numerics.parametric.TimeDistribution;

/** Parametric survival models as R's survreg gives them. */
public final class ParametricArea implements ConformanceArea {

    private static final double LEVEL = 0.95;

    @Override
    public String name() {
        return "parametric";
    }

    @Override
    public JsonObject compute(ConformanceCase test) throws UnsupportedCase, IOException {
        SurvivalModelCase model = SurvivalModelCase.of(test, Set.of("distribution"));
        ParametricData data = ParametricData.of(model.data());
        ParametricFit fit = ParametricRegression.fit(new ParametricModel(data, distribution(test), model.design().names(),
            model.design().values(), model.design().offset().orElse(null), true), Progress.NONE);
        int k = fit.coefficients();
        List<String> terms = new ArrayList<>();
        double[] coefficients = new double[k];
        double[] standardErrors = new double[k];
        for (int j = 0; j < k; j++) {
            terms.add(fit.model().term(j));
            coefficients[j] = fit.parameter(j);
            standardErrors[j] = fit.standardError(j);
        }
        JsonObject.Builder out = JsonObject.builder().put("n", data.size()).put("n_event", data.events())
            .put("terms", JsonArray.ofStrings(terms)).put("coef", JsonArray.of(coefficients))
            .put("se", JsonArray.of(standardErrors));
        ancillary(fit, out);
        List<JsonValue> covariance = new ArrayList<>();
        for (double[] row : fit.covariance().toArray()) {
            covariance.add(JsonArray.of(row));
        }
        out.put("covariance", new JsonArray(covariance)).put("loglik_null", fit.nullLogLikelihood())
            .put("loglik", fit.logLikelihood()).put("aic", fit.aic()).put("bic", fit.bic());
        JsonValue patients = test.expected().find("new_patients").orElse(null);
        if (patients != null) {
            out.put("new_patients", patients(model, fit, patients.asObject()));
        }
        return out.build();
    }

    private static void ancillary(ParametricFit fit, JsonObject.Builder out) {
        int count = fit.ancillaries();
        double[] values = new double[Math.max(1, count)];
        double[] errors = new double[count];
        boolean scale = fit.model().distribution().isLocationScale();
        for (int s = 0; s < values.length; s++) {
            values[s] = scale ? fit.scale(s) : fit.ancillary(s);
            if (s < count) {
                errors[s] = fit.standardError(fit.coefficients() + s);
            }
        }
        out.put(scale ? "scale" : "shape", JsonArray.of(values));
        if (count > 0) {
            out.put(scale ? "se_log_scale" : "se_shape", JsonArray.of(errors));
        }
    }

    private static TimeDistribution distribution(ConformanceCase test) throws UnsupportedCase {
        return switch (test.text("distribution")) {
            case null -> TimeDistribution.WEIBULL;
            case "weibull" -> TimeDistribution.WEIBULL;
            case "exponential" -> TimeDistribution.EXPONENTIAL;
            case "rayleigh" -> TimeDistribution.RAYLEIGH;
            case "lognormal", "loggaussian" -> TimeDistribution.LOG_NORMAL;
            case "loglogistic" -> TimeDistribution.LOG_LOGISTIC;
            case "gaussian" -> TimeDistribution.GAUSSIAN;
            case "logistic" -> TimeDistribution.LOGISTIC;
            case "extreme" -> TimeDistribution.EXTREME_VALUE;
            case "gompertz" -> TimeDistribution.GOMPERTZ;
            default -> throw new UnsupportedCase("the distribution \"" + test.text("distribution") + "\"");
        };
    }

    private static JsonObject patients(SurvivalModelCase model, ParametricFit fit, JsonObject given)
        throws UnsupportedCase {
        if (model.design().offset().isPresent() || fit.model().data().strata() > 1) {
            throw new UnsupportedCase("predictions for new patients of a model with an offset or strata");
        }
        Set<String> results = Set.of("probs", "quantile", "se");
        List<Column> columns = new ArrayList<>();
        for (String name : given.keys()) {
            if (!results.contains(name)) {
                columns.add(column(model.table(), name, given.get(name).asArray()));
            }
        }
        double[][] coded = model.design().code(DataTable.of(columns));
        double[] probabilities = given.get("probs").asArray().elements().stream().mapToDouble(JsonValue::asDouble).toArray();
        List<JsonValue> quantiles = new ArrayList<>();
        List<JsonValue> errors = new ArrayList<>();
        for (int i = 0; i < columns.getFirst().size(); i++) {
            double[] x = new double[coded.length];
            for (int j = 0; j < x.length; j++) {
                x[j] = coded[j][i];
            }
            ParametricPrediction prediction = new ParametricPrediction(fit, x, 0, 0, LEVEL);
            double[] q = new double[probabilities.length];
            double[] se = new double[probabilities.length];
            for (int k = 0; k < q.length; k++) {
                ParametricPrediction.Value value = prediction.quantile(probabilities[k]);
                q[k] = value.estimate();
                se[k] = value.standardError();
            }
            quantiles.add(JsonArray.of(q));
            errors.add(JsonArray.of(se));
        }
        JsonObject.Builder out = JsonObject.builder();
        for (String name : given.keys()) {
            if (!results.contains(name)) {
                out.put(name, given.get(name));
            }
        }
        // the peer gives the quantiles of one patient as a plain list
        boolean plain = quantiles.size() == 1 && given.get("quantile").asArray().get(0).isNumeric();
        return out.put("probs", JsonArray.of(probabilities))
            .put("quantile", plain ? quantiles.getFirst() : new JsonArray(quantiles))
            .put("se", plain ? errors.getFirst() : new JsonArray(errors)).build();
    }

    private static Column column(DataTable table, String name, JsonArray values) {
        if (table.column(name) instanceof CategoryColumn category) {
            return CategoryColumn.of(name, category.levels(),
                values.elements().stream().map(JsonValue::asString).toArray(String[]::new));
        }
        if (values.get(0) instanceof JsonString) {
            String[] texts = values.elements().stream().map(JsonValue::asString).toArray(String[]::new);
            return CategoryColumn.of(name, java.util.Arrays.stream(texts).distinct().toList(), texts);
        }
        return NumberColumn.of(name, values.elements().stream().mapToDouble(JsonValue::asDouble).toArray());
    }
}
