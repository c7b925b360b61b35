/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.logistic;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.cohortium.conformance.ConformanceCase;
import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.conformance.internal.Preparation;
import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.data.formula.DesignMatrix;
import org.cohortium.data.formula.Formula;
import org.cohortium.data.formula.Term;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonNumber;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonValue;
import org.cohortium.data.json.NumberText;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.regression.BinaryLink;
import org.cohortium.numerics.regression.HosmerLemeshow;
import org.cohortium.numerics.regression.LikelihoodRatioTest;
import org.cohortium.numerics.regression.LogisticFit;
import org.cohortium.numerics.regression.LogisticModel;
import org.cohortium.numerics.regression.LogisticRegression;
import org.cohortium.numerics.regression.LogisticResiduals;
import org.cohortium.numerics.regression.ProfileLikelihood;
import org.cohortium.numerics.regression.PseudoRSquared;
import org.cohortium.numerics.regression.RocCurve;

/** One logistic regression and all that the case wants of it. */
public final class BinaryCase {

    private static final Set<String> KNOWN = Set.of("outcome", "outcome_code", "rhs", "filter", "prepare", "rows", "weights",
        "link", "reference");
    private static final double LEVEL = 0.95;
    private static final int FIRST_ROWS = 10;
    private static final int GROUPS = 10;

    private final ConformanceCase test;
    private DesignMatrix design;
    private LogisticModel model;
    private LogisticFit fit;

    /** A case whose model is yet to be read. */
    public BinaryCase(ConformanceCase test) {
        this.test = test;
    }

    /**
     * Reads the model of the case.
     *
     * @throws UnsupportedCase if the specification is not understood
     * @throws IOException if its data cannot be read
     */
    public LogisticModel model() throws UnsupportedCase, IOException {
        checkKeys(test);
        DataTable table = Preparation.data(test);
        Formula formula = Formula.parse(test.text("rhs"));
        String weights = test.text("weights");
        List<String> complete = new ArrayList<>(List.of(test.text("outcome")));
        if (weights != null) {
            complete.add(weights);
        }
        design = formula.design(table, complete, false);
        model = new LogisticModel(outcome(table), design.names(), design.values(),
            weights == null ? null : selected(table.numbers(weights)), design.offset().orElse(null), link(),
            formula.intercept());
        return model;
    }

    JsonObject compute() throws UnsupportedCase, IOException {
        model();
        LogisticFit exact = LogisticRegression.fit(model);
        fit = exact.asOfLastStep();
        JsonObject.Builder out = JsonObject.builder();
        coefficients(out);
        fitOfTheWhole(out);
        out.put("first_rows", firstRows());
        profile(out);
        if (model.weights() == null) {
            dropped(out);
            discrimination(out);
        }
        exact.separation().ifPresent(s -> out.put("deviance_limit", s.devianceLimit()));
        return out.build();
    }

    /** Refuses what the specification says beyond a model. */
    static void checkKeys(ConformanceCase test) throws UnsupportedCase {
        for (String key : test.spec().keys()) {
            boolean given = test.spec().find(key).filter(v -> !v.isNull()).isPresent();
            if (given && !KNOWN.contains(key) && !key.startsWith("column_")) {
                throw new UnsupportedCase("the specification has \"" + key + "\"");
            }
        }
    }

    private BinaryLink link() throws UnsupportedCase {
        String link = test.text("link");
        if (link == null || link.equals("logit")) {
            return BinaryLink.LOGIT;
        }
        if (link.equals("probit")) {
            return BinaryLink.PROBIT;
        }
        throw new UnsupportedCase("there is no link \"" + link + "\"");
    }

