/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.Axis;
import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.data.Column;
import org.cohortium.data.NumberColumn;
import org.cohortium.numerics.linear.Cholesky;
import org.cohortium.numerics.linear.SymmetricMatrix;
import org.cohortium.numerics.smooth.NaturalSpline;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.CoxResiduals;

/** Residual plots of a Cox model and the influence of single rows, when asked for. */
final class CoxDiagnostics {

    private static final int MOST_POINTS = 5000;
    private static final int MOST_ROWS = 10_000;
    private static final int LISTED = 20;
    private static final int SMOOTH_DF = 4;
    private static final int GRID = 60;

    private final CoxModel model;
    private final CoxFit fit;

    CoxDiagnostics(CoxModel model, CoxFit fit) {
        this.model = model;
        this.fit = fit;
    }

    void write(AnalysisResult.Builder result) {
        if (!model.options.residualPlots() && !model.options.influence()) {
            return;
        }
        CoxResiduals residuals = fit.residuals();
        CoxResidualTables tables = new CoxResidualTables(model, fit, residuals);
        if (model.options.residualPlots()) {
            plots(result, residuals);
            tables.byTime(result);
        }
        if (model.options.influence() && fit.rank() > 0 && model.options.ties() != CoxAnalysisOptions.Ties.EXACT) {
            influence(result, residuals.dfbetas());
            tables.dfbeta(result);
        }
    }

    private void plots(AnalysisResult.Builder result, CoxResiduals residuals) {
        double[] martingale = residuals.martingale();
        double[] deviance = residuals.deviance();
        double[] lp = fit.centredLinearPredictors();
        int number = 0;
        for (VariableRef covariate : model.options.covariates()) {
            Column column = model.complete.data().column(covariate.name());
            number++;
            if (column instanceof NumberColumn numbers && Arrays.stream(numbers.values()).distinct().limit(3).count() > 2) {
                result.figure(cloud("martingale_" + number, "Martingale residuals against " + column.label(),
                        "Residuals of the model with a smooth; a bend speaks against a linear effect.",
                        Axis.of(column.label(), column.unit()), "Martingale residual", numbers.values(), martingale));
            }
        }
        result.figure(cloud("deviance", "Deviance residuals against the linear predictor",
                "Residuals beyond 3 or below -3 are patients whose time the model explains badly.",
                Axis.of("Linear predictor", ""), "Deviance residual", lp, deviance));
        if (martingale.length > MOST_ROWS) {
            result.info("The table of residuals is left out, as there are more than " + MOST_ROWS + " rows.");
            return;
        }
        Table.Builder table = Table.builder("residuals", "Residuals").number("row", "Row", NumberFormat.COUNT)
                .number("time", "Time", NumberFormat.TIME).number("event", "Event", NumberFormat.COUNT)
                .number("linear.predictor", "Linear predictor", NumberFormat.ESTIMATE)
                .number("martingale", "Martingale", NumberFormat.ESTIMATE).number("deviance", "Deviance", NumberFormat.ESTIMATE);
        for (int i : CoxResidualTables.byRow(model.data)) {
            table.row(model.data.rowNumber(i), model.data.stop(i), model.data.event(i) ? 1 : 0, lp[i], martingale[i], deviance[i]);
        }
        result.table(table.build());
    }

    private static CurveFigure cloud(String id, String title, String caption, Axis x, String y, double[] at, double[] residual) {
        int every = (at.length + MOST_POINTS - 1) / MOST_POINTS;
        int[] shown = IntStream.range(0, (at.length + every - 1) / every).map(i -> i * every).toArray();
        List<CurveFigure.Series> series = new ArrayList<>();
        series.add(new CurveFigure.Series("", CurveFigure.Shape.POINTS, Arrays.stream(shown).mapToDouble(i -> at[i]).toArray(),
                Arrays.stream(shown).mapToDouble(i -> residual[i]).toArray(), null, null, null));
        double[] distinct = Arrays.stream(at).distinct().toArray();
        if (distinct.length > 2 * SMOOTH_DF) {
            series.add(smooth(at, residual));
        }
        return new CurveFigure(id, title, every > 1 ? caption + " One row in " + every + " is drawn." : caption,
                distinct.length > 1 ? widened(x, distinct) : x,
                Axis.of(y, ""), series, null, List.of(new CurveFigure.ReferenceLine(true, 0, "")), List.of());
    }

    /** The axis with room at both ends, so that points there are seen whole. */
    static Axis widened(Axis axis, double[] values) {
        double low = Arrays.stream(values).min().orElse(0);
        double high = Arrays.stream(values).max().orElse(1);
        double room = (high - low) / 25;
        return room > 0 ? axis.range(low - room, high + room) : axis;
    }

