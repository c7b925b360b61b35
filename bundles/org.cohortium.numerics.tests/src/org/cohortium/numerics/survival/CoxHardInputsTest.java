/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.junit.jupiter.api.Test;

/** Data that have no estimate, or only part of one: said by name, never a silent number. */
class CoxHardInputsTest {

    private static String refusal(SurvivalData data, CoxCovariates covariates, CoxOptions options) {
        return assertThrows(EstimationException.class,
                () -> CoxRegression.fit(data, covariates, options, Progress.NONE)).getMessage();
    }

    private static String refusal(SurvivalData data, CoxCovariates covariates) {
        return refusal(data, covariates, CoxOptions.DEFAULT);
    }

    @Test
    void completeSeparationIsNamedAndTheRestEstimatedInTheLimit() {
        CoxRandomData made = new CoxRandomData(41, 150, 2);
        double[] noEvent = new double[made.n];
        int count = 0;
        for (int i = 0; i < made.n; i++) {
            noEvent[i] = !made.event[i] && count++ < 12 ? 1 : 0;
        }
        CoxCovariates all = CoxCovariates.of(List.of("x0", "never", "x1"), new double[][] {made.x[0], noEvent, made.x[1]});
        CoxFit fit = CoxRegression.fit(made.plain(), all);
        assertEquals(CoxConvergence.Reason.MONOTONE, fit.convergence().reason());
        assertEquals(List.of(new CoxMonotone(1, "never", false)), fit.monotone());
        assertEquals(Double.NEGATIVE_INFINITY, fit.coefficients().estimate(1));
        assertEquals(0, fit.coefficients().hazardRatio(1));
        assertTrue(Double.isNaN(fit.coefficients().z(1)));
        assertTrue(Double.isNaN(fit.coefficients().limits(1, 0.95)[0]));
        // in the limit those rows are not at risk at all
        int[] rows = java.util.stream.IntStream.range(0, made.n).filter(i -> noEvent[i] == 0).toArray();
        double[][] x = Arrays.stream(made.x).map(c -> Arrays.stream(rows).mapToDouble(i -> c[i]).toArray())
                .toArray(double[][]::new);
        CoxFit limit = CoxRegression.fit(made.plain().select(rows), CoxCovariates.of(made.names(), x));
        assertEquals(limit.logLikelihood(), fit.logLikelihood(), 1e-8);
        assertEquals(limit.coefficients().estimate(0), fit.coefficients().estimate(0), 1e-8);
        assertEquals(limit.coefficients().standardError(0), fit.coefficients().standardError(0), 1e-7);
        assertEquals(limit.coefficients().standardError(1), fit.coefficients().standardError(2), 1e-7);
        assertEquals(3, fit.likelihoodRatioTest().df());
        assertTrue(fit.likelihoodRatioTest().statistic() > limit.likelihoodRatioTest().statistic());
    }

    @Test
    void referenceLevelWithoutEventsMakesAllOtherLevelsInfinite() {
        CoxRandomData made = new CoxRandomData(42, 90, 1);
        double[] b = new double[made.n];
        double[] c = new double[made.n];
        boolean[] event = made.event.clone();
        for (int i = 0; i < made.n; i++) {
            b[i] = i % 3 == 1 ? 1 : 0;
            c[i] = i % 3 == 2 ? 1 : 0;
            event[i] &= i % 3 != 0;
        }
        CoxFit fit = CoxRegression.fit(SurvivalData.right(made.stop, event).build(),
                CoxCovariates.of(List.of("b", "c"), new double[][] {b, c}));
        assertEquals(List.of(new CoxMonotone(0, "b", true), new CoxMonotone(1, "c", true)), fit.monotone());
    }

    @Test
    void aLongTailIsNoSeparation() {
        // one row far out, in units by mistake: converges, with a coefficient of its own
        CoxRandomData made = new CoxRandomData(43, 200, 2);
        double[] x = made.x[1].clone();
        x[7] = 5000;
        CoxFit fit = CoxRegression.fit(made.plain(), CoxCovariates.of("x", x));
        assertTrue(fit.monotone().isEmpty());
        assertTrue(fit.convergence().distance() < 1e-6);
        double[] gradient = new SlowCox(made.plain(), CoxCovariates.of("x", x), CoxTies.EFRON)
                .gradient(fit.coefficients().estimates(), t -> 1);
        assertEquals(0, gradient[0], 1e-5);
    }

