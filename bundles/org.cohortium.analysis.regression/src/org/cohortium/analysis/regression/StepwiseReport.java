/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.regression.BinaryLink;
import org.cohortium.numerics.regression.LogisticFit;
import org.cohortium.numerics.regression.LogisticModel;
import org.cohortium.numerics.regression.LogisticRegression;
import org.cohortium.numerics.selection.AnalysisOfDeviance;
import org.cohortium.numerics.selection.StepwiseSelection;
import org.cohortium.numerics.selection.TermModels;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.CoxOptions;
import org.cohortium.numerics.survival.CoxRegression;

/** What is printed of a stepwise selection. */
final class StepwiseReport {

    private final CandidateRows rows;
    private final StepwiseOptions options;
    private final TermModels models;
    private final StepwiseSelection selection;

    StepwiseReport(CandidateRows rows, StepwiseOptions options, TermModels models, StepwiseSelection selection) {
        this.rows = rows;
        this.options = options;
        this.models = models;
        this.selection = selection;
    }

    private boolean cox() {
        return rows.data() != null;
    }

    private String label(String term) {
        return rows.termLabel(models.names().indexOf(term));
    }

    int chosenTerms() {
        int count = 0;
        for (boolean in : selection.chosen()) {
            count += in ? 1 : 0;
        }
        return count;
    }

    double fullAic() {
        boolean[] all = new boolean[models.size()];
        Arrays.fill(all, true);
        return models.fit(all, Progress.NONE).criterion(2);
    }

    Table steps() {
        boolean bic = options.criterion() == StepwiseOptions.Criterion.BIC;
        Table.Builder table = Table.builder("steps", "Steps of the selection (exploratory)").number("step", "Step", NumberFormat.COUNT)
                .text("change", "Change").text("term", "Variable").number("statistic", "LR \u03c7\u00b2", NumberFormat.STATISTIC)
                .number("df", "df", NumberFormat.COUNT).number("p.value", "p", NumberFormat.P_VALUE)
                .number("aic", "AIC", NumberFormat.STATISTIC);
        if (bic) {
            table.number("bic", "BIC", NumberFormat.STATISTIC);
        }
        int k = 0;
        for (StepwiseSelection.Step step : selection.path()) {
            List<Object> cells = new ArrayList<>(Arrays.asList(k++,
                    step.term() == null ? "start" : step.entered() ? "enters" : "leaves",
                    step.term() == null ? options.direction() == StepwiseOptions.Direction.BACKWARD ? "all candidates"
                            : options.forced().isEmpty() ? "none" : "those always in" : label(step.term()),
                    step.test() == null ? null : step.test().statistic(), step.test() == null ? null : step.test().df(),
                    step.test() == null || Double.isNaN(step.test().pValue()) ? null : step.test().pValue(), step.aic()));
            if (bic) {
                cells.add(step.criterion());
            }
            table.row(cells.toArray());
        }
        return table.footnote("p: of the likelihood ratio test at that step; after a search it does not mean what a p-value means.")
                .build();
    }

    /** The chosen model with its ratios. */
    void chosen(AnalysisResult.Builder result, Progress progress) {
        String symbol = cox() ? "HR" : "OR";
        Table.Builder table = Table.builder("chosen", "The chosen model (exploratory)").text("term", "Variable")
                .number("estimate", symbol, NumberFormat.RATIO).number("conf.low", "Lower " + ModelReport.percent(options.confLevel()) + "%", NumberFormat.RATIO)
                .number("conf.high", "Upper " + ModelReport.percent(options.confLevel()) + "%", NumberFormat.RATIO).number("p.value", "p, too small", NumberFormat.P_VALUE);
        List<Integer> columns = new ArrayList<>();
        for (int j = 0; j < rows.design().names().size(); j++) {
            if (selection.chosen()[rows.design().columns().get(j).term()]) {
                columns.add(j);
            }
        }
        double[][] values = new double[columns.size()][];
        List<String> names = new ArrayList<>();
        for (int j = 0; j < values.length; j++) {
            values[j] = rows.design().values()[columns.get(j)];
            names.add(rows.design().names().get(columns.get(j)));
        }
        ModelEffects effects;
        int first = cox() ? 0 : 1;
        if (cox()) {
            CoxFit fit = CoxRegression.fit(rows.data(), CoxCovariates.of(names, values), CoxOptions.DEFAULT, progress);
            effects = new CoxEffects(fit, options.confLevel(), progress);
        } else {
            LogisticFit fit = LogisticRegression.fit(new LogisticModel(rows.event(), names, values, rows.weights(), null,
                    BinaryLink.LOGIT, true), progress);
            effects = new LogisticEffects(fit, new int[0][], rows.clusters(), false, options.confLevel(), progress);
        }
        for (int j = 0; j < values.length; j++) {
            double b = effects.estimate(j);
            double[] limits = effects.limits(j);
            table.row(rows.columnLabel(columns.get(j)), StrictMath.exp(b), StrictMath.exp(limits[0]),
                    StrictMath.exp(limits[1]), effects.pValue(j));
        }
        if (values.length == 0) {
            table.footnote("No variable was chosen.");
        }
        result.table(table.footnote("Intervals and p-values are as if these variables had been named in advance: they are too narrow "
                + "and too small.").build());
    }

