/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.AnalysisDescriptor;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.Problem;
import org.cohortium.analysis.input.CompleteRows;
import org.cohortium.analysis.input.ModelRow;
import org.cohortium.analysis.input.ModelTerms;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.rcode.RDesign;
import org.cohortium.analysis.rcode.RNames;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.CellText;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.data.DataTable;
import org.cohortium.data.Schema;
import org.cohortium.data.formula.DesignMatrix;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.regression.AliasedTerm;
import org.cohortium.numerics.regression.LogisticModel;

/** Linear regression: mean differences of a measurement by covariates, with classical or robust errors. */
public final class LinearAnalysis implements Analysis<LinearAnalysisOptions> {

    private static final AnalysisDescriptor DESCRIPTOR = new AnalysisDescriptor("linear", "1.0.1", "Linear regression",
            AnalysisDescriptor.Category.REGRESSION, "How does the mean of a measurement depend on several characteristics at once?",
            "The mean is a linear function of the covariates; rows are independent unless clusters are named; with the classical "
                    + "variance the residuals vary equally everywhere, and in small samples are about normal.",
            "Mean differences with confidence intervals, the kind of standard errors, patients, R\u00b2, a look at the residuals, and "
                    + "missing data.",
            List.of("Draper NR, Smith H. Applied Regression Analysis. 3rd ed. Wiley 1998.",
                    "White H. A heteroskedasticity-consistent covariance matrix estimator and a direct test for "
                            + "heteroskedasticity. Econometrica 1980;48:817-838.",
                    "MacKinnon JG, White H. Some heteroskedasticity-consistent covariance matrix estimators with improved finite "
                            + "sample properties. J Econometrics 1985;29:305-325.",
                    "Rogers WH. Regression standard errors in clustered samples. Stata Technical Bulletin 1993;13:19-23."),
            List.of());

    @Override
    public AnalysisDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Class<LinearAnalysisOptions> optionsType() {
        return LinearAnalysisOptions.class;
    }

    @Override
    public List<Problem> check(Schema schema, LinearAnalysisOptions options) {
        List<Problem> problems = new ArrayList<>();
        if (ModelTerms.variables(options.covariates(), options.interactions()).contains(options.outcome().name())) {
            problems.add(Problem.error("covariates", "\"" + options.outcome().name() + "\" is the outcome and a covariate at once.",
                    "Take it out of the covariates."));
        }
        return problems;
    }

    @Override
    public AnalysisResult run(AnalysisInput input, LinearAnalysisOptions options, Progress progress) {
        CompleteRows complete = CompleteRows.of(input, needed(options, input.design()));
        DataTable data = complete.data();
        double[] y = data.numbers(options.outcome().name());
        RowValues.finite(y, options.outcome().name(), data);
        String measured = ModelRow.label(data.column(options.outcome().name()));
        if (Arrays.stream(y).allMatch(v -> v == y[0])) {
            throw new EstimationException(measured + " is the same in all patients used, so that nothing can explain it.",
                    "Choose an outcome that varies.");
        }
        DesignMatrix design = ModelTerms.design(data, options.covariates(), options.interactions());
        RowValues.finite(design, data);
        String weightName = options.weights() != null ? options.weights().name() : input.design().weights().orElse(null);
        double[] weights = weightName == null ? null : RowValues.positive(data.numbers(weightName), data);
        String clusterName = options.cluster() != null ? options.cluster().name() : input.design().cluster().orElse(null);
        int[] clusters = clusterName == null ? null : LogisticEffects.clusters(data.column(clusterName));
        progress.checkCancelled();
        LinearEffects effects = new LinearEffects(y, design.names(), design.values(), LogisticEffects.termColumns(design),
                weights, clusters, options);
        if (clusters == null) {
            refuseLeverage(options, effects, data);
        }
        progress.report(0.8, "");
        ModelReport report = new ModelReport(design, ModelRow.of(design, data, new boolean[y.length]), "mean difference", "b",
                options.confLevel(), false, false);
        AnalysisResult.Builder result = AnalysisResult.builder(DESCRIPTOR).n(y.length).dropped(complete.dropped());
        scalars(result, y, weights, effects);
        result.table(report.table("effects", "Mean differences of " + measured, effects, List.of()).footnote(variance(options, clusters)).build())
                .table(coefficients(design, data, effects)).table(tests(design, data, effects));
        result.figure(report.forest(effects, "Differences of the mean of " + measured + " with " + ModelReport.percent(options.confLevel())
                + "% confidence intervals from one linear model with all variables shown.", "lower mean", "higher mean"));
        LinearFigures figures = new LinearFigures(effects, y, data.column(options.outcome().name()).unit());
        result.figure(figures.residuals()).figure(figures.quantiles());
        for (AliasedTerm alias : effects.aliased) {
            result.warning(alias.message(), "Leave one of these variables out.");
        }
        for (int t = 0; t < design.terms().size(); t++) {
            if (design.columnsOf(t).length == 0) {
                result.warning(ModelRow.termLabel(design.terms().get(t), data)
                        + " has the same level in all patients used and has no coefficient.", "Leave it out of the model.");
            }
        }
        if (effects.degreesOfFreedom() < 1) {
            result.warning("There is a single cluster: the coefficients have no variance.", "Choose other clusters, or none.");
        }
        checks(result, effects, complete, input);
        return result.build();
    }

