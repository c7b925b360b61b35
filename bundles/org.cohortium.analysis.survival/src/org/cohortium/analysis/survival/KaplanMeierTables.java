/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.cohortium.analysis.result.CellText;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.data.json.NumberText;
import org.cohortium.numerics.survival.ConfidenceLimits;
import org.cohortium.numerics.survival.CurveAtTimes;
import org.cohortium.numerics.survival.QuantileRule;
import org.cohortium.numerics.survival.SurvivalCurve;
import org.cohortium.numerics.survival.SurvivalQuantiles;

/** The tables that describe the curves of each group. */
final class KaplanMeierTables {

    /** A table of steps with more rows is of no use. */
    static final int MOST_CURVE_ROWS = 50_000;

    private final KaplanMeierOptions options;
    private final KaplanMeierRows rows;
    private final List<SurvivalCurve> curves;
    private final List<SurvivalCurve> followUp;
    private final String unit;

    KaplanMeierTables(KaplanMeierOptions options, KaplanMeierRows rows, List<SurvivalCurve> curves,
            List<SurvivalCurve> followUp, String unit) {
        this.options = options;
        this.rows = rows;
        this.curves = curves;
        this.followUp = followUp;
        this.unit = unit;
    }

    /** Patients, events and quantiles of each group. */
    Table summary() {
        Table.Builder table = Table.builder("summary", "Patients, events and " + quantileWords() + " by group")
            .text("group", "Group").number("n", "Patients", NumberFormat.COUNT)
            .number("n.event", "Events", NumberFormat.COUNT).number("n.censor", "Censored", NumberFormat.COUNT);
        double[] levels = options.quantiles().stream().mapToDouble(Double::doubleValue).distinct().toArray();
        for (double p : levels) {
            String id = p == 0.5 ? "" : "." + NumberText.of(p);
            String name = p == 0.5 ? "Median" : "Quantile " + NumberText.of(p);
            table.number((p == 0.5 ? "median" : "quantile") + id, withUnit(name), NumberFormat.TIME)
                .number("conf.low" + id, options.percent() + " CI lower", NumberFormat.TIME)
                .number("conf.high" + id, options.percent() + " CI upper", NumberFormat.TIME);
        }
        table.number("followup", withUnit("Median follow-up"), NumberFormat.TIME);
        boolean open = false;
        for (int g = 0; g < curves.size(); g++) {
            SurvivalCurve curve = curves.get(g);
            SurvivalQuantiles q = quantiles(curve, levels);
            Object[] cells = new Object[5 + 3 * levels.length];
            cells[0] = rows.groups().labels().get(g);
            cells[1] = curve.n();
            cells[2] = curve.eventTotal();
            cells[3] = curve.n() - curve.eventTotal();
            for (int i = 0; i < levels.length; i++) {
                cells[4 + 3 * i] = q.estimate()[i];
                cells[5 + 3 * i] = q.lower()[i];
                cells[6 + 3 * i] = q.upper()[i];
                open |= Double.isNaN(q.estimate()[i]) || Double.isNaN(q.lower()[i]) || Double.isNaN(q.upper()[i]);
            }
            double reverse = medianFollowUp(g);
            open |= Double.isNaN(reverse);
            cells[cells.length - 1] = reverse;
            table.row(cells);
        }
        if (levels.length > 1 || levels.length == 1 && levels[0] != 0.5) {
            table.footnote("Quantile p: the time by which a share p of the patients has had the event.");
        }
        table.footnote("Confidence limits by inverting the " + options.confType().type().label()
            + " limits of the curve (Brookmeyer-Crowley).");
        table.footnote("Median follow-up by the reverse Kaplan-Meier estimate.");
        if (options.landmark() != null) {
            table.footnote("Patients still in follow-up after the landmark at "
                + withUnit(options.landmark()) + "; all times are counted from it.");
        }
        if (open) {
            table.footnote(CellText.NONE + ": not reached.");
        }
        return table.build();
    }

    SurvivalQuantiles quantiles(SurvivalCurve curve, double[] levels) {
        QuantileRule rule = switch (options.flatStep()) {
            case MIDPOINT -> QuantileRule.MIDPOINT;
            case MIDPOINT_CLOSED -> QuantileRule.MIDPOINT_CLOSED;
            case FIRST -> QuantileRule.FIRST;
        };
        return SurvivalQuantiles.of(curve, levels, options.confType().type(), options.confLevel(), rule);
    }

    private double medianFollowUp(int group) {
        return SurvivalQuantiles.of(followUp.get(group), new double[] {0.5}, options.confType().type(),
            options.confLevel()).estimate()[0];
    }

    private String quantileWords() {
        return options.quantiles().equals(List.of(0.5)) ? "median " + outcome() : "quantiles of " + outcome();
    }

    private String outcome() {
        return options.outcome().toLowerCase(Locale.ROOT);
    }

    private String withUnit(String name) {
        return unit.isEmpty() ? name : name + " (" + unit + ")";
    }

    private String withUnit(double time) {
        return NumberText.of(time) + (unit.isEmpty() ? "" : " " + unit);
    }

