/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.analysis.options;

import java.util.List;
import java.util.TreeSet;

import org.cohortium.data.json.NumberText;

/** The few values that a number has when it stands for categories. */
final class DistinctNumbers {

    private static final int MOST = 20;

    private DistinctNumbers() {
    }

    /** The distinct values in order; none when there are too many to be categories. */
    static List<String> of(double[] values) {
        TreeSet<Double> distinct = new TreeSet<>();
        for (double value : values) {
            if (!Double.isNaN(value)) {
                distinct.add(value);
                if (distinct.size() > MOST) {
                    return List.of();
                }
            }
        }
        return distinct.stream().map(NumberText::of).toList();
    }
}
