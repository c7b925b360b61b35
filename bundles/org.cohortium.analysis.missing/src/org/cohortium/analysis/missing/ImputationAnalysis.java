/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.missing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.AnalysisDescriptor;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.Problem;
import org.cohortium.analysis.input.SquareRange;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.data.Schema;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.imputation.PooledTests;

/** Multiple imputation, then a Cox or logistic model in each completed data set, pooled. */
public final class ImputationAnalysis implements Analysis<ImputationOptions> {

    private static final AnalysisDescriptor DESCRIPTOR = new AnalysisDescriptor("imputation", "1.0.1",
        "Multiple imputation", AnalysisDescriptor.Category.REGRESSION,
        "What does a model say when patients with missing values are kept, and would it say otherwise if those values were not "
            + "missing at random?",
        "Values are missing at random given the variables of the imputation model; the imputation models fit; the assumptions of the "
            + "Cox or logistic model hold. The tipping point shows what follows when values are not missing at random.",
        "Which values are missing and why, the variables and methods of the imputation, the number of imputations, the pooled result "
            + "beside that of the complete cases, the fraction of missing information, and a sensitivity analysis.",
        List.of("Rubin DB. Multiple Imputation for Nonresponse in Surveys. Wiley 1987.",
            "van Buuren S, Groothuis-Oudshoorn K. mice: multivariate imputation by chained equations in R. J Stat Softw "
                + "2011;45(3):1-67.",
            "White IR, Royston P. Imputing missing covariate values for the Cox model. Stat Med 2009;28:1982-1998.",
            "White IR, Royston P, Wood AM. Multiple imputation using chained equations: issues and guidance for practice. Stat Med "
                + "2011;30:377-399.",
            "Barnard J, Rubin DB. Small-sample degrees of freedom with multiple imputation. Biometrika 1999;86:948-955.",
            "Leyrat C, Seaman SR, White IR, et al. Propensity score analysis with partially observed covariates: how should multiple "
                + "imputation be used? Stat Methods Med Res 2019;28:3-19.",
            "Cro S, Morris TP, Kenward MG, Carpenter JR. Sensitivity analysis for clinical trials with missing continuous outcome "
                + "data using controlled multiple imputation: a practical guide. Stat Med 2020;39:2815-2842."),
        List.of());

    @Override
    public AnalysisDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Class<ImputationOptions> optionsType() {
        return ImputationOptions.class;
    }

    @Override
    public List<Problem> check(Schema schema, ImputationOptions o) {
        List<Problem> problems = new ArrayList<>();
        List<String> outcome = new ArrayList<>(List.of(o.event().name()));
        if (o.isSurvival()) {
            if (o.time() == null) {
                problems.add(Problem.error("time", "No follow-up time is chosen.", "Choose one, or model an event or none."));
            } else {
                outcome.add(o.time().name());
            }
        }
        if (o.terms().isEmpty()) {
            problems.add(Problem.error("covariates", "The model has no exposure and no covariate.", "Choose variables."));
        }
        List<String> used = new ArrayList<>(VariableRef.names(o.terms()));
        used.addAll(VariableRef.names(o.auxiliary()));
        for (String name : outcome) {
            if (used.contains(name)) {
                problems.add(Problem.error("covariates", "\"" + name + "\" is the outcome and to be imputed or modelled at once.",
                    "Take it out: the outcome is in the imputation model by itself."));
            }
        }
        if (o.design() != ImputationOptions.Design.NONE) {
            if (o.exposure() == null) {
                problems.add(Problem.error("exposure", "Matching needs an exposure.", "Choose it, or no matching."));
            }
            if (o.covariates().stream().allMatch(v -> v.equals(o.exposure()))) {
                problems.add(Problem.error("covariates", "The propensity score has no covariates.", "Choose some."));
            }
        }
        if (o.shifted() != null && !used.contains(o.shifted().name())) {
            problems.add(Problem.error("shifted", "\"" + o.shifted().name() + "\" is not in the imputation model.",
                "Choose one of its variables."));
        }
        if (o.shifted() != null && o.shifts().isEmpty()) {
            problems.add(Problem.warning("shifts", "A variable is to be shifted, but no shifts are given.",
                "Give some, such as -2, -1, 1, 2."));
        }
        return problems;
    }

