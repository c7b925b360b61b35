/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.Axis;
import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.CurveFigure.Series;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.numerics.descriptive.Tails;
import org.cohortium.numerics.performance.BinaryCalibration;
import org.cohortium.numerics.performance.DeLong;
import org.cohortium.numerics.regression.HosmerLemeshow;

/** Discrimination, accuracy and calibration of predictions for an outcome that is known for all. */
final class BinaryMeasures {

    private static final int HOSMER_LEMESHOW_GROUPS = 10;

    private final PerformanceRows rows;
    private final PerformanceOptions options;
    private final List<Candidate> candidates;
    private final AnalysisResult.Builder result;

    BinaryMeasures(PerformanceRows rows, PerformanceOptions options, List<Candidate> candidates,
            AnalysisResult.Builder result) {
        this.rows = rows;
        this.options = options;
        this.candidates = candidates;
        this.result = result;
    }

    void run() {
        DifferenceTable differences = new DifferenceTable(options.confLevel());
        result.table(discrimination(differences)).table(scores());
        if (candidates.size() > 1) {
            result.table(differences.build());
        }
        calibration();
        List<Series> curves = new ArrayList<>();
        for (Candidate c : candidates) {
            curves.add(RocFigure.series(c.name(), rows.event, c.score(), rows.design));
        }
        result.figure(RocFigure.of(curves, "ROC curves", "Share of the patients with the event at or above each value of the prediction "
                + "against that of the patients without."));
    }

    private Table discrimination(DifferenceTable differences) {
        double[][] scores = candidates.stream().map(Candidate::score).toArray(double[][]::new);
        DeLong areas = DeLong.of(rows.design, rows.event, scores);
        double q = Estimates.quantile(options.confLevel());
        Table.Builder table = Table.builder("discrimination", "Discrimination").text("model", "Prediction")
                .text("measure", "Measure").number("estimate", "Estimate", NumberFormat.PROBABILITY)
                .number("std.error", "SE", NumberFormat.SMD).number("conf.low", "Lower", NumberFormat.PROBABILITY)
                .number("conf.high", "Upper", NumberFormat.PROBABILITY);
        for (int k = 0; k < scores.length; k++) {
            double a = areas.area()[k];
            double se = areas.stdErr(k);
            table.row(candidates.get(k).name(), "AUC (c statistic)", a, se, Math.max(0, a - q * se), Math.min(1, a + q * se));
            if (k > 0) {
                differences.add("AUC", candidates.get(k).name(), candidates.getFirst().name(), a - areas.area()[0],
                        areas.stdErrDifference(k, 0));
            }
        }
        return table.footnote(rows.design.isPlain() ? "Standard errors by DeLong's method."
                : "Standard errors by DeLong's method over matched sets or weighted patients (Obuchowski).").build();
    }

    private Table scores() {
        double share = rows.design.mean(IntStream.range(0, rows.size()).mapToDouble(i -> rows.event[i] ? 1 : 0).toArray());
        double reference = share * (1 - share);
        Table.Builder table = Table.builder("brier", "Brier score").text("model", "Prediction")
                .number("estimate", "Brier", NumberFormat.SMD).number("scaled", "Scaled (%)", NumberFormat.PERCENT);
        table.row("Same for all", reference, null);
        for (Candidate c : candidates) {
            if (c.risk() != null) {
                double[] squares = new double[rows.size()];
                for (int i = 0; i < squares.length; i++) {
                    double d = (rows.event[i] ? 1 : 0) - c.risk()[i];
                    squares[i] = d * d;
                }
                double sum = rows.design.mean(squares);
                table.row(c.name(), sum, 1 - sum / reference);
            }
        }
        return table.footnote("Mean squared difference of predicted risk and outcome: lower is better. Scaled: share by which it is "
                + "better than the same risk for everyone.").build();
    }

