/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

import java.util.Arrays;
import org.cohortium.numerics.descriptive.Quantiles;

/**
 * Weights from propensity scores, by the population whose effect they stand for (Li, Morgan and Zaslavsky 2018). p is the
 * probability of treatment.
 */
public enum PropensityWeights {

    /** Everybody: 1 / p for the treated, 1 / (1 - p) for controls. */
    ATE {
        @Override
        double slope(boolean treated, double p, double share) {
            return treated ? -1 / (p * p) : 1 / ((1 - p) * (1 - p));
        }

        @Override
        double weight(boolean treated, double p, double share) {
            return treated ? 1 / p : 1 / (1 - p);
        }
    },

    /** Everybody, times the share of the group, so that the weights of each group average about 1. */
    ATE_STABILIZED {
        @Override
        double slope(boolean treated, double p, double share) {
            return treated ? -share / (p * p) : (1 - share) / ((1 - p) * (1 - p));
        }

        @Override
        double weight(boolean treated, double p, double share) {
            return treated ? share / p : (1 - share) / (1 - p);
        }
    },

    /** The treated: 1, and p / (1 - p) for controls. */
    ATT {
        @Override
        double slope(boolean treated, double p, double share) {
            return treated ? 0 : 1 / ((1 - p) * (1 - p));
        }

        @Override
        double weight(boolean treated, double p, double share) {
            return treated ? 1 : p / (1 - p);
        }
    },

    /** The controls: (1 - p) / p for the treated, and 1. */
    ATC {
        @Override
        double slope(boolean treated, double p, double share) {
            return treated ? -1 / (p * p) : 0;
        }

        @Override
        double weight(boolean treated, double p, double share) {
            return treated ? (1 - p) / p : 1;
        }
    },

    /** Those in equipoise: 1 - p for the treated, p for controls. Covariates of the score are balanced exactly. */
    OVERLAP {
        @Override
        double slope(boolean treated, double p, double share) {
            return treated ? -1 : 1;
        }

        @Override
        double weight(boolean treated, double p, double share) {
            return treated ? 1 - p : p;
        }
    },

    /** Those a one-to-one match would keep: min(p, 1 - p) over the probability of the own group (Li and Greene 2013). */
    MATCHING {
        @Override
        double slope(boolean treated, double p, double share) {
            if (treated) {
                return p > 0.5 ? -1 / (p * p) : 0;
            }
            return p < 0.5 ? 1 / ((1 - p) * (1 - p)) : 0;
        }

        @Override
        double weight(boolean treated, double p, double share) {
            return Math.min(p, 1 - p) / (treated ? p : 1 - p);
        }
    };

    abstract double weight(boolean treated, double p, double share);

    /** The derivative of the weight by the probability. */
    abstract double slope(boolean treated, double p, double share);

    /**
     * The weights.
     *
     * @param treated by row
     * @param probability of treatment by row, strictly between 0 and 1
     */
    public double[] of(boolean[] treated, double[] probability) {
        double share = share(treated);
        double[] w = new double[treated.length];
        for (int i = 0; i < w.length; i++) {
            w[i] = weight(treated[i], probability[i], share);
        }
        return w;
    }

    /** The derivatives of the weights by the probabilities, by row. */
    public double[] slopes(boolean[] treated, double[] probability) {
        double share = share(treated);
        double[] d = new double[treated.length];
        for (int i = 0; i < d.length; i++) {
            d[i] = slope(treated[i], probability[i], share);
        }
        return d;
    }

    private static double share(boolean[] treated) {
        int n = 0;
        for (boolean t : treated) {
            n += t ? 1 : 0;
        }
        return n / (double) treated.length;
    }

    /** Weights with those beyond two quantiles (type 7) of all weights set to them. */
    public static double[] truncated(double[] weights, double lower, double upper) {
        double[] sorted = weights.clone();
        Arrays.sort(sorted);
        double low = Quantiles.of(sorted, lower);
        double high = Quantiles.of(sorted, upper);
        return Arrays.stream(weights).map(w -> Math.min(Math.max(w, low), high)).toArray();
    }

    /** Kish's effective number of units: (sum of weights)^2 / sum of squared weights, of one group. */
    public static double effectiveSize(boolean[] treated, boolean group, double[] weights) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < weights.length; i++) {
            if (treated[i] == group) {
                sum += weights[i];
                squares += weights[i] * weights[i];
            }
        }
        return squares == 0 ? 0 : sum * sum / squares;
    }
}
