/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.competing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cohortium.analysis.input.ModelRow;
import org.cohortium.analysis.result.Axis;
import org.cohortium.analysis.result.CellText;
import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.CurveFigure.Series;
import org.cohortium.analysis.result.CurveFigure.Shape;
import org.cohortium.analysis.result.ForestFigure;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.numerics.competing.ProbabilityLimits;
import org.cohortium.numerics.competing.SubdistributionCoefficients;
import org.cohortium.numerics.competing.SubdistributionCurve;
import org.cohortium.numerics.competing.SubdistributionResiduals;
import org.cohortium.numerics.competing.SubdistributionTest;
import org.cohortium.numerics.survival.ConfidenceType;

/** The figures of a Fine-Gray regression: forest of the hazard ratios, predicted curves, residuals over time. */
final class FineGrayFigures {

    private static final int MOST_RESIDUAL_PLOTS = 12;
    private static final int MOST_POINTS = 2000;
    private static final int MOST_STEPS = 1500;

    /** Positions at which a band has limits; each costs a pass over the rows. */
    private static final int BAND = 40;

    private final FineGrayModel model;
    private final TimeAxis axis;

    FineGrayFigures(FineGrayModel model, TimeAxis axis) {
        this.model = model;
        this.axis = axis;
    }

    static int largestStratum(FineGrayModel model) {
        if (model.strata == null) {
            return 0;
        }
        int[] events = new int[model.strata.count()];
        for (int i = 0; i < model.data.size(); i++) {
            events[model.strata.codes()[i]] += model.data.cause(i) == 1 ? 1 : 0;
        }
        int best = 0;
        for (int s = 1; s < events.length; s++) {
            best = events[s] > events[best] ? s : best;
        }
        return best;
    }

    ForestFigure forest() {
        SubdistributionCoefficients c = model.fit.coefficients();
        double level = model.options.confLevel();
        List<ForestFigure.Row> rows = new ArrayList<>();
        for (ModelRow row : model.rows()) {
            List<String> counts = row.n() == ModelRow.NO_COUNT ? List.of("", "")
                    : List.of(Integer.toString(row.n()), Integer.toString(row.events()));
            if (row.kind() == ModelRow.Kind.REFERENCE) {
                rows.add(row(ForestFigure.RowKind.REFERENCE, row, counts, List.of(CellText.REFERENCE, ""), 1, Double.NaN,
                        Double.NaN));
            } else if (row.column() < 0) {
                String p = model.covariates.columnsOfTerm(row.term()).length > 1
                        ? CellText.pValue(model.fit.waldTest(row.term()).pValue()) : "";
                rows.add(row(ForestFigure.RowKind.HEADING, row, List.of("", ""), List.of("", p), Double.NaN, Double.NaN,
                        Double.NaN));
            } else if (Double.isNaN(c.estimate(row.column()))) {
                rows.add(row(ForestFigure.RowKind.NOT_ESTIMABLE, row, counts, List.of("not estimable", ""), Double.NaN,
                        Double.NaN, Double.NaN));
            } else {
                double[] limits = c.limits(row.column(), level);
                double low = StrictMath.exp(limits[0]);
                double high = StrictMath.exp(limits[1]);
                double hr = c.hazardRatio(row.column());
                rows.add(row(ForestFigure.RowKind.EFFECT, row, counts,
                        List.of(CellText.interval(hr, low, high, NumberFormat.RATIO),
                                CellText.pValue(c.test(row.column()).pValue())), hr, low, high));
            }
        }
        String percent = IncidenceTables.percent(level).replace(" ", "");
        return new ForestFigure("forest", "Subdistribution hazard ratios for " + model.options.name(),
                "Subdistribution hazard ratios with " + percent + " confidence intervals from one Fine-Gray model with all "
                        + "variables shown; above 1 means a higher cumulative incidence of " + model.options.name() + ".",
                Axis.log("Subdistribution hazard ratio (" + percent + " CI)", ""), 1, "Variable", List.of("n", "Events"),
                List.of("SHR (" + percent + " CI)", "p"), rows, "lower incidence", "higher incidence");
    }

    private static ForestFigure.Row row(ForestFigure.RowKind kind, ModelRow row, List<String> left, List<String> right,
            double estimate, double low, double high) {
        return new ForestFigure.Row(kind, row.label(), row.isIndented() ? 1 : 0, left, right, estimate, low, high, Double.NaN);
    }

