/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.meta;

import java.util.Locale;

import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.descriptive.BrentRoot;

/**
 * The variance between studies by one of the customary estimators, with its standard error (formulas as in Viechtbauer, J
 * Educ Behav Stat 2005;30:261, and J Stat Softw 2010;36(3)).
 *
 * @param value never below zero
 * @param standardError NaN where there is none
 */
record TauSquared(double value, double standardError) {

    private static final double STUCK = StrictMath.pow(0x1p-52, 0.25);

    static TauSquared of(Effects effects, double[][] columns, TauEstimator method, TauSearch search) {
        int k = effects.size();
        int p = columns.length;
        if (method == TauEstimator.COMMON_EFFECT) {
            return new TauSquared(0, Double.NaN);
        }
        if (k == 1) {
            return new TauSquared(0, Double.NaN);
        }
        if (k < p + 1) {
            throw new EstimationException("There are " + k + " studies for a model with " + p
                + " coefficients and a variance between studies.", "Use fewer moderators, or the common-effect model.");
        }
        return new Work(effects, columns, search).of(method);
    }

    /** The estimators, over one set of studies. */
    private record Work(Effects effects, double[][] columns, TauSearch search) {

        TauSquared of(TauEstimator method) {
            return switch (method) {
                case COMMON_EFFECT -> new TauSquared(0, Double.NaN);
                case DERSIMONIAN_LAIRD -> derSimonianLaird();
                case HUNTER_SCHMIDT -> hunterSchmidt();
                case HEDGES -> hedges();
                case SIDIK_JONKMAN -> sidikJonkman();
                case PAULE_MANDEL -> pauleMandel();
                case REML, MAXIMUM_LIKELIHOOD, EMPIRICAL_BAYES -> scoring(method);
            };
        }

        private int df() {
            return effects.size() - columns.length;
        }

        private WeightedFit fit(double tau2) {
            double[] v = effects.variance();
            double[] w = new double[v.length];
            for (int i = 0; i < w.length; i++) {
                w[i] = 1 / (v[i] + tau2);
            }
            return new WeightedFit(effects.estimate(), columns, w);
        }

        private WeightedFit unweighted() {
            double[] w = new double[effects.size()];
            java.util.Arrays.fill(w, 1);
            return new WeightedFit(effects.estimate(), columns, w);
        }

        private static double rootOf(double factor, double a, double b, double c, double tau2) {
            return Math.sqrt(factor * (2 * a + 4 * tau2 * b + 2 * tau2 * tau2 * c));
        }

        private TauSquared derSimonianLaird() {
            WeightedFit f = fit(0);
            double trace = f.trace(null);
            double tau2 = Math.max(0, (f.residualSum() - df()) / trace);
            return new TauSquared(tau2, rootOf(1 / (trace * trace), df(), trace, f.trace(null, null), tau2));
        }

        private TauSquared hunterSchmidt() {
            WeightedFit f = fit(0);
            double sum = f.weightSum();
            double tau2 = Math.max(0, (f.residualSum() - effects.size()) / sum);
            return new TauSquared(tau2, rootOf(1 / (sum * sum), df(), f.trace(null), f.trace(null, null), tau2));
        }

        private double hedgesRaw() {
            WeightedFit f = unweighted();
            return (f.residualSum() - f.trace(effects.variance())) / df();
        }

        private TauSquared hedges() {
            WeightedFit f = unweighted();
            double[] v = effects.variance();
            double tau2 = Math.max(0, hedgesRaw());
            double df = df();
            return new TauSquared(tau2, rootOf(1 / (df * df), f.trace(v, v), f.trace(v), df, tau2));
        }

        private TauSquared sidikJonkman() {
            double start = spread();
            if (!(start > 0)) {
                throw new EstimationException("All studies have the same estimate.",
                    "Use another estimator of the variance between studies than Sidik-Jonkman.");
            }
            WeightedFit f = fit(start);
            double[] v = effects.variance();
            double df = df();
            double tau2 = start * f.residualSum() / df;
            return new TauSquared(tau2, rootOf(start * start / (df * df), f.trace(v, v), f.trace(v, null),
                f.trace(null, null), tau2));
        }

