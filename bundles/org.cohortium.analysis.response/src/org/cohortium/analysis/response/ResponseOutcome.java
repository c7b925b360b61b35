/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.response;

import org.cohortium.numerics.descriptive.ContingencyTable;
import org.cohortium.numerics.proportion.ClusteredProportions;
import org.cohortium.numerics.proportion.ProportionInterval.Limits;
import org.cohortium.numerics.proportion.TwoProportions;
import org.cohortium.numerics.proportion.TwoProportions.Estimate;

/** One outcome counted by group, with the estimates that the options ask for. */
final class ResponseOutcome {

    private final String name;
    private final boolean[] event;
    private final ResponseRows rows;
    private final ResponseOptions options;
    private final int[] n;
    private final int[] events;
    private final ClusteredProportions clustered;

    ResponseOutcome(String name, boolean[] event, ResponseRows rows, ResponseOptions options) {
        this.name = name;
        this.event = event;
        this.rows = rows;
        this.options = options;
        int groups = rows.groups().count();
        n = new int[groups];
        events = new int[groups];
        for (int i = 0; i < event.length; i++) {
            n[rows.groups().codes()[i]]++;
            events[rows.groups().codes()[i]] += event[i] ? 1 : 0;
        }
        clustered = rows.isDesigned() && event.length > 0
            ? ClusteredProportions.of(event, rows.groups().codes(), groups, rows.weight(), rows.set()) : null;
    }

    String name() {
        return name;
    }

    boolean[] event() {
        return event;
    }

    int n(int group) {
        return n[group];
    }

    int events(int group) {
        return events[group];
    }

    int[] sizes() {
        return n.clone();
    }

    int[] eventCounts() {
        return events.clone();
    }

    int eventTotal() {
        int sum = 0;
        for (int x : events) {
            sum += x;
        }
        return sum;
    }

    /** The rate of all patients, weighted where they are. */
    double overall() {
        double sum = 0;
        double all = 0;
        for (int i = 0; i < event.length; i++) {
            double w = rows.weight() == null ? 1 : rows.weight()[i];
            all += w;
            sum += event[i] ? w : 0;
        }
        return sum / all;
    }

    /** The robust estimates of a matched or weighted cohort, or null. */
    ClusteredProportions clustered() {
        return clustered;
    }

    /** The rate of a group with its limits. */
    Estimate rate(int group) {
        if (rows.weight() != null) {
            return clustered.share(group, options.confLevel());
        }
        Limits limits = options.interval().interval().limits(events[group], n[group], options.confLevel());
        // Agresti and Coull's limits can lie beyond 0 and 1
        return new Estimate((double) events[group] / n[group], Double.NaN, Math.max(0, limits.lower()),
            Math.min(1, limits.upper()));
    }

    TwoProportions against(int group) {
        return new TwoProportions(events[group], n[group], events[0], n[0]);
    }

    Estimate difference(int group) {
        double level = options.confLevel();
        if (clustered != null) {
            return clustered.difference(group, 0, level);
        }
        TwoProportions two = against(group);
        return switch (options.difference()) {
            case NEWCOMBE -> two.newcombeDifference(level);
            case MIETTINEN_NURMINEN -> two.miettinenNurminenDifference(level);
            case AGRESTI_CAFFO -> two.agrestiCaffoDifference(level);
            case WALD -> two.waldDifference(level);
        };
    }

    Estimate riskRatio(int group) {
        double level = options.confLevel();
        if (clustered != null) {
            return clustered.riskRatio(group, 0, level);
        }
        return options.ratio() == ResponseOptions.RatioInterval.SCORE ? against(group).miettinenNurminenRiskRatio(level)
            : against(group).riskRatio(level);
    }

    Estimate oddsRatio(int group) {
        double level = options.confLevel();
        if (clustered != null) {
            return clustered.oddsRatio(group, 0, level);
        }
        return options.ratio() == ResponseOptions.RatioInterval.SCORE ? against(group).miettinenNurminenOddsRatio(level)
            : against(group).oddsRatio(level);
    }

    /** Groups in rows; with and without the outcome in columns. */
    ContingencyTable table() {
        int[][] counts = new int[n.length][2];
        for (int g = 0; g < n.length; g++) {
            counts[g][0] = events[g];
            counts[g][1] = n[g] - events[g];
        }
        return ContingencyTable.of(counts);
    }
}
