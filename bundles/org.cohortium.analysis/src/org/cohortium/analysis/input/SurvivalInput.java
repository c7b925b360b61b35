/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.input;

import java.util.List;

import org.cohortium.analysis.CohortDesign;
import org.cohortium.data.DataTable;
import org.cohortium.numerics.survival.SurvivalData;

/** Reads a survival response from the columns of complete rows. */
public final class SurvivalInput {

    private final DataTable data;
    private final String time;
    private final String event;
    private final List<String> eventLevels;
    private String entry;
    private String weights;
    private Groups strata;
    private int[] clusters;

    private SurvivalInput(DataTable data, String time, String event, List<String> eventLevels) {
        this.data = data;
        this.time = time;
        this.event = event;
        this.eventLevels = eventLevels;
    }

    /** A response of follow-up time and event. */
    public static SurvivalInput of(DataTable data, String time, String event, List<String> eventLevels) {
        return new SurvivalInput(data, time, event, eventLevels);
    }

    /** With an entry time; null for none. */
    public SurvivalInput entry(String column) {
        entry = column;
        return this;
    }

    /** With case weights; null for none. */
    public SurvivalInput weights(String column) {
        weights = column;
        return this;
    }

    /** With strata; null for none. */
    public SurvivalInput strata(Groups groups) {
        strata = groups;
        return this;
    }

    /** With the clusters of a column; null for none. */
    public SurvivalInput clusters(String column) {
        clusters = column == null ? null : Groups.clusterCodes(data.column(column));
        return this;
    }

    /** With the weights and clusters of a design, where none were set before. */
    public SurvivalInput design(CohortDesign design) {
        if (weights == null) {
            weights = design.weights().orElse(null);
        }
        if (clusters == null && design.cluster().isPresent()) {
            clusters(design.cluster().get());
        }
        return this;
    }

    /**
     * The checked response; messages name rows by their numbers in the data source.
     *
     * @throws org.cohortium.numerics.EstimationException if a time, event or weight cannot be used
     */
    public SurvivalData read() {
        boolean[] events = EventIndicator.read(data.column(event), eventLevels);
        double[] stop = data.numbers(time);
        SurvivalData.Builder builder = entry == null ? SurvivalData.right(stop, events)
            : SurvivalData.counting(data.numbers(entry), stop, events);
        return builder.weights(weights == null ? null : data.numbers(weights))
            .strata(strata == null ? null : strata.codes()).clusters(clusters)
            .rowNumbers(data.rowNumbers()).build();
    }
}
