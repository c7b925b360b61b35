/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.cohortium.analysis.AnalysisDescriptor;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.survival.Concordance;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.penalized.PenalizedCoxFit;
import org.cohortium.numerics.survival.penalized.PenalizedTest;
import org.cohortium.numerics.survival.penalized.SmoothTerm;
import org.cohortium.numerics.survival.penalized.SplineTests;

/** The result of a Cox regression with a frailty, penalised curves or a ridge. */
final class PenalizedCoxReport {

    private final CoxModel model;
    private final CoxAnalysisOptions options;

    PenalizedCoxReport(CoxModel model) {
        this.model = model;
        this.options = model.options;
    }

    AnalysisResult run(AnalysisDescriptor descriptor, Progress progress) {
        PenalizedCoxModel penalized = new PenalizedCoxModel(model);
        PenalizedCoxFit fit = penalized.fit(progress.part(0, 0.8));
        PenalizedEffects effects = new PenalizedEffects(fit, LogisticEffects.termColumns(model.design), options.confLevel());
        ModelReport report = model.report();
        AnalysisResult.Builder result = AnalysisResult.builder(descriptor).n(model.data.size())
                .events(model.data.eventCount()).dropped(model.complete.dropped());
        scalars(result, fit);
        result.table(report.table("hazard_ratios", "Hazard ratios", effects, List.of())
                .footnote("Confidence intervals and p-values from the " + variance(fit) + " (Wald)"
                        + (penalized.frailty < 0 ? "." : "; hazard ratios compare members of the same group.")).build());
        result.table(coefficients(fit));
        result.table(tests(fit, effects, penalized));
        if (penalized.frailty >= 0) {
            new FrailtyReport(penalized, fit).write(result, progress.part(0.8, 0.95));
        }
        new CoxCurves(model, fit.estimates(), fit.covariance()).write(result,
                "Intervals from the " + variance(fit) + ".");
        result.figure(report.forest(effects, "Hazard ratios with " + ModelReport.percent(options.confLevel())
                + "% confidence intervals from one Cox model with all variables shown; a hazard ratio above 1 means a higher "
                + "hazard of the event.", "lower hazard", "higher hazard"));
        messages(result, fit, penalized);
        CoxDialect.note(result, model.options.dialect());
        checks(result, fit);
        return result.build();
    }

    private static void scalars(AnalysisResult.Builder result, PenalizedCoxFit fit) {
        Concordance c = fit.concordance();
        result.scalar("concordance", "Concordance", NumberFormat.PROBABILITY, c.estimate())
                .scalar("concordance.se", "SE of the concordance", NumberFormat.PROBABILITY, c.stdErr())
                .scalar("loglik", "Log-likelihood", NumberFormat.STATISTIC, fit.logLikelihood())
                .scalar("loglik.null", "Log-likelihood without covariates", NumberFormat.STATISTIC, fit.nullLogLikelihood())
                .scalar("df", "Effective degrees of freedom", NumberFormat.GENERAL, fit.totalDf())
                .scalar("aic", "AIC", NumberFormat.STATISTIC, fit.aic())
                .scalar("iterations", "Iterations", NumberFormat.COUNT, fit.iterations());
    }

    private Table coefficients(PenalizedCoxFit fit) {
        Table.Builder table = Table.builder("coefficients", "Coefficients of the multivariable model").text("term", "Term")
                .text("label", "Coefficient").number("estimate", "Log hazard ratio", NumberFormat.ESTIMATE)
                .number("std.error", "SE", NumberFormat.ESTIMATE).number("se2", "SE 2", NumberFormat.ESTIMATE)
                .number("statistic", "Chi-squared", NumberFormat.STATISTIC).number("p.value", "p", NumberFormat.P_VALUE)
                .number("hazard.ratio", "Hazard ratio", NumberFormat.RATIO).number("conf.low", "Lower limit", NumberFormat.RATIO)
                .number("conf.high", "Upper limit", NumberFormat.RATIO);
        for (int j = 0; j < model.design.columns().size(); j++) {
            double[] limits = fit.limits(j, options.confLevel());
            PenalizedTest test = fit.test(j);
            table.row(model.design.names().get(j), model.columnLabel(j), fit.estimate(j), fit.standardError(j),
                    fit.secondStandardError(j), test.statistic(), test.pValue(), StrictMath.exp(fit.estimate(j)),
                    StrictMath.exp(limits[0]), StrictMath.exp(limits[1]));
        }
        return table.footnote("SE: from the " + variance(fit) + "; SE 2, with the penalised information H: from H\u207b\u00b9 I H\u207b\u00b9 with the "
                + "information I without penalty.").build();
    }

