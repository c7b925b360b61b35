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
        public double score(boolean event, double eta) {
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
        public double score(boolean event, double eta) {
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
    },

    /** log(-log(1 - p)): coefficients are log hazard ratios of grouped times. */
    COMPLEMENTARY_LOG_LOG {
        @Override
        public double probability(double eta) {
            return -StrictMath.expm1(-StrictMath.exp(eta));
        }

        @Override
        public double complement(double eta) {
            return StrictMath.exp(-StrictMath.exp(eta));
        }

        @Override
        public double linearPredictor(double probability) {
            return StrictMath.log(-StrictMath.log1p(-probability));
        }

        @Override
        public double logProbability(double eta) {
            // for a small hazard the probability is the hazard less half its square
            return eta < -30 ? eta : StrictMath.log(probability(eta));
        }

        @Override
        public double logProbability(boolean event, double eta) {
            return event ? logProbability(eta) : -StrictMath.exp(eta);
        }

        @Override
        public double score(boolean event, double eta) {
            return event ? ratio(StrictMath.exp(eta)) : -StrictMath.exp(eta);
        }

        @Override
        double information(double eta) {
            double hazard = StrictMath.exp(eta);
            return hazard * ratio(hazard);
        }

        /** h exp(-h) / (1 - exp(-h)), which is 1 at 0. */
        private double ratio(double h) {
            return h > 700 ? 0 : h == 0 ? 1 : h / StrictMath.expm1(h);
        }
    },

    /** The quantile of the Cauchy distribution: far scores count less than with the logit. */
    CAUCHIT {
        @Override
        public double probability(double eta) {
            // the arc tangent of the inverse keeps the digits of a small probability
            return eta < -1 ? StrictMath.atan(-1 / eta) / Math.PI : 0.5 + StrictMath.atan(eta) / Math.PI;
        }

        @Override
        public double linearPredictor(double probability) {
            return StrictMath.tan(Math.PI * (probability - 0.5));
        }

        @Override
        public double logProbability(double eta) {
            return StrictMath.log(probability(eta));
        }

        @Override
        public double score(boolean event, double eta) {
            double density = 1 / (Math.PI * (1 + eta * eta));
            return event ? density / probability(eta) : -density / probability(-eta);
        }

        @Override
        double information(double eta) {
            double density = 1 / (Math.PI * (1 + eta * eta));
            return density * density / (probability(eta) * probability(-eta));
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

    /** The logarithm of the probability of the event, or of no event. */
    public double logProbability(boolean event, double eta) {
        return logProbability(event ? eta : -eta);
    }

    /** The probability of no event, accurate where it is small. */
    public double complement(double eta) {
        return probability(-eta);
    }

    /** The derivative of one row's log-likelihood by its linear predictor. */
    public abstract double score(boolean event, double eta);

    /** The expected information of one row about its linear predictor: (dp/deta)^2 / (p (1 - p)). */
    abstract double information(double eta);
}
