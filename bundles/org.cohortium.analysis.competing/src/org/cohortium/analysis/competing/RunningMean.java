/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.competing;

import java.util.Arrays;
import org.cohortium.analysis.result.CurveFigure.Series;
import org.cohortium.analysis.result.CurveFigure.Shape;

/** The running mean of points over their neighbours, as a line. */
final class RunningMean {

    private static final int LONGEST = 200;
    private static final double SHARE = 0.4;

    private RunningMean() {
    }

    /** The mean of the nearest 40 % of the points, at up to 200 places. */
    static Series of(double[] x, double[] y) {
        int n = x.length;
        int half = Math.max(2, (int) (SHARE * n / 2));
        double[] sum = new double[n + 1];
        for (int i = 0; i < n; i++) {
            sum[i + 1] = sum[i] + y[i];
        }
        int places = Math.min(LONGEST, n);
        double[] at = new double[places];
        double[] mean = new double[places];
        int count = 0;
        for (int k = 0; k < places; k++) {
            int i = places == 1 ? 0 : (int) ((long) k * (n - 1) / (places - 1));
            int from = Math.max(0, i - half);
            int to = Math.min(n, i + half + 1);
            if (count > 0 && x[i] == at[count - 1]) {
                continue;
            }
            at[count] = x[i];
            mean[count++] = (sum[to] - sum[from]) / (to - from);
        }
        return new Series("", Shape.LINE, Arrays.copyOf(at, count), Arrays.copyOf(mean, count), null, null,
                null);
    }
}
