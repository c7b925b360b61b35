/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.weighting;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.linear.LeastSquares;
import org.cohortium.numerics.regression.BinaryLink;
import org.cohortium.numerics.regression.LogisticFit;
import org.cohortium.numerics.regression.LogisticModel;
import org.cohortium.numerics.regression.LogisticRegression;
import org.cohortium.numerics.regression.MultinomialRegression;

/**
 * Augmented inverse probability weighting: the mean outcome of everybody under each exposure, from an outcome model in each
 * group and a logistic score, right if either of the two is (Robins, Rotnitzky and Zhao 1994; Lunceford and Davidian 2004,
 * equation 9). The errors are those of the influence function.
 */
public final class AugmentedWeighting {

    /** A probability that only a covariate which determines the group gives. */
    private static final double SEPARATED = 1e-8;

    private AugmentedWeighting() {
    }

    /**
     * The means, to be contrasted.
     *
     * @param treated by row
     * @param outcome by row; 0 and 1 where binary
     * @param binary whether the outcome model is logistic, else linear
     * @param columns the covariates of both models, {@code [column][row]}
     * @throws EstimationException if a model cannot be fitted
     */
    public static MarginalEffect.Means means(boolean[] treated, double[] outcome, boolean binary, double[][] columns,
            Progress progress) {
        int n = treated.length;
        String[] names = new String[columns.length];
        Arrays.setAll(names, j -> "x" + j);
        LogisticFit score = LogisticRegression.fit(LogisticModel.logit(treated, List.of(names), columns), progress);
        if (score.separation().isPresent() || !score.converged()) {
            throw new EstimationException("The covariates determine the exposure of some patients: their scores are 0 or 1.",
                    "Take out what determines the exposure.");
        }
        double[] p = score.fitted();
        double[][] predicted = {predict(treated, false, outcome, binary, columns, names, progress),
            predict(treated, true, outcome, binary, columns, names, progress)};
        double[][] value = new double[2][n];
        double[] mean = new double[2];
        for (int i = 0; i < n; i++) {
            double[] m = {predicted[0][i], predicted[1][i]};
            value[1][i] = m[1] + (treated[i] ? (outcome[i] - m[1]) / p[i] : 0);
            value[0][i] = m[0] + (treated[i] ? 0 : (outcome[i] - m[0]) / (1 - p[i]));
            mean[0] += value[0][i] / n;
            mean[1] += value[1][i] / n;
        }
        for (int i = 0; i < n; i++) {
            value[0][i] = (value[0][i] - mean[0]) / n;
            value[1][i] = (value[1][i] - mean[1]) / n;
        }
        return MarginalEffect.Means.of(mean[1], mean[0], value[1], value[0]);
    }

    /**
     * The means of any number of groups, each against the first, with a multinomial score (Cattaneo 2010, section 3).
     *
     * @param group by row, from 0
     * @param groups number of groups
     * @param outcome by row; 0 and 1 where binary
     * @param binary whether the outcome model is logistic, else linear
     * @param columns the covariates of all models, {@code [column][row]}
     * @return of group 1, 2, ... as the treated and group 0 as the control
     * @throws EstimationException if a model cannot be fitted
     */
    public static List<MarginalEffect.Means> means(int[] group, int groups, double[] outcome, boolean binary, double[][] columns,
            Progress progress) {
        int n = group.length;
        String[] names = new String[columns.length];
        Arrays.setAll(names, j -> "x" + j);
        MultinomialRegression.Fit score = MultinomialRegression.fit(group, groups, List.of(names), columns, progress);
        double[][] p = score.fitted();
        double least = Arrays.stream(p).flatMapToDouble(Arrays::stream).min().orElse(1);
        if (!score.converged() || least < SEPARATED) {
            throw new EstimationException("The covariates determine the group of some patients: their scores are 0 or 1.",
                    "Take out what determines the group.");
        }
        double[][] value = new double[groups][];
        double[] mean = new double[groups];
        for (int g = 0; g < groups; g++) {
            int which = g;
            int[] rows = IntStream.range(0, n).filter(i -> group[i] == which).toArray();
            double[] m = predict(rows, outcome, binary, columns, names, progress);
            double[] own = new double[n];
            for (int i = 0; i < n; i++) {
                own[i] = m[i] + (group[i] == g ? (outcome[i] - m[i]) / p[i][g] : 0);
                mean[g] += own[i] / n;
            }
            for (int i = 0; i < n; i++) {
                own[i] = (own[i] - mean[g]) / n;
            }
            value[g] = own;
        }
        return IntStream.range(1, groups).mapToObj(g -> MarginalEffect.Means.of(mean[g], mean[0], value[g], value[0])).toList();
    }

    private static double[] predict(boolean[] treated, boolean group, double[] outcome, boolean binary, double[][] columns,
            String[] names, Progress progress) {
        return predict(IntStream.range(0, treated.length).filter(i -> treated[i] == group).toArray(), outcome, binary, columns,
                names, progress);
    }

    /** Predictions for every row by a model of some rows. */
    private static double[] predict(int[] rows, double[] outcome, boolean binary, double[][] columns, String[] names,
            Progress progress) {
        double[][] own = Arrays.stream(columns).map(c -> Arrays.stream(rows).mapToDouble(i -> c[i]).toArray())
                .toArray(double[][]::new);
        if (binary) {
            boolean[] event = new boolean[rows.length];
            for (int k = 0; k < rows.length; k++) {
                event[k] = outcome[rows[k]] == 1;
            }
            LogisticFit fit = LogisticRegression.fit(LogisticModel.logit(event, List.of(names), own), progress);
            if (fit.separation().isPresent() || !fit.converged()) {
                throw new EstimationException("The covariates determine the outcome of some patients of a group.",
                        "Adjust for fewer covariates.");
            }
            return Arrays.stream(fit.predict(columns)).map(BinaryLink.LOGIT::probability).toArray();
        }
        double[][] design = new double[columns.length + 1][];
        design[0] = new double[rows.length];
        Arrays.fill(design[0], 1);
        System.arraycopy(own, 0, design, 1, own.length);
        double[] b = LeastSquares.fit(design, Arrays.stream(rows).mapToDouble(i -> outcome[i]).toArray()).coefficients();
        double[] m = new double[outcome.length];
        for (int i = 0; i < m.length; i++) {
            m[i] = b[0];
            for (int j = 0; j < columns.length; j++) {
                // NaN is a column that others make up
                m[i] += Double.isNaN(b[j + 1]) ? 0 : b[j + 1] * columns[j][i];
            }
        }
        return m;
    }
}
