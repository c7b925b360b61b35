/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.AnalysisDescriptor;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.Problem;
import org.cohortium.analysis.input.CompleteRows;
import org.cohortium.analysis.input.EventIndicator;
import org.cohortium.analysis.input.ModelRow;
import org.cohortium.analysis.input.ModelTerms;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.CellText;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.data.DataTable;
import org.cohortium.data.Schema;
import org.cohortium.data.formula.DesignMatrix;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.regression.AliasedTerm;
import org.cohortium.numerics.regression.BinaryLink;
import org.cohortium.numerics.regression.HosmerLemeshow;
import org.cohortium.numerics.regression.LogisticFit;
import org.cohortium.numerics.regression.LogisticModel;
import org.cohortium.numerics.regression.LogisticRegression;
import org.cohortium.numerics.regression.PseudoRSquared;
import org.cohortium.numerics.regression.RocCurve;

/** Logistic regression: odds ratios of covariates, alone and together, with discrimination and calibration. */
public final class LogisticAnalysis implements Analysis<LogisticAnalysisOptions> {

    private static final AnalysisDescriptor DESCRIPTOR = new AnalysisDescriptor("logistic", "1.1.0", "Logistic regression",
            AnalysisDescriptor.Category.REGRESSION, "How do the odds of an outcome depend on several characteristics at once?",
            "Whether the outcome happened is known for every patient used; numeric covariates act linearly on the log odds; rows "
                    + "are independent unless clusters are named.",
            "Odds ratios with confidence intervals alone and adjusted, outcomes and patients, how the covariates were chosen, "
                    + "and missing data. Odds ratios of a common outcome are no risk ratios.",
            List.of("McCullagh P, Nelder JA. Generalized Linear Models. 2nd ed. Chapman and Hall 1989.",
                    "Venzon DJ, Moolgavkar SH. A method for computing profile-likelihood-based confidence intervals. Appl Stat "
                            + "1988;37:87-94.",
                    "Albert A, Anderson JA. On the existence of maximum likelihood estimates in logistic regression models. "
                            + "Biometrika 1984;71:1-10.",
                    "Heinze G, Schemper M. A solution to the problem of separation in logistic regression. Stat Med "
                            + "2002;21:2409-2419.",
                    "Puhr R, Heinze G, Nold M, Lusa L, Geroldinger A. Firth's logistic regression with rare events: accurate "
                            + "effect estimates and predictions? Stat Med 2017;36:2302-2317.",
                    "DeLong ER, DeLong DM, Clarke-Pearson DL. Comparing the areas under two or more correlated receiver "
                            + "operating characteristic curves. Biometrics 1988;44:837-845.",
                    "Hosmer DW, Lemeshow S. Goodness of fit tests for the multiple logistic regression model. Commun Stat A "
                            + "1980;9:1043-1069."),
            List.of());

    @Override
    public AnalysisDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Class<LogisticAnalysisOptions> optionsType() {
        return LogisticAnalysisOptions.class;
    }

    @Override
    public List<Problem> check(Schema schema, LogisticAnalysisOptions options) {
        List<Problem> problems = new ArrayList<>();
        if (ModelTerms.variables(options.covariates(), options.interactions()).contains(options.outcome().name())) {
            problems.add(Problem.error("covariates", "\"" + options.outcome().name() + "\" is the outcome and a covariate at once.",
                    "Take it out of the covariates."));
        }
        List<String> main = VariableRef.names(options.covariates());
        options.interactions().forEach(term -> term.variables().stream().filter(v -> !main.contains(v)).distinct()
                .forEach(v -> problems.add(Problem.warning("interactions", "\"" + v + "\" is in the interaction " + term.text()
                        + " but is no covariate.", "Add it to the covariates, or the interaction has no meaning of its own."))));
        if (options.estimation() == LogisticAnalysisOptions.Estimation.FIRTH) {
            if (options.link() != LogisticAnalysisOptions.Link.LOGIT) {
                problems.add(Problem.error("link", "Firth's penalty is offered for the logit link only.",
                        "Choose the logit link, or maximum likelihood."));
            }
            if (options.cluster() != null) {
                problems.add(Problem.error("cluster", "Firth's estimates have no robust variance: their intervals come from the "
                        + "penalised likelihood.", "Take the clusters out, or choose maximum likelihood."));
            }
        }
        return problems;
    }