    /** A natural spline through the cloud by least squares. */
    private static CurveFigure.Series smooth(double[] x, double[] y) {
        double low = Arrays.stream(x).min().orElse(0);
        double high = Arrays.stream(x).max().orElse(1);
        double[] interior = new double[SMOOTH_DF - 1];
        double[] sorted = x.clone();
        Arrays.sort(sorted);
        int knots = 0;
        for (int k = 1; k < SMOOTH_DF; k++) {
            double knot = org.cohortium.numerics.descriptive.Quantiles.of(sorted, (double) k / SMOOTH_DF);
            if (knot > low && knot < high && (knots == 0 || knot > interior[knots - 1])) {
                interior[knots++] = knot;
            }
        }
        NaturalSpline basis = NaturalSpline.of(Arrays.copyOf(interior, knots), low, high, true);
        double[][] columns = basis.columns(x);
        int p = columns.length;
        double[][] lower = new double[p][p];
        double[] right = new double[p];
        for (int i = 0; i < p; i++) {
            for (int r = 0; r < x.length; r++) {
                right[i] += columns[i][r] * y[r];
                for (int j = 0; j <= i; j++) {
                    lower[i][j] += columns[i][r] * columns[j][r];
                }
            }
        }
        double[] b = Cholesky.of(SymmetricMatrix.ofLower(lower)).solve(right);
        double[] grid = new double[GRID];
        double[] line = new double[GRID];
        for (int i = 0; i < GRID; i++) {
            grid[i] = i == GRID - 1 ? high : low + i * ((high - low) / (GRID - 1));
        }
        double[][] at = basis.columns(grid);
        for (int j = 0; j < p; j++) {
            for (int i = 0; i < GRID; i++) {
                line[i] += b[j] * at[j][i];
            }
        }
        return new CurveFigure.Series("", CurveFigure.Shape.LINE, grid, line, null, null, null);
    }

    private void influence(AnalysisResult.Builder result, double[][] dfbetas) {
        int n = model.data.size();
        double[] largest = new double[n];
        int figures = 0;
        double[] index = IntStream.range(0, n).mapToDouble(model.data::rowNumber).toArray();
        int every = (n + MOST_POINTS - 1) / MOST_POINTS;
        int[] shown = IntStream.range(0, (n + every - 1) / every).map(i -> i * every).toArray();
        for (int j = 0; j < dfbetas.length; j++) {
            double[] change = dfbetas[j];
            if (!fit.coefficients().isEstimable(j)) {
                continue;
            }
            for (int i = 0; i < n; i++) {
                largest[i] = Math.max(largest[i], Math.abs(change[i]));
            }
            if (figures++ < CoxFigures.MOST_RESIDUAL_PLOTS) {
                result.figure(new CurveFigure("influence_" + (j + 1), "Influence on " + model.columnLabel(j),
                        "Change of the coefficient without each row, in standard errors (dfbetas)"
                                + (every > 1 ? "; one row in " + every + " is drawn." : "."),
                        Axis.of("Row", ""), Axis.of("dfbetas", ""),
                        List.of(new CurveFigure.Series("", CurveFigure.Shape.POINTS,
                                Arrays.stream(shown).mapToDouble(i -> index[i]).toArray(),
                                Arrays.stream(shown).mapToDouble(i -> change[i]).toArray(), null, null, null)),
                        null, List.of(new CurveFigure.ReferenceLine(true, 0, "")), List.of()));
            }
        }
        Table.Builder table = Table.builder("influence", "Most influential rows").number("row", "Row", NumberFormat.COUNT)
                .number("dfbetas", "Largest |dfbetas|", NumberFormat.ESTIMATE).text("coefficient", "On the coefficient");
        int[] order = IntStream.range(0, n).boxed().sorted((a, b) -> Double.compare(largest[b], largest[a]))
                .limit(LISTED).mapToInt(Integer::intValue).toArray();
        for (int i : order) {
            int at = 0;
            for (int j = 1; j < dfbetas.length; j++) {
                at = fit.coefficients().isEstimable(j) && Math.abs(dfbetas[j][i]) > Math.abs(dfbetas[at][i]) ? j : at;
            }
            table.row(model.data.rowNumber(i), largest[i], model.columnLabel(at));
        }
        result.table(table.footnote(String.format(Locale.ROOT, "The %d rows without which a coefficient would change most, in its "
                + "standard errors.", order.length)).build());
    }
}
