/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.response;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.cohortium.analysis.option.OptionDescriptor.Choice;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.Axis;
import org.cohortium.analysis.result.CellText;
import org.cohortium.analysis.result.ForestFigure;
import org.cohortium.analysis.result.ForestFigure.Row;
import org.cohortium.analysis.result.ForestFigure.RowKind;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.data.CategoryColumn;
import org.cohortium.numerics.proportion.TwoProportions.Estimate;

/** Tables, figure and remarks of a response analysis. */
final class ResponseReport {

    private static final int FEW = 10;

    private final ResponseOptions options;
    private final ResponseRows rows;
    private final List<ResponseOutcome> outcomes;

    ResponseReport(ResponseOptions options, ResponseRows rows, List<ResponseOutcome> outcomes) {
        this.options = options;
        this.rows = rows;
        this.outcomes = outcomes;
    }

    /** The name of a choice, as forms have it. */
    static String label(Enum<?> choice) {
        return Choice.of(choice).label();
    }

    /** A level of confidence in percent. */
    static String percent(double level) {
        return CellText.number(100 * level, NumberFormat.GENERAL) + " %";
    }

    private String percent() {
        return percent(options.confLevel());
    }

    Table rates() {
        Table.Builder table = Table.builder("rates", "Rates by group").text("outcome", "Outcome").text("group", "Group")
            .number("n", "Patients", NumberFormat.COUNT).number("n.event", "With outcome", NumberFormat.COUNT)
            .number("estimate", "Rate", NumberFormat.PERCENT).number("conf.low", percent() + " CI lower", NumberFormat.PERCENT)
            .number("conf.high", percent() + " CI upper", NumberFormat.PERCENT);
        for (ResponseOutcome outcome : outcomes) {
            for (int g = 0; g < rows.groups().count(); g++) {
                Estimate rate = outcome.rate(g);
                table.row(outcome.name(), rows.groups().labels().get(g), outcome.n(g), outcome.events(g), rate.estimate(),
                    rate.lower(), rate.upper());
            }
        }
        return table.footnote(rows.weight() != null
            ? "Weighted rates; intervals robust to the matched sets, symmetric on the scale of log odds."
            : "Intervals: " + label(options.interval()) + ".").build();
    }

    Table contrasts() {
        String reference = rows.groups().labels().get(0);
        Table.Builder table = Table.builder("contrasts", "Compared with " + reference).text("outcome", "Outcome")
            .text("group", "Group").text("measure", "Measure").number("estimate", "Estimate", NumberFormat.RATIO)
            .number("conf.low", percent() + " CI lower", NumberFormat.RATIO)
            .number("conf.high", percent() + " CI upper", NumberFormat.RATIO);
        boolean open = false;
        for (ResponseOutcome outcome : outcomes) {
            for (int g = 1; g < rows.groups().count(); g++) {
                String group = rows.groups().labels().get(g);
                Estimate difference = outcome.difference(g);
                row(table, outcome, group, "Risk difference", difference);
                row(table, outcome, group, "Risk ratio", outcome.riskRatio(g));
                row(table, outcome, group, "Odds ratio", outcome.oddsRatio(g));
                boolean spans = !(difference.lower() > 0 || difference.upper() < 0);
                open |= spans;
                table.row(outcome.name(), group, "Number needed to treat", difference.estimate() == 0 ? Double.NaN : 1 / difference.estimate(),
                    spans ? Double.NaN : 1 / difference.upper(), spans ? Double.NaN : 1 / difference.lower());
            }
        }
        table.footnote(outcomes.get(0).clustered() != null
            ? "The cohort is matched: variances are robust to the matched sets."
            : "Difference: " + label(options.difference()) + "; ratios: " + label(options.ratio()) + ".");
        if (outcomes.get(0).clustered() == null && options.ratio() == ResponseOptions.RatioInterval.LOG
            && outcomes.stream().anyMatch(this::hasEmptyCell)) {
            table.footnote("A ratio of groups in which nobody or everybody had the outcome has no limits on the logarithmic scale; the "
                + "Miettinen-Nurminen interval has.");
        }
        table.footnote("Number needed to treat: patients for one outcome more than with " + reference
            + "; negative for one fewer.");
        if (open) {
            table.footnote("Where the interval of the difference includes 0, the number needed has no interval: it reaches from a "
                + "number for benefit through infinity to a number for harm.");
        }
        return table.build();
    }

