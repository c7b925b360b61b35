/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.cohortium.analysis.AnalysisDescriptor;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.input.CompleteRows;
import org.cohortium.analysis.input.ModelRow;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.CellText;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.data.DataTable;
import org.cohortium.data.formula.DesignMatrix;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.firth.FirthFit;
import org.cohortium.numerics.regression.AliasedTerm;
import org.cohortium.numerics.regression.FirthLogistic;
import org.cohortium.numerics.regression.LogisticFit;
import org.cohortium.numerics.regression.LogisticModel;
import org.cohortium.numerics.regression.RocCurve;

/** The result of a logistic regression whose coefficients are estimated with Firth's penalty. */
final class FirthLogisticModel {

    private final AnalysisInput input;
    private final LogisticAnalysisOptions options;
    private final CompleteRows complete;
    private final DesignMatrix design;
    private final LogisticModel model;
    private final DataTable data;

    FirthLogisticModel(AnalysisInput input, LogisticAnalysisOptions options, CompleteRows complete, DesignMatrix design,
            LogisticModel model) {
        this.input = input;
        this.options = options;
        this.complete = complete;
        this.design = design;
        this.model = model;
        this.data = complete.data();
    }

    AnalysisResult run(AnalysisDescriptor descriptor, Progress progress) {
        boolean profile = options.interval() == LogisticAnalysisOptions.Interval.PROFILE;
        int[][] columns = LogisticEffects.termColumns(design);
        FirthLogistic firth = FirthLogistic.fit(model, progress.part(0, 0.2));
        FirthFit fit = firth.estimates();
        FirthEffects effects = new FirthEffects(fit, 1, columns, profile, options.confLevel(), progress.part(0.2, 0.6));
        List<FirthEffects> alone = options.univariable() ? univariable(columns, profile, progress.part(0.6, 0.9)) : List.of();
        ModelReport report = new ModelReport(design, ModelRow.of(design, data, model.event()), "odds ratio", "OR",
                options.confLevel());
        RocCurve roc = RocCurve.of(model.event(), firth.linearPredictor());
        AnalysisResult.Builder result = AnalysisResult.builder(descriptor).n(model.rows()).events(model.events())
                .dropped(complete.dropped());
        result.scalar("auc", "Area under the ROC curve", NumberFormat.PROBABILITY, roc.area())
                .scalar("auc.se", "SE of the area (DeLong)", NumberFormat.PROBABILITY, Math.sqrt(roc.delongVariance()))
                .scalar("loglik.penalized", "Penalised log-likelihood", NumberFormat.STATISTIC, fit.penalizedLogLikelihood())
                .scalar("loglik.penalized.null", "Penalised log-likelihood without effects", NumberFormat.STATISTIC,
                        fit.nullPenalizedLogLikelihood())
                .scalar("constant.flic", "Constant by FLIC", NumberFormat.ESTIMATE, firth.flic())
                .scalar("iterations", "Iterations", NumberFormat.COUNT, fit.steps());
        result.table(report.table("odds_ratios", "Odds ratios (Firth's penalised likelihood)", effects, alone)
                .footnote((profile ? "Confidence intervals from the profile of the penalised likelihood"
                        : "Wald confidence intervals") + "; p-values of penalised likelihood ratio tests.").build());
        result.table(FirthTables.coefficients("coefficients", "Coefficients of the multivariable model", List.of(effects),
                List.of(labels(true, IntStream.range(0, design.names().size()).toArray())), "odds.ratio", "Odds ratio"));
        if (!alone.isEmpty()) {
            List<FirthEffects> fitted = alone.stream().filter(e -> e != null).toList();
            List<List<String>> words = IntStream.range(0, alone.size()).filter(t -> alone.get(t) != null)
                    .mapToObj(t -> labels(false, columns[t])).toList();
            result.table(FirthTables.coefficients("univariable", "Coefficients of the univariable models", fitted, words,
                    "odds.ratio", "Odds ratio"));
        }
        result.table(FirthTables.tests(effects, design.terms().stream().map(t -> ModelRow.termLabel(t, data)).toList()));
        result.table(flac(firth, progress.part(0.9, 1)));
        result.figure(report.forest(effects, "Odds ratios with " + ModelReport.percent(options.confLevel())
                + "% confidence intervals from one logistic model with Firth's penalty and all variables shown; an odds ratio "
                + "above 1 means higher odds of the outcome.", "lower odds", "higher odds"))
                .figure(LogisticReport.roc(model.event(), firth.linearPredictor(), roc, options.confLevel()));
        messages(result, firth);
        LogisticDialect.note(result, options.dialect());
        checks(result, firth);
        return result.build();
    }

