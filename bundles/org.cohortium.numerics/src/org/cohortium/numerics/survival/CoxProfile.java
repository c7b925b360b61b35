/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.cohortium.numerics.Progress;

/**
 * The profile likelihood of one coefficient of a Cox model: the log-likelihood at a given value of it, maximised over all
 * other coefficients. Its limits hold where the Wald limits fail: with few events, and on the finite side of a coefficient
 * whose likelihood is monotone (Heinze and Schemper, Biometrics 2001;57:114). Each value costs a fit of the model.
 */
public final class CoxProfile {

    /** In standard deviations of the covariate: beyond it a limit is taken not to exist. */
    private static final double FARTHEST = 200;
    private static final int MAX_STEPS = 80;

    private final CoxFit fit;
    private final int column;
    private final Progress progress;
    private final CoxCovariates others;
    private final CoxOptions options;
    private final double spread;

    private CoxProfile(CoxFit fit, int column, Progress progress) {
        this.fit = fit;
        this.column = column;
        this.progress = progress;
        this.options = fit.options().withRobust(false).withLogLikelihoodTolerance(0);
        this.spread = fit.columns().spread[column];
        // a redundant column would take over what the coefficient held fixed gives up
        int[] kept = IntStream.range(0, fit.covariates().size())
                .filter(j -> j != column && fit.aliases().stream().noneMatch(a -> a.column() == j)).toArray();
        List<String> names = new ArrayList<>();
        double[][] columns = new double[kept.length][];
        for (int j = 0; j < kept.length; j++) {
            names.add(fit.covariates().names().get(kept[j]));
            columns[j] = fit.covariates().columns()[kept[j]];
        }
        this.others = CoxCovariates.of(names, columns);
    }

    /**
     * The confidence limits of a coefficient from its profile likelihood.
     *
     * @param level confidence level, such as 0.95
     * @return lower and upper limit, infinite where the likelihood never falls far enough; NaN for a redundant column
     */
    public static double[] limits(CoxFit fit, int column, double level, Progress progress) {
        double estimate = fit.coefficients().estimate(column);
        if (Double.isNaN(estimate)) {
            return new double[] {Double.NaN, Double.NaN};
        }
        CoxProfile profile = new CoxProfile(fit, column, progress);
        double enough = fit.logLikelihood() - ChiSquaredDistribution.of(1).inverseSurvivalProbability(1 - level) / 2;
        double low = estimate == Double.NEGATIVE_INFINITY ? estimate : profile.limit(-1, enough);
        double high = estimate == Double.POSITIVE_INFINITY ? estimate : profile.limit(1, enough);
        return new double[] {low, high};
    }

    /** The likelihood ratio test that a coefficient is 0; right also where it has no finite estimate. */
    public static CoxTest likelihoodRatioTest(CoxFit fit, int column, Progress progress) {
        if (Double.isNaN(fit.coefficients().estimate(column))) {
            return CoxTest.chiSquared(Double.NaN, 0);
        }
        return CoxTest.chiSquared(2 * (fit.logLikelihood() - new CoxProfile(fit, column, progress).at(0)), 1);
    }

    /** The profile log-likelihood with the standardized coefficient held at a value. */
    private double at(double standardized) {
        progress.checkCancelled();
        double[] x = fit.covariates().columns()[column];
        double origin = x[0];
        double[] offset = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double given = fit.covariates().offset() == null ? 0 : fit.covariates().offset()[i];
            offset[i] = given + standardized * ((x[i] - origin) / spread);
        }
        return CoxRegression.fit(fit.data(), others.withOffset(offset), options, Progress.NONE).logLikelihood();
    }

    /** The value on one side at which the profile has fallen to the given height, in units of the covariate. */
    private double limit(int side, double enough) {
        boolean finite = fit.coefficients().isEstimable(column);
        // from inside (high enough) outwards in the direction of the side
        double inside = finite ? fit.coefficients().estimate(column) * spread : 0;
        double step = finite ? 2 * fit.coefficients().modelStandardError(column) * spread : 1;
        if (!finite && at(inside) < enough) {
            // zero is already too low: inside lies towards the infinite estimate
            double outside = inside;
            do {
                outside = inside;
                inside -= side * step;
                step *= 2;
            } while (at(inside) < enough && Math.abs(inside) < FARTHEST);
            return solve(inside, outside, enough);
        }
        double outside = inside + side * step;
        while (at(outside) >= enough) {
            inside = outside;
            step *= 2;
            outside += side * step;
            if (Math.abs(outside) > FARTHEST) {
                return side * Double.POSITIVE_INFINITY;
            }
        }
        return solve(inside, outside, enough);
    }

    /** False position after Illinois between a value inside the limits and one outside. */
    private double solve(double insideStart, double outsideStart, double enough) {
        double inside = insideStart;
        double outside = outsideStart;
        double high = at(inside) - enough;
        double low = at(outside) - enough;
        int last = 0;
        for (int k = 0; k < MAX_STEPS && Math.abs(outside - inside) > 1e-10 * Math.max(1, Math.abs(inside)); k++) {
            double next = (inside * low - outside * high) / (low - high);
            double value = at(next) - enough;
            if (value >= 0) {
                inside = next;
                high = value;
                low = last == 1 ? low / 2 : low;
                last = 1;
            } else {
                outside = next;
                low = value;
                high = last == -1 ? high / 2 : high;
                last = -1;
            }
            if (Math.abs(value) < 1e-11) {
                return next / spread;
            }
        }
        return (inside + outside) / 2 / spread;
    }
}
