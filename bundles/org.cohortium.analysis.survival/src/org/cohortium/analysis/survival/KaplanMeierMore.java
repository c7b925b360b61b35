/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.CellText;
import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.CurveFigure.Series;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.survival.ConfidenceBand;
import org.cohortium.numerics.survival.CurveAtTimes;
import org.cohortium.numerics.survival.KaplanMeier;
import org.cohortium.numerics.survival.SurvivalCurve;
import org.cohortium.numerics.survival.SurvivalData;

/** Conditional survival and simultaneous bands of the groups. */
final class KaplanMeierMore {

    private final KaplanMeierOptions options;
    private final KaplanMeierRows rows;
    private final List<SurvivalCurve> curves;
    private final KaplanMeierFigure main;
    private final String unit;

    KaplanMeierMore(KaplanMeierOptions options, KaplanMeierRows rows, List<SurvivalCurve> curves, KaplanMeierFigure main,
            String unit) {
        this.main = main;
        this.options = options;
        this.rows = rows;
        this.curves = curves;
        this.unit = unit;
    }

    void addTo(AnalysisResult.Builder result) {
        if (!options.conditionOn().isEmpty()) {
            conditional(result);
        }
        if (options.band() != KaplanMeierOptions.Band.NONE) {
            bands(result);
        }
    }

    private void conditional(AnalysisResult.Builder result) {
        if (options.times().isEmpty()) {
            result.warning("Conditional survival needs the times to which it is wanted, and none are given.",
                "Give times; they are counted from the time already survived.");
            return;
        }
        double[] ahead = options.times().stream().mapToDouble(Double::doubleValue).sorted().distinct().toArray();
        String inUnit = unit.isEmpty() ? "" : " (" + unit + ")";
        Table.Builder table = Table.builder("conditional", options.outcome() + " of those who have already survived")
            .text("group", "Group").number("survived", "Survived to" + inUnit, NumberFormat.TIME)
            .number("time", "Further time" + inUnit, NumberFormat.TIME)
            .number("n.risk", "At risk then", NumberFormat.COUNT)
            .number("survival", options.outcome() + " (%)", NumberFormat.PERCENT)
            .number("conf.low", options.percent() + " CI lower", NumberFormat.PERCENT)
            .number("conf.high", options.percent() + " CI upper", NumberFormat.PERCENT);
        boolean beyond = false;
        for (int g = 0; g < curves.size(); g++) {
            for (double survived : options.conditionOn().stream().mapToDouble(Double::doubleValue).sorted().distinct()
                .toArray()) {
                SurvivalData data = rows.stillFollowed(g, survived);
                if (data.size() == 0) {
                    table.row(rows.groups().labels().get(g), survived, Double.NaN, 0, Double.NaN, Double.NaN, Double.NaN);
                    continue;
                }
                SurvivalCurve curve = KaplanMeier.fit(data, rows.variance());
                double[] times = Arrays.stream(ahead).map(t -> survived + t).toArray();
                CurveAtTimes at = curve.at(times, options.confType().type(), options.confLevel());
                for (int i = 0; i < times.length; i++) {
                    beyond |= at.beyondFollowUp()[i];
                    table.row(rows.groups().labels().get(g), survived, ahead[i], curve.riskCountAt(survived),
                        at.survival()[i], at.lower()[i], at.upper()[i]);
                }
            }
        }
        table.footnote("S(s + t) / S(s): the Kaplan-Meier estimate of those still in follow-up after the time survived, with "
            + "intervals on the " + options.confType().type().label() + " scale.");
        if (beyond) {
            table.footnote("After the last follow-up the last value is carried on.");
        }
        result.table(table.build());
    }