    @Test
    void collinearColumnIsAliasedAndItsMakingNamed() {
        CoxRandomData made = new CoxRandomData(44, 100, 3);
        double[] made4 = new double[made.n];
        for (int i = 0; i < made.n; i++) {
            made4[i] = 2 * made.x[1][i] - 3 * made.x[0][i] + 7;
        }
        CoxFit fit = CoxRegression.fit(made.plain(), CoxCovariates.of(List.of("sex", "age", "sum", "stage"),
                new double[][] {made.x[0], made.x[1], made4, made.x[2]}));
        CoxFit without = CoxRegression.fit(made.plain(), made.covariates());
        assertEquals(1, fit.aliases().size());
        CoxAlias alias = fit.aliases().get(0);
        assertEquals("sum", alias.name());
        assertEquals(2, alias.parts().size());
        assertEquals("sex", alias.parts().get(0).name());
        assertEquals(-3, alias.parts().get(0).multiplier(), 1e-9);
        assertEquals(2, alias.parts().get(1).multiplier(), 1e-9);
        assertTrue(Double.isNaN(fit.coefficients().estimate(2)));
        assertTrue(Double.isNaN(fit.coefficients().standardError(2)));
        assertEquals(3, fit.likelihoodRatioTest().df());
        assertEquals(3, fit.waldTest().df());
        assertEquals(without.coefficients().estimate(2), fit.coefficients().estimate(3), 1e-12);
        assertEquals(without.aic(), fit.aic(), 1e-10);
        ProportionalHazardsTest test = fit.proportionalHazards(ProportionalHazardsTransform.KM);
        assertEquals(3, test.global().df());
        assertTrue(Double.isNaN(test.columns().get(2).statistic()));
    }

    @Test
    void constantColumnIsSaidToBeConstant() {
        CoxRandomData made = new CoxRandomData(45, 60, 2);
        double[] constant = new double[made.n];
        Arrays.fill(constant, 0.1);
        CoxFit fit = CoxRegression.fit(made.plain(), CoxCovariates.of(List.of("c", "x"), new double[][] {constant, made.x[1]}));
        assertTrue(fit.aliases().get(0).isConstant());
        assertEquals(CoxRegression.fit(made.plain(), CoxCovariates.of("x", made.x[1])).logLikelihood(), fit.logLikelihood(),
                1e-11);
        double[] ofStratum = Arrays.stream(made.stratum).mapToDouble(s -> s * 3.7).toArray();
        SurvivalData stratified = SurvivalData.right(made.stop, made.event).strata(made.stratum).build();
        assertTrue(CoxRegression.fit(stratified, CoxCovariates.of("centre", ofStratum)).aliases().get(0).isConstant());
        CoxFit nothing = CoxRegression.fit(made.plain(), CoxCovariates.of("c", constant));
        assertEquals(CoxConvergence.Reason.NOTHING_TO_ESTIMATE, nothing.convergence().reason());
        assertEquals(0, nothing.rank());
        assertTrue(Double.isNaN(nothing.likelihoodRatioTest().pValue()));
    }

    @Test
    void differentOnlyAmongThoseNeverAtRiskIsConstant() {
        double[] time = {1, 5, 6, 7, 8, 9};
        boolean[] event = {false, true, true, false, true, true};
        double[] x = {3, 2, 2, 2, 2, 2};
        assertFalse(CoxRegression.fit(SurvivalData.right(time, event).build(), CoxCovariates.of("x", x)).aliases().isEmpty());
    }

    @Test
    void refusals() {
        CoxCovariates empty = CoxCovariates.of("x", new double[0]);
        assertTrue(refusal(SurvivalData.right(new double[0], new boolean[0]).build(), empty).startsWith("There are no rows"));
        assertTrue(refusal(SurvivalData.right(new double[] {1}, new boolean[] {true}).build(),
                CoxCovariates.of("x", new double[] {1})).startsWith("There is only one row"));
        assertTrue(refusal(SurvivalData.right(new double[] {1, 2}, new boolean[2]).build(),
                CoxCovariates.of("x", new double[] {1, 2})).startsWith("None of the 2 rows has the event"));
        SurvivalData two = SurvivalData.right(new double[] {1, 2}, new boolean[] {true, true})
                .rowNumbers(new int[] {14, 92}).build();
        assertEquals("The values of afp are missing or infinite in row 92.",
                refusal(two, CoxCovariates.of("afp", new double[] {1, Double.POSITIVE_INFINITY})));
        assertEquals("The values of afp are missing or infinite in rows 14, 92.",
                refusal(two, CoxCovariates.of("afp", new double[] {Double.NaN, Double.NEGATIVE_INFINITY})));
        assertTrue(refusal(two, CoxCovariates.of("x", new double[] {1, 2}).withOffset(new double[] {0, Double.NaN}))
                .startsWith("The values of offset"));
        assertTrue(refusal(two, CoxCovariates.of("x", new double[] {1, 2}).withOffset(new double[] {2000, 0}))
                .startsWith("The offset takes values too far apart"));
        SurvivalData weighted = SurvivalData.right(new double[] {1, 2}, new boolean[] {true, true})
                .weights(new double[] {1, 2}).build();
        CoxOptions exact = CoxOptions.DEFAULT.withTies(CoxTies.EXACT);
        assertTrue(refusal(weighted, CoxCovariates.of("x", new double[] {1, 2}), exact).contains("weighted"));
        assertTrue(refusal(two, CoxCovariates.of("x", new double[] {1, 2}), exact.withRobust(true)).contains("robust"));
        assertThrows(IllegalArgumentException.class, () -> CoxRegression.fit(two, CoxCovariates.of("x", new double[3])));
    }

