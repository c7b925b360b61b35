/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.competing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.cohortium.analysis.result.CellText;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.data.json.NumberText;
import org.cohortium.numerics.competing.ProbabilityLimits;
import org.cohortium.numerics.competing.StateOccupancy;
import org.cohortium.numerics.competing.StateOccupancy.TimeInStates;

/** The tables of an analysis of state occupancy. */
final class MultiStateTables {

    private static final int MOST_CURVE_ROWS = 20_000;

    private final MultiStateOptions options;
    private final MultiStateRows rows;
    private final TimeAxis axis;
    private final double z;

    MultiStateTables(MultiStateOptions options, MultiStateRows rows, TimeAxis axis) {
        this.options = options;
        this.rows = rows;
        this.axis = axis;
        this.z = ProbabilityLimits.quantile(options.confLevel());
    }

    private String percent() {
        return IncidenceTables.percent(options.confLevel());
    }

    /** How often each change of state happened, by group. */
    Table transitions() {
        List<String> states = rows.states();
        Table.Builder table = Table.builder("transitions", "Changes of state").text("group", "Group").text("from", "From");
        for (int k = 0; k < states.size(); k++) {
            table.number("to." + (k + 1), "To " + states.get(k), NumberFormat.COUNT);
        }
        table.number("n.censor", "Last seen there", NumberFormat.COUNT);
        for (int g = 0; g < rows.groups().count(); g++) {
            int[][] moves = rows.curves().get(g).transitions();
            int[] last = rows.histories().get(g).lastSeen();
            for (int j = 0; j < states.size(); j++) {
                Object[] cells = new Object[states.size() + 3];
                cells[0] = rows.groups().labels().get(g);
                cells[1] = states.get(j);
                for (int k = 0; k < states.size(); k++) {
                    cells[2 + k] = j == k ? null : (Object) moves[j][k];
                }
                cells[states.size() + 2] = last[j];
                table.row(cells);
            }
        }
        return table.footnote("Last seen there: follow-up ended in the state without a further change.").build();
    }

    /** The probability of each state at the times of the options. */
    Table atTimes() {
        Table.Builder table = Table.builder("occupancy_times", "Probability of each state at given times")
                .text("group", "Group").text("state", "State").number("time", axis.with("Time"), NumberFormat.TIME)
                .number("n.risk", "In the state", NumberFormat.WEIGHTED_COUNT)
                .number("estimate", "Probability (%)", NumberFormat.PERCENT).number("std.error", "SE", NumberFormat.PERCENT)
                .number("conf.low", percent() + " CI lower", NumberFormat.PERCENT)
                .number("conf.high", percent() + " CI upper", NumberFormat.PERCENT);
        double[] times = options.times().stream().mapToDouble(Double::doubleValue).sorted().distinct().toArray();
        for (int g = 0; g < rows.groups().count(); g++) {
            StateOccupancy curve = rows.curves().get(g);
            for (int j = 0; j < rows.states().size(); j++) {
                for (double t : times) {
                    double p = curve.probabilityAt(t, j);
                    double se = curve.stdErrAt(t, j);
                    double[] limits = ProbabilityLimits.of(p, se, options.confType().type(), z);
                    table.row(rows.groups().labels().get(g), rows.states().get(j), t, curve.riskAt(t, j), p, se, limits[0],
                            limits[1]);
                }
            }
        }
        List<String> ended = new ArrayList<>();
        for (int g = 0; g < rows.groups().count(); g++) {
            double[] time = rows.curves().get(g).time();
            if (times[times.length - 1] > time[time.length - 1]) {
                ended.add(rows.groups().labels().get(g) + ": " + CellText.number(time[time.length - 1], NumberFormat.GENERAL));
            }
        }
        if (!ended.isEmpty()) {
            table.footnote("After the last follow-up of a group (" + String.join("; ", ended) + ") its last values are carried on.");
        }
        return table.footnote("Aalen-Johansen estimates; standard errors by the infinitesimal jackknife over " + rows.units() + "; "
                + percent() + " confidence intervals on the " + options.confType().type().label() + " scale.").build();
    }

    /** Mean time in each state. */
    Table timeInStates() {
        Table.Builder table = Table.builder("time_in_states", "Mean time in each state up to "
                + NumberText.of(options.tau()) + (axis.unit().isEmpty() ? "" : " " + axis.unit()))
                .text("group", "Group").text("state", "State")
                .number("estimate", axis.with("Mean time"), NumberFormat.ESTIMATE)
                .number("std.error", "SE", NumberFormat.ESTIMATE)
                .number("conf.low", percent() + " CI lower", NumberFormat.ESTIMATE)
                .number("conf.high", percent() + " CI upper", NumberFormat.ESTIMATE);
        for (int g = 0; g < rows.groups().count(); g++) {
            TimeInStates spent = StateOccupancy.timeInStates(rows.histories().get(g), options.tau());
            for (int j = 0; j < rows.states().size(); j++) {
                double se = spent.stdErr()[j];
                table.row(rows.groups().labels().get(g), rows.states().get(j), spent.mean()[j], se,
                        spent.mean()[j] - z * se, spent.mean()[j] + z * se);
            }
        }
        return table.footnote("The area under the probability of the state; times add up to the horizon.").build();
    }

    boolean curveIsTooLong() {
        return rows.curves().stream().mapToLong(StateOccupancy::size).sum() > MOST_CURVE_ROWS;
    }

    /** Every step. */
    Table curve() {
        int states = rows.states().size();
        Table.Builder table = Table.builder("curve", "State occupancy curves").text("group", "Group").number("time",
                axis.with("Time"), NumberFormat.TIME);
        for (int j = 0; j < states; j++) {
            table.number("n.risk." + (j + 1), rows.states().get(j) + ": in the state", NumberFormat.WEIGHTED_COUNT)
                    .number("estimate." + (j + 1), rows.states().get(j), NumberFormat.PROBABILITY)
                    .number("std.error." + (j + 1), "SE", NumberFormat.PROBABILITY);
        }
        for (int g = 0; g < rows.groups().count(); g++) {
            StateOccupancy curve = rows.curves().get(g);
            double[] time = curve.time();
            for (int k : IntStream.range(0, time.length).toArray()) {
                Object[] cells = new Object[2 + 3 * states];
                cells[0] = rows.groups().labels().get(g);
                cells[1] = time[k];
                for (int j = 0; j < states; j++) {
                    cells[2 + 3 * j] = curve.risk(k, j);
                    cells[3 + 3 * j] = curve.probability(k, j);
                    cells[4 + 3 * j] = curve.stdErr(k, j);
                }
                table.row(cells);
            }
        }
        return table.build();
    }
}
