/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis;

import java.util.ArrayList;
import java.util.List;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.Axis;
import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.CurveFigure.Series;
import org.cohortium.analysis.result.CurveFigure.Shape;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.numerics.performance.DecisionCurve;

/** Net benefit of treating by predicted risks, at thresholds and as a figure. */
final class DecisionReport {

    private static final int POINTS = 80;

    private final PerformanceRows rows;
    private final double time;
    private final double[] thresholds;

    /** @param time the time of the risks; not looked at where the outcome is known for all */
    DecisionReport(PerformanceRows rows, double time, List<Double> thresholds) {
        this.rows = rows;
        this.time = time;
        this.thresholds = thresholds.stream().mapToDouble(Double::doubleValue).sorted().distinct().toArray();
    }

    private DecisionCurve curve(double[] risk, double[] at) {
        return rows.data == null ? DecisionCurve.of(rows.event, risk, at, rows.design) : DecisionCurve.of(rows.data, risk, time, at);
    }

    void add(AnalysisResult.Builder result, List<Candidate> candidates) {
        List<Candidate> withRisk = candidates.stream().filter(c -> c.hasRisk(0)).toList();
        if (withRisk.isEmpty() || thresholds.length == 0) {
            return;
        }
        Table.Builder table = Table.builder("decisions", "Net benefit" + (rows.data == null ? "" : " at " + Estimates.plain(time)))
                .number("threshold", "Threshold (%)", NumberFormat.PERCENT).text("strategy", "Treat")
                .number("treated", "Treated (%)", NumberFormat.PERCENT).number("net.benefit", "Net benefit", NumberFormat.SMD)
                .number("avoided", "Avoided per 100", NumberFormat.STATISTIC);
        double[] fine = new double[POINTS];
        double from = thresholds[0];
        double to = thresholds[thresholds.length - 1];
        for (int k = 0; k < POINTS; k++) {
            fine[k] = from + (to - from) * k / (POINTS - 1);
        }
        List<Series> series = new ArrayList<>();
        List<DecisionCurve> curves = new ArrayList<>();
        for (Candidate c : withRisk) {
            curves.add(curve(c.risk(), thresholds));
            series.add(new Series(c.name(), Shape.LINE, fine, curve(c.risk(), fine).netBenefit(), null, null, null));
        }
        series.add(new Series("Treat all", Shape.LINE, fine, curve(withRisk.getFirst().risk(), fine).treatAll(), null, null, null));
        series.add(new Series("Treat none", Shape.LINE, new double[] {from, to}, new double[2], null, null, null));
        for (int k = 0; k < thresholds.length; k++) {
            table.row(thresholds[k], "Everyone", 1.0, curves.getFirst().treatAll()[k], 0.0);
            for (int c = 0; c < curves.size(); c++) {
                DecisionCurve curve = curves.get(c);
                table.row(thresholds[k], withRisk.get(c).name(), curve.treated()[k], curve.netBenefit()[k],
                        100 * (curve.netBenefit()[k] - curve.treatAll()[k]) * (1 - thresholds[k]) / thresholds[k]);
            }
        }
        table.footnote("Net benefit: true positives for each patient, less false positives weighted by the odds of the threshold. "
                + "Avoided: treatments avoided in 100 patients without missing an event, compared with treating everyone.");
        result.table(table.build());
        if (to > from) {
            double top = 0;
            double bottom = 0;
            for (Series s : series) {
                for (double v : s.y()) {
                    top = Math.max(top, v);
                    bottom = Math.min(bottom, v);
                }
            }
            result.figure(new CurveFigure("decision", "Decision curve", "Net benefit of treating patients whose predicted risk "
                    + (rows.data == null ? "" : "of the event by " + Estimates.plain(time) + " ") + "reaches the threshold, of treating "
                    + "all and of treating none.", Axis.of("Threshold", "").inPercent().range(from, to),
                    Axis.of("Net benefit", "").range(Math.max(bottom, -0.25 * top), 1.05 * top), series, null, List.of(), List.of()));
        }
    }
}
