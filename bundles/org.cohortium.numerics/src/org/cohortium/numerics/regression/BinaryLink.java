/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.regression;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How the linear predictor of a binary regression becomes a probability. Each link gives the probability and its
 * complement separately, so that neither loses its digits in a tail (McCullagh and Nelder 1989, section 4.3.1).
 */
public enum BinaryLink {

    /** log(p / (1 - p)): coefficients are log odds ratios. */
    LOGIT {
        @Override
        public double probability(double eta) {
            if (eta >= 0) {
                return 1 / (1 + StrictMath.exp(-eta));
            }
            double e = StrictMath.exp(eta);
            return e / (1 + e);
        }

        @Override
        public double linearPredictor(double probability) {
            return StrictMath.log(probability / (1 - probability));
        }

        @Override
        public double logProbability(double eta) {
            return eta >= 0 ? -StrictMath.log1p(StrictMath.exp(-eta)) : eta - StrictMath.log1p(StrictMath.exp(eta));
        }

        @Override
        double score(boolean event, double eta) {
            return event ? complement(eta) : -probability(eta);
        }

        @Override
        double information(double eta) {
            double e = StrictMath.exp(-Math.abs(eta));
            return e / ((1 + e) * (1 + e));
        }
    },

    /** The standard normal quantile of p. */
    PROBIT {
        @Override
        public double probability(double eta) {
            return NORMAL.cumulativeProbability(eta);
        }

        @Override
        public double linearPredictor(double probability) {
            return NORMAL.inverseCumulativeProbability(probability);
        }

        @Override
        public double logProbability(double eta) {
            double p = probability(eta);
            // below, log of the leading terms of Mills' ratio, whose error is under 1e-9 of the value there
            return p > 0 && eta > -37 ? StrictMath.log(p)
                    : -0.5 * eta * eta - StrictMath.log(-eta) - LOG_ROOT_TWO_PI - 1 / (eta * eta);
        }

        @Override
        double score(boolean event, double eta) {
            return event ? inverseMills(eta) : -inverseMills(-eta);
        }

        @Override
        double information(double eta) {
            return inverseMills(eta) * inverseMills(-eta);
        }

        /** The density over the probability. */
        private double inverseMills(double eta) {
            if (eta < -37) {
                return -eta + 1 / -eta;
            }
            return StrictMath.exp(-0.5 * eta * eta - LOG_ROOT_TWO_PI) / probability(eta);
        }
    };

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double LOG_ROOT_TWO_PI = 0.9189385332046727;

    /** The probability of the event at a linear predictor. */
    public abstract double probability(double eta);

    /** The linear predictor at a probability strictly between 0 and 1. */
    public abstract double linearPredictor(double probability);

    /** The logarithm of {@link #probability(double)}, finite also where that is 0 in double precision. */
    public abstract double logProbability(double eta);

    /** The probability of no event, accurate where it is small. */
    public double complement(double eta) {
        return probability(-eta);
    }

    /** The derivative of one row's log-likelihood by its linear predictor. */
    abstract double score(boolean event, double eta);

    /** The expected information of one row about its linear predictor: (dp/deta)^2 / (p (1 - p)). */
    abstract double information(double eta);
}