    @Override
    public AnalysisResult run(AnalysisInput input, LogisticAnalysisOptions options, Progress progress) {
        CompleteRows complete = CompleteRows.of(input, needed(options));
        DataTable data = complete.data();
        boolean[] event = EventIndicator.read(data.column(options.outcome().name()), options.outcomeLevels());
        DesignMatrix design = ModelTerms.design(data, options.covariates(), options.interactions());
        String weightName = options.weights() != null ? options.weights().name() : input.design().weights().orElse(null);
        double[] weights = weightName == null ? null : RowValues.positive(data.numbers(weightName), data);
        RowValues.finite(design, data);
        double[] offset = options.offset() == null ? null : data.numbers(options.offset().name());
        if (offset != null) {
            RowValues.finite(offset, options.offset().name(), data);
        }
        int[] clusters = clusters(input, options, data, weights);
        LogisticModel model = new LogisticModel(event, design.names(), design.values(), weights, offset, options.link().link(),
                true);
        if (options.estimation() == LogisticAnalysisOptions.Estimation.FIRTH) {
            return new FirthLogisticModel(input, options, complete, design, model).run(DESCRIPTOR, progress);
        }
        LogisticFit fit = LogisticRegression.fit(model, progress.part(0, 0.3));
        boolean profile = options.interval() == LogisticAnalysisOptions.Interval.PROFILE;
        LogisticEffects effects = new LogisticEffects(fit, LogisticEffects.termColumns(design), clusters, profile,
                options.confLevel(), progress.part(0.3, 0.6));
        List<ModelRow> rows = ModelRow.of(design, data, event);
        List<LogisticEffects> alone = options.univariable()
                ? univariable(model, design, clusters, profile, options, progress.part(0.6, 0.9)) : List.of();
        AnalysisResult.Builder result = AnalysisResult.builder(DESCRIPTOR).n(event.length).events(model.events())
                .dropped(complete.dropped());
        boolean logit = options.link() == LogisticAnalysisOptions.Link.LOGIT;
        ModelReport report = logit ? new ModelReport(design, rows, "odds ratio", "OR", options.confLevel())
                : new ModelReport(design, rows, "probit coefficient", "b", options.confLevel(), false, true);
        LogisticReport tables = new LogisticReport(design, data, effects);
        RocCurve roc = RocCurve.of(event, fit.linearPredictor());
        scalars(result, fit, roc);
        String limits = effects.isRobust() ? "the robust variance (Wald)" : profile ? "the profile likelihood"
                : "the model-based variance (Wald)";
        result.table(report.table(logit ? "odds_ratios" : "effects", logit ? "Odds ratios" : "Probit coefficients", effects, alone)
                .footnote("Confidence intervals from " + limits + ".").build()).table(tables.coefficients());
        if (options.univariable()) {
            result.table(tables.univariable(alone));
        }
        HosmerLemeshow calibration = fit.separation().isPresent() || weights != null ? null
                : HosmerLemeshow.of(event, fit.fitted(), options.groups());
        result.table(tables.tests(calibration)).table(tables.terms());
        if (calibration != null) {
            result.table(LogisticReport.calibration(calibration));
        }
        String interval = " with " + ModelReport.percent(options.confLevel()) + "% confidence intervals from one ";
        result.figure(logit ? report.forest(effects, "Odds ratios" + interval + "logistic model with all variables shown; an odds "
                + "ratio above 1 means higher odds of the outcome.", "lower odds", "higher odds")
                : report.forest(effects, "Coefficients" + interval + "probit model with all variables shown; above 0 the outcome "
                + "is more probable.", "less probable", "more probable")).figure(tables.roc(roc, options.confLevel()));
        messages(result, input, options, fit, design, data, effects);
        LogisticDialect.note(result, options.dialect());
        checks(result, fit, complete, input);
        return result.build();
    }

    /** The variables whose values every row used has. */
    static List<String> needed(LogisticAnalysisOptions options) {
        List<String> names = new ArrayList<>();
        names.add(options.outcome().name());
        names.addAll(ModelTerms.variables(options.covariates(), options.interactions()));
        names.add(VariableRef.nameOrNull(options.cluster()));
        names.add(VariableRef.nameOrNull(options.weights()));
        names.add(VariableRef.nameOrNull(options.offset()));
        return names;
    }

    /** Clusters of the robust variance: those named, those of the design, rows for weights that are no counts, or null. */
    private static int[] clusters(AnalysisInput input, LogisticAnalysisOptions options, DataTable data, double[] weights) {
        if (options.cluster() != null) {
            return LogisticEffects.clusters(data.column(options.cluster().name()));
        }
        if (input.design().cluster().isPresent()) {
            return LogisticEffects.clusters(data.column(input.design().cluster().get()));
        }
        if (weights != null) {
            for (double w : weights) {
                if (w != StrictMath.rint(w)) {
                    return LogisticEffects.rows(weights.length);
                }
            }
        }
        return null;
    }

    private static List<LogisticEffects> univariable(LogisticModel model, DesignMatrix design, int[] clusters, boolean profile,
            LogisticAnalysisOptions options, Progress progress) {
        List<LogisticEffects> alone = new ArrayList<>();
        int terms = design.terms().size();
        for (int t = 0; t < terms; t++) {
            progress.checkCancelled();
            progress.report((double) t / terms, "");
            if (design.terms().get(t).order() > 1) {
                alone.add(null);
                continue;
            }
            int[] columns = design.columnsOf(t);
            List<String> names = new ArrayList<>();
            double[][] values = new double[columns.length][];
            int[] own = new int[columns.length];
            for (int j = 0; j < columns.length; j++) {
                names.add(design.names().get(columns[j]));
                values[j] = design.values()[columns[j]];
                own[j] = j;
            }
            LogisticFit fit = LogisticRegression.fit(new LogisticModel(model.event(), names, values, model.weights(),
                    model.offset(), model.link(), true), Progress.NONE);
            alone.add(new LogisticEffects(fit, new int[][] {own}, clusters, profile, options.confLevel(), Progress.NONE));
        }
        return alone;
    }

