/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.regularization;

import java.util.Arrays;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.survival.Concordance;

/**
 * Cross-validation of penalised models as glmnet does it: a path with penalties of its own for the rows outside each fold,
 * the models between its penalties by linear interpolation, the measure averaged within folds and then over folds by their
 * weight (Cox: by their events).
 */
public final class CrossValidator {

    private static final double SMALLEST_PROBABILITY = 1e-5;
    private static final int FEWEST_IN_FOLD = 3;

    private final PenalizedModel model;
    private final ValidationMeasure measure;
    private final int[] fold;
    private final int folds;
    private final double[] lambda;
    /** Linear predictors of rows by the model that did not see them, {@code [penalty][row]}. */
    private final double[][] held;
    /** Measures by fold, or by row, {@code [unit][penalty]}. */
    private double[][] raw;
    private double[] unitWeight;

    private CrossValidator(PenalizedModel model, ValidationMeasure measure, int[] fold, double[] lambda) {
        this.model = model;
        this.measure = measure;
        this.fold = fold;
        this.folds = Arrays.stream(fold).max().orElse(0) + 1;
        this.lambda = lambda;
        this.held = new double[lambda.length][model.rows()];
    }

    /**
     * Cross-validates.
     *
     * @param fold for each row its fold, from 0, each of at least one row
     * @throws EstimationException if the measure does not fit the model, or the model of a fold cannot be fitted
     */
    public static CrossValidation run(PenalizedModel model, ElasticNetOptions options, int[] fold,
            ValidationMeasure measure, Progress progress) {
        check(model, fold, measure);
        ElasticNetPath path = ElasticNet.fit(model, options, progress.part(0, 0.1));
        CrossValidator v = new CrossValidator(model, measure, fold, path.lambda());
        if (v.folds < 3) {
            throw new EstimationException("Cross-validation needs at least 3 folds; there are " + v.folds + ".",
                    "Use more folds, or another variable to make them.");
        }
        v.predict(options, progress.part(0.1, 1));
        if (!(model instanceof PenalizedCox)) {
            v.measureRows();
        }
        return v.summarize(path);
    }

    private static void check(PenalizedModel model, int[] fold, ValidationMeasure measure) {
        if (fold.length != model.rows()) {
            throw new IllegalArgumentException("there are " + fold.length + " folds for " + model.rows() + " rows");
        }
        boolean fits = switch (measure) {
            case DEVIANCE -> true;
            case DISCRIMINATION -> !(model instanceof PenalizedLinear);
            case SQUARED_ERROR -> !(model instanceof PenalizedCox);
            case MISCLASSIFICATION -> model instanceof PenalizedLogistic;
        };
        if (!fits) {
            throw new EstimationException("This measure is not defined for this kind of model.", "Use the deviance.");
        }
    }

    private void predict(ElasticNetOptions options, Progress progress) {
        int n = model.rows();
        boolean cox = model instanceof PenalizedCox;
        raw = cox ? new double[folds][lambda.length] : null;
        unitWeight = new double[folds];
        int[] all = new int[n];
        Arrays.setAll(all, i -> i);
        for (int f = 0; f < folds; f++) {
            int k = f;
            int[] out = Arrays.stream(all).filter(i -> fold[i] == k).toArray();
            int[] in = Arrays.stream(all).filter(i -> fold[i] != k).toArray();
            if (out.length == 0) {
                throw new IllegalArgumentException("there are no rows in fold " + f);
            }
            PenalizedModel train;
            ElasticNetPath path;
            try {
                train = model.select(in);
                path = ElasticNet.fit(train, options, progress.part((double) f / folds, (f + 1.0) / folds));
            } catch (EstimationException e) {
                throw new EstimationException("The model without fold " + (f + 1) + " cannot be fitted: " + e.getMessage(),
                        "Use fewer folds, or folds that each leave events and variation outside.");
            }
            for (int l = 0; l < lambda.length; l++) {
                double[] b = path.interpolated(lambda[l]);
                double[] eta = ElasticNetPath.linearPredictor(b, model.columns(), n);
                for (int i : out) {
                    held[l][i] = eta[i] + model.offset(i);
                }
                if (cox) {
                    raw[f][l] = coxMeasure((PenalizedCox) model, eta, all, in, out);
                }
            }
            if (cox) {
                unitWeight[f] = coxWeight((PenalizedCox) model, out);
                for (int l = 0; l < lambda.length && measure == ValidationMeasure.DEVIANCE; l++) {
                    raw[f][l] /= unitWeight[f];
                }
            }
        }
    }

    private double coxMeasure(PenalizedCox cox, double[] eta, int[] all, int[] in, int[] out) {
        if (measure == ValidationMeasure.DEVIANCE) {
            return cox.deviance(eta, all) - cox.deviance(eta, in);
        }
        double[] score = new double[out.length];
        Arrays.setAll(score, i -> eta[out[i]] + cox.offset(out[i]));
        return Concordance.of(cox.data().select(out), score).estimate();
    }

