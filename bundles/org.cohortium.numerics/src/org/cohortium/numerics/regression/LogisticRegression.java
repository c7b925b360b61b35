/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.linear.Cholesky;
import org.cohortium.numerics.linear.Chunks;
import org.cohortium.numerics.linear.SymmetricMatrix;

/**
 * Maximum likelihood for a binary regression by iteratively reweighted least squares (McCullagh and Nelder 1989, section
 * 2.5), run until the deviance no longer changes in double precision. Cost: O(n p^2 / 2) a step, on all threads; the digits
 * do not depend on their number. Case weights multiply a row's contribution to the log-likelihood.
 *
 * <p>When the fit runs away the direction it runs in is checked row by row; if it tells events from non-events the data are
 * separated and the fit carries a {@link Separation} instead of pretending to have converged.
 */
public final class LogisticRegression {

    private static final int MAX_ITERATIONS = 100;
    /** The relative change of the deviance that counts as none in double precision. */
    private static final double TOLERANCE = 1e-14;

    /** The relative change of the deviance at which R's glm stops unless told otherwise. */
    private static final double USUAL_TOLERANCE = 1e-8;

    /** A step this large (in units of the linear predictor) so late is no rounding error. */
    private static final double RUNAWAY_STEP = 0.3;

    /** What part of the largest change of a linear predictor counts as no change. */
    private static final double BORDER = 1e-6;

    private final LogisticModel model;
    private final StandardizedDesign design;
    private final double tolerance;
    private final Progress progress;
    private final int rows;
    private double[] eta;
    private double[] coefficients;
    private double[] lastWeights;
    private double deviance;
    private int iterations;
    private int usualIterations;
    private boolean converged;
    private Separation separation;

    private LogisticRegression(LogisticModel model, double tolerance, Progress progress) {
        this.model = model;
        this.tolerance = tolerance;
        this.progress = progress;
        rows = model.rows();
        design = new StandardizedDesign(model);
    }

    /** Fits a model. */
    public static LogisticFit fit(LogisticModel model) {
        return fit(model, Progress.NONE);
    }

    /**
     * Fits a model.
     *
     * @throws EstimationException if the information vanishes before the fit settles, and not by separation
     */
    public static LogisticFit fit(LogisticModel model, Progress progress) {
        return fit(model, null, progress);
    }

    /** Fits a model starting at coefficients in the units of the covariates (NaN for aliased ones), or null for none. */
    static LogisticFit fit(LogisticModel model, double[] start, Progress progress) {
        return fit(model, start, TOLERANCE, progress);
    }

    /**
     * Fits a model and stops where glm stops unless told otherwise, a step or two before the digits settle: only for
     * comparing with numbers that other programs made from such a fit.
     */
    public static LogisticFit fitToUsualTolerance(LogisticModel model, Progress progress) {
        return fit(model, null, USUAL_TOLERANCE, progress);
    }

    private static LogisticFit fit(LogisticModel model, double[] start, double tolerance, Progress progress) {
        LogisticRegression r = new LogisticRegression(model, tolerance, progress);
        double before = start == null ? r.startFromData() : r.startFrom(start);
        r.iterate(before);
        return r.result();
    }

    /** The first step, from probabilities between the observed outcome and one half, as glm takes it. */
    private double startFromData() {
        eta = new double[rows];
        for (int i = 0; i < rows; i++) {
            double w = model.weight(i);
            eta[i] = model.link().linearPredictor(((model.event()[i] ? w : 0) + 0.5) / (w + 1));
        }
        double start = deviance(eta);
        double[] w = new double[rows];
        double[] r = new double[rows];
        for (int i = 0; i < rows; i++) {
            w[i] = model.weight(i) * model.link().information(eta[i]);
            r[i] = w[i] * (eta[i] - model.offset(i)) + model.weight(i) * model.link().score(model.event()[i], eta[i]);
        }
        coefficients = factor(StandardizedDesign.gram(design.columns, w, rows)).solve(design.times(r));
        lastWeights = w;
        eta = linearPredictor(coefficients);
        deviance = deviance(eta);
        iterations = 1;
        return start;
    }

    private double startFrom(double[] start) {
        coefficients = design.standardizedCoefficients(start);
        eta = linearPredictor(coefficients);
        deviance = deviance(eta);
        return Double.POSITIVE_INFINITY;
    }

    private void iterate(double deviancePreviously) {
        double before = deviancePreviously;
        double[] w = new double[rows];
        double[] r = new double[rows];
        while (true) {
            progress.checkCancelled();
            progress.report(1 - 1.0 / (1 + iterations), "");
            double change = Math.abs(deviance - before) / (Math.abs(deviance) + 0.1);
            if (usualIterations == 0 && change < USUAL_TOLERANCE) {
                usualIterations = iterations;
            }
            if (change < tolerance) {
                converged = true;
                return;
            }
            if (iterations == MAX_ITERATIONS) {
                return;
            }
            weigh(w, r);
            lastWeights = w;
            double[] step = factor(StandardizedDesign.gram(design.columns, w, rows)).solve(design.times(r));
            double[] etaStep = design.combine(step);
            separation = separation(step, etaStep);
            if (separation != null) {
                return;
            }
            before = deviance;
            advance(step, etaStep);
            iterations++;
        }
    }

