/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.descriptive;

/** The logarithms of the factorials from 0 to n, summed with their rounding errors kept. */
final class LogFactorials {

    private LogFactorials() {
    }

    static double[] upTo(int n) {
        double[] table = new double[n + 1];
        double sum = 0;
        double error = 0;
        for (int i = 2; i <= n; i++) {
            double term = StrictMath.log(i) + error;
            double next = sum + term;
            error = term - (next - sum);
            sum = next;
            table[i] = sum;
        }
        return table;
    }
}
