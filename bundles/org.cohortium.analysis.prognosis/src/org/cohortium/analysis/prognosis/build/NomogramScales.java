/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.cohortium.analysis.prognosis.model.Coefficient;
import org.cohortium.analysis.prognosis.model.Predictor;
import org.cohortium.analysis.prognosis.model.PrognosticModel;
import org.cohortium.analysis.prognosis.model.Transform;
import org.cohortium.analysis.result.CellText;
import org.cohortium.analysis.result.NomogramFigure;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.data.DataTable;
import org.cohortium.data.json.NumberText;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.nomogram.Nomogram;
import org.cohortium.numerics.nomogram.PrettyTicks;

/** A prognostic model as a nomogram: the figure, the points as a table, and what totals predict. */
final class NomogramScales {

    private static final double MAX_POINTS = 100;
    private static final int TICKS = 10;

    /** A number with no more values than these is shown with all of them. */
    private static final int FEW = 10;
    private static final double[] SURVIVAL = {0.99, 0.95, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0.05, 0.01};
    private static final double[] DECADE = {1, 2, 5};

    private final PrognosticModel model;
    private final Nomogram nomogram;
    private final List<Scale> scales = new ArrayList<>();
    private final double[] lpTicks;
    private final double[] totals;

    /** A variable with the values that are shown and their labels. */
    private record Scale(Predictor predictor, double[] values, List<String> labels, double[] contributions) {
    }

    /**
     * Lays the scales out.
     *
     * @param rows the patients the model was made from
     * @param linearPredictors theirs
     */
    NomogramScales(PrognosticModel model, DataTable rows, double[] linearPredictors) {
        this.model = model;
        for (Predictor p : model.predictors()) {
            scales.add(p.isCategory() ? category(p) : number(p, rows.numbers(p.name())));
        }
        try {
            nomogram = Nomogram.of(scales.stream().map(Scale::contributions).toArray(double[][]::new), model.centre(),
                MAX_POINTS);
        } catch (IllegalArgumentException e) {
            throw new EstimationException("A nomogram cannot be drawn: " + e.getMessage() + ".",
                "Choose covariates that vary.");
        }
        lpTicks = nomogram.linearPredictorTicks(Arrays.stream(linearPredictors).min().orElse(0) - model.centre(),
            Arrays.stream(linearPredictors).max().orElse(0) - model.centre());
        totals = nomogram.totalTicks(lpTicks);
    }

    private Scale category(Predictor p) {
        double[] c = p.levels().stream().mapToDouble(level -> model.contribution(p, level)).toArray();
        return new Scale(p, null, p.levels(), c);
    }

    private Scale number(Predictor p, double[] seen) {
        double[] distinct = Arrays.stream(seen).sorted().distinct().limit(FEW + 1L).toArray();
        boolean log = model.coefficients().stream().filter(c -> c.variable().equals(p.name()))
            .map(Coefficient::transform).anyMatch(Transform.Logarithm.class::isInstance);
        double[] values = distinct.length <= FEW ? distinct : log ? decades(p.min(), p.max())
            : PrettyTicks.of(p.min(), p.max(), TICKS);
        List<String> labels = Arrays.stream(values).mapToObj(NomogramScales::label).toList();
        return new Scale(p, values, labels, model.contribution(p, values));
    }

    /** 1, 2, 5 times powers of ten that cover a range of numbers above zero. */
    private static double[] decades(double low, double high) {
        List<Double> ticks = new ArrayList<>();
        for (int k = (int) StrictMath.floor(StrictMath.log10(low)); k <= StrictMath.ceil(StrictMath.log10(high)); k++) {
            for (double factor : DECADE) {
                ticks.add(Double.parseDouble((int) factor + "e" + k));
            }
        }
        int from = 0;
        while (from + 1 < ticks.size() && ticks.get(from + 1) <= low) {
            from++;
        }
        int to = from + 1;
        while (to < ticks.size() - 1 && ticks.get(to) < high) {
            to++;
        }
        return ticks.subList(from, to + 1).stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static String label(double value) {
        String text = NumberText.of(value);
        return text.startsWith("-") ? "\u2212" + text.substring(1) : text;
    }

    Nomogram nomogram() {
        return nomogram;
    }

    /** The total points of a linear predictor. */
    double total(double linearPredictor) {
        return nomogram.total(linearPredictor - model.centre());
    }

    NomogramFigure figure() {
        List<NomogramFigure.Scale> variables = new ArrayList<>();
        for (int a = 0; a < scales.size(); a++) {
            add(variables, a);
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
            predictions.add(new NomogramFigure.Scale("Survival at " + time(t), true, labels,
                at.stream().mapToDouble(Double::doubleValue).toArray()));
        }
        return new NomogramFigure("nomogram", "Nomogram", "For each variable draw a line up from the patient's value to the "
            + "points; the sum of the points on the total gives, straight below, the predicted survival.", MAX_POINTS,
            variables, totals, predictions);
    }

    /** A scale whose points rise and fall with its values is shown in as many parts as it has bends. */
    private void add(List<NomogramFigure.Scale> variables, int axis) {
        Scale s = scales.get(axis);
        int n = s.contributions().length;
        double[] points = new double[n];
        for (int k = 0; k < n; k++) {
            points[k] = nomogram.points(axis, k);
        }
        if (s.predictor().isCategory()) {
            variables.add(new NomogramFigure.Scale(s.predictor().heading(), false, s.labels(), points));
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
            String heading = whole ? s.predictor().heading() : s.predictor().heading() + ", " + s.labels().get(from)
                + " to " + s.labels().get(to);
            variables.add(new NomogramFigure.Scale(heading, true, s.labels().subList(from, to + 1),
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
        for (int a = 0; a < scales.size(); a++) {
            Scale s = scales.get(a);
            for (int k = 0; k < s.labels().size(); k++) {
                table.row(s.predictor().heading(), s.labels().get(k), nomogram.points(a, k), s.contributions()[k]);
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
