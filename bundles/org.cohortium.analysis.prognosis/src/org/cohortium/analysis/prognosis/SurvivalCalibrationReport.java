/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.Axis;
import org.cohortium.analysis.result.CellText;
import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.CurveFigure.Series;
import org.cohortium.analysis.result.CurveFigure.Shape;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.descriptive.SortOrder;
import org.cohortium.numerics.performance.GroupedCalibration;
import org.cohortium.numerics.performance.SmoothCalibration;
import org.cohortium.numerics.performance.SurvivalCalibration;
import org.cohortium.numerics.survival.ConfidenceType;

/** How predicted risks at the times agree with what was observed: tables and a figure for the first time. */
final class SurvivalCalibrationReport {

    private static final int MOST_POINTS = 400;

    /** A linear predictor that ranges further belongs to a model without a finite maximum. */
    private static final double FINITE = 20;

    private final SurvivalMeasures measures;
    private final PerformanceOptions options;
    private final AnalysisResult.Builder result;
    private final Table.Builder whole = Table.builder("calibration", "Calibration at each time")
            .number("time", "Time", NumberFormat.GENERAL).text("model", "Prediction").number("slope", "Slope", NumberFormat.RATIO)
            .number("slope.low", "Slope lower", NumberFormat.RATIO).number("slope.high", "Slope upper", NumberFormat.RATIO)
            .number("predicted", "Predicted (%)", NumberFormat.PERCENT).number("observed", "Observed (%)", NumberFormat.PERCENT)
            .number("ratio", "O/E", NumberFormat.RATIO).number("ratio.low", "O/E lower", NumberFormat.RATIO)
            .number("ratio.high", "O/E upper", NumberFormat.RATIO).number("ici", "ICI", NumberFormat.SMD)
            .number("e50", "E50", NumberFormat.SMD).number("e90", "E90", NumberFormat.SMD)
            .number("emax", "Emax", NumberFormat.SMD);
    private final Table.Builder groups = Table.builder("calibration.groups", "Observed and predicted risks in groups")
            .number("time", "Time", NumberFormat.GENERAL).text("model", "Prediction").number("group", "Group", NumberFormat.COUNT)
            .number("n", "Patients", NumberFormat.COUNT).number("n.event", "Events", NumberFormat.COUNT)
            .number("predicted", "Predicted (%)", NumberFormat.PERCENT).number("observed", "Observed (%)", NumberFormat.PERCENT)
            .number("conf.low", "Lower (%)", NumberFormat.PERCENT).number("conf.high", "Upper (%)", NumberFormat.PERCENT);
    private final List<Series> series = new ArrayList<>();
    private boolean any;

    SurvivalCalibrationReport(SurvivalMeasures measures, PerformanceOptions options, AnalysisResult.Builder result) {
        this.measures = measures;
        this.options = options;
        this.result = result;
    }

    void run() {
        for (int t = 0; t < measures.times.length; t++) {
            for (Candidate candidate : measures.candidates) {
                if (candidate.hasRisk(t)) {
                    any = true;
                    one(candidate, t);
                }
            }
        }
        if (any) {
            series.add(CalibrationMarks.perfect());
            whole.footnote("Slope: of a Cox model on the prediction; 1 is ideal, below 1 predictions are too extreme. O/E: observed "
                    + "(Kaplan-Meier) over mean predicted risk. ICI, E50, E90, Emax: mean, median, 90th percentile and largest "
                    + "distance of the smooth calibration curve from the predictions.");
            result.table(whole.build()).table(groups.build()).figure(new CurveFigure("calibration", "Calibration at "
                    + Estimates.plain(measures.times[0]), "Crosses: observed risk (Kaplan-Meier) in groups by predicted risk, with "
                            + Estimates.percent(options.confLevel()) + "% confidence limits. Lines: smooth calibration curve, over the "
                            + "range of the predictions.",
                    Axis.of("Predicted risk", "").inPercent().range(0, 1).ticks(0.2),
                    Axis.of("Observed risk", "").inPercent().range(0, 1).ticks(0.2), series, null, List.of(), List.of()));
        }
    }

