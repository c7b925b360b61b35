/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.competing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.input.CompleteRows;
import org.cohortium.analysis.input.EventIndicator;
import org.cohortium.analysis.input.Groups;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.result.Dropped;
import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.competing.IllnessDeath;
import org.cohortium.numerics.competing.MultiStateData;
import org.cohortium.numerics.competing.StateOccupancy;
import org.cohortium.numerics.survival.SurvivalData;

/**
 * The histories of each group with their curves.
 *
 * @param groups the groups, one if none were asked for
 * @param n rows used
 * @param patients by group
 * @param units what the standard errors count as independent, "patients" or "clusters"
 * @param simultaneous patients whose intermediate event and death fall on the same time
 * @param histories by group
 * @param curves by group
 * @param dropped rows left out
 */
record MultiStateRows(Groups groups, int n, int[] patients, String units, int simultaneous, List<MultiStateData> histories,
        List<StateOccupancy> curves, List<Dropped> dropped) {

    private static final int MOST_GROUPS = 20;

    static MultiStateRows read(AnalysisInput input, MultiStateOptions o) {
        boolean stays = o.form() == MultiStateOptions.Form.STAYS;
        List<String> needed = new ArrayList<>();
        for (VariableRef variable : stays
                ? Arrays.asList(o.time(), o.patient(), o.start(), o.from(), o.to(), o.group(), o.weights(), o.cluster())
                : Arrays.asList(o.time(), o.illness(), o.death(), o.group(), o.weights(), o.cluster())) {
            needed.add(VariableRef.nameOrNull(variable));
        }
        CompleteRows complete = CompleteRows.of(input, needed);
        DataTable rows = complete.data();
        Groups groups = o.group() == null ? Groups.single(rows.rowCount(), "All patients")
                : Groups.named(rows.column(o.group().name()), MOST_GROUPS);
        String weight = o.weights() == null ? input.design().weights().orElse(null) : o.weights().name();
        List<String> states = stays ? states(rows, o) : o.stateNames();
        List<MultiStateData> histories = new ArrayList<>();
        List<StateOccupancy> curves = new ArrayList<>();
        int[] patients = new int[groups.count()];
        String cluster = o.cluster() == null ? input.design().cluster().orElse(null) : o.cluster().name();
        for (int g = 0; g < groups.count(); g++) {
            int group = g;
            DataTable part = groups.count() == 1 ? rows
                    : rows.select(IntStream.range(0, rows.rowCount()).filter(i -> groups.codes()[i] == group).toArray());
            double[] weights = weight == null ? null : part.numbers(weight);
            MultiStateData data = stays ? stays(part, o, states, weights) : twoTimes(part, o, weights);
            if (cluster != null) {
                data = data.withUnits(units(part, o, stays, Groups.clusterCodes(part.column(cluster))));
            }
            patients[g] = stays ? (int) Arrays.stream(Groups.clusterCodes(part.column(o.patient().name()))).distinct().count()
                    : part.rowCount();
            histories.add(data);
            curves.add(StateOccupancy.of(data));
        }
        return new MultiStateRows(groups, rows.rowCount(), patients, cluster == null ? "patients" : "clusters",
                stays ? 0 : simultaneous(rows, o), histories, curves, complete.dropped());
    }

    /** How many died at the very time of the intermediate event, so that only the latter is seen. */
    private static int simultaneous(DataTable rows, MultiStateOptions o) {
        boolean[] ill = EventIndicator.read(rows.column(o.illness().name()), o.illnessLevels());
        boolean[] dead = EventIndicator.read(rows.column(o.death().name()), o.deathLevels());
        double[] illness = rows.numbers(o.illnessTime().name());
        double[] end = rows.numbers(o.time().name());
        int count = 0;
        for (int i = 0; i < ill.length; i++) {
            count += ill[i] && dead[i] && illness[i] == end[i] ? 1 : 0;
        }
        return count;
    }

    /** For the code of each patient the code of its cluster. */
    private static IntUnaryOperator units(DataTable rows, MultiStateOptions o, boolean stays, int[] cluster) {
        if (!stays) {
            return patient -> cluster[patient];
        }
        int[] patient = Groups.clusterCodes(rows.column(o.patient().name()));
        int[] unit = new int[rows.rowCount()];
        for (int i = 0; i < patient.length; i++) {
            unit[patient[i]] = cluster[i];
        }
        return code -> unit[code];
    }

    private static MultiStateData twoTimes(DataTable rows, MultiStateOptions o, double[] weights) {
        boolean[] ill = EventIndicator.read(rows.column(o.illness().name()), o.illnessLevels());
        boolean[] dead = EventIndicator.read(rows.column(o.death().name()), o.deathLevels());
        double[] illness = rows.numbers(o.illnessTime().name());
        for (int i = 0; i < ill.length; i++) {
            if (ill[i] && Double.isNaN(illness[i])) {
                throw new EstimationException("The illness time is missing in row " + rows.rowNumbers()[i]
                        + " although the illness happened.", "Give the time, or leave the row out of the cohort.");
            }
        }
        return IllnessDeath.of(illness, ill, rows.numbers(o.time().name()), dead, weights, rows.rowNumbers(), o.stateNames())
                .histories();
    }

    /** The states that occur, the initial one first where it has no name of its own. */
    private static List<String> states(DataTable rows, MultiStateOptions o) {
        List<String> states = new ArrayList<>();
        if (o.from() == null) {
            states.add("Initial state");
        } else {
            states.addAll(Groups.of(rows.column(o.from().name())).labels());
        }
        for (String label : Groups.of(rows.column(o.to().name())).labels()) {
            if (!o.noChange().contains(label) && !states.contains(label)) {
                states.add(label);
            }
        }
        return states;
    }

    private static MultiStateData stays(DataTable rows, MultiStateOptions o, List<String> states, double[] weights) {
        int n = rows.rowCount();
        Column next = rows.column(o.to().name());
        int[] to = new int[n];
        boolean[] event = new boolean[n];
        for (int i = 0; i < n; i++) {
            to[i] = o.noChange().contains(next.text(i)) ? MultiStateData.NONE : states.indexOf(next.text(i));
            event[i] = to[i] != MultiStateData.NONE;
        }
        int[] patient = Groups.clusterCodes(rows.column(o.patient().name()));
        double[] start = rows.numbers(o.start().name());
        SurvivalData response = SurvivalData.counting(start, rows.numbers(o.time().name()), event).weights(weights)
                .clusters(patient).rowNumbers(rows.rowNumbers()).build();
        int[] from = new int[n];
        if (o.from() != null) {
            Column state = rows.column(o.from().name());
            for (int i = 0; i < n; i++) {
                from[i] = states.indexOf(state.text(i));
            }
        } else {
            Integer[] order = new Integer[n];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, (a, b) -> patient[a] != patient[b] ? Integer.compare(patient[a], patient[b])
                    : Double.compare(start[a], start[b]));
            for (int k = 1; k < n; k++) {
                int before = order[k - 1];
                if (patient[before] == patient[order[k]]) {
                    from[order[k]] = to[before] == MultiStateData.NONE ? from[before] : to[before];
                }
            }
        }
        return MultiStateData.of(response, from, to, states);
    }

    List<String> states() {
        return curves.get(0).states();
    }

    double lastTime() {
        double last = 0;
        for (StateOccupancy curve : curves) {
            double[] time = curve.time();
            last = Math.max(last, time[time.length - 1]);
        }
        return last;
    }
}
