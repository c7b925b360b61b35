/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.meta;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import org.cohortium.conformance.ConformanceCase;
import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.data.CategoryColumn;
import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.data.formula.DesignMatrix;
import org.cohortium.data.formula.Formula;
import org.cohortium.data.formula.FormulaException;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonValue;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.descriptive.TestResult;
import org.cohortium.numerics.meta.Effects;
import org.cohortium.numerics.meta.MetaAnalysis;
import org.cohortium.numerics.meta.MetaFit;
import org.cohortium.numerics.meta.MetaOptions;
import org.cohortium.numerics.meta.QProfile;
import org.cohortium.numerics.meta.SmallStudyEffects;
import org.cohortium.numerics.meta.StudyInfluence;
import org.cohortium.numerics.meta.TauEstimator;
import org.cohortium.numerics.meta.TauSearch;
import org.cohortium.numerics.meta.TrimAndFill;

/** A pooling of estimates by each estimator, with its diagnostics, in the shape of the cases. */
final class PoolingCase {

    private static final Set<String> KNOWN =
        Set.of("measure", "cells", "yi", "vi", "sei", "estimates", "filter", "subgroup", "moderator");

    /** The peer's default tolerance of a root, with which its published values were found. */
    private static final double ROOT = StrictMath.pow(0x1p-52, 0.25);
    private static final double LEVEL = 0.95;
    private static final double MAD = 1.4826;

    private static final Map<String, TauEstimator> METHODS = new LinkedHashMap<>();

    static {
        METHODS.put("dl", TauEstimator.DERSIMONIAN_LAIRD);
        METHODS.put("reml", TauEstimator.REML);
        METHODS.put("ml", TauEstimator.MAXIMUM_LIKELIHOOD);
        METHODS.put("pm", TauEstimator.PAULE_MANDEL);
        METHODS.put("he", TauEstimator.HEDGES);
        METHODS.put("sj", TauEstimator.SIDIK_JONKMAN);
        METHODS.put("hs", TauEstimator.HUNTER_SCHMIDT);
        METHODS.put("eb", TauEstimator.EMPIRICAL_BAYES);
    }

    private final ConformanceCase test;
    private final StudyData studies;
    private final int[] kept;
    private final Effects effects;
    private final TauSearch search;

    PoolingCase(ConformanceCase test) throws UnsupportedCase, IOException {
        this.test = test;
        for (String key : test.spec().keys()) {
            boolean groups = test.text("estimates") != null && test.text("estimates").contains(" in each " + key);
            if (!KNOWN.contains(key) && !groups) {
                throw new UnsupportedCase("the specification has \"" + key + "\"");
            }
        }
        studies = StudyData.of(test);
        kept = IntStream.range(0, studies.estimate().length)
            .filter(i -> !Double.isNaN(studies.estimate()[i]) && !Double.isNaN(studies.variance()[i])).toArray();
        effects = new Effects(Arrays.stream(kept).mapToDouble(i -> studies.estimate()[i]).toArray(),
            Arrays.stream(kept).mapToDouble(i -> studies.variance()[i]).toArray());
        double mad = MAD * median(deviations(effects.estimate()));
        search = new TauSearch(1e-12, 0.5, 5000, ROOT, Math.max(100, 10 * mad * mad), false);
    }

    private static double[] deviations(double[] values) {
        double centre = median(values);
        return Arrays.stream(values).map(v -> Math.abs(v - centre)).toArray();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
    }

    private MetaOptions options(TauEstimator method) {
        return new MetaOptions(method, MetaOptions.Adjustment.NONE, LEVEL, search);
    }

