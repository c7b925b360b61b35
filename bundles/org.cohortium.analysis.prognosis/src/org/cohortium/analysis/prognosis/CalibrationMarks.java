/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis;

import org.cohortium.analysis.result.CurveFigure.Series;
import org.cohortium.analysis.result.CurveFigure.Shape;

/** What calibration figures are made of: crosses of groups, and the line on which predictions and outcomes agree. */
public final class CalibrationMarks {

    /** Half the width of the cross of a group. */
    private static final double ARM = 0.008;

    private CalibrationMarks() {
    }

    /**
     * A cross at each observed value with its limits as the upright, in the colour of the curve of the same name.
     *
     * @param name of the series
     * @param predicted by group
     * @param observed by group
     * @param lower lower limits
     * @param upper upper limits
     */
    public static Series crosses(String name, double[] predicted, double[] observed, double[] lower, double[] upper) {
        int n = predicted.length;
        double[] x = new double[6 * n];
        double[] y = new double[6 * n];
        for (int g = 0; g < n; g++) {
            double[] places = {predicted[g], predicted[g], predicted[g], predicted[g] - ARM, predicted[g] + ARM, predicted[g] + ARM};
            double[] values = {lower[g], upper[g], Double.NaN, observed[g], observed[g], Double.NaN};
            System.arraycopy(places, 0, x, 6 * g, 6);
            System.arraycopy(values, 0, y, 6 * g, 6);
        }
        return new Series(name, Shape.LINE, x, y, null, null, null);
    }

    /** The diagonal; drawn last, so that predictions have the same colours in all figures of a result. */
    public static Series perfect() {
        return new Series("Perfect", Shape.LINE, new double[] {0, 1}, new double[] {0, 1}, null, null, null);
    }
}
