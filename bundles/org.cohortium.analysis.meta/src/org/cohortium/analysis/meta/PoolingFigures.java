/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.cohortium.analysis.result.Axis;
import org.cohortium.analysis.result.CellText;
import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.ForestFigure;
import org.cohortium.numerics.descriptive.DistributionQuantiles;
import org.cohortium.numerics.meta.CountTable;
import org.cohortium.numerics.meta.MetaFit;
import org.cohortium.numerics.meta.StudyInfluence;

/** The figures of a meta-analysis. */
final class PoolingFigures {

    private final Pooling pooling;
    private final EffectScale scale;
    private final boolean counts;
    private final double[] weights;

    PoolingFigures(Pooling pooling) {
        this.pooling = pooling;
        this.scale = pooling.scale;
        this.counts = !pooling.studies.counts.isEmpty();
        this.weights = pooling.random.weightsPercent();
    }

    ForestFigure forest() {
        List<ForestFigure.Row> rows = new ArrayList<>();
        Optional<Pooling.Subgroups> groups = pooling.subgroups();
        if (groups.isPresent()) {
            Pooling.Subgroups g = groups.get();
            for (int i = 0; i < g.labels().size(); i++) {
                rows.add(row(ForestFigure.RowKind.HEADING, g.labels().get(i), 0, none(), List.of("", ""), Double.NaN,
                    Double.NaN, Double.NaN, Double.NaN));
                for (int study : g.members().get(i)) {
                    rows.add(study(study, 1));
                }
                if (g.members().get(i).length > 1) {
                    rows.add(summary("Subgroup", 1, g.fits().get(i)));
                }
            }
        } else {
            for (int i = 0; i < weights.length; i++) {
                rows.add(study(i, 0));
            }
        }
        rows.add(summary("Common effect", 0, pooling.common));
        rows.add(summary("Random effects", 0, pooling.random));
        double[] prediction = pooling.prediction();
        if (!Double.isNaN(prediction[0])) {
            rows.add(row(ForestFigure.RowKind.EFFECT, "Prediction interval", 0, none(),
                List.of(CellText.number(scale.shown(prediction[0]), scale.format()) + "\u2013"
                    + CellText.number(scale.shown(prediction[1]), scale.format()), ""),
                scale.shown(pooling.random.estimate()), scale.shown(prediction[0]), scale.shown(prediction[1]), 0));
        }
        String caption = String.format(Locale.ROOT,
            "Squares: studies, sized by their weight in the random-effects model. Diamonds: pooled effects. Between studies: "
                + "Q %.2f, df %d, %s; I\u00b2 %.1f%%; \u03c4\u00b2 %.4g.", pooling.random.heterogeneity().q(),
            pooling.random.heterogeneity().df(), CellText.pEquals(pooling.random.heterogeneity().pValue()),
            pooling.random.heterogeneity().iSquared(), pooling.random.tauSquared());
        return new ForestFigure("forest", scale.name() + " in each study and pooled", caption, scale.axis(),
            scale.nothing(), "Study", counts ? List.of("Exposed", "Unexposed") : List.of(),
            List.of(scale.heading(), "Weight"), rows, "", "");
    }

    private List<String> none() {
        return counts ? List.of("", "") : List.of();
    }

    private ForestFigure.Row study(int i, int indent) {
        double[] limits = pooling.limits(i);
        double e = pooling.studies.effects.estimate()[i];
        double largest = 0;
        for (double w : weights) {
            largest = Math.max(largest, w);
        }
        return row(ForestFigure.RowKind.EFFECT, pooling.studies.names.get(i), indent, countTexts(i),
            List.of(scale.interval(e, limits), String.format(Locale.ROOT, "%.1f%%", weights[i])), scale.shown(e),
            scale.shown(limits[0]), scale.shown(limits[1]), weights[i] / largest);
    }