    private boolean[] outcome(DataTable table) {
        Column column = table.column(test.text("outcome"));
        Set<String> codes = new LinkedHashSet<>();
        JsonValue code = test.spec().find("outcome_code").orElse(JsonArray.of(1));
        for (JsonValue c : code instanceof JsonArray a ? a.elements() : List.of(code)) {
            codes.add(c.isNumeric() ? NumberText.of(c.asDouble()) : c.asString());
        }
        boolean[] event = new boolean[design.rowCount()];
        for (int i = 0; i < event.length; i++) {
            event[i] = codes.contains(column.text(design.rows()[i]));
        }
        return event;
    }

    private double[] selected(double[] all) {
        return Arrays.stream(design.rows()).mapToDouble(i -> all[i]).toArray();
    }

    private void coefficients(JsonObject.Builder out) {
        int k = model.terms();
        List<String> terms = new ArrayList<>();
        double[][] columns = new double[7][k];
        for (int j = 0; j < k; j++) {
            terms.add(model.term(j));
            columns[0][j] = fit.coefficient(j);
            columns[1][j] = fit.standardError(j);
            columns[2][j] = fit.statistic(j);
            columns[3][j] = fit.pValue(j);
            columns[4][j] = StrictMath.exp(fit.coefficient(j));
            columns[5][j] = fit.waldLower(j, LEVEL);
            columns[6][j] = fit.waldUpper(j, LEVEL);
        }
        List<JsonValue> covariance = new ArrayList<>();
        double[][] matrix = fit.covariance().toArray();
        for (int j = 0; j < k; j++) {
            for (int l = 0; l < k; l++) {
                matrix[j][l] = Double.isNaN(fit.coefficient(j)) || Double.isNaN(fit.coefficient(l)) ? Double.NaN
                    : matrix[j][l];
            }
            covariance.add(JsonArray.of(matrix[j]));
        }
        out.put("n", model.rows()).put("n_event", model.events())
            .put("rows_dropped", JsonArray.of(Arrays.stream(design.droppedRows()).map(i -> i + 1).toArray()))
            .put("terms", JsonArray.ofStrings(terms)).put("coef", JsonArray.of(columns[0]))
            .put("se", JsonArray.of(columns[1])).put("z", JsonArray.of(columns[2])).put("p", JsonArray.of(columns[3]))
            .put("odds_ratio", JsonArray.of(columns[4])).put("coef_wald_lower95", JsonArray.of(columns[5]))
            .put("coef_wald_upper95", JsonArray.of(columns[6])).put("covariance", new JsonArray(covariance));
    }

    private void fitOfTheWhole(JsonObject.Builder out) {
        double logLikelihood = binomialLogLikelihood();
        out.put("deviance", fit.deviance()).put("null_deviance", fit.nullDeviance())
            .put("df_residual", fit.residualDegreesOfFreedom()).put("loglik", logLikelihood)
            .put("aic", 2.0 * fit.rank() - 2 * logLikelihood)
            .put("bic", StrictMath.log(model.rows()) * fit.rank() - 2 * logLikelihood)
            .put("iterations_r_default", fit.iterationsToUsualTolerance());
    }

    /** R takes a weight for a number of trials in the likelihood, which it rounds; in the deviance it does not. */
    private double binomialLogLikelihood() {
        if (model.weights() == null) {
            return fit.logLikelihood();
        }
        double sum = 0;
        for (int i = 0; i < model.rows(); i++) {
            double eta = fit.linearPredictor()[i];
            sum += StrictMath.rint(model.weights()[i]) * model.link().logProbability(model.event()[i] ? eta : -eta);
        }
        return sum;
    }

    private JsonObject firstRows() {
        int n = Math.min(FIRST_ROWS, model.rows());
        LogisticResiduals r = LogisticResiduals.of(fit);
        return JsonObject.builder()
            .put("rows", JsonArray.of(Arrays.stream(design.rows()).limit(n).map(i -> i + 1).toArray()))
            .put("fitted", first(fit.fitted(), n)).put("linear_predictor", first(fit.linearPredictor(), n))
            .put("pearson", first(r.pearson(), n)).put("deviance", first(r.deviance(), n))
            .put("leverage", first(r.leverage(), n)).put("cooks_distance", first(r.cooksDistance(), n)).build();
    }

