/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.meta;

import java.util.Arrays;

import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.descriptive.DistributionQuantiles;

/**
 * One estimate a study with its sampling variance.
 *
 * @param estimate finite; logarithms where the measure is a ratio
 * @param variance above zero and finite, the squared standard error
 */
public record Effects(double[] estimate, double[] variance) {

    /** Copies and checks. */
    public Effects {
        if (estimate.length != variance.length) {
            throw new IllegalArgumentException("there is one variance an estimate");
        }
        if (estimate.length == 0) {
            throw new EstimationException("There is no study with an estimate.",
                "Give at least one study with an estimate and its standard error.");
        }
        for (int i = 0; i < estimate.length; i++) {
            if (!Double.isFinite(estimate[i])) {
                throw new EstimationException("The estimate of study " + (i + 1) + " is not a number.",
                    "Leave the study out, or correct its estimate.");
            }
            if (!(variance[i] > 0) || variance[i] == Double.POSITIVE_INFINITY) {
                throw new EstimationException("The standard error of study " + (i + 1) + " is not above zero.",
                    "Leave the study out, or correct its standard error.");
            }
        }
        estimate = estimate.clone();
        variance = variance.clone();
    }

    /** Estimates with their standard errors. */
    public static Effects ofStandardErrors(double[] estimate, double[] standardError) {
        double[] variance = new double[standardError.length];
        for (int i = 0; i < variance.length; i++) {
            if (standardError[i] < 0) {
                throw new EstimationException("The standard error of study " + (i + 1) + " is below zero.",
                    "Correct the standard error.");
            }
            variance[i] = standardError[i] * standardError[i];
        }
        return new Effects(estimate, variance);
    }

    /**
     * The standard error that a confidence interval of the normal approximation implies, on the interval's own scale:
     * give logarithms for ratios.
     */
    public static double standardError(double low, double high, double level) {
        return (high - low) / (2 * DistributionQuantiles.normal(0.5 + level / 2));
    }

    /** Number of studies. */
    public int size() {
        return estimate.length;
    }

    /** All studies but one. */
    public Effects without(int study) {
        int[] kept = new int[size() - 1];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = i < study ? i : i + 1;
        }
        return select(kept);
    }

    /** The studies of these positions, in that order. */
    public Effects select(int... studies) {
        double[] e = new double[studies.length];
        double[] v = new double[studies.length];
        for (int i = 0; i < studies.length; i++) {
            e[i] = estimate[studies[i]];
            v[i] = variance[studies[i]];
        }
        return new Effects(e, v);
    }

    /** The standard errors. */
    public double[] standardErrors() {
        double[] se = new double[variance.length];
        for (int i = 0; i < se.length; i++) {
            se[i] = Math.sqrt(variance[i]);
        }
        return se;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Effects e && Arrays.equals(estimate, e.estimate) && Arrays.equals(variance, e.variance);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(estimate) + Arrays.hashCode(variance);
    }

    @Override
    public String toString() {
        return "Effects of " + estimate.length + " studies";
    }
}
