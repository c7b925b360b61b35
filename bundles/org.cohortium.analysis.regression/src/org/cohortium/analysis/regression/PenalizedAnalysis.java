/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.AnalysisDescriptor;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.Problem;
import org.cohortium.analysis.input.Groups;
import org.cohortium.analysis.input.SquareRange;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.data.Schema;
import org.cohortium.data.expression.Deparser;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.regularization.CrossValidation;
import org.cohortium.numerics.regularization.CrossValidator;
import org.cohortium.numerics.regularization.ElasticNet;
import org.cohortium.numerics.regularization.ElasticNetOptions;
import org.cohortium.numerics.regularization.Folds;
import org.cohortium.numerics.regularization.PenalizedCox;
import org.cohortium.numerics.regularization.PenalizedLogistic;
import org.cohortium.numerics.regularization.PenalizedModel;

/** Lasso, ridge and elastic net for Cox and logistic models, the penalty chosen by cross-validation. */
public final class PenalizedAnalysis implements Analysis<PenalizedOptions> {

    private static final AnalysisDescriptor DESCRIPTOR = new AnalysisDescriptor("penalized", "1.1.0",
            "Penalised regression (lasso, ridge, elastic net)", AnalysisDescriptor.Category.REGRESSION,
            "Which of many characteristics predict the outcome, with coefficients shrunk so that they hold in new patients?",
            "Censoring does not depend on prognosis given the covariates; hazard ratios do not change with time, or effects are "
                    + "linear on the log odds; patients are independent of one another, or folds keep those together that belong "
                    + "together. Coefficients are biased towards zero on purpose.",
            "The candidates and how they were coded, the penalty and how it was chosen (folds, seed, measure), the coefficients at "
                    + "the chosen penalty, and the performance in patients who did not make the model. No p-values: there are none.",
            List.of("Tibshirani R. Regression shrinkage and selection via the lasso. J R Stat Soc B 1996;58:267-288.",
                    "Zou H, Hastie T. Regularization and variable selection via the elastic net. J R Stat Soc B 2005;67:301-320.",
                    "Friedman J, Hastie T, Tibshirani R. Regularization paths for generalized linear models via coordinate "
                            + "descent. J Stat Softw 2010;33(1):1-22.",
                    "Simon N, Friedman J, Hastie T, Tibshirani R. Regularization paths for Cox's proportional hazards model via "
                            + "coordinate descent. J Stat Softw 2011;39(5):1-13."),
            List.of());

    /** Violations of the conditions for the optimum, relative to the penalty, that count as none. */
    private static final double OPTIMUM = 1e-6;

    @Override
    public AnalysisDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Class<PenalizedOptions> optionsType() {
        return PenalizedOptions.class;
    }

    @Override
    public List<Problem> check(Schema schema, PenalizedOptions options) {
        List<Problem> problems = CandidateRows.problems(options.variables(), options.model() == PenalizedOptions.Model.COX);
        for (VariableRef forced : options.forced()) {
            if (!options.covariates().contains(forced)) {
                problems.add(Problem.error("forced", "\"" + forced.name() + "\" is always in but no candidate.",
                        "Add it to the candidate covariates."));
            }
        }
        if (options.forced().containsAll(options.covariates())) {
            problems.add(Problem.error("forced", "All candidates are always in, so that nothing is left to shrink.",
                    "Leave some out of this list, or use an ordinary model."));
        }
        if (options.foldsBy() == PenalizedOptions.FoldsBy.VARIABLE && options.foldVariable() == null) {
            problems.add(Problem.error("foldVariable", "No variable is named that makes the folds.",
                    "Name one, or use random folds."));
        }
        return problems;
    }

