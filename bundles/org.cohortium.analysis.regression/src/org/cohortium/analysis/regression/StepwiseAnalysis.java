/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.AnalysisDescriptor;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.Problem;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.data.Schema;
import org.cohortium.data.expression.Deparser;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.regression.BinaryLink;
import org.cohortium.numerics.regression.LogisticModel;
import org.cohortium.numerics.selection.RowSampler;
import org.cohortium.numerics.selection.StepwiseSelection;
import org.cohortium.numerics.selection.TermModels;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.CoxOptions;

/** Stepwise selection of covariates, for exploring: with the path of steps, and what it does to p-values said aloud. */
public final class StepwiseAnalysis implements Analysis<StepwiseOptions> {

    private static final AnalysisDescriptor DESCRIPTOR = new AnalysisDescriptor("stepwise", "1.0.1",
            "Stepwise selection (exploratory)", AnalysisDescriptor.Category.REGRESSION,
            "Which covariates does a stepwise search keep, and by which steps, when a reviewer asks for one?",
            "Those of the model itself. The search uses the outcome to choose, so that the p-values, intervals and fit of the chosen "
                    + "model are too good; it is no ground for an effect.",
            "That the selection was stepwise, all candidates, direction, criterion and levels, the number of events, how often each "
                    + "covariate was chosen in resamples, and the model with all candidates beside the chosen one.",
            List.of("Akaike H. A new look at the statistical model identification. IEEE Trans Automat Contr 1974;19:716-723.",
                    "Volinsky CT, Raftery AE. Bayesian information criterion for censored survival models. Biometrics "
                            + "2000;56:256-262.",
                    "Heinze G, Wallisch C, Dunkler D. Variable selection: a review and recommendations for the practicing "
                            + "statistician. Biom J 2018;60:431-449.",
                    "Sauerbrei W, Schumacher M. A bootstrap resampling procedure for model building: application to the Cox "
                            + "regression model. Stat Med 1992;11:2093-2109."),
            List.of());

    @Override
    public AnalysisDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Class<StepwiseOptions> optionsType() {
        return StepwiseOptions.class;
    }

    @Override
    public List<Problem> check(Schema schema, StepwiseOptions options) {
        List<Problem> problems = CandidateRows.problems(options.variables(), options.model() == PenalizedOptions.Model.COX);
        for (VariableRef forced : options.forced()) {
            if (!options.covariates().contains(forced)) {
                problems.add(Problem.error("forced", "\"" + forced.name() + "\" is always in but no candidate.",
                        "Add it to the candidate covariates."));
            }
        }
        if (options.criterion() == StepwiseOptions.Criterion.P_VALUE && options.stay() < options.enter()) {
            problems.add(Problem.error("stay", "A variable could enter and leave for ever: the level to stay is below the level to "
                    + "enter.", "Give a level to stay that is not below the level to enter."));
        }
        return problems;
    }

    @Override
    public AnalysisResult run(AnalysisInput input, StepwiseOptions options, Progress progress) {
        CandidateRows rows = CandidateRows.of(input, options.variables());
        if (rows.design().terms().isEmpty()) {
            throw new EstimationException("There are no candidates.", "Name candidate covariates.");
        }
        int[] all = new int[rows.event().length];
        Arrays.setAll(all, i -> i);
        TermModels models = models(rows, all);
        boolean[] always = always(rows, options);
        StepwiseSelection selection = StepwiseSelection.select(models, options.direction().direction(), rule(rows, options),
                always, progress.part(0, 0.3));
        StepwiseReport report = new StepwiseReport(rows, options, models, selection);
        AnalysisResult.Builder result = AnalysisResult.builder(DESCRIPTOR).n(rows.event().length).events(rows.events())
                .dropped(rows.complete().dropped());
        StepwiseSelection.Step last = selection.path().getLast();
        result.scalar("aic", "AIC of the chosen model", NumberFormat.STATISTIC, last.aic())
                .scalar("aic.full", "AIC with all candidates", NumberFormat.STATISTIC, report.fullAic())
                .scalar("terms", "Terms chosen", NumberFormat.COUNT, report.chosenTerms())
                .scalar("candidates", "Candidate terms", NumberFormat.COUNT, models.size());
        report.messages(result);
        result.table(report.steps());
        report.chosen(result, progress.part(0.3, 0.4));
        result.table(report.deviance(progress.part(0.4, 0.5)));
        if (options.resamples() > 0) {
            int[] used = new int[1];
            double[] share = inclusion(input, rows, options, used, progress.part(0.5, 1));
            result.table(report.inclusion(share, used[0]));
            if (used[0] < options.resamples()) {
                result.warning((options.resamples() - used[0]) + " of " + options.resamples()
                        + " resamples could not be fitted and are not counted.", "");
            }
        }
        rows.checkRows(result);
        boolean better = options.criterion() == StepwiseOptions.Criterion.P_VALUE;
        double before = Double.POSITIVE_INFINITY;
        boolean falls = true;
        for (StepwiseSelection.Step step : selection.path()) {
            falls &= better || step.criterion() < before;
            before = step.criterion();
        }
        result.check("path", "Every step made the criterion better.", falls, selection.path().size() - 1 + " steps");
        return result.build();
    }

