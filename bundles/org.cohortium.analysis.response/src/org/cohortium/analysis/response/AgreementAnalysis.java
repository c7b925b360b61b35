/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.AnalysisDescriptor;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.Problem;
import org.cohortium.analysis.input.CompleteRows;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.rcode.RNames;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.Axis;
import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.CurveFigure.ReferenceLine;
import org.cohortium.analysis.result.CurveFigure.Series;
import org.cohortium.analysis.result.CurveFigure.Shape;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.data.CategoryColumn;
import org.cohortium.data.Column;
import org.cohortium.data.ColumnKind;
import org.cohortium.data.Schema;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.descriptive.ContingencyTable;
import org.cohortium.numerics.descriptive.DistributionQuantiles;
import org.cohortium.numerics.descriptive.TestResult;
import org.cohortium.numerics.proportion.BlandAltman;
import org.cohortium.numerics.proportion.Kappa;
import org.cohortium.numerics.proportion.ProportionInterval;

/** Agreement of two raters or methods: kappa for levels, limits of agreement for numbers. */
public final class AgreementAnalysis implements Analysis<AgreementOptions> {

    private static final AnalysisDescriptor DESCRIPTOR = new AnalysisDescriptor("agreement", "1.0.0", "Agreement of two raters",
        AnalysisDescriptor.Category.RESPONSE,
        "How far do two raters or methods agree on the same patients, beyond chance?",
        "The two judged the same patients independently of each other. Kappa depends on how common the levels are. Limits of "
            + "agreement suppose differences that are about normal and do not grow with the size of the measurement.",
        "Report the table of the ratings, the share of agreement and kappa with its interval and weights; for measurements the "
            + "bias and the limits of agreement with their intervals, and the plot.",
        List.of("Cohen J. A coefficient of agreement for nominal scales. Educ Psychol Meas 1960;20:37-46.",
            "Fleiss JL, Cohen J, Everitt BS. Large sample standard errors of kappa and weighted kappa. Psychol Bull "
                + "1969;72:323-327.",
            "Bland JM, Altman DG. Statistical methods for assessing agreement between two methods of clinical measurement. "
                + "Lancet 1986;1:307-310.",
            "Lin LI. A concordance correlation coefficient to evaluate reproducibility. Biometrics 1989;45:255-268."),
        List.of());

    @Override
    public AnalysisDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Class<AgreementOptions> optionsType() {
        return AgreementOptions.class;
    }

    @Override
    public List<Problem> check(Schema schema, AgreementOptions options) {
        boolean first = schema.variable(options.first().name()).kind() == ColumnKind.NUMBER;
        boolean second = schema.variable(options.second().name()).kind() == ColumnKind.NUMBER;
        List<Problem> problems = new ArrayList<>();
        if (first != second) {
            problems.add(Problem.error("second", "One rating is a number and the other is not.",
                "Choose two variables of the same kind."));
        }
        if (options.first().equals(options.second())) {
            problems.add(Problem.error("second", "The two ratings are the same variable.", "Choose another."));
        }
        return problems;
    }

    @Override
    public AnalysisResult run(AnalysisInput input, AgreementOptions options, Progress progress) {
        CompleteRows rows = CompleteRows.of(input, List.of(options.first().name(), options.second().name()));
        Column first = rows.data().column(options.first().name());
        Column second = rows.data().column(options.second().name());
        AnalysisResult.Builder result = AnalysisResult.builder(DESCRIPTOR).n(rows.data().rowCount()).dropped(rows.dropped());
        if (first.kind() == ColumnKind.NUMBER) {
            measurements(result, first, second, rows, options);
        } else {
            ratings(result, first, second, options);
        }
        if (input.design().isMatched()) {
            result.info("The weights and sets of the matched cohort are not used: the patients of the table are counted.");
        }
        return result.build();
    }

    private static List<String> levels(Column first, Column second) {
        List<String> levels = new ArrayList<>();
        for (Column column : List.of(first, second)) {
            if (column instanceof CategoryColumn c) {
                c.levels().stream().filter(l -> !levels.contains(l)).forEach(levels::add);
            }
        }
        for (Column column : List.of(first, second)) {
            for (int i = 0; i < column.size() && levels.size() <= 50; i++) {
                if (!levels.contains(column.text(i))) {
                    levels.add(column.text(i));
                }
            }
        }
        if (levels.size() > 50) {
            throw new EstimationException("The ratings have more than 50 levels.", "Choose ratings with few levels.");
        }
        return levels;
    }

