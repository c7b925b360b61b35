/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.cohortium.analysis.result.CellText;
import org.cohortium.analysis.result.ForestFigure;
import org.cohortium.analysis.result.ForestFigure.Row;
import org.cohortium.analysis.result.ForestFigure.RowKind;
import org.cohortium.numerics.meta.MetaFit;

/** The figures of an effect across centres. */
final class MulticentreFigures {

    private final CentreComparison of;
    private final EffectScale scale;

    MulticentreFigures(CentreComparison of) {
        this.of = of;
        this.scale = of.scale;
    }

    private ForestFigure figure(String id, String title, String caption, String heading, List<String> left,
            List<String> right, List<Row> rows) {
        return new ForestFigure(id, title, caption, scale.axis(), 1, heading, left, right, rows, "", "");
    }

    private Row effect(CentreComparison.Row r) {
        if (Double.isNaN(r.estimate())) {
            return new Row(RowKind.NOT_ESTIMABLE, r.name(), 0, List.of(), List.of("not estimable"), Double.NaN, Double.NaN,
                Double.NaN, Double.NaN);
        }
        return new Row(RowKind.EFFECT, r.name(), 0, List.of(), List.of(scale.interval(r.estimate(), r.limits())),
            scale.shown(r.estimate()), scale.shown(r.low()), scale.shown(r.high()), Double.NaN);
    }

    ForestFigure models() {
        return figure("models", scale.name() + " of " + of.data.exposureLabel + " by treatment of the centres",
            "The same effect from models that differ in how they treat the centres.", "Model", List.of(),
            List.of(scale.heading()), of.rows.stream().map(this::effect).toList());
    }

    ForestFigure centres() {
        boolean arms = of.data.twoArms;
        double[] weights = of.pooled == null ? new double[0] : of.pooled.weightsPercent();
        double largest = 0;
        for (double w : weights) {
            largest = Math.max(largest, w);
        }
        List<Row> rows = new ArrayList<>();
        for (CentreComparison.Centre c : of.centres) {
            List<String> left = arms ? List.of(count(c, 0), count(c, 1)) : List.of(count(c, 0));
            int at = of.estimated.indexOf(c);
            if (at < 0) {
                rows.add(new Row(RowKind.NOT_ESTIMABLE, of.name(c), 0, left, List.of(c.reason(), ""), Double.NaN,
                    Double.NaN, Double.NaN, Double.NaN));
                continue;
            }
            double[] limits = of.limits(c);
            rows.add(new Row(RowKind.EFFECT, of.name(c), 0, left, List.of(scale.interval(c.estimate(), limits),
                weights.length == 0 ? "" : String.format(Locale.ROOT, "%.1f%%", weights[at])), scale.shown(c.estimate()),
                scale.shown(limits[0]), scale.shown(limits[1]), weights.length == 0 ? Double.NaN : weights[at] / largest));
        }
        String caption = "Squares: centres, sized by their weight in the random-effects model.";
        if (of.pooled != null) {
            rows.add(diamond("Common effect", of.common, arms));
            rows.add(diamond("Random effects", of.pooled, arms));
            double[] prediction = of.prediction();
            if (!Double.isNaN(prediction[0])) {
                rows.add(new Row(RowKind.EFFECT, "Prediction interval", 0, none(arms), List.of(
                    CellText.number(scale.shown(prediction[0]), scale.format()) + "\u2013"
                        + CellText.number(scale.shown(prediction[1]), scale.format()), ""), scale.shown(of.pooled.estimate()),
                    scale.shown(prediction[0]), scale.shown(prediction[1]), 0));
            }
            caption += String.format(Locale.ROOT, " Diamonds: two-stage pooled effects. Between centres: Q %.2f, df %d, %s; "
                + "I\u00b2 %.1f%%; \u03c4\u00b2 %.4g.", of.pooled.heterogeneity().q(), of.pooled.heterogeneity().df(),
                CellText.pEquals(of.pooled.heterogeneity().pValue()), of.pooled.heterogeneity().iSquared(),
                of.pooled.tauSquared());
        }
        return figure("centres", scale.name() + " of " + of.data.exposureLabel + " in each centre", caption, "Centre",
            arms ? List.of("Exposed", "Unexposed") : List.of("Events"), List.of(scale.heading(), "Weight"), rows);
    }

    private static String count(CentreComparison.Centre c, int arm) {
        return c.events()[arm] + "/" + c.patients()[arm];
    }

    private static List<String> none(boolean arms) {
        return arms ? List.of("", "") : List.of("");
    }

    private Row diamond(String label, MetaFit fit, boolean arms) {
        double[] ci = fit.confidenceIntervals()[0];
        return new Row(RowKind.SUMMARY, label, 0, none(arms), List.of(scale.interval(fit.estimate(), ci), ""),
            scale.shown(fit.estimate()), scale.shown(ci[0]), scale.shown(ci[1]), Double.NaN);
    }

    ForestFigure leaveOneOut() {
        List<Row> rows = new ArrayList<>();
        of.withoutStratified.forEach(r -> rows.add(effect(r)));
        CentreComparison.Row all = of.rows.get(of.data.options.isSurvival() ? 2 : 1);
        if (!Double.isNaN(all.estimate())) {
            rows.add(new Row(RowKind.SUMMARY, "All centres", 0, List.of(), List.of(scale.interval(all.estimate(),
                all.limits())), scale.shown(all.estimate()), scale.shown(all.low()), scale.shown(all.high()), Double.NaN));
        }
        return figure("leave_one_out", "The effect without each centre in turn",
            of.data.options.isSurvival() ? "Model stratified by centre. Each line leaves out the centre named."
                : "Model with the centres as fixed effects. Each line leaves out the centre named.", "Centre", List.of(),
            List.of(scale.heading()), rows);
    }
}
