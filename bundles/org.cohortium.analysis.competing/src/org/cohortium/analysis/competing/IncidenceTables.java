/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.competing;

import java.util.Arrays;
import java.util.List;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.data.json.NumberText;
import org.cohortium.numerics.competing.ProbabilityLimits;
import org.cohortium.numerics.competing.StateOccupancy;
import org.cohortium.numerics.competing.StateOccupancy.TimeInStates;
import org.cohortium.numerics.descriptive.Tails;
import org.cohortium.numerics.survival.CurveAtTimes;
import org.cohortium.numerics.survival.KaplanMeier;

/** The tables that describe the cumulative incidence of each group and cause. */
final class IncidenceTables {

    private static final int MOST_CURVE_ROWS = 50_000;

    private final IncidenceOptions options;
    private final IncidenceRows rows;
    private final TimeAxis axis;
    private final double z;

    IncidenceTables(IncidenceOptions options, IncidenceRows rows, TimeAxis axis) {
        this.options = options;
        this.rows = rows;
        this.axis = axis;
        this.z = ProbabilityLimits.quantile(options.confLevel());
    }

    static String percent(double level) {
        return NumberText.of(StrictMath.rint(level * 1e6) / 1e4) + " %";
    }

    private String percent() {
        return percent(options.confLevel());
    }

    private List<String> causes() {
        return rows.data().causes();
    }

    /** Patients and events of each group. */
    Table summary() {
        Table.Builder table = Table.builder("summary", "Patients and events by group").text("group", "Group")
                .number("n", "Patients", NumberFormat.COUNT);
        for (int k = 1; k <= causes().size(); k++) {
            table.number("n.event." + k, causes().get(k - 1), NumberFormat.COUNT);
        }
        table.number("n.censor", "Censored", NumberFormat.COUNT)
                .number("last", axis.with("Last follow-up"), NumberFormat.TIME);
        for (int g = 0; g < rows.groups().count(); g++) {
            Object[] cells = new Object[4 + causes().size()];
            cells[0] = rows.groups().labels().get(g);
            cells[1] = rows.parts().get(g).size();
            for (int k = 1; k <= causes().size(); k++) {
                cells[1 + k] = rows.parts().get(g).count(k);
            }
            cells[cells.length - 2] = rows.parts().get(g).count(0);
            double[] time = rows.curves().get(g).time();
            cells[cells.length - 1] = time[time.length - 1];
            table.row(cells);
        }
        return table.build();
    }

    double[] times() {
        return options.times().stream().mapToDouble(Double::doubleValue).sorted().distinct().toArray();
    }

    private double[] limits(int group, double t, int cause) {
        return ProbabilityLimits.of(rows.curves().get(group).probabilityAt(t, cause), rows.stdErr(group, cause, t),
                options.confType().type(), z);
    }

    /** Cumulative incidence at the times of the options. */
    Table atTimes() {
        Table.Builder table = Table.builder("incidence_times", "Cumulative incidence at given times").text("cause", "Cause")
                .text("group", "Group").number("time", axis.with("Time"), NumberFormat.TIME)
                .number("n.risk", "At risk", NumberFormat.COUNT).number("n.event", "Events so far", NumberFormat.COUNT)
                .number("estimate", "Cumulative incidence (%)", NumberFormat.PERCENT)
                .number("std.error", "SE", NumberFormat.PERCENT)
                .number("conf.low", percent() + " CI lower", NumberFormat.PERCENT)
                .number("conf.high", percent() + " CI upper", NumberFormat.PERCENT);
        double[] times = times();
        for (int k = 1; k <= causes().size(); k++) {
            for (int g = 0; g < rows.groups().count(); g++) {
                StateOccupancy curve = rows.curves().get(g);
                for (double t : times) {
                    double[] limits = limits(g, t, k);
                    table.row(causes().get(k - 1), rows.groups().labels().get(g), t, rows.atRisk(g, t), rows.events(g, k, t),
                            curve.probabilityAt(t, k), rows.stdErr(g, k, t), limits[0], limits[1]);
                }
            }
        }
        rows.carriedOn(times[times.length - 1]).ifPresent(table::footnote);
        return table.footnote("Aalen-Johansen estimates with " + (rows.aalen() == null ? "infinitesimal jackknife standard errors; "
                : "standard errors by Aalen's variance; ") + percent()
                + " confidence intervals on the " + options.confType().type().label() + " scale. At risk and events are patients.")
                .build();
    }

