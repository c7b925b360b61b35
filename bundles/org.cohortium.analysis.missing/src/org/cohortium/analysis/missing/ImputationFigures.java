/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.missing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.cohortium.analysis.result.Axis;
import org.cohortium.analysis.result.CellText;
import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.Figure;
import org.cohortium.analysis.result.ForestFigure;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.numerics.imputation.ImputationVariable;
import org.cohortium.numerics.imputation.RubinPooled;

/** The figures of a multiple imputation. */
final class ImputationFigures {

    /** Pictures of more variables would not be looked at. */
    static final int MOST_VARIABLES = 8;

    /** Chains drawn in a trace. */
    private static final int MOST_CHAINS = 10;
    private static final int GRID = 401;

    private final ImputationData data;
    private final PooledModel model;
    private final ImputationTables tables;
    private final double level;

    ImputationFigures(ImputationData data, PooledModel model, ImputationTables tables) {
        this.data = data;
        this.model = model;
        this.tables = tables;
        this.level = data.options.confLevel();
    }

    private static String percent(double level) {
        return CellText.number(100 * level, NumberFormat.GENERAL);
    }

    /** Pooled effects with those of the complete cases below each. */
    ForestFigure effects() {
        List<ForestFigure.Row> rows = new ArrayList<>();
        for (int j = 0; j < model.pooled().size(); j++) {
            RubinPooled p = model.pooled().get(j);
            double[] ci = p.confidenceInterval(level);
            rows.add(row(model.fits().get(0).labels().get(j), 0, p.estimate(), ci[0], ci[1]));
            int c = tables.inComplete(model.fits().get(0).terms().get(j));
            if (c >= 0) {
                double[] limits = tables.completeLimits(c);
                rows.add(row("complete cases", 1, limits[0], limits[1], limits[2]));
            }
        }
        return new ForestFigure("effects", data.options.effect() + "s pooled over imputations and in the complete cases",
            "Each term: pooled over " + model.imputations().size() + " imputations by Rubin's rules; below it, where it exists, the "
                + "estimate in the complete cases.", Axis.log(data.options.effect(), ""), 1, "Term", List.of(),
            List.of(data.options.effect() + " (" + percent(level) + "% CI)"), rows, "", "");
    }

    private static ForestFigure.Row row(String label, int indent, double e, double low, double high) {
        double x = StrictMath.exp(e);
        double a = StrictMath.exp(low);
        double b = StrictMath.exp(high);
        return new ForestFigure.Row(ForestFigure.RowKind.EFFECT, label, indent, List.of(),
            List.of(CellText.interval(x, a, b, NumberFormat.RATIO)), x, a, b, Double.NaN);
    }

    /** Course of the chains and the distribution of observed and imputed values, for the variables with most missing. */
    List<Figure> variables() {
        List<Figure> figures = new ArrayList<>();
        List<Integer> order = data.incomplete.stream().sorted((a, b) -> Integer.compare(
            data.variables.get(b).missingRows().length, data.variables.get(a).missingRows().length)).toList();
        for (int v : order.subList(0, Math.min(MOST_VARIABLES, order.size()))) {
            figures.add(trace(v));
            ImputationVariable variable = data.variables.get(v);
            if (PooledModel.isNumeric(variable) && Arrays.stream(variable.values()).filter(x -> !Double.isNaN(x)).distinct()
                .limit(3).count() > 2) {
                figures.add(density(v));
            }
        }
        return figures;
    }

    private CurveFigure trace(int v) {
        int iterations = data.options.iterations();
        double[] x = new double[iterations];
        for (int i = 0; i < iterations; i++) {
            x[i] = i + 1;
        }
        List<CurveFigure.Series> series = new ArrayList<>();
        int chains = Math.min(MOST_CHAINS, model.imputations().size());
        for (int c = 0; c < chains; c++) {
            series.add(new CurveFigure.Series("", CurveFigure.Shape.LINE, x, model.imputations().meanTrace(c, v), null, null,
                null));
        }
        boolean numeric = PooledModel.isNumeric(data.variables.get(v));
        return new CurveFigure("trace_" + (v + 1), "Convergence: " + data.variables.get(v).name(),
            "Mean of the imputed values by iteration in " + (chains < model.imputations().size() ? "the first " : "") + chains
                + " imputations. The lines should mingle without a trend.", Axis.of("Iteration", "").range(1, Math.max(2, iterations))
                .ticks(Math.max(1, Math.ceil(iterations / 10.0))),
            Axis.of(numeric ? "Mean of the imputed values" : "Mean position of the imputed level", numeric ? unit(v) : ""), series, null, List.of(),
            List.of());
    }

