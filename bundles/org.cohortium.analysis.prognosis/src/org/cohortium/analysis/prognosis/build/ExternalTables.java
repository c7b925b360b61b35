/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.cohortium.analysis.prognosis.CalibrationMarks;
import org.cohortium.analysis.prognosis.model.Predictor;
import org.cohortium.analysis.prognosis.model.PrognosticModel;
import org.cohortium.analysis.result.Axis;
import org.cohortium.analysis.result.CellText;
import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.data.NumberColumn;
import org.cohortium.data.json.NumberText;
import org.cohortium.numerics.descriptive.Quantiles;
import org.cohortium.numerics.descriptive.SortOrder;
import org.cohortium.numerics.performance.SampleDesign;
import org.cohortium.numerics.survival.Concordance;
import org.cohortium.numerics.survival.ConfidenceType;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.CoxRegression;
import org.cohortium.numerics.survival.CoxTest;
import org.cohortium.numerics.survival.CurveAtTimes;
import org.cohortium.numerics.survival.SurvivalCurve;

/** What an external validation finds, as tables and calibration plots. */
final class ExternalTables {

    private static final String GROUPS = "Groups of patients";

    /** The share of values outside the range from which on the unit is doubted. */
    private static final double MOSTLY = 0.8;

    private final PrognosticModel model;
    private final ValidationRows rows;
    private final List<Double> horizons;
    private final int groups;
    private final double level;
    private final double z;

    /** The weights and clusters of the patients. */
    private final SampleDesign design;

    ExternalTables(PrognosticModel model, ValidationRows rows, List<Double> horizons, int groups, double level) {
        this.model = model;
        this.rows = rows;
        this.horizons = horizons;
        this.groups = groups;
        this.level = level;
        this.design = SampleDesign.of(rows.data);
        this.z = NormalDistribution.of(0, 1).inverseCumulativeProbability((1 + level) / 2);
    }

    /**
     * Events seen and expected up to the model's longest follow-up, and the standard error of the logarithm of those seen: one
     * over the root of their number, and with weights or clusters from the squared sums of each cluster.
     */
    double[] observedExpected() {
        double observed = 0;
        double expected = 0;
        double[] seen = new double[rows.lp.length];
        for (int i = 0; i < rows.lp.length; i++) {
            double t = rows.data.stop(i);
            double w = rows.data.weight(i);
            seen[i] = rows.data.event(i) && t <= model.lastTime() ? w : 0;
            observed += seen[i];
            expected -= w * StrictMath.log(model.baseline(Math.min(t, model.lastTime())))
                * StrictMath.exp(rows.lp[i] - model.centre());
        }
        return new double[] {observed, expected, Math.sqrt(design.crossProduct(seen, seen)) / observed};
    }