    Table deviance(Progress progress) {
        List<AnalysisOfDeviance.Row> tests = switch (options.tests()) {
            case LAST -> AnalysisOfDeviance.dropping(models, progress);
            case IN_ORDER -> AnalysisOfDeviance.sequential(models, progress);
            case TYPE_II -> AnalysisOfDeviance.typeTwo(models, progress);
            case TYPE_III -> AnalysisOfDeviance.typeThree(models, progress);
        };
        boolean order = options.tests() == StepwiseOptions.Tests.IN_ORDER;
        Table.Builder table = Table.builder("deviance", "Tests of the model with all candidates").text("term", "Variable")
                .number("statistic", "LR \u03c7\u00b2", NumberFormat.STATISTIC).number("df", "df", NumberFormat.COUNT)
                .number("p.value", "p", NumberFormat.P_VALUE)
                .number("aic", order ? "AIC with it" : "AIC without", NumberFormat.STATISTIC);
        for (AnalysisOfDeviance.Row row : tests) {
            table.row(label(row.term()), row.test().statistic(), row.test().df(),
                    Double.isNaN(row.test().pValue()) ? null : row.test().pValue(), row.aic());
        }
        return table.footnote(switch (options.tests()) {
            case LAST -> "Each variable as the last to enter; no selection stands behind these tests.";
            case IN_ORDER -> "Each variable after those above it; no selection stands behind these tests.";
            case TYPE_II -> "Type II: each variable after all that do not hold it.";
            case TYPE_III -> "Type III: each variable as the last, also under its interactions; with treatment contrasts the answer "
                    + "depends on the reference levels.";
        }).build();
    }

    Table inclusion(double[] share, int resamples) {
        Table.Builder table = Table.builder("inclusion", "How often each variable is chosen").text("term", "Variable")
                .number("estimate", "Chosen", NumberFormat.PERCENT).text("here", "Chosen here");
        for (int t = 0; t < share.length; t++) {
            table.row(rows.termLabel(t), share[t], selection.chosen()[t] ? "yes" : "no");
        }
        return table.footnote(String.format(Locale.ROOT, "The whole selection on %d samples of as many patients, drawn with "
                + "replacement.", resamples)).build();
    }

    void messages(AnalysisResult.Builder result) {
        result.warning("This model was chosen by looking at the outcome. Its p-values are too small, its intervals too narrow, its "
                + "effects too large and its fit too good, and another sample would likely choose other variables.",
                "Use it to explore. For effects name the covariates in advance; for prediction use penalised regression.");
        int parameters = 0;
        for (int t = 0; t < models.size(); t++) {
            parameters += rows.design().columnsOf(t).length;
        }
        int rare = cox() ? rows.events() : Math.min(rows.events(), rows.event().length - rows.events());
        if (rare < 25 * parameters) {
            result.warning(EventsPerCoefficient.ofEvents(rare, parameters, "candidate "),
                    "With fewer than 25 for each a selection is hardly stable: name fewer candidates, or do not select.");
        }
        if (selection.path().stream().anyMatch(s -> s.fit().separated())) {
            result.warning("On the way there were models without finite estimates; their likelihood was taken at its limit.",
                    "Merge levels without events.");
        }
    }
}
