/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.cohortium.analysis.input.ModelRow;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.Axis;
import org.cohortium.analysis.result.CellText;
import org.cohortium.analysis.result.ForestFigure;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.data.Column;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.penalized.PenalizedCoxFit;

/** The variance of a shared frailty, its test, and the effects of the groups. */
final class FrailtyReport {

    /** More groups than these are not drawn. */
    private static final int MOST_DRAWN = 60;

    private final PenalizedCoxModel penalized;
    private final CoxModel model;
    private final PenalizedCoxFit fit;

    FrailtyReport(PenalizedCoxModel penalized, PenalizedCoxFit fit) {
        this.penalized = penalized;
        this.model = penalized.model;
        this.fit = fit;
    }

    private Column column() {
        return model.complete.data().column(model.options.frailty().name());
    }

    void write(AnalysisResult.Builder result, Progress progress) {
        result.table(variance(progress)).table(groups());
        if (penalized.groups.count() <= MOST_DRAWN) {
            result.figure(figure());
        } else {
            result.info("The effects of the " + penalized.groups.count() + " groups are in the table only.");
        }
        if (fit.theta(penalized.frailty) < 1e-4) {
            result.info("The frailty's variance is next to zero: the groups hardly differ beyond chance.");
        }
    }

    private Table variance(Progress progress) {
        double theta = fit.theta(penalized.frailty);
        double integrated = penalized.integrated != null ? penalized.integrated.integratedLogLikelihood()
                : fit.integratedLogLikelihood(penalized.frailty);
        Table.Builder table = Table.builder("frailty_variance", "Variance of the frailty").text("group", "Groups")
                .number("n.groups", "Number", NumberFormat.COUNT).text("distribution", "Distribution")
                .number("variance", "Variance", NumberFormat.ESTIMATE).number("df", "Effective df", NumberFormat.GENERAL)
                .number("loglik.integrated", "Integrated log-likelihood", NumberFormat.STATISTIC)
                .number("statistic", "Likelihood ratio", NumberFormat.STATISTIC).number("p.value", "p", NumberFormat.P_VALUE);
        double ratio = Double.NaN;
        double p = Double.NaN;
        // another penalty would make the model without frailty a different one
        if (!Double.isNaN(integrated) && penalized.terms.size() == 1) {
            CoxFit without = model.fit(progress);
            ratio = Math.max(0, 2 * (integrated - without.logLikelihood()));
            p = ratio == 0 ? 1 : 0.5 * ChiSquaredDistribution.of(1).survivalProbability(ratio);
            table.footnote("The likelihood ratio compares with no frailty; as a variance cannot be negative, its p-value is half that "
                    + "of a chi-squared with one degree of freedom (Self and Liang 1987).");
        }
        boolean gamma = model.options.frailtyDistribution() == CoxAnalysisOptions.FrailtyDistribution.GAMMA;
        table.row(ModelRow.label(column()), penalized.groups.count(), gamma ? "gamma" : "Gaussian", theta,
                fit.dfOfPenalized(penalized.frailty), integrated, ratio, p);
        return table.footnote(gamma ? "Variance of a frailty of mean 1 that multiplies the hazard."
                : "Variance of a normal effect on the log hazard.").build();
    }

    private Table groups() {
        Table.Builder table = Table.builder("frailties", "Effects of the groups").text("group", "Group")
                .number("n", "n", NumberFormat.COUNT).number("events", "Events", NumberFormat.COUNT)
                .number("estimate", "Log hazard ratio", NumberFormat.ESTIMATE).number("std.error", "SE", NumberFormat.ESTIMATE)
                .number("hazard.ratio", "Hazard ratio", NumberFormat.RATIO).number("conf.low", "Lower limit", NumberFormat.RATIO)
                .number("conf.high", "Upper limit", NumberFormat.RATIO);
        for (Row row : rows()) {
            table.row(row.label, row.n, row.events, row.estimate, row.se, StrictMath.exp(row.estimate), row.low, row.high);
        }
        return table.footnote("Against the average group, shrunken towards it; intervals from the penalised information.").build();
    }

    /** A group. */
    private record Row(String label, int n, int events, double estimate, double se, double low, double high) {
    }

    private List<Row> rows() {
        double q = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - model.options.confLevel()) / 2);
        int[] codes = penalized.groups.codes();
        int[] n = new int[penalized.groups.count()];
        int[] events = new int[n.length];
        for (int i = 0; i < codes.length; i++) {
            n[codes[i]]++;
            events[codes[i]] += model.data.event(i) ? 1 : 0;
        }
        double[] estimate = fit.frailties(penalized.frailty);
        double[] se = fit.frailtyStandardErrors(penalized.frailty);
        List<Row> rows = new ArrayList<>();
        for (int g = 0; g < n.length; g++) {
            rows.add(new Row(penalized.groups.labels().get(g), n[g], events[g], estimate[g], se[g],
                    StrictMath.exp(estimate[g] - q * se[g]), StrictMath.exp(estimate[g] + q * se[g])));
        }
        return rows;
    }

    private ForestFigure figure() {
        List<ForestFigure.Row> plot = new ArrayList<>();
        for (Row row : rows()) {
            double ratio = StrictMath.exp(row.estimate);
            plot.add(new ForestFigure.Row(ForestFigure.RowKind.EFFECT, row.label, 0,
                    List.of(Integer.toString(row.n), Integer.toString(row.events)),
                    List.of(CellText.interval(ratio, row.low, row.high, NumberFormat.RATIO)), ratio, row.low, row.high,
                    Double.NaN));
        }
        String level = ModelReport.percent(model.options.confLevel());
        return new ForestFigure("frailties", "Effects of " + column().label(), "Hazard ratios of the groups against the average "
                + "group with " + level + "% confidence intervals, shrunken by the frailty's distribution.",
                Axis.log("Hazard ratio (" + level + "% CI)", ""), 1, column().label(), List.of("n", "Events"),
                List.of("HR (" + level + "% CI)"), plot, "lower hazard", "higher hazard");
    }
}
