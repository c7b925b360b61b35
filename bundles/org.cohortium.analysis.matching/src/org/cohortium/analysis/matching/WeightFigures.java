/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.cohortium.analysis.result.Axis;
import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.CurveFigure.RiskTable;
import org.cohortium.analysis.result.CurveFigure.Series;
import org.cohortium.analysis.result.CurveFigure.Shape;
import org.cohortium.analysis.result.OverlapFigure;
import org.cohortium.numerics.survival.ConfidenceLimits;
import org.cohortium.numerics.survival.ConfidenceType;
import org.cohortium.numerics.survival.SurvivalCurve;

/** The distribution of weights, and weighted survival curves. */
final class WeightFigures {

    private static final int BINS = 40;
    private static final int SCORE_BINS = 25;
    private static final int TICKS = 8;
    private static final int MANY = 2000;

    private final WeightedRows rows;

    WeightFigures(WeightedRows rows) {
        this.rows = rows;
    }

    /** Mirrored histograms of the weights of two groups. */
    OverlapFigure histogram() {
        double largest = Arrays.stream(rows.weights()).max().orElse(1);
        double[] edges = new double[BINS + 1];
        for (int b = 0; b <= BINS; b++) {
            edges[b] = largest * b / BINS;
        }
        double[][] count = new double[2][BINS];
        for (int i = 0; i < rows.arm().length; i++) {
            count[rows.arm()[i]][Math.min(BINS - 1, (int) (rows.weights()[i] / largest * BINS))]++;
        }
        return new OverlapFigure("weights", "Distribution of the weights", "Patients by weight, "
            + rows.labels().get(1) + " above, " + rows.labels().get(0) + " below.",
            Axis.of("Weight", "").range(0, largest), edges, new OverlapFigure.Group(rows.labels().get(1), count[1], null),
            new OverlapFigure.Group(rows.labels().get(0), count[0], null));
    }

    /** The cumulative distribution of the weights of each group. */
    CurveFigure distribution() {
        List<Series> series = new ArrayList<>();
        for (int g = 0; g < rows.labels().size(); g++) {
            int group = g;
            double[] x = IntStream.range(0, rows.arm().length).filter(i -> rows.arm()[i] == group)
                .mapToDouble(i -> rows.weights()[i]).sorted().toArray();
            int points = Math.min(x.length, MANY);
            double[] at = new double[points];
            double[] y = new double[points];
            for (int k = 0; k < points; k++) {
                int place = (int) ((k + 1L) * x.length / points) - 1;
                at[k] = x[place];
                y[k] = (place + 1) / (double) x.length;
            }
            series.add(new Series(rows.labels().get(g), Shape.STEP, at, y, null, null, null));
        }
        return new CurveFigure("weights", "Distribution of the weights", "Share of the patients of each group with at most a weight.",
            Axis.of("Weight", ""), Axis.of("Share of patients", "").inPercent().range(0, 1), series, null, List.of(), List.of());
    }

    /** For each group the distribution of the probability of being in it, of the patients of every group. */
    List<CurveFigure> scores(ArmScore score) {
        List<CurveFigure> figures = new ArrayList<>();
        int groups = rows.labels().size();
        double[] size = new double[groups];
        for (int g : rows.arm()) {
            size[g]++;
        }
        for (int h = 0; h < groups; h++) {
            double most = 0;
            for (double[] p : score.probability()) {
                most = Math.max(most, p[h]);
            }
            double end = Math.min(1, StrictMath.ceil(most * 10) / 10);
            List<Series> series = new ArrayList<>();
            double top = 0;
            for (int g = 0; g < groups; g++) {
                double[] x = new double[SCORE_BINS + 1];
                double[] y = new double[SCORE_BINS + 1];
                for (int b = 0; b <= SCORE_BINS; b++) {
                    x[b] = end * b / SCORE_BINS;
                }
                for (int i = 0; i < rows.arm().length; i++) {
                    if (rows.arm()[i] == g) {
                        y[Math.min(SCORE_BINS - 1, (int) (score.probability()[i][h] / end * SCORE_BINS))] += 1 / size[g];
                    }
                }
                y[SCORE_BINS] = y[SCORE_BINS - 1];
                top = Math.max(top, Arrays.stream(y).max().orElse(0));
                series.add(new Series(rows.labels().get(g), Shape.STEP, x, y, null, null, null));
            }
            String of = rows.labels().get(h);
            figures.add(new CurveFigure("score_overlap_" + (h + 1), "Overlap of the probability of " + of,
                "Share of the patients of each group by their probability of being in the group " + of + ", before weighting.",
                Axis.of("Probability of " + of, "").range(0, end),
                Axis.of("Share of the group", "").inPercent().range(0, Math.min(1, StrictMath.ceil(top * 20) / 20)), series, null,
                List.of(), List.of()));
        }
        return figures;
    }

