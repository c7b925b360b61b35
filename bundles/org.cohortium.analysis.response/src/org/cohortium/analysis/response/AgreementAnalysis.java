/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.response;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;

import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.AnalysisDescriptor;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.Problem;
import org.cohortium.analysis.input.CompleteRows;
import org.cohortium.analysis.input.Groups;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.rcode.RDesign;
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
import org.cohortium.data.NumberColumn;
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

    private static final int MOST_LEVELS = 50;

    /** Numbers with no more whole values than this may be grades. */
    private static final int FEW_VALUES = 10;

    private static final AnalysisDescriptor DESCRIPTOR = new AnalysisDescriptor("agreement", "1.0.2", "Agreement of two raters",
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
        } else if (first && options.weights() != AgreementOptions.Weights.UNWEIGHTED) {
            problems.add(Problem.warning("weights", "Weights of kappa have no effect: both ratings are numbers, which get limits of "
                + "agreement.", "Declare both ratings as categories to have weighted kappa, or leave the weights out."));
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
            levelsAsNumbers(result, first, second);
        } else {
            ratings(result, first, second, options);
        }
        if (input.design().isMatched()) {
            result.info("The weights and sets of the matched cohort are not used: the patients of the table are counted.");
        }
        return result.build();
    }

    /** The levels of both ratings; kappa with weights needs an order of them that both share. */
    private static List<String> levels(Column first, Column second, boolean ordered) {
        List<String> a = levels(first);
        List<String> b = levels(second);
        List<String> longer = a.size() >= b.size() ? a : b;
        List<String> shorter = a.size() >= b.size() ? b : a;
        boolean known = first instanceof CategoryColumn && second instanceof CategoryColumn
            && longer.stream().filter(shorter::contains).toList().equals(shorter);
        if (ordered && !known) {
            throw new EstimationException("The order of the levels is not known, as the two ratings do not list the same levels in the "
                + "same order.", "Give both variables the same levels, in their order, or take kappa without weights.");
        }
        List<String> levels = new ArrayList<>(longer);
        shorter.stream().filter(l -> !levels.contains(l)).forEach(levels::add);
        if (levels.size() > MOST_LEVELS) {
            throw new EstimationException("The ratings have more than " + MOST_LEVELS + " levels.", "Choose ratings with few levels.");
        }
        return levels;
    }

    private static List<String> levels(Column column) {
        return column instanceof CategoryColumn c ? c.levels() : Groups.of(column).labels();
    }

    private static void ratings(AnalysisResult.Builder result, Column first, Column second, AgreementOptions options) {
        List<String> levels = levels(first, second, options.weights() != AgreementOptions.Weights.UNWEIGHTED);
        int[][] counts = new int[levels.size()][levels.size()];
        int agreed = 0;
        for (int i = 0; i < first.size(); i++) {
            int a = levels.indexOf(first.text(i));
            int b = levels.indexOf(second.text(i));
            counts[a][b]++;
            agreed += a == b ? 1 : 0;
        }
        for (Column rating : List.of(first, second)) {
            if (Groups.of(rating).count() == 1) {
                result.warning(rating.label() + " gives every patient the same level, so that kappa is 0 whatever the agreement.",
                    "Report the share of agreement.");
            }
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
            .number("conf.low", ResponseReport.percent(level) + " CI lower", NumberFormat.PROBABILITY)
            .number("conf.high", ResponseReport.percent(level) + " CI upper", NumberFormat.PROBABILITY)
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
        String unit = first.info().unit();
        BlandAltman agreement = BlandAltman.of(x, y, options.confLevel());
        double t = -DistributionQuantiles.student((1 - options.confLevel()) / 2, agreement.df());
        Table.Builder table = Table.builder("agreement", "Bias and limits of agreement").text("measure", "Measure")
            .number("estimate", "Estimate", NumberFormat.ESTIMATE)
            .number("conf.low", ResponseReport.percent(options.confLevel()) + " CI lower", NumberFormat.ESTIMATE)
            .number("conf.high", ResponseReport.percent(options.confLevel()) + " CI upper", NumberFormat.ESTIMATE);
        row(table, "Bias (" + first.label() + " - " + second.label() + ")", agreement.bias(), t * agreement.biasError());
        row(table, "Lower limit of agreement", agreement.lower(), t * agreement.limitError());
        row(table, "Upper limit of agreement", agreement.upper(), t * agreement.limitError());
        table.row("Concordance correlation", agreement.concordance(), agreement.concordanceLower(),
            agreement.concordanceUpper());
        result.table(table.footnote("Limits of agreement hold about 95 % of the differences (bias plus and minus 1.96 SD)"
            + (unit.isEmpty() ? "." : "; in " + unit + ".")).build());
        result.scalar("bias", "Bias", NumberFormat.ESTIMATE, agreement.bias()).scalar("concordance",
            "Concordance correlation coefficient", NumberFormat.PROBABILITY, agreement.concordance());
        double[] mean = new double[x.length];
        double[] difference = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            mean[i] = (x[i] + y[i]) / 2;
            difference[i] = x[i] - y[i];
        }
        double low = Arrays.stream(mean).min().orElse(0);
        double high = Arrays.stream(mean).max().orElse(1);
        // points at the ends are seen whole
        double room = (high - low) / 25;
        Axis means = Axis.of("Mean of both", unit);
        result.figure(new CurveFigure("bland_altman", "Differences against means",
            "Each patient's difference against the mean of both measurements, with bias and limits of agreement.",
            room > 0 ? means.range(low - room, high + room) : means, Axis.of("Difference", unit),
            List.of(new Series("", Shape.POINTS, mean, difference, null, null, null)), null,
            List.of(new ReferenceLine(true, agreement.bias(), "bias"), new ReferenceLine(true, agreement.lower(), "lower limit"),
                new ReferenceLine(true, agreement.upper(), "upper limit")), List.of()));
    }

    /** Says that numbers which look like levels were taken as measurements. */
    private static void levelsAsNumbers(AnalysisResult.Builder result, Column first, Column second) {
        double[] values = DoubleStream.concat(Arrays.stream(((NumberColumn) first).values()),
            Arrays.stream(((NumberColumn) second).values())).distinct().limit(FEW_VALUES + 1).toArray();
        if (values.length > FEW_VALUES || Arrays.stream(values).anyMatch(v -> v != Math.rint(v))) {
            return;
        }
        String both = "\"" + first.label() + "\" and \"" + second.label() + "\"";
        String advice = "Declare both as categories to have kappa.";
        if (values.length <= 2) {
            result.warning(both + " hold two values only, but are numbers: limits of agreement and concordance do not suit them.",
                advice);
        } else {
            result.info("The few whole numbers of " + both + " were taken as measurements. If they are grades: "
                + "declare both as categories to have kappa.");
        }
    }

    private static void row(Table.Builder table, String name, double estimate, double half) {
        table.row(name, estimate, estimate - half, estimate + half);
    }

    @Override
    public String methods(Schema schema, AgreementOptions options, CohortDesign design) {
        String a = schema.variable(options.first().name()).label();
        String b = schema.variable(options.second().name()).label();
        String text = schema.variable(options.first().name()).kind() == ColumnKind.NUMBER
            ? "Agreement of " + a + " and " + b + " was described by the bias, the 95 % limits of agreement (Bland-Altman) and "
                + "Lin's concordance correlation coefficient"
            : "Agreement of " + a + " and " + b + " was described by the share of agreement with Wilson's interval, by Cohen's kappa ("
                + ResponseReport.label(options.weights()).toLowerCase(Locale.ROOT)
                + ") with its large-sample standard error, and by the test of symmetry of McNemar and Bowker";
        return text + ", with " + ResponseReport.percent(options.confLevel()) + " confidence intervals.";
    }

    @Override
    public Optional<RCode> rCode(Schema schema, AgreementOptions options, CohortDesign design) {
        RCode.Builder code = RCode.builder();
        String level = RNames.number(options.confLevel());
        code.line(RDesign.of(CohortDesign.SAMPLE).completeRows(List.of(options.first().name(), options.second().name())));
        code.line("x <- d$" + RNames.name(options.first()) + "; y <- d$" + RNames.name(options.second()));
        if (schema.variable(options.first().name()).kind() == ColumnKind.NUMBER) {
            code.line("n <- length(x); b <- mean(x - y); s <- sd(x - y); q <- qt((1 + " + level + ") / 2, n - 1)");
            code.line("print(rbind(bias = b + c(0, -1, 1) * q * s / sqrt(n),");
            code.line("  lower = b - qnorm(0.975) * s + c(0, -1, 1) * q * s * sqrt(3 / n),");
            code.line("  upper = b + qnorm(0.975) * s + c(0, -1, 1) * q * s * sqrt(3 / n)))");
            code.line("v <- function(x) mean((x - mean(x))^2)");
            code.line("k <- 2 * mean((x - mean(x)) * (y - mean(y))) / (v(x) + v(y) + b^2); r <- cor(x, y); u <- b^2 / sqrt(v(x) * v(y))");
            code.line("e <- sqrt(((1 - r^2) * k^2 / ((1 - k^2) * r^2) + 2 * k^3 * (1 - k) * u / (r * (1 - k^2)^2)");
            code.line("  - k^4 * u^2 / (2 * r^2 * (1 - k^2)^2)) / (n - 2))");
            return Optional.of(code.line("print(tanh(atanh(k) + c(0, -1, 1) * qnorm((1 + " + level + ") / 2) * e))  # concordance")
                .build());
        }
        List<String> levels = new ArrayList<>();
        for (VariableRef rating : List.of(options.first(), options.second())) {
            schema.variable(rating.name()).levels().stream().filter(l -> !levels.contains(l)).forEach(levels::add);
        }
        code.library("vcd").line("l <- " + (levels.isEmpty() ? "sort(unique(c(as.character(x), as.character(y))), method = \"radix\")"
            : RNames.texts(levels)));
        code.line("t <- table(factor(x, l), factor(y, l)); print(t)");
        code.line("p <- suppressWarnings(prop.test(sum(diag(t)), sum(t), conf.level = " + level + ", correct = FALSE))");
        code.line("print(c(agreement = p$estimate, p$conf.int))");
        boolean quadratic = options.weights() == AgreementOptions.Weights.QUADRATIC;
        code.line("k <- Kappa(t, weights = " + (quadratic ? "\"Fleiss-Cohen\"" : "\"Equal-Spacing\"") + "); print(k)");
        code.line("print(confint(k, level = " + level + "))");
        code.remark("Of the two lines, Unweighted and Weighted, Cohortium shows the one that its option names.");
        return Optional.of(code.line("print(mcnemar.test(t, correct = FALSE))").build());
    }
}