    private void bands(AnalysisResult.Builder result) {
        if (rows.isRobust()) {
            result.warning("A simultaneous band needs independent patients of equal weight, so none is given here.",
                "Use the pointwise limits, or the cohort before matching.");
            return;
        }
        ConfidenceBand.Type type = options.band() == KaplanMeierOptions.Band.HALL_WELLNER ? ConfidenceBand.Type.HALL_WELLNER
            : ConfidenceBand.Type.EQUAL_PRECISION;
        Table.Builder table = Table.builder("band", "Simultaneous confidence bands").text("group", "Group")
            .number("time", unit.isEmpty() ? "Time" : "Time (" + unit + ")", NumberFormat.TIME)
            .number("survival", options.outcome(), NumberFormat.PROBABILITY)
            .number("conf.low", "Band lower", NumberFormat.PROBABILITY)
            .number("conf.high", "Band upper", NumberFormat.PROBABILITY);
        List<String> without = new ArrayList<>();
        List<Series> series = new ArrayList<>();
        long rowCount = 0;
        for (int g = 0; g < curves.size(); g++) {
            SurvivalCurve curve = curves.get(g);
            String label = rows.groups().labels().get(g);
            double[] range = range(curve);
            try {
                ConfidenceBand band = ConfidenceBand.of(curve, type, true, options.confLevel(), range[0], range[1]);
                rowCount += band.time().length;
                for (int i = 0; i < band.time().length && rowCount <= KaplanMeierTables.MOST_CURVE_ROWS; i++) {
                    table.row(label, band.time()[i], band.survival()[i], band.lower()[i], band.upper()[i]);
                }
                table.footnote(label + ": critical value " + CellText.number(band.critical(), NumberFormat.STATISTIC)
                    + " from " + CellText.number(range[0], NumberFormat.GENERAL) + " to "
                    + CellText.number(range[1], NumberFormat.GENERAL) + ".");
                series.add(withBand(label, curve, band));
            } catch (EstimationException e) {
                without.add(label);
            }
        }
        if (series.isEmpty()) {
            result.warning("No group has two events with survival above 0, so there is no confidence band.",
                "Use the pointwise limits.");
            return;
        }
        if (rowCount > KaplanMeierTables.MOST_CURVE_ROWS) {
            result.info("The table of the confidence bands is left out, because there are too many events; the figure shows them.");
        } else {
            result.table(table.footnote(options.percent() + " " + words(type) + " bands between the first and the last event before "
            + "survival is 0, symmetric for log(-log S): they hold the whole curve at once.").build());
        }
        result.figure(new CurveFigure("band", options.outcome() + " with simultaneous confidence bands",
            "Kaplan-Meier curves with " + options.percent() + " " + words(type) + " bands, which hold the whole curve at once "
                + "between the first and the last event.", main.timeAxis(), main.shareAxis(options.outcome()), series, null,
            List.of(), List.of()));
        if (!without.isEmpty()) {
            result.info("No band for " + String.join(", ", without) + ": it needs two events with survival above 0.");
        }
    }

    /** The whole curve, with the band where it is defined. */
    private Series withBand(String label, SurvivalCurve curve, ConfidenceBand band) {
        double[] lower = new double[curve.steps()];
        double[] upper = new double[curve.steps()];
        Arrays.fill(lower, Double.NaN);
        Arrays.fill(upper, Double.NaN);
        int from = curve.stepAt(band.time()[0]);
        System.arraycopy(band.lower(), 0, lower, from, band.lower().length);
        System.arraycopy(band.upper(), 0, upper, from, band.upper().length);
        return main.steps(label, 1, curve.time(), curve.survival(), lower, upper);
    }

    private static String words(ConfidenceBand.Type type) {
        return type == ConfidenceBand.Type.HALL_WELLNER ? "Hall-Wellner" : "equal-precision";
    }

    /** The first and the last time of an event after which survival is above 0. */
    private static double[] range(SurvivalCurve curve) {
        double[] range = {Double.NaN, Double.NaN};
        double[] time = curve.time();
        double[] events = curve.nEvent();
        double[] survival = curve.survival();
        for (int k = 0; k < time.length; k++) {
            if (events[k] > 0 && survival[k] > 0) {
                range[0] = Double.isNaN(range[0]) ? time[k] : range[0];
                range[1] = time[k];
            }
        }
        return range;
    }
}