    /** A row that alone decides a coefficient is fitted exactly: HC2 and HC3 would divide its residual of zero by zero. */
    private static void refuseLeverage(LinearAnalysisOptions options, LinearEffects effects, DataTable data) {
        boolean divides = options.variance() == LinearAnalysisOptions.Variance.HC2
                || options.variance() == LinearAnalysisOptions.Variance.HC3;
        for (int i = 0; divides && i < effects.leverage.length; i++) {
            if (effects.leverage[i] > 1 - 1e-9) {
                throw new EstimationException("Row " + data.rowNumbers()[i] + " alone decides a coefficient, such as a level with one "
                        + "patient: its leverage is 1, and " + options.variance() + " does not exist.",
                        "Merge the level or leave it out, or choose HC1 or the classical variance.");
            }
        }
    }

    private static List<String> needed(LinearAnalysisOptions options, CohortDesign design) {
        List<String> names = new ArrayList<>(List.of(options.outcome().name()));
        names.addAll(ModelTerms.variables(options.covariates(), options.interactions()));
        names.add(options.cluster() != null ? options.cluster().name() : design.cluster().orElse(null));
        names.add(options.weights() != null ? options.weights().name() : design.weights().orElse(null));
        return names;
    }

    private static String variance(LinearAnalysisOptions options, int[] clusters) {
        return clusters != null ? "Standard errors are robust to clustering; t with one degree of freedom fewer than clusters."
                : options.variance() == LinearAnalysisOptions.Variance.CLASSICAL
                        ? "Standard errors assume residuals of equal variance."
                        : "Standard errors are heteroscedasticity-consistent (" + options.variance() + ").";
    }