    /** The models on some of the rows, which may come more than once. */
    private static TermModels models(CandidateRows rows, int[] used) {
        double[][] columns = new double[rows.design().names().size()][used.length];
        for (int j = 0; j < columns.length; j++) {
            double[] x = rows.design().values()[j];
            for (int i = 0; i < used.length; i++) {
                columns[j][i] = x[used[i]];
            }
        }
        CoxCovariates own = rows.covariates();
        if (rows.data() != null) {
            return TermModels.cox(rows.data().select(used), new CoxCovariates(own.names(), columns, own.termNames(),
                    own.termOfColumn(), null), rows.variables(), CoxOptions.DEFAULT);
        }
        boolean[] event = new boolean[used.length];
        double[] weights = rows.weights() == null ? null : new double[used.length];
        for (int i = 0; i < used.length; i++) {
            event[i] = rows.event()[used[i]];
            if (weights != null) {
                weights[i] = rows.weights()[used[i]];
            }
        }
        return TermModels.logistic(new LogisticModel(event, own.names(), columns, weights, null, BinaryLink.LOGIT, true),
                own.termNames(), rows.variables(), own.termOfColumn());
    }

    private static boolean[] always(CandidateRows rows, StepwiseOptions options) {
        List<String> forced = options.forced().stream().map(v -> Deparser.name(v.name())).toList();
        boolean[] always = new boolean[rows.design().terms().size()];
        for (int t = 0; t < always.length; t++) {
            always[t] = forced.contains(rows.design().terms().get(t).label());
        }
        return always;
    }

    private static StepwiseSelection.Rule rule(CandidateRows rows, StepwiseOptions options) {
        return switch (options.criterion()) {
            case AIC -> new StepwiseSelection.Criterion(2);
            case BIC -> new StepwiseSelection.Criterion(StrictMath.log(rows.data() == null ? rows.event().length
                    : rows.events()));
            case P_VALUE -> new StepwiseSelection.Significance(options.enter(), options.stay());
        };
    }

    private static double[] inclusion(AnalysisInput input, CandidateRows rows, StepwiseOptions options, int[] used,
            Progress progress) {
        RowSampler sampler = new RowSampler(input.seed());
        int n = rows.event().length;
        double[] chosen = new double[rows.design().terms().size()];
        List<EstimationException> failures = new ArrayList<>();
        for (int b = 0; b < options.resamples(); b++) {
            progress.checkCancelled();
            progress.report((double) b / options.resamples(), "");
            int[] drawn = sampler.draw(n);
            try {
                boolean[] in = StepwiseSelection.select(models(rows, drawn), options.direction().direction(),
                        rule(rows, options), always(rows, options), progress.part(1, 1)).chosen();
                for (int t = 0; t < in.length; t++) {
                    chosen[t] += in[t] ? 1 : 0;
                }
                used[0]++;
            } catch (EstimationException e) {
                failures.add(e);
            }
        }
        if (used[0] == 0) {
            throw failures.getFirst();
        }
        for (int t = 0; t < chosen.length; t++) {
            chosen[t] /= used[0];
        }
        return chosen;
    }

    @Override
    public String methods(Schema schema, StepwiseOptions options, CohortDesign design) {
        return StepwiseMethods.paragraph(schema, options, design);
    }

    @Override
    public Optional<RCode> rCode(Schema schema, StepwiseOptions options, CohortDesign design) {
        return Optional.of(StepwiseMethods.rCode(options, design));
    }
}
