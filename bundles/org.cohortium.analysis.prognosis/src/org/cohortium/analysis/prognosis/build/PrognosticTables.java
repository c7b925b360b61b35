/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.cohortium.analysis.prognosis.model.PrognosticModel;
import org.cohortium.analysis.result.CellText;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.data.json.NumberText;
import org.cohortium.numerics.performance.SampleDesign;
import org.cohortium.numerics.survival.ConfidenceType;
import org.cohortium.numerics.survival.CoxCoefficients;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.CoxRegression;
import org.cohortium.numerics.survival.CurveAtTimes;
import org.cohortium.numerics.survival.KaplanMeier;
import org.cohortium.numerics.survival.SurvivalCurve;
import org.cohortium.numerics.survival.SurvivalData;
import org.cohortium.numerics.survival.SurvivalQuantiles;
import org.cohortium.numerics.validation.BootstrapValidation;
import org.cohortium.numerics.validation.CrossValidation;
import org.cohortium.numerics.validation.Measure;

/** The tables of a prognostic model. */
final class PrognosticTables {

    private PrognosticTables() {
    }

    /** The coefficients, a row each. */
    static Table coefficients(ModelRows rows, CoxFit fit, PrognosticModel model, double level) {
        boolean shrunken = model.development().shrinkage() != 1;
        Table.Builder table = Table.builder("coefficients", "Coefficients of the model").text("term", "Term")
            .text("label", "Coefficient").number("estimate", "Log hazard ratio", NumberFormat.ESTIMATE)
            .number("std.error", "SE", NumberFormat.ESTIMATE).number("statistic", "z", NumberFormat.STATISTIC)
            .number("p.value", "p", NumberFormat.P_VALUE).number("hazard.ratio", "Hazard ratio", NumberFormat.RATIO)
            .number("conf.low", "Lower limit", NumberFormat.RATIO).number("conf.high", "Upper limit", NumberFormat.RATIO);
        if (shrunken) {
            table.number("shrunken", "Shrunken log hazard ratio", NumberFormat.ESTIMATE);
        }
        CoxCoefficients c = fit.coefficients();
        for (int j = 0; j < c.size(); j++) {
            double[] limits = c.limits(j, level);
            List<Object> row = new ArrayList<>(Arrays.asList(rows.terms.get(j).term(), rows.terms.get(j).label(),
                c.estimate(j), c.standardError(j), c.z(j), c.test(j).pValue(), c.hazardRatio(j),
                StrictMath.exp(limits[0]), StrictMath.exp(limits[1])));
            if (shrunken) {
                row.add(model.coefficients().get(j).estimate());
            }
            table.row(row.toArray());
        }
        return table.footnote("Log hazard ratios and their errors are those before any shrinkage.").build();
    }

    /** The performance in the same patients and what is left of it in new ones. */
    static Table performance(BootstrapValidation boot, double horizon, String unit) {
        Table.Builder table = Table.builder("performance", "Performance, corrected for optimism by the bootstrap")
            .text("measure", "Measure").number("apparent", "Apparent", NumberFormat.PROBABILITY)
            .number("training", "In resamples", NumberFormat.PROBABILITY)
            .number("test", "In all patients", NumberFormat.PROBABILITY)
            .number("optimism", "Optimism", NumberFormat.PROBABILITY)
            .number("corrected", "Corrected", NumberFormat.PROBABILITY)
            .number("estimate.632plus", ".632+", NumberFormat.PROBABILITY)
            .number("resamples", "Resamples", NumberFormat.COUNT);
        for (Measure m : Measure.values()) {
            if (boot.used(m) == 0) {
                continue;
            }
            double plus = boot.estimate632Plus(m);
            table.row(label(m, horizon, unit), boot.apparent(m), boot.meanTraining(m), boot.meanTest(m), boot.optimism(m),
                boot.corrected(m), Double.isNaN(plus) ? null : (Object) plus, boot.used(m));
        }
        return table.footnote("Corrected is apparent less optimism, the mean difference of the refitted models between "
            + "their resample and all patients (Harrell).").build();
    }

    private static String label(Measure m, double horizon, String unit) {
        return m == Measure.BRIER ? m.label() + " at " + NumberText.of(horizon) + (unit.isEmpty() ? "" : " " + unit)
            : m.label();
    }

    /** The means over the folds. */
    static Table crossValidation(CrossValidation cv, double horizon, String unit) {
        Table.Builder table = Table.builder("cross_validation", cv.folds() + "-fold cross-validation"
            + (cv.repeats() > 1 ? ", " + cv.repeats() + " times" : "")).text("measure", "Measure")
            .number("apparent", "Apparent", NumberFormat.PROBABILITY)
            .number("estimate", "In folds left out", NumberFormat.PROBABILITY)
            .number("sd", "SD between folds", NumberFormat.PROBABILITY).number("folds", "Folds", NumberFormat.COUNT);
        for (Measure m : List.of(Measure.C, Measure.DXY, Measure.SLOPE, Measure.BRIER)) {
            if (cv.used(m) > 1) {
                table.row(label(m, horizon, unit), cv.apparent(m), cv.mean(m), cv.standardDeviation(m), cv.used(m));
            }
        }
        return table.build();
    }