    /** Differences between the groups and the first at the times of the options. */
    Table differences() {
        Table.Builder table = Table.builder("differences", "Differences in cumulative incidence").text("cause", "Cause")
                .text("group", "Group").text("reference", "Compared with")
                .number("time", axis.with("Time"), NumberFormat.TIME)
                .number("estimate", "Difference (%)", NumberFormat.PERCENT).number("std.error", "SE", NumberFormat.PERCENT)
                .number("conf.low", percent() + " CI lower", NumberFormat.PERCENT)
                .number("conf.high", percent() + " CI upper", NumberFormat.PERCENT)
                .number("p.value", "p", NumberFormat.P_VALUE);
        StateOccupancy first = rows.curves().get(0);
        for (int k = 1; k <= causes().size(); k++) {
            for (int g = 1; g < rows.groups().count(); g++) {
                StateOccupancy curve = rows.curves().get(g);
                for (double t : times()) {
                    contrast(table, new Object[] {causes().get(k - 1), rows.groups().labels().get(g),
                        rows.groups().labels().get(0), t}, curve.probabilityAt(t, k) - first.probabilityAt(t, k),
                            rows.stdErr(g, k, t), rows.stdErr(0, k, t));
                }
            }
        }
        return independence(table).build();
    }

    private Table.Builder independence(Table.Builder table) {
        table.footnote("Differences in percentage points; normal limits and tests, groups taken as independent.");
        if (rows.data().response().isClustered()) {
            table.footnote("Clusters that reach over groups, such as matched pairs, make these intervals too wide rather than "
                    + "too narrow.");
        }
        return table;
    }

    private void contrast(Table.Builder table, Object[] head, double difference, double a, double b) {
        // a group without an event yet has no standard error, and the other's alone would claim too much
        double se = a > 0 && b > 0 ? Math.sqrt(a * a + b * b) : Double.NaN;
        if (Double.isNaN(se)) {
            table.footnote("No interval and test of a difference where a group has had no event of the cause, or everyone has.");
        }
        Object[] cells = Arrays.copyOf(head, head.length + 5);
        cells[head.length] = difference;
        cells[head.length + 1] = se;
        cells[head.length + 2] = difference - z * se;
        cells[head.length + 3] = difference + z * se;
        cells[head.length + 4] = Double.isNaN(se) ? Double.NaN : Tails.normalTwoSided(difference / se);
        table.row(cells);
    }

    /** Restricted mean time lost to each cause. */
    Table timeLost() {
        double tau = options.tau();
        Table.Builder table = Table.builder("time_lost", "Time lost to each cause up to "
                + NumberText.of(tau) + (axis.unit().isEmpty() ? "" : " " + axis.unit()))
                .text("cause", "Cause").text("group", "Group").text("reference", "Compared with")
                .number("estimate", axis.with("Mean time lost"), NumberFormat.ESTIMATE)
                .number("std.error", "SE", NumberFormat.ESTIMATE)
                .number("conf.low", percent() + " CI lower", NumberFormat.ESTIMATE)
                .number("conf.high", percent() + " CI upper", NumberFormat.ESTIMATE)
                .number("p.value", "p", NumberFormat.P_VALUE);
        TimeInStates[] spent = new TimeInStates[rows.groups().count()];
        for (int g = 0; g < spent.length; g++) {
            spent[g] = StateOccupancy.timeInStates(rows.histories(g), tau);
        }
        for (int k = 1; k <= causes().size(); k++) {
            for (int g = 0; g < spent.length; g++) {
                double se = spent[g].stdErr()[k];
                table.row(causes().get(k - 1), rows.groups().labels().get(g), null, spent[g].mean()[k], se,
                        spent[g].mean()[k] - z * se, spent[g].mean()[k] + z * se, null);
            }
            for (int g = 1; g < spent.length; g++) {
                contrast(table, new Object[] {causes().get(k - 1), rows.groups().labels().get(g),
                    rows.groups().labels().get(0)}, spent[g].mean()[k] - spent[0].mean()[k], spent[g].stdErr()[k],
                        spent[0].stdErr()[k]);
            }
        }
        rows.carriedOn(tau).ifPresent(table::footnote);
        return table.footnote("The area under the cumulative incidence curve: the mean time by which the cause comes before the "
                + "horizon. Rows with a group to compare with are differences.").build();
    }

