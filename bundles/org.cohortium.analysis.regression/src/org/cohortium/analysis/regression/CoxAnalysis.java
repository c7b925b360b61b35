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
import org.cohortium.analysis.input.ModelTerms;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.data.Schema;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.survival.Concordance;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.ProportionalHazardsTest;

/** Cox regression: hazard ratios of covariates, alone and together, with tests of the model and of its assumptions. */
public final class CoxAnalysis implements Analysis<CoxAnalysisOptions> {

    private static final AnalysisDescriptor DESCRIPTOR = new AnalysisDescriptor("cox", "1.0.0", "Cox regression",
            AnalysisDescriptor.Category.REGRESSION,
            "How does the hazard of an event depend on several characteristics at once?",
            "Censoring does not depend on prognosis given the covariates; hazard ratios do not change with time unless a "
                    + "time-varying effect is asked for; numeric covariates act linearly on the log hazard unless they are smooth; "
                    + "rows are independent unless clusters or a frailty are named.",
            "Hazard ratios with confidence intervals alone and adjusted, events and patients, how the covariates were chosen, "
                    + "the treatment of ties, the check of proportional hazards, and missing data; with curves their kind, knots and "
                    + "test of nonlinearity; with a frailty its distribution, variance and number of groups.",
            List.of("Cox DR. Regression models and life-tables. J R Stat Soc B 1972;34:187-220.",
                    "Efron B. The efficiency of Cox's likelihood function for censored data. J Am Stat Assoc 1977;72:557-565.",
                    "Breslow N. Covariance analysis of censored survival data. Biometrics 1974;30:89-99.",
                    "Lin DY, Wei LJ. The robust inference for the Cox proportional hazards model. J Am Stat Assoc "
                            + "1989;84:1074-1078.",
                    "Grambsch PM, Therneau TM. Proportional hazards tests and diagnostics based on weighted residuals. "
                            + "Biometrika 1994;81:515-526.",
                    "Heinze G, Schemper M. A solution to the problem of monotone likelihood in Cox regression. Biometrics "
                            + "2001;57:114-119.",
                    "Therneau TM, Grambsch PM. Modeling Survival Data: Extending the Cox Model. Springer 2000.",
                    "Harrell FE. Regression Modeling Strategies. 2nd ed. Springer 2015.",
                    "Eilers PHC, Marx BD. Flexible smoothing with B-splines and penalties. Stat Sci 1996;11:89-121.",
                    "Therneau TM, Grambsch PM, Pankratz VS. Penalized survival models and frailty. J Comput Graph Stat "
                            + "2003;12:156-175.",
                    "Ripatti S, Palmgren J. Estimation of multivariate frailty models using penalized partial likelihood. Biometrics "
                            + "2000;56:1016-1022."),
            List.of());

    @Override
    public AnalysisDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Class<CoxAnalysisOptions> optionsType() {
        return CoxAnalysisOptions.class;
    }

    @Override
    public List<Problem> check(Schema schema, CoxAnalysisOptions options) {
        List<Problem> problems = new ArrayList<>();
        List<String> used = ModelTerms.variables(options.covariates(), options.interactions());
        for (String outcome : List.of(options.time().name(), options.event().name())) {
            if (used.contains(outcome)) {
                problems.add(Problem.error("covariates", "\"" + outcome + "\" is the outcome and a covariate at once.",
                        "Take it out of the covariates."));
            }
        }
        if (options.time().equals(options.entry())) {
            problems.add(Problem.error("entry", "The entry time is the follow-up time itself.",
                    "Choose the time from which patients were under observation, or none."));
        }
        for (VariableRef stratum : options.strata()) {
            if (used.contains(stratum.name())) {
                problems.add(Problem.error("strata", "\"" + stratum.name() + "\" is a covariate and a stratum at once.",
                        "A stratum has no hazard ratio: keep it in one place."));
            }
        }
        List<String> main = VariableRef.names(options.covariates());
        options.interactions().forEach(term -> term.variables().stream().filter(v -> !main.contains(v)).distinct()
                .forEach(v -> problems.add(Problem.warning("interactions", "\"" + v + "\" is in the interaction "
                        + term.text() + " but is no covariate.", "Add it to the covariates, or the interaction has no meaning "
                        + "of its own."))));
        boolean exact = options.ties() == CoxAnalysisOptions.Ties.EXACT;
        if (exact && (options.weights() != null || options.cluster() != null
                || options.variance() == CoxAnalysisOptions.Variance.ROBUST)) {
            problems.add(Problem.error("ties", "The exact treatment of ties goes with neither weights nor a robust variance.",
                    "Choose Efron."));
        }
        problems.addAll(FirthCoxModel.check(options));
        problems.addAll(CoxOptionChecks.of(options));
        return problems;
    }

