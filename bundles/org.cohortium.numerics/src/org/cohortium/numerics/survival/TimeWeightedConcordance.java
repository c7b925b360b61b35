/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import org.cohortium.numerics.EstimationException;

/**
 * A concordance whose pairs count by the time of their event, up to a last time, with the influence of each row, from
 * which follow the standard error and the covariance of two concordances on the same rows (Therneau and Watson, survival's
 * vignette "Concordance", 2017). Weights by time are taken as fixed in the jackknife. O(n log n).
 */
public final class TimeWeightedConcordance {

    private final Concordance concordance;
    private final double[] influence;

    private TimeWeightedConcordance(Concordance concordance, double[] influence) {
        this.concordance = concordance;
        this.influence = influence;
    }

    /**
     * The concordance of scores.
     *
     * @param score by row; higher means an earlier event, as a linear predictor does
     * @param weight what the pairs of an event count
     * @param tau events after this time form no pairs; infinity for all
     * @throws EstimationException if the weight needs a curve of censoring and rows have entry times
     */
    public static TimeWeightedConcordance of(SurvivalData data, double[] score, ConcordanceWeight weight, double tau) {
        if (score.length != data.size()) {
            throw new IllegalArgumentException(score.length + " scores for " + data.size() + " rows");
        }
        if (weight.needsCensoring() && data.isCounting()) {
            throw new EstimationException("This weight needs the curve of censoring, which rows with entry times do not have.",
                    "Use Harrell's concordance.");
        }
        RiskSets sets = new RiskSets(data);
        double[] counts = null;
        if (weight != ConcordanceWeight.HARRELL || tau < Double.POSITIVE_INFINITY) {
            counts = new double[sets.groups()];
            for (int s = 0; s < sets.strata(); s++) {
                fill(sets, s, weight, tau, counts);
            }
        }
        ConcordancePairs pairs = new ConcordancePairs(sets, data, sets.gather(score), counts);
        Concordance result = pairs.result();
        return new TimeWeightedConcordance(result, pairs.influence(result.estimate()));
    }

    private static void fill(RiskSets sets, int s, ConcordanceWeight weight, double tau, double[] counts) {
        int first = sets.stratumFrom[s];
        int end = sets.stratumFrom[s + 1];
        double[] atRisk = atRisk(sets, s);
        double total = 0;
        int events = 0;
        for (int g = first; g < end; g++) {
            events += sets.deaths[g];
        }
        for (int i = sets.groupFrom[first]; i < sets.groupFrom[end]; i++) {
            total += sets.weight(i);
        }
        double survival = 1;
        double uncensored = 1;
        for (int g = end - 1; g >= first; g--) {
            double n = atRisk[g - first];
            // with a single event every weight is the same up to a factor
            counts[g] = events < 2 ? 1 : switch (weight) {
                case HARRELL -> 1;
                case SURVIVAL -> total * survival / n;
                case SURVIVAL_OVER_CENSORING -> total * survival / (uncensored * n);
                case UNO -> 1 / (uncensored * uncensored);
                case INVERSE_AT_RISK -> 1 / n;
            };
            if (sets.time[g] > tau) {
                counts[g] = 0;
            }
            double dead = sets.deathWeight[g];
            double leaving = 0;
            for (int i = sets.groupFrom[g] + sets.deaths[g]; i < sets.groupFrom[g + 1]; i++) {
                leaving += sets.weight(i);
            }
            if (dead > 0) {
                survival *= (n - dead) / n;
            }
            if (leaving > 0) {
                uncensored *= (n - dead - leaving) / (n - dead);
            }
        }
    }

    private static double[] atRisk(RiskSets sets, int s) {
        int first = sets.stratumFrom[s];
        int end = sets.stratumFrom[s + 1];
        double[] atRisk = new double[end - first];
        int next = sets.groupFrom[first];
        double sum = 0;
        for (int g = first; g < end; g++) {
            for (int i = sets.groupFrom[g]; i < sets.groupFrom[g + 1]; i++) {
                sum += sets.weight(i);
            }
            if (sets.leaving != null) {
                for (; next < sets.leftBefore[g]; next++) {
                    sum -= sets.weight(sets.leaving[next]);
                }
            }
            atRisk[g - first] = sum;
        }
        return atRisk;
    }

    /** The counts, the estimate and its standard error. */
    public Concordance concordance() {
        return concordance;
    }

    /** The estimate. */
    public double estimate() {
        return concordance.estimate();
    }

    /** Its standard error. */
    public double stdErr() {
        return concordance.stdErr();
    }

    /** By row, or by distinct cluster code where the data have clusters: the change of the estimate as the row's weight grows. */
    public double[] influence() {
        return influence.clone();
    }

    /** The covariance of this estimate and another on the same rows. */
    public double covariance(TimeWeightedConcordance other) {
        double sum = 0;
        for (int i = 0; i < influence.length; i++) {
            sum += influence[i] * other.influence[i];
        }
        return sum;
    }
}
