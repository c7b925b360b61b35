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

    /** Of more events than this every second, third... one is drawn. */
    private static final int MOST_POINTS = 2000;

    private final CoxModel model;
    private final CoxEffects effects;
    private final CoxFit fit;

    CoxFigures(CoxModel model, CoxEffects effects) {
        this.model = model;
        this.effects = effects;
        this.fit = effects.fit();
    }

    /** The effects of the full model. */
    ForestFigure forest() {
        double level = model.options.confLevel();
        return model.report().forest(effects, "Hazard ratios with " + ModelReport.percent(level)
                + "% confidence intervals from one Cox model with all variables shown; a hazard ratio above 1 means a higher "
                + "hazard of the event.", "lower hazard", "higher hazard");
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
            int every = (s.eventTime().length + MOST_POINTS - 1) / MOST_POINTS;
            series.add(new CurveFigure.Series("", CurveFigure.Shape.POINTS, thinned(s.eventTime(), every),
                    thinned(s.residual(), every), null, null, null));
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
                    "Points: scaled Schoenfeld residuals of " + (every > 1 ? "one event in " + every : "the events")
                            + " plus the coefficient. Line: natural spline with two "
                            + "standard errors. A level line speaks for proportional hazards.",
                    Axis.of("Time", model.timeUnit()), Axis.of("Log hazard ratio", ""), series, null,
                    List.of(new CurveFigure.ReferenceLine(true, c.estimate(j), "estimate")),
                    List.of("Proportional hazards: " + CellText.pEquals(test.columns().get(j).pValue()))));
        }
        return figures;
    }

    private static double[] thinned(double[] values, int every) {
        double[] kept = new double[(values.length + every - 1) / every];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = values[i * every];
        }
        return kept;
    }
}
