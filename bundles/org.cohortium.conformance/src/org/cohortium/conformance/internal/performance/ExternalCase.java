/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.performance;

import java.io.IOException;
import java.util.Set;

import org.cohortium.conformance.ConformanceCase;
import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.conformance.internal.Preparation;
import org.cohortium.data.Column;
import org.cohortium.data.ColumnInfo;
import org.cohortium.data.DataTable;
import org.cohortium.data.LogicalColumn;
import org.cohortium.data.expression.Expression;
import org.cohortium.data.expression.ExpressionException;
import org.cohortium.data.formula.DesignMatrix;
import org.cohortium.data.formula.Formula;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonObject;
import org.cohortium.numerics.performance.PredictedSurvival;
import org.cohortium.numerics.survival.ConcordanceWeight;
import org.cohortium.numerics.survival.ConfidenceType;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.CoxRegression;
import org.cohortium.numerics.survival.KaplanMeier;
import org.cohortium.numerics.survival.TimeWeightedConcordance;

/** A Cox model fitted to some rows and applied to others. */
final class ExternalCase implements PerformanceKind {

    private static final Set<String> KNOWN = Set.of("response", "filter", "group", "strata", "weights", "cluster",
        "train", "test", "rhs", "time", "prepare");

    @Override
    public boolean fits(JsonObject spec) {
        return spec.has("train") && spec.has("test");
    }

    @Override
    public JsonObject compute(ConformanceCase test) throws UnsupportedCase, IOException {
        for (String key : test.spec().keys()) {
            if (!KNOWN.contains(key)) {
                throw new UnsupportedCase("the specification has \"" + key + "\"");
            }
        }
        DataTable all = Preparation.data(test);
        Formula formula = SurvivalRows.formula(test.text("rhs"));
        SurvivalRows train = part(test, all, formula, test.text("train"));
        SurvivalRows other = part(test, all, formula, test.text("test"));
        double time = test.spec().getDouble("time");
        DesignMatrix design = train.design(formula);
        CoxFit fit = train.fit(design);
        PredictedSurvival predicted = PredictedSurvival.of(fit, design.code(other.table));
        TimeWeightedConcordance c = TimeWeightedConcordance.of(other.data, predicted.linearPredictor(),
            ConcordanceWeight.HARRELL, Double.POSITIVE_INFINITY);
        CoxFit slope = CoxRegression.fit(other.data, CoxCovariates.of("lp", predicted.linearPredictor()));
        double expected = 0;
        for (double e : predicted.expectedEvents(other.data)) {
            expected += e;
        }
        double mean = 0;
        for (double s : predicted.survival(time)) {
            mean += s / other.data.size();
        }
        return JsonObject.builder().put("n_train", train.data.size()).put("n_test", other.data.size())
            .put("coef", JsonArray.of(fit.coefficients().estimates())).put("c_test", CaseModel.json(c))
            .put("calibration_slope", slope.coefficients().estimate(0))
            .put("calibration_slope_se", slope.coefficients().standardError(0)).put("mean_predicted_survival", mean)
            .put("kaplan_meier", KaplanMeier.fit(other.data).at(new double[] {time}, ConfidenceType.LOG, 0.95).survival()[0])
            .put("observed_events", other.data.eventCount()).put("expected_events", expected).build();
    }

    private static SurvivalRows part(ConformanceCase test, DataTable all, Formula formula, String condition)
            throws UnsupportedCase {
        boolean[] keep = all.complete(formula.columns());
        Column holds;
        try {
            holds = Expression.parse(condition).evaluate(all, ColumnInfo.of("condition"));
        } catch (ExpressionException e) {
            throw new UnsupportedCase("the condition " + condition + " is not understood");
        }
        if (!(holds instanceof LogicalColumn flags)) {
            throw new UnsupportedCase(condition + " is no condition");
        }
        for (int i = 0; i < keep.length; i++) {
            keep[i] &= !flags.isMissing(i) && flags.isTrue(i);
        }
        int[] rows = DataTable.positions(keep);
        return SurvivalRows.of(test, all.select(rows), rows);
    }
}