    /** What 1 - Kaplan-Meier would claim. */
    Table kaplanMeier(double[] at) {
        Table.Builder table = Table.builder("one_minus_km", "Cumulative incidence and 1 - Kaplan-Meier").text("cause", "Cause")
                .text("group", "Group").number("time", axis.with("Time"), NumberFormat.TIME)
                .number("estimate", "Cumulative incidence (%)", NumberFormat.PERCENT)
                .number("one.minus.km", "1 - Kaplan-Meier (%)", NumberFormat.PERCENT)
                .number("excess", "Too high by", NumberFormat.PERCENT);
        for (int k = 1; k <= causes().size(); k++) {
            for (int g = 0; g < rows.groups().count(); g++) {
                CurveAtTimes km = KaplanMeier.fit(rows.parts().get(g).causeSpecific(k)).at(at, options.confType().type(),
                        options.confLevel());
                for (int i = 0; i < at.length; i++) {
                    double f = rows.curves().get(g).probabilityAt(at[i], k);
                    table.row(causes().get(k - 1), rows.groups().labels().get(g), at[i], f, 1 - km.survival()[i],
                            1 - km.survival()[i] - f);
                }
            }
        }
        return table.footnote("1 - Kaplan-Meier takes those with a competing event as if they could still have this event: it is "
                + "the risk in a world without competing events, under an assumption that cannot be checked.").build();
    }

    /** Numbers at risk at round times, with events so far. */
    Table atRisk() {
        Table.Builder table = Table.builder("at_risk", "Number at risk").text("group", "Group")
                .number("time", axis.with("Time"), NumberFormat.TIME).number("n.risk", "At risk", NumberFormat.COUNT);
        for (int k = 1; k <= causes().size(); k++) {
            table.number("n.event." + k, causes().get(k - 1), NumberFormat.COUNT);
        }
        for (int g = 0; g < rows.groups().count(); g++) {
            for (double t : axis.times()) {
                Object[] cells = new Object[3 + causes().size()];
                cells[0] = rows.groups().labels().get(g);
                cells[1] = t;
                cells[2] = rows.atRisk(g, t);
                for (int k = 1; k <= causes().size(); k++) {
                    cells[2 + k] = rows.events(g, k, t);
                }
                table.row(cells);
            }
        }
        return table.footnote("At risk just before each time, events up to it; patients, not weights.").build();
    }

    /** Whether the table of steps would be too long to be of use. */
    boolean curveIsTooLong() {
        return rows.curves().stream().mapToLong(StateOccupancy::size).sum() > MOST_CURVE_ROWS;
    }

    /** Every step of every curve. */
    Table curve() {
        Table.Builder table = Table.builder("curve", "Cumulative incidence curves").text("group", "Group")
                .number("time", axis.with("Time"), NumberFormat.TIME).number("n.risk", "At risk", NumberFormat.WEIGHTED_COUNT)
                .number("event.free", "Event-free", NumberFormat.PROBABILITY);
        int causes = causes().size();
        for (int k = 1; k <= causes; k++) {
            table.number("n.event." + k, causes().get(k - 1) + ": events", NumberFormat.WEIGHTED_COUNT)
                    .number("estimate." + k, causes().get(k - 1), NumberFormat.PROBABILITY)
                    .number("std.error." + k, "SE", NumberFormat.PROBABILITY)
                    .number("conf.low." + k, percent() + " CI lower", NumberFormat.PROBABILITY)
                    .number("conf.high." + k, percent() + " CI upper", NumberFormat.PROBABILITY);
        }
        for (int g = 0; g < rows.groups().count(); g++) {
            StateOccupancy curve = rows.curves().get(g);
            double[] time = curve.time();
            for (int i = 0; i < time.length; i++) {
                Object[] cells = new Object[4 + 5 * causes];
                cells[0] = rows.groups().labels().get(g);
                cells[1] = time[i];
                cells[2] = curve.risk(i, 0);
                cells[3] = curve.probability(i, 0);
                for (int k = 1; k <= causes; k++) {
                    double[] limits = limits(g, time[i], k);
                    int c = 4 + 5 * (k - 1);
                    cells[c] = curve.events(i, k);
                    cells[c + 1] = curve.probability(i, k);
                    cells[c + 2] = rows.stdErr(g, k, time[i]);
                    cells[c + 3] = limits[0];
                    cells[c + 4] = limits[1];
                }
                table.row(cells);
            }
        }
        return table.build();
    }
}
