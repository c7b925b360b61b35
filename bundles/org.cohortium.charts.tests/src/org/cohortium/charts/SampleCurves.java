/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import org.cohortium.analysis.result.Axis;
import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.CurveFigure.ReferenceLine;
import org.cohortium.analysis.result.CurveFigure.RiskTable;
import org.cohortium.analysis.result.CurveFigure.Series;
import org.cohortium.analysis.result.CurveFigure.Shape;

/** Curves for tests, from exponential times with uniform censoring. */
final class SampleCurves {

    private SampleCurves() {
    }

    /** One Kaplan-Meier series with Greenwood limits on the log scale, and its times. */
    private record Sample(Series series, double[] times) {
    }

    private static Sample sample(String name, int n, double median, double censor, double end, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] times = new double[n];
        boolean[] event = new boolean[n];
        Integer[] order = new Integer[n];
        for (int i = 0; i < n; i++) {
            double t = -StrictMath.log(1 - random.nextDouble()) * median / StrictMath.log(2);
            double c = Math.min(end, random.nextDouble() * censor);
            times[i] = Math.min(t, c);
            event[i] = t <= c;
            order[i] = i;
        }
        Arrays.sort(order, (a, b) -> Double.compare(times[a], times[b]));
        double[] sorted = new double[n];
        List<double[]> rows = new ArrayList<>();
        List<Double> marks = new ArrayList<>();
        rows.add(new double[] {0, 1, 1, 1});
        double s = 1;
        double v = 0;
        for (int i = 0; i < n; i++) {
            int risk = n - i;
            sorted[i] = times[order[i]];
            if (event[order[i]]) {
                s *= 1 - 1.0 / risk;
                v += risk > 1 ? 1.0 / ((double) risk * (risk - 1)) : 0;
                double half = 1.96 * StrictMath.sqrt(v);
                rows.add(new double[] {sorted[i], s, s > 0 ? s * StrictMath.exp(-half) : Double.NaN,
                    s > 0 ? Math.min(1, s * StrictMath.exp(half)) : Double.NaN});
            } else {
                marks.add(sorted[i]);
            }
        }
        rows.add(new double[] {sorted[n - 1], s, rows.get(rows.size() - 1)[2], rows.get(rows.size() - 1)[3]});
        double[][] c = new double[4][rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            for (int k = 0; k < 4; k++) {
                c[k][i] = rows.get(i)[k];
            }
        }
        return new Sample(new Series(name, Shape.STEP, c[0], c[1], c[2], c[3],
            marks.stream().mapToDouble(Double::doubleValue).toArray()), sorted);
    }

    /** A figure of groups with given medians. */
    static CurveFigure kaplanMeier(List<String> names, double[] medians, int n, double end) {
        List<Series> series = new ArrayList<>();
        List<RiskTable.Row> rows = new ArrayList<>();
        double step = end / 6;
        double[] at = new double[7];
        for (int k = 0; k < 7; k++) {
            at[k] = k * step;
        }
        for (int g = 0; g < names.size(); g++) {
            Sample sample = sample(names.get(g), n, medians[g], end * 2.2, end, 7 + g);
            series.add(sample.series());
            double[] risk = new double[7];
            for (int k = 0; k < 7; k++) {
                double t = at[k];
                risk[k] = Arrays.stream(sample.times()).filter(x -> x >= t).count();
            }
            rows.add(new RiskTable.Row(names.get(g), risk));
        }
        return new CurveFigure("km", "Overall survival by group", "Kaplan-Meier curves with 95 % confidence bands.",
            Axis.of("Months since resection", "months").range(0, end).ticks(step),
            Axis.of("Overall survival", "").range(0, 1).inPercent(), series, new RiskTable("Number at risk", at, rows),
            List.of(), List.of("Log-rank p = 0.002", "HR 2.07 (95% CI 1.30\u20133.29)"));
    }

    /** A figure under another id. */
    static CurveFigure named(String id, CurveFigure f) {
        return new CurveFigure(id, f.title(), f.caption(), f.x(), f.y(), f.series(), f.risk(), f.lines(), f.annotations());
    }

    /** Two groups. */
    static CurveFigure two() {
        return kaplanMeier(List.of("CXCL17 low", "CXCL17 high"), new double[] {80, 30}, 113, 72);
    }

    /** Scaled Schoenfeld residuals with a smooth. */
    static CurveFigure schoenfeld() {
        SplittableRandom random = new SplittableRandom(3);
        int n = 160;
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = i * 60.0 / n + random.nextDouble() * 0.3;
            double u = random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5;
            y[i] = 0.8 - 0.012 * x[i] + 2.4 * u;
        }
        int m = 60;
        double[] sx = new double[m];
        double[][] s = new double[3][m];
        for (int i = 0; i < m; i++) {
            sx[i] = i;
            s[0][i] = 0.8 - 0.012 * i + 0.15 * StrictMath.sin(i / 9.0);
            double half = 0.25 + StrictMath.pow((i - 30) / 30.0, 2) * 0.4;
            s[1][i] = s[0][i] - half;
            s[2][i] = s[0][i] + half;
        }
        return new CurveFigure("schoenfeld", "Scaled Schoenfeld residuals of vascular invasion", "",
            Axis.of("Months since resection", "months"), Axis.of("Beta(t) for vascular invasion: yes against no", ""),
            List.of(new Series("", Shape.POINTS, x, y, null, null, null),
                new Series("", Shape.LINE, sx, s[0], s[1], s[2], null)),
            null, List.of(new ReferenceLine(true, 0, ""), new ReferenceLine(true, 0.62, "Cox estimate")),
            List.of("Test of proportional hazards p = 0.21"));
    }
}
