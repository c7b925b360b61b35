/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.cohortium.analysis.AnalysisDescriptor;
import org.cohortium.analysis.Problem;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.firth.FirthFit;

/** The result of a Cox regression whose coefficients are estimated with Firth's penalty. */
final class FirthCoxModel {

    private final CoxModel model;
    private final CoxAnalysisOptions options;

    FirthCoxModel(CoxModel model) {
        this.model = model;
        this.options = model.options;
    }

    /** What options do not go with the penalty. */
    static List<Problem> check(CoxAnalysisOptions options) {
        List<Problem> problems = new ArrayList<>();
        if (options.estimation() != CoxAnalysisOptions.Estimation.FIRTH) {
            return problems;
        }
        if (options.ties() == CoxAnalysisOptions.Ties.EXACT) {
            problems.add(Problem.error("ties", "Firth's penalty is not defined for the exact treatment of ties.",
                    "Choose Breslow, as in the literature, or Efron."));
        }
        if (options.variance() == CoxAnalysisOptions.Variance.ROBUST || options.cluster() != null) {
            problems.add(Problem.error("estimation", "Firth's estimates have no robust variance: their intervals come from the "
                    + "penalised likelihood.", "Take the clusters out, or choose maximum likelihood."));
        }
        return problems;
    }

    AnalysisResult run(AnalysisDescriptor descriptor, Progress progress) {
        int[][] columns = LogisticEffects.termColumns(model.design);
        FirthFit fit = model.firth(progress.part(0, 0.2));
        FirthEffects effects = new FirthEffects(fit, 0, columns, true, options.confLevel(), progress.part(0.2, 0.7));
        List<FirthEffects> alone = options.univariable() ? univariable(progress.part(0.7, 1)) : List.of();
        ModelReport report = model.report();
        AnalysisResult.Builder result = AnalysisResult.builder(descriptor).n(model.data.size())
                .events(model.data.eventCount()).dropped(model.complete.dropped());
        result.scalar("loglik", "Log-likelihood", NumberFormat.STATISTIC, fit.logLikelihood())
                .scalar("loglik.penalized", "Penalised log-likelihood", NumberFormat.STATISTIC, fit.penalizedLogLikelihood())
                .scalar("loglik.penalized.null", "Penalised log-likelihood without effects", NumberFormat.STATISTIC,
                        fit.nullPenalizedLogLikelihood())
                .scalar("coefficients", "Coefficients", NumberFormat.COUNT, fit.rank())
                .scalar("iterations", "Iterations", NumberFormat.COUNT, fit.steps());
        result.table(report.table("hazard_ratios", "Hazard ratios (Firth's penalised likelihood)", effects, alone)
                .footnote("Confidence intervals from the profile of the penalised likelihood; p-values of penalised likelihood "
                        + "ratio tests.").build());
        List<String> labels = labels(IntStream.range(0, model.design.names().size()).toArray());
        result.table(FirthTables.coefficients("coefficients", "Coefficients of the multivariable model", List.of(effects),
                List.of(labels), "hazard.ratio", "Hazard ratio"));
        if (!alone.isEmpty()) {
            List<FirthEffects> fitted = alone.stream().filter(e -> e != null).toList();
            List<List<String>> words = IntStream.range(0, alone.size()).filter(t -> alone.get(t) != null)
                    .mapToObj(t -> labels(columns[t])).toList();
            result.table(FirthTables.coefficients("univariable", "Coefficients of the univariable models", fitted, words,
                    "hazard.ratio", "Hazard ratio"));
        }
        result.table(FirthTables.tests(effects, IntStream.range(0, columns.length).mapToObj(model::termLabel).toList()));
        result.figure(report.forest(effects, "Hazard ratios with " + ModelReport.percent(options.confLevel())
                + "% profile confidence intervals from one Cox model with Firth's penalty and all variables shown; a hazard ratio "
                + "above 1 means a higher hazard.", "lower hazard", "higher hazard"));
        messages(result, fit);
        CoxDialect.note(result, options.dialect());
        checks(result, fit);
        return result.build();
    }

    private List<String> labels(int[] columns) {
        return Arrays.stream(columns).mapToObj(model::columnLabel).toList();
    }

    private List<FirthEffects> univariable(Progress progress) {
        List<FirthEffects> alone = new ArrayList<>();
        int terms = model.design.terms().size();
        for (int t = 0; t < terms; t++) {
            progress.checkCancelled();
            progress.report((double) t / terms, "");
            int[] columns = model.design.columnsOf(t);
            if (!model.isMainEffect(t) || columns.length == 0) {
                alone.add(null);
                continue;
            }
            alone.add(new FirthEffects(model.firthTerm(t, Progress.NONE), 0,
                    new int[][] {IntStream.range(0, columns.length).toArray()}, true, options.confLevel(), Progress.NONE));
        }
        return alone;
    }

    private void messages(AnalysisResult.Builder result, FirthFit fit) {
        for (int j = 0; j < model.design.names().size(); j++) {
            if (Double.isNaN(fit.coefficient(j))) {
                result.warning(model.columnLabel(j) + " does not vary or is determined by other covariates and has no hazard "
                        + "ratio of its own.", "Leave one of these variables out.");
            }
        }
        for (int t = 0; t < model.design.terms().size(); t++) {
            if (model.design.columnsOf(t).length == 0) {
                result.warning(model.termLabel(t) + " has the same level in all patients used and has no hazard ratio.",
                        "Leave it out of the model.");
            }
        }
        double perCoefficient = (double) model.data.eventCount() / fit.rank();
        if (perCoefficient < 2) {
            result.warning(EventsPerCoefficient.ofEvents(model.data.eventCount(), fit.rank()), "Even penalised estimates say little: use fewer "
                            + "covariates.");
        }
        if (model.data.isClustered()) {
            result.warning("The clusters of the cohort's design were not used: Firth's estimates have no robust variance.",
                    "Use maximum likelihood for the report of a matched cohort.");
        }
        result.note("Estimation", "Firth's penalised likelihood with " + (options.ties() == CoxAnalysisOptions.Ties.BRESLOW
                ? "Breslow's ties, as in Heinze and Schemper (2001)." : "Efron's ties; the literature and the R package coxphf "
                        + "use Breslow's."));
    }

    private void checks(AnalysisResult.Builder result, FirthFit fit) {
        result.check("likelihood", "The penalised likelihood at the estimates is not below that without effects.",
                fit.penalizedLogLikelihood() >= fit.nullPenalizedLogLikelihood() - 1e-9, String.format(Locale.ROOT,
                        "%.6f with, %.6f without", fit.penalizedLogLikelihood(), fit.nullPenalizedLogLikelihood()));
        int dropped = model.complete.dropped().stream().mapToInt(d -> d.rows()).sum();
        result.check("rows", "Rows used and rows left out add up to the cohort.",
                model.data.size() + dropped == model.input.data().rowCount(),
                model.data.size() + " used, " + dropped + " left out");
    }
}
