/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.AnalysisDescriptor;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.Problem;
import org.cohortium.analysis.input.ModelRow;
import org.cohortium.analysis.input.ModelTerms;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.CellText;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.data.Schema;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.parametric.ParametricFit;
import org.cohortium.numerics.parametric.ParametricResiduals;
import org.cohortium.numerics.parametric.TimeDistribution;
import org.cohortium.numerics.regression.AliasedTerm;

/** Parametric survival models: time ratios or hazard ratios under a named distribution, fitted curves, predictions. */
public final class ParametricAnalysis implements Analysis<ParametricAnalysisOptions> {

    private static final AnalysisDescriptor DESCRIPTOR = new AnalysisDescriptor("parametric", "1.0.1",
            "Parametric survival models", AnalysisDescriptor.Category.REGRESSION,
            "How do survival times depend on characteristics under a named distribution, and what does it predict?",
            "The survival time follows the named distribution; covariates act linearly on log time (accelerated failure time) or, "
                    + "in the Gompertz model, on the log hazard; censoring says nothing about the future; rows are independent "
                    + "unless clusters are named.",
            "The distribution and how it was chosen, time ratios or hazard ratios with confidence intervals, the scale, events and "
                    + "patients, the fit against the Kaplan-Meier curve, and that predictions beyond the follow-up extrapolate.",
            List.of("Kalbfleisch JD, Prentice RL. The Statistical Analysis of Failure Time Data. 2nd ed. Wiley 2002.",
                    "Wei LJ. The accelerated failure time model: a useful alternative to the Cox regression model in survival "
                            + "analysis. Stat Med 1992;11:1871-1879.",
                    "Cox DR, Snell EJ. A general definition of residuals. J R Stat Soc B 1968;30:248-275.",
                    "Gompertz B. On the nature of the function expressive of the law of human mortality. Philos Trans R Soc Lond "
                            + "1825;115:513-583.",
                    "Akaike H. A new look at the statistical model identification. IEEE Trans Automat Contr 1974;19:716-723."),
            List.of());

    @Override
    public AnalysisDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Class<ParametricAnalysisOptions> optionsType() {
        return ParametricAnalysisOptions.class;
    }

    @Override
    public List<Problem> check(Schema schema, ParametricAnalysisOptions options) {
        List<Problem> problems = new ArrayList<>();
        List<String> used = ModelTerms.variables(options.covariates(), options.interactions());
        for (VariableRef response : List.of(options.time(), options.event())) {
            if (used.contains(response.name())) {
                problems.add(Problem.error("covariates", "\"" + response.name()
                        + "\" belongs to the survival time and is a covariate at once.", "Take it out of the covariates."));
            }
        }
        if (!options.strata().isEmpty() && options.distribution() == ParametricAnalysisOptions.Distribution.EXPONENTIAL) {
            problems.add(Problem.error("strata", "The exponential distribution has no scale that could differ between strata.",
                    "Take the variable as a covariate, or choose another distribution."));
        }
        for (double t : options.times()) {
            if (!(t > 0)) {
                problems.add(Problem.error("times", "Survival cannot be predicted at " + t + ".", "Give times above 0."));
            }
        }
        for (String entry : options.profile()) {
            if (!entry.contains("=") || !used.contains(entry.substring(0, entry.indexOf('=')).trim())) {
                problems.add(Problem.error("profile", "The profile entry \"" + entry
                        + "\" is not of the form variable=value with a covariate of the model.", "Write for example age=60."));
            }
        }
        return problems;
    }

    @Override
    public AnalysisResult run(AnalysisInput input, ParametricAnalysisOptions options, Progress progress) {
        ParametricRows model = new ParametricRows(input, options);
        AnalysisResult.Builder result = AnalysisResult.builder(DESCRIPTOR).n(model.data.size())
                .events(model.data.eventCount()).dropped(model.complete.dropped());
        TimeDistribution chosen = options.distribution().distribution();
        List<ParametricFit> fits = chosen == null ? all(model, result, progress)
                : List.of(model.fit(chosen, progress.part(0, 0.8)));
        ParametricFit fit = fits.getFirst();
        for (ParametricFit each : fits) {
            fit = each.aic() < fit.aic() ? each : fit;
        }
        progress.report(0.85, "");
        progress.checkCancelled();
        ParametricEffects effects = new ParametricEffects(fit, LogisticEffects.termColumns(model.design), options.confLevel());
        boolean time = effects.isTimeRatio();
        ModelReport report = new ModelReport(model.design, model.rows, time ? "time ratio" : "hazard ratio",
                time ? "TR" : "HR", options.confLevel());
        ParametricTables tables = new ParametricTables(model, effects);
        ParametricFigures figures = new ParametricFigures(model);
        scalars(result, fit);
        if (fits.size() > 1) {
            result.table(ParametricTables.comparison(fits));
        }
        if (!model.design.names().isEmpty()) {
            result.table(report.table("effects", (time ? "Time ratios" : "Hazard ratios") + " ("
                    + fit.model().distribution().label() + " model)", effects, List.of()).footnote(time
                            ? "A time ratio above 1 means longer survival." : "A hazard ratio above 1 means shorter survival.")
                    .build());
        }
        result.table(tables.coefficients()).table(tables.tests()).table(tables.predictions()).figure(figures.curves(model.groups.count() > 1 ? List.of(fit) : fits));
        if (!model.design.names().isEmpty()) {
            result.figure(report.forest(effects, (time ? "Time" : "Hazard") + " ratios with "
                    + ModelReport.percent(options.confLevel()) + "% confidence intervals from one model with all variables shown.",
                    time ? "shorter survival" : "longer survival", time ? "longer survival" : "shorter survival"));
        }
        result.figure(figures.coxSnell(fit));
        messages(result, model, fit);
        checks(result, model, fit);
        return result.build();
    }

