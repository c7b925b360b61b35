/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.meta;

import java.util.Locale;

import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.descriptive.Tails;
import org.cohortium.numerics.descriptive.TestResult;
import org.cohortium.numerics.meta.Heterogeneity;
import org.cohortium.numerics.meta.MetaAnalysis;
import org.cohortium.numerics.meta.MetaFit;
import org.cohortium.numerics.meta.MetaOptions;
import org.cohortium.numerics.meta.PooledTables;
import org.cohortium.numerics.meta.QProfile;
import org.cohortium.numerics.meta.SmallStudyEffects;
import org.cohortium.numerics.meta.StudyInfluence;
import org.cohortium.numerics.meta.TrimAndFill;

/** The tables of a meta-analysis. */
final class PoolingTables {

    private static final NumberFormat STATISTIC = NumberFormat.STATISTIC;

    private final Pooling pooling;
    private final EffectScale scale;
    private final double level;

    PoolingTables(Pooling pooling) {
        this.pooling = pooling;
        this.scale = pooling.scale;
        this.level = pooling.options.confLevel();
    }

    private Table.Builder effectTable(String id, String title, String first) {
        return Table.builder(id, title).text("term", first).number("studies", "Studies", NumberFormat.COUNT)
            .number("estimate", scale.name(), scale.format()).number("conf.low", "Lower limit", scale.format())
            .number("conf.high", "Upper limit", scale.format())
            .number("std.error", scale.ratio() ? "SE (log)" : "SE", NumberFormat.ESTIMATE);
    }

    Table pooled() {
        Table.Builder t = effectTable("pooled", "Pooled effect", "Model").number("statistic", "Statistic", STATISTIC)
            .number("df", "df", NumberFormat.COUNT).number("p.value", "p", NumberFormat.P_VALUE)
            .number("log.p.value", "log p", NumberFormat.GENERAL)
            .number("pred.low", "Prediction from", scale.format()).number("pred.high", "to", scale.format());
        add(t, "Common effect", pooling.common, new double[] {Double.NaN, Double.NaN});
        add(t, "Random effects", pooling.random, pooling.prediction());
        if (!pooling.studies.counts.isEmpty()) {
            PoolingOptions.Measure measure = pooling.options.measure();
            boolean peto = measure == PoolingOptions.Measure.PETO;
            try {
                add(t, peto ? "Peto" : "Mantel-Haenszel", peto ? PooledTables.peto(pooling.studies.counts)
                    : PooledTables.mantelHaenszel(pooling.studies.counts, measure.engine()));
            } catch (EstimationException e) {
                t.footnote(e.getMessage());
            }
        }
        return t.footnote("The statistic is z, or t where degrees of freedom are given.")
            .footnote("Prediction: where the effect of a new study is expected, with k \u2212 2 degrees of freedom.").build();
    }

    private void add(Table.Builder t, String name, MetaFit fit, double[] prediction) {
        double[] ci = fit.confidenceIntervals()[0];
        double df = fit.degreesOfFreedom();
        t.row(name, fit.studies(), scale.shown(fit.estimate()), scale.shown(ci[0]), scale.shown(ci[1]),
            fit.standardError(), fit.statistics()[0], Double.isNaN(df) ? null : (Double) df, fit.pValues()[0],
            logP(fit),
            Double.isNaN(prediction[0]) ? null : (Double) scale.shown(prediction[0]),
            Double.isNaN(prediction[1]) ? null : (Double) scale.shown(prediction[1]));
    }

    private void add(Table.Builder t, String name, PooledTables p) {
        double[] ci = p.confidenceInterval(level);
        t.row(name, pooling.studies.names.size(), scale.shown(p.estimate()), scale.shown(ci[0]), scale.shown(ci[1]),
            p.standardError(), p.estimate() / p.standardError(), null, p.pValue(),
            Tails.logNormalTwoSided(p.estimate() / p.standardError()), null, null);
    }

    private static double logP(MetaFit fit) {
        double z = fit.statistics()[0];
        return Double.isNaN(fit.degreesOfFreedom()) ? Tails.logNormalTwoSided(z)
            : Tails.logStudentTwoSided(z, fit.degreesOfFreedom());
    }

