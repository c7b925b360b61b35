/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.regularization;

import java.util.List;
import org.cohortium.numerics.survival.SurvivalData;

/** Eighty made-up rows that R can make as well, by sines and cosines of the row number. */
final class SineData {

    static final int ROWS = 80;
    static final List<String> NAMES = List.of("a", "b", "c", "d", "e");

    final double[][] columns = new double[5][ROWS];
    final double[] time = new double[ROWS];
    final double[] entry = new double[ROWS];
    final boolean[] event = new boolean[ROWS];
    final int[] stratum = new int[ROWS];
    final double[] weight = new double[ROWS];
    final int[] fold = new int[ROWS];

    SineData() {
        for (int k = 0; k < ROWS; k++) {
            int i = k + 1;
            columns[0][k] = StrictMath.sin(i);
            columns[1][k] = 3 * StrictMath.cos(2 * i);
            columns[2][k] = StrictMath.sin(3 * i + 1) + StrictMath.sin(i);
            columns[3][k] = i % 4 == 0 ? 1 : 0;
            columns[4][k] = StrictMath.cos(5 * i) / 10;
            time[k] = 1 + StrictMath.floor(40 * StrictMath.exp(-0.5 * columns[0][k] + 0.2 * columns[1][k])
                    * Math.abs(StrictMath.sin(7 * i))) % 60;
            event[k] = i % 3 != 0;
            stratum[k] = i % 2;
            entry[k] = i % 5 == 0 ? StrictMath.floor(time[k] / 3) : 0;
            weight[k] = 1 + i % 3;
            fold[k] = (i - 1) % 5;
        }
    }

    SurvivalData right() {
        return SurvivalData.right(time, event).build();
    }

    PenalizedCox cox(SurvivalData data) {
        return new PenalizedCox(data, NAMES, columns, null);
    }

    PenalizedLogistic logistic(double[] weights) {
        return new PenalizedLogistic(event, NAMES, columns, weights, null);
    }
}
