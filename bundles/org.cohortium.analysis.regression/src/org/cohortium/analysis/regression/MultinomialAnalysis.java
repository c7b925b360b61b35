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
import org.cohortium.analysis.input.CompleteRows;
import org.cohortium.analysis.input.Groups;
import org.cohortium.analysis.input.ModelRow;
import org.cohortium.analysis.input.ModelTerms;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.rcode.RDesign;
import org.cohortium.analysis.rcode.RNames;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.ForestFigure;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.data.CategoryColumn;
import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.data.Schema;
import org.cohortium.data.formula.DesignMatrix;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.linear.ColumnScaling;
import org.cohortium.numerics.regression.LogisticModel;
import org.cohortium.numerics.regression.MultinomialRegression;
import org.cohortium.numerics.survival.CoxTest;

/** Multinomial logistic regression: relative risk ratios of each value of an unordered outcome. */
public final class MultinomialAnalysis implements Analysis<MultinomialAnalysisOptions> {

    private static final int MOST_VALUES = 20;

    private static final AnalysisDescriptor DESCRIPTOR = new AnalysisDescriptor("multinomial", "1.0.1",
            "Multinomial logistic regression", AnalysisDescriptor.Category.REGRESSION,
            "How does which of several outcomes occurs depend on several characteristics at once?",
            "The values of the outcome exclude each other and have no order that the model should use; numeric covariates act "
                    + "linearly on the log odds of each value against the reference; rows are independent.",
            "Relative risk ratios with confidence intervals for each value against the reference, patients with each value, how "
                    + "the covariates were chosen, and missing data.",
            List.of("Agresti A. Categorical Data Analysis. 3rd ed. Wiley 2013.",
                    "Hosmer DW, Lemeshow S, Sturdivant RX. Applied Logistic Regression. 3rd ed. Wiley 2013."),
            List.of());

    @Override
    public AnalysisDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Class<MultinomialAnalysisOptions> optionsType() {
        return MultinomialAnalysisOptions.class;
    }

    @Override
    public List<Problem> check(Schema schema, MultinomialAnalysisOptions options) {
        List<Problem> problems = new ArrayList<>();
        if (ModelTerms.variables(options.covariates(), options.interactions()).contains(options.outcome().name())) {
            problems.add(Problem.error("covariates", "\"" + options.outcome().name() + "\" is the outcome and a covariate at once.",
                    "Take it out of the covariates."));
        }
        return problems;
    }

    @Override
    public AnalysisResult run(AnalysisInput input, MultinomialAnalysisOptions options, Progress progress) {
        List<String> needed = new ArrayList<>(List.of(options.outcome().name()));
        needed.addAll(ModelTerms.variables(options.covariates(), options.interactions()));
        CompleteRows complete = CompleteRows.of(input, needed);
        DataTable data = complete.data();
        Outcomes outcomes = Outcomes.of(data, options);
        DesignMatrix design = ModelTerms.design(data, options.covariates(), options.interactions());
        int k = outcomes.labels().size();
        MultinomialRegression.Fit fit = MultinomialRegression.fit(outcomes.codes(), k, design.names(), design.values(),
                progress.part(0, 0.4));
        CoxTest[] termTests = new CoxTest[design.terms().size()];
        for (int t = 0; t < termTests.length; t++) {
            progress.checkCancelled();
            termTests[t] = without(outcomes, design, design.columnsOf(t), fit, progress.part(0.4 + 0.5 * t / termTests.length,
                    0.4 + 0.5 * (t + 1) / termTests.length));
        }
        int[] all = java.util.stream.IntStream.range(0, design.names().size()).toArray();
        CoxTest whole = without(outcomes, design, all, fit, Progress.NONE);
        double[] spread = Arrays.stream(design.values()).mapToDouble(x -> ColumnScaling.of(x, null).spread()).toArray();
        AnalysisResult.Builder result = AnalysisResult.builder(DESCRIPTOR).n(outcomes.codes().length)
                .dropped(complete.dropped());
        result.scalar("deviance", "Deviance", NumberFormat.STATISTIC, fit.deviance())
                .scalar("aic", "AIC", NumberFormat.STATISTIC, fit.aic())
                .scalar("parameters", "Parameters", NumberFormat.COUNT, fit.parameters());
        List<MultinomialEffects> effects = new ArrayList<>();
        List<ForestFigure> forests = new ArrayList<>();
        for (int c = 1; c < k; c++) {
            MultinomialEffects of = new MultinomialEffects(fit, c, spread, termTests, options.confLevel());
            effects.add(of);
            boolean[] event = new boolean[outcomes.codes().length];
            for (int i = 0; i < event.length; i++) {
                event[i] = outcomes.codes()[i] == c;
            }
            String against = outcomes.labels().get(c) + " against " + outcomes.labels().getFirst();
            ModelReport report = new ModelReport(design, ModelRow.of(design, data, event), "relative risk ratio", "RRR",
                    options.confLevel());
            result.table(report.table("relative_risk_ratios_" + c, "Relative risk ratios: " + against, of, List.of())
                    .footnote("Events: patients with the value " + outcomes.labels().get(c) + ".").build());
            ForestFigure forest = report.forest(of, "Relative risk ratios of " + against + " with "
                    + ModelReport.percent(options.confLevel()) + "% confidence intervals.", "less often", "more often");
            forests.add(new ForestFigure("forest_" + c, "Relative risk ratios: " + against, forest.caption(), forest.axis(),
                    forest.reference(), forest.labelHeading(), forest.leftColumns(), forest.rightColumns(), forest.rows(),
                    forest.lowSide(), forest.highSide()));
        }
        result.table(coefficients(outcomes, design, data, effects)).table(tests(design, data, whole, termTests));
        forests.forEach(result::figure);
        messages(result, input, options, outcomes, design, data, fit, effects);
        checks(result, outcomes, fit, complete, input);
        return result.build();
    }