    private boolean hasEmptyCell(ResponseOutcome outcome) {
        return IntStream.range(0, rows.groups().count()).anyMatch(g -> outcome.events(g) == 0 || outcome.events(g) == outcome.n(g));
    }

    private static void row(Table.Builder table, ResponseOutcome outcome, String group, String measure, Estimate e) {
        table.row(outcome.name(), group, measure, e.estimate(), e.lower(), e.upper());
    }

    boolean hasLevels() {
        return rows.response() instanceof CategoryColumn c && c.levels().size() > 2;
    }

    /** How often each level of the outcome occurs in each group. */
    Table levels() {
        CategoryColumn response = (CategoryColumn) rows.response();
        int groups = rows.groups().count();
        Table.Builder table = Table.builder("levels", response.label() + " by group").text("level", response.label());
        for (int g = 0; g < groups; g++) {
            table.number("n." + (g + 1), rows.groups().labels().get(g), NumberFormat.COUNT)
                .number("share." + (g + 1), "%", NumberFormat.PERCENT);
        }
        for (int level = 0; level < response.levels().size(); level++) {
            int[] count = new int[groups];
            for (int i = 0; i < response.size(); i++) {
                count[rows.groups().codes()[i]] += response.levels().get(level).equals(response.text(i)) ? 1 : 0;
            }
            Object[] cells = new Object[1 + 2 * groups];
            cells[0] = response.levels().get(level);
            for (int g = 0; g < groups; g++) {
                cells[1 + 2 * g] = count[g];
                cells[2 + 2 * g] = (double) count[g] / outcomes.get(0).n(g);
            }
            table.row(cells);
        }
        return table.build();
    }

    ForestFigure figure() {
        List<Row> figure = new ArrayList<>();
        boolean several = outcomes.size() > 1;
        for (ResponseOutcome outcome : outcomes) {
            if (several) {
                figure.add(new Row(RowKind.HEADING, outcome.name(), 0, List.of(""), List.of(""), Double.NaN, Double.NaN,
                    Double.NaN, Double.NaN));
            }
            for (int g = 0; g < rows.groups().count(); g++) {
                Estimate rate = outcome.rate(g);
                figure.add(new Row(RowKind.EFFECT, rows.groups().labels().get(g), several ? 1 : 0,
                    List.of(outcome.events(g) + "/" + outcome.n(g)),
                    List.of(CellText.interval(rate.estimate(), rate.lower(), rate.upper(), NumberFormat.PERCENT)),
                    rate.estimate(), rate.lower(), rate.upper(), Double.NaN));
            }
        }
        boolean weighted = rows.weight() != null;
        double overall = outcomes.get(0).overall();
        return new ForestFigure("rates", "Response rates", (weighted ? "Weighted rates" : "Rates") + " with " + percent()
            + " confidence intervals (" + (weighted ? "robust to the matched sets" : label(options.interval()))
            + "). The line is at the response rate of all patients.",
            Axis.of("Rate", "").inPercent().range(0, 1), overall, "Group", List.of("Events/patients"),
            List.of("Rate (" + percent() + " CI)"), figure, "", "");
    }

    void remarks(AnalysisResult.Builder result) {
        int n = 0;
        for (int g = 0; g < rows.groups().count(); g++) {
            n += outcomes.get(0).n(g);
            if (outcomes.get(0).n(g) < FEW) {
                int few = outcomes.get(0).n(g);
                result.info(rows.groups().labels().get(g) + " has " + few + (few == 1 ? " patient" : " patients")
                    + "; its rate is very uncertain.");
            }
        }
        result.check("group-sizes", "The groups add up to the patients used", n == rows.complete().data().rowCount(),
            n + " of " + rows.complete().data().rowCount());
        if (outcomes.size() > 1) {
            boolean nested = true;
            for (int i = 0; i < outcomes.get(0).event().length; i++) {
                nested &= !outcomes.get(0).event()[i] || outcomes.get(1).event()[i];
            }
            result.check("nested", "Every response counts as disease control", nested, "");
        }
    }
}
