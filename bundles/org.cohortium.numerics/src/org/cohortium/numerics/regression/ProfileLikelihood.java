/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.regression;

import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;

/**
 * Confidence limits of the coefficients of a binary regression from the profile likelihood: the values at which the
 * deviance, minimised over all other coefficients, has risen by the chi-squared quantile (Venzon and Moolgavkar 1988).
 * Solved to the last digits rather than interpolated. A limit that the likelihood never reaches is infinite.
 */
public final class ProfileLikelihood {

    private static final int MAX_STEPS = 60;

    /** Beyond this many standard errors a limit is taken not to exist. */
    private static final double FARTHEST = 1000;

    private final LogisticFit fit;
    private final int coefficient;
    private final double quantile;
    private final Progress progress;
    private double[] warmStart;

    private ProfileLikelihood(LogisticFit fit, int coefficient, double level, Progress progress) {
        this.fit = fit;
        this.coefficient = coefficient;
        this.quantile = LogisticFit.quantile(level);
        this.progress = progress;
    }

    /**
     * The limits of one coefficient.
     *
     * @param coefficient its position among the model's terms
     * @param level confidence level, such as 0.95
     * @return lower and upper limit; NaN for an aliased coefficient or separated data
     */
    public static double[] limits(LogisticFit fit, int coefficient, double level, Progress progress) {
        if (Double.isNaN(fit.coefficient(coefficient)) || fit.separation().isPresent()) {
            return new double[] {Double.NaN, Double.NaN};
        }
        if (!fit.aliased().isEmpty()) {
            return withoutAliased(fit, coefficient, level, progress);
        }
        ProfileLikelihood profile = new ProfileLikelihood(fit, coefficient, level, progress);
        return new double[] {profile.limit(-1), profile.limit(1)};
    }

    /** A redundant column would take over what the coefficient held fixed gives up: it is left out first. */
    private static double[] withoutAliased(LogisticFit fit, int coefficient, double level, Progress progress) {
        int first = fit.model().intercept() ? 1 : 0;
        int[] dropped = fit.aliased().stream().mapToInt(a -> a.coefficient() - first).toArray();
        int before = (int) fit.aliased().stream().filter(a -> a.coefficient() < coefficient).count();
        LogisticFit smaller = LogisticRegression.fit(fit.model().without(dropped), progress);
        return limits(smaller, coefficient - before, level, progress);
    }

    /** The root of signedRoot(b) = quantile on one side, by the Illinois variant of false position. */
    private double limit(int side) {
        warmStart = null;
        double estimate = fit.coefficient(coefficient);
        double unit = fit.standardError(coefficient);
        double low = 0;
        double lowValue = -quantile;
        double high = quantile;
        double highValue = excess(estimate + side * high * unit);
        while (highValue < 0) {
            low = high;
            lowValue = highValue;
            high *= 1.6;
            if (high > FARTHEST) {
                return side * Double.POSITIVE_INFINITY;
            }
            highValue = excess(estimate + side * high * unit);
        }
        int same = 0;
        for (int step = 0; step < MAX_STEPS && high - low > 1e-13 * high; step++) {
            double next = (low * highValue - high * lowValue) / (highValue - lowValue);
            if (!(next > low && next < high)) {
                next = (low + high) / 2;
            }
            double value = excess(estimate + side * next * unit);
            if (Math.abs(value) < 1e-12 * quantile) {
                return estimate + side * next * unit;
            }
            if (value < 0) {
                low = next;
                lowValue = value;
                highValue = same < 0 ? highValue / 2 : highValue;
                same = -1;
            } else {
                high = next;
                highValue = value;
                lowValue = same > 0 ? lowValue / 2 : lowValue;
                same = 1;
            }
        }
        return estimate + side * (low + high) / 2 * unit;
    }

    /** Root of the rise of the deviance with the coefficient held at a value, less the quantile. */
    private double excess(double value) {
        progress.checkCancelled();
        LogisticModel model = fit.model();
        int n = model.rows();
        double[] offset = new double[n];
        boolean constant = model.intercept() && coefficient == 0;
        double[] x = constant ? null : model.columns()[coefficient - (model.intercept() ? 1 : 0)];
        for (int i = 0; i < n; i++) {
            offset[i] = model.offset(i) + value * (constant ? 1 : x[i]);
        }
        LogisticModel rest = constant
                ? new LogisticModel(model.event(), model.names(), model.columns(), model.weights(), offset, model.link(),
                        false)
                : model.without(coefficient - (model.intercept() ? 1 : 0)).withOffset(offset);
        LogisticFit profiled = fitted(rest);
        double rise = profiled.deviance() - fit.deviance();
        return Math.sqrt(Math.max(0, rise)) - quantile;
    }

    private LogisticFit fitted(LogisticModel rest) {
        double[] start = warmStart == null ? withoutThis(fit.coefficients()) : warmStart;
        for (double b : start) {
            if (Double.isNaN(b)) {
                start = null;
                break;
            }
        }
        LogisticFit profiled;
        try {
            profiled = LogisticRegression.fit(rest, start, Progress.NONE);
        } catch (EstimationException vanished) {
            // so far out that the start is useless: begin from the data
            profiled = LogisticRegression.fit(rest, Progress.NONE);
        }
        warmStart = profiled.coefficients();
        return profiled;
    }

    private double[] withoutThis(double[] all) {
        double[] r = new double[all.length - 1];
        System.arraycopy(all, 0, r, 0, coefficient);
        System.arraycopy(all, coefficient + 1, r, coefficient, r.length - coefficient);
        return r;
    }
}