    private void calibration() {
        double q = Estimates.quantile(options.confLevel());
        Table.Builder table = Table.builder("calibration", "Calibration").text("model", "Prediction")
                .number("slope", "Slope", NumberFormat.RATIO).number("slope.low", "Slope lower", NumberFormat.RATIO)
                .number("slope.high", "Slope upper", NumberFormat.RATIO).number("intercept", "Intercept", NumberFormat.SMD)
                .number("large", "In the large", NumberFormat.SMD).number("large.low", "Lower", NumberFormat.SMD)
                .number("large.high", "Upper", NumberFormat.SMD).number("ici", "ICI", NumberFormat.SMD)
                .number("e50", "E50", NumberFormat.SMD).number("e90", "E90", NumberFormat.SMD)
                .number("emax", "Emax", NumberFormat.SMD).number("spiegelhalter.p", "Spiegelhalter p", NumberFormat.P_VALUE)
                .number("hosmer.lemeshow", "H-L \u03c7\u00b2", NumberFormat.STATISTIC).number("hosmer.lemeshow.df", "df", NumberFormat.COUNT)
                .number("hosmer.lemeshow.p", "H-L p", NumberFormat.P_VALUE);
        Table.Builder groups = Table.builder("calibration.groups", "Observed and predicted risks in groups")
                .text("model", "Prediction").number("group", "Group", NumberFormat.COUNT).number("n", "Patients", NumberFormat.COUNT)
                .number("n.event", "Events", NumberFormat.COUNT).number("predicted", "Predicted (%)", NumberFormat.PERCENT)
                .number("observed", "Observed (%)", NumberFormat.PERCENT).number("conf.low", "Lower (%)", NumberFormat.PERCENT)
                .number("conf.high", "Upper (%)", NumberFormat.PERCENT);
        List<Series> series = new ArrayList<>();
        boolean any = false;
        for (Candidate c : candidates) {
            if (c.risk() == null) {
                continue;
            }
            any = true;
            BinaryCalibration b = BinaryCalibration.of(rows.event, c.risk(), rows.design);
            HosmerLemeshow hl = rows.design.isPlain() ? HosmerLemeshow.of(rows.event, c.risk(), HOSMER_LEMESHOW_GROUPS) : null;
            table.row(c.name(), b.slope(), b.slope() - q * b.stdErrSlope(), b.slope() + q * b.stdErrSlope(), b.intercept(),
                    b.inTheLarge(), b.inTheLarge() - q * b.stdErrInTheLarge(), b.inTheLarge() + q * b.stdErrInTheLarge(),
                    b.averageError(), b.medianError(), b.error90(), b.maximalError(), b.spiegelhalterP(), hl == null ? null : (Object) hl.chiSquared(),
                    hl == null ? null : (Object) (c.isFitted() ? hl.degreesOfFreedom() : hl.n().length),
                    hl == null ? null : (Object) (c.isFitted() ? hl.pValue() : given(hl)));
            List<RiskGroup> shown = RiskGroup.of(rows.event, c.risk(), options.groups(), rows.design);
            int n = shown.size();
            double[][] points = new double[4][n];
            for (int g = 0; g < n; g++) {
                RiskGroup group = shown.get(g);
                points[0][g] = group.predicted();
                points[1][g] = group.observed();
                double[] limits = wilson(group.observed(), group.effective(), q);
                points[2][g] = limits[0];
                points[3][g] = limits[1];
                groups.row(c.name(), g + 1, group.n(), group.events(), points[0][g], points[1][g], limits[0], limits[1]);
            }
            series.add(CalibrationMarks.crosses(c.name(), points[0], points[1], points[2], points[3]));
            series.add(SurvivalCalibrationReport.curve(c.name(), c.risk(),
                    Arrays.stream(b.smooth()).map(v -> Math.min(1, Math.max(0, v))).toArray()));
        }
        if (any) {
            series.add(CalibrationMarks.perfect());
            table.footnote("Slope and intercept of the logistic recalibration: 1 and 0 are ideal. In the large: its intercept with the "
                    + "slope fixed at 1; below 0 too many events are predicted. ICI, E50, E90, Emax: mean, median, 90th percentile and "
                    + "largest distance of the smooth curve (lowess) from the predictions. "
                    + (rows.design.isPlain() ? "H-L: Hosmer and Lemeshow in tenths." : "The Hosmer-Lemeshow test (H-L) is not defined "
                            + "for weighted patients or matched sets."));
            result.table(table.build()).table(groups.build()).figure(new CurveFigure("calibration", "Calibration",
                    "Crosses: share with the event in groups by predicted risk, with Wilson's limits. Lines: smooth calibration curve (lowess).",
                    Axis.of("Predicted risk", "").inPercent().range(0, 1).ticks(0.2),
                    Axis.of("Observed risk", "").inPercent().range(0, 1).ticks(0.2), series, null, List.of(), List.of()));
        }
    }

    private static double[] wilson(double share, double n, double q) {
        double centre = (share + q * q / (2 * n)) / (1 + q * q / n);
        double half = q / (1 + q * q / n) * Math.sqrt(share * (1 - share) / n + q * q / (4 * n * n));
        return new double[] {Math.max(0, centre - half), Math.min(1, centre + half)};
    }

    /** On patients the model was not fitted to no degree of freedom was spent. */
    private static double given(HosmerLemeshow test) {
        return Tails.chiSquared(test.chiSquared(), test.n().length);
    }
}
