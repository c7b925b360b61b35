/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.imputation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

import org.cohortium.conformance.ConformanceArea;
import org.cohortium.conformance.ConformanceCase;
import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.cohortium.data.formula.DesignMatrix;
import org.cohortium.data.formula.Formula;
import org.cohortium.data.formula.FormulaException;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonValue;
import org.cohortium.data.json.NumberText;
import org.cohortium.numerics.imputation.RubinPooled;
import org.cohortium.numerics.survival.CoxCoefficients;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.CoxRegression;
import org.cohortium.numerics.survival.SurvivalData;

/** A Cox model in each completed data set of a table in long form, pooled by Rubin's rules. */
public final class ImputationArea implements ConformanceArea {

    private static final Set<String> KNOWN = Set.of("response", "rhs", "m", "filter");
    private static final String IMPUTATION = "imputation";
    private static final double LEVEL = 0.95;

    @Override
    public String name() {
        return IMPUTATION;
    }

    @Override
    public JsonObject compute(ConformanceCase test) throws UnsupportedCase, IOException {
        for (String key : test.spec().keys()) {
            if (!KNOWN.contains(key) && !test.spec().members().get(key).isNull()) {
                throw new UnsupportedCase("the specification has \"" + key + "\"");
            }
        }
        DataTable all = test.data();
        if (test.text("rhs") == null || !test.spec().has("response") || !test.spec().has("m")
            || !all.has(IMPUTATION)) {
            throw new UnsupportedCase("the case has no completed data sets with a survival model");
        }
        int m = (int) test.spec().getDouble("m");
        double[] number = all.numbers(IMPUTATION);
        Formula formula;
        try {
            formula = Formula.parse(test.text("rhs"));
        } catch (FormulaException e) {
            throw new UnsupportedCase(e.problem());
        }
        double[][] estimates = new double[m][];
        double[][] errors = new double[m][];
        List<String> terms = List.of();
        double completeDf = 0;
        List<JsonValue> each = new ArrayList<>();
        for (int i = 0; i < m; i++) {
            boolean[] keep = new boolean[number.length];
            for (int r = 0; r < keep.length; r++) {
                keep[r] = number[r] == i + 1;
            }
            DataTable one = DataTable.of(all.filter(keep).columns());
            DesignMatrix design = formula.design(one, List.of(), false);
            SurvivalData data = response(test.spec().get("response").asObject(), one.select(design.rows()));
            CoxCoefficients c = CoxRegression.fit(data, CoxCovariates.of(design.names(), design.values()))
                .coefficients();
            terms = c.names();
            estimates[i] = c.estimates();
            errors[i] = new double[c.size()];
            for (int j = 0; j < c.size(); j++) {
                errors[i][j] = c.modelStandardError(j);
            }
            completeDf = data.eventCount() - c.size();
            each.add(JsonObject.builder().put("coef", JsonArray.of(estimates[i])).put("se", JsonArray.of(errors[i]))
                .build());
        }
        return JsonObject.builder().put("each", new JsonArray(each))
            .put("pooled", pooled(terms, estimates, errors, completeDf)).build();
    }

    private static SurvivalData response(JsonObject response, DataTable used) throws UnsupportedCase {
        Column code = used.column(response.getString("event"));
        List<JsonValue> codes = response.get("event_code") instanceof JsonArray a ? a.elements()
            : List.of(response.get("event_code"));
        boolean[] event = new boolean[used.rowCount()];
        for (int i = 0; i < event.length; i++) {
            for (JsonValue c : codes) {
                event[i] |= code instanceof NumberColumn n && c.isNumeric() ? n.value(i) == c.asDouble()
                    : code.text(i).equals(c.isNumeric() ? NumberText.of(c.asDouble()) : c.asString());
            }
        }
        return switch (response.getString("type")) {
            case "right" -> SurvivalData.right(used.numbers(response.getString("time")), event).build();
            case "counting" -> SurvivalData.counting(used.numbers(response.getString("start")),
                used.numbers(response.getString("stop")), event).build();
            default -> throw new UnsupportedCase("a response of type " + response.getString("type"));
        };
    }

    private static JsonObject pooled(List<String> terms, double[][] estimates, double[][] errors, double completeDf) {
        List<RubinPooled> pooled = new ArrayList<>();
        for (int j = 0; j < terms.size(); j++) {
            double[] q = new double[estimates.length];
            double[] u = new double[estimates.length];
            for (int i = 0; i < q.length; i++) {
                q[i] = estimates[i][j];
                u[i] = errors[i][j] * errors[i][j];
            }
            pooled.add(RubinPooled.of(q, u, completeDf));
        }
        return JsonObject.builder().put("terms", JsonArray.ofStrings(terms))
            .put("estimate", each(pooled, RubinPooled::estimate)).put("se", each(pooled, RubinPooled::standardError))
            .put("statistic", each(pooled, RubinPooled::statistic)).put("df", each(pooled, RubinPooled::df))
            .put("p", each(pooled, RubinPooled::pValue))
            .put("lower95", each(pooled, p -> p.confidenceInterval(LEVEL)[0]))
            .put("upper95", each(pooled, p -> p.confidenceInterval(LEVEL)[1]))
            .put("within", each(pooled, RubinPooled::within)).put("between", each(pooled, RubinPooled::between))
            .put("total", each(pooled, RubinPooled::total)).put("riv", each(pooled, RubinPooled::relativeIncrease))
            .put("lambda", each(pooled, RubinPooled::lambda)).put("fmi", each(pooled, RubinPooled::fractionMissing))
            .put("df_complete", each(pooled, RubinPooled::completeDf)).build();
    }

    private static JsonValue each(List<RubinPooled> pooled, ToDoubleFunction<RubinPooled> value) {
        return JsonArray.of(pooled.stream().mapToDouble(value).toArray());
    }
}
