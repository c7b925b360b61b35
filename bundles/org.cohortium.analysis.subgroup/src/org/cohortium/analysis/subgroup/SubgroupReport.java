/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.subgroup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cohortium.analysis.result.Axis;
import org.cohortium.analysis.result.CellText;
import org.cohortium.analysis.result.ForestFigure;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.numerics.descriptive.PAdjustment;
import org.cohortium.numerics.descriptive.Tails;

/** Tables and forest plot of a subgroup analysis. */
final class SubgroupReport {

    private static final String OVERALL = "All patients";

    private final SubgroupCohort cohort;
    private final SubgroupEffect overall;
    private final List<SubgroupVariable> variables;
    private final boolean robust;
    private final String percent;

    SubgroupReport(SubgroupCohort cohort, SubgroupEffect overall, List<SubgroupVariable> variables, boolean robust) {
        this.cohort = cohort;
        this.overall = overall;
        this.variables = variables;
        this.robust = robust;
        this.percent = percent(cohort.options.confLevel());
    }

    /** A confidence level in percent. */
    static String percent(double level) {
        double p = Math.rint(level * 1e6) / 1e4;
        return p == Math.rint(p) ? String.format(Locale.ROOT, "%.0f", p) : Double.toString(p);
    }

    private static String counts(SubgroupEffect e, int arm) {
        return e.events()[arm] + "/" + e.patients()[arm];
    }

    private static String ratio(SubgroupEffect e) {
        return e.isEstimable() ? CellText.interval(StrictMath.exp(e.estimate()), StrictMath.exp(e.low()),
                StrictMath.exp(e.high()), NumberFormat.RATIO) : e.reason();
    }

    /** The table of a paper. */
    Table subgroups() {
        Table.Builder table = Table.builder("subgroups", "Effect of " + exposureLabel() + " by subgroup")
                .text("subgroup", "Subgroup").text("compared", cohort.comparedLevel + ", events/n")
                .text("reference", cohort.referenceLevel + ", events/n").text("hazard.ratio", "HR (" + percent + "% CI)")
                .number("p.value", "p", NumberFormat.P_VALUE).number("p.interaction", "p for interaction", NumberFormat.P_VALUE)
                .text("remark", "Remark");
        table.row(OVERALL, counts(overall, 1), counts(overall, 0), ratio(overall), p(overall), null, overall.remark());
        for (SubgroupVariable v : variables) {
            table.row(v.label(), null, null, null, null, v.test().isEmpty() ? null : (Double) v.pValue(),
                    v.missing() == 0 ? "" : v.missing() + " missing");
            for (SubgroupEffect e : v.levels()) {
                table.indented(1, e.label(), counts(e, 1), counts(e, 0), ratio(e), p(e), null, e.remark());
            }
        }
        return table.footnote("Hazard ratio of " + cohort.comparedLevel + " against " + cohort.referenceLevel + ", "
                + (cohort.options.covariates().isEmpty() ? "crude" : "adjusted") + ", refitted within each subgroup.")
                .footnote("p for interaction: " + (robust ? "robust Wald test" : "likelihood ratio test")
                        + " that the hazard ratio is the same in all subgroups of the variable.").build();
    }

    private static Double p(SubgroupEffect e) {
        return e.isEstimable() ? (Double) e.pValue() : null;
    }

    /** Every digit, a subgroup a row. */
    Table estimates() {
        Table.Builder table = Table.builder("estimates", "Estimates by subgroup").text("variable", "Variable")
                .text("level", "Level").number("n", "n", NumberFormat.COUNT).number("events", "Events", NumberFormat.COUNT)
                .number("n.compared", "n, " + cohort.comparedLevel, NumberFormat.COUNT)
                .number("events.compared", "Events, " + cohort.comparedLevel, NumberFormat.COUNT)
                .number("n.reference", "n, " + cohort.referenceLevel, NumberFormat.COUNT)
                .number("events.reference", "Events, " + cohort.referenceLevel, NumberFormat.COUNT)
                .number("estimate", "Log hazard ratio", NumberFormat.ESTIMATE)
                .number("std.error", "SE", NumberFormat.ESTIMATE).number("hazard.ratio", "Hazard ratio", NumberFormat.RATIO)
                .number("conf.low", percent + "% CI lower", NumberFormat.RATIO)
                .number("conf.high", percent + "% CI upper", NumberFormat.RATIO)
                .number("p.value", "p", NumberFormat.P_VALUE).number("log.p", "log p", NumberFormat.STATISTIC);
        add(table, "", overall);
        for (SubgroupVariable v : variables) {
            v.levels().forEach(e -> add(table, v.label(), e));
        }
        return table.build();
    }