    JsonObject compute() throws UnsupportedCase {
        JsonObject.Builder out = JsonObject.builder();
        out.put("yi", MetaArea.array(studies.estimate())).put("vi", MetaArea.array(studies.variance()));
        out.put("common_effect", fit(MetaAnalysis.fit(effects, options(TauEstimator.COMMON_EFFECT))).build());
        for (Map.Entry<String, TauEstimator> method : METHODS.entrySet()) {
            try {
                MetaFit fit = MetaAnalysis.fit(effects, options(method.getValue()));
                double[] prediction = fit.predictionInterval(LEVEL, Double.NaN);
                out.put(method.getKey(), fit(fit).put("prediction_lower95", prediction[0])
                    .put("prediction_upper95", prediction[1])
                    .put("weights_percent", MetaArea.array(fit.weightsPercent())).build());
            } catch (EstimationException e) {
                // the peer leaves such a method out; where it does not, its absence shows as not computed
                continue;
            }
        }
        MetaFit reml = MetaAnalysis.fit(effects, options(TauEstimator.REML));
        MetaOptions dl = options(TauEstimator.DERSIMONIAN_LAIRD);
        out.put("reml_hartung_knapp", fit(MetaAnalysis.fit(effects,
            options(TauEstimator.REML).with(MetaOptions.Adjustment.HARTUNG_KNAPP))).build());
        out.put("dl_hartung_knapp",
            fit(MetaAnalysis.fit(effects, dl.with(MetaOptions.Adjustment.HARTUNG_KNAPP))).build());
        out.put("reml_q_profile", profile(reml));
        smallStudies(out, dl);
        influence(out, reml, dl);
        if (test.text("subgroup") != null) {
            out.put("subgroups_dl", subgroups(test.text("subgroup"), dl));
        }
        if (test.text("moderator") != null) {
            out.put("meta_regression_reml", regression(test.text("moderator")));
        }
        return out.build();
    }

    private static JsonObject.Builder fit(MetaFit fit) {
        double[] ci = fit.confidenceIntervals()[0];
        return JsonObject.builder().put("k", fit.studies()).put("estimate", fit.estimate())
            .put("se", fit.standardError()).put("z", fit.statistics()[0]).put("p", fit.pValues()[0])
            .put("lower95", ci[0]).put("upper95", ci[1]).put("tau2", fit.tauSquared())
            .put("se_tau2", fit.tauSquaredStandardError()).put("i2", fit.heterogeneity().iSquared())
            .put("h2", fit.heterogeneity().hSquared()).put("q", fit.heterogeneity().q())
            .put("q_df", fit.heterogeneity().df()).put("q_p", fit.heterogeneity().pValue());
    }

    private static JsonObject profile(MetaFit reml) {
        double tau2 = reml.tauSquared();
        QProfile p = QProfile.of(reml, LEVEL, ROOT, Math.max(100, tau2 * 10));
        return JsonObject.builder().put("rows", JsonArray.ofStrings(List.of("tau^2", "tau", "I^2(%)", "H^2")))
            .put("estimate", MetaArea.array(tau2, Math.sqrt(tau2), reml.heterogeneity().iSquared(),
                reml.heterogeneity().hSquared()))
            .put("lower95", column(p, p.low())).put("upper95", column(p, p.high())).build();
    }

    private static JsonValue column(QProfile p, double tau2) {
        return MetaArea.array(tau2, Math.sqrt(tau2), p.iSquared(tau2), p.hSquared(tau2));
    }

    private void smallStudies(JsonObject.Builder out, MetaOptions dl) {
        SmallStudyEffects.RegressionTest egger = SmallStudyEffects.egger(effects);
        out.put("egger", JsonObject.builder().put("t", egger.statistic()).put("df", egger.df())
            .put("p", egger.pValue()).build());
        SmallStudyEffects.RegressionTest mixed = SmallStudyEffects.mixed(effects, options(TauEstimator.REML));
        out.put("regtest_mixed", JsonObject.builder().put("z", mixed.statistic()).put("p", mixed.pValue()).build());
        TestResult begg = SmallStudyEffects.begg(effects);
        out.put("begg", JsonObject.builder().put("tau", begg.estimates()[0]).put("p", begg.pValue()).build());
        TrimAndFill filled = TrimAndFill.of(effects, dl);
        out.put("trim_fill_dl", JsonObject.builder().put("k0", filled.missing())
            .put("side", filled.right() ? "right" : "left").put("estimate", filled.fit().estimate())
            .put("se", filled.fit().standardError()).build());
    }

