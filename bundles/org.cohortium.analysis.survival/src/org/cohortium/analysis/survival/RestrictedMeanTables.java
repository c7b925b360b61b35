/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.survival;

import java.util.ArrayList;
import java.util.List;

import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.CellText;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.numerics.survival.RestrictedMean;
import org.cohortium.numerics.survival.RestrictedMeanContrast;
import org.cohortium.numerics.survival.SurvivalCurve;

/** The restricted mean survival times of the groups and their contrasts with the first group. */
final class RestrictedMeanTables {

    private static final String UNKNOWN = "No standard error, interval and test where a group has no event up to the horizon, or "
        + "everyone at once.";

    private RestrictedMeanTables() {
    }

    static void addTo(AnalysisResult.Builder result, KaplanMeierOptions options, KaplanMeierRows rows,
            List<SurvivalCurve> curves, String unit) {
        double tau = options.tau();
        String time = unit.isEmpty() ? "" : " (" + unit + ")";
        List<RestrictedMean> means = means(rows, curves, tau);
        List<String> labels = rows.groups().labels();
        String percent = options.percent();
        Table.Builder table = Table.builder("rmst", "Restricted mean survival time up to "
            + CellText.number(tau, NumberFormat.GENERAL) + (unit.isEmpty() ? "" : " " + unit)).text("group", "Group")
            .number("estimate", "Restricted mean" + time, NumberFormat.ESTIMATE)
            .number("std.error", "SE", NumberFormat.ESTIMATE)
            .number("conf.low", percent + " CI lower", NumberFormat.ESTIMATE)
            .number("conf.high", percent + " CI upper", NumberFormat.ESTIMATE)
            .number("time.lost", "Time lost" + time, NumberFormat.ESTIMATE);
        for (int g = 0; g < means.size(); g++) {
            RestrictedMean mean = means.get(g);
            double[] limits = mean.limits(options.confLevel());
            if (isKnown(mean)) {
                table.row(labels.get(g), mean.mean(), mean.stdErr(), limits[0], limits[1], mean.timeLost());
            } else {
                table.row(labels.get(g), mean.mean(), Double.NaN, Double.NaN, Double.NaN, mean.timeLost()).footnote(UNKNOWN);
            }
            if (mean.beyondFollowUp()) {
                result.warning("The horizon of the restricted mean lies after the last follow-up of " + labels.get(g)
                    + ".",
                    "Choose a horizon up to " + CellText.number(shortest(curves), NumberFormat.GENERAL)
                        + ", up to which every group is followed.");
            }
        }
        result.table(table.footnote("The area under the curve: the mean time lived up to the horizon. Time lost: the horizon less it.")
            .footnote(rows.isRobust() ? "Robust standard errors." : "Standard errors by Greenwood's formula.").build());
        if (means.size() > 1) {
            result.table(contrasts(options, rows, means, time));
        }
    }

    private static double shortest(List<SurvivalCurve> curves) {
        // a curve that has come to 0 can be followed to any horizon
        return curves.stream().filter(curve -> curve.survival()[curve.steps() - 1] > 0).mapToDouble(SurvivalCurve::lastTime)
            .min().orElse(Double.NaN);
    }

    private static List<RestrictedMean> means(KaplanMeierRows rows, List<SurvivalCurve> curves, double tau) {
        List<RestrictedMean> means = new ArrayList<>();
        for (int g = 0; g < curves.size(); g++) {
            means.add(rows.isRobust() ? RestrictedMean.robust(rows.parts().get(g), curves.get(g), tau)
                : RestrictedMean.of(curves.get(g), tau));
        }
        return means;
    }

    private static Table contrasts(KaplanMeierOptions options, KaplanMeierRows rows, List<RestrictedMean> means,
            String time) {
        List<String> labels = rows.groups().labels();
        Table.Builder table = Table.builder("rmst_contrasts", "Restricted mean survival time compared with "
            + labels.get(0)).text("group", "Group").text("measure", "Measure")
            .number("estimate", "Estimate", NumberFormat.ESTIMATE)
            .number("conf.low", options.percent() + " CI lower", NumberFormat.ESTIMATE)
            .number("conf.high", options.percent() + " CI upper", NumberFormat.ESTIMATE)
            .number("p.value", "p", NumberFormat.P_VALUE);
        double level = options.confLevel();
        for (int g = 1; g < means.size(); g++) {
            boolean known = isKnown(means.get(0)) && isKnown(means.get(g));
            add(table, labels.get(g), "Difference" + time, RestrictedMeanContrast.difference(means.get(0), means.get(g),
                level), known);
            add(table, labels.get(g), "Ratio of means", RestrictedMeanContrast.ratio(means.get(0), means.get(g),
                level), known);
            add(table, labels.get(g), "Ratio of time lost",
                RestrictedMeanContrast.ratioOfTimeLost(means.get(0), means.get(g), level), known);
        }
        return table.footnote("The groups are taken as independent" + (rows.data().isClustered() ? "; where clusters, such as "
            + "matched pairs, reach over groups, that makes the intervals a little wide." : ".")).build();
    }

    /** Whether the data tell how uncertain a mean is; without a step of the curve its standard error is 0. */
    private static boolean isKnown(RestrictedMean mean) {
        return mean.stdErr() > 0;
    }

    private static void add(Table.Builder table, String group, String measure, RestrictedMeanContrast contrast,
            boolean known) {
        double estimate = Double.isFinite(contrast.estimate()) ? contrast.estimate() : Double.NaN;
        if (known) {
            table.row(group, measure, estimate, contrast.lower(), contrast.upper(), contrast.pValue());
        } else {
            // the other group's standard error alone would claim too much
            table.row(group, measure, estimate, Double.NaN, Double.NaN, Double.NaN).footnote(UNKNOWN);
        }
    }
}