    Table heterogeneity() {
        Heterogeneity h = pooling.random.heterogeneity();
        Table.Builder t = Table.builder("heterogeneity", "Differences between studies").text("term", "Measure")
            .number("estimate", "Value", NumberFormat.ESTIMATE).number("conf.low", "Lower limit", NumberFormat.ESTIMATE)
            .number("conf.high", "Upper limit", NumberFormat.ESTIMATE).number("df", "df", NumberFormat.COUNT)
            .number("p.value", "p", NumberFormat.P_VALUE);
        t.row("Cochran's Q", h.q(), null, null, h.df(), h.pValue());
        double tau2 = pooling.random.tauSquared();
        if (pooling.several()) {
            QProfile q = QProfile.of(pooling.random, level);
            t.row("\u03c4\u00b2", tau2, q.low(), q.high(), null, null);
            t.row("\u03c4", Math.sqrt(tau2), Math.sqrt(q.low()), Math.sqrt(q.high()), null, null);
            t.row("I\u00b2 (%)", h.iSquared(), q.iSquared(q.low()), q.iSquared(q.high()), null, null);
            t.row("H\u00b2", h.hSquared(), q.hSquared(q.low()), q.hSquared(q.high()), null, null);
            t.footnote("Limits from the profile of Q (Viechtbauer 2007).");
        }
        return t.build();
    }

    Table studies() {
        boolean counts = !pooling.studies.counts.isEmpty();
        Table.Builder t = Table.builder("studies", "Studies").text("study", "Study");
        if (counts) {
            t.number("exposed.event", "Exposed, events", NumberFormat.COUNT)
                .number("exposed", "Exposed", NumberFormat.COUNT)
                .number("unexposed.event", "Unexposed, events", NumberFormat.COUNT)
                .number("unexposed", "Unexposed", NumberFormat.COUNT);
        }
        t.number("estimate", scale.name(), scale.format()).number("conf.low", "Lower limit", scale.format())
            .number("conf.high", "Upper limit", scale.format())
            .number("std.error", scale.ratio() ? "SE (log)" : "SE", NumberFormat.ESTIMATE)
            .number("weight.common", "Weight, common (%)", NumberFormat.TIME)
            .number("weight.random", "Weight, random (%)", NumberFormat.TIME);
        double[] common = pooling.common.weightsPercent();
        double[] random = pooling.random.weightsPercent();
        for (int i = 0; i < common.length; i++) {
            double[] limits = pooling.limits(i);
            double e = scale.shown(pooling.studies.effects.estimate()[i]);
            double se = Math.sqrt(pooling.studies.effects.variance()[i]);
            String name = pooling.studies.names.get(i);
            if (counts) {
                var c = pooling.studies.counts.get(i);
                t.row(name, c.a(), c.exposed(), c.c(), c.unexposed(), e, scale.shown(limits[0]), scale.shown(limits[1]), se,
                    common[i], random[i]);
            } else {
                t.row(name, e, scale.shown(limits[0]), scale.shown(limits[1]), se, common[i], random[i]);
            }
        }
        return t.build();
    }

    Table estimators() {
        Table.Builder t = Table.builder("estimators", "The same by other estimators of the variance between studies")
            .text("term", "Estimator").number("tau2", "\u03c4\u00b2", NumberFormat.ESTIMATE)
            .number("i2", "I\u00b2 (%)", NumberFormat.TIME).number("estimate", scale.name(), scale.format())
            .number("conf.low", "Lower limit", scale.format()).number("conf.high", "Upper limit", scale.format());
        for (EstimatorChoice choice : EstimatorChoice.values()) {
            try {
                MetaFit fit = MetaAnalysis.fit(pooling.studies.effects, new MetaOptions(choice.estimator(),
                    pooling.randomModel.adjustment(), level, pooling.randomModel.search()));
                double[] ci = fit.confidenceIntervals()[0];
                t.row(choice.rName(), fit.tauSquared(), fit.heterogeneity().iSquared(), scale.shown(fit.estimate()),
                    scale.shown(ci[0]), scale.shown(ci[1]));
            } catch (EstimationException e) {
                t.row(choice.rName(), null, null, null, null, null);
                t.footnote(choice.rName() + ": " + e.getMessage());
            }
        }
        return t.build();
    }

    Table leaveOneOut() {
        Table.Builder t = Table.builder("leave_one_out", "The pooled effect without each study").text("study", "Left out")
            .number("estimate", scale.name(), scale.format()).number("conf.low", "Lower limit", scale.format())
            .number("conf.high", "Upper limit", scale.format()).number("p.value", "p", NumberFormat.P_VALUE)
            .number("tau2", "\u03c4\u00b2", NumberFormat.ESTIMATE).number("i2", "I\u00b2 (%)", NumberFormat.TIME)
            .number("rstudent", "Residual", STATISTIC).number("dffits", "DFFITS", STATISTIC)
            .number("cook.d", "Cook's distance", NumberFormat.ESTIMATE).number("hat", "Leverage", NumberFormat.PROBABILITY);
        StudyInfluence f = pooling.influence();
        for (int i = 0; i < f.without().length; i++) {
            MetaFit fit = f.without()[i];
            double[] ci = fit.confidenceIntervals()[0];
            t.row(pooling.studies.names.get(i), scale.shown(fit.estimate()), scale.shown(ci[0]), scale.shown(ci[1]),
                fit.pValues()[0], fit.tauSquared(), fit.heterogeneity().iSquared(), f.studentized()[i], f.dffits()[i],
                f.cook()[i], f.leverage()[i]);
        }
        return t.footnote("Residual: the study's distance from what the others predict, in standard errors.").build();
    }