    private static void add(Table.Builder table, String variable, SubgroupEffect e) {
        table.row(variable, e.label(), e.n(), e.allEvents(), e.patients()[1], e.events()[1], e.patients()[0], e.events()[0],
                e.estimate(), e.stdError(), StrictMath.exp(e.estimate()), StrictMath.exp(e.low()), StrictMath.exp(e.high()),
                e.pValue(), e.isEstimable() ? Tails.logNormalTwoSided(e.estimate() / e.stdError()) : Double.NaN);
    }

    /** The tests of interaction, with p-values adjusted for their number. */
    Table interactions() {
        Table.Builder table = Table.builder("interactions", "Tests of interaction").text("variable", "Variable")
                .text("test", "Test").number("statistic", "Chi-squared", NumberFormat.STATISTIC)
                .number("df", "df", NumberFormat.COUNT).number("p.value", "p", NumberFormat.P_VALUE)
                .number("log.p", "log p", NumberFormat.STATISTIC)
                .number("p.adjusted", "Holm-adjusted p", NumberFormat.P_VALUE);
        double[] adjusted = PAdjustment.HOLM.adjust(variables.stream().mapToDouble(SubgroupVariable::pValue).toArray());
        for (int i = 0; i < adjusted.length; i++) {
            SubgroupVariable v = variables.get(i);
            table.row(v.label(), v.test().isEmpty() ? "not estimable: " + v.reason() : v.test(), v.statistic(), v.df(), v.pValue(),
                    v.test().isEmpty() ? Double.NaN : Tails.logChiSquared(v.statistic(), v.df()), adjusted[i]);
        }
        return table.build();
    }

    private String exposureLabel() {
        return cohort.table.column(cohort.options.exposure().name()).label();
    }

    /** The forest plot. */
    ForestFigure forest() {
        List<ForestFigure.Row> rows = new ArrayList<>();
        double largest = 0;
        for (SubgroupVariable v : variables) {
            for (SubgroupEffect e : v.levels()) {
                largest = e.isEstimable() ? Math.max(largest, 1 / (e.stdError() * e.stdError())) : largest;
            }
        }
        rows.add(row(overall, OVERALL, 0, overall.isEstimable() ? ForestFigure.RowKind.SUMMARY
                : ForestFigure.RowKind.NOT_ESTIMABLE, Double.NaN));
        for (SubgroupVariable v : variables) {
            rows.add(new ForestFigure.Row(ForestFigure.RowKind.HEADING, v.label(), 0, List.of("", ""),
                    List.of("", v.test().isEmpty() ? "" : CellText.pValue(v.pValue())), Double.NaN, Double.NaN, Double.NaN,
                    Double.NaN));
            for (SubgroupEffect e : v.levels()) {
                rows.add(row(e, e.label(), 1, e.isEstimable() ? ForestFigure.RowKind.EFFECT
                        : ForestFigure.RowKind.NOT_ESTIMABLE, 1 / (e.stdError() * e.stdError()) / largest));
            }
        }
        return new ForestFigure("forest", "Effect of " + exposureLabel() + " by subgroup",
                "Hazard ratios of " + cohort.comparedLevel + " against " + cohort.referenceLevel + " with " + percent
                        + "% confidence intervals, refitted within each subgroup; mark sizes follow precision. Arrows show "
                        + "limits beyond the axis.",
                Axis.log("Hazard ratio (" + percent + "% CI)", ""), 1, "Subgroup",
                List.of(cohort.comparedLevel + ", events/n", cohort.referenceLevel + ", events/n"),
                List.of("HR (" + percent + "% CI)", "p for interaction"), rows,
                "lower hazard with " + cohort.comparedLevel, "higher hazard with " + cohort.comparedLevel);
    }

    private static ForestFigure.Row row(SubgroupEffect e, String label, int indent, ForestFigure.RowKind kind, double weight) {
        return new ForestFigure.Row(kind, label, indent, List.of(counts(e, 1), counts(e, 0)), List.of(ratio(e), ""),
                StrictMath.exp(e.estimate()), StrictMath.exp(e.low()), StrictMath.exp(e.high()),
                e.isEstimable() ? weight : Double.NaN);
    }
}
