/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.competing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.survival.ConfidenceType;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.CoxOptions;
import org.cohortium.numerics.survival.CoxRegression;
import org.cohortium.numerics.survival.CoxTies;
import org.cohortium.numerics.survival.SurvivalData;
import org.junit.jupiter.api.Test;

/** Fine-Gray models against R, a slow second implementation, and what must not change them. */
class FineGrayTest {

    private static double[] both(FineGrayFit fit) {
        SubdistributionCoefficients c = fit.coefficients();
        return new double[] {c.estimate(0), c.estimate(1), c.standardError(0), c.standardError(1)};
    }

    private static FineGrayFit fit(CompetingData data, int cause, int[] censoring, FineGrayOptions options) {
        return FineGray.fit(data, cause, SmallCohort.covariates(), censoring, options, Progress.NONE);
    }

    private static final FineGrayOptions WEIGHTED_BRESLOW = FineGrayOptions.WEIGHTED_COX.withTies(CoxTies.BRESLOW);

    @Test
    void agreesWithCrr() {
        assertArrayEquals(new double[] {-0.44820573102645950, -0.61759393580095590, 0.40841304038730253, 0.53238828827447915},
                both(fit(SmallCohort.plain(), 1, null, FineGrayOptions.CRR)), 1e-10);
        assertArrayEquals(new double[] {0.027674638064406655, 0.297608894734954665, 0.277104622059116457, 0.505076975704370823},
                both(fit(SmallCohort.plain(), 2, null, FineGrayOptions.CRR)), 1e-10);
    }

    @Test
    void coefficientsAgreeWithCrrWhereTheCensoringDistributionDiffersBetweenGroups() {
        FineGrayFit first = fit(SmallCohort.plain(), 1, SmallCohort.STRATUM, FineGrayOptions.CRR);
        assertArrayEquals(new double[] {-0.45062800075961773, -0.62370094825681355}, first.coefficients().estimates(), 1e-10);
        FineGrayFit second = fit(SmallCohort.plain(), 2, SmallCohort.STRATUM, FineGrayOptions.CRR);
        assertArrayEquals(new double[] {-0.034265853224427996, 0.370597083119665383}, second.coefficients().estimates(), 1e-10);
    }

