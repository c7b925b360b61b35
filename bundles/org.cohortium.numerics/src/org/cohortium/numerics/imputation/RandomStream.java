/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.imputation;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/** Draws from one reproducible stream, by strict arithmetic only. */
final class RandomStream {

    /** The golden ratio in 64 bits: streams of neighbouring numbers start far apart. */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final UniformRandomProvider random;
    private double spare;
    private boolean hasSpare;

    RandomStream(long seed, int stream) {
        random = RandomSource.XO_SHI_RO_256_PP.create(seed + GOLDEN * (stream + 1));
    }

    double uniform() {
        return random.nextDouble();
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Marsaglia's polar method. */
    double normal() {
        if (hasSpare) {
            hasSpare = false;
            return spare;
        }
        while (true) {
            double u = 2 * random.nextDouble() - 1;
            double v = 2 * random.nextDouble() - 1;
            double s = u * u + v * v;
            if (s > 0 && s < 1) {
                double f = Math.sqrt(-2 * StrictMath.log(s) / s);
                spare = v * f;
                hasSpare = true;
                return u * f;
            }
        }
    }

    /** A chi-squared variable: twice a gamma variable (Marsaglia and Tsang, ACM TOMS 2000;26:363). */
    double chiSquared(double df) {
        double shape = df / 2;
        double boost = 1;
        if (shape < 1) {
            boost = StrictMath.pow(1 - random.nextDouble(), 1 / shape);
            shape++;
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = normal();
            double t = 1 + c * x;
            if (t > 0) {
                double v = t * t * t;
                double u = 1 - random.nextDouble();
                if (StrictMath.log(u) < x * x / 2 + d - d * v + d * StrictMath.log(v)) {
                    return 2 * d * v * boost;
                }
            }
        }
    }

    /** A random order of 0 to n - 1. */
    int[] permutation(int n) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
