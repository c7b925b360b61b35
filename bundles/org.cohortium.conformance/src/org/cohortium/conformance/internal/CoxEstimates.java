/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.cohortium.data.formula.DesignColumn;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonValue;
import org.cohortium.numerics.survival.Concordance;
import org.cohortium.numerics.survival.CoxCoefficients;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.CoxTest;

/** The estimates, tests and fit statistics of a Cox model in the shape of the cases. */
final class CoxEstimates {

    private final CoxCaseModel model;
    private final CoxFit fit;

    CoxEstimates(CoxCaseModel model, CoxFit fit) {
        this.model = model;
        this.fit = fit;
    }

    void write(JsonObject.Builder out) {
        CoxCoefficients c = fit.coefficients();
        out.put("n", fit.n());
        out.put("n_event", fit.events());
        out.put("n_missing", model.design.droppedRows().length);
        out.put("rows_dropped", JsonArray.of(Arrays.stream(model.design.droppedRows()).map(i -> i + 1).toArray()));
        out.put("terms", JsonArray.ofStrings(c.names()));
        out.put("term_parts", termParts());
        out.put("coef", JsonArray.of(c.estimates()));
        // the peer gives a redundant coefficient a standard error of 0
        out.put("se", each(j -> Double.isNaN(c.estimate(j)) ? 0 : c.modelStandardError(j)));
        out.put("robust_se", c.isRobust() ? each(j -> Double.isNaN(c.estimate(j)) ? 0 : c.robustStandardError(j)) : null);
        out.put("z", each(c::z));
        out.put("p", each(j -> c.test(j).pValue()));
        out.put("hr", each(c::hazardRatio));
        out.put("hr_lower95", each(j -> StrictMath.exp(c.limits(j, 0.95)[0])));
        out.put("hr_upper95", each(j -> StrictMath.exp(c.limits(j, 0.95)[1])));
        List<JsonValue> rows = new ArrayList<>();
        for (double[] row : c.covariance().toArray()) {
            rows.add(JsonArray.of(row));
        }
        out.put("covariance", new JsonArray(rows));
        out.put("means", JsonArray.of(fit.means()));
        out.put("loglik_null", fit.nullLogLikelihood());
        out.put("loglik", fit.logLikelihood());
        out.put("lr_test", test(fit.likelihoodRatioTest()));
        out.put("wald_test", test(fit.waldTest()));
        out.put("score_test", test(fit.scoreTest()));
        out.put("robust_score_test", fit.robustScoreTest() == null ? null : test(fit.robustScoreTest()));
        out.put("aic", fit.aic());
        out.put("bic", fit.bic());
        CoxFit peer = model.fit(CoxCaseModel.PEER_DEFAULT);
        out.put("iterations_r_default", peer.convergence().iterations());
        out.put("coef_r_default_eps", JsonArray.of(peer.coefficients().estimates()));
        out.put("concordance", concordance());
        out.put("linear_predictor", linearPredictor());
    }

    private JsonArray each(IntToDoubleFunction value) {
        return JsonArray.of(IntStream.range(0, fit.coefficients().size()).mapToDouble(value).toArray());
    }

    private JsonArray termParts() {
        List<JsonValue> all = new ArrayList<>();
        for (DesignColumn column : model.design.columns()) {
            List<JsonValue> parts = new ArrayList<>();
            String[] names = column.parts().size() == 1 ? new String[] {column.name()} : column.name().split(":");
            for (DesignColumn.Part part : column.parts()) {
                // a column of several of one variable, such as a polynomial, has its own name
                boolean truth = "TRUE".equals(part.level()) && "FALSE".equals(part.reference())
                        && !part.variable().startsWith("factor(");
                boolean own = (part.level() == null || truth) && names.length == column.parts().size();
                JsonObject.Builder one = JsonObject.builder().put("variable", own ? names[parts.size()] : part.variable());
                if (part.level() != null && !truth) {
                    one.put("level", part.level()).put("reference", part.reference());
                }
                parts.add(one.build());
            }
            all.add(JsonObject.builder().put("name", column.name()).put("parts", new JsonArray(parts)).build());
        }
        return new JsonArray(all);
    }

    static JsonObject test(CoxTest test) {
        return JsonObject.builder().put("chisq", test.statistic()).put("df", test.df()).put("p", test.pValue()).build();
    }

    private JsonObject concordance() {
        Concordance c = fit.concordance();
        return JsonObject.builder().put("concordant", c.concordant()).put("discordant", c.discordant())
                .put("tied_x", c.tiedScore()).put("tied_y", c.tiedTime()).put("tied_xy", c.tiedBoth()).put("c", c.estimate())
                .put("se", c.stdErr()).build();
    }

    private JsonObject linearPredictor() {
        int first = Math.min(10, fit.n());
        double[] uncentred = fit.linearPredictors();
        for (int i = 0; i < uncentred.length; i++) {
            // the peer takes the mean off the offset in both
            uncentred[i] -= fit.meanOffset();
        }
        return JsonObject.builder().put("rows", firstRows(model, first))
                .put("centred", JsonArray.of(Arrays.copyOf(fit.centredLinearPredictors(), first)))
                .put("uncentred", JsonArray.of(Arrays.copyOf(uncentred, first))).build();
    }

    /** The numbers, from 1, of the first rows used. */
    static JsonArray firstRows(CoxCaseModel model, int count) {
        return JsonArray.of(Arrays.stream(model.design.rows()).limit(count).map(i -> i + 1).toArray());
    }
}