    /** The baseline survival at the times of prediction. */
    static Table baseline(PrognosticModel model) {
        Table.Builder table = Table.builder("baseline", "Baseline survival at the times of prediction")
            .number("time", "Time", NumberFormat.TIME).number("survival", "Survival", NumberFormat.PROBABILITY);
        for (double t : model.horizons()) {
            double s = model.baseline(t);
            table.row(t, Double.isNaN(s) ? null : (Object) s);
        }
        return table.footnote("Survival of a patient whose linear predictor is " + CellText.number(model.centre(), NumberFormat.GENERAL)
            + "; the model file has every step.").build();
    }

    /** The group of each row. */
    static int[] groups(double[] lp, double[] cuts) {
        int[] group = new int[lp.length];
        for (int i = 0; i < lp.length; i++) {
            while (group[i] < cuts.length && lp[i] > cuts[group[i]]) {
                group[i]++;
            }
        }
        return group;
    }

    /** Names of so many groups, the lowest risk first. */
    static List<String> groupNames(int groups) {
        return switch (groups) {
            case 2 -> List.of("Low risk", "High risk");
            case 3 -> List.of("Low risk", "Intermediate risk", "High risk");
            default -> {
                List<String> names = new ArrayList<>();
                for (int g = 1; g <= groups; g++) {
                    names.add("Risk group " + g + (g == 1 ? " (lowest)" : g == groups ? " (highest)" : ""));
                }
                yield names;
            }
        };
    }

    /** The curves of the groups. */
    static List<SurvivalCurve> curves(SurvivalData data, int[] group, int groups) {
        return KaplanMeier.fit(data, group, groups, SampleDesign.variance(data));
    }

    /** What became of the groups. */
    static Table riskGroups(SurvivalData data, int[] group, List<String> names, List<SurvivalCurve> curves,
            PrognosticModel model, double[] lp, double level) {
        int groups = names.size();
        double[][] indicator = new double[groups - 1][group.length];
        double[] predicted = new double[groups * model.horizons().size()];
        int[] count = new int[groups];
        double[] weight = new double[groups];
        for (int i = 0; i < group.length; i++) {
            count[group[i]]++;
            weight[group[i]] += data.weight(i);
            if (group[i] > 0) {
                indicator[group[i] - 1][i] = 1;
            }
            for (int h = 0; h < model.horizons().size(); h++) {
                predicted[group[i] * model.horizons().size() + h] += data.weight(i) * model.survival(lp[i], model.horizons().get(h));
            }
        }
        CoxFit fit = CoxRegression.fit(data, CoxCovariates.of(names.subList(1, groups), indicator));
        Table.Builder table = Table.builder("risk_groups", "Risk groups").text("group", "Group")
            .number("n", "n", NumberFormat.COUNT).number("n.event", "Events", NumberFormat.COUNT)
            .number("median", "Median survival", NumberFormat.TIME)
            .number("hazard.ratio", "Hazard ratio", NumberFormat.RATIO)
            .number("conf.low", "Lower limit", NumberFormat.RATIO).number("conf.high", "Upper limit", NumberFormat.RATIO);
        for (int h = 0; h < model.horizons().size(); h++) {
            String at = " at " + NumberText.of(model.horizons().get(h));
            table.number("observed." + (h + 1), "Observed" + at, NumberFormat.PROBABILITY)
                .number("predicted." + (h + 1), "Predicted" + at, NumberFormat.PROBABILITY);
        }
        double[] times = model.horizons().stream().mapToDouble(Double::doubleValue).toArray();
        for (int g = 0; g < groups; g++) {
            SurvivalCurve curve = curves.get(g);
            double median = SurvivalQuantiles.of(curve, new double[] {0.5}, ConfidenceType.LOG, level).estimate()[0];
            CurveAtTimes at = curve.at(times, ConfidenceType.LOG, level);
            int column = g - 1;
            boolean finite = g > 0 && fit.monotone().stream().noneMatch(m -> m.column() == column);
            double[] limits = finite ? fit.coefficients().limits(g - 1, level) : new double[2];
            List<Object> row = new ArrayList<>(Arrays.asList(names.get(g), count[g], curve.eventTotal(),
                Double.isNaN(median) ? null : (Object) median, g == 0 ? (Object) 1.0
                    : finite ? (Object) fit.coefficients().hazardRatio(g - 1) : null,
                finite ? (Object) StrictMath.exp(limits[0]) : null, finite ? (Object) StrictMath.exp(limits[1]) : null));
            for (int h = 0; h < times.length; h++) {
                row.add(at.beyondFollowUp()[h] ? null : (Object) at.survival()[h]);
                double p = predicted[g * times.length + h] / weight[g];
                row.add(Double.isNaN(p) ? null : (Object) p);
            }
            table.row(row.toArray());
        }
        if (!fit.monotone().isEmpty()) {
            table.footnote("A hazard ratio is left out where one of the two groups has no events.");
        }
        if (data.isWeighted()) {
            table.footnote("n counts patients; survival and hazard ratios are weighted.");
        }
        return table.footnote("Groups by quantiles of the linear predictor, the same patients the model was made from: their "
            + "differences are larger than they will be in new patients.").build();
    }
}