    private List<String> labels(boolean constant, int[] columns) {
        List<String> labels = new ArrayList<>();
        if (constant) {
            labels.add("Constant");
        }
        for (int j : columns) {
            labels.add(ModelRow.columnLabel(design.columns().get(j), data));
        }
        return labels;
    }

    private List<FirthEffects> univariable(int[][] columns, boolean profile, Progress progress) {
        List<FirthEffects> alone = new ArrayList<>();
        for (int t = 0; t < columns.length; t++) {
            progress.checkCancelled();
            progress.report((double) t / columns.length, "");
            if (design.terms().get(t).order() > 1 || columns[t].length == 0) {
                alone.add(null);
                continue;
            }
            List<String> names = new ArrayList<>();
            double[][] values = new double[columns[t].length][];
            for (int j = 0; j < values.length; j++) {
                names.add(design.names().get(columns[t][j]));
                values[j] = design.values()[columns[t][j]];
            }
            FirthFit fit = FirthLogistic.fit(new LogisticModel(model.event(), names, values, model.weights(), model.offset(),
                    model.link(), true), Progress.NONE).estimates();
            alone.add(new FirthEffects(fit, 1, new int[][] {IntStream.range(0, values.length).toArray()}, profile,
                    options.confLevel(), Progress.NONE));
        }
        return alone;
    }

    /** The coefficients to predict with: Firth's shrink probabilities towards one half. */
    private Table flac(FirthLogistic firth, Progress progress) {
        LogisticFit flac = firth.flac(progress);
        Table.Builder table = Table.builder("flac", "Coefficients for predicted probabilities").text("term", "Term")
                .number("firth", "Firth", NumberFormat.ESTIMATE).number("flic", "FLIC", NumberFormat.ESTIMATE)
                .number("flac", "FLAC", NumberFormat.ESTIMATE);
        for (int j = 0; j < model.terms(); j++) {
            double b = firth.estimates().coefficient(j);
            table.row(model.term(j), b, j == 0 ? firth.flic() : b, flac.coefficient(j));
        }
        return table.footnote("With FLIC and FLAC the mean predicted probability is the observed one (Puhr et al. 2017).").build();
    }

    private void messages(AnalysisResult.Builder result, FirthLogistic firth) {
        for (AliasedTerm alias : firth.aliased()) {
            result.warning(alias.message(), "Leave one of these variables out.");
        }
        for (int t = 0; t < design.terms().size(); t++) {
            if (design.columnsOf(t).length == 0) {
                result.warning(ModelRow.termLabel(design.terms().get(t), data)
                        + " has the same level in all patients used and has no odds ratio.", "Leave it out of the model.");
            }
        }
        if (input.design().cluster().isPresent() || model.weights() != null) {
            result.warning("The intervals take no account of clusters or of weights that are no counts: Firth's estimates have no "
                    + "robust variance.", "Use maximum likelihood for the report of a matched or weighted cohort.");
        }
        int rarer = Math.min(model.events(), model.rows() - model.events());
        int effects = firth.estimates().rank() - 1;
        if (effects > 0 && rarer < 2 * effects) {
            result.warning(EventsPerCoefficient.ofRarer(rarer, effects), "Even penalised estimates say little: use fewer covariates.");
        }
        result.note("Estimation", "Firth's penalised likelihood. Its fitted probabilities lean towards one half; for predictions "
                + "take the coefficients by FLIC or FLAC.");
    }

    private void checks(AnalysisResult.Builder result, FirthLogistic firth) {
        double[] leverage = firth.leverage();
        double sum = 0;
        for (double h : leverage) {
            sum += h;
        }
        int rank = firth.estimates().rank();
        result.check("leverage", "The leverages sum to the number of coefficients.", Math.abs(sum - rank) < 1e-6 * rank,
                CellText.upTo(9, sum) + " for " + rank);
        int dropped = complete.dropped().stream().mapToInt(d -> d.rows()).sum();
        result.check("rows", "Rows used and rows left out add up to the cohort.",
                model.rows() + dropped == input.data().rowCount(), model.rows() + " used, " + dropped + " left out");
    }
}