    @Test
    void theVarianceCountsTheCensoringDistributionOfEachGroupAsTheWeightsOfTheRowsMoveIt() {
        SplittableRandom random = new SplittableRandom(5);
        int n = 240;
        double[] time = new double[n];
        int[] cause = new int[n];
        double[] x = new double[n];
        int[] group = new int[n];
        for (int i = 0; i < n; i++) {
            group[i] = i % 2;
            x[i] = random.nextDouble() + 0.4 * group[i];
            double event = -StrictMath.log(random.nextDouble()) * StrictMath.exp(-x[i]);
            double censored = -StrictMath.log(random.nextDouble()) * (group[i] == 0 ? 0.5 : 2);
            time[i] = Math.min(event, censored);
            cause[i] = event > censored ? 0 : 1 + random.nextInt(2);
        }
        CoxCovariates column = CoxCovariates.of("x", x);
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double[] ends = new double[2];
            for (int side = 0; side < 2; side++) {
                double[] w = new double[n];
                Arrays.fill(w, 1);
                w[i] += side == 0 ? -1e-4 : 1e-4;
                CompetingData data = CompetingData.of(
                        SurvivalData.right(time, CompetingData.endedBy(cause, 0)).weights(w).build(), cause, SmallCohort.CAUSES);
                ends[side] = FineGray.fit(data, 1, column, group, FineGrayOptions.CRR, Progress.NONE).coefficients().estimate(0);
            }
            squares += StrictMath.pow((ends[1] - ends[0]) / 2e-4, 2);
        }
        CompetingData data = CompetingData.right(time, cause, SmallCohort.CAUSES);
        double full = FineGray.fit(data, 1, column, group, FineGrayOptions.CRR, Progress.NONE).coefficients().standardError(0);
        // the jackknife's compensator divides by those at risk less the censored one, so agreement is to about 1/n
        assertEquals(Math.sqrt(squares), full, 2e-4 * full);
    }

    @Test
    void agreesWithTheWeightedCoxModelOfRWithStrataClustersWeightsAndDelayedEntry() {
        assertArrayEquals(new double[] {-0.49031833833467742, -0.64186275719439456, 0.42095286457071646, 0.60593359673076086},
                both(fit(SmallCohort.of(SmallCohort.right().strata(SmallCohort.STRATUM)), 1, null, FineGrayOptions.WEIGHTED_COX)),
                1e-10);
        assertArrayEquals(new double[] {-0.45191535788830633, -0.61857843834721860, 0.45253663428308388, 0.66559838257567971},
                both(fit(SmallCohort.of(SmallCohort.right().clusters(SmallCohort.CLUSTER)), 1, null, WEIGHTED_BRESLOW)), 1e-10);
        assertArrayEquals(new double[] {-0.40061580712265898, -0.82711697108714854, 0.45511915177688522, 0.55246078196150028},
                both(fit(SmallCohort.of(SmallCohort.right().weights(SmallCohort.WEIGHT)), 1, null, WEIGHTED_BRESLOW)), 1e-10);
        FineGrayFit delayed = fit(SmallCohort.delayed(), 1, null, WEIGHTED_BRESLOW);
        assertArrayEquals(new double[] {-0.18154765955107824, -0.54604978399969384, 0.43785852692756422, 0.55382494546480299},
                both(delayed), 1e-10);
        assertEquals(69, delayed.weightedRows());
    }

    @Test
    void agreesWithTheDefinitionWrittenOutAsDoubleSums() {
        SplittableRandom random = new SplittableRandom(11);
        for (int repeat = 0; repeat < 4; repeat++) {
            int n = 40;
            double[] time = new double[n];
            int[] cause = new int[n];
            double[][] x = new double[2][n];
            double[] w = new double[n];
            for (int i = 0; i < n; i++) {
                time[i] = repeat % 2 == 0 ? 1 + random.nextInt(12) : 1 + random.nextDouble() * 12;
                cause[i] = random.nextInt(3);
                x[0][i] = random.nextDouble();
                x[1][i] = random.nextInt(2);
                w[i] = repeat < 2 ? 1 : 0.5 + random.nextDouble();
            }
            CompetingData data = CompetingData.of(SurvivalData.right(time, CompetingData.endedBy(cause, 0)).weights(w).build(),
                    cause, SmallCohort.CAUSES);
            CoxCovariates columns = CoxCovariates.of(List.of("x", "z"), x);
            SlowFineGray slow = new SlowFineGray(time, cause, x, w, 1, new double[2]);
            FineGrayFit full = FineGray.fit(data, 1, columns);
            FineGrayFit robust = FineGray.fit(data, 1, columns, null,
                    FineGrayOptions.CRR.withVariance(FineGrayOptions.Variance.ROBUST), Progress.NONE);
            for (int j = 0; j < 2; j++) {
                assertEquals(slow.beta[j], full.coefficients().estimate(j), 1e-10);
                assertEquals(slow.full[j], full.coefficients().standardError(j), 1e-10);
                assertEquals(slow.robust[j], robust.coefficients().standardError(j), 1e-10);
                assertEquals(slow.model[j], full.coefficients().modelStandardError(j), 1e-10);
            }
            double[] hazard = full.curve(new double[2]).cumulativeHazard();
            double sum = 0;
            for (int f = 0; f < hazard.length; f++) {
                sum += slow.hazard[f];
                assertEquals(sum, hazard[f], 1e-10);
            }
        }
    }

    @Test
    void withOneCauseOnlyItIsACoxModel() {
        int[] only = Arrays.stream(SmallCohort.CAUSE).map(c -> c == 1 ? 1 : 0).toArray();
        CompetingData data = CompetingData.right(SmallCohort.TIME, only, List.of("a"));
        for (CoxTies ties : List.of(CoxTies.BRESLOW, CoxTies.EFRON)) {
            FineGrayFit fit = FineGray.fit(data, 1, SmallCohort.covariates(), null, FineGrayOptions.CRR.withTies(ties),
                    Progress.NONE);
            CoxFit cox = CoxRegression.fit(data.response(), SmallCohort.covariates(),
                    new CoxOptions(ties, true, 0, 60), Progress.NONE);
            for (int j = 0; j < 2; j++) {
                assertEquals(cox.coefficients().estimate(j), fit.coefficients().estimate(j), 1e-12);
                assertEquals(cox.coefficients().robustStandardError(j), fit.coefficients().standardError(j), 1e-12);
                assertEquals(cox.coefficients().modelStandardError(j), fit.coefficients().modelStandardError(j), 1e-12);
            }
            assertEquals(cox.logLikelihood(), fit.logLikelihood(), 1e-11);
            assertEquals(cox.nullLogLikelihood(), fit.nullLogLikelihood(), 1e-11);
        }
    }

    @Test
    void aWeightOfTwoIsTheRowTwice() {
        int n = SmallCohort.TIME.length;
        int[] rows = new int[0];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < SmallCohort.WEIGHT[i]; k++) {
                rows = Arrays.copyOf(rows, rows.length + 1);
                rows[rows.length - 1] = i;
            }
        }
        CompetingData weighted = SmallCohort.of(SmallCohort.right().weights(SmallCohort.WEIGHT));
        double[][] x = new double[2][rows.length];
        int[] patient = rows.clone();
        for (int k = 0; k < rows.length; k++) {
            x[0][k] = SmallCohort.X[rows[k]];
            x[1][k] = SmallCohort.Z[rows[k]];
        }
        CompetingData repeated = SmallCohort.plain().select(rows);
        CompetingData clustered = CompetingData.of(
                SurvivalData.right(repeated.response().stops(), repeated.response().events()).clusters(patient).build(),
                Arrays.stream(rows).map(i -> SmallCohort.CAUSE[i]).toArray(), SmallCohort.CAUSES);
        assertArrayEquals(both(fit(weighted, 1, null, FineGrayOptions.CRR)), both(FineGray.fit(clustered, 1,
                CoxCovariates.of(List.of("x", "z"), x))), 1e-10);
    }

    @Test
    void doesNotDependOnTheOrderOfRowsTheUnitsOrTheNumberOfThreads() throws Exception {
        double[] expected = both(fit(SmallCohort.plain(), 1, null, FineGrayOptions.CRR));
        int n = SmallCohort.TIME.length;
        int[] order = new int[n];
        double[][] x = new double[2][n];
        for (int i = 0; i < n; i++) {
            order[i] = (i * 7 + 5) % n;
            x[0][i] = 1e6 + 100 * SmallCohort.X[order[i]];
            x[1][i] = SmallCohort.Z[order[i]];
        }
        double[] other = both(FineGray.fit(SmallCohort.plain().select(order), 1, CoxCovariates.of(List.of("x", "z"), x)));
        assertArrayEquals(new double[] {expected[0], expected[1], expected[2], expected[3]},
                new double[] {100 * other[0], other[1], 100 * other[2], other[3]}, 1e-8);
        for (int threads : new int[] {1, 2, 4, 8}) {
            ForkJoinPool pool = new ForkJoinPool(threads);
            try {
                assertArrayEquals(expected, pool.submit(() -> both(fit(SmallCohort.plain(), 1, null, FineGrayOptions.CRR))).get(),
                        0.0);
            } finally {
                pool.shutdown();
            }
        }
    }

    @Test
    void theCurveAndItsErrorAnswerToTheWeightsAsTheInfluencesSay() {
        // with the censoring distribution held fixed, the variance is the sum of squared derivatives by the weights
        int n = SmallCohort.TIME.length;
        FineGrayOptions fixed = new FineGrayOptions(CoxTies.BRESLOW, FineGrayOptions.CensoringTies.TOGETHER,
                FineGrayOptions.Variance.ROBUST, false);
        double[] person = {0.5, 1};
        double at = 12;
        double squares = 0;
        double[] slopes = new double[2];
        for (int i = 0; i < n; i++) {
            double[] ends = new double[2];
            double[] coefficient = new double[2];
            for (int side = 0; side < 2; side++) {
                double[] w = new double[n];
                Arrays.fill(w, 1);
                w[i] += side == 0 ? -1e-5 : 1e-5;
                FineGrayFit fit = fit(SmallCohort.of(SmallCohort.right().weights(w)), 1, null, fixed);
                ends[side] = -StrictMath.log1p(-fit.curve(person).incidenceAt(at));
                coefficient[side] = fit.coefficients().estimate(0);
            }
            squares += StrictMath.pow((ends[1] - ends[0]) / 2e-5, 2);
            slopes[0] += StrictMath.pow((coefficient[1] - coefficient[0]) / 2e-5, 2);
        }
        FineGrayFit fit = fit(SmallCohort.plain(), 1, null, fixed);
        assertEquals(Math.sqrt(slopes[0]), fit.coefficients().standardError(0), 1e-6);
        assertEquals(Math.sqrt(squares), fit.curve(person).hazardStdErrs(at)[0], 1e-6);
        double[] limits = fit.curve(person).limits(at, fit.curve(person).hazardStdErrs(at)[0], ConfidenceType.LOG_LOG, 0.95);
        assertTrue(limits[0] < fit.curve(person).incidenceAt(at) && fit.curve(person).incidenceAt(at) < limits[1]);
    }

    @Test
    void residualsAddUpToZeroAndTheTestOfProportionalityIsThatOfCoxWithoutCompetingEvents() {
        FineGrayFit fit = fit(SmallCohort.plain(), 1, null, FineGrayOptions.CRR);
        for (double[] column : fit.residuals().value()) {
            assertEquals(0, Arrays.stream(column).sum(), 1e-10);
        }
        int[] only = Arrays.stream(SmallCohort.CAUSE).map(c -> c == 1 ? 1 : 0).toArray();
        FineGrayFit model = FineGray.fit(CompetingData.right(SmallCohort.TIME, only, List.of("a")), 1, SmallCohort.covariates(),
                null, FineGrayOptions.CRR.withTies(CoxTies.EFRON).withVariance(FineGrayOptions.Variance.MODEL), Progress.NONE);
        CoxFit cox = CoxRegression.fit(SurvivalData.right(SmallCohort.TIME, CompetingData.endedBy(only, 1)).build(),
                SmallCohort.covariates());
        var expected = cox.proportionalHazards(org.cohortium.numerics.survival.ProportionalHazardsTransform.IDENTITY);
        SubdistributionTest test = model.proportionality(SubdistributionTest.Transform.IDENTITY);
        assertEquals(expected.global().statistic(), test.global().statistic(), 1e-9);
        assertEquals(expected.columns().get(1).statistic(), test.term()[1].statistic(), 1e-9);
    }

    @Test
    void saysWhatItCannotFit() {
        int n = SmallCohort.TIME.length;
        double[] never = new double[n];
        double[] twice = new double[n];
        for (int i = 0; i < n; i++) {
            never[i] = SmallCohort.CAUSE[i] == 1 ? 1 : 0;
            twice[i] = 2 * SmallCohort.X[i] + 1;
        }
        EstimationException monotone = assertThrows(EstimationException.class,
                () -> FineGray.fit(SmallCohort.plain(), 1, CoxCovariates.of("perfect", never)));
        assertTrue(monotone.getMessage().contains("perfect"), monotone.getMessage());
        FineGrayFit aliased = FineGray.fit(SmallCohort.plain(), 1,
                CoxCovariates.of(List.of("x", "twice"), new double[][] {SmallCohort.X, twice}));
        assertEquals(1, aliased.rank());
        assertTrue(Double.isNaN(aliased.coefficients().estimate(1)) && Double.isNaN(aliased.coefficients().standardError(1)));
        never[3] = Double.NaN;
        assertThrows(EstimationException.class, () -> FineGray.fit(SmallCohort.plain(), 1, CoxCovariates.of("never", never)));
        CompetingData none = CompetingData.right(new double[] {1, 2, 3}, new int[] {0, 1, 1}, SmallCohort.CAUSES);
        assertThrows(EstimationException.class, () -> FineGray.fit(none, 2, CoxCovariates.of("x", new double[] {1, 2, 4})));
    }
}
