/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.examples.analysis;

import java.util.ArrayList;
import java.util.List;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.AnalysisDescriptor;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.Problem;
import org.cohortium.analysis.input.CompleteRows;
import org.cohortium.analysis.input.ModelTerms;
import org.cohortium.analysis.input.SurvivalInput;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.data.ColumnKind;
import org.cohortium.data.Schema;
import org.cohortium.data.formula.DesignMatrix;
import org.cohortium.data.json.NumberText;
import org.cohortium.examples.analysis.weibull.WeibullFit;
import org.cohortium.examples.analysis.weibull.WeibullRegression;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.survival.SurvivalData;

/** Weibull regression, as someone outside the project would add it. */
public final class WeibullAnalysis implements Analysis<WeibullOptions> {

    private static final AnalysisDescriptor DESCRIPTOR = new AnalysisDescriptor("example.weibull", "1.0.0",
        "Weibull regression (example plug-in)", AnalysisDescriptor.Category.REGRESSION,
        "By what factor do covariates stretch survival time, if times follow a Weibull distribution?",
        "Survival times follow a Weibull distribution at every value of the covariates, with one shape. Hazards are then "
            + "proportional and times are stretched by a constant factor. Censoring is not informative.",
        "Report time ratios or hazard ratios with confidence intervals, the shape, and how the distribution was checked.",
        List.of("Kalbfleisch JD, Prentice RL. The statistical analysis of failure time data. 2nd ed. Hoboken: Wiley; 2002."),
        List.of());

    @Override
    public AnalysisDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Class<WeibullOptions> optionsType() {
        return WeibullOptions.class;
    }

    @Override
    public List<Problem> check(Schema schema, WeibullOptions options) {
        List<Problem> problems = new ArrayList<>();
        if (options.eventLevels().isEmpty() && schema.variable(options.event().name()).kind() == ColumnKind.CATEGORY) {
            problems.add(Problem.error("eventLevels", "It is not said which levels of \"" + options.event().name()
                + "\" are events.", "Choose them from: "
                    + String.join(", ", schema.variable(options.event().name()).levels()) + "."));
        }
        for (String name : ModelTerms.variables(options.covariates(), options.interactions())) {
            if (name.equals(options.time().name()) || name.equals(options.event().name())) {
                problems.add(Problem.error("covariates", "\"" + name + "\" is part of the outcome.",
                    "Take it out of the covariates."));
            }
        }
        return problems;
    }

    @Override
    public AnalysisResult run(AnalysisInput input, WeibullOptions options, Progress progress) {
        List<String> needed = new ArrayList<>(List.of(options.time().name(), options.event().name()));
        needed.addAll(ModelTerms.variables(options.covariates(), options.interactions()));
        CompleteRows rows = CompleteRows.of(input, needed);
        SurvivalData data = SurvivalInput
            .of(rows.data(), options.time().name(), options.event().name(), options.eventLevels())
            .design(input.design()).read();
        DesignMatrix design = ModelTerms.design(rows.data(), options.covariates(), options.interactions());
        progress.report(0.1, "Fit");
        WeibullFit fit = WeibullRegression.fit(data, design.values(), progress);
        progress.report(0.8, "Tables");
        AnalysisResult.Builder result = AnalysisResult.builder(DESCRIPTOR).n(data.size()).events(data.eventCount())
            .dropped(rows.dropped());
        result.table(coefficients(design, fit, options.confLevel()));
        scalars(result, design, fit);
        result.figure(WeibullFigure.of(rows.data().column(options.time().name()), data, design, fit));
        return result.build();
    }

    private static Table coefficients(DesignMatrix design, WeibullFit fit, double level) {
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
        Table.Builder table = Table.builder("coefficients", "Weibull regression").text("term", "Term")
            .number("estimate", "Coefficient", NumberFormat.ESTIMATE)
            .number("std.error", "Standard error", NumberFormat.ESTIMATE)
            .number("statistic", "z", NumberFormat.STATISTIC).number("p.value", "p", NumberFormat.P_VALUE)
            .number("time.ratio", "Time ratio", NumberFormat.RATIO).number("conf.low", "lower", NumberFormat.RATIO)
            .number("conf.high", "upper", NumberFormat.RATIO).number("hazard.ratio", "Hazard ratio", NumberFormat.RATIO)
            .number("hazard.ratio.low", "lower", NumberFormat.RATIO)
            .number("hazard.ratio.high", "upper", NumberFormat.RATIO);
        for (int j = 0; j < fit.coefficients().length; j++) {
            double b = fit.coefficients()[j];
            double se = fit.standardError(j);
            if (j == 0) {
                table.row("(Intercept)", b, se, b / se, fit.pValue(j), null, null, null, null, null, null);
                continue;
            }
            double h = fit.logHazardRatio(j);
            double hse = fit.logHazardRatioStandardError(j);
            table.row(design.names().get(j - 1), b, se, b / se, fit.pValue(j), StrictMath.exp(b), StrictMath.exp(b - z * se),
                StrictMath.exp(b + z * se), StrictMath.exp(h), StrictMath.exp(h - z * hse), StrictMath.exp(h + z * hse));
        }
        table.footnote("Coefficients are on log time: a time ratio of 2 means that survival lasts twice as long. Limits are at "
            + "the level of " + NumberText.of(level) + ".");
        if (fit.robust()) {
            table.footnote("Standard errors are robust to the clusters of the cohort.");
        }
        return table.build();
    }

    private static void scalars(AnalysisResult.Builder result, DesignMatrix design, WeibullFit fit) {
        int last = fit.coefficients().length;
        result.scalar("scale", "Scale", NumberFormat.ESTIMATE, fit.scale())
            .scalar("shape", "Shape (1 / scale)", NumberFormat.ESTIMATE, 1 / fit.scale())
            .scalar("std.error.log.scale", "Standard error of log(scale)", NumberFormat.ESTIMATE, fit.standardError(last))
            .scalar("log.likelihood", "Log-likelihood", NumberFormat.GENERAL, fit.logLikelihood())
            .scalar("aic", "AIC", NumberFormat.GENERAL, fit.aic());
        int df = design.names().size();
        if (df > 0 && !fit.robust()) {
            double chiSquared = 2 * (fit.logLikelihood() - fit.nullLogLikelihood());
            result.scalar("statistic", "Likelihood-ratio chi-squared", NumberFormat.STATISTIC, chiSquared)
                .scalar("df", "Degrees of freedom", NumberFormat.COUNT, df).scalar("p.value", "p of the likelihood-ratio test",
                    NumberFormat.P_VALUE, ChiSquaredDistribution.of(df).survivalProbability(Math.max(0, chiSquared)));
        }
    }

    @Override
    public String methods(Schema schema, WeibullOptions options, CohortDesign design) {
        List<String> labels = options.covariates().stream().map(v -> schema.variable(v.name()).label()).toList();
        return "Survival time was modelled by Weibull regression"
            + (labels.isEmpty() ? "" : " on " + String.join(", ", labels)) + ", fitted by maximum likelihood; time ratios and "
            + "hazard ratios are given with Wald confidence intervals"
            + (design.cluster().isPresent() ? ", with standard errors robust to the matched sets." : ".");
    }
}