    private static void scalars(AnalysisResult.Builder result, double[] y, double[] weights, LinearEffects effects) {
        double total = 0;
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            double w = weights == null ? 1 : weights[i];
            total += w;
            sum += w * y[i];
        }
        double mean = sum / total;
        double square = 0;
        for (int i = 0; i < y.length; i++) {
            square += (weights == null ? 1 : weights[i]) * (y[i] - mean) * (y[i] - mean);
        }
        double r2 = 1 - effects.fit.residualSumOfSquares() / square;
        result.scalar("r2", "R\u00b2", NumberFormat.PROBABILITY, r2)
                .scalar("r2.adjusted", "R\u00b2 (adjusted)", NumberFormat.PROBABILITY,
                        1 - (1 - r2) * (y.length - 1) / effects.fit.degreesOfFreedom())
                .scalar("sigma", "Residual standard deviation", NumberFormat.ESTIMATE, effects.fit.sigma())
                .scalar("df.residual", "Residual degrees of freedom", NumberFormat.COUNT, effects.fit.degreesOfFreedom());
    }

    private static Table coefficients(DesignMatrix design, DataTable data, LinearEffects effects) {
        Table.Builder table = Table.builder("coefficients", "Coefficients").text("term", "Term").text("label", "Coefficient")
                .number("estimate", "Estimate", NumberFormat.ESTIMATE).number("std.error", "SE", NumberFormat.ESTIMATE)
                .number("statistic", "t", NumberFormat.STATISTIC).number("p.value", "p", NumberFormat.P_VALUE)
                .number("log.p.value", "log p", NumberFormat.GENERAL)
                .number("conf.low", "Lower limit", NumberFormat.ESTIMATE)
                .number("conf.high", "Upper limit", NumberFormat.ESTIMATE);
        for (int j = 0; j <= design.names().size(); j++) {
            double[] limits = effects.coefficientLimits(j);
            table.row(j == 0 ? LogisticModel.INTERCEPT : design.names().get(j - 1),
                    j == 0 ? "Constant" : ModelRow.columnLabel(design.columns().get(j - 1), data), effects.coefficient(j),
                    effects.standardError(j), effects.statistic(j), effects.coefficientPValue(j),
                    effects.coefficientLogPValue(j), limits[0], limits[1]);
        }
        return table.build();
    }

    private static Table tests(DesignMatrix design, DataTable data, LinearEffects effects) {
        Table.Builder table = Table.builder("tests", "F tests").text("term", "Test")
                .number("statistic", "F", NumberFormat.STATISTIC).number("df", "df", NumberFormat.COUNT)
                .number("df.residual", "Residual df", NumberFormat.COUNT).number("p.value", "p", NumberFormat.P_VALUE)
                .number("log.p.value", "log p", NumberFormat.GENERAL);
        add(table, "All covariates", effects.test(IntStream.range(0, design.names().size()).toArray()), effects);
        for (int t = 0; t < design.terms().size(); t++) {
            add(table, ModelRow.termLabel(design.terms().get(t), data), effects.test(design.columnsOf(t)), effects);
        }
        return table.build();
    }

    private static void add(Table.Builder table, String name, double[] test, LinearEffects effects) {
        table.row(name, test[0], (int) test[1], effects.degreesOfFreedom(), test[2], test[3]);
    }

    private static void checks(AnalysisResult.Builder result, LinearEffects effects, CompleteRows complete, AnalysisInput input) {
        double sum = Arrays.stream(effects.leverage).sum();
        int rank = effects.leverage.length - effects.fit.degreesOfFreedom();
        result.check("leverage", "The leverages sum to the number of coefficients.", Math.abs(sum - rank) < 1e-6 * rank,
                CellText.upTo(9, sum) + " for " + rank);
        int dropped = complete.dropped().stream().mapToInt(d -> d.rows()).sum();
        result.check("rows", "Rows used and rows left out add up to the cohort.",
                effects.leverage.length + dropped == input.data().rowCount(),
                effects.leverage.length + " used, " + dropped + " left out");
    }

    @Override
    public String methods(Schema schema, LinearAnalysisOptions options, CohortDesign design) {
        boolean clustered = options.cluster() != null || design.cluster().isPresent();
        String interactions = options.interactions().isEmpty() ? "" : " The model had the interactions "
                + CoxMethods.list(options.interactions().stream()
                        .map(t -> String.join(" by ", CoxMethods.labels(schema, t.variables()))).toList()) + ".";
        String weights = options.weights() != null ? " Rows were weighted by "
                + CoxMethods.labels(schema, List.of(options.weights().name())).getFirst() + "."
                : design.weights().isPresent() ? " Rows had the weights of the matching." : "";
        return "Differences of the mean of " + CoxMethods.labels(schema, List.of(options.outcome().name())).getFirst() + " with "
                + ModelReport.percent(options.confLevel()) + "% confidence intervals were estimated by linear regression with "
                + CoxMethods.list(CoxMethods.labels(schema, VariableRef.names(options.covariates()))) + " as covariates."
                + interactions + weights + " Standard errors were " + (clustered ? "robust to clustering within " + (options.cluster() != null
                        ? CoxMethods.labels(schema, List.of(options.cluster().name())).getFirst() : "matched sets")
                        : options.variance() == LinearAnalysisOptions.Variance.CLASSICAL ? "classical"
                                : "heteroscedasticity-consistent (" + options.variance() + ")")
                + ". Residuals were examined graphically. Patients with a missing value in any variable of the model were left out.";
    }

    @Override
    public Optional<RCode> rCode(Schema schema, LinearAnalysisOptions options, CohortDesign design) {
        RDesign rows = RDesign.of(options.weights(), options.cluster(), design);
        String cluster = rows.isClustered() ? RNames.name(rows.cluster()) : null;
        RCode.Builder code = RCode.builder().line(rows.completeRows(needed(options, design))).line("fit <- lm("
                + RNames.name(options.outcome()) + " ~ " + RNames.terms(options.covariates(), options.interactions()) + ", data = d"
                + rows.weightsArgument() + ")");
        String level = RNames.number(options.confLevel());
        if (cluster == null && options.variance() == LinearAnalysisOptions.Variance.CLASSICAL) {
            return Optional.of(code.line("summary(fit)").line("confint(fit, level = " + level + ")").build());
        }
        code.library("sandwich").library("lmtest");
        String df = "";
        if (cluster != null) {
            code.line("V <- vcovCL(fit, cluster = ~ " + cluster + ", type = \"HC1\")");
            df = ", df = length(unique(d$" + cluster + ")) - 1";
        } else {
            code.line("V <- vcovHC(fit, type = \"" + options.variance() + "\")");
        }
        return Optional.of(code.line("coeftest(fit, vcov. = V" + df + ")")
                .line("coefci(fit, vcov. = V, level = " + level + df + ")").build());
    }
}
