/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.descriptive;

/**
 * Concordant less discordant pairs, with the ties of each variable, by sorting and merging (Knight, JASA 1966;61:436).
 *
 * @param n the number of observations
 * @param score concordant less discordant pairs
 * @param x the sizes of ties in the first variable, summed up
 * @param y the sizes of ties in the second variable, summed up
 */
record KendallCount(int n, double score, TieSums x, TieSums y) {

    /** Sums over tied sets of t (t - 1), t (t - 1) (t - 2) and t (t - 1) (2 t + 5). */
    record TieSums(double pairs, double triples, double spread) {

        static TieSums of(double[] sorted) {
            double pairs = 0;
            double triples = 0;
            double spread = 0;
            int from = 0;
            for (int i = 1; i <= sorted.length; i++) {
                if (i == sorted.length || sorted[i] != sorted[from]) {
                    double t = i - from;
                    pairs += t * (t - 1);
                    triples += t * (t - 1) * (t - 2);
                    spread += t * (t - 1) * (2 * t + 5);
                    from = i;
                }
            }
            return new TieSums(pairs, triples, spread);
        }
    }

    static KendallCount of(double[] x, double[] y) {
        int n = x.length;
        int[] byY = SortOrder.ascending(y);
        double[] xByY = new double[n];
        for (int i = 0; i < n; i++) {
            xByY[i] = x[byY[i]];
        }
        int[] byX = SortOrder.ascending(xByY);
        double[] inOrder = new double[n];
        double tiedBoth = 0;
        double run = 1;
        for (int i = 0; i < n; i++) {
            int row = byY[byX[i]];
            inOrder[i] = y[row];
            boolean same = i > 0 && y[row] == inOrder[i - 1] && x[row] == x[byY[byX[i - 1]]];
            run = same ? run + 1 : 1;
            tiedBoth += run - 1;
        }
        double swaps = inversions(inOrder, new double[n], 0, n);
        TieSums tx = TieSums.of(Correlation.sorted(x));
        TieSums ty = TieSums.of(Correlation.sorted(y));
        double all = n * (n - 1.0) / 2;
        double score = all - tx.pairs / 2 - ty.pairs / 2 + tiedBoth - 2 * swaps;
        return new KendallCount(n, score, tx, ty);
    }

    private static double inversions(double[] values, double[] work, int from, int to) {
        if (to - from < 2) {
            return 0;
        }
        int middle = (from + to) >>> 1;
        double count = inversions(values, work, from, middle) + inversions(values, work, middle, to);
        int left = from;
        int right = middle;
        for (int k = from; k < to; k++) {
            if (right >= to || left < middle && values[left] <= values[right]) {
                work[k] = values[left++];
            } else {
                work[k] = values[right++];
                count += middle - left;
            }
        }
        System.arraycopy(work, from, values, from, to - from);
        return count;
    }

    double tau() {
        double all = n * (n - 1.0) / 2;
        return score / (StrictMath.sqrt(all - x.pairs / 2) * StrictMath.sqrt(all - y.pairs / 2));
    }

    double variance() {
        double m = n;
        double v0 = m * (m - 1) * (2 * m + 5);
        return (v0 - x.spread - y.spread) / 18 + x.pairs * y.pairs / (2 * m * (m - 1))
                + x.triples * y.triples / (9 * m * (m - 1) * (m - 2));
    }
}