    private static List<ParametricFit> all(ParametricRows model, AnalysisResult.Builder result, Progress progress) {
        List<ParametricFit> fits = new ArrayList<>();
        EstimationException last = null;
        int k = 0;
        for (TimeDistribution each : ParametricRows.DISTRIBUTIONS) {
            try {
                fits.add(model.fit(each, progress.part(0.8 * k / 5, 0.8 * (k + 1) / 5)));
            } catch (EstimationException e) {
                result.warning("The " + each.label() + " model was left out of the comparison: " + e.getMessage(), e.advice());
                last = e;
            }
            k++;
        }
        if (fits.isEmpty()) {
            throw last;
        }
        return fits;
    }

    private static void scalars(AnalysisResult.Builder result, ParametricFit fit) {
        result.scalar("aic", "AIC", NumberFormat.STATISTIC, fit.aic()).scalar("bic", "BIC", NumberFormat.STATISTIC, fit.bic())
                .scalar("loglik", "Log-likelihood", NumberFormat.STATISTIC, fit.logLikelihood())
                .scalar("loglik.null", "Log-likelihood without covariates", NumberFormat.STATISTIC, fit.nullLogLikelihood());
        if (fit.ancillaries() <= 1) {
            boolean scale = fit.model().distribution().isLocationScale();
            result.scalar(scale ? "scale" : "shape", scale ? "Scale" : "Shape", NumberFormat.ESTIMATE,
                    scale ? fit.scale(0) : fit.ancillary(0));
        }
        result.scalar("parameters", "Parameters", NumberFormat.COUNT, fit.rank());
    }

    private static void messages(AnalysisResult.Builder result, ParametricRows model, ParametricFit fit) {
        for (AliasedTerm alias : fit.aliased()) {
            result.warning(alias.message(), "Leave one of these variables out.");
        }
        for (int t = 0; t < model.design.terms().size(); t++) {
            if (model.design.columnsOf(t).length == 0) {
                result.warning(ModelRow.termLabel(model.design.terms().get(t), model.complete.data())
                        + " has the same level in all patients used and has no coefficient.", "Leave it out of the model.");
            }
        }
        if (!fit.unbounded().isEmpty()) {
            List<String> names = fit.unbounded().stream().map(u -> ModelRow.columnLabel(
                    model.design.columns().get(u.coefficient() - 1), model.complete.data())
                    + (u.positive() ? " (towards infinity)" : " (towards zero)")).toList();
            result.warning("There is no finite ratio for " + String.join(", ", names) + ": a group without events.",
                    "Merge levels without events or leave the variable out; Cox regression with estimation Firth gives a finite "
                            + "hazard ratio.");
        }
        int coefficients = fit.rank() - fit.ancillaries() - 1;
        int events = model.data.eventCount();
        if (coefficients > 0 && (double) events / coefficients < model.options.eventsPerCoefficient()) {
            result.warning(EventsPerCoefficient.ofEvents(events, coefficients), "Use fewer covariates.");
        }
        double last = model.lastTime();
        if (model.options.times().stream().anyMatch(t -> t > last)) {
            result.warning("Some times of the predictions lie beyond the longest follow-up: there the numbers rest on the "
                    + "distribution alone.", "Say so where they are reported.");
        }
        result.note("Distribution", fit.model().distribution().label()
                + (model.options.distribution() == ParametricAnalysisOptions.Distribution.COMPARE
                        ? " had the lowest AIC; a p-value after such a choice is a little too small." : "."));
        if (fit.isRobust()) {
            result.note("Variance", "Standard errors use the robust (sandwich) variance over "
                    + (model.input.design().isMatched() && model.options.cluster() == null ? "the matched sets." : "clusters."));
        }
    }

    private static void checks(AnalysisResult.Builder result, ParametricRows model, ParametricFit fit) {
        if (fit.model().distribution().isProportionalHazards() && fit.ancillaries() <= 1) {
            double sum = 0;
            double events = 0;
            double[] martingale = ParametricResiduals.of(fit).martingale();
            for (int i = 0; i < martingale.length; i++) {
                sum += model.data.weight(i) * martingale[i];
                events += model.data.event(i) ? model.data.weight(i) : 0;
            }
            result.check("events", "Observed and expected events agree.", Math.abs(sum) <= 1e-6 * Math.max(1, events),
                    CellText.upTo(6, events) + " observed, " + CellText.upTo(6, events - sum) + " expected");
        }
        result.check("improves", "The likelihood with covariates is not below that without.",
                fit.logLikelihood() >= fit.nullLogLikelihood() - 1e-9 * Math.abs(fit.nullLogLikelihood()),
                String.format(Locale.ROOT, "%.6f with, %.6f without", fit.logLikelihood(), fit.nullLogLikelihood()));
        int dropped = model.complete.dropped().stream().mapToInt(d -> d.rows()).sum();
        result.check("rows", "Rows used and rows left out add up to the cohort.",
                model.data.size() + dropped == model.input.data().rowCount(),
                model.data.size() + " used, " + dropped + " left out");
    }

    @Override
    public String methods(Schema schema, ParametricAnalysisOptions options, CohortDesign design) {
        return ParametricMethods.paragraph(schema, options, design);
    }

    @Override
    public Optional<RCode> rCode(Schema schema, ParametricAnalysisOptions options, CohortDesign design) {
        return Optional.of(ParametricMethods.rCode(options, design));
    }
}
