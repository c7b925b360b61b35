/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.meta;

import java.util.ArrayList;
import java.util.List;

import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.numerics.meta.Heterogeneity;
import org.cohortium.numerics.meta.MetaFit;
import org.cohortium.numerics.meta.QProfile;

/** The tables of an effect across centres. */
final class MulticentreTables {

    private final CentreComparison of;
    private final EffectScale scale;

    MulticentreTables(CentreComparison of) {
        this.of = of;
        this.scale = of.scale;
    }

    private static Double cell(double x) {
        return Double.isNaN(x) ? null : (Double) x;
    }

    private Double shown(double x) {
        return cell(Double.isNaN(x) ? x : scale.shown(x));
    }

    private Table.Builder effects(Table.Builder t) {
        return t.number("estimate", scale.name(), NumberFormat.RATIO).number("conf.low", "Lower limit", NumberFormat.RATIO)
            .number("conf.high", "Upper limit", NumberFormat.RATIO).number("std.error", "SE (log)", NumberFormat.ESTIMATE);
    }

    Table models() {
        Table.Builder t = effects(Table.builder("models", scale.name() + " of " + of.data.exposureLabel
            + ", centres treated in several ways").text("term", "Model").number("centres", "Centres", NumberFormat.COUNT));
        t.number("p.value", "p", NumberFormat.P_VALUE).number("log.p.value", "log p", NumberFormat.GENERAL).text("note", "Note");
        for (CentreComparison.Row r : of.rows) {
            t.row(r.name(), r.centres(), shown(r.estimate()), shown(r.low()), shown(r.high()), cell(r.error()),
                cell(r.pValue()), cell(r.logPValue()), r.note());
        }
        if (!of.data.options.covariates().isEmpty()) {
            t.footnote("All adjusted for " + String.join(", ", of.data.options.covariates().stream()
                .map(v -> of.data.complete.data().column(v.name()).label()).toList()) + ".");
        }
        return t.build();
    }

    Table centres() {
        boolean arms = of.data.twoArms;
        Table.Builder t = Table.builder("centres", "The effect in each centre").text("centre", "Centre");
        if (arms) {
            t.number("exposed.event", "Exposed, events", NumberFormat.COUNT)
                .number("exposed", "Exposed", NumberFormat.COUNT)
                .number("unexposed.event", "Unexposed, events", NumberFormat.COUNT)
                .number("unexposed", "Unexposed", NumberFormat.COUNT);
        } else {
            t.number("n.event", "Events", NumberFormat.COUNT).number("n", "Patients", NumberFormat.COUNT);
        }
        effects(t).number("weight", "Weight (%)", NumberFormat.TIME).text("note", "Note");
        double[] weights = of.pooled == null ? new double[0] : of.pooled.weightsPercent();
        for (CentreComparison.Centre c : of.centres) {
            double[] limits = of.limits(c);
            int at = of.estimated.indexOf(c);
            List<Object> cells = new ArrayList<>();
            cells.add(of.name(c));
            cells.add(c.events()[0]);
            cells.add(c.patients()[0]);
            if (arms) {
                cells.add(c.events()[1]);
                cells.add(c.patients()[1]);
            }
            cells.add(shown(c.estimate()));
            cells.add(shown(limits[0]));
            cells.add(shown(limits[1]));
            cells.add(cell(c.error()));
            cells.add(at < 0 || weights.length == 0 ? null : (Double) weights[at]);
            cells.add(c.reason());
            t.row(cells.toArray());
        }
        return t.footnote("Weight: in the random-effects meta-analysis of the centres.").build();
    }

    Table heterogeneity() {
        Heterogeneity h = of.pooled.heterogeneity();
        QProfile q = QProfile.of(of.pooled, scale.level());
        double[] prediction = of.prediction();
        Table.Builder t = Table.builder("heterogeneity", "Differences of the effect between centres").text("term", "Measure")
            .number("estimate", "Value", NumberFormat.ESTIMATE).number("conf.low", "Lower limit", NumberFormat.ESTIMATE)
            .number("conf.high", "Upper limit", NumberFormat.ESTIMATE).number("df", "df", NumberFormat.COUNT)
            .number("p.value", "p", NumberFormat.P_VALUE);
        t.row("Cochran's Q", h.q(), null, null, h.df(), h.pValue());
        t.row("\u03c4\u00b2", of.pooled.tauSquared(), q.low(), q.high(), null, null);
        t.row("I\u00b2 (%)", h.iSquared(), q.iSquared(q.low()), q.iSquared(q.high()), null, null);
        if (!Double.isNaN(prediction[0])) {
            t.row("Effect in a new centre", scale.shown(of.pooled.estimate()), scale.shown(prediction[0]),
                scale.shown(prediction[1]), null, null);
            t.footnote("In a new centre: the prediction interval, with k \u2212 2 degrees of freedom.");
        }
        return t.footnote("Limits of \u03c4\u00b2 and I\u00b2 from the profile of Q.").build();
    }

    Table leaveOneOut() {
        String first = of.data.options.isSurvival() ? "Stratified" : "Fixed effect";
        Table.Builder t = Table.builder("leave_one_out", "The effect without each centre").text("centre", "Left out")
            .number("estimate", first, NumberFormat.RATIO).number("conf.low", "Lower limit", NumberFormat.RATIO)
            .number("conf.high", "Upper limit", NumberFormat.RATIO)
            .number("two.stage", "Two-stage", NumberFormat.RATIO).number("two.stage.low", "Lower limit", NumberFormat.RATIO)
            .number("two.stage.high", "Upper limit", NumberFormat.RATIO).number("i2", "I\u00b2 (%)", NumberFormat.TIME);
        for (int c = 0; c < of.withoutStratified.size(); c++) {
            CentreComparison.Row r = of.withoutStratified.get(c);
            int at = of.estimated.indexOf(of.centres.get(c));
            MetaFit fit = at < 0 ? of.pooled : at < of.withoutPooled.length ? of.withoutPooled[at] : null;
            double[] ci = fit == null ? new double[] {Double.NaN, Double.NaN} : fit.confidenceIntervals()[0];
            t.row(of.data.centres.labels().get(c), shown(r.estimate()), shown(r.low()), shown(r.high()),
                fit == null ? null : shown(fit.estimate()), shown(ci[0]), shown(ci[1]),
                fit == null ? null : (Double) fit.heterogeneity().iSquared());
        }
        return t.build();
    }
}
