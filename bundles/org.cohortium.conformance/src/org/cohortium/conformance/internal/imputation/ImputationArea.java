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
import org.cohortium.numerics.regression.LogisticFit;
import org.cohortium.numerics.regression.LogisticModel;
import org.cohortium.numerics.regression.LogisticRegression;
import org.cohortium.numerics.survival.CoxCoefficients;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.CoxRegression;
import org.cohortium.numerics.survival.SurvivalData;

/** A Cox or logistic model in each completed data set of a table in long form, pooled by Rubin's rules. */
public final class ImputationArea implements ConformanceArea {

    private static final Set<String> KNOWN = Set.of("response", "outcome", "outcome_code", "rhs", "strata", "m", "filter");
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
        if (test.text("rhs") == null || !test.spec().has("m") || !all.has(IMPUTATION)) {
            throw new UnsupportedCase("the case has no completed data sets with a model");
        }
        int m = (int) test.spec().getDouble("m");
        double[] number = all.numbers(IMPUTATION);
        List<Fit> fits = new ArrayList<>();
        List<JsonValue> each = new ArrayList<>();
        for (int i = 0; i < m; i++) {
            boolean[] keep = new boolean[number.length];
            for (int r = 0; r < keep.length; r++) {
                keep[r] = number[r] == i + 1;
            }
            DataTable one = DataTable.of(all.filter(keep).columns());
            Fit fit = test.spec().has("outcome") ? logistic(test, one) : cox(test, one);
            fits.add(fit);
            each.add(JsonObject.builder().put("coef", JsonArray.of(fit.estimates())).put("se", JsonArray.of(fit.errors()))
                .build());
        }
        return JsonObject.builder().put("each", new JsonArray(each)).put("pooled", pooled(fits)).build();
    }

    /** A fit to one completed data set, with the degrees of freedom that mice takes for those of complete data. */
    private record Fit(List<String> terms, double[] estimates, double[] errors, double completeDf) {
    }

    private static Formula formula(ConformanceCase test) throws UnsupportedCase {
        String text = test.text("rhs");
        if (!test.texts("strata").isEmpty() && !text.contains("strata(")) {
            text += " + strata(" + String.join(", ", test.texts("strata")) + ")";
        }
        try {
            return Formula.parse(text);
        } catch (FormulaException e) {
            throw new UnsupportedCase(e.problem());
        }
    }

    private static Fit cox(ConformanceCase test, DataTable one) throws UnsupportedCase {
        if (!test.spec().has("response")) {
            throw new UnsupportedCase("the case has no response");
        }
        Formula formula = formula(test);
        if (formula.hasOffset() || !formula.clusters().isEmpty()) {
            throw new UnsupportedCase("offsets and clusters in completed data sets");
        }
        DesignMatrix design = formula.design(one, List.of(), false);
        SurvivalData.Builder builder = response(test.spec().get("response").asObject(), one.select(design.rows()));
        design.strata().ifPresent(strata -> builder.strata(strata.codes()));
        SurvivalData data = builder.build();
        CoxCoefficients c = CoxRegression.fit(data, CoxCovariates.of(design.names(), design.values())).coefficients();
        double[] errors = new double[c.size()];
        for (int j = 0; j < errors.length; j++) {
            errors[j] = c.modelStandardError(j);
        }
        return new Fit(c.names(), c.estimates(), errors, Math.max(1, data.eventCount() - c.size()));
    }

    private static Fit logistic(ConformanceCase test, DataTable one) throws UnsupportedCase {
        DesignMatrix design = formula(test).design(one, List.of(test.text("outcome")), false);
        Column outcome = one.select(design.rows()).column(test.text("outcome"));
        JsonValue code = test.spec().find("outcome_code").orElse(null);
        if (code == null) {
            throw new UnsupportedCase("an outcome without the value that means it happened");
        }
        boolean[] event = events(outcome, code);
        LogisticFit fit = LogisticRegression.fit(LogisticModel.logit(event, design.names(), design.values()))
            .asOfLastStep();
        List<String> terms = new ArrayList<>(List.of(LogisticModel.INTERCEPT));
        terms.addAll(design.names());
        double[] errors = new double[terms.size()];
        for (int j = 0; j < errors.length; j++) {
            errors[j] = fit.standardError(j);
        }
        return new Fit(terms, fit.coefficients(), errors, fit.residualDegreesOfFreedom());
    }

    private static SurvivalData.Builder response(JsonObject response, DataTable used) throws UnsupportedCase {
        boolean[] event = events(used.column(response.getString("event")), response.get("event_code"));
        return switch (response.getString("type")) {
            case "right" -> SurvivalData.right(used.numbers(response.getString("time")), event);
            case "counting" -> SurvivalData.counting(used.numbers(response.getString("start")),
                used.numbers(response.getString("stop")), event);
            default -> throw new UnsupportedCase("a response of type " + response.getString("type"));
        };
    }

    private static boolean[] events(Column column, JsonValue wanted) {
        List<JsonValue> codes = wanted instanceof JsonArray a ? a.elements() : List.of(wanted);
        boolean[] event = new boolean[column.size()];
        for (int i = 0; i < event.length; i++) {
            for (JsonValue c : codes) {
                event[i] |= column instanceof NumberColumn n && c.isNumeric() ? n.value(i) == c.asDouble()
                    : column.text(i).equals(c.isNumeric() ? NumberText.of(c.asDouble()) : c.asString());
            }
        }
        return event;
    }

    private static JsonObject pooled(List<Fit> fits) {
        List<RubinPooled> pooled = new ArrayList<>();
        int m = fits.size();
        for (int j = 0; j < fits.get(0).terms().size(); j++) {
            double[] q = new double[m];
            double[] u = new double[m];
            for (int i = 0; i < m; i++) {
                q[i] = fits.get(i).estimates()[j];
                u[i] = fits.get(i).errors()[j] * fits.get(i).errors()[j];
            }
            pooled.add(RubinPooled.of(q, u, fits.get(m - 1).completeDf()));
        }
        return JsonObject.builder().put("terms", JsonArray.ofStrings(fits.get(0).terms()))
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
