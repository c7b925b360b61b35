/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.competing;

import java.util.List;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.SurvivalData;

/** Thirty-six made-up patients with many ties, on which R 4.2 (survival 3.5-3, cmprsk 2.2-11) gave the values of the tests. */
final class SmallCohort {

    static final List<String> CAUSES = List.of("a", "b");
    static final double[] TIME = {1, 15, 16, 8, 5, 24, 7, 39, 2, 1, 9, 7, 17, 17, 11, 4, 7, 9, 5, 9, 22, 6, 4, 4, 5, 3, 5, 12, 16,
        17, 12, 8, 18, 1, 5, 4};
    static final int[] CAUSE = {2, 2, 2, 2, 1, 2, 1, 2, 0, 2, 1, 2, 2, 2, 2, 0, 0, 0, 1, 0, 1, 1, 1, 0, 1, 2, 1, 1, 0, 1, 0, 2, 2, 1,
        0, 1};
    static final double[] X = {-0.26, -0.01, 0.37, 1.71, 0.72, 0.48, -1.57, 0.32, 0.17, -0.9, 0.08, 0.16, 0.54, 0.7, 0.32, 1.11,
        0.77, 1.15, 1.26, 0.7, 0.43, -0.92, -0.62, -0.87, -1.64, -1.33, -0.89, -0.56, -0.06, 2.42, 0.34, 0, 0.03, -0.39, -0.79,
        -0.31};
    static final double[] Z = {0, 1, 0, 1, 0, 0, 1, 1, 1, 0, 0, 1, 1, 1, 1, 0, 1, 0, 0, 1, 1, 1, 0, 0, 0, 1, 0, 0, 1, 1, 1, 0, 0, 1,
        0, 0};
    static final int[] GROUP = {1, 1, 2, 2, 0, 1, 2, 1, 0, 2, 2, 1, 0, 0, 1, 1, 2, 2, 1, 2, 2, 2, 1, 0, 0, 2, 1, 0, 2, 2, 1, 0, 0, 1,
        0, 0};
    static final int[] STRATUM = {1, 1, 1, 1, 1, 0, 1, 0, 0, 0, 0, 0, 1, 0, 1, 0, 1, 1, 0, 0, 1, 1, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0};
    static final double[] WEIGHT = {1, 3, 3, 2, 1, 1, 3, 1, 3, 3, 3, 3, 2, 3, 2, 3, 3, 3, 2, 2, 2, 1, 3, 1, 3, 3, 2, 1, 3, 3, 2, 3,
        2, 1, 2, 3};
    static final int[] CLUSTER = {4, 3, 11, 7, 3, 10, 0, 7, 6, 6, 9, 4, 1, 3, 2, 2, 11, 2, 1, 9, 3, 5, 7, 1, 7, 1, 11, 0, 0, 2, 0, 5,
        5, 5, 4, 5};
    static final double[] ENTRY = {0, 5, 7, 6, 2, 6, 0, 0, 0, 0, 1, 1, 12, 9, 8, 0, 1, 0, 0, 0, 0, 1, 3, 0, 4, 0, 1, 9, 0, 9, 0, 0,
        13, 0, 1, 0};

    private SmallCohort() {
    }

    static SurvivalData.Builder right() {
        return SurvivalData.right(TIME, CompetingData.endedBy(CAUSE, 0));
    }

    static CompetingData of(SurvivalData.Builder response) {
        return CompetingData.of(response.build(), CAUSE, CAUSES);
    }

    static CompetingData plain() {
        return of(right());
    }

    static CompetingData delayed() {
        return of(SurvivalData.counting(ENTRY, TIME, CompetingData.endedBy(CAUSE, 0)));
    }

    static CoxCovariates covariates() {
        return CoxCovariates.of(List.of("x", "z"), new double[][] {X, Z});
    }
}
