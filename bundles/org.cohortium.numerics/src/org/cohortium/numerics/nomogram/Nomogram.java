/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.nomogram;

/**
 * The points of a nomogram (Harrell, Regression Modeling Strategies, 2015, section 11.6): the variable whose part in the
 * linear predictor has the widest range gets 0 to the largest number of points, every other as many points for a unit of
 * the linear predictor. The total of the points gives the linear predictor, and with the baseline survival a probability.
 */
public final class Nomogram {

    private final double[][] contributions;
    private final double maxPoints;
    private final double scale;
    private final double intercept;
    private final double[] lowest;
    private final double[] highest;

    private Nomogram(double[][] contributions, double centre, double maxPoints) {
        this.contributions = contributions;
        this.maxPoints = maxPoints;
        lowest = new double[contributions.length];
        highest = new double[contributions.length];
        double widest = 0;
        double sum = 0;
        for (int a = 0; a < contributions.length; a++) {
            lowest[a] = Double.POSITIVE_INFINITY;
            highest[a] = Double.NEGATIVE_INFINITY;
            for (double c : contributions[a]) {
                if (Double.isNaN(c) || Double.isInfinite(c)) {
                    throw new IllegalArgumentException("a value of axis " + a + " has no finite linear predictor");
                }
                lowest[a] = Math.min(lowest[a], c);
                highest[a] = Math.max(highest[a], c);
            }
            widest = Math.max(widest, highest[a] - lowest[a]);
            sum += lowest[a];
        }
        if (!(widest > 0)) {
            throw new IllegalArgumentException("no variable of the model has an effect");
        }
        scale = maxPoints / widest;
        intercept = sum - centre;
    }

    /**
     * Scales.
     *
     * @param contributions by axis and tick: what the value of the variable adds to the linear predictor
     * @param centre what is subtracted from the sum of the contributions to give the linear predictor
     * @param maxPoints the points of the widest variable, such as 100
     * @throws IllegalArgumentException if no variable has an effect or a contribution is not finite
     */
    public static Nomogram of(double[][] contributions, double centre, double maxPoints) {
        if (contributions.length == 0 || !(maxPoints > 0)) {
            throw new IllegalArgumentException(contributions.length + " axes, " + maxPoints + " points");
        }
        return new Nomogram(contributions, centre, maxPoints);
    }

    /** Points for a unit of the linear predictor. */
    public double scale() {
        return scale;
    }

    /** The linear predictor of 0 points. */
    public double intercept() {
        return intercept;
    }

    /** The points of a tick of an axis. */
    public double points(int axis, int tick) {
        return pointsOf(axis, contributions[axis][tick]);
    }

    /** The points of what a value of an axis adds to the linear predictor; outside 0 to the largest beyond the axis. */
    public double pointsOf(int axis, double contribution) {
        return (contribution - lowest[axis]) * scale;
    }

    /** The lowest contribution of an axis. */
    public double lowest(int axis) {
        return lowest[axis];
    }

    /** The highest contribution of an axis. */
    public double highest(int axis) {
        return highest[axis];
    }

    /** The total points of a linear predictor. */
    public double total(double linearPredictor) {
        return (linearPredictor - intercept) * scale;
    }

    /** The linear predictor of total points. */
    public double linearPredictor(double total) {
        return intercept + total / scale;
    }

    /**
     * The total points at which the predicted survival has a value, S = S0^exp(lp).
     *
     * @param baseline the survival of a linear predictor of 0, above 0 and below 1
     * @param survival the value, above 0 and below 1
     */
    public double totalOfSurvival(double baseline, double survival) {
        return total(StrictMath.log(StrictMath.log(survival) / StrictMath.log(baseline)));
    }

    /** Round values for the linear predictors that occur, about ten. */
    public double[] linearPredictorTicks(double lowestSeen, double highestSeen) {
        return PrettyTicks.of(lowestSeen, highestSeen, 10);
    }

    /** Round values for the total points, from 0 to beyond the largest total that occurs. */
    public double[] totalTicks(double[] linearPredictorTicks) {
        double most = contributions.length == 1 ? maxPoints
                : Math.max(maxPoints, total(linearPredictorTicks[linearPredictorTicks.length - 1]));
        return PrettyTicks.of(0, most, 10);
    }
}