    private static JsonArray first(double[] values, int n) {
        return JsonArray.of(Arrays.copyOf(values, n));
    }

    private void profile(JsonObject.Builder out) {
        if (!test.expected().has("coef_profile_lower95")) {
            return;
        }
        double[] lower = new double[model.terms()];
        double[] upper = new double[lower.length];
        for (int j = 0; j < lower.length; j++) {
            double[] limits = ProfileLikelihood.limits(fit, j, LEVEL, Progress.NONE);
            lower[j] = limits[0];
            upper[j] = limits[1];
        }
        out.put("coef_profile_lower95", JsonArray.of(lower)).put("coef_profile_upper95", JsonArray.of(upper));
    }

    private void dropped(JsonObject.Builder out) {
        List<String> names = new ArrayList<>();
        List<JsonValue> df = new ArrayList<>();
        List<JsonValue> chiSquared = new ArrayList<>();
        List<JsonValue> p = new ArrayList<>();
        for (int t = 0; t < design.terms().size(); t++) {
            Term term = design.terms().get(t);
            if (isMarginal(term)) {
                continue;
            }
            LikelihoodRatioTest lr = LikelihoodRatioTest.dropping(fit, design.columnsOf(t), Progress.NONE);
            names.add(term.label());
            df.add(JsonNumber.of((long) lr.degreesOfFreedom()));
            chiSquared.add(JsonNumber.of(lr.chiSquared()));
            p.add(JsonNumber.of(
                lr.pValue()));
        }
        out.put("drop1_lrt", JsonObject.builder().put("term", JsonArray.ofStrings(names)).put("df", new JsonArray(df))
            .put("chisq", new JsonArray(chiSquared)).put("p", new JsonArray(p)).build());
    }

    /** Whether another term contains all variables of this one, so that it cannot be left out alone. */
    private boolean isMarginal(Term term) {
        for (Term other : design.terms()) {
            if (other.order() > term.order() && other.variables().containsAll(term.variables())) {
                return true;
            }
        }
        return false;
    }

    private void discrimination(JsonObject.Builder out) {
        double[] fitted = fit.fitted();
        RocCurve roc = RocCurve.of(model.event(), fitted);
        out.put("auc", JsonObject.builder().put("auc", roc.area())
            .put("se_concordance", Math.sqrt(roc.jackknifeVariance()))
            .put("delong", JsonObject.builder().put("auc", roc.area()).put("var", roc.delongVariance())
                .put("lower95", roc.lower(LEVEL)).put("upper95", roc.upper(LEVEL)).build())
            .put("youden", JsonObject.builder().put("threshold", roc.youdenThreshold())
                .put("sensitivity", roc.youdenSensitivity()).put("specificity", roc.youdenSpecificity()).build())
            .build());
        double brier = 0;
        for (int i = 0; i < fitted.length; i++) {
            double d = (model.event()[i] ? 1 : 0) - fitted[i];
            brier += d * d;
        }
        out.put("brier", brier / fitted.length);
        HosmerLemeshow hl = HosmerLemeshow.of(model.event(), fitted, GROUPS);
        out.put("hosmer_lemeshow", JsonObject.builder().put("n", JsonArray.of(hl.n()))
            .put("observed", JsonArray.of(hl.observed())).put("expected", JsonArray.of(hl.expected()))
            .put("chisq", hl.chiSquared()).put("df", hl.degreesOfFreedom()).put("p", hl.pValue()).build());
        PseudoRSquared r2 = PseudoRSquared.of(fit);
        out.put("r2", JsonObject.builder().put("mcfadden", r2.mcFadden()).put("cox_snell", r2.coxSnell())
            .put("nagelkerke", r2.nagelkerke()).build());
    }
}
