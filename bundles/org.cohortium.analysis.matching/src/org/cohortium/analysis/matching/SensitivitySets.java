/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.cohortium.analysis.input.EventIndicator;
import org.cohortium.analysis.input.Groups;
import org.cohortium.numerics.sensitivity.RosenbaumBounds;

/** The matched sets of a cohort that hold patients of both groups, and the bounds of the test that fits them. */
final class SensitivitySets {

    private final MatchingRows rows;
    private final SensitivityOptions options;
    private final List<int[]> sets = new ArrayList<>();
    private final int all;

    /** @param column of the sets */
    SensitivitySets(MatchingRows rows, SensitivityOptions options, String column) {
        this.rows = rows;
        this.options = options;
        int[] set = Groups.clusterCodes(rows.data().column(column));
        all = Arrays.stream(set).max().orElse(-1) + 1;
        int[] size = new int[all];
        int[] treated = new int[all];
        for (int i = 0; i < set.length; i++) {
            size[set[i]]++;
            treated[set[i]] += rows.treated()[i] ? 1 : 0;
        }
        int[][] member = new int[all][];
        Arrays.setAll(member, s -> new int[size[s]]);
        int[] next = new int[all];
        for (int i = 0; i < set.length; i++) {
            member[set[i]][next[set[i]]++] = i;
        }
        for (int s = 0; s < all; s++) {
            if (treated[s] > 0 && treated[s] < size[s] && (!number() || treated[s] == 1 || treated[s] == size[s] - 1)) {
                sets.add(member[s]);
            }
        }
    }

    private boolean number() {
        return options.kind() == EffectOptions.Kind.NUMBER;
    }

    /** Sets of the cohort. */
    int all() {
        return all;
    }

    /** Sets that can be compared. */
    int usable() {
        return sets.size();
    }

    /** Whether every one of these is a pair. */
    boolean pairs() {
        return sets.stream().allMatch(s -> s.length == 2);
    }

    RosenbaumBounds bounds() {
        if (number()) {
            return numbers(rows.data().numbers(options.outcome().name()));
        }
        boolean[] event = EventIndicator.read(rows.data().column(options.outcome().name()), options.eventLevels());
        double[] time = options.kind() == EffectOptions.Kind.SURVIVAL ? rows.data().numbers(options.time().name()) : null;
        int n = sets.size();
        int[] size = new int[n];
        int[] exposed = new int[n];
        int[] events = new int[n];
        int[] both = new int[n];
        for (int s = 0; s < n; s++) {
            double first = time == null ? 0 : first(sets.get(s), event, time);
            // with a time, those who were still followed at the first event
            int[] set = time == null ? sets.get(s) : Arrays.stream(sets.get(s)).filter(i -> time[i] >= first).toArray();
            size[s] = set.length;
            for (int i : set) {
                boolean had = event[i] && (time == null || time[i] == first);
                exposed[s] += rows.treated()[i] ? 1 : 0;
                events[s] += had ? 1 : 0;
                both[s] += had && rows.treated()[i] ? 1 : 0;
            }
        }
        if (!pairs()) {
            return RosenbaumBounds.sets(size, exposed, events, both);
        }
        int exposedOnly = 0;
        int otherOnly = 0;
        for (int s = 0; s < n; s++) {
            boolean counts = size[s] == 2 && events[s] == 1;
            exposedOnly += counts && both[s] == 1 ? 1 : 0;
            otherOnly += counts && both[s] == 0 ? 1 : 0;
        }
        return RosenbaumBounds.sign(n, exposedOnly, otherOnly);
    }

    /** The time of the first event of a set; infinite without one. */
    private static double first(int[] set, boolean[] event, double[] time) {
        return Arrays.stream(set).filter(i -> event[i]).mapToDouble(i -> time[i]).min().orElse(Double.POSITIVE_INFINITY);
    }

    private RosenbaumBounds numbers(double[] y) {
        if (pairs()) {
            return RosenbaumBounds.signedRank(sets.stream().mapToDouble(s -> rows.treated()[s[0]] ? y[s[0]] - y[s[1]]
                : y[s[1]] - y[s[0]]).toArray());
        }
        double[][] outcome = new double[sets.size()][];
        boolean[][] exposed = new boolean[outcome.length][];
        for (int s = 0; s < outcome.length; s++) {
            int[] set = sets.get(s);
            outcome[s] = Arrays.stream(set).mapToDouble(i -> y[i]).toArray();
            exposed[s] = new boolean[set.length];
            for (int k = 0; k < set.length; k++) {
                exposed[s][k] = rows.treated()[set[k]];
            }
        }
        return RosenbaumBounds.alignedRank(outcome, exposed);
    }
}
