/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.ArrayList;
import java.util.List;
import org.cohortium.analysis.result.Axis;
import org.cohortium.analysis.result.CellText;
import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.ForestFigure;
import org.cohortium.numerics.survival.CoxCoefficients;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.ProportionalHazardsSmooth;
import org.cohortium.numerics.survival.ProportionalHazardsTest;

/** The figures of a Cox regression. */
final class CoxFigures {

    /** Plots of residuals beyond so many coefficients would not be read. */
    static final int MOST_RESIDUAL_PLOTS = 20;

    private final CoxModel model;
    private final CoxFit fit;
    private final CoxTables tables;

    CoxFigures(CoxModel model, CoxFit fit, CoxTables tables) {
        this.model = model;
        this.fit = fit;
        this.tables = tables;
    }

    /** The effects of the full model. */
    ForestFigure forest() {
        CoxCoefficients c = fit.coefficients();
        String percent = CoxTables.percent(model.options.confLevel());
        List<ForestFigure.Row> rows = new ArrayList<>();
        for (ModelRow row : model.rows) {
            int indent = row.isIndented() ? 1 : 0;
            List<String> counts = row.n() == ModelRow.NO_COUNT ? List.of("", "")
                    : List.of(Integer.toString(row.n()), Integer.toString(row.events()));
            switch (row.kind()) {
                case HEADING -> rows.add(new ForestFigure.Row(ForestFigure.RowKind.HEADING, row.label(), 0, List.of("", ""),
                        List.of("", model.design.columnsOf(row.term()).length > 1
                                ? CellText.pValue(fit.waldTest(row.term()).pValue()) : ""),
                        Double.NaN, Double.NaN, Double.NaN, Double.NaN));
                case REFERENCE -> rows.add(new ForestFigure.Row(ForestFigure.RowKind.REFERENCE, row.label(), indent, counts,
                        List.of("1 (ref)", ""), 1, Double.NaN, Double.NaN, Double.NaN));
                case LEVEL, SINGLE -> {
                    double[] limits = c.limits(row.column(), model.options.confLevel());
                    boolean estimable = c.isEstimable(row.column());
                    rows.add(new ForestFigure.Row(
                            estimable ? ForestFigure.RowKind.EFFECT : ForestFigure.RowKind.NOT_ESTIMABLE, row.label(), indent,
                            counts, List.of(tables.effect(c, row.column()),
                                    estimable ? CellText.pValue(c.test(row.column()).pValue()) : ""),
                            estimable ? c.hazardRatio(row.column()) : Double.NaN, StrictMath.exp(limits[0]),
                            StrictMath.exp(limits[1]), Double.NaN));
                }
            }
        }
        return new ForestFigure("forest", "Hazard ratios of the multivariable model",
                "Hazard ratios with " + percent + "% confidence intervals from one Cox model with all variables shown; "
                        + "a hazard ratio above 1 means a higher hazard of the event.",
                Axis.log("Hazard ratio (" + percent + "% CI)", ""), 1, "Variable", List.of("n", "Events"),
                List.of("HR (" + percent + "% CI)", "p"), rows, "lower hazard", "higher hazard");
    }

    /** The scaled Schoenfeld residuals of each coefficient with a smooth. */
    List<CurveFigure> schoenfeld(ProportionalHazardsTest test) {
        List<CurveFigure> figures = new ArrayList<>();
        CoxCoefficients c = fit.coefficients();
        for (int j = 0; j < c.size() && figures.size() < MOST_RESIDUAL_PLOTS; j++) {
            if (!c.isEstimable(j)) {
                continue;
            }
            ProportionalHazardsSmooth s = ProportionalHazardsSmooth.of(fit, test.transform(), j);
            List<CurveFigure.Series> series = new ArrayList<>();
            series.add(new CurveFigure.Series("", CurveFigure.Shape.POINTS, s.eventTime(), s.residual(), null, null, null));
            if (s.time().length > 1) {
                double[] lower = new double[s.time().length];
                double[] upper = new double[s.time().length];
                for (int i = 0; i < lower.length; i++) {
                    lower[i] = s.smooth()[i] - 2 * s.stdErr()[i];
                    upper[i] = s.smooth()[i] + 2 * s.stdErr()[i];
                }
                series.add(new CurveFigure.Series("", CurveFigure.Shape.LINE, s.time(), s.smooth(), lower, upper, null));
            }
            String label = model.columnLabel(j);
            figures.add(new CurveFigure("schoenfeld_" + (j + 1), "Log hazard ratio of " + label + " over time",
                    "Points: scaled Schoenfeld residuals of the events plus the coefficient. Line: natural spline with two "
                            + "standard errors. A level line speaks for proportional hazards.",
                    Axis.of("Time", model.timeUnit()), Axis.of("Log hazard ratio", ""), series, null,
                    List.of(new CurveFigure.ReferenceLine(true, c.estimate(j), "estimate")),
                    List.of("Proportional hazards: " + CellText.pEquals(test.columns().get(j).pValue()))));
        }
        return figures;
    }
}
