/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.cohortium.analysis.result.Axis;
import org.cohortium.analysis.result.DotFigure;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;

/** The balance of covariates between more than two groups: the largest difference of any two (McCaffrey et al. 2013). */
final class ArmBalance {

    private final WeightedRows rows;
    private final List<Covariates.Covariate> covariates;
    private final double threshold;
    private final double[][] difference;
    private final double[][] mean;

    ArmBalance(WeightedRows rows, List<Covariates.Covariate> covariates, double threshold) {
        this.rows = rows;
        this.covariates = covariates;
        this.threshold = threshold;
        difference = new double[2][covariates.size()];
        mean = new double[covariates.size()][];
        double[] ones = new double[rows.arm().length];
        Arrays.fill(ones, 1);
        for (int c = 0; c < covariates.size(); c++) {
            double[] x = covariates.get(c).values();
            double sd = spread(x, ones);
            difference[0][c] = largest(means(x, ones)) / sd;
            mean[c] = means(x, rows.weights());
            double after = largest(mean[c]);
            difference[1][c] = after == 0 ? 0 : after / sd;
        }
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

    private static double largest(double[] means) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double m : means) {
            low = Math.min(low, m);
            high = Math.max(high, m);
        }
        return high - low;
    }

    /** Root of the mean variance of the groups, unweighted. */
    private double spread(double[] x, double[] ones) {
        double[] m = means(x, ones);
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
            sum += squares[g] / Math.max(1, indicator ? n[g] : n[g] - 1) / m.length;
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

    Table table() {
        Table.Builder table = Table.builder("balance", "Balance before and after weighting").text("covariate", "Covariate");
        for (int g = 0; g < rows.labels().size(); g++) {
            table.number("mean." + (g + 1), rows.labels().get(g) + ", weighted", NumberFormat.ESTIMATE);
        }
        table.number("smd.before", "Largest SMD before", NumberFormat.SMD).number("smd.after", "Largest SMD after",
            NumberFormat.SMD);
        for (int c = 0; c < covariates.size(); c++) {
            List<Object> cells = new ArrayList<>(List.of(covariates.get(c).name()));
            for (double m : mean[c]) {
                cells.add(m);
            }
            cells.add(difference[0][c]);
            cells.add(difference[1][c]);
            table.row(cells.toArray());
        }
        return table.footnote("Largest standardized difference of the means of any two groups, by the root of the mean variance "
            + "of the groups before weighting.").build();
    }

    DotFigure lovePlot() {
        List<String> names = covariates.stream().map(Covariates.Covariate::name).toList();
        return new DotFigure("love_plot", "Covariate balance", "Largest absolute standardized mean difference of any two groups "
            + "before and after weighting.", Axis.of("Largest absolute standardized mean difference", ""), names,
            List.of(new DotFigure.Dots("Before weighting", difference[0]), new DotFigure.Dots("After weighting", difference[1])),
            List.of(0.0, threshold));
    }
}
