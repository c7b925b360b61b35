/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.cohortium.analysis.prognosis.model.ModelColumns;
import org.cohortium.analysis.prognosis.model.PrognosticModel;
import org.cohortium.analysis.result.CellText;
import org.cohortium.analysis.result.NomogramFigure;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.data.DataTable;
import org.cohortium.data.json.NumberText;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.nomogram.Nomogram;

/** A prognostic model as a nomogram: the figure, the points as a table, and what totals predict. */
final class NomogramScales {

    private static final double MAX_POINTS = 100;
    private static final double[] SURVIVAL = {0.99, 0.95, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0.05, 0.01};

    private final PrognosticModel model;
    private final NomogramAxes axes;
    private final Nomogram nomogram;
    private final double[] lpTicks;
    private final double[] totals;

    /**
     * Lays the scales out.
     *
     * @param rows the patients the model was made from
     * @param linearPredictors theirs
     * @throws EstimationException if the model has no nomogram, with the reason
     */
    NomogramScales(PrognosticModel model, DataTable rows, double[] linearPredictors) {
        this.model = model;
        axes = new NomogramAxes(model, rows);
        try {
            nomogram = Nomogram.of(axes.groups.stream().map(g -> g.axes().stream().flatMapToDouble(
                a -> Arrays.stream(a.contributions())).toArray()).toArray(double[][]::new), model.centre(), MAX_POINTS);
        } catch (IllegalArgumentException e) {
            throw new EstimationException("A nomogram cannot be drawn: " + e.getMessage() + ".",
                "Choose covariates that vary.");
        }
        lpTicks = nomogram.linearPredictorTicks(Arrays.stream(linearPredictors).min().orElse(0) - model.centre(),
            Arrays.stream(linearPredictors).max().orElse(0) - model.centre());
        totals = nomogram.totalTicks(lpTicks);
    }

    /** By row the linear predictor that the points of the row's values add up to. */
    double[] linearPredictors(DataTable rows) {
        double[][] columns = ModelColumns.of(model, rows);
        double[] lp = new double[rows.rowCount()];
        for (int i = 0; i < lp.length; i++) {
            double total = 0;
            for (int g = 0; g < axes.groups.size(); g++) {
                double sum = 0;
                for (int j : axes.groups.get(g).coefficients()) {
                    sum += model.coefficients().get(j).estimate() * columns[j][i];
                }
                total += nomogram.pointsOf(g, sum);
            }
            lp[i] = nomogram.linearPredictor(total) + model.centre();
        }
        return lp;
    }

    NomogramFigure figure() {
        List<NomogramFigure.Scale> variables = new ArrayList<>();
        for (int g = 0; g < axes.groups.size(); g++) {
            for (NomogramAxes.Axis axis : axes.groups.get(g).axes()) {
                add(variables, g, axis);
            }
        }
        List<NomogramFigure.Scale> predictions = new ArrayList<>();
        double low = nomogram.total(lpTicks[0]);
        double high = nomogram.total(lpTicks[lpTicks.length - 1]);
        for (double t : model.horizons()) {
            double baseline = model.baseline(t);
            List<String> labels = new ArrayList<>();
            List<Double> at = new ArrayList<>();
            for (double s : SURVIVAL) {
                double total = baseline > 0 && baseline < 1 ? nomogram.totalOfSurvival(baseline, s) : Double.NaN;
                if (total >= Math.max(0, low) && total <= Math.min(high, totals[totals.length - 1])) {
                    labels.add(NumberText.of(s));
                    at.add(total);
                }
            }
            if (!at.isEmpty()) {
                predictions.add(new NomogramFigure.Scale("Survival at " + time(t), true, labels,
                    at.stream().mapToDouble(Double::doubleValue).toArray()));
            }
        }
        return new NomogramFigure("nomogram", "Nomogram", "For each variable draw a line up from the patient's value to the "
            + "points; the sum of the points on the total gives, straight below, the predicted survival."
            + (model.hasInteractions() ? " Of several scales of one variable use the one whose other values are the "
                + "patient's: it counts both." : ""), MAX_POINTS,
            variables, totals, predictions);
    }

    private double[] points(int group, NomogramAxes.Axis axis) {
        return Arrays.stream(axis.contributions()).map(c -> nomogram.pointsOf(group, c)).toArray();
    }

    /** A scale whose points rise and fall with its values is shown in as many parts as it has bends. */
    private void add(List<NomogramFigure.Scale> variables, int group, NomogramAxes.Axis axis) {
        double[] points = points(group, axis);
        int n = points.length;
        if (axis.predictor().isCategory()) {
            variables.add(new NomogramFigure.Scale(axis.heading(), false, axis.labels(), points));
            return;
        }
        int from = 0;
        while (from < n - 1) {
            int to = from + 1;
            double way = Math.signum(points[to] - points[from]);
            while (to < n - 1 && Math.signum(points[to + 1] - points[to]) == way) {
                to++;
            }
            boolean whole = from == 0 && to == n - 1;
            String heading = whole ? axis.heading() : axis.heading() + ", " + axis.labels().get(from) + " to "
                + axis.labels().get(to);
            variables.add(new NomogramFigure.Scale(heading, true, axis.labels().subList(from, to + 1),
                Arrays.copyOfRange(points, from, to + 1)));
            from = to;
        }
    }

    private String time(double t) {
        return NumberText.of(t) + (model.timeUnit().isEmpty() ? "" : " " + model.timeUnit());
    }

    /** The points of each value. */
    Table points() {
        Table.Builder table = Table.builder("points", "Points of the nomogram").text("variable", "Variable")
            .text("value", "Value").number("points", "Points", NumberFormat.TIME)
            .number("estimate", "Log hazard", NumberFormat.ESTIMATE);
        for (int g = 0; g < axes.groups.size(); g++) {
            for (NomogramAxes.Axis axis : axes.groups.get(g).axes()) {
                double[] points = points(g, axis);
                for (int k = 0; k < points.length; k++) {
                    table.row(axis.heading(), axis.labels().get(k), points[k], axis.contributions()[k]);
                }
            }
        }
        return table.footnote("A unit of the linear predictor is " + CellText.number(nomogram.scale(),
            NumberFormat.ESTIMATE) + " points; between two values of a number points are read off proportionally.").build();
    }

    /** What totals predict. */
    Table predictions() {
        Table.Builder table = Table.builder("predictions", "Predicted survival by total points")
            .number("points", "Total points", NumberFormat.COUNT)
            .number("linear.predictor", "Linear predictor", NumberFormat.ESTIMATE);
        for (int h = 0; h < model.horizons().size(); h++) {
            table.number("survival." + (h + 1), "Survival at " + time(model.horizons().get(h)), NumberFormat.PROBABILITY);
        }
        for (double total : totals) {
            Object[] row = new Object[2 + model.horizons().size()];
            double lp = nomogram.linearPredictor(total);
            row[0] = total;
            row[1] = lp;
            for (int h = 0; h < model.horizons().size(); h++) {
                row[2 + h] = model.survival(lp + model.centre(), model.horizons().get(h));
            }
            table.row(row);
        }
        return table.footnote("The linear predictor is counted from that of the mean patient.").build();
    }
}