    private static void scalars(AnalysisResult.Builder result, LogisticFit fit, RocCurve roc) {
        PseudoRSquared r2 = PseudoRSquared.of(fit);
        result.scalar("auc", "Area under the ROC curve", NumberFormat.PROBABILITY, roc.area())
                .scalar("auc.se", "SE of the area (DeLong)", NumberFormat.PROBABILITY, Math.sqrt(roc.delongVariance()))
                .scalar("deviance", "Deviance", NumberFormat.STATISTIC, fit.deviance())
                .scalar("deviance.null", "Deviance of the constant", NumberFormat.STATISTIC, fit.nullDeviance())
                .scalar("aic", "AIC", NumberFormat.STATISTIC, fit.aic()).scalar("bic", "BIC", NumberFormat.STATISTIC, fit.bic())
                .scalar("r2.mcfadden", "R\u00b2 (McFadden)", NumberFormat.PROBABILITY, r2.mcFadden())
                .scalar("r2.nagelkerke", "R\u00b2 (Nagelkerke)", NumberFormat.PROBABILITY, r2.nagelkerke())
                .scalar("iterations", "Iterations", NumberFormat.COUNT, fit.iterations());
    }

    private static void messages(AnalysisResult.Builder result, AnalysisInput input, LogisticAnalysisOptions options,
            LogisticFit fit, DesignMatrix design, DataTable data, LogisticEffects effects) {
        for (AliasedTerm alias : fit.aliased()) {
            result.warning(alias.message(), "Leave one of these variables out.");
        }
        for (int t = 0; t < design.terms().size(); t++) {
            if (design.columnsOf(t).length == 0) {
                result.warning(ModelRow.termLabel(design.terms().get(t), data)
                        + " has the same level in all patients used and has no odds ratio.", "Leave it out of the model.");
            }
        }
        fit.separation().ifPresent(s -> result.warning(s.message(),
                "Merge levels, leave the variable out, or set the option Estimation to Firth."));
        int rarer = Math.min(fit.model().events(), fit.model().rows() - fit.model().events());
        int coefficients = fit.rank() - 1;
        if (coefficients > 0 && (double) rarer / coefficients < options.eventsPerCoefficient()) {
            result.warning(EventsPerCoefficient.ofRarer(rarer, coefficients),
                    "Odds ratios may be too large and intervals too narrow: use fewer covariates, or penalise.");
        }
        if (effects.isRobust()) {
            boolean matched = input.design().isMatched() && options.cluster() == null;
            boolean clustered = options.cluster() != null || input.design().cluster().isPresent();
            result.note("Variance", "Standard errors, intervals and tests use the robust (sandwich) variance over "
                    + (clustered ? matched ? "the matched sets (" + input.design().description() + ")" : "clusters" : "rows") + ".");
        }
    }

    private static void checks(AnalysisResult.Builder result, LogisticFit fit, CompleteRows complete, AnalysisInput input) {
        double observed = 0;
        double expected = 0;
        double[] fitted = fit.fitted();
        double[] weights = fit.model().weights();
        for (int i = 0; i < fitted.length; i++) {
            double w = weights == null ? 1 : weights[i];
            observed += fit.model().event()[i] ? w : 0;
            expected += w * fitted[i];
        }
        boolean canonical = fit.model().link() == BinaryLink.LOGIT;
        if (fit.separation().isEmpty()) {
            result.check("outcomes", canonical ? "Observed and expected outcomes agree."
                    : "Observed and expected outcomes agree to a hundredth, as they need not exactly with the probit link.",
                    Math.abs(observed - expected) <= (!canonical ? 1e-2 : 1e-7) * Math.max(1, observed),
                    CellText.upTo(6, observed) + " observed, " + CellText.upTo(6, expected) + " expected");
        }
        result.check("converged", "The estimates stand at the maximum of the likelihood, or separation is said.",
                fit.converged() || fit.separation().isPresent(), fit.iterations() + " iterations");
        int dropped = complete.dropped().stream().mapToInt(d -> d.rows()).sum();
        result.check("rows", "Rows used and rows left out add up to the cohort.",
                fitted.length + dropped == input.data().rowCount(), fitted.length + " used, " + dropped + " left out");
    }

    @Override
    public Optional<RCode> rCode(Schema schema, LogisticAnalysisOptions options, CohortDesign design) {
        return Optional.of(LogisticMethods.rCode(options, design));
    }

    @Override
    public String methods(Schema schema, LogisticAnalysisOptions options, CohortDesign design) {
        return LogisticMethods.paragraph(schema, options, design);
    }
}