    /** Survival at the times of the options. */
    Table atTimes() {
        Table.Builder table = Table.builder("survival_times", options.outcome() + " at given times")
            .text("group", "Group").number("time", withUnit("Time"), NumberFormat.TIME)
            .number("n.risk", rows.data().isWeighted() ? "At risk (weights)" : "At risk", NumberFormat.WEIGHTED_COUNT)
            .number("n.event", rows.data().isWeighted() ? "Events so far (patients)" : "Events so far", NumberFormat.COUNT)
            .number("survival", options.outcome() + " (%)", NumberFormat.PERCENT)
            .number("std.error", "SE", NumberFormat.PERCENT)
            .number("conf.low", options.percent() + " CI lower", NumberFormat.PERCENT)
            .number("conf.high", options.percent() + " CI upper", NumberFormat.PERCENT);
        double[] times = options.times().stream().mapToDouble(Double::doubleValue).sorted().distinct().toArray();
        List<String> ended = new ArrayList<>();
        for (int g = 0; g < curves.size(); g++) {
            CurveAtTimes at = curves.get(g).at(times, options.confType().type(), options.confLevel());
            for (int i = 0; i < times.length; i++) {
                table.row(rows.groups().labels().get(g), times[i], at.nRisk()[i], at.cumulativeEvents()[i],
                    at.survival()[i], at.stdErr()[i], at.lower()[i], at.upper()[i]);
            }
            if (times.length > 0 && at.beyondFollowUp()[times.length - 1]) {
                ended.add(rows.groups().labels().get(g) + ": "
                    + CellText.number(curves.get(g).lastTime(), NumberFormat.GENERAL));
            }
        }
        if (!ended.isEmpty()) {
            table.footnote("After the last follow-up of a group (" + String.join("; ", ended)
                + ") its last value is carried on.");
        }
        return table.footnote(options.percent() + " confidence intervals on the " + options.confType().type().label()
            + " scale; "
            + (rows.isRobust() ? "robust variance." : "Greenwood's variance.")).build();
    }

    /** Numbers at risk at round times, with events and censored so far. */
    Table atRisk(double[] times) {
        Table.Builder table = Table.builder("at_risk", "Number at risk").text("group", "Group")
            .number("time", withUnit("Time"), NumberFormat.TIME).number("n.risk", "At risk", NumberFormat.COUNT)
            .number("n.event", "Events so far", NumberFormat.COUNT)
            .number("n.censor", "Censored so far", NumberFormat.COUNT);
        for (int g = 0; g < curves.size(); g++) {
            CurveAtTimes at = curves.get(g).at(times, options.confType().type(), options.confLevel());
            for (int i = 0; i < times.length; i++) {
                table.row(rows.groups().labels().get(g), times[i], at.riskCount()[i], at.cumulativeEvents()[i],
                    at.cumulativeCensored()[i]);
            }
        }
        return table.footnote("At risk just before each time; patients, not weights.").build();
    }

    /** Whether the table of steps would be too long to be of use, even with the events alone. */
    boolean curveIsTooLong() {
        return curves.stream().mapToLong(SurvivalCurve::eventTotal).sum() > MOST_CURVE_ROWS;
    }

    /** Every step of every curve; only the events where there would be too many. */
    Table curve() {
        long steps = curves.stream().mapToLong(SurvivalCurve::steps).sum();
        boolean eventsOnly = steps > MOST_CURVE_ROWS;
        Table.Builder table = Table.builder("curve", "Kaplan-Meier curves").text("group", "Group")
            .number("time", withUnit("Time"), NumberFormat.TIME)
            .number("n.risk", "At risk", NumberFormat.WEIGHTED_COUNT)
            .number("n.event", "Events", NumberFormat.WEIGHTED_COUNT)
            .number("n.censor", "Censored", NumberFormat.WEIGHTED_COUNT)
            .number("survival", options.outcome(), NumberFormat.PROBABILITY)
            .number("std.error", "SE", NumberFormat.PROBABILITY)
            .number("conf.low", options.percent() + " CI lower", NumberFormat.PROBABILITY)
            .number("conf.high", options.percent() + " CI upper", NumberFormat.PROBABILITY)
            .number("cumulative.hazard", "Cumulative hazard", NumberFormat.PROBABILITY);
        for (int g = 0; g < curves.size(); g++) {
            SurvivalCurve c = curves.get(g);
            ConfidenceLimits limits = c.limits(options.confType().type(), options.confLevel());
            double[] time = c.time();
            double[] risk = c.nRisk();
            double[] event = c.nEvent();
            double[] censored = c.nCensor();
            double[] survival = c.survival();
            double[] se = c.stdErr();
            double[] hazard = c.cumulativeHazard();
            for (int k = 0; k < time.length; k++) {
                if (event[k] > 0 || !eventsOnly) {
                    table.row(rows.groups().labels().get(g), time[k], risk[k], event[k], censored[k], survival[k],
                        se[k],
                        limits.lower()[k], limits.upper()[k], hazard[k]);
                }
            }
        }
        if (rows.data().isWeighted()) {
            table.footnote("At risk, events and censored are sums of weights.");
        }
        if (eventsOnly) {
            table.footnote("Only the times of events are listed; the curves have " + steps + " steps in all.");
        }
        return table.build();
    }
}