    /**
     * The outcome in codes from 0, the reference.
     *
     * @param codes by row
     * @param labels by code
     */
    private record Outcomes(int[] codes, List<String> labels) {

        static Outcomes of(DataTable data, MultinomialAnalysisOptions options) {
            Groups groups = Groups.of(data.column(options.outcome().name()));
            int[] counts = new int[groups.count()];
            for (int c : groups.codes()) {
                counts[c]++;
            }
            List<Integer> order = new ArrayList<>();
            for (int c = 0; c < counts.length; c++) {
                if (counts[c] > 0) {
                    order.add(c);
                }
            }
            if (order.size() < 2 || order.size() > MOST_VALUES) {
                throw new EstimationException("The outcome has " + order.size() + (order.size() == 1 ? " value" : " values")
                        + " in the rows used.", order.size() < 2 ? "Check the eligibility criteria and the missing values."
                                : "Merge values: each has coefficients of its own.");
            }
            String reference = reference(data.column(options.outcome().name()), options);
            if (!reference.isEmpty()) {
                int wanted = groups.labels().indexOf(reference);
                if (!order.contains(wanted) && options.reference().isEmpty()) {
                    wanted = order.getFirst();
                } else if (!order.contains(wanted)) {
                    throw new EstimationException("The reference value " + options.reference()
                            + " of the outcome does not occur in the rows used.", "Choose another reference value.");
                }
                order.remove(Integer.valueOf(wanted));
                order.addFirst(wanted);
            }
            int[] codes = Arrays.stream(groups.codes()).map(order::indexOf).toArray();
            return new Outcomes(codes, order.stream().map(groups.labels()::get).toList());
        }
    }

    /** The value that the others are compared with: as chosen, else the outcome's reference level; empty for the first. */
    private static String reference(Column outcome, MultinomialAnalysisOptions options) {
        return !options.reference().isEmpty() ? options.reference()
                : outcome instanceof CategoryColumn category ? category.levels().get(category.reference()) : "";
    }

    private static CoxTest without(Outcomes outcomes, DesignMatrix design, int[] columns, MultinomialRegression.Fit fit,
            Progress progress) {
        List<String> names = new ArrayList<>();
        List<double[]> values = new ArrayList<>();
        for (int j = 0; j < design.names().size(); j++) {
            int at = j;
            if (Arrays.stream(columns).noneMatch(c -> c == at)) {
                names.add(design.names().get(j));
                values.add(design.values()[j]);
            }
        }
        MultinomialRegression.Fit smaller = MultinomialRegression.fit(outcomes.codes(), outcomes.labels().size(), names,
                values.toArray(new double[0][]), progress);
        return CoxTest.chiSquared(smaller.deviance() - fit.deviance(), fit.parameters() - smaller.parameters());
    }

