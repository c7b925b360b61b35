/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.competing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.cohortium.conformance.ConformanceCase;
import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.data.CategoryColumn;
import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.cohortium.data.formula.DesignMatrix;
import org.cohortium.data.formula.Formula;
import org.cohortium.data.formula.FormulaException;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonString;
import org.cohortium.data.json.JsonValue;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.competing.CauseSpecificRisk;
import org.cohortium.numerics.competing.CompetingData;
import org.cohortium.numerics.competing.FineGray;
import org.cohortium.numerics.competing.FineGrayFit;
import org.cohortium.numerics.competing.FineGrayOptions;
import org.cohortium.numerics.competing.SubdistributionCoefficients;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.CoxOptions;
import org.cohortium.numerics.survival.CoxRegression;
import org.cohortium.numerics.survival.CoxTies;

/** The regression models of a case: for each cause the cause-specific hazard, and the subdistribution hazard by two routes. */
final class RegressionCase {

    private static final double PEER_TOLERANCE = 1e-12;
    private static final int PEER_ITERATIONS = 60;

    private final ConformanceCase test;
    private final CompetingCase rows;
    private final DesignMatrix design;
    private final CompetingData data;
    private final CoxCovariates covariates;

    RegressionCase(ConformanceCase test, CompetingCase rows) throws UnsupportedCase {
        this.test = test;
        this.rows = rows;
        try {
            Formula formula = Formula.parse(test.text("covariates"));
            if (formula.hasStrata() || formula.hasOffset() || !formula.clusters().isEmpty()) {
                throw new UnsupportedCase("strata, offset or cluster among the covariates");
            }
            design = formula.design(rows.table, List.of(), false);
        } catch (FormulaException e) {
            throw new UnsupportedCase(e.problem());
        }
        data = rows.data.select(design.rows());
        covariates = CoxCovariates.of(design.names(), design.values());
    }

    void write(JsonObject.Builder out) throws UnsupportedCase {
        JsonObject wanted = test.expected().get("regression").asObject();
        JsonObject.Builder all = JsonObject.builder();
        for (int k = 1; k <= rows.causes.size(); k++) {
            String cause = rows.causes.get(k - 1);
            JsonObject crr = wanted.find(cause).flatMap(v -> v.asObject().find("fine_gray_crr")).map(JsonValue::asObject)
                    .orElse(null);
            JsonObject predicted = crr == null ? null : crr.find("predicted_cif").map(JsonValue::asObject).orElse(null);
            all.put(cause, cause(k, predicted));
        }
        out.put("regression", all.build());
        JsonObject patients = test.expected().find("csc_predicted_risk").map(JsonValue::asObject).orElse(null);
        if (patients != null) {
            out.put("csc_predicted_risk", combined(patients));
        }
    }

    private JsonObject cause(int k, JsonObject predicted) throws UnsupportedCase {
        CoxFit cox = CoxRegression.fit(data.causeSpecific(k), covariates);
        if (!cox.monotone().isEmpty()) {
            cox = CoxRegression.fit(data.causeSpecific(k), covariates,
                    new CoxOptions(CoxTies.EFRON, null, PEER_TOLERANCE, PEER_ITERATIONS), Progress.NONE);
        }
        double[] se = new double[covariates.size()];
        for (int j = 0; j < se.length; j++) {
            se[j] = cox.coefficients().standardError(j);
        }
        JsonObject specific = JsonObject.builder().put("coef", JsonArray.of(cox.coefficients().estimates()))
                .put("se", JsonArray.of(se)).put("loglik", cox.logLikelihood()).build();
        FineGrayFit weighted = fit(k, FineGrayOptions.WEIGHTED_COX.withTies(CoxTies.BRESLOW));
        SubdistributionCoefficients efron = fit(k, FineGrayOptions.WEIGHTED_COX).coefficients();
        return JsonObject.builder().put("n", data.size()).put("terms", JsonArray.ofStrings(design.names()))
                .put("cause_specific", specific).put("fine_gray_crr", crr(fit(k, FineGrayOptions.CRR), predicted))
                .put("fine_gray_weighted_cox", JsonObject.builder().put("expanded_rows", weighted.weightedRows())
                        .put("breslow_coef", JsonArray.of(weighted.coefficients().estimates()))
                        .put("breslow_robust_se", errors(weighted.coefficients()))
                        .put("efron_coef", JsonArray.of(efron.estimates())).put("efron_robust_se", errors(efron)).build())
                .build();
    }