        private double spread() {
            double mean = 0;
            for (double e : effects.estimate()) {
                mean += e / effects.size();
            }
            double s = 0;
            for (double e : effects.estimate()) {
                s += (e - mean) * (e - mean);
            }
            return s / effects.size();
        }

        private TauSquared pauleMandel() {
            double tau2 = 0;
            double target = df();
            if (fit(0).residualSum() >= target) {
                double upper = search.rootUpper();
                if (Double.isNaN(upper)) {
                    upper = Math.max(spread(), Double.MIN_NORMAL);
                    while (fit(upper).residualSum() > target) {
                        upper *= 2;
                    }
                } else if (fit(upper).residualSum() > target) {
                    throw new EstimationException("The variance between studies is above "
                        + String.format(Locale.ROOT, "%.4g", upper) + ".", "Use another estimator.");
                }
                tau2 = BrentRoot.find(t -> fit(t).residualSum() - target, 0, upper, search.rootTolerance());
            }
            return new TauSquared(tau2, bayesError(tau2));
        }

        private double bayesError(double tau2) {
            double k = effects.size();
            double sum = fit(tau2).weightSum();
            return Math.sqrt(2 * k * k / df() / (sum * sum));
        }

        /** Fisher scoring from the estimate of Hedges, a step never leaving the permitted values. */
        private TauSquared scoring(TauEstimator method) {
            double tau2 = Math.max(0, hedgesRaw());
            double change = Double.POSITIVE_INFINITY;
            double smallest = Double.POSITIVE_INFINITY;
            for (double v : effects.variance()) {
                smallest = Math.min(smallest, v);
            }
            int steps = 0;
            double threshold = search.threshold();
            while (change > threshold) {
                double move = adjustment(method, tau2) * search.step();
                if (Double.isNaN(move) || tau2 == 0 && move < 0) {
                    move = 0;
                }
                while (tau2 + move < 0) {
                    move /= 2;
                }
                tau2 += move;
                change = Math.abs(move);
                threshold = search.exact() ? search.threshold() * (tau2 + smallest) : search.threshold();
                if (++steps > search.iterations()) {
                    throw new EstimationException("The estimate of the variance between studies did not converge.",
                        "Use another estimator, such as Paule-Mandel or DerSimonian-Laird.");
                }
            }
            if (search.exact() && tau2 < 1e-9 * smallest && adjustment(method, 0) <= 0) {
                tau2 = 0;
            }
            if (method != TauEstimator.EMPIRICAL_BAYES && tau2 > search.threshold()
                && logLikelihood(method, 0) - logLikelihood(method, tau2) > (search.exact() ? 1e-9 : STUCK)) {
                tau2 = 0;
            }
            WeightedFit f = fit(tau2);
            return new TauSquared(tau2, switch (method) {
                case REML -> Math.sqrt(2 / f.trace(null, null));
                case MAXIMUM_LIKELIHOOD -> Math.sqrt(2 / f.squaredWeightSum());
                default -> bayesError(tau2);
            });
        }

        private double adjustment(TauEstimator method, double tau2) {
            WeightedFit f = fit(tau2);
            return switch (method) {
                case REML -> (f.squaredResidualSum() - f.trace(null)) / f.trace(null, null);
                case MAXIMUM_LIKELIHOOD -> (f.squaredResidualSum() - f.weightSum()) / f.squaredWeightSum();
                default -> (f.residualSum() * effects.size() / df() - effects.size()) / f.weightSum();
            };
        }

        private double logLikelihood(TauEstimator method, double tau2) {
            WeightedFit f = fit(tau2);
            double l = -f.residualSum() / 2;
            for (double v : effects.variance()) {
                l -= StrictMath.log(v + tau2) / 2;
            }
            return method == TauEstimator.REML ? l - f.logDeterminant() / 2 : l;
        }
    }
}