    private static Table coefficients(Outcomes outcomes, DesignMatrix design, DataTable data, List<MultinomialEffects> effects) {
        Table.Builder table = Table.builder("coefficients", "Coefficients").text("outcome", "Outcome").text("term", "Term")
                .text("label", "Coefficient").number("estimate", "Estimate", NumberFormat.ESTIMATE)
                .number("std.error", "SE", NumberFormat.ESTIMATE).number("statistic", "z", NumberFormat.STATISTIC)
                .number("p.value", "p", NumberFormat.P_VALUE).number("log.p.value", "log p", NumberFormat.GENERAL)
                .number("relative.risk.ratio", "RRR", NumberFormat.RATIO)
                .number("conf.low", "Lower limit", NumberFormat.RATIO).number("conf.high", "Upper limit", NumberFormat.RATIO);
        for (int c = 1; c < outcomes.labels().size(); c++) {
            MultinomialEffects of = effects.get(c - 1);
            for (int j = 0; j <= design.names().size(); j++) {
                double[] limits = of.coefficientLimits(j);
                CoxTest test = of.test(j);
                table.row(outcomes.labels().get(c), j == 0 ? LogisticModel.INTERCEPT : design.names().get(j - 1),
                        j == 0 ? "Constant" : ModelRow.columnLabel(design.columns().get(j - 1), data), of.coefficient(j),
                        of.standardError(j), of.coefficient(j) / of.standardError(j), test.pValue(), test.logPValue(),
                        StrictMath.exp(of.coefficient(j)), StrictMath.exp(limits[0]), StrictMath.exp(limits[1]));
            }
        }
        return table.build();
    }

    private static Table tests(DesignMatrix design, DataTable data, CoxTest whole, CoxTest[] terms) {
        Table.Builder table = Table.builder("tests", "Likelihood ratio tests").text("term", "Test")
                .number("statistic", "Chi-squared", NumberFormat.STATISTIC).number("df", "df", NumberFormat.COUNT)
                .number("p.value", "p", NumberFormat.P_VALUE).number("log.p.value", "log p", NumberFormat.GENERAL);
        table.row("All covariates", whole.statistic(), whole.df(), whole.pValue(), whole.logPValue());
        for (int t = 0; t < terms.length; t++) {
            table.row(ModelRow.termLabel(design.terms().get(t), data), terms[t].statistic(), terms[t].df(), terms[t].pValue(),
                    terms[t].logPValue());
        }
        return table.build();
    }

    private static void messages(AnalysisResult.Builder result, AnalysisInput input, MultinomialAnalysisOptions options,
            Outcomes outcomes, DesignMatrix design, DataTable data, MultinomialRegression.Fit fit,
            List<MultinomialEffects> effects) {
        List<String> infinite = new ArrayList<>();
        for (int j = 0; j < design.names().size(); j++) {
            String label = ModelRow.columnLabel(design.columns().get(j), data);
            for (int c = 1; c < outcomes.labels().size(); c++) {
                if (Double.isInfinite(effects.get(c - 1).estimate(j))) {
                    infinite.add(label + " for " + outcomes.labels().get(c));
                }
            }
            if (Double.isNaN(effects.getFirst().estimate(j))) {
                result.warning(label + " does not vary or is determined by other covariates and has no ratio of its own.",
                        "Leave one of these variables out.");
            }
        }
        if (!infinite.isEmpty() || !fit.converged()) {
            result.warning("There is no finite relative risk ratio" + (infinite.isEmpty() ? "" : " of " + String.join(", ", infinite))
                    + ": the covariates determine the outcome in some rows (separation).",
                    "Merge levels or values of the outcome, or compare two values by logistic regression with the option "
                            + "Estimation set to Firth.");
        }
        int[] counts = new int[outcomes.labels().size()];
        for (int c : outcomes.codes()) {
            counts[c]++;
        }
        int rarest = Arrays.stream(counts).min().getAsInt();
        int each = fit.parameters() / (counts.length - 1) - 1;
        if (each > 0 && (double) rarest / each < options.eventsPerCoefficient()) {
            result.warning(String.format(Locale.ROOT, "The rarest value of the outcome has %d rows for %d coefficients, %.1f for "
                    + "each.", rarest, each, (double) rarest / each), "Use fewer covariates, or merge values of the outcome.");
        }
        if (input.design().weights().isPresent() || input.design().cluster().isPresent()) {
            result.warning("Weights and clusters of the cohort's design were not used: this model takes rows as independent and "
                    + "equal.", "Do not report it for a matched cohort.");
        }
    }