    private Table tests(PenalizedCoxFit fit, PenalizedEffects effects, PenalizedCoxModel penalized) {
        Table.Builder table = Table.builder("tests", "Tests of the model and its terms").text("term", "Test")
                .number("statistic", "Chi-squared", NumberFormat.STATISTIC).number("df", "Effective df", NumberFormat.GENERAL)
                .number("p.value", "p", NumberFormat.P_VALUE);
        add(table, "Likelihood ratio", fit.likelihoodRatioTest());
        for (int t = 0; t < model.design.terms().size(); t++) {
            table.row(model.termLabel(t), effects.statistic(t), fit.df(t), effects.termPValue(t));
        }
        for (int k = 0; k < penalized.terms.size(); k++) {
            if (penalized.terms.get(k) instanceof SmoothTerm) {
                SplineTests tests = fit.splineTests(k);
                add(table, penalized.terms.get(k).name() + ": linear", tests.linear());
                add(table, penalized.terms.get(k).name() + ": nonlinear", tests.nonlinear());
            } else if (k == penalized.frailty) {
                add(table, "Frailty", fit.testOfPenalized(k));
            }
        }
        return table.footnote("Wald tests by the " + variance(fit) + "; degrees of freedom are effective ones, and at least one "
                + "half for a p-value.").build();
    }

    private static void add(Table.Builder table, String name, PenalizedTest test) {
        table.row(name, test.statistic(), test.df(), test.pValue());
    }

    private String variance(PenalizedCoxFit fit) {
        return !fit.isRobust() ? "inverse of the penalised information"
                : model.data.isClustered() ? "robust variance over clusters" : "robust variance over rows";
    }

    private void messages(AnalysisResult.Builder result, PenalizedCoxFit fit, PenalizedCoxModel penalized) {
        for (int j = 0; j < model.design.names().size(); j++) {
            if (Double.isNaN(fit.estimate(j)) && isWithoutEvents(j)) {
                result.warning("There is no event with " + model.columnLabel(j) + ", which has no finite hazard ratio.",
                        "Merge it with another level, leave the variable out, or put it into the ridge.");
            } else if (Double.isNaN(fit.estimate(j))) {
                result.warning(model.columnLabel(j) + " does not vary or is determined by other covariates and has no hazard "
                        + "ratio of its own.", "Leave one of these variables out.");
            }
        }
        if (!fit.isSettled()) {
            result.warning("The search for the size of a penalty was given up after " + fit.searched() + " values.",
                    "Set the option \"Search for the penalty\" to the end, or simplify the model.");
        }
        double df = fit.totalDf();
        if (model.data.eventCount() < options.eventsPerCoefficient() * df && penalized.frailty < 0) {
            result.warning(String.format(Locale.ROOT, "There are %d events for %.1f effective degrees of freedom.",
                    model.data.eventCount(), df), "Use fewer covariates or degrees of freedom, or a larger penalty.");
        }
        if (model.data.isClustered() && !fit.isRobust()) {
            result.warning("Clusters were not used: the variance is not robust.",
                    "Leave the frailty out for a robust variance, or let the frailty stand for the clusters.");
        }
        if (options.phTest()) {
            result.info("The test of proportional hazards is made for models without penalised terms only.");
        }
        if (!options.timeVarying().isEmpty()) {
            result.info("Time-varying effects are estimated in models without penalised terms only.");
        }
    }

    /** Whether a column that is not zero everywhere is zero in every row with an event. */
    private boolean isWithoutEvents(int column) {
        double[] x = model.design.values()[column];
        return IntStream.range(0, x.length).anyMatch(i -> x[i] != 0)
                && IntStream.range(0, x.length).noneMatch(i -> x[i] != 0 && model.data.event(i));
    }

    private void checks(AnalysisResult.Builder result, PenalizedCoxFit fit) {
        CoxFit same = fit.asOffset(options.ties().ties());
        double[] martingale = same.residuals().martingale();
        double sum = IntStream.range(0, martingale.length).mapToDouble(i -> model.data.weight(i) * martingale[i]).sum();
        double size = IntStream.range(0, martingale.length).mapToDouble(i -> model.data.weight(i) * Math.abs(martingale[i])).sum();
        result.check("martingale", "Observed and expected events agree: martingale residuals sum to zero.",
                Math.abs(sum) <= 1e-8 * Math.max(1, size), String.format(Locale.ROOT, "sum %.1e of %.1f", sum, size));
        result.check("likelihood", "The log-likelihood found by the penalised fit and that of its linear predictor agree.",
                Math.abs(same.logLikelihood() - fit.logLikelihood()) <= 1e-8 * Math.abs(fit.logLikelihood()),
                String.format(Locale.ROOT, "%.6f and %.6f", fit.logLikelihood(), same.logLikelihood()));
        int dropped = model.complete.dropped().stream().mapToInt(d -> d.rows()).sum();
        result.check("rows", "Rows used and rows left out add up to the cohort.",
                model.data.size() + dropped == model.input.data().rowCount(),
                model.data.size() + " used, " + dropped + " left out");
    }
}