    private void weigh(double[] w, double[] r) {
        Chunks.forEach(Chunks.count(rows), chunk -> {
            int to = Math.min(rows, (chunk + 1) * Chunks.ROWS);
            for (int i = chunk * Chunks.ROWS; i < to; i++) {
                w[i] = model.weight(i) * model.link().information(eta[i]);
                r[i] = model.weight(i) * model.link().score(model.event()[i], eta[i]);
            }
        });
    }

    /** Goes the step, or a half, a quarter... of it while that makes the fit clearly worse. */
    private void advance(double[] step, double[] etaStep) {
        double factor = 1;
        for (int halvings = 0;; halvings++) {
            double[] b = coefficients.clone();
            for (int j = 0; j < b.length; j++) {
                b[j] += factor * step[j];
            }
            double[] e = factor == 1 ? added(eta, etaStep) : linearPredictor(b);
            double d = deviance(e);
            if (d <= deviance * (1 + 1e-10) + 1e-10 || halvings == 40) {
                coefficients = b;
                eta = e;
                deviance = d;
                return;
            }
            factor /= 2;
        }
    }

    private static double[] added(double[] a, double[] b) {
        double[] r = new double[a.length];
        for (int i = 0; i < r.length; i++) {
            r[i] = a[i] + b[i];
        }
        return r;
    }

    private Cholesky factor(SymmetricMatrix information) {
        Cholesky c = Cholesky.of(information, information.diagonal(), 1e-20);
        if (c.rank() < design.columns.length || c.isIndefinite()) {
            throw new EstimationException(
                    "The information of the " + model.link().name().toLowerCase(java.util.Locale.ROOT)
                            + " model vanished: all fitted probabilities are 0 or 1.",
                    "Leave out covariates, or set the option Estimation to Firth.");
        }
        return c;
    }

    private Separation separation(double[] step, double[] etaStep) {
        double largest = 0;
        for (double u : etaStep) {
            largest = Math.max(largest, Math.abs(u));
        }
        if (iterations < 4 || !(largest > RUNAWAY_STEP)) {
            return null;
        }
        boolean[] apart = new boolean[rows];
        int count = 0;
        double limit = 0;
        for (int i = 0; i < rows; i++) {
            double u = model.event()[i] ? etaStep[i] : -etaStep[i];
            if (u < -BORDER * largest) {
                return null;
            }
            if (u > BORDER * largest) {
                apart[i] = true;
                count++;
            } else {
                limit += rowDeviance(i, eta[i]);
            }
        }
        return named(step, apart, count, limit);
    }

    private Separation named(double[] step, boolean[] apart, int count, double limit) {
        double largest = 0;
        int first = model.intercept() ? 1 : 0;
        for (int j = first; j < step.length; j++) {
            largest = Math.max(largest, Math.abs(step[j]));
        }
        List<Integer> positions = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int j = first; j < step.length; j++) {
            if (Math.abs(step[j]) > 1e-3 * largest) {
                positions.add(design.coefficient[j]);
                names.add(model.term(design.coefficient[j]));
            }
        }
        double[] direction = design.original(step);
        for (int j = 0; j < direction.length; j++) {
            direction[j] = Double.isNaN(direction[j]) ? 0 : direction[j];
        }
        return new Separation(count == rows, count, apart, positions, names, limit, direction);
    }

    private double[] linearPredictor(double[] b) {
        double[] e = design.combine(b);
        if (model.offset() != null) {
            for (int i = 0; i < rows; i++) {
                e[i] += model.offset()[i];
            }
        }
        return e;
    }

    private double deviance(double[] e) {
        int chunks = Chunks.count(rows);
        double[] parts = new double[chunks];
        Chunks.forEach(chunks, chunk -> {
            int to = Math.min(rows, (chunk + 1) * Chunks.ROWS);
            double s = 0;
            for (int i = chunk * Chunks.ROWS; i < to; i++) {
                s += rowDeviance(i, e[i]);
            }
            parts[chunk] = s;
        });
        return Arrays.stream(parts).sequential().reduce(0, Double::sum);
    }

    private double rowDeviance(int row, double linearPredictor) {
        return -2 * model.weight(row)
                * model.link().logProbability(model.event()[row], linearPredictor);
    }

    private LogisticFit result() {
        double[] w = new double[rows];
        for (int i = 0; i < rows; i++) {
            w[i] = model.weight(i) * model.link().information(eta[i]);
        }
        SymmetricMatrix covariance = factor(StandardizedDesign.gram(design.columns, w, rows)).inverse();
        return new LogisticFit(model, design, coefficients, covariance, eta, w, lastWeights, deviance, nullDeviance(),
                iterations, usualIterations == 0 ? iterations : usualIterations, converged, separation);
    }

    private double nullDeviance() {
        if (!model.intercept()) {
            return deviance(model.offset() == null ? new double[rows] : model.offset());
        }
        if (model.columns().length == 0) {
            return deviance;
        }
        if (model.offset() == null) {
            double total = 0;
            double events = 0;
            for (int i = 0; i < rows; i++) {
                total += model.weight(i);
                events += model.event()[i] ? model.weight(i) : 0;
            }
            double p = events / total;
            return -2 * (events * StrictMath.log(p) + (total - events) * StrictMath.log1p(-p));
        }
        int[] all = new int[model.columns().length];
        Arrays.setAll(all, j -> j);
        return fit(model.without(all), Progress.NONE).deviance();
    }
}
