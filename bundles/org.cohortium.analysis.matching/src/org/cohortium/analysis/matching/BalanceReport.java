/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.cohortium.analysis.result.Axis;
import org.cohortium.analysis.result.CellText;
import org.cohortium.analysis.result.DotFigure;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.data.json.NumberText;
import org.cohortium.numerics.matching.BalanceTable;
import org.cohortium.numerics.matching.CovariateBalance;
import org.cohortium.numerics.matching.Estimand;

/** The balance of all covariates before and after matching or weighting: table, love plot, and whether the target is met. */
final class BalanceReport {

    private static final String SCORE = "Propensity score";

    private final MatchingRows rows;
    private final Estimand estimand;
    private final double threshold;
    private final String process;
    private final boolean paired;
    private final List<Covariates.Covariate> covariates;
    private final List<CovariateBalance> before = new ArrayList<>();
    private final List<CovariateBalance> after = new ArrayList<>();

    /**
     * @param score by row on the scale used; its balance is the first row; null for none
     * @param covariates what is compared besides
     * @param threshold largest absolute standardized mean difference that counts as balanced
     * @param process "matching" or "weighting"
     * @param afterwards the balance then, null if nobody is left
     * @param paired whether there are pairs whose distance is told
     */
    BalanceReport(MatchingRows rows, double[] score, List<Covariates.Covariate> covariates, Estimand estimand, double threshold,
            String process, BalanceTable afterwards, boolean paired) {
        this(rows, score, covariates, estimand, threshold, process, afterwards, paired, null);
    }

    /** @param sampling weights of sampling by row, which the balance afterwards has already; null for none */
    BalanceReport(MatchingRows rows, double[] score, List<Covariates.Covariate> covariates, Estimand estimand, double threshold,
            String process, BalanceTable afterwards, boolean paired, double[] sampling) {
        this.rows = rows;
        this.estimand = estimand;
        this.threshold = threshold;
        this.process = process;
        this.paired = paired;
        this.covariates = new ArrayList<>();
        if (score != null) {
            this.covariates.add(new Covariates.Covariate(SCORE, null, score));
        }
        this.covariates.addAll(covariates);
        BalanceTable all = BalanceTable.unmatched(rows.treated(), estimand);
        BalanceTable unmatched = sampling == null ? all : all.sampled(sampling);
        for (Covariates.Covariate c : this.covariates) {
            before.add(unmatched.of(c.name(), c.values()));
            after.add(afterwards == null ? null : afterwards.of(c.name(), c.values()));
        }
    }

    private boolean counts(int i) {
        return !covariates.get(i).variable().equals(SCORE);
    }

    private static double smd(CovariateBalance b) {
        return b == null ? Double.NaN : b.standardizedMeanDifference();
    }

    /** Largest absolute standardized mean difference of a covariate, the score not counted; NaN without matched pairs. */
    double largestAfter() {
        return largest(after);
    }

    double largestBefore() {
        return largest(before);
    }

    private double largest(List<CovariateBalance> balance) {
        double largest = 0;
        for (int i = 0; i < balance.size(); i++) {
            if (!counts(i)) {
                continue;
            }
            double d = Math.abs(smd(balance.get(i)));
            largest = d <= largest ? largest : d;
        }
        return largest;
    }

