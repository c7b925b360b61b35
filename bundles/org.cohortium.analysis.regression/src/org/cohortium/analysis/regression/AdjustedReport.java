/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.Axis;
import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.data.json.NumberText;
import org.cohortium.numerics.survival.ConfidenceLimits;
import org.cohortium.numerics.survival.ConfidenceType;
import org.cohortium.numerics.survival.SurvivalCurve;

/** What is printed and drawn of adjusted curves. */
final class AdjustedReport {

    private static final int MOST_STEPS = 150;

    private final AdjustedRows rows;
    private final AdjustedCurvesOptions options;
    private final AdjustedCurves curves;
    private final double z;

    AdjustedReport(AdjustedRows rows, AdjustedCurvesOptions options, AdjustedCurves curves) {
        this.rows = rows;
        this.options = options;
        this.curves = curves;
        z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - options.confLevel()) / 2);
    }

    /** A time in words, to three decimals. */
    static String text(double time) {
        return NumberText.of(Math.rint(time * 1000) / 1000);
    }

    private String percent() {
        return ModelReport.percent(options.confLevel()) + "%";
    }

    /** Limits on the scale of log(-log S), which keeps them between 0 and 1. */
    private double[] limits(double s, double se) {
        if (!(s > 0 && s < 1)) {
            return new double[] {Double.NaN, Double.NaN};
        }
        double width = z * se / (s * -StrictMath.log(s));
        return new double[] {StrictMath.pow(s, StrictMath.exp(width)), StrictMath.pow(s, StrictMath.exp(-width))};
    }

    private static Double orNull(double value) {
        return Double.isNaN(value) ? null : (Double) value;
    }

    Table survival(double[] times) {
        Table.Builder table = Table.builder("survival", "Adjusted survival").number("time", "Time", NumberFormat.TIME)
                .text("group", "Group").number("estimate", "Survival", NumberFormat.PROBABILITY)
                .number("std.error", "SE", NumberFormat.PROBABILITY)
                .number("conf.low", "Lower " + percent(), NumberFormat.PROBABILITY)
                .number("conf.high", "Upper " + percent(), NumberFormat.PROBABILITY)
                .number("unadjusted", "Unadjusted", NumberFormat.PROBABILITY).number("n.risk", "At risk", NumberFormat.COUNT);
        List<SurvivalCurve> observed = observed();
        for (double t : times) {
            AdjustedCurves.Values at = curves.at(t);
            for (int g = 0; g < rows.labels.size(); g++) {
                double[] limits = limits(at.mean()[g], at.stdErr()[g]);
                SurvivalCurve own = observed.get(g);
                int k = own.stepAt(t);
                table.row(t, rows.labels.get(g), at.mean()[g], at.stdErr()[g], orNull(limits[0]), orNull(limits[1]),
                        k < 0 ? 1 : own.survival()[k], own.riskCountAt(t));
            }
        }
        return table.footnote("Limits by the log-log transform. Unadjusted: Kaplan-Meier estimate of the group as it is.").build();
    }

    private List<SurvivalCurve> observed() {
        List<SurvivalCurve> all = new ArrayList<>();
        for (int g = 0; g < rows.labels.size(); g++) {
            all.add(rows.observed(g));
        }
        return all;
    }

    Table differences(double[] times) {
        Table.Builder table = Table.builder("differences", "Differences in adjusted survival").number("time", "Time", NumberFormat.TIME)
                .text("contrast", "Groups").number("estimate", "Difference", NumberFormat.PROBABILITY)
                .number("std.error", "SE", NumberFormat.PROBABILITY)
                .number("conf.low", "Lower " + percent(), NumberFormat.PROBABILITY)
                .number("conf.high", "Upper " + percent(), NumberFormat.PROBABILITY)
                .number("p.value", "p", NumberFormat.P_VALUE);
        for (double t : times) {
            AdjustedCurves.Values at = curves.at(t);
            for (int g = 1; g < rows.labels.size(); g++) {
                difference(table, t, g, at);
            }
        }
        return table.footnote("Survival of the first group named less that of the second.").build();
    }

    private void difference(Table.Builder table, Double time, int g, AdjustedCurves.Values values) {
        double d = values.mean()[g] - values.mean()[0];
        double se = values.differenceStdErr()[g];
        double p = se > 0 ? 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(d / se)) : Double.NaN;
        table.row(time, rows.labels.get(g) + " \u2212 " + rows.labels.get(0), d, se, d - z * se, d + z * se, orNull(p));
    }

    Table restrictedMeans(double tau) {
        Table.Builder table = Table.builder("rmst", "Adjusted restricted mean survival time up to " + text(tau)
                + (rows.unit().isEmpty() ? "" : " " + rows.unit())).number("tau", "Up to", NumberFormat.TIME).text("group", "Group")
                .number("estimate", "Mean", NumberFormat.TIME).number("std.error", "SE", NumberFormat.ESTIMATE)
                .number("conf.low", "Lower " + percent(), NumberFormat.TIME)
                .number("conf.high", "Upper " + percent(), NumberFormat.TIME).number("p.value", "p", NumberFormat.P_VALUE);
        AdjustedCurves.Values means = curves.restrictedMean(tau);
        for (int g = 0; g < rows.labels.size(); g++) {
            double m = means.mean()[g];
            double se = means.stdErr()[g];
            table.row(tau, rows.labels.get(g), m, se, m - z * se, m + z * se, null);
        }
        for (int g = 1; g < rows.labels.size(); g++) {
            difference(table, tau, g, means);
        }
        return table.footnote("The area under the adjusted curve; below the groups their differences.").build();
    }

    private double[] grid() {
        double[] events = curves.eventTimes();
        if (events.length <= MOST_STEPS) {
            return events;
        }
        double[] some = new double[MOST_STEPS];
        for (int k = 0; k < MOST_STEPS; k++) {
            some[k] = events[(int) Math.round((double) k * (events.length - 1) / (MOST_STEPS - 1))];
        }
        return some;
    }

    CurveFigure figure() {
        double[] grid = grid();
        int n = grid.length;
        int groups = rows.labels.size();
        double[][] y = new double[groups][n + 1];
        double[][] low = new double[groups][n + 1];
        double[][] high = new double[groups][n + 1];
        double[] x = new double[n + 1];
        System.arraycopy(grid, 0, x, 1, n);
        for (int g = 0; g < groups; g++) {
            y[g][0] = 1;
            low[g][0] = 1;
            high[g][0] = 1;
        }
        for (int k = 0; k < n; k++) {
            AdjustedCurves.Values at = curves.at(grid[k]);
            for (int g = 0; g < groups; g++) {
                double[] limits = limits(at.mean()[g], at.stdErr()[g]);
                y[g][k + 1] = at.mean()[g];
                low[g][k + 1] = limits[0];
                high[g][k + 1] = limits[1];
            }
        }
        List<CurveFigure.Series> series = new ArrayList<>();
        for (int g = 0; g < groups; g++) {
            series.add(new CurveFigure.Series(rows.labels.get(g), CurveFigure.Shape.STEP, x, y[g], low[g], high[g], null));
        }
        return new CurveFigure("adjusted", "Adjusted survival", "Survival as it would be if all patients were in each group, with "
                + percent() + " confidence limits; " + (options.method() == AdjustedCurvesOptions.Method.G_FORMULA
                        ? "standardised by a Cox model." : "weighted by the inverse probability of the group.")
                + " Numbers at risk are those observed.", timeAxis(), survivalAxis(), series, riskTable(), List.of(), List.of());
    }

    private Axis timeAxis() {
        double end = Arrays.stream(rows.data.stops()).max().orElse(1);
        double[] ticks = rows.roundTimes(end);
        return Axis.of("Time", rows.unit()).range(0, end).ticks(ticks.length > 1 ? ticks[1] - ticks[0] : ticks[0]);
    }

    private static Axis survivalAxis() {
        return Axis.of("Survival", "").range(0, 1).inPercent();
    }

    private CurveFigure.RiskTable riskTable() {
        double end = Arrays.stream(rows.data.stops()).max().orElse(1);
        double[] round = rows.roundTimes(end);
        double[] times = new double[round.length + 1];
        System.arraycopy(round, 0, times, 1, round.length);
        List<CurveFigure.RiskTable.Row> numbers = new ArrayList<>();
        List<SurvivalCurve> observed = observed();
        for (int g = 0; g < observed.size(); g++) {
            double[] atRisk = new double[times.length];
            for (int k = 0; k < times.length; k++) {
                atRisk[k] = observed.get(g).riskCountAt(times[k]);
            }
            numbers.add(new CurveFigure.RiskTable.Row(rows.labels.get(g), atRisk));
        }
        return new CurveFigure.RiskTable("Number at risk", times, numbers);
    }

    CurveFigure unadjusted() {
        List<CurveFigure.Series> series = new ArrayList<>();
        List<SurvivalCurve> observed = observed();
        for (int g = 0; g < observed.size(); g++) {
            SurvivalCurve own = observed.get(g);
            ConfidenceLimits limits = own.limits(ConfidenceType.LOG_LOG, options.confLevel());
            int n = own.time().length;
            double[] x = new double[n + 1];
            double[] y = new double[n + 1];
            double[] low = new double[n + 1];
            double[] high = new double[n + 1];
            y[0] = 1;
            low[0] = 1;
            high[0] = 1;
            System.arraycopy(own.time(), 0, x, 1, n);
            System.arraycopy(own.survival(), 0, y, 1, n);
            System.arraycopy(limits.lower(), 0, low, 1, n);
            System.arraycopy(limits.upper(), 0, high, 1, n);
            series.add(new CurveFigure.Series(rows.labels.get(g), CurveFigure.Shape.STEP, x, y, low, high, own.censorTimes()));
        }
        return new CurveFigure("unadjusted", "Unadjusted survival", "Kaplan-Meier curves of the groups as they are, with "
                + percent() + " confidence limits.", timeAxis(), survivalAxis(), series, riskTable(), List.of(), List.of());
    }

    void messages(AnalysisResult.Builder result, double[] times, double longest) {
        if (Arrays.stream(times).anyMatch(t -> t > longest)) {
            result.warning("Some of the times lie beyond the longest follow-up of a group, " + text(longest)
                    + ": there its curve is carried on or rests on the model alone.", "Choose earlier times.");
        }
        if (rows.fit != null) {
            rows.fit.aliases().forEach(a -> result.warning("The covariate column " + a.name() + " has no coefficient of its own: the "
                    + "others determine it.", "Leave one of these covariates out."));
            int coefficients = rows.fit.rank();
            if (rows.fit.events() < 10 * coefficients) {
                result.warning(EventsPerCoefficient.ofEvents(rows.fit.events(), coefficients), "Use fewer covariates.");
            }
            result.note("Method", "Each patient's curve is predicted by one Cox model (Efron's ties) with the group set to each of its "
                    + "values, and averaged over all patients. Standard errors by influence functions count the uncertainty of the "
                    + "hazard ratios, of the baseline hazard, and of which patients were drawn"
                    + (rows.data.isClustered() ? ", by cluster." : "."));
        }
        if (rows.scores != null) {
            result.note("Method", String.format(Locale.ROOT, "Probabilities of the own group by logistic regression were between %.3f "
                    + "and %.3f. Standard errors are robust and take the weights as known, which makes them a little too large.",
                    rows.scores[0], rows.scores[1]));
            if (rows.scores[0] < 0.05) {
                result.warning("Some patients were in a group that hardly any patient like them was in: their weights are large.",
                        "Compare with the g-formula, or restrict the cohort to where the groups overlap.");
            }
        }
        result.info("Adjusted curves show what the covariates explain. Differences in what was not measured remain.");
    }
}
