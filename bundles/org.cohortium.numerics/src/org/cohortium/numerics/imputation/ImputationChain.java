/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.imputation;

import java.util.List;

import org.cohortium.numerics.Progress;
import org.cohortium.numerics.linear.ColumnScaling;

/** One imputation: rounds of draws of each incomplete variable given all others, from one random stream. */
final class ImputationChain {

    private final List<ImputationVariable> variables;
    private final double[][] auxiliary;
    private final double[] shift;
    private final int donors;
    private final RandomStream random;
    private final double[][] current;
    private final int[][] missingRows;
    private final int[][] observedRows;

    /** The estimates of the last logistic regressions, from which the next begin. */
    private final double[][] estimates;

    /** Means and standard deviations of the imputed values, {@code [variable][iteration]}. */
    final double[][] mean;
    final double[][] spread;

    ImputationChain(List<ImputationVariable> variables, double[][] auxiliary, double[] shift, ImputationSettings settings,
            int number) {
        this.variables = variables;
        this.auxiliary = auxiliary;
        this.shift = shift;
        this.donors = settings.donors();
        this.random = new RandomStream(settings.seed(), number);
        this.current = new double[variables.size()][];
        this.missingRows = new int[variables.size()][];
        this.observedRows = new int[variables.size()][];
        this.estimates = new double[variables.size()][];
        this.mean = new double[variables.size()][settings.iterations()];
        this.spread = new double[variables.size()][settings.iterations()];
        start();
    }

    /** Fills each gap with a value drawn from those observed. */
    private void start() {
        for (int v = 0; v < current.length; v++) {
            ImputationVariable variable = variables.get(v);
            current[v] = variable.values();
            int[] observed = variable.observedRows();
            observedRows[v] = observed;
            missingRows[v] = variable.missingRows();
            for (int row : missingRows[v]) {
                current[v][row] = current[v][observed[random.below(observed.length)]];
            }
        }
    }

    double[][] run(int iterations, Progress progress, Runnable step) {
        for (int iteration = 0; iteration < iterations; iteration++) {
            for (int v = 0; v < current.length; v++) {
                progress.checkCancelled();
                int[] missing = missingRows[v];
                if (missing.length > 0) {
                    impute(v, missing, progress);
                    trace(v, iteration, missing);
                    step.run();
                }
            }
        }
        return current;
    }

    private void trace(int v, int iteration, int[] missing) {
        double sum = 0;
        for (int row : missing) {
            sum += current[v][row];
        }
        double m = sum / missing.length;
        double squares = 0;
        for (int row : missing) {
            squares += (current[v][row] - m) * (current[v][row] - m);
        }
        mean[v][iteration] = m;
        spread[v][iteration] = missing.length > 1 ? Math.sqrt(squares / (missing.length - 1)) : Double.NaN;
    }

    private void impute(int v, int[] missing, Progress progress) {
        ImputationVariable variable = variables.get(v);
        int[] observed = observedRows[v];
        double[][] all = predictors(v);
        double[][] seen = rows(all, observed);
        double[][] unseen = rows(all, missing);
        standardize(seen, unseen);
        double[] y = new double[observed.length];
        boolean varies = false;
        for (int i = 0; i < y.length; i++) {
            y[i] = current[v][observed[i]];
            varies |= y[i] != y[0];
        }
        if (!varies) {
            for (int row : missing) {
                current[v][row] = y[0];
            }
            return;
        }
        switch (variable.method()) {
            case PREDICTIVE_MEAN_MATCHING -> matching(v, missing, seen, unseen, y);
            case NORMAL -> normal(v, missing, seen, unseen, y);
            case LOGISTIC, MULTINOMIAL -> levels(v, missing, seen, unseen, y, progress);
        }
    }

