/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.competing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.competing.CauseSpecificRisk.Risks;
import org.cohortium.numerics.competing.CauseSpecificRisk.Survival;
import org.cohortium.numerics.survival.ConfidenceType;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.CoxCurve;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.CoxRegression;
import org.cohortium.numerics.survival.CoxTies;
import org.junit.jupiter.api.Test;

/** Absolute risks from cause-specific hazards against their sums and against a Cox model of one cause. */
class CauseSpecificRiskTest {

    @Test
    void theModelsAreCoxModelsAndTheRiskIsTheSumOfTheirHazardSteps() {
        CompetingData data = SmallCohort.plain();
        CauseSpecificRisk risk = CauseSpecificRisk.of(data, SmallCohort.covariates(), CoxTies.EFRON, Progress.NONE);
        CoxCurve[] curves = new CoxCurve[2];
        double[] person = {0.3, 1};
        for (int k = 1; k <= 2; k++) {
            CoxFit cox = CoxRegression.fit(data.causeSpecific(k), SmallCohort.covariates());
            assertArrayEquals(cox.coefficients().estimates(), risk.fit(k).coefficients().estimates(), 1e-12);
            assertEquals(cox.coefficients().standardError(0), risk.fit(k).coefficients().standardError(0), 1e-12);
            curves[k - 1] = cox.baseline().curve(person);
        }
        double free = 1;
        double product = 1;
        double exponential = 0;
        double limit = 0;
        double total = 0;
        for (int i = 0; i < curves[0].time().length && curves[0].time()[i] <= 12; i++) {
            double a = curves[0].cumulativeHazard()[i] - (i == 0 ? 0 : curves[0].cumulativeHazard()[i - 1]);
            double b = curves[1].cumulativeHazard()[i] - (i == 0 ? 0 : curves[1].cumulativeHazard()[i - 1]);
            exponential += free * a;
            limit += product * a;
            total += a + b;
            free = StrictMath.exp(-total);
            product *= 1 - a - b;
        }
        assertEquals(exponential, risk.risks(1, person, 0, new double[] {12}, Survival.EXPONENTIAL).risk()[0], 1e-12);
        assertEquals(limit, risk.risks(1, person, 0, new double[] {12}, Survival.PRODUCT_LIMIT).risk()[0], 1e-12);
    }

    @Test
    void withOneCauseTheErrorIsThatOfTheCoxCurve() {
        int[] only = Arrays.stream(SmallCohort.CAUSE).map(c -> c == 1 ? 1 : 0).toArray();
        CompetingData data = CompetingData.right(SmallCohort.TIME, only, List.of("a"));
        CauseSpecificRisk risk = CauseSpecificRisk.of(data, SmallCohort.covariates(), CoxTies.BRESLOW, Progress.NONE);
        double[] person = {0.3, 1};
        // for one cause the product of 1 less the steps times H's error carried through it
        Risks at = risk.risks(1, person, 0, new double[] {3}, Survival.EXPONENTIAL);
        double[] limits = at.limits(ConfidenceType.LOG_LOG, 0.95)[0];
        assertTrue(limits[0] < at.risk()[0] && at.risk()[0] < limits[1]);
        CoxCurve curve = CoxRegression.fit(data.response(), SmallCohort.covariates(),
                org.cohortium.numerics.survival.CoxOptions.DEFAULT.withTies(CoxTies.BRESLOW), Progress.NONE).baseline()
                .curve(person);
        int k = Arrays.binarySearch(curve.time(), 3);
        double s = StrictMath.exp(-curve.cumulativeHazard()[k]);
        // steps are small but not infinitely so: sums and exponentials differ by their squares
        assertEquals(s * curve.stdErrLog()[k], at.stdErr()[0], 0.1 * at.stdErr()[0]);
    }

    @Test
    void risksOfAllCausesAndBeingFreeAddUpToOne() {
        CauseSpecificRisk risk = CauseSpecificRisk.of(SmallCohort.plain(), CoxCovariates.of("z", SmallCohort.Z), CoxTies.EFRON,
                Progress.NONE);
        double[] times = {4, 9, 17};
        double[] a = risk.risks(1, new double[] {1}, 0, times, Survival.PRODUCT_LIMIT).risk();
        double[] b = risk.risks(2, new double[] {1}, 0, times, Survival.PRODUCT_LIMIT).risk();
        for (int i = 0; i < times.length; i++) {
            double free = 1;
            SubdistributionCurve first = risk.fit(1).curve(new double[] {1});
            SubdistributionCurve second = risk.fit(2).curve(new double[] {1});
            double end = times[i];
            for (double t : Arrays.stream(SmallCohort.TIME).filter(u -> u <= end).sorted().distinct().toArray()) {
                free *= 1 - step(first, t) - step(second, t);
            }
            assertEquals(1, a[i] + b[i] + free, 1e-12);
        }
    }

    private static double step(SubdistributionCurve curve, double t) {
        int k = Arrays.binarySearch(curve.time(), t);
        double[] h = curve.cumulativeHazard();
        return k < 0 ? 0 : h[k] - (k == 0 ? 0 : h[k - 1]);
    }
}
