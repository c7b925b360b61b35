/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.performance;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.cohortium.conformance.ConformanceCase;
import org.cohortium.conformance.Tolerance;
import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.conformance.internal.Preparation;
import org.cohortium.data.DataTable;
import org.cohortium.data.formula.DesignMatrix;
import org.cohortium.data.formula.Formula;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonNumber;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonValue;
import org.cohortium.numerics.descriptive.Tails;
import org.cohortium.numerics.performance.BinaryCalibration;
import org.cohortium.numerics.performance.BinaryPairs;
import org.cohortium.numerics.performance.MeanDifference;
import org.cohortium.numerics.performance.Reclassification;
import org.cohortium.numerics.regression.LogisticFit;
import org.cohortium.numerics.regression.LogisticModel;
import org.cohortium.numerics.regression.LogisticRegression;
import org.cohortium.numerics.regression.PseudoRSquared;

/** A logistic model's statistics as rms gives them, and what it adds to a smaller model. */
final class BinaryModelCase implements PerformanceKind {

    private static final Set<String> KNOWN = Set.of("outcome", "outcome_code", "rhs", "smaller", "filter", "prepare",
        "group", "strata", "weights", "cluster");

    /** rms counts pairs of risks that fall into the same of so many intervals as tied. */
    private static final double INTERVALS = 5000;

    @Override
    public boolean fits(JsonObject spec) {
        return spec.has("outcome") && spec.has("rhs");
    }

    @Override
    public List<String> informative(ConformanceCase test) {
        // how near to the maximum the peer stopped
        return List.of("lrm_stats/Max Deriv");
    }

    @Override
    public Tolerance tolerance(ConformanceCase test, String path) {
        return test.tolerance();
    }

    @Override
    public JsonObject compute(ConformanceCase test) throws UnsupportedCase, IOException {
        for (String key : test.spec().keys()) {
            if (!KNOWN.contains(key)) {
                throw new UnsupportedCase("the specification has \"" + key + "\"");
            }
        }
        for (String key : List.of("group", "strata", "weights", "cluster")) {
            if (!test.texts(key).isEmpty()) {
                throw new UnsupportedCase("a logistic model with " + key);
            }
        }
        Formula formula = SurvivalRows.formula(test.text("rhs"));
        String smaller = test.text("smaller");
        String outcome = test.text("outcome");
        DataTable all = Preparation.data(test);
        Set<String> needed = new LinkedHashSet<>(formula.columns());
        needed.add(outcome);
        DataTable table = all.filter(all.complete(needed));
        JsonValue code = test.spec().find("outcome_code").orElse(JsonNumber.of(1));
        boolean[] event = SurvivalRows.events(table.column(outcome), code);
        LogisticFit fit = fit(table, formula, event);
        JsonObject.Builder out = JsonObject.builder().put("lrm_stats", model(fit)).put("val_prob", validation(event, fit.fitted()));
        if (smaller != null) {
            LogisticFit old = fit(table, SurvivalRows.formula(smaller), event);
            Reclassification r = Reclassification.of(event, old.fitted(), fit.fitted());
            out.put("reclassification", JsonObject.builder().put("nri", r.nri()).put("se_nri", r.stdErrNri())
                .put("z_nri", r.nri() / r.stdErrNri()).put("idi", r.idi()).put("se_idi", r.stdErrIdi())
                .put("z_idi", r.idi() / r.stdErrIdi()).build());
        }
        return out.build();
    }

    private static LogisticFit fit(DataTable table, Formula formula, boolean[] event) {
        DesignMatrix design = formula.design(table, List.of(), false);
        return LogisticRegression.fit(LogisticModel.logit(event, design.names(), design.values())).asOfLastStep();
    }

    private static JsonObject model(LogisticFit fit) {
        int n = fit.model().rows();
        int events = fit.model().events();
        int df = fit.rank() - 1;
        double lr = fit.nullDeviance() - fit.deviance();
        double effective = 3.0 * events * (n - events) / n;
        double[] lp = fit.linearPredictor();
        double g = MeanDifference.of(lp);
        BinaryPairs pairs = BinaryPairs.of(fit.model().event(), intervals(fit.fitted()));
        JsonObject.Builder out = JsonObject.builder().put("Obs", n).put("Model L.R.", lr).put("d.f.", df)
            .put("P", df > 0 ? Tails.chiSquared(lr, df) : 1).put("C", pairs.c())
            .put("Dxy", pairs.somers()).put("Gamma", pairs.gamma()).put("Tau-a", pairs.tauA())
            .put("R2", PseudoRSquared.of(fit).nagelkerke());
        shares(out, lr, df, n);
        shares(out, lr, df, effective);
        return out.put("Brier", brier(fit)).put("g", g).put("gr", StrictMath.exp(g)).put("gp", MeanDifference.of(fit.fitted()))
            .build();
    }

    /** 1 - exp(-LR / n), without and with the degrees of freedom taken off, named by the size that it uses. */
    private static void shares(JsonObject.Builder out, double lr, int df, double n) {
        String size = rounded(n);
        out.put("R2(" + size + ")", -StrictMath.expm1(-lr / n));
        if (df > 0) {
            out.put("R2(" + df + "," + size + ")", -StrictMath.expm1(-Math.max(lr - df, 0) / n));
        }
    }

    private static String rounded(double n) {
        String text = String.format(Locale.ROOT, "%.1f", n);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static double[] intervals(double[] risk) {
        double[] at = new double[risk.length];
        for (int i = 0; i < at.length; i++) {
            at[i] = StrictMath.floor(risk[i] * INTERVALS);
        }
        return at;
    }

    private static double brier(LogisticFit fit) {
        double sum = 0;
        for (int i = 0; i < fit.model().rows(); i++) {
            double d = (fit.model().event()[i] ? 1 : 0) - fit.fitted()[i];
            sum += d * d;
        }
        return sum / fit.model().rows();
    }

    private static JsonObject validation(boolean[] event, double[] risk) {
        int n = event.length;
        BinaryPairs pairs = BinaryPairs.of(event, intervals(risk));
        BinaryCalibration c = BinaryCalibration.of(event, risk);
        double nullDeviance = 0;
        double share = 0;
        for (boolean e : event) {
            share += (e ? 1.0 : 0.0) / n;
        }
        nullDeviance = -2 * n * (share * StrictMath.log(share) + (1 - share) * StrictMath.log1p(-share));
        double d = (c.likelihoodRatio() - 1) / n;
        double u = (c.unreliability() - 2) / n;
        return JsonObject.builder().put("Dxy", pairs.somers()).put("C (ROC)", pairs.c())
            .put("R2", StrictMath.expm1(-c.likelihoodRatio() / n) / StrictMath.expm1(-nullDeviance / n)).put("D", d)
            .put("D:Chi-sq", c.likelihoodRatio()).put("D:p", Double.NaN).put("U", u).put("U:Chi-sq", c.unreliability())
            .put("U:p", Tails.chiSquared(Math.max(0, c.unreliability()), 2)).put("Q", d - u)
            .put("Brier", c.brier()).put("Intercept", c.intercept()).put("Slope", c.slope())
            .put("Emax", c.maximalError()).put("E90", c.error90()).put("Eavg", c.averageError())
            .put("S:z", c.spiegelhalter()).put("S:p", c.spiegelhalterP()).build();
    }
}