    @Override
    public AnalysisResult run(AnalysisInput input, ImputationOptions o, Progress progress) {
        SquareRange.require(input.data(), VariableRef.names(o.covariates()));
        SquareRange.require(input.data(), VariableRef.names(o.auxiliary()));
        ImputationData data = new ImputationData(input, o);
        long seed = o.seed() == null ? input.seed() : o.seed();
        boolean tips = o.shifted() != null && !o.shifts().isEmpty();
        if (tips && !data.incomplete.contains(data.shifted())) {
            throw new EstimationException("\"" + o.shifted().name() + "\" has no missing values to shift.",
                "Choose an incomplete variable.");
        }
        double share = tips ? 1.0 / (1 + o.shifts().size()) : 0.95;
        PooledModel model = PooledModel.of(data, seed, 0, progress.part(0, share));
        AnalysisResult.Builder result = AnalysisResult.builder(DESCRIPTOR).n(data.event.length).events(data.events())
            .dropped(data.rows.dropped());
        CompletedModel.Fit complete = completeCases(data, result, progress);
        ImputationTables tables = new ImputationTables(data, model, complete);
        ImputationFigures figures = new ImputationFigures(data, model, tables);
        scalars(result, data, model);
        result.table(tables.effects()).table(tables.coefficients()).table(tables.imputed()).figure(figures.effects());
        figures.variables().forEach(result::figure);
        if (!model.matched().isEmpty()) {
            result.table(tables.matching());
        }
        if (tips) {
            List<TippingPoint> points = TippingPoint.of(data, seed, model, progress.part(share, 1));
            result.table(tables.tipping(points)).figure(figures.tipping(points));
            tips(result, points, o.confLevel());
        }
        new ImputationVerdicts(data, model).write(result);
        return result.build();
    }

    private static CompletedModel.Fit completeCases(ImputationData data, AnalysisResult.Builder result, Progress progress) {
        int[] rows = data.completeRows();
        if (rows.length == 0) {
            result.info("No patient is complete: there is no analysis of complete cases to compare with.");
            return null;
        }
        CompletedModel model = new CompletedModel(data);
        try {
            if (data.options.design() == ImputationOptions.Design.NONE) {
                return model.fit(data.table, rows, progress);
            }
            ImputationData.CompleteCases cases = data.completeCases(rows);
            CompletedModel there = new CompletedModel(cases.data());
            double[] score = there.score(cases.table(), progress);
            return there.matched(cases.table(), there.match(cases.table(), score, progress).set(), progress);
        } catch (EstimationException e) {
            result.info("The complete cases give no estimate to compare with: " + e.getMessage());
            return null;
        }
    }

    private static void scalars(AnalysisResult.Builder result, ImputationData data, PooledModel model) {
        int n = data.event.length;
        result.scalar("imputations", "Imputations", NumberFormat.COUNT, model.imputations().size())
            .scalar("complete.cases", "Complete cases", NumberFormat.COUNT, data.completeRows().length)
            .scalar("incomplete", "Incomplete patients (%)", NumberFormat.PERCENT,
                (double) (n - data.completeRows().length) / n)
            .scalar("wald.p", "Test of all terms (D2), p", NumberFormat.P_VALUE, model.wald().pValue());
        logRank(result, model);
        if (data.options.isSurvival() && model.matched().isEmpty()) {
            int m = model.fits().size();
            double[] c = new double[m];
            double[] se = new double[m];
            for (int i = 0; i < m; i++) {
                c[i] = model.fits().get(i).concordance()[0];
                se[i] = model.fits().get(i).concordance()[1];
            }
            try {
                double[] pooled = PooledTests.proportion(c, se, data.options.confLevel());
                result.scalar("concordance", "Concordance", NumberFormat.PROBABILITY, pooled[0])
                    .scalar("concordance.se", "SE of the concordance", NumberFormat.PROBABILITY, pooled[1]);
            } catch (EstimationException e) {
                result.info("The concordance was not pooled: " + e.getMessage());
            }
        }
    }

    /** The log-rank test of the exposure over the imputations, by D2. */
    private static void logRank(AnalysisResult.Builder result, PooledModel model) {
        double[] statistics = new double[model.fits().size()];
        double df = Double.NaN;
        for (int i = 0; i < statistics.length; i++) {
            double[] test = model.fits().get(i).logRank();
            if (test == null || !Double.isNaN(df) && test[1] != df) {
                return;
            }
            statistics[i] = test[0];
            df = test[1];
        }
        PooledTests.D2 pooled = PooledTests.d2(statistics, df);
        result.scalar("logrank", "Log-rank test of the exposure (D2)", NumberFormat.STATISTIC, pooled.statistic() * df)
            .scalar("logrank.p", "Log-rank test of the exposure, p", NumberFormat.P_VALUE, pooled.pValue());
    }

    private static void tips(AnalysisResult.Builder result, List<TippingPoint> points, double level) {
        boolean atRandom = points.stream().filter(p -> p.shift() == 0).findFirst().orElseThrow().isClear(level);
        List<String> tipped = new ArrayList<>();
        for (TippingPoint p : points) {
            if (p.isClear(level) != atRandom) {
                tipped.add(org.cohortium.data.json.NumberText.of(p.shift()));
            }
        }
        if (tipped.isEmpty()) {
            result.info("Whether the interval of the first term excludes 1 is the same for all shifts.");
        } else {
            result.warning("Whether the interval of the first term excludes 1 changes at the shifts " + String.join(", ", tipped)
                + ".", "Judge whether such shifts are plausible.");
        }
    }

    @Override
    public String methods(Schema schema, ImputationOptions options, CohortDesign design) {
        return ImputationMethods.paragraph(options);
    }

    @Override
    public Optional<RCode> rCode(Schema schema, ImputationOptions options, CohortDesign design) {
        return Optional.of(ImputationR.code(schema, options));
    }
}