    private double coxWeight(PenalizedCox cox, int[] rows) {
        double sum = 0;
        for (int i : rows) {
            sum += cox.data().event(i) || measure == ValidationMeasure.DISCRIMINATION ? cox.weight(i) : 0;
        }
        return sum;
    }

    private void measureRows() {
        int n = model.rows();
        if (measure == ValidationMeasure.DISCRIMINATION) {
            raw = new double[folds][lambda.length];
            for (int l = 0; l < lambda.length; l++) {
                for (int f = 0; f < folds; f++) {
                    raw[f][l] = areaUnderCurve((PenalizedLogistic) model, held[l], f);
                }
            }
            foldWeights();
            return;
        }
        double[][] byRow = new double[n][lambda.length];
        for (int i = 0; i < n; i++) {
            for (int l = 0; l < lambda.length; l++) {
                byRow[i][l] = rowMeasure(i, held[l][i]);
            }
        }
        if ((double) n / folds < FEWEST_IN_FOLD) {
            raw = byRow;
            unitWeight = new double[n];
            Arrays.setAll(unitWeight, model::weight);
            return;
        }
        foldWeights();
        raw = new double[folds][lambda.length];
        for (int i = 0; i < n; i++) {
            for (int l = 0; l < lambda.length; l++) {
                raw[fold[i]][l] += model.weight(i) * byRow[i][l] / unitWeight[fold[i]];
            }
        }
    }

    private void foldWeights() {
        unitWeight = new double[folds];
        for (int i = 0; i < fold.length; i++) {
            unitWeight[fold[i]] += model.weight(i);
        }
    }

    private double rowMeasure(int row, double eta) {
        if (model instanceof PenalizedLinear linear) {
            double d = linear.response(row) - eta;
            return d * d;
        }
        boolean event = ((PenalizedLogistic) model).event(row);
        double p = 1 / (1 + StrictMath.exp(-eta));
        return switch (measure) {
            case SQUARED_ERROR -> 2 * (event ? (1 - p) * (1 - p) : p * p);
            case MISCLASSIFICATION -> event == p > 0.5 ? 0 : 1;
            default -> {
                double inside = Math.min(Math.max(p, SMALLEST_PROBABILITY), 1 - SMALLEST_PROBABILITY);
                yield -2 * StrictMath.log(event ? inside : 1 - inside);
            }
        };
    }

    /** The weighted part of pairs of a row with and a row without the outcome that the predictor orders right. */
    private double areaUnderCurve(PenalizedLogistic logistic, double[] eta, int f) {
        int[] rows = java.util.stream.IntStream.range(0, fold.length).filter(i -> fold[i] == f).boxed()
                .sorted((a, b) -> Double.compare(eta[a], eta[b])).mapToInt(Integer::intValue).toArray();
        double below = 0;
        double right = 0;
        double events = 0;
        int i = 0;
        while (i < rows.length) {
            double tiedOthers = 0;
            double tiedEvents = 0;
            int from = i;
            for (; i < rows.length && eta[rows[i]] == eta[rows[from]]; i++) {
                if (logistic.event(rows[i])) {
                    tiedEvents += logistic.weight(rows[i]);
                } else {
                    tiedOthers += logistic.weight(rows[i]);
                }
            }
            right += tiedEvents * (below + tiedOthers / 2);
            below += tiedOthers;
            events += tiedEvents;
        }
        return right / (below * events);
    }

    private CrossValidation summarize(ElasticNetPath path) {
        int count = 0;
        double[] lambdas = new double[lambda.length];
        double[] mean = new double[lambda.length];
        double[] se = new double[lambda.length];
        for (int l = 0; l < lambda.length; l++) {
            double weight = 0;
            double sum = 0;
            int units = 0;
            for (int u = 0; u < raw.length; u++) {
                // a fold of a Cox model without events counts as a fold, but adds nothing
                units += Double.isNaN(raw[u][l]) ? 0 : 1;
                if (Double.isFinite(raw[u][l])) {
                    weight += unitWeight[u];
                    sum += unitWeight[u] * raw[u][l];
                }
            }
            double m = sum / weight;
            double squares = 0;
            for (int u = 0; u < raw.length; u++) {
                if (Double.isFinite(raw[u][l])) {
                    squares += unitWeight[u] * (raw[u][l] - m) * (raw[u][l] - m);
                }
            }
            double error = Math.sqrt(squares / weight / (units - 1));
            if (Double.isFinite(error)) {
                lambdas[count] = lambda[l];
                mean[count] = m;
                se[count++] = error;
            }
        }
        if (count == 0) {
            throw new EstimationException("Cross-validation gave no estimate at any penalty.",
                    "Use fewer folds, so that each has events.");
        }
        int best = 0;
        double sign = measure.higherIsBetter() ? -1 : 1;
        for (int l = 1; l < count; l++) {
            best = sign * mean[l] < sign * mean[best] ? l : best;
        }
        int one = 0;
        while (sign * mean[one] > sign * mean[best] + se[best]) {
            one++;
        }
        return new CrossValidation(path, measure, Arrays.copyOf(lambdas, count), Arrays.copyOf(mean, count),
                Arrays.copyOf(se, count), best, one);
    }
}
