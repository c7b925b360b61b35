/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.imputation;

import org.cohortium.numerics.descriptive.SortOrder;

/**
 * The donors of predictive mean matching: the rows whose predictions are nearest to a prediction, found on the sorted
 * predictions. Rows with equal predictions are in random order, so that none of them is favoured.
 */
final class DonorSearch {

    private final double[] sorted;
    private final int[] row;

    /** @param predictions of the rows with a value, one or more */
    DonorSearch(double[] predictions, RandomStream random) {
        int n = predictions.length;
        int[] shuffled = random.permutation(n);
        double[] keys = new double[n];
        for (int i = 0; i < n; i++) {
            keys[i] = predictions[shuffled[i]];
        }
        int[] order = SortOrder.ascending(keys);
        sorted = new double[n];
        row = new int[n];
        for (int i = 0; i < n; i++) {
            sorted[i] = keys[order[i]];
            row[i] = shuffled[order[i]];
        }
    }

    /** One of the nearest rows at random. */
    int draw(double prediction, int donors, RandomStream random) {
        int right = firstNotBelow(prediction);
        int left = right - 1;
        int wanted = 1 + random.below(Math.min(donors, sorted.length));
        int last = -1;
        for (int taken = 0; taken < wanted; taken++) {
            boolean takeLeft = right >= sorted.length
                || left >= 0 && prediction - sorted[left] <= sorted[right] - prediction;
            last = takeLeft ? left-- : right++;
        }
        return row[last];
    }

    private int firstNotBelow(double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