    Table subgroups(Pooling.Subgroups groups) {
        Table.Builder t = effectTable("subgroups", "Subgroups of studies", "Subgroup")
            .number("p.value", "p", NumberFormat.P_VALUE).number("tau2", "\u03c4\u00b2", NumberFormat.ESTIMATE)
            .number("i2", "I\u00b2 (%)", NumberFormat.TIME);
        for (int g = 0; g < groups.labels().size(); g++) {
            MetaFit fit = groups.fits().get(g);
            double[] ci = fit.confidenceIntervals()[0];
            t.row(groups.labels().get(g), fit.studies(), scale.shown(fit.estimate()), scale.shown(ci[0]),
                scale.shown(ci[1]), fit.standardError(), fit.pValues()[0], fit.tauSquared(),
                fit.heterogeneity().iSquared());
        }
        if (groups.between() != null) {
            t.footnote("Test between subgroups, with one variance between studies for all: " + test(groups.between()));
        }
        return t.build();
    }

    private static String test(MetaFit fit) {
        MetaFit.OmnibusTest q = fit.moderatorTest();
        String p = org.cohortium.analysis.result.CellText.pEquals(q.pValue());
        return Double.isNaN(q.residualDf())
            ? String.format(Locale.ROOT, "chi-squared %.2f, df %d, %s.", q.statistic(), q.df(), p)
            : String.format(Locale.ROOT, "F %.2f, df %d and %.0f, %s.", q.statistic(), q.df(), q.residualDf(), p);
    }

    Table regression(Pooling.Regression regression) {
        MetaFit fit = regression.fit();
        Table.Builder t = Table.builder("meta_regression", "Meta-regression").text("term", "Term")
            .number("estimate", scale.ratio() ? "Log ratio" : "Coefficient", NumberFormat.ESTIMATE)
            .number("std.error", "SE", NumberFormat.ESTIMATE).number("statistic", "Statistic", STATISTIC)
            .number("p.value", "p", NumberFormat.P_VALUE).number("conf.low", "Lower limit", NumberFormat.ESTIMATE)
            .number("conf.high", "Upper limit", NumberFormat.ESTIMATE);
        for (int j = 0; j < fit.coefficientCount(); j++) {
            double[] ci = fit.confidenceIntervals()[j];
            t.row(regression.names().get(j), fit.coefficients()[j], fit.standardErrors()[j], fit.statistics()[j],
                fit.pValues()[j], ci[0], ci[1]);
        }
        return t.footnote(String.format(Locale.ROOT,
            "All moderators: %s Left between studies: \u03c4\u00b2 %.4g, I\u00b2 %.1f%%; the moderators account for %.1f%%.",
            test(fit), fit.tauSquared(), fit.heterogeneity().iSquared(), fit.rSquared())).build();
    }

    Table smallStudies() {
        Table.Builder t = Table.builder("small_studies", "Small-study effects").text("term", "Method")
            .number("statistic", "Statistic", STATISTIC).number("df", "df", NumberFormat.COUNT)
            .number("p.value", "p", NumberFormat.P_VALUE).number("estimate", scale.name(), scale.format())
            .number("conf.low", "Lower limit", scale.format()).number("conf.high", "Upper limit", scale.format());
        try {
            SmallStudyEffects.RegressionTest egger = SmallStudyEffects.egger(pooling.studies.effects);
            t.row("Egger's regression", egger.statistic(), egger.df(), egger.pValue(), scale.shown(egger.limit()), null, null);
        } catch (EstimationException e) {
            t.row("Egger's regression", null, null, null, null, null, null)
                .footnote("Egger's regression needs studies whose standard errors differ.");
        }
        TestResult begg = SmallStudyEffects.begg(pooling.studies.effects);
        t.row("Begg's rank correlation (\u03c4)", begg.estimates()[0], null, begg.pValue(), null, null, null);
        try {
            TrimAndFill filled = TrimAndFill.of(pooling.studies.effects, pooling.randomModel);
            double[] ci = filled.fit().confidenceIntervals()[0];
            t.row("Trim and fill, " + filled.missing() + " filled" + (filled.missing() == 0 ? ""
                : filled.right() ? " on the right" : " on the left"), null, null, null,
                scale.shown(filled.fit().estimate()), scale.shown(ci[0]), scale.shown(ci[1]));
        } catch (EstimationException e) {
            t.row("Trim and fill", null, null, null, null, null, null).footnote("Trim and fill: " + e.getMessage());
        }
        return t.footnote("Egger's estimate: the effect at standard error zero. Asymmetry has other causes than "
            + "unpublished studies.").build();
    }
}