    private CurveFigure density(int v) {
        double[] observed = Arrays.stream(data.variables.get(v).values()).filter(x -> !Double.isNaN(x)).toArray();
        double[] imputed = tables.all(v);
        double width = Math.max(bandwidth(observed), Double.MIN_NORMAL);
        double low = Math.min(Arrays.stream(observed).min().orElse(0), Arrays.stream(imputed).min().orElse(0)) - 3 * width;
        double high = Math.max(Arrays.stream(observed).max().orElse(1), Arrays.stream(imputed).max().orElse(1)) + 3 * width;
        double[] x = new double[GRID];
        for (int i = 0; i < GRID; i++) {
            x[i] = low + (high - low) * i / (GRID - 1);
        }
        return new CurveFigure("density_" + (v + 1), "Observed and imputed: " + data.variables.get(v).name(),
            "Kernel densities of the observed values and of all imputed values. Under missingness at random they may differ.",
            Axis.of(data.variables.get(v).name(), unit(v)), Axis.of("Density", "").range(0, Double.NaN),
            List.of(new CurveFigure.Series("Observed", CurveFigure.Shape.LINE, x, kernel(observed, x, width), null, null, null),
                new CurveFigure.Series("Imputed", CurveFigure.Shape.LINE, x, kernel(imputed, x, width), null, null, null)),
            null, List.of(), List.of());
    }

    private String unit(int v) {
        return data.table.column(data.names.get(v)).unit();
    }

    /** Silverman's rule of thumb (Density Estimation for Statistics and Data Analysis, 1986, equation 3.31). */
    private static double bandwidth(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        double mean = Arrays.stream(sorted).sum() / n;
        double s = 0;
        for (double v : sorted) {
            s += (v - mean) * (v - mean);
        }
        double sd = Math.sqrt(s / Math.max(1, n - 1));
        double iqr = (sorted[(int) (0.75 * (n - 1))] - sorted[(int) (0.25 * (n - 1))]) / 1.34;
        double spread = iqr > 0 ? Math.min(sd, iqr) : sd;
        return 0.9 * spread * StrictMath.pow(n, -0.2);
    }

    /** A Gaussian kernel density on a grid, each value spread over the grid points within four bandwidths. */
    private static double[] kernel(double[] values, double[] x, double width) {
        double[] y = new double[x.length];
        double step = x[1] - x[0];
        double factor = 1 / (values.length * width * Math.sqrt(2 * Math.PI));
        for (double v : values) {
            int from = Math.max(0, (int) ((v - 4 * width - x[0]) / step));
            int to = Math.min(x.length - 1, (int) ((v + 4 * width - x[0]) / step) + 1);
            for (int i = from; i <= to; i++) {
                double z = (x[i] - v) / width;
                y[i] += factor * StrictMath.exp(-z * z / 2);
            }
        }
        return y;
    }

    CurveFigure tipping(List<TippingPoint> points) {
        int n = points.size();
        double[] x = new double[n];
        double[] y = new double[n];
        double[] low = new double[n];
        double[] high = new double[n];
        for (int i = 0; i < n; i++) {
            double[] ci = points.get(i).pooled().confidenceInterval(level);
            x[i] = points.get(i).shift();
            y[i] = StrictMath.exp(points.get(i).pooled().estimate());
            low[i] = StrictMath.exp(ci[0]);
            high[i] = StrictMath.exp(ci[1]);
        }
        boolean numeric = PooledModel.isNumeric(data.variables.get(data.shifted()));
        String shifted = data.variables.get(data.shifted()).name();
        return new CurveFigure("tipping", "Tipping point: " + data.options.effect() + " of "
            + model.fits().get(0).labels().get(0), "Line: the pooled effect when the imputed values of "
            + data.variables.get(data.shifted()).name() + " are shifted, with its interval. The conclusion tips where the band crosses 1.",
            Axis.of(numeric ? "Shift of the imputed values of " + shifted : "Shift of the log odds of the imputed levels of " + shifted,
                numeric ? unit(data.shifted()) : ""),
            Axis.log(data.options.effect(), ""),
            List.of(new CurveFigure.Series("", CurveFigure.Shape.LINE, x, y, low, high, null),
                new CurveFigure.Series("", CurveFigure.Shape.POINTS, x, y, null, null, null)), null,
            List.of(new CurveFigure.ReferenceLine(true, 1, "")), List.of());
    }
}
