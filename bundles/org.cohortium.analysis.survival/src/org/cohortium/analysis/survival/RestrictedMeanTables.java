/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.CellText;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.numerics.survival.RestrictedMean;
import org.cohortium.numerics.survival.RestrictedMeanContrast;
import org.cohortium.numerics.survival.SurvivalCurve;
import org.cohortium.numerics.survival.SurvivalData;

/** The restricted mean survival times of the groups and their contrasts with the first group. */
final class RestrictedMeanTables {

    private RestrictedMeanTables() {
    }

    static void addTo(AnalysisResult.Builder result, KaplanMeierOptions options, KaplanMeierRows rows,
            List<SurvivalCurve> curves, String unit) {
        double tau = options.tau();
        String time = unit.isEmpty() ? "" : " (" + unit + ")";
        List<RestrictedMean> means = means(rows, curves, tau);
        List<String> labels = rows.groups().labels();
        Table.Builder table = Table.builder("rmst", "Restricted mean survival time up to "
            + CellText.number(tau, NumberFormat.GENERAL)).text("group", "Group")
            .number("estimate", "Restricted mean" + time, NumberFormat.TIME).number("std.error", "SE",
            NumberFormat.TIME)
            .number("conf.low", "CI lower", NumberFormat.TIME).number("conf.high", "CI upper", NumberFormat.TIME)
            .number("time.lost", "Time lost" + time, NumberFormat.TIME);
        for (int g = 0; g < means.size(); g++) {
            RestrictedMean mean = means.get(g);
            double[] limits = mean.limits(options.confLevel());
            table.row(labels.get(g), mean.mean(), mean.stdErr(), limits[0], limits[1], mean.timeLost());
            if (mean.beyondFollowUp()) {
                result.warning("The horizon of the restricted mean lies after the last follow-up of " + labels.get(g)
                    + ".",
                    "Choose a horizon up to " + CellText.number(shortest(curves), NumberFormat.GENERAL)
                        + ", the shortest of the groups' longest follow-up times.");
            }
        }
        result.table(table.build());
        if (means.size() > 1) {
            result.table(contrasts(options, labels, means, time));
        }
    }

    private static double shortest(List<SurvivalCurve> curves) {
        return curves.stream().mapToDouble(SurvivalCurve::lastTime).min().orElse(Double.NaN);
    }

    private static List<RestrictedMean> means(KaplanMeierRows rows, List<SurvivalCurve> curves, double tau) {
        List<RestrictedMean> means = new ArrayList<>();
        int[] codes = rows.groups().codes();
        for (int g = 0; g < curves.size(); g++) {
            if (rows.isRobust()) {
                int[] members = new int[codes.length];
                int count = 0;
                for (int i = 0; i < codes.length; i++) {
                    if (codes[i] == g) {
                        members[count++] = i;
                    }
                }
                SurvivalData data = rows.data().select(Arrays.copyOf(members, count));
                means.add(RestrictedMean.robust(data, curves.get(g), tau));
            } else {
                means.add(RestrictedMean.of(curves.get(g), tau));
            }
        }
        return means;
    }

    private static Table contrasts(KaplanMeierOptions options, List<String> labels, List<RestrictedMean> means,
            String time) {
        Table.Builder table = Table.builder("rmst_contrasts", "Restricted mean survival time compared with "
            + labels.get(0)).text("group", "Group").text("measure", "Measure")
            .number("estimate", "Estimate", NumberFormat.ESTIMATE).number("conf.low", "CI lower", NumberFormat.ESTIMATE)
            .number("conf.high", "CI upper", NumberFormat.ESTIMATE).number("p.value", "p", NumberFormat.P_VALUE);
        double level = options.confLevel();
        for (int g = 1; g < means.size(); g++) {
            add(table, labels.get(g), "Difference" + time, RestrictedMeanContrast.difference(means.get(0), means.get(g),
                level));
            add(table, labels.get(g), "Ratio of means", RestrictedMeanContrast.ratio(means.get(0), means.get(g),
                level));
            add(table, labels.get(g), "Ratio of time lost",
                RestrictedMeanContrast.ratioOfTimeLost(means.get(0), means.get(g), level));
        }
        return table.footnote("The groups are taken as independent; in a matched cohort that makes the intervals a "
            + "little wide.")
            .build();
    }

    private static void add(Table.Builder table, String group, String measure, RestrictedMeanContrast contrast) {
        table.row(group, measure, contrast.estimate(), contrast.lower(), contrast.upper(), contrast.pValue());
    }
}