    /** @param oe what {@link #observedExpected} gives */
    Table performance(Concordance c, CoxFit slope, CoxFit held, double[] oe) {
        boolean sampled = !design.isPlain();
        Table.Builder table = Table.builder("performance", "Performance in the new patients").text("measure", "Measure")
            .number("estimate", "Estimate", NumberFormat.PROBABILITY).number("conf.low", "Lower limit",
                NumberFormat.PROBABILITY).number("conf.high", "Upper limit", NumberFormat.PROBABILITY)
            .number("ideal", "Ideal", NumberFormat.GENERAL).number("p.value", "p", NumberFormat.P_VALUE);
        table.row("Concordance (C)", c.estimate(), Math.max(0, c.estimate() - z * c.stdErr()),
            Math.min(1, c.estimate() + z * c.stdErr()), null, null);
        double b = slope.coefficients().estimate(0);
        double se = slope.coefficients().standardError(0);
        double p = 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(b - 1) / se);
        if (slope.monotone().isEmpty()) {
            table.row("Calibration slope", b, b - z * se, b + z * se, 1.0, cell(p));
        } else {
            table.row("Calibration slope", null, null, null, 1.0, null);
        }
        double half = z * oe[2];
        double ratio = oe[0] / oe[1];
        boolean limits = oe[0] > 0;
        table.row("Events observed / expected", cell(ratio), limits ? (Object) (ratio * StrictMath.exp(-half)) : null,
            limits ? (Object) (ratio * StrictMath.exp(half)) : null, 1.0, null);
        CoxTest test = sampled ? held.waldTest() : held.likelihoodRatioTest();
        boolean known = held.monotone().isEmpty();
        table.row("Coefficients differ (chi-squared, " + held.rank() + " df)", known ? (Object) test.statistic() : null, null, null,
            null, known ? (Object) test.pValue() : null);
        if (!known) {
            table.footnote("Whether the coefficients differ cannot be tested: some have no finite estimate in these patients.");
        }
        if (sampled) {
            table.footnote("Standard errors allow for the weights and matched sets of the cohort; the groups by predicted risk are of "
                + "equal numbers of patients.");
        }
        return table.footnote("p-values: that the slope is 1; that all coefficients are those of the model (" + (sampled
            ? "robust Wald" : "likelihood ratio") + " test with the linear predictor as an offset).").build();
    }

    Table horizons() {
        Table.Builder table = Table.builder("calibration", "Predicted and observed survival").number("time", "Time",
            NumberFormat.TIME).text("group", "Group").number("n", "n", NumberFormat.COUNT)
            .number("predicted", "Predicted", NumberFormat.PROBABILITY)
            .number("observed", "Observed", NumberFormat.PROBABILITY)
            .number("conf.low", "Lower limit", NumberFormat.PROBABILITY)
            .number("conf.high", "Upper limit", NumberFormat.PROBABILITY)
            .number("difference", "Observed less predicted", NumberFormat.PROBABILITY);
        for (double t : horizons) {
            int[] all = new int[rows.lp.length];
            addRow(table, t, "All", all, 0, PrognosticTables.curves(rows.data, all, 1).get(0));
            int[] group = grouping();
            int count = Arrays.stream(group).max().orElse(0) + 1;
            List<SurvivalCurve> curves = PrognosticTables.curves(rows.data, group, count);
            for (int g = 0; g < count; g++) {
                addRow(table, t, groupName(g, count), group, g, curves.get(g));
            }
        }
        return table.footnote("Groups of about equal size by the linear predictor, the lowest risk first; observed by the "
            + "Kaplan-Meier estimate.").build();
    }

    private static String groupName(int g, int count) {
        return "Group " + (g + 1) + (g == 0 ? " (lowest risk)" : g == count - 1 ? " (highest risk)" : "");
    }

    private void addRow(Table.Builder table, double t, String name, int[] group, int g, SurvivalCurve curve) {
        double[] p = predicted(t, group, g);
        CurveAtTimes at = curve.at(new double[] {t}, ConfidenceType.LOG, level);
        boolean beyond = at.beyondFollowUp()[0];
        double s = at.survival()[0];
        table.row(t, name, (int) p[1], cell(p[0]), beyond ? null : (Object) s, beyond ? null : cell(at.lower()[0]),
            beyond ? null : cell(at.upper()[0]), beyond ? null : cell(s - p[0]));
    }

    private static Object cell(double x) {
        return Double.isNaN(x) ? null : x;
    }

    private double[] predicted(double t, int[] group, int g) {
        double sum = 0;
        double weight = 0;
        int n = 0;
        for (int i = 0; i < group.length; i++) {
            if (group[i] == g) {
                sum += rows.data.weight(i) * model.survival(rows.lp[i], t);
                weight += rows.data.weight(i);
                n++;
            }
        }
        return new double[] {sum / weight, n};
    }

    private int[] grouping() {
        double[] sorted = rows.lp.clone();
        Arrays.sort(sorted);
        double[] cuts = new double[groups - 1];
        for (int g = 1; g < groups; g++) {
            cuts[g - 1] = Quantiles.of(sorted, (double) g / groups);
        }
        int[] group = PrognosticTables.groups(rows.lp, Arrays.stream(cuts).distinct().toArray());
        int[] used = Arrays.stream(group).sorted().distinct().toArray();
        return Arrays.stream(group).map(g -> Arrays.binarySearch(used, g)).toArray();
    }

    /** Predicted against observed survival in the groups, a figure a time. */
    List<CurveFigure> figures() {
        List<CurveFigure> figures = new ArrayList<>();
        int[] group = grouping();
        int count = Arrays.stream(group).max().orElse(0) + 1;
        List<SurvivalCurve> curves = PrognosticTables.curves(rows.data, group, count);
        for (int h = 0; h < horizons.size(); h++) {
            double t = horizons.get(h);
            double[] x = new double[count];
            double[] y = new double[count];
            double[] lower = new double[count];
            double[] upper = new double[count];
            int k = 0;
            for (int g = count - 1; g >= 0; g--) {
                CurveAtTimes at = curves.get(g).at(new double[] {t}, ConfidenceType.LOG, level);
                double p = predicted(t, group, g)[0];
                if (!at.beyondFollowUp()[0] && !Double.isNaN(p)) {
                    x[k] = p;
                    y[k] = at.survival()[0];
                    lower[k] = at.lower()[0];
                    upper[k++] = at.upper()[0];
                }
            }
            if (k > 0) {
                double[][] points = {ascending(x, x, k), ascending(x, y, k), ascending(x, lower, k), ascending(x, upper, k)};
                List<CurveFigure.Series> series = List.of(new CurveFigure.Series(GROUPS, CurveFigure.Shape.LINE, points[0],
                    points[1], null, null, null), CalibrationMarks.crosses(GROUPS, points[0], points[1], points[2], points[3]),
                    CalibrationMarks.perfect());
                String when = NumberText.of(t) + (model.timeUnit().isEmpty() ? "" : " " + model.timeUnit());
                figures.add(new CurveFigure("calibration_" + (h + 1), "Calibration at " + when, "Observed survival "
                    + "(Kaplan-Meier with confidence interval) against mean predicted survival in groups by predicted "
                    + "risk; on the line both agree.", Axis.of("Predicted survival", "").inPercent().range(0, 1).ticks(0.2),
                    Axis.of("Observed survival", "").inPercent().range(0, 1).ticks(0.2), series, null,
                    List.of(), List.of()));
            }
        }
        return figures;
    }

    /** The first values, in the order of their places. */
    private static double[] ascending(double[] places, double[] values, int count) {
        int[] order = SortOrder.ascending(Arrays.copyOf(places, count));
        return Arrays.stream(order).mapToDouble(i -> values[i]).toArray();
    }

    /** The baseline survival that fits the new patients, with the coefficients kept or stretched. */
    Table recalibration(CoxFit slope) {
        Table.Builder table = Table.builder("recalibration", "Recalibration to the new patients").text("update", "Update")
            .number("slope", "Slope", NumberFormat.PROBABILITY);
        for (int h = 0; h < horizons.size(); h++) {
            table.number("survival." + (h + 1), "Baseline survival at " + NumberText.of(horizons.get(h)),
                NumberFormat.PROBABILITY);
        }
        double b = slope.coefficients().estimate(0);
        add(table, "None", 1, null);
        add(table, "Baseline", 1, baseline(1));
        if (slope.monotone().isEmpty() && !Double.isNaN(b)) {
            add(table, "Baseline and slope", b, baseline(b));
        }
        return table.footnote("Survival of a patient with the model's mean linear predictor, "
            + CellText.number(model.centre(), NumberFormat.GENERAL) + "; the slope multiplies the distance from it.").build();
    }

    private void add(Table.Builder table, String name, double slope, CoxFit fit) {
        Object[] row = new Object[2 + horizons.size()];
        row[0] = name;
        row[1] = slope;
        for (int h = 0; h < horizons.size(); h++) {
            double t = horizons.get(h);
            row[2 + h] = cell(fit == null ? model.baseline(t) : fit.baseline().curve(new double[0], 0, 0).survivalAt(t));
        }
        table.row(row);
    }

    private CoxFit baseline(double slope) {
        double[] offset = Arrays.stream(rows.lp).map(x -> slope * (x - model.centre())).toArray();
        return CoxRegression.fit(rows.data, CoxCovariates.none().withOffset(offset));
    }

    /**
     * The ranges of the numbers here and in the patients of the model.
     *
     * @param outside is told of variables with some values outside
     * @param elsewhere is told of variables with nearly all values outside
     */
    Table ranges(List<String> outside, List<String> elsewhere) {
        Table.Builder table = Table.builder("ranges", "Ranges of the variables").text("variable", "Variable")
            .number("model.min", "Lowest in the model", NumberFormat.GENERAL)
            .number("model.max", "Highest in the model", NumberFormat.GENERAL)
            .number("min", "Lowest here", NumberFormat.GENERAL).number("max", "Highest here", NumberFormat.GENERAL)
            .number("outside", "Rows outside", NumberFormat.COUNT);
        for (Predictor p : model.predictors()) {
            if (p.isCategory()) {
                continue;
            }
            double[] x = ((NumberColumn) rows.table.column(p.name())).values();
            int count = (int) Arrays.stream(x).filter(v -> v < p.min() || v > p.max()).count();
            table.row(p.heading(), p.min(), p.max(), Arrays.stream(x).min().orElse(0), Arrays.stream(x).max().orElse(0),
                count);
            if (count > MOSTLY * x.length) {
                elsewhere.add(p.heading());
            } else if (count > 0) {
                outside.add(p.label() + " (" + count + (count == 1 ? " row)" : " rows)"));
            }
        }
        return table.build();
    }
}