    @Test
    void exactTiesThatWouldTakeForEverAreRefused() {
        int n = 40_000;
        double[] time = new double[n];
        boolean[] event = new boolean[n];
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            time[i] = 1 + i % 2;
            event[i] = true;
            x[i] = i % 7;
        }
        assertTrue(refusal(SurvivalData.right(time, event).build(), CoxCovariates.of("x", x),
                CoxOptions.DEFAULT.withTies(CoxTies.EXACT)).contains("too long"));
    }

    @Test
    void modelsTooLargeAreRefusedBeforeTheyStart() {
        int n = 200_000;
        double[] shared = new double[n];
        double[][] columns = new double[10_000][];
        Arrays.fill(columns, shared);
        List<String> names = java.util.stream.IntStream.range(0, columns.length).mapToObj(j -> "level" + j).toList();
        double[] time = new double[n];
        boolean[] event = new boolean[n];
        Arrays.fill(time, 1);
        Arrays.fill(event, true);
        assertTrue(refusal(SurvivalData.right(time, event).build(), CoxCovariates.of(names, columns))
                .startsWith("A Cox model of 10000 coefficients on 200000 rows would take "));
    }

    @Test
    void allTimesTied() {
        double[] time = {5, 5, 5, 5, 5, 5};
        boolean[] event = {true, true, true, false, true, false};
        double[] x = {1, 0, 1, 0, 1, 1};
        CoxFit fit = CoxRegression.fit(SurvivalData.right(time, event).build(), CoxCovariates.of("x", x));
        SlowCox slow = new SlowCox(fit.data(), fit.covariates(), CoxTies.EFRON);
        assertArrayEquals(new double[1], slow.gradient(fit.coefficients().estimates(), t -> 1), 1e-9);
    }

    @Test
    void hugeEffectsKeepTheirLogP() {
        CoxTest test = CoxTest.chiSquared(1e6, 1);
        assertEquals(0, test.pValue());
        // 2 (1 - Phi(1000)): log of 2 phi(z)/z (1 - 1/z^2 + 3/z^4)
        double expected = Math.log(2) - 5e5 - Math.log(Math.sqrt(2 * Math.PI)) - Math.log(1000) + Math.log1p(-1e-6 + 3e-12);
        assertEquals(expected, test.logPValue(), 1e-9);
        CoxTest nearly = CoxTest.chiSquared(1370, 2);
        assertEquals(-685, nearly.logPValue(), 1e-10);
        assertEquals(-700, CoxTest.chiSquared(1400, 2).logPValue(), 1e-10);
        assertEquals(-700 + Math.log(701), CoxTest.chiSquared(1400, 4).logPValue(), 1e-10);
    }

    @Test
    void cancelled() {
        CoxRandomData made = new CoxRandomData(46, 60, 2);
        Progress cancelled = new Progress() {
            @Override
            public void report(double fraction, String task) {
                // nobody is watching
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThrows(CancellationException.class,
                () -> CoxRegression.fit(made.plain(), made.covariates(), CoxOptions.DEFAULT, cancelled));
    }

    @Test
    void noColumnsIsTheNullModel() {
        CoxRandomData made = new CoxRandomData(47, 50, 1);
        CoxFit fit = CoxRegression.fit(made.plain(), CoxCovariates.none());
        assertEquals(fit.nullLogLikelihood(), fit.logLikelihood());
        double[] h = fit.baseline().curve(new double[0]).cumulativeHazard();
        assertArrayEquals(KaplanMeier.fit(made.plain()).cumulativeHazard(HazardType.TIE_CORRECTED), h, 1e-12);
    }

    @Test
    void manyStrataAndManyColumns() {
        int n = 6000;
        double[] time = new double[n];
        boolean[] event = new boolean[n];
        int[] pair = new int[n];
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            pair[i] = i / 2;
            time[i] = 1 + i * 37 % 101;
            event[i] = i % 5 != 0;
            x[i] = i % 2;
        }
        CoxFit fit = CoxRegression.fit(SurvivalData.right(time, event).strata(pair).build(), CoxCovariates.of("arm", x));
        // paired data: only pairs whose first time is an event count, and the estimate is the log of their odds
        int exposedFirst = 0;
        int unexposedFirst = 0;
        for (int i = 0; i < n; i += 2) {
            int first = time[i] <= time[i + 1] ? i : i + 1;
            if (time[i] != time[i + 1] && event[first]) {
                exposedFirst += first == i + 1 ? 1 : 0;
                unexposedFirst += first == i ? 1 : 0;
            }
        }
        assertEquals(Math.log((double) exposedFirst / unexposedFirst), fit.coefficients().estimate(0), 1e-10);
    }
}
