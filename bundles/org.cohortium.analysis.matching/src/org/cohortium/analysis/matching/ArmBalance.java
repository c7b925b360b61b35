/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.cohortium.analysis.result.Axis;
import org.cohortium.analysis.result.DotFigure;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;

/** The balance of covariates between more than two groups: of every two, and the largest of these (McCaffrey et al. 2013). */
final class ArmBalance {

    private final WeightedRows rows;
    private final List<Covariates.Covariate> covariates;
    private final double threshold;
    private final int focal;
    private final double[] spread;
    private final double[][][] mean;
    private final double[][] difference;

    /** @param focal the group whose standard deviation counts, or -1 for the root of the mean variance of all */
    ArmBalance(WeightedRows rows, List<Covariates.Covariate> covariates, double threshold, int focal) {
        this.rows = rows;
        this.covariates = covariates;
        this.threshold = threshold;
        this.focal = focal;
        int n = covariates.size();
        difference = new double[2][n];
        mean = new double[2][n][];
        spread = new double[n];
        double[] ones = new double[rows.arm().length];
        Arrays.fill(ones, 1);
        for (int c = 0; c < n; c++) {
            double[] x = covariates.get(c).values();
            mean[0][c] = means(x, ones);
            mean[1][c] = means(x, rows.weights());
            spread[c] = spread(x, mean[0][c]);
            for (int when = 0; when < 2; when++) {
                double low = Arrays.stream(mean[when][c]).min().orElse(0);
                double high = Arrays.stream(mean[when][c]).max().orElse(0);
                difference[when][c] = standardized(high - low, c);
            }
        }
    }

    private double standardized(double d, int covariate) {
        return d == 0 ? 0 : d / spread[covariate];
    }

    private double[] means(double[] x, double[] w) {
        double[] sum = new double[rows.labels().size()];
        double[] total = new double[sum.length];
        for (int i = 0; i < x.length; i++) {
            sum[rows.arm()[i]] += w[i] * x[i];
            total[rows.arm()[i]] += w[i];
        }
        for (int g = 0; g < sum.length; g++) {
            sum[g] /= total[g];
        }
        return sum;
    }

    /** Standard deviation before weighting: of the focal group, or the root of the mean variance of the groups. */
    private double spread(double[] x, double[] m) {
        double[] squares = new double[m.length];
        int[] n = new int[m.length];
        boolean indicator = true;
        for (int i = 0; i < x.length; i++) {
            double d = x[i] - m[rows.arm()[i]];
            squares[rows.arm()[i]] += d * d;
            n[rows.arm()[i]]++;
            indicator &= x[i] == 0 || x[i] == 1;
        }
        double sum = 0;
        for (int g = 0; g < m.length; g++) {
            double variance = squares[g] / Math.max(1, indicator ? n[g] : n[g] - 1);
            sum += focal < 0 ? variance / m.length : g == focal ? variance : 0;
        }
        return Math.sqrt(sum);
    }

    double largest(int when) {
        double largest = 0;
        for (double d : difference[when]) {
            largest = Math.max(largest, d);
        }
        return largest;
    }

    int beyond() {
        int n = 0;
        for (double d : difference[1]) {
            n += d <= threshold ? 0 : 1;
        }
        return n;
    }

    private String denominator() {
        return focal < 0 ? "the root of the mean variance of the groups before weighting"
            : "the standard deviation of " + rows.labels().get(focal) + " before weighting";
    }

    /** The means of all groups and the largest difference of any two. */
    Table table() {
        Table.Builder table = Table.builder("balance", "Balance before and after weighting").text("covariate", "Covariate");
        for (int g = 0; g < rows.labels().size(); g++) {
            table.number("mean.before." + (g + 1), rows.labels().get(g) + ", before", NumberFormat.ESTIMATE);
        }
        table.number("smd.before", "Largest SMD before", NumberFormat.SMD);
        for (int g = 0; g < rows.labels().size(); g++) {
            table.number("mean." + (g + 1), rows.labels().get(g) + ", weighted", NumberFormat.ESTIMATE);
        }
        table.number("smd.after", "Largest SMD after", NumberFormat.SMD);
        for (int c = 0; c < covariates.size(); c++) {
            List<Object> cells = new ArrayList<>(List.of(covariates.get(c).name()));
            for (int when = 0; when < 2; when++) {
                for (double m : mean[when][c]) {
                    cells.add(m);
                }
                cells.add(difference[when][c]);
            }
            table.row(cells.toArray());
        }
        return table.footnote("Largest absolute standardized difference of the means of any two groups, by " + denominator() + ".")
            .build();
    }

    /** The differences of every two groups. */
    Table pairs() {
        Table.Builder table = Table.builder("balance_pairs", "Balance of every two groups").text("comparison", "Comparison")
            .text("covariate", "Covariate").number("smd.before", "SMD before", NumberFormat.SMD)
            .number("smd.after", "SMD after", NumberFormat.SMD);
        for (int h = 0; h < rows.labels().size(); h++) {
            for (int g = h + 1; g < rows.labels().size(); g++) {
                for (int c = 0; c < covariates.size(); c++) {
                    table.row(rows.labels().get(g) + " vs " + rows.labels().get(h), covariates.get(c).name(),
                        standardized(mean[0][c][g] - mean[0][c][h], c), standardized(mean[1][c][g] - mean[1][c][h], c));
                }
            }
        }
        return table.footnote("SMD: standardized mean difference, by " + denominator() + ".").build();
    }

    DotFigure lovePlot() {
        List<String> names = covariates.stream().map(Covariates.Covariate::name).toList();
        return new DotFigure("love_plot", "Covariate balance", "Largest absolute standardized mean difference of any two groups "
            + "before and after weighting.", Axis.of("Largest absolute standardized mean difference", ""), names,
            List.of(new DotFigure.Dots("Before weighting", difference[0]), new DotFigure.Dots("After weighting", difference[1])),
            List.of(0.0, threshold));
    }
}