    /** Covariates beyond the target, with their differences, or empty. */
    List<String> unbalanced() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            double d = smd(after.get(i));
            if (counts(i) && !(Math.abs(d) <= threshold)) {
                names.add(covariates.get(i).name() + " (" + CellText.number(d, NumberFormat.SMD) + ")");
            }
        }
        return names;
    }

    int count() {
        int n = 0;
        for (int i = 0; i < covariates.size(); i++) {
            n += counts(i) ? 1 : 0;
        }
        return n;
    }

    Table table() {
        Table.Builder table = Table.builder("balance", "Balance before and after " + process).text("covariate", "Covariate")
            .number("mean.treated.before", rows.treatedLabel() + ", before", NumberFormat.ESTIMATE)
            .number("mean.control.before", rows.controlLabel() + ", before", NumberFormat.ESTIMATE)
            .number("smd.before", "SMD before", NumberFormat.SMD)
            .number("mean.treated.after", rows.treatedLabel() + ", after", NumberFormat.ESTIMATE)
            .number("mean.control.after", rows.controlLabel() + ", after", NumberFormat.ESTIMATE)
            .number("smd.after", "SMD after", NumberFormat.SMD)
            .number("variance.ratio.before", "Variance ratio before", NumberFormat.RATIO)
            .number("variance.ratio.after", "Variance ratio after", NumberFormat.RATIO)
            .number("ecdf.mean.before", "eCDF mean before", NumberFormat.PROBABILITY)
            .number("ecdf.mean.after", "eCDF mean after", NumberFormat.PROBABILITY)
            .number("ecdf.max.before", "eCDF max before", NumberFormat.PROBABILITY)
            .number("ecdf.max.after", "eCDF max after", NumberFormat.PROBABILITY);
        if (paired) {
            table.number("pair.distance", "Pair distance (SD)", NumberFormat.SMD);
        }
        String heading = null;
        for (int i = 0; i < covariates.size(); i++) {
            Covariates.Covariate c = covariates.get(i);
            boolean several = c.level() != null && siblings(c) > 1;
            if (several && !c.variable().equals(heading)) {
                table.row(cells(c.variable(), null, null));
            }
            heading = c.variable();
            add(table, several ? 1 : 0, several ? c.level() : c.name(), before.get(i), after.get(i));
        }
        return table.footnote("SMD: standardized mean difference, by the standard deviation " + switch (estimand) {
            case ATT -> "of the exposed";
            case ATC -> "of the not exposed";
            case ATE -> "of both groups (root of the mean variance)";
        } + " before " + process + "; of a level, by that of the proportion. eCDF: difference of the empirical distribution "
            + "functions.").build();
    }

    private int siblings(Covariates.Covariate of) {
        int n = 0;
        for (Covariates.Covariate c : covariates) {
            n += c.level() != null && c.variable().equals(of.variable()) ? 1 : 0;
        }
        return n;
    }

    private void add(Table.Builder table, int depth, String name, CovariateBalance b, CovariateBalance a) {
        table.indented(depth, cells(name, b, a));
    }

    private Object[] cells(String name, CovariateBalance b, CovariateBalance a) {
        List<Object> cells = new ArrayList<>();
        cells.add(name);
        for (ToDoubleFunction<CovariateBalance> f : List.<ToDoubleFunction<CovariateBalance>>of(
            CovariateBalance::meanTreated, CovariateBalance::meanControl, CovariateBalance::standardizedMeanDifference)) {
            cells.add(b == null ? null : (Object) f.applyAsDouble(b));
        }
        for (ToDoubleFunction<CovariateBalance> f : List.<ToDoubleFunction<CovariateBalance>>of(
            CovariateBalance::meanTreated, CovariateBalance::meanControl, CovariateBalance::standardizedMeanDifference)) {
            cells.add(a == null ? null : (Object) f.applyAsDouble(a));
        }
        for (ToDoubleFunction<CovariateBalance> f : List.<ToDoubleFunction<CovariateBalance>>of(
            CovariateBalance::varianceRatio, CovariateBalance::ecdfMean, CovariateBalance::ecdfMax)) {
            cells.add(b == null ? null : (Object) f.applyAsDouble(b));
            cells.add(a == null ? null : (Object) f.applyAsDouble(a));
        }
        if (paired) {
            cells.add(a == null ? null : (Object) a.standardizedPairDistance());
        }
        return cells.toArray();
    }

    /** @param sizes what is left, such as "55 pairs" */
    DotFigure lovePlot(String sizes) {
        int n = covariates.size();
        double[] from = new double[n];
        double[] to = new double[n];
        List<String> names = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            names.add(covariates.get(i).name());
            from[i] = Math.abs(smd(before.get(i)));
            to[i] = Math.abs(smd(after.get(i)));
        }
        return new DotFigure("love_plot", "Covariate balance", "Absolute standardized mean differences between "
            + rows.treatedLabel() + " and " + rows.controlLabel() + " before and after " + process + " (" + sizes
            + "). The line marks the target of " + NumberText.of(threshold) + ".",
            Axis.of("Absolute standardized mean difference", ""), names,
            List.of(new DotFigure.Dots("Before " + process, from), new DotFigure.Dots("After " + process, to)),
            List.of(0.0, threshold));
    }
}
