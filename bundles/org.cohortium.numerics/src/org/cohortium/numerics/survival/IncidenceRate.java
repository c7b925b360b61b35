/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import org.cohortium.numerics.descriptive.DistributionQuantiles;
import org.cohortium.numerics.proportion.BinomialTest;

/**
 * Events per person-time with exact Poisson limits (Garwood, Biometrika 1936;28:437).
 *
 * @param events the number of events
 * @param personTime the time at risk
 * @param rate events per unit of person-time
 * @param lower lower confidence limit
 * @param upper upper confidence limit
 */
public record IncidenceRate(long events, double personTime, double rate, double lower, double upper) {

    /** The rate of so many events in so much person-time. */
    public static IncidenceRate of(long events, double personTime, double level) {
        double outside = (1 - level) / 2;
        double lower = events == 0 ? 0 : DistributionQuantiles.chiSquared(outside, 2.0 * events) / 2 / personTime;
        double upper = DistributionQuantiles.chiSquared(1 - outside, 2.0 * events + 2) / 2 / personTime;
        return new IncidenceRate(events, personTime, events / personTime, lower, upper);
    }

    /**
     * The ratio of two rates with exact limits and p-value: given all events, those of one group are binomial.
     *
     * @param estimate this rate over the other
     * @param lower lower confidence limit
     * @param upper upper confidence limit
     * @param pValue two-sided p of a ratio of 1: the probability of all splits no more probable than the one observed
     */
    public record Ratio(double estimate, double lower, double upper, double pValue) {
    }

    /** This rate over another. */
    public Ratio over(IncidenceRate other, double level) {
        long n = events + other.events;
        double outside = (1 - level) / 2;
        double low = events == 0 ? 0 : DistributionQuantiles.beta(outside, events, other.events + 1.0);
        double high = other.events == 0 ? 1 : DistributionQuantiles.beta(1 - outside, events + 1.0, other.events);
        double scale = other.personTime / personTime;
        return new Ratio(rate / other.rate, low / (1 - low) * scale, high / (1 - high) * scale,
                BinomialTest.test(Math.toIntExact(events), Math.toIntExact(n),
                        personTime / (personTime + other.personTime)).pValue());
    }
}