    private void influence(JsonObject.Builder out, MetaFit reml, MetaOptions dl) {
        MetaFit[] without = StudyInfluence.leaveOneOut(effects, dl);
        out.put("leave_one_out_dl", JsonObject.builder().put("estimate", each(without, MetaFit::estimate))
            .put("se", each(without, MetaFit::standardError)).put("tau2", each(without, MetaFit::tauSquared))
            .put("i2", each(without, f -> f.heterogeneity().iSquared())).build());
        MetaFit[] cumulative = StudyInfluence.cumulative(effects, options(TauEstimator.COMMON_EFFECT));
        out.put("cumulative_fe", JsonObject.builder().put("estimate", each(cumulative, MetaFit::estimate))
            .put("se", each(cumulative, MetaFit::standardError)).build());
        StudyInfluence influence = StudyInfluence.of(reml);
        out.put("influence_reml", JsonObject.builder().put("rstudent", MetaArea.array(influence.studentized()))
            .put("cook_d", MetaArea.array(influence.cook())).put("hat", MetaArea.array(influence.leverage())).build());
    }

    private static JsonValue each(MetaFit[] fits, ToDoubleFunction<MetaFit> value) {
        return MetaArea.array(Arrays.stream(fits).mapToDouble(value).toArray());
    }

    private DataTable moderators() throws UnsupportedCase {
        if (studies.table() == null) {
            throw new UnsupportedCase("moderators of groups of patients");
        }
        return DataTable.of(studies.table().select(kept).columns());
    }

    private JsonObject subgroups(String variable, MetaOptions dl) throws UnsupportedCase {
        Column column = moderators().column(variable);
        List<String> levels = levels(column);
        List<JsonValue> fits = new ArrayList<>();
        double[][] columns = new double[levels.size()][column.size()];
        Arrays.fill(columns[0], 1);
        for (int level = 0; level < levels.size(); level++) {
            String label = levels.get(level);
            int[] rows = IntStream.range(0, column.size()).filter(i -> column.text(i).equals(label)).toArray();
            fits.add(fit(MetaAnalysis.fit(effects.select(rows), dl)).build());
            for (int i : rows) {
                columns[level][i] = 1;
            }
        }
        MetaFit between = MetaAnalysis.regress(effects, columns, dl);
        MetaFit.OmnibusTest q = between.moderatorTest();
        return JsonObject.builder().put("variable", variable).put("levels", JsonArray.ofStrings(levels))
            .put("each", new JsonArray(fits)).put("q_between_common_tau", JsonObject.builder().put("qm", q.statistic())
                .put("df", q.df()).put("p", q.pValue()).put("tau2", between.tauSquared()).build())
            .build();
    }

    private static List<String> levels(Column column) throws UnsupportedCase {
        for (int i = 0; i < column.size(); i++) {
            if (column.isMissing(i)) {
                throw new UnsupportedCase("a subgroup variable with missing values");
            }
        }
        List<String> present = IntStream.range(0, column.size()).mapToObj(column::text).distinct().toList();
        if (column instanceof CategoryColumn category) {
            return category.levels().stream().filter(present::contains).toList();
        }
        if (column instanceof org.cohortium.data.NumberColumn) {
            return present.stream().sorted((a, b) -> Double.compare(Double.parseDouble(a), Double.parseDouble(b)))
                .toList();
        }
        return present.stream().sorted().toList();
    }

    private JsonObject regression(String rhs) throws UnsupportedCase {
        DesignMatrix design;
        try {
            design = Formula.parse(rhs).design(moderators(), List.of(), true);
        } catch (FormulaException e) {
            throw new UnsupportedCase(e.problem());
        }
        if (design.droppedRows().length > 0) {
            throw new UnsupportedCase("a moderator with missing values");
        }
        MetaFit fit = MetaAnalysis.regress(effects, design.values(), options(TauEstimator.REML));
        List<String> terms = new ArrayList<>(design.names());
        terms.set(0, "intrcpt");
        MetaFit.OmnibusTest q = fit.moderatorTest();
        return JsonObject.builder().put("rhs", rhs).put("terms", JsonArray.ofStrings(terms))
            .put("coef", MetaArea.array(fit.coefficients())).put("se", MetaArea.array(fit.standardErrors()))
            .put("p", MetaArea.array(fit.pValues())).put("tau2", fit.tauSquared())
            .put("i2", fit.heterogeneity().iSquared()).put("r2", fit.rSquared()).put("qm", q.statistic())
            .put("qm_p", q.pValue()).put("qe", fit.heterogeneity().q()).build();
    }
}
