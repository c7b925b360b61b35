/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

/**
 * The variance of the outcome at each unit's score, from the unit and its nearest neighbours of the own group, ties included:
 * their sample variance (Abadie and Imbens 2006, section 4.1).
 */
final class ConditionalVariance {

    private ConditionalVariance() {
    }

    /** The variance by row. */
    static double[] of(boolean[] treated, double[] score, double[] outcome, MatchingEstimate.Neighbours[] group,
            MatchingEstimate.Settings settings) {
        double[] variance = new double[treated.length];
        for (int i = 0; i < treated.length; i++) {
            MatchingEstimate.Neighbours own = group[treated[i] ? 1 : 0];
            // the unit itself is the nearest of all
            own.find(score[i], Math.min(own.size(), settings.neighbours() + 1), settings.tolerance());
            int m = own.to() - own.from();
            double mean = 0;
            for (int k = own.from(); k < own.to(); k++) {
                mean += outcome[own.row(k)] / m;
            }
            double squares = 0;
            for (int k = own.from(); k < own.to(); k++) {
                double d = outcome[own.row(k)] - mean;
                squares += d * d;
            }
            variance[i] = m < 2 ? 0 : squares / (m - 1);
        }
        return variance;
    }
}