    private void one(Candidate candidate, int t) {
        double time = measures.times[t];
        double[] risk = candidate.riskAt(time);
        double[] survival = new double[risk.length];
        boolean certain = false;
        for (int i = 0; i < risk.length; i++) {
            survival[i] = 1 - risk[i];
            certain |= !candidate.isFitted() && !(risk[i] > 0 && risk[i] < 1);
        }
        GroupedCalibration grouped = GroupedCalibration.of(measures.rows.data, survival, time, options.groups(),
                ConfidenceType.LOG_LOG, options.confLevel());
        grouped(candidate, time, grouped, t == 0);
        if (grouped.groups().size() < options.groups()) {
            result.warning(candidate.name() + " takes so few different values that there are " + grouped.groups().size()
                    + " groups at " + Estimates.plain(time) + " instead of " + options.groups() + ".", "Ask for fewer groups.");
        }
        double[] lp = candidate.isFitted() ? candidate.score() : certain ? null : SurvivalCalibration.linearPredictor(risk);
        SmoothCalibration smooth = certain ? null : smooth(candidate, risk, lp, time);
        if (certain) {
            result.warning(candidate.name() + " is 0 or 1 for some patients at " + Estimates.plain(time)
                    + ": there is no smooth curve" + (lp == null ? " and no slope." : "."),
                    "No patient's risk is certain; check the predictions.");
        }
        SurvivalCalibration c = SurvivalCalibration.of(measures.rows.data, risk, lp == null ? candidate.score() : lp, time);
        double q = Estimates.quantile(options.confLevel());
        double factor = StrictMath.exp(q * c.stdErrLogRatio());
        boolean slope = lp != null;
        whole.row(time, candidate.name(), slope ? c.slope() : Double.NaN, slope ? c.slope() - q * c.stdErrSlope() : Double.NaN,
                slope ? c.slope() + q * c.stdErrSlope() : Double.NaN, c.predicted(), c.observed(), c.ratio(),
                c.ratio() / factor, c.ratio() * factor, smooth == null ? Double.NaN : smooth.integrated(),
                smooth == null ? Double.NaN : smooth.median(), smooth == null ? Double.NaN : smooth.error90(),
                smooth == null ? Double.NaN : smooth.maximal());
        if (candidate.isFitted() && t == 0 && spread(lp) < FINITE) {
            result.check("slope." + candidate.name().toLowerCase(Locale.ROOT).replace(' ', '.'), "The calibration slope of "
                    + candidate.name() + " on the patients it was fitted to is 1.", Math.abs(c.slope() - 1) < 1e-6,
                    CellText.upTo(9, c.slope()));
        }
        if (smooth != null && t == 0) {
            series.add(curve(candidate.name(), risk, smooth.observed()));
        }
    }

    private static double spread(double[] values) {
        return Arrays.stream(values).max().orElse(0) - Arrays.stream(values).min().orElse(0);
    }

    private SmoothCalibration smooth(Candidate candidate, double[] risk, double[] lp, double time) {
        try {
            return SmoothCalibration.of(measures.rows.data, risk, lp, time, options.knots());
        } catch (EstimationException e) {
            result.warning("There is no smooth calibration curve of " + candidate.name() + " at " + Estimates.plain(time) + ": "
                    + e.getMessage(), e.advice());
            return null;
        }
    }

    private void grouped(Candidate candidate, double time, GroupedCalibration grouped, boolean drawn) {
        int n = grouped.groups().size();
        double[][] points = new double[4][n];
        for (int g = 0; g < n; g++) {
            // groups come by rising survival: the last has the lowest risk
            GroupedCalibration.Group group = grouped.groups().get(n - 1 - g);
            points[0][g] = 1 - group.predicted();
            points[1][g] = 1 - group.observed();
            points[2][g] = 1 - group.upper();
            points[3][g] = 1 - group.lower();
            groups.row(time, candidate.name(), g + 1, group.n(), group.events(), points[0][g], points[1][g], points[2][g],
                    points[3][g]);
            if (group.events() == 0) {
                result.warning("Group " + (g + 1) + " of " + candidate.name() + " has no event by " + Estimates.plain(time)
                        + ": its observed risk is 0 without limits.", "Ask for fewer groups.");
            }
        }
        if (drawn) {
            series.add(CalibrationMarks.crosses(candidate.name(), points[0], points[1], points[2], points[3]));
        }
    }

    /** A curve over sorted predictions, thinned where there are very many. */
    static Series curve(String name, double[] predicted, double[] observed) {
        int[] order = SortOrder.ascending(predicted);
        int shown = Math.min(MOST_POINTS, order.length);
        double[] x = new double[shown];
        double[] y = new double[shown];
        for (int k = 0; k < shown; k++) {
            int row = order[shown == 1 ? 0 : (int) ((long) k * (order.length - 1) / (shown - 1))];
            x[k] = predicted[row];
            y[k] = observed[row];
        }
        return new Series(name, Shape.LINE, x, y, null, null, null);
    }
}
