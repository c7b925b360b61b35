/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.examples.simulation;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Random draws of one simulation: the generator is xoshiro256++ of Commons RNG, whose algorithm is frozen, and every
 * transformation uses strict arithmetic, so that a seed gives the same cohort on every machine.
 */
final class Draw {

    private final UniformRandomProvider random;

    Draw(long seed) {
        random = RandomSource.XO_SHI_RO_256_PP.create(seed);
    }

    double uniform() {
        return random.nextDouble();
    }

    /** Standard normal, by the polar method (Marsaglia and Bray 1964) without keeping the second value. */
    double normal() {
        while (true) {
            double x = 2 * random.nextDouble() - 1;
            double y = 2 * random.nextDouble() - 1;
            double r = x * x + y * y;
            if (r < 1 && r > 0) {
                return x * StrictMath.sqrt(-2 * StrictMath.log(r) / r);
            }
        }
    }

    double exponential(double mean) {
        return -mean * StrictMath.log(1 - random.nextDouble());
    }

    /** Gamma with shape 2. */
    double gamma2(double scale) {
        return exponential(scale) + exponential(scale);
    }

    int poisson(double mean) {
        double limit = StrictMath.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    boolean logit(double linear) {
        return chance(1 / (1 + StrictMath.exp(-linear)));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** A position, drawn with these probabilities, which sum to one. */
    int choose(double... probabilities) {
        double u = random.nextDouble();
        double sum = 0;
        for (int i = 0; i < probabilities.length - 1; i++) {
            sum += probabilities[i];
            if (u < sum) {
                return i;
            }
        }
        return probabilities.length - 1;
    }
}
