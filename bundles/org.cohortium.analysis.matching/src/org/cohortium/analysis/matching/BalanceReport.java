/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.matching;

import java.util.ArrayList;
import java.util.List;

import org.cohortium.analysis.result.Axis;
import org.cohortium.analysis.result.CellText;
import org.cohortium.analysis.result.DotFigure;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.data.json.NumberText;
import org.cohortium.numerics.matching.BalanceTable;
import org.cohortium.numerics.matching.CovariateBalance;
import org.cohortium.numerics.matching.MatchedSet;

/** The balance of all covariates before and after matching: table, love plot, and whether the target is met. */
final class BalanceReport {

    private final MatchingRows rows;
    private final MatchingOptions options;
    private final MatchedSet set;
    private final List<Covariates.Covariate> covariates;
    private final List<CovariateBalance> before = new ArrayList<>();
    private final List<CovariateBalance> after = new ArrayList<>();

    /** @param score by row on the scale matched on; its balance is the first row */
    BalanceReport(MatchingRows rows, MatchingOptions options, double[] score, MatchedSet set) {
        this.rows = rows;
        this.options = options;
        this.set = set;
        covariates = new ArrayList<>();
        covariates.add(new Covariates.Covariate("Propensity score", null, score));
        covariates.addAll(Covariates.ofBalance(rows.data(), options));
        BalanceTable unmatched = BalanceTable.unmatched(rows.treated(), options.estimand().value());
        BalanceTable matched = BalanceTable.of(set);
        boolean any = set.pairs() > 0;
        for (Covariates.Covariate c : covariates) {
            before.add(unmatched.of(c.name(), c.values()));
            after.add(any ? matched.of(c.name(), c.values()) : null);
        }
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

    private static double largest(List<CovariateBalance> balance) {
        double largest = 0;
        for (int i = 1; i < balance.size(); i++) {
            double d = Math.abs(smd(balance.get(i)));
            largest = d <= largest ? largest : d;
        }
        return largest;
    }

    /** Covariates beyond the target, with their differences, or empty. */
    List<String> unbalanced() {
        List<String> names = new ArrayList<>();
        for (int i = 1; i < after.size(); i++) {
            double d = smd(after.get(i));
            if (!(Math.abs(d) <= options.threshold())) {
                names.add(covariates.get(i).name() + " (" + CellText.number(d, NumberFormat.SMD) + ")");
            }
        }
        return names;
    }

    int count() {
        return covariates.size() - 1;
    }

    Table table() {
        Table.Builder table = Table.builder("balance", "Balance before and after matching").text("covariate", "Covariate")
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
            .number("ecdf.max.after", "eCDF max after", NumberFormat.PROBABILITY)
            .number("pair.distance", "Pair distance (SD)", NumberFormat.SMD);
        String heading = null;
        for (int i = 0; i < covariates.size(); i++) {
            Covariates.Covariate c = covariates.get(i);
            boolean several = c.level() != null && siblings(c) > 1;
            if (several && !c.variable().equals(heading)) {
                table.row(c.variable(), null, null, null, null, null, null, null, null, null, null, null, null, null);
            }
            heading = c.variable();
            add(table, several ? 1 : 0, several ? c.level() : c.name(), before.get(i), after.get(i));
        }
        return table.footnote("SMD: standardized mean difference, by the standard deviation "
            + (options.estimand() == MatchingOptions.Target.ATT ? "of the exposed" : "of the not exposed")
            + " before matching; of a level, by that of the proportion. eCDF: difference of the empirical distribution "
            + "functions.").build();
    }

    private int siblings(Covariates.Covariate of) {
        int n = 0;
        for (Covariates.Covariate c : covariates) {
            n += c.level() != null && c.variable().equals(of.variable()) ? 1 : 0;
        }
        return n;
    }

    private static void add(Table.Builder table, int depth, String name, CovariateBalance b, CovariateBalance a) {
        table.indented(depth, name, b.meanTreated(), b.meanControl(), b.standardizedMeanDifference(),
            a == null ? null : (Object) a.meanTreated(), a == null ? null : (Object) a.meanControl(),
            a == null ? null : (Object) a.standardizedMeanDifference(), b.varianceRatio(),
            a == null ? null : (Object) a.varianceRatio(), b.ecdfMean(), a == null ? null : (Object) a.ecdfMean(), b.ecdfMax(),
            a == null ? null : (Object) a.ecdfMax(), a == null ? null : (Object) a.standardizedPairDistance());
    }

    DotFigure lovePlot() {
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
            + rows.treatedLabel() + " and " + rows.controlLabel() + " before and after matching (" + set.pairs()
            + " pairs). The line marks the target of " + NumberText.of(options.threshold()) + ".",
            Axis.of("Absolute standardized mean difference", ""), names,
            List.of(new DotFigure.Dots("Before matching", from), new DotFigure.Dots("After matching", to)),
            List.of(0.0, options.threshold()));
    }
}