    /** Type 1 matching: predictions by the estimate for those observed, by the draw for those missing. */
    private void matching(int v, int[] missing, double[][] seen, double[][] unseen, double[] y) {
        LinearDraw draw = LinearDraw.of(seen, y, random);
        double[] predictions = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            predictions[i] = predict(seen, i, draw.estimate());
        }
        DonorSearch search = new DonorSearch(predictions, random);
        for (int i = 0; i < missing.length; i++) {
            current[v][missing[i]] = y[search.draw(predict(unseen, i, draw.draw()), donors, random)] + shift[v];
        }
    }

    private void normal(int v, int[] missing, double[][] seen, double[][] unseen, double[] y) {
        LinearDraw draw = LinearDraw.of(seen, y, random);
        for (int i = 0; i < missing.length; i++) {
            current[v][missing[i]] = predict(unseen, i, draw.draw()) + draw.sigma() * random.normal() + shift[v];
        }
    }

    private void levels(int v, int[] missing, double[][] seen, double[][] unseen, double[] y, Progress progress) {
        int[] code = new int[y.length];
        int k = variables.get(v).levels();
        int[] place = new int[k];
        java.util.Arrays.fill(place, -1);
        int[] level = new int[k];
        int found = 0;
        boolean[] present = new boolean[k];
        for (double value : y) {
            present[(int) value] = true;
        }
        for (int l = 0; l < k; l++) {
            if (present[l]) {
                place[l] = found;
                level[found++] = l;
            }
        }
        for (int i = 0; i < y.length; i++) {
            code[i] = place[(int) y[i]];
        }
        LogitDraw.Coefficients coefficients = LogitDraw.of(seen, code, found, estimates[v], random, progress);
        estimates[v] = coefficients.estimate();
        double[] b = coefficients.draw();
        for (int c = 0; c < found - 1; c++) {
            b[c * seen.length] += shift[v];
        }
        double[] p = new double[found];
        for (int i = 0; i < missing.length; i++) {
            LogitDraw.probabilities(unseen, i, b, found - 1, p);
            double u = random.uniform();
            int chosen = 0;
            while (chosen < found - 1 && u >= p[chosen]) {
                u -= p[chosen++];
            }
            current[v][missing[i]] = level[chosen];
        }
    }

    private static double predict(double[][] columns, int row, double[] b) {
        double s = 0;
        for (int j = 0; j < b.length; j++) {
            s += b[j] * columns[j][row];
        }
        return s;
    }

    /** The constant, the auxiliary columns and the other variables, those with levels as indicators. */
    private double[][] predictors(int of) {
        int n = current[of].length;
        List<double[]> columns = new java.util.ArrayList<>();
        double[] ones = new double[n];
        java.util.Arrays.fill(ones, 1);
        columns.add(ones);
        columns.addAll(List.of(auxiliary));
        for (int v = 0; v < current.length; v++) {
            if (v == of) {
                continue;
            }
            int levels = variables.get(v).levels();
            if (levels == 0 || levels == 2) {
                columns.add(current[v]);
            } else {
                for (int level = 1; level < levels; level++) {
                    double[] indicator = new double[n];
                    for (int i = 0; i < n; i++) {
                        indicator[i] = current[v][i] == level ? 1 : 0;
                    }
                    columns.add(indicator);
                }
            }
        }
        return columns.toArray(double[][]::new);
    }

    private static double[][] rows(double[][] columns, int[] rows) {
        double[][] selected = new double[columns.length][rows.length];
        for (int j = 0; j < columns.length; j++) {
            for (int i = 0; i < rows.length; i++) {
                selected[j][i] = columns[j][rows[i]];
            }
        }
        return selected;
    }

    /** Both parts in units of the spread among the observed; a column that does not vary there becomes zero. */
    private static void standardize(double[][] seen, double[][] unseen) {
        for (int j = 1; j < seen.length; j++) {
            ColumnScaling scaling = ColumnScaling.of(seen[j], null);
            for (double[] part : new double[][] {seen[j], unseen[j]}) {
                for (int i = 0; i < part.length; i++) {
                    part[i] = scaling.standardize(part[i]);
                }
            }
        }
    }
}
