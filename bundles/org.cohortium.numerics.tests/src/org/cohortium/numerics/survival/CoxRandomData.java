/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import java.util.List;
import java.util.SplittableRandom;

/** Made-up cohorts for tests, with whatever makes a partial likelihood hard: ties, strata, weights, entry times, offset. */
final class CoxRandomData {

    final int n;
    final double[] start;
    final double[] stop;
    final boolean[] event;
    final double[] weight;
    final int[] stratum;
    final int[] cluster;
    final double[] offset;
    final double[][] x;

    CoxRandomData(long seed, int n, int p) {
        this.n = n;
        SplittableRandom random = new SplittableRandom(seed);
        start = new double[n];
        stop = new double[n];
        event = new boolean[n];
        weight = new double[n];
        stratum = new int[n];
        cluster = new int[n];
        offset = new double[n];
        x = new double[p][n];
        for (int i = 0; i < n; i++) {
            double eta = 0;
            for (int j = 0; j < p; j++) {
                x[j][i] = j % 2 == 0 ? random.nextInt(2) : 3 * random.nextGaussian() + 20;
                eta += j % 2 == 0 ? 0.5 * x[j][i] : 0.1 * (x[j][i] - 20);
            }
            double time = -Math.log(random.nextDouble()) / Math.exp(eta);
            double censoring = 2 * random.nextDouble();
            event[i] = time <= censoring;
            // few distinct times, so that many events are tied
            stop[i] = 1 + Math.ceil(10 * Math.min(time, censoring));
            start[i] = Math.floor(random.nextDouble() * stop[i] * 0.8);
            weight[i] = 0.5 + random.nextInt(4) * 0.25;
            stratum[i] = random.nextInt(3);
            cluster[i] = random.nextInt(Math.max(1, n / 3));
            offset[i] = random.nextGaussian() * 0.3;
        }
    }

    SurvivalData plain() {
        return SurvivalData.right(stop, event).build();
    }

    SurvivalData full() {
        return SurvivalData.counting(start, stop, event).weights(weight).strata(stratum).clusters(cluster).build();
    }

    CoxCovariates covariates() {
        return CoxCovariates.of(names(), x);
    }

    CoxCovariates withOffset() {
        return covariates().withOffset(offset);
    }

    List<String> names() {
        return java.util.stream.IntStream.range(0, x.length).mapToObj(j -> "x" + j).toList();
    }
}
