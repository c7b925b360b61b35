/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.performance;

import java.util.List;

import org.cohortium.data.json.JsonArray;

/**
 * The scales of one variable of a nomogram: one, or with an interaction one for each value of the other variable.
 *
 * @param parts the scales
 * @param columns the columns of the design that depend on the variable, itself and with the other
 */
record NomogramAxis(List<Part> parts, int[] columns) {

    /**
     * One scale.
     *
     * @param name as the peer names it
     * @param values the values shown
     * @param codes by column of the axis and value, what the design codes it as
     */
    record Part(String name, JsonArray values, double[][] codes) {

        int size() {
            return values.size();
        }
    }

    /** What each value of all parts adds to the linear predictor, the parts one after the other. */
    double[] contributions(double[] beta) {
        double[] sum = new double[parts.stream().mapToInt(Part::size).sum()];
        int tick = 0;
        for (Part part : parts) {
            for (int k = 0; k < part.size(); k++, tick++) {
                for (int j = 0; j < columns.length; j++) {
                    sum[tick] += beta[columns[j]] * part.codes()[j][k];
                }
            }
        }
        return sum;
    }
}
