/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.competing;

import java.util.Arrays;
import java.util.List;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.survival.SurvivalData;

/**
 * The histories of an illness-death model (healthy, ill, dead) from two times for each subject: when the illness began,
 * and when follow-up ended. An illness that began after the end of follow-up was not seen. One that began at the very end
 * counts as the change of state at that time, as {@code tmerge} of R's survival has it.
 */
public final class IllnessDeath {

    private final MultiStateData histories;
    private final int[] censored;

    private IllnessDeath(MultiStateData histories, int[] censored) {
        this.histories = histories;
        this.censored = censored;
    }

    /**
     * Histories from two times.
     *
     * @param illnessTime when the illness began; only read where it did
     * @param ill whether it was seen to begin
     * @param endTime when follow-up ended, above 0
     * @param died whether it ended in the last state
     * @param weights by subject; null for none
     * @param rowNumbers the numbers by which messages name the subjects; null for positions from 1
     * @param states the names of the three states
     * @throws EstimationException if a time cannot be used
     */
    public static IllnessDeath of(double[] illnessTime, boolean[] ill, double[] endTime, boolean[] died, double[] weights,
            int[] rowNumbers, List<String> states) {
        int n = endTime.length;
        double[] start = new double[2 * n];
        double[] stop = new double[2 * n];
        int[] from = new int[2 * n];
        int[] to = new int[2 * n];
        double[] weight = new double[2 * n];
        int[] subject = new int[2 * n];
        int[] number = new int[2 * n];
        int count = 0;
        int[] censored = new int[states.size()];
        for (int i = 0; i < n; i++) {
            if (endTime[i] == 0) {
                throw new EstimationException("In row " + (rowNumbers == null ? i + 1 : rowNumbers[i])
                        + " follow-up ends at time zero, so that no state was seen.", "Leave such rows out of the cohort.");
            }
            boolean seen = ill[i] && illnessTime[i] <= endTime[i];
            if (seen && !(illnessTime[i] > 0)) {
                throw new EstimationException("In row " + (rowNumbers == null ? i + 1 : rowNumbers[i]) + " the illness began at or before time zero.",
                        "Leave out subjects who were ill from the start, or describe their states in rows of (start, stop].");
            }
            boolean split = seen && illnessTime[i] < endTime[i];
            for (int part = split ? 0 : 1; part < 2; part++) {
                start[count] = split && part == 1 ? illnessTime[i] : 0;
                stop[count] = part == 0 ? illnessTime[i] : endTime[i];
                from[count] = split && part == 1 ? 1 : 0;
                to[count] = part == 0 || seen && !split ? 1 : died[i] ? 2 : MultiStateData.NONE;
                weight[count] = weights == null ? 1 : weights[i];
                subject[count] = i;
                number[count] = rowNumbers == null ? i + 1 : rowNumbers[i];
                if (part == 1 && to[count] == MultiStateData.NONE) {
                    censored[from[count]]++;
                }
                count++;
            }
        }
        boolean[] event = new boolean[count];
        for (int i = 0; i < count; i++) {
            event[i] = to[i] != MultiStateData.NONE;
        }
        SurvivalData rows = SurvivalData.counting(Arrays.copyOf(start, count), Arrays.copyOf(stop, count), event)
                .weights(weights == null ? null : Arrays.copyOf(weight, count)).clusters(Arrays.copyOf(subject, count))
                .rowNumbers(Arrays.copyOf(number, count)).build();
        return new IllnessDeath(MultiStateData.of(rows, Arrays.copyOf(from, count), Arrays.copyOf(to, count), states),
                censored);
    }

    /** The histories. */
    public MultiStateData histories() {
        return histories;
    }

    /** By state, the number of subjects last seen in it without having died. */
    public int[] censored() {
        return censored.clone();
    }
}