    @Override
    public AnalysisResult run(AnalysisInput input, CoxAnalysisOptions options, Progress progress) {
        CoxModel model = new CoxModel(input, options);
        if (options.estimation() == CoxAnalysisOptions.Estimation.FIRTH) {
            return new FirthCoxModel(model).run(DESCRIPTOR, progress);
        }
        if (PenalizedCoxModel.wanted(options)) {
            return new PenalizedCoxReport(model).run(DESCRIPTOR, progress);
        }
        CoxFit fit = model.fit(progress.part(0, 0.4));
        CoxEffects effects = new CoxEffects(fit, options.confLevel(), progress);
        List<CoxEffects> alone = options.univariable() ? univariable(model, progress.part(0.4, 0.8)) : List.of();
        CoxTables tables = new CoxTables(model, effects);
        CoxFigures figures = new CoxFigures(model, effects);
        CoxVerdicts verdicts = new CoxVerdicts(model, fit);
        AnalysisResult.Builder result = AnalysisResult.builder(DESCRIPTOR).n(fit.n()).events(fit.events())
                .dropped(model.complete.dropped());
        scalars(result, fit);
        result.table(tables.hazardRatios(alone)).table(tables.coefficients());
        if (options.univariable()) {
            result.table(tables.univariable(alone));
        }
        result.table(tables.tests()).table(tables.terms()).figure(figures.forest());
        curves(result, model, fit, tables);
        if (!options.timeVarying().isEmpty()) {
            new TimeVaryingReport(model, fit).write(result, progress.part(0.8, 0.85));
        }
        new CoxPredictions(model, fit).write(result);
        new CoxDiagnostics(model, fit).write(result);
        verdicts.messages(result);
        CoxDialect.note(result, options.dialect());
        progress.report(0.85, "");
        progress.checkCancelled();
        if (options.phTest() && fit.rank() > 0) {
            proportionalHazards(result, fit, options, tables, figures, verdicts);
        }
        progress.report(0.95, "");
        progress.checkCancelled();
        verdicts.checks(result);
        return result.build();
    }

    private static void curves(AnalysisResult.Builder result, CoxModel model, CoxFit fit, CoxTables tables) {
        if (!CoxCurves.terms(model).isEmpty()) {
            result.table(tables.curveTests());
            new CoxCurves(model, fit.coefficients().estimates(), fit.coefficients().covariance()).write(result,
                    fit.coefficients().isRobust() ? "Intervals from the robust variance." : "Intervals from the model-based variance.");
        }
    }

    private static List<CoxEffects> univariable(CoxModel model, Progress progress) {
        List<CoxEffects> alone = new ArrayList<>();
        int terms = model.design.terms().size();
        for (int t = 0; t < terms; t++) {
            progress.checkCancelled();
            progress.report((double) t / terms, "");
            alone.add(model.isMainEffect(t)
                    ? new CoxEffects(model.fitTerm(t, Progress.NONE), model.options.confLevel(), progress.part(0, 0)) : null);
        }
        return alone;
    }

    private static void scalars(AnalysisResult.Builder result, CoxFit fit) {
        Concordance c = fit.concordance();
        result.scalar("concordance", "Concordance", NumberFormat.PROBABILITY, c.estimate())
                .scalar("concordance.se", "SE of the concordance", NumberFormat.PROBABILITY, c.stdErr())
                .scalar("loglik", "Log-likelihood", NumberFormat.STATISTIC, fit.logLikelihood())
                .scalar("loglik.null", "Log-likelihood without covariates", NumberFormat.STATISTIC, fit.nullLogLikelihood())
                .scalar("aic", "AIC", NumberFormat.STATISTIC, fit.aic())
                .scalar("bic", "BIC", NumberFormat.STATISTIC, fit.bic())
                .scalar("coefficients", "Coefficients", NumberFormat.COUNT, fit.rank())
                .scalar("iterations", "Iterations", NumberFormat.COUNT, fit.convergence().iterations());
    }

    private static void proportionalHazards(AnalysisResult.Builder result, CoxFit fit, CoxAnalysisOptions options,
            CoxTables tables, CoxFigures figures, CoxVerdicts verdicts) {
        if (options.ties() == CoxAnalysisOptions.Ties.EXACT) {
            result.info("The test of proportional hazards is not defined for the exact treatment of ties and was left out.");
            return;
        }
        ProportionalHazardsTest test;
        try {
            test = fit.proportionalHazards(options.transform().transform());
        } catch (EstimationException e) {
            result.warning(e.getMessage(), e.advice());
            return;
        }
        result.table(tables.proportionalHazards(test));
        figures.schoenfeld(test).forEach(result::figure);
        if (fit.coefficients().size() > CoxFigures.MOST_RESIDUAL_PLOTS) {
            result.info("Residuals are plotted for the first " + CoxFigures.MOST_RESIDUAL_PLOTS + " coefficients.");
        }
        verdicts.proportionalHazards(result, test);
    }

    @Override
    public Optional<RCode> rCode(Schema schema, CoxAnalysisOptions options, CohortDesign design) {
        return Optional.of(new CoxRCode(schema, options, design).code());
    }

    @Override
    public String methods(Schema schema, CoxAnalysisOptions options, CohortDesign design) {
        return CoxMethods.paragraph(schema, options, design);
    }
}
