/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.proportion;

import java.util.function.DoubleUnaryOperator;

import org.cohortium.numerics.descriptive.BrentRoot;
import org.cohortium.numerics.descriptive.DistributionQuantiles;
import org.cohortium.numerics.proportion.ProportionInterval.Limits;

/**
 * Two independent proportions compared: risk difference, risk ratio, odds ratio, number needed to treat.
 *
 * @param events1 events in the first group
 * @param n1 patients of the first group
 * @param events2 events in the second group
 * @param n2 patients of the second group
 */
public record TwoProportions(long events1, long n1, long events2, long n2) {

    /** Logarithm of a ratio beyond which no limit is sought; its square must not overflow. */
    private static final double FAR = 300;

    public TwoProportions {
        ProportionInterval.check(events1, n1);
        ProportionInterval.check(events2, n2);
    }

    /**
     * An estimate with its limits.
     *
     * @param estimate the estimate
     * @param stdError its standard error, of the logarithm for ratios; NaN where the method has none
     * @param lower the lower limit
     * @param upper the upper limit
     */
    public record Estimate(double estimate, double stdError, double lower, double upper) {
    }

    /** The share of events in the first group. */
    public double risk1() {
        return (double) events1 / n1;
    }

    /** The share of events in the second group. */
    public double risk2() {
        return (double) events2 / n2;
    }

    /** The risk of the first group less that of the second. */
    public double difference() {
        return risk1() - risk2();
    }

    /** Patients to be treated for one event more (or less, if negative); infinite where the risks are equal. */
    public double numberNeeded() {
        return 1 / difference();
    }

    /** The difference with unpooled standard error (Wald). */
    public Estimate waldDifference(double level) {
        double se = StrictMath.sqrt(risk1() * (1 - risk1()) / n1 + risk2() * (1 - risk2()) / n2);
        double z = ProportionInterval.z(level);
        return new Estimate(difference(), se, difference() - z * se, difference() + z * se);
    }

    /** The difference with limits from two Wilson intervals (Newcombe, Stat Med 1998;17:873, method 10). */
    public Estimate newcombeDifference(double level) {
        Limits a = ProportionInterval.WILSON.limits(events1, n1, level);
        Limits b = ProportionInterval.WILSON.limits(events2, n2, level);
        double below = StrictMath.hypot(risk1() - a.lower(), b.upper() - risk2());
        double above = StrictMath.hypot(a.upper() - risk1(), risk2() - b.lower());
        return new Estimate(difference(), Double.NaN, difference() - below, difference() + above);
    }

    /** The difference after one event and one non-event are added to each group (Agresti, Caffo, Am Stat 2000;54:280). */
    public Estimate agrestiCaffoDifference(double level) {
        Estimate wald = new TwoProportions(events1 + 1, n1 + 2, events2 + 1, n2 + 2).waldDifference(level);
        return new Estimate(difference(), wald.stdError(), Math.max(-1, wald.lower()), Math.min(1, wald.upper()));
    }

    /** The difference with score limits (Miettinen, Nurminen, Stat Med 1985;4:213), with their factor N / (N - 1). */
    public Estimate miettinenNurminenDifference(double level) {
        double z = ProportionInterval.z(level);
        DoubleUnaryOperator score = d -> ScoreInterval.difference(this, d);
        return new Estimate(difference(), Double.NaN,
            difference() <= -1 ? -1 : root(d -> score.applyAsDouble(d) - z, -1 + 1e-12, difference()),
            difference() >= 1 ? 1 : root(d -> score.applyAsDouble(d) + z, difference(), 1 - 1e-12));
    }

    /** The ratio of the risks with score limits (Miettinen, Nurminen, Stat Med 1985;4:213). */
    public Estimate miettinenNurminenRiskRatio(double level) {
        double estimate = risk1() / risk2();
        return scoreRatio(estimate, level, r -> ScoreInterval.riskRatio(this, StrictMath.exp(r)));
    }

    /** The ratio of the odds with score limits (Miettinen, Nurminen, Stat Med 1985;4:213). */
    public Estimate miettinenNurminenOddsRatio(double level) {
        return scoreRatio(odds(0), level, r -> ScoreInterval.oddsRatio(this, StrictMath.exp(r)));
    }

    private Estimate scoreRatio(double estimate, double level, DoubleUnaryOperator ofLog) {
        if (Double.isNaN(estimate)) {
            return new Estimate(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        double z = ProportionInterval.z(level);
        double middle = estimate == 0 ? -FAR : Double.isInfinite(estimate) ? FAR : StrictMath.log(estimate);
        return new Estimate(estimate, Double.NaN,
            estimate == 0 ? 0 : StrictMath.exp(root(r -> ofLog.applyAsDouble(r) - z, -FAR, middle)),
            Double.isInfinite(estimate) ? estimate : StrictMath.exp(root(r -> ofLog.applyAsDouble(r) + z, middle, FAR)));
    }

    private static double root(DoubleUnaryOperator decreasing, double from, double to) {
        double atFrom = decreasing.applyAsDouble(from);
        double atTo = decreasing.applyAsDouble(to);
        if (atFrom <= 0) {
            return from;
        }
        return atTo >= 0 ? to : BrentRoot.find(decreasing, from, to, 1e-15);
    }

    /** The ratio of the risks with limits on the logarithmic scale (Katz et al., Biometrics 1978;34:469). */
    public Estimate riskRatio(double level) {
        double se = StrictMath.sqrt(1.0 / events1 - 1.0 / n1 + 1.0 / events2 - 1.0 / n2);
        return ofLog(risk1() / risk2(), se, level);
    }

    /** The ratio of the odds with limits on the logarithmic scale (Woolf, Ann Hum Genet 1955;19:251). */
    public Estimate oddsRatio(double level) {
        return ofLog(odds(0), logOddsError(0), level);
    }

    /** The ratio of the odds after adding one half to each cell (Haldane 1956, Anscombe 1956). */
    public Estimate haldaneOddsRatio(double level) {
        return ofLog(odds(0.5), logOddsError(0.5), level);
    }

    private double odds(double added) {
        return (events1 + added) * (n2 - events2 + added) / ((n1 - events1 + added) * (events2 + added));
    }

    private double logOddsError(double added) {
        return StrictMath.sqrt(1 / (events1 + added) + 1 / (n1 - events1 + added) + 1 / (events2 + added)
            + 1 / (n2 - events2 + added));
    }

    private static Estimate ofLog(double estimate, double se, double level) {
        if (!(estimate > 0) || Double.isInfinite(estimate)) {
            return new Estimate(estimate, Double.NaN, Double.NaN, Double.NaN);
        }
        double z = -DistributionQuantiles.normal((1 - level) / 2);
        double log = StrictMath.log(estimate);
        return new Estimate(estimate, se, StrictMath.exp(log - z * se), StrictMath.exp(log + z * se));
    }
}
