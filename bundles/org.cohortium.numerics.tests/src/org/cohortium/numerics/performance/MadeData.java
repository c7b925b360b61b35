/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.performance;

import java.util.List;

import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.CoxRegression;
import org.cohortium.numerics.survival.SurvivalData;

/** Eighty rows by formula, the same that R's values were computed from, and variants of them. */
final class MadeData {

    static final int N = 80;

    /** The horizon of R's values. */
    static final double HORIZON = 25;

    final double[] x = new double[N];
    final double[] z = new double[N];
    final double[] time = new double[N];
    final boolean[] event = new boolean[N];

    MadeData() {
        for (int i = 1; i <= N; i++) {
            x[i - 1] = StrictMath.sin(i);
            z[i - 1] = StrictMath.cos(3.0 * i);
            double lp = 0.9 * x[i - 1] + 0.4 * z[i - 1];
            time[i - 1] = (1 + i * 37 % 61 + (i % 4 == 0 ? 0 : 0.25)) * StrictMath.exp(-lp / 2);
            event[i - 1] = i * 7 % 10 < 6;
        }
    }

    SurvivalData data() {
        return SurvivalData.right(time, event).build();
    }

    /** Times in whole tens, so that events and censorings are tied with each other. */
    SurvivalData tied() {
        double[] rounded = new double[N];
        for (int i = 0; i < N; i++) {
            rounded[i] = 5 * (1 + StrictMath.floor(time[i] / 5));
        }
        return SurvivalData.right(rounded, event).build();
    }

    /** Everybody with the event. */
    SurvivalData uncensored() {
        boolean[] all = new boolean[N];
        java.util.Arrays.fill(all, true);
        return SurvivalData.right(time, all).build();
    }

    CoxFit fit() {
        return CoxRegression.fit(data(), CoxCovariates.of(List.of("x", "z"), new double[][] {x, z}));
    }

    /** A score with ties. */
    double[] coarse() {
        double[] score = new double[N];
        for (int i = 0; i < N; i++) {
            score[i] = StrictMath.rint(3 * x[i]);
        }
        return score;
    }

    /** Risks of another model, 1 - exp(-0.5 exp(0.5 x)). */
    double[] otherRisk() {
        double[] r = new double[N];
        for (int i = 0; i < N; i++) {
            r[i] = 1 - StrictMath.exp(-0.5 * StrictMath.exp(0.5 * x[i]));
        }
        return r;
    }
}