    private static void checks(AnalysisResult.Builder result, Outcomes outcomes, MultinomialRegression.Fit fit,
            CompleteRows complete, AnalysisInput input) {
        double worst = 0;
        for (int c = 0; c < outcomes.labels().size(); c++) {
            double sum = 0;
            for (int i = 0; i < outcomes.codes().length; i++) {
                sum += (outcomes.codes()[i] == c ? 1 : 0) - fit.fitted()[i][c];
            }
            worst = Math.max(worst, Math.abs(sum));
        }
        result.check("outcomes", "Observed and expected counts of each value agree.",
                worst < (fit.converged() ? 1e-6 : 1e-2) * outcomes.codes().length,
                String.format(Locale.ROOT, "largest difference %.1e", worst));
        int dropped = complete.dropped().stream().mapToInt(d -> d.rows()).sum();
        result.check("rows", "Rows used and rows left out add up to the cohort.",
                outcomes.codes().length + dropped == input.data().rowCount(),
                outcomes.codes().length + " used, " + dropped + " left out");
    }

    @Override
    public String methods(Schema schema, MultinomialAnalysisOptions options, CohortDesign design) {
        String interactions = options.interactions().isEmpty() ? "" : " The model had the interactions "
                + CoxMethods.list(options.interactions().stream()
                        .map(t -> String.join(" by ", CoxMethods.labels(schema, t.variables()))).toList()) + ".";
        return "Relative risk ratios of the values of " + CoxMethods.labels(schema, List.of(options.outcome().name())).getFirst()
                + (options.reference().isEmpty() ? "" : " against " + options.reference()) + " with "
                + ModelReport.percent(options.confLevel()) + "% Wald confidence intervals were estimated by multinomial logistic "
                + "regression with " + CoxMethods.list(CoxMethods.labels(schema, VariableRef.names(options.covariates())))
                + " as covariates." + interactions + " Each covariate was tested by the likelihood ratio. Patients with a missing "
                + "value in any variable of the model were left out.";
    }

    @Override
    public Optional<RCode> rCode(Schema schema, MultinomialAnalysisOptions options, CohortDesign design) {
        List<String> needed = new ArrayList<>(List.of(options.outcome().name()));
        needed.addAll(ModelTerms.variables(options.covariates(), options.interactions()));
        String outcome = RNames.name(options.outcome());
        RCode.Builder code = RCode.builder().library("nnet").remark("multinom stops where the deviance is flat: its last digits "
                + "differ.").line(new RDesign(null, null).completeRows(needed));
        code.line("d$" + outcome + " <- factor(d$" + outcome + ")");
        if (!options.reference().isEmpty()) {
            code.line("d$" + outcome + " <- relevel(d$" + outcome + ", ref = " + RNames.text(options.reference()) + ")");
        }
        code.line("fit <- multinom(" + outcome + " ~ " + RNames.terms(options.covariates(), options.interactions())
                + ", data = d, reltol = 1e-14, abstol = 1e-12, maxit = 1000)").line("summary(fit)")
                .line("exp(coef(fit))").line("exp(confint(fit, level = " + RNames.number(options.confLevel()) + "))");
        for (VariableRef covariate : options.covariates()) {
            List<VariableRef> others = options.covariates().stream().filter(v -> !v.equals(covariate)).toList();
            if (options.interactions().isEmpty()) {
                code.line("anova(update(fit, . ~ " + RNames.terms(others, List.of()) + "), fit)");
            }
        }
        return Optional.of(code.build());
    }
}