    private List<String> countTexts(int i) {
        if (!counts) {
            return List.of();
        }
        CountTable c = pooling.studies.counts.get(i);
        return List.of(String.format(Locale.ROOT, "%.0f/%.0f", c.a(), c.exposed()),
            String.format(Locale.ROOT, "%.0f/%.0f", c.c(), c.unexposed()));
    }

    private ForestFigure.Row summary(String label, int indent, MetaFit fit) {
        double[] ci = fit.confidenceIntervals()[0];
        return row(ForestFigure.RowKind.SUMMARY, label, indent, none(), List.of(scale.interval(fit.estimate(), ci), ""),
            scale.shown(fit.estimate()), scale.shown(ci[0]), scale.shown(ci[1]), Double.NaN);
    }

    private static ForestFigure.Row row(ForestFigure.RowKind kind, String label, int indent, List<String> left,
            List<String> right, double estimate, double low, double high, double weight) {
        return new ForestFigure.Row(kind, label, indent, left, right, estimate, low, high, weight);
    }

    /** Effects against standard errors, the precise studies on top, with the lines between which 95 % would lie. */
    CurveFigure funnel() {
        int k = weights.length;
        double[] x = new double[k];
        double[] y = pooling.studies.effects.standardErrors();
        double deepest = 0;
        for (int i = 0; i < k; i++) {
            x[i] = scale.shown(pooling.studies.effects.estimate()[i]);
            deepest = Math.max(deepest, y[i]);
        }
        deepest *= 1.05;
        double centre = pooling.common.estimate();
        double half = DistributionQuantiles.normal(0.5 + scale.level() / 2) * deepest;
        CurveFigure.Series lines = new CurveFigure.Series("", CurveFigure.Shape.LINE,
            new double[] {scale.shown(centre - half), scale.shown(centre), scale.shown(centre + half)},
            new double[] {deepest, 0, deepest}, null, null, null);
        CurveFigure.Series points = new CurveFigure.Series("Studies", CurveFigure.Shape.POINTS, x, y, null, null, null);
        return new CurveFigure("funnel", "Funnel plot", "Points: studies. The funnel stands on the common effect; "
            + EffectScale.percent(scale.level()) + "% of studies would lie within it if they had one effect.", scale.axis(),
            Axis.of(scale.ratio() ? "Standard error of the log" : "Standard error", "").range(deepest, 0),
            List.of(lines, points), null,
            List.of(new CurveFigure.ReferenceLine(false, scale.shown(centre), "")), List.of());
    }

    ForestFigure leaveOneOut() {
        List<ForestFigure.Row> rows = new ArrayList<>();
        StudyInfluence influence = pooling.influence();
        for (int i = 0; i < influence.without().length; i++) {
            MetaFit fit = influence.without()[i];
            double[] ci = fit.confidenceIntervals()[0];
            rows.add(row(ForestFigure.RowKind.EFFECT, "without " + pooling.studies.names.get(i), 0, List.of(),
                List.of(scale.interval(fit.estimate(), ci),
                    String.format(Locale.ROOT, "%.1f%%", fit.heterogeneity().iSquared())), scale.shown(fit.estimate()),
                scale.shown(ci[0]), scale.shown(ci[1]), Double.NaN));
        }
        double[] ci = pooling.random.confidenceIntervals()[0];
        rows.add(row(ForestFigure.RowKind.SUMMARY, "All studies", 0, List.of(),
            List.of(scale.interval(pooling.random.estimate(), ci),
                String.format(Locale.ROOT, "%.1f%%", pooling.random.heterogeneity().iSquared())),
            scale.shown(pooling.random.estimate()), scale.shown(ci[0]), scale.shown(ci[1]), Double.NaN));
        return new ForestFigure("leave_one_out", "The pooled effect without each study in turn",
            "Random-effects model. Each line leaves out the study named.", scale.axis(), scale.nothing(), "Study",
            List.of(), List.of(scale.heading(), "I\u00b2"), rows, "", "");
    }
}
