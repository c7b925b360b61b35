/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.competing;

import java.util.Arrays;
import java.util.List;
import org.cohortium.numerics.survival.SurvivalData;

/**
 * A checked response with several causes of the end: for each row the time at risk and which of the causes ended it, with
 * the weights, strata and clusters of {@link SurvivalData}. Immutable.
 */
public final class CompetingData {

    private final SurvivalData response;
    private final int[] cause;
    private final List<String> causes;

    private CompetingData(SurvivalData response, int[] cause, List<String> causes) {
        this.response = response;
        this.cause = cause;
        this.causes = causes;
    }

    /**
     * Causes for a response whose event is the end by any cause.
     *
     * @param response event where {@code cause} is above 0
     * @param cause for each row 0 for censored, else the number of the cause from 1
     * @param causes the names of the causes, in the order of their numbers
     * @throws IllegalArgumentException if the lengths differ, a number has no name, or events and causes contradict
     */
    public static CompetingData of(SurvivalData response, int[] cause, List<String> causes) {
        if (cause.length != response.size()) {
            throw new IllegalArgumentException("causes and response differ in length");
        }
        for (int i = 0; i < cause.length; i++) {
            if (cause[i] < 0 || cause[i] > causes.size() || cause[i] > 0 != response.event(i)) {
                throw new IllegalArgumentException("cause " + cause[i] + " in row " + response.rowNumber(i));
            }
        }
        return new CompetingData(response, cause.clone(), List.copyOf(causes));
    }

    /** Right-censored rows without weights, strata or clusters. */
    public static CompetingData right(double[] time, int[] cause, List<String> causes) {
        return of(SurvivalData.right(time, endedBy(cause, 0)).build(), cause, causes);
    }

    /** Which rows were ended by a cause; by any where {@code number} is 0. */
    public static boolean[] endedBy(int[] cause, int number) {
        boolean[] event = new boolean[cause.length];
        for (int i = 0; i < event.length; i++) {
            event[i] = number == 0 ? cause[i] > 0 : cause[i] == number;
        }
        return event;
    }

    /** The response with the end by any cause as the event. */
    public SurvivalData response() {
        return response;
    }

    /** Number of rows. */
    public int size() {
        return cause.length;
    }

    /** The names of the causes. */
    public List<String> causes() {
        return causes;
    }

    /** The number of the row's cause, from 1; 0 where censored. */
    public int cause(int row) {
        return cause[row];
    }

    /** Number of rows ended by a cause; censored rows for 0. */
    public int count(int number) {
        return (int) Arrays.stream(cause).filter(c -> c == number).count();
    }

    /** The response with the end by one cause as the event and every other end as censoring: for cause-specific hazards. */
    public SurvivalData causeSpecific(int number) {
        SurvivalData.Builder builder = response.isCounting()
                ? SurvivalData.counting(response.starts(), response.stops(), endedBy(cause, number))
                : SurvivalData.right(response.stops(), endedBy(cause, number));
        int[] rows = new int[cause.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = response.rowNumber(i);
        }
        return builder.weights(response.weights()).strata(response.strata()).clusters(response.clusters()).rowNumbers(rows)
                .build();
    }

    /** The same response for some of the rows, in the order given. */
    public CompetingData select(int[] rows) {
        int[] selected = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            selected[i] = cause[rows[i]];
        }
        return new CompetingData(response.select(rows), selected, causes);
    }
}