    /** The steps that can be told apart in a figure: all of them, unless there are very many. */
    private static int[] shown(double[] time, double last) {
        int[] shown = new int[time.length];
        int count = 0;
        double before = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < time.length; k++) {
            if (time.length <= MANY || k == time.length - 1 || time[k] - before >= last / MANY) {
                shown[count++] = k;
                before = time[k];
            }
        }
        return Arrays.copyOf(shown, count);
    }

    /** A round distance of labels: years and half years of months, else 1, 2 or 5 times a power of ten. */
    private static double tick(double last, String unit) {
        if (unit.equals("months")) {
            for (double months : new double[] {3, 6, 12, 24, 36, 60}) {
                if (last / months <= TICKS) {
                    return months;
                }
            }
        }
        double power = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(last / TICKS)));
        for (double step : new double[] {1, 2, 5}) {
            if (last / (step * power) <= TICKS) {
                return step * power;
            }
        }
        return 10 * power;
    }

    CurveFigure survival(List<SurvivalCurve> curves, double level, String unit) {
        double last = curves.stream().mapToDouble(SurvivalCurve::lastTime).max().orElse(1);
        double tick = tick(last, unit);
        double[] times = new double[(int) StrictMath.floor(last / tick) + 1];
        for (int k = 0; k < times.length; k++) {
            times[k] = k * tick;
        }
        List<Series> series = new ArrayList<>();
        List<RiskTable.Row> risk = new ArrayList<>();
        for (int g = 0; g < curves.size(); g++) {
            SurvivalCurve curve = curves.get(g);
            ConfidenceLimits limits = curve.limits(ConfidenceType.LOG_LOG, level);
            double[] time = curve.time();
            double[] survival = curve.survival();
            double[] lower = limits.lower();
            double[] upper = limits.upper();
            int[] shown = shown(time, last);
            int n = shown.length + 1;
            double[] x = new double[n];
            double[] y = new double[n];
            double[] low = new double[n];
            double[] high = new double[n];
            y[0] = 1;
            low[0] = 1;
            high[0] = 1;
            for (int k = 1; k < n; k++) {
                int step = shown[k - 1];
                x[k] = time[step];
                y[k] = survival[step];
                low[k] = y[k] == 1 ? 1 : lower[step];
                high[k] = y[k] == 1 ? 1 : upper[step];
            }
            series.add(new Series(rows.labels().get(g), Shape.STEP, x, y, low, high, null));
            double[] numbers = new double[times.length];
            for (int k = 0; k < times.length; k++) {
                numbers[k] = curve.riskCountAt(times[k]);
            }
            risk.add(new RiskTable.Row(rows.labels().get(g), numbers));
        }
        return new CurveFigure("weighted_km", "Survival of the weighted groups", "Weighted Kaplan-Meier curves with robust pointwise "
            + "confidence limits (log-log). The numbers at risk are patients, not weights.",
            Axis.of("Time", unit).range(0, last).ticks(tick), Axis.of("Survival", "").inPercent().range(0, 1).ticks(0.2), series,
            new RiskTable("Number at risk (patients)", times, risk), List.of(), List.of());
    }
}