    @Override
    public AnalysisResult run(AnalysisInput input, PenalizedOptions options, Progress progress) {
        SquareRange.require(input.data(), options.covariates().stream().map(VariableRef::name).toList());
        CandidateRows rows = CandidateRows.of(input, options.variables());
        if (rows.design().names().size() < 2) {
            throw new EstimationException("There is only one coefficient to shrink.",
                    "Name more candidates, or use an ordinary model.");
        }
        PenalizedModel model = rows.data() != null
                ? new PenalizedCox(rows.data(), rows.design().names(), rows.design().values(), null)
                : new PenalizedLogistic(rows.event(), rows.design().names(), rows.design().values(), rows.weights(), null);
        ElasticNetOptions how = ElasticNetOptions.LASSO.withAlpha(options.mixing()).withStandardize(options.standardize());
        if (!options.forced().isEmpty()) {
            how = how.withPenaltyFactors(factors(rows, options));
        }
        FoldPlan folds = folds(input, rows, options);
        CrossValidation cv = CrossValidator.run(model, how, folds.fold(), options.measure().measure(), progress);
        AnalysisResult.Builder result = AnalysisResult.builder(DESCRIPTOR).n(rows.event().length).events(rows.events())
                .dropped(rows.complete().dropped());
        PenalizedReport report = new PenalizedReport(rows, options, cv);
        result.scalar("lambda.min", "Penalty with the best mean", NumberFormat.GENERAL, cv.lambdaMin())
                .scalar("lambda.1se", "Largest penalty within one standard error", NumberFormat.GENERAL, cv.lambda1se())
                .scalar("nonzero.min", "Coefficients not zero at the best penalty", NumberFormat.COUNT, report.nonzero(cv.best()))
                .scalar("nonzero.1se", "Coefficients not zero within one standard error", NumberFormat.COUNT,
                        report.nonzero(cv.oneStdErr()))
                .scalar("cv.min", report.measure() + " at the best penalty", NumberFormat.ESTIMATE, cv.mean()[cv.best()])
                .scalar("folds", "Folds", NumberFormat.COUNT, folds.labels().size());
        result.table(report.coefficients()).table(report.path()).figure(report.validation()).figure(report.paths());
        report.messages(result, folds.labels());
        double violation = ElasticNet.violation(model, how, cv.path(), report.position(cv.best()));
        result.check("optimum", "The coefficients at the best penalty are the optimum of the penalised likelihood.",
                violation <= OPTIMUM, String.format(Locale.ROOT, "largest violation %.1e of the penalty", violation));
        rows.checkRows(result);
        return result.build();
    }

    private static double[] factors(CandidateRows rows, PenalizedOptions options) {
        List<String> forced = options.forced().stream().map(v -> Deparser.name(v.name())).toList();
        double[] factors = new double[rows.design().names().size()];
        Arrays.setAll(factors, j -> forced.contains(rows.design().terms().get(rows.design().columns().get(j).term()).label())
                ? 0 : 1);
        return factors;
    }

    private record FoldPlan(int[] fold, List<String> labels) {
    }

    private static FoldPlan folds(AnalysisInput input, CandidateRows rows, PenalizedOptions options) {
        if (options.foldsBy() == PenalizedOptions.FoldsBy.RANDOM) {
            int[] fold = Folds.random(rows.event(), options.folds(), input.seed());
            List<String> labels = new ArrayList<>();
            for (int f = 1; f <= options.folds(); f++) {
                labels.add(Integer.toString(f));
            }
            return new FoldPlan(fold, labels);
        }
        String name = options.foldsBy() == PenalizedOptions.FoldsBy.VARIABLE ? options.foldVariable().name()
                : input.centre().orElseThrow(() -> new EstimationException("The study names no variable that holds the centre.",
                        "Give it the role of the centre, or use random folds."));
        for (int i = 0; i < rows.complete().data().rowCount(); i++) {
            if (rows.complete().data().column(name).isMissing(i)) {
                throw new EstimationException("The centre of some patients is missing.",
                        "Complete it, or use random folds.");
            }
        }
        Groups groups = Groups.of(rows.complete().data().column(name));
        return new FoldPlan(groups.codes(), groups.labels());
    }

    @Override
    public String methods(Schema schema, PenalizedOptions options, CohortDesign design) {
        return PenalizedMethods.paragraph(schema, options, design);
    }

    @Override
    public Optional<RCode> rCode(Schema schema, PenalizedOptions options, CohortDesign design) {
        return Optional.of(PenalizedMethods.rCode(options, design));
    }
}
