/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.result;

/** How a number of a table is printed. What is stored has every digit. */
public enum NumberFormat {
    /** Whole number of patients, events or pairs. */
    COUNT("count"),
    /** Weighted count: whole where it is whole, else one decimal. */
    WEIGHTED_COUNT("weighted-count"),
    /** Mean, median, coefficient: four significant digits. */
    ESTIMATE("estimate"),
    /** Hazard ratio, odds ratio: two decimals, more below 0.1. */
    RATIO("ratio"),
    /** Share of one, printed in percent with one decimal. */
    PERCENT("percent"),
    /** Probability such as survival: three decimals. */
    PROBABILITY("probability"),
    /** p-value: three decimals, two above 0.1, never zero but "&lt;0.001". */
    P_VALUE("p-value"),
    /** Test statistic: two decimals. */
    STATISTIC("statistic"),
    /** Time in the study's unit: whole where it is whole, else three significant digits below ten and one decimal above. */
    TIME("time"),
    /** Standardized difference: three decimals. */
    SMD("smd"),
    /** At most six significant digits without zeros at the end, for what has no convention. */
    GENERAL("general");

    private final String key;

    NumberFormat(String key) {
        this.key = key;
    }

    /** The key in files. */
    public String key() {
        return key;
    }

    /** The format with this key; {@link #GENERAL} if there is none. */
    public static NumberFormat of(String key) {
        for (NumberFormat f : values()) {
            if (f.key.equals(key)) {
                return f;
            }
        }
        return GENERAL;
    }
}
