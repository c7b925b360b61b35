/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.examples.analysis;

import java.util.List;

import org.cohortium.analysis.result.Axis;
import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.data.Column;
import org.cohortium.data.formula.DesignMatrix;
import org.cohortium.examples.analysis.weibull.WeibullFit;
import org.cohortium.numerics.survival.SurvivalData;

/** The survival that the model gives a patient with average covariates. */
final class WeibullFigure {

    private static final int POINTS = 200;

    private WeibullFigure() {
    }

    static CurveFigure of(Column time, SurvivalData data, DesignMatrix design, WeibullFit fit) {
        double last = 0;
        for (int i = 0; i < data.size(); i++) {
            last = Math.max(last, data.stop(i));
        }
        double[] means = new double[design.values().length];
        for (int j = 0; j < means.length; j++) {
            for (double v : design.values()[j]) {
                means[j] += v / data.size();
            }
        }
        double eta = fit.linearPredictor(means);
        double[] x = new double[POINTS + 1];
        double[] y = new double[POINTS + 1];
        for (int k = 0; k <= POINTS; k++) {
            x[k] = last * k / POINTS;
            y[k] = k == 0 ? 1 : fit.survival(x[k], eta);
        }
        return new CurveFigure("survival", "Survival by the Weibull model",
            "Survival of a patient with the mean of every covariate, by the fitted model.", Axis.of(time.label(), time.info().unit()),
            Axis.of("Survival", "").range(0, 1).inPercent(),
            List.of(new CurveFigure.Series("Weibull model", CurveFigure.Shape.LINE, x, y, null, null, null)), null, List.of(),
            List.of());
    }
}