    CurveFigure predicted(Profiles profiles, String others) {
        List<Series> series = new ArrayList<>();
        double top = 0;
        for (int i = 0; i < profiles.labels().size(); i++) {
            SubdistributionCurve curve = model.fit.curve(profiles.values()[i], largestStratum(model));
            Series each = series(profiles.labels().get(i), curve);
            series.add(each);
            top = Math.max(top, Arrays.stream(each.y()).max().orElse(0));
            top = Math.max(top, Arrays.stream(each.upper()).filter(u -> !Double.isNaN(u)).max().orElse(0));
        }
        return new CurveFigure("predicted", "Predicted cumulative incidence of " + model.options.name() + " by "
                + profiles.variable(), ("Predicted by the Fine-Gray model with "
                        + IncidenceTables.percent(model.options.confLevel()) + " confidence limits (log-log). " + others).strip(),
                axis.axis(), IncidenceFigures.vertical(Math.min(1, top)), series, null, List.of(), List.of());
    }

    private Series series(String name, SubdistributionCurve curve) {
        double[] time = curve.time();
        double[] incidence = curve.incidence();
        int every = (time.length + MOST_STEPS - 1) / MOST_STEPS;
        int count = time.length == 0 ? 0 : (time.length - 1) / every + 1;
        double[] x = new double[count + 2];
        double[] y = new double[x.length];
        double[] lower = new double[x.length];
        double[] upper = new double[x.length];
        x[0] = axis.from();
        double[] grid = grid(time);
        double[] se = curve.hazardStdErrs(grid);
        for (int i = 1; i <= count; i++) {
            int k = (i - 1) * every;
            x[i] = time[k];
            y[i] = incidence[k];
            double error = interpolated(grid, se, time[k]);
            double[] limits = ProbabilityLimits.of(incidence[k], (1 - incidence[k]) * error, ConfidenceType.LOG_LOG,
                    ProbabilityLimits.quantile(model.options.confLevel()));
            lower[i] = limits[0];
            upper[i] = limits[1];
        }
        x[count + 1] = axis.last();
        y[count + 1] = count == 0 ? 0 : incidence[incidence.length - 1];
        lower[count + 1] = lower[count];
        upper[count + 1] = upper[count];
        return new Series(name, Shape.STEP, x, y, lower, upper, null);
    }

    private static double[] grid(double[] time) {
        if (time.length <= BAND) {
            return time;
        }
        double[] grid = new double[BAND];
        for (int i = 0; i < BAND; i++) {
            grid[i] = time[(int) ((long) i * (time.length - 1) / (BAND - 1))];
        }
        return Arrays.stream(grid).distinct().toArray();
    }

    private static double interpolated(double[] grid, double[] value, double t) {
        int at = Arrays.binarySearch(grid, t);
        if (at >= 0) {
            return value[at];
        }
        int above = Math.min(grid.length - 1, -at - 1);
        int below = Math.max(0, above - 1);
        return above == below ? value[above]
                : value[below] + (value[above] - value[below]) * (t - grid[below]) / (grid[above] - grid[below]);
    }

    /** Residuals of Schoenfeld's kind over time, scaled by the information of their column, with a running mean. */
    List<CurveFigure> residuals(SubdistributionTest test) {
        SubdistributionResiduals r = model.fit.residuals();
        List<CurveFigure> figures = new ArrayList<>();
        SubdistributionCoefficients c = model.fit.coefficients();
        Integer[] order = new Integer[r.time().length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(r.time()[a], r.time()[b]));
        for (int j = 0; j < c.size() && figures.size() < MOST_RESIDUAL_PLOTS; j++) {
            if (Double.isNaN(c.estimate(j))) {
                continue;
            }
            int m = order.length;
            double[] x = new double[m];
            double[] y = new double[m];
            double scale = model.fit.events() * c.modelCovariance().get(j, j);
            for (int i = 0; i < m; i++) {
                x[i] = r.time()[order[i]];
                y[i] = c.estimate(j) + scale * r.value()[j][order[i]];
            }
            int every = (m + MOST_POINTS - 1) / MOST_POINTS;
            double[] shownX = new double[(m + every - 1) / every];
            double[] shownY = new double[shownX.length];
            for (int i = 0; i < shownX.length; i++) {
                shownX[i] = x[i * every];
                shownY[i] = y[i * every];
            }
            List<Series> series = new ArrayList<>(List.of(new Series("", Shape.POINTS, shownX, shownY, null, null, null)));
            if (m >= 10) {
                series.add(RunningMean.of(x, y));
            }
            int term = model.covariates.termOfColumn()[j];
            figures.add(new CurveFigure("residuals_" + (j + 1), "Log subdistribution hazard ratio of "
                    + model.columnLabel(j) + " over time", "Points: residuals of Schoenfeld's kind at the event times, scaled, "
                            + "plus the coefficient. Line: running mean. A level line speaks for a proportional effect.",
                    Axis.of("Time", axis.unit()), Axis.of("Log subdistribution hazard ratio", ""), series, null,
                    List.of(new CurveFigure.ReferenceLine(true, c.estimate(j), "estimate")),
                    List.of("Proportionality: " + CellText.pEquals(test.term()[term].pValue()))));
        }
        return figures;
    }
}