    private static void ratings(AnalysisResult.Builder result, Column first, Column second, AgreementOptions options) {
        List<String> levels = levels(first, second);
        int[][] counts = new int[levels.size()][levels.size()];
        int agreed = 0;
        for (int i = 0; i < first.size(); i++) {
            int a = levels.indexOf(first.text(i));
            int b = levels.indexOf(second.text(i));
            counts[a][b]++;
            agreed += a == b ? 1 : 0;
        }
        Table.Builder table = Table.builder("ratings", first.label() + " by " + second.label()).text("level", first.label());
        for (int j = 0; j < levels.size(); j++) {
            table.number("n." + (j + 1), levels.get(j), NumberFormat.COUNT);
        }
        for (int i = 0; i < levels.size(); i++) {
            Object[] cells = new Object[1 + levels.size()];
            cells[0] = levels.get(i);
            for (int j = 0; j < levels.size(); j++) {
                cells[1 + j] = counts[i][j];
            }
            table.row(cells);
        }
        result.table(table.footnote("Rows: " + first.label() + "; columns: " + second.label() + ".").build());
        double level = options.confLevel();
        Kappa kappa = Kappa.of(counts, options.weights().weights());
        ProportionInterval.Limits share = ProportionInterval.WILSON.limits(agreed, first.size(), level);
        result.table(Table.builder("agreement", "Agreement").text("measure", "Measure")
            .number("estimate", "Estimate", NumberFormat.PROBABILITY).number("std.error", "SE", NumberFormat.PROBABILITY)
            .number("conf.low", "CI lower", NumberFormat.PROBABILITY).number("conf.high", "CI upper", NumberFormat.PROBABILITY)
            .row("Share of agreement", (double) agreed / first.size(), Double.NaN, share.lower(), share.upper())
            .row("Kappa (" + ResponseReport.label(options.weights()).toLowerCase(Locale.ROOT) + ")",
                kappa.estimate(), kappa.stdError(), kappa.lower(level), kappa.upper(level))
            .footnote("Kappa with its large-sample standard error; the share of agreement with Wilson's interval.").build());
        result.scalar("kappa", "Kappa", NumberFormat.PROBABILITY, kappa.estimate());
        try {
            TestResult test = ContingencyTable.of(counts).mcNemar(false);
            result.scalar("bowker.p", "Test of symmetry (McNemar, Bowker) p-value", NumberFormat.P_VALUE, test.pValue());
        } catch (EstimationException e) {
            result.info(e.getMessage());
        }
    }

    private static void measurements(AnalysisResult.Builder result, Column first, Column second, CompleteRows rows,
            AgreementOptions options) {
        double[] x = rows.data().numbers(first.name());
        double[] y = rows.data().numbers(second.name());
        BlandAltman agreement = BlandAltman.of(x, y, options.confLevel());
        double t = -DistributionQuantiles.student((1 - options.confLevel()) / 2, agreement.df());
        Table.Builder table = Table.builder("agreement", "Bias and limits of agreement").text("measure", "Measure")
            .number("estimate", "Estimate", NumberFormat.ESTIMATE).number("conf.low", "CI lower", NumberFormat.ESTIMATE)
            .number("conf.high", "CI upper", NumberFormat.ESTIMATE);
        row(table, "Bias (" + first.label() + " - " + second.label() + ")", agreement.bias(), t * agreement.biasError());
        row(table, "Lower limit of agreement", agreement.lower(), t * agreement.limitError());
        row(table, "Upper limit of agreement", agreement.upper(), t * agreement.limitError());
        table.row("Concordance correlation", agreement.concordance(), agreement.concordanceLower(),
            agreement.concordanceUpper());
        result.table(table.footnote("Limits of agreement hold about 95 % of the differences (bias plus and minus 1.96 SD).")
            .build());
        result.scalar("bias", "Bias", NumberFormat.ESTIMATE, agreement.bias()).scalar("concordance",
            "Concordance correlation coefficient", NumberFormat.PROBABILITY, agreement.concordance());
        double[] mean = new double[x.length];
        double[] difference = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            mean[i] = (x[i] + y[i]) / 2;
            difference[i] = x[i] - y[i];
        }
        result.figure(new CurveFigure("bland_altman", "Differences against means",
            "Each patient's difference against the mean of both measurements, with bias and limits of agreement.",
            Axis.of("Mean of both", first.info().unit()), Axis.of("Difference", first.info().unit()),
            List.of(new Series("", Shape.POINTS, mean, difference, null, null, null)), null,
            List.of(new ReferenceLine(true, agreement.bias(), "bias"), new ReferenceLine(true, agreement.lower(), "lower limit"),
                new ReferenceLine(true, agreement.upper(), "upper limit")), List.of()));
    }

    private static void row(Table.Builder table, String name, double estimate, double half) {
        table.row(name, estimate, estimate - half, estimate + half);
    }

    @Override
    public String methods(Schema schema, AgreementOptions options, CohortDesign design) {
        String a = schema.variable(options.first().name()).label();
        String b = schema.variable(options.second().name()).label();
        return schema.variable(options.first().name()).kind() == ColumnKind.NUMBER
            ? "Agreement of " + a + " and " + b + " was described by the bias, the 95 % limits of agreement (Bland-Altman) and "
                + "Lin's concordance correlation coefficient."
            : "Agreement of " + a + " and " + b + " was described by Cohen's kappa ("
                + ResponseReport.label(options.weights()).toLowerCase(Locale.ROOT)
                + ") with its large-sample standard error.";
    }

    @Override
    public Optional<RCode> rCode(Schema schema, AgreementOptions options, CohortDesign design) {
        String a = "d$" + RNames.name(options.first());
        String b = "d$" + RNames.name(options.second());
        RCode.Builder code = RCode.builder();
        if (schema.variable(options.first().name()).kind() == ColumnKind.NUMBER) {
            return Optional.of(code.line("x <- " + a + " - " + b).line("print(t.test(x))")
                .line("print(mean(x, na.rm = TRUE) + c(-1, 1) * qnorm(0.975) * sd(x, na.rm = TRUE))").build());
        }
        return Optional.of(code.library("vcd").line("l <- unique(c(levels(factor(" + a + ")), levels(factor(" + b + "))))")
            .line("print(confint(k <- Kappa(table(factor(" + a + ", l), factor(" + b + ", l)), weights = "
                + (options.weights() == AgreementOptions.Weights.QUADRATIC ? "\"Fleiss-Cohen\"" : "\"Equal-Spacing\"") + ")))")
            .line("print(k)").build());
    }
}