    private FineGrayFit fit(int cause, FineGrayOptions options) {
        return FineGray.fit(data, cause, covariates, null, options, Progress.NONE);
    }

    private static JsonArray errors(SubdistributionCoefficients c) {
        return JsonArray.of(IntStream.range(0, c.size()).mapToDouble(c::standardError).toArray());
    }

    private JsonObject crr(FineGrayFit fit, JsonObject predicted) throws UnsupportedCase {
        SubdistributionCoefficients c = fit.coefficients();
        double[] sums = Arrays.stream(fit.residuals().value()).limit(3).mapToDouble(r -> Arrays.stream(r).sum()).toArray();
        JsonObject.Builder out = JsonObject.builder().put("coef", JsonArray.of(c.estimates())).put("se", errors(c))
                .put("p", JsonArray.of(IntStream.range(0, c.size()).mapToDouble(j -> c.test(j).pValue()).toArray()))
                .put("loglik_null", fit.nullLogLikelihood()).put("loglik", fit.logLikelihood()).put("converged", true)
                .put("first_score_residuals_sum", JsonArray.of(sums));
        if (predicted != null) {
            double[][] patients = patients(predicted.get("new_patients").asObject());
            double[] times = predicted.get("times").asArray().elements().stream().mapToDouble(JsonValue::asDouble).toArray();
            out.put("predicted_cif", JsonObject.builder().put("times", JsonArray.of(times))
                    .put("rows_are_times_columns_are_patients",
                            IncidenceCase.matrix(IntStream.range(0, times.length).toArray(), patients.length,
                                    (i, p) -> fit.curve(patients[p]).incidenceAt(times[i])))
                    .put("new_patients", predicted.get("new_patients")).build());
        }
        return out.build();
    }

    private JsonObject combined(JsonObject wanted) throws UnsupportedCase {
        String name = wanted.getString("cause");
        int cause = rows.causes.indexOf(name) + 1;
        if (cause == 0) {
            throw new UnsupportedCase("the risk of \"" + name + "\"");
        }
        double[] times = wanted.get("times").asArray().elements().stream().mapToDouble(JsonValue::asDouble).toArray();
        double[][] patients = patients(wanted.get("new_patients").asObject());
        CauseSpecificRisk risk = CauseSpecificRisk.of(data, covariates, CoxTies.EFRON, Progress.NONE);
        List<JsonValue> exponential = new ArrayList<>();
        List<JsonValue> product = new ArrayList<>();
        for (double[] x : patients) {
            exponential.add(JsonArray.of(risk.risks(cause, x, 0, times, CauseSpecificRisk.Survival.EXPONENTIAL).risk()));
            product.add(JsonArray.of(risk.risks(cause, x, 0, times, CauseSpecificRisk.Survival.PRODUCT_LIMIT).risk()));
        }
        JsonObject.Builder out = JsonObject.builder().put("cause", name).put("times", JsonArray.of(times))
                .put("exponential", new JsonArray(exponential)).put("product_limit", new JsonArray(product))
                .put("new_patients", wanted.get("new_patients"));
        if (wanted.has("note")) {
            out.put("note", wanted.getString("note"));
        }
        return out.build();
    }

    /** The covariates of new patients by patient, from values by variable. */
    private double[][] patients(JsonObject values) {
        List<Column> columns = new ArrayList<>();
        for (String name : values.keys()) {
            List<JsonValue> each = values.get(name) instanceof JsonArray a ? a.elements() : List.of(values.get(name));
            if (rows.table.column(name) instanceof CategoryColumn category) {
                columns.add(CategoryColumn.of(name, category.levels(),
                        each.stream().map(JsonValue::asString).toArray(String[]::new)));
            } else if (each.get(0) instanceof JsonString) {
                String[] texts = each.stream().map(JsonValue::asString).toArray(String[]::new);
                columns.add(CategoryColumn.of(name, Arrays.stream(texts).distinct().sorted().toList(), texts));
            } else {
                columns.add(NumberColumn.of(name, each.stream().mapToDouble(JsonValue::asDouble).toArray()));
            }
        }
        double[][] coded = design.code(DataTable.of(columns));
        double[][] patients = new double[coded.length == 0 ? 0 : coded[0].length][coded.length];
        for (int p = 0; p < patients.length; p++) {
            for (int j = 0; j < coded.length; j++) {
                patients[p][j] = coded[j][p];
            }
        }
        return patients;
    }
}
