/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival.penalized;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.numbers.gamma.LogGamma;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.smooth.PenalizedSpline;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.CoxRegression;
import org.cohortium.numerics.survival.CoxTies;
import org.cohortium.numerics.survival.SurvivalData;
import org.junit.jupiter.api.Test;

/** Penalised Cox models against R's survival 3.5-3 (coxph, iterated to the end), against limits and invariances. */
class PenalizedCoxTest {

    private static final double[] TIME = {5, 8, 12, 3, 9, 15, 2, 6, 7, 11, 4, 10, 13, 1, 14, 6, 9, 2, 16, 5, 18, 20, 7, 3};
    private static final int[] EVENT = {1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 1, 1, 0, 1, 1, 1, 0, 1, 0, 1, 1, 0, 1, 1};
    private static final double[] X = {3, 1, 0, 4, 2, 1, 5, 3, 2, 0, 4, 1, 2, 5, 0, 2, 1, 3, 0, 4, 1, 0, 2, 5};

    private static SurvivalData data() {
        boolean[] event = new boolean[EVENT.length];
        for (int i = 0; i < event.length; i++) {
            event[i] = EVENT[i] == 1;
        }
        return SurvivalData.right(TIME, event).build();
    }

    /** Three rows after the other in a group, or every eighth row. */
    private static int[] groups(boolean inRow) {
        int[] group = new int[TIME.length];
        Arrays.setAll(group, i -> inRow ? i / 3 : i % 8);
        return group;
    }

    private static PenalizedCoxFit frailty(FrailtyTerm.Distribution distribution, boolean inRow, PenaltySize size,
            PenalizedOptions options) {
        return PenalizedCox.fit(data(), CoxCovariates.of("x", X),
                List.of(new FrailtyTerm("g", distribution, groups(inRow), null, size)), options, Progress.NONE);
    }

    @Test
    void gammaFrailtyOfGivenVarianceAsR() {
        PenalizedCoxFit fit = frailty(FrailtyTerm.Distribution.GAMMA, true, new PenaltySize.Fixed(0.7),
                PenalizedOptions.DEFAULT);
        assertEquals(1.61140670255, fit.estimate(0), 1e-6);
        assertEquals(0.36720285236, fit.standardError(0), 1e-6);
        assertEquals(0.350426612608, fit.secondStandardError(0), 1e-6);
        assertEquals(0.910714117828, fit.df(0), 1e-6);
        assertEquals(4.14648015972, fit.dfOfPenalized(0), 1e-6);
        assertEquals(-43.6946186796, fit.nullLogLikelihood(), 1e-9);
        assertEquals(-25.541183465, fit.logLikelihood(), 1e-5);
        assertEquals(-30.5592847613, fit.integratedLogLikelihood(0), 1e-9);
        assertArrayEquals(new double[] {0.424846560754, -0.2818010407, -0.310539052806, 0.396141859147, -0.372969155573,
            0.51472419291, -0.716210144588, -0.43598911545}, fit.frailties(0), 1e-6);
        assertEquals(1, Arrays.stream(fit.frailties(0)).map(Math::exp).average().orElse(0), 1e-12);
    }

    @Test
    void gaussianFrailtyOfGivenVarianceAsRSparseAndDense() {
        PenalizedCoxFit sparse = frailty(FrailtyTerm.Distribution.GAUSSIAN, true, new PenaltySize.Fixed(0.7),
                PenalizedOptions.DEFAULT);
        assertEquals(1.61601610549, sparse.estimate(0), 1e-6);
        assertEquals(0.370075812141, sparse.standardError(0), 1e-6);
        assertEquals(3.94268494755, sparse.dfOfPenalized(0), 1e-6);
        double[][] columns = new double[9][TIME.length];
        columns[0] = X;
        int[] group = groups(true);
        for (int i = 0; i < group.length; i++) {
            columns[1 + group[i]][i] = 1;
        }
        List<String> names = List.of("x", "0", "1", "2", "3", "4", "5", "6", "7");
        CoxCovariates all = new CoxCovariates(names, columns, List.of("x", "g"), new int[] {0, 1, 1, 1, 1, 1, 1, 1, 1}, null);
        PenalizedCoxFit dense = PenalizedCox.fit(data(), all, List.of(new FrailtyTerm("g", FrailtyTerm.Distribution.GAUSSIAN,
                group, new int[] {1, 2, 3, 4, 5, 6, 7, 8}, new PenaltySize.Fixed(0.7))), PenalizedOptions.DEFAULT, Progress.NONE);
        assertEquals(sparse.estimate(0), dense.estimate(0), 1e-8);
        assertArrayEquals(sparse.frailties(0), dense.frailties(0), 1e-8);
        assertEquals(0.367460447701, dense.standardError(0), 1e-6);
        assertEquals(0.659041687928, dense.frailtyStandardErrors(0)[0], 1e-6);
        assertEquals(0.913440547423, dense.df(0), 1e-6);
        assertEquals(3.66518316483, dense.dfOfPenalized(0), 1e-6);
        assertEquals(-49.6194271695, dense.penalizedNullLogLikelihood(), 1e-8);
        assertEquals(-43.6946186796, dense.nullLogLikelihood(), 1e-8);
    }

    @Test
    void restrictedMaximumLikelihoodOfTheVariance() {
        PenalizedCoxFit fit = frailty(FrailtyTerm.Distribution.GAUSSIAN, false, new PenaltySize.MostLikely(),
                PenalizedOptions.TO_THE_END);
        assertEquals(0.7554926, fit.theta(0), 1e-6);
        assertEquals(1.637031800, fit.estimate(0), 1e-5);
        assertEquals(3.907311, fit.dfOfPenalized(0), 1e-5);
        assertTrue(fit.isSettled());
    }

    @Test
    void aVarianceOfZeroIsFoundAndGivesTheOrdinaryModel() {
        CoxFit ordinary = CoxRegression.fit(data(), CoxCovariates.of("x", X));
        PenalizedCoxFit end = frailty(FrailtyTerm.Distribution.GAMMA, true, new PenaltySize.MostLikely(),
                PenalizedOptions.TO_THE_END);
        assertTrue(end.theta(0) < 1e-5, "theta " + end.theta(0));
        assertEquals(ordinary.coefficients().estimate(0), end.estimate(0), 1e-4);
        PenalizedCoxFit none = frailty(FrailtyTerm.Distribution.GAMMA, true, new PenaltySize.Fixed(0), PenalizedOptions.DEFAULT);
        assertEquals(ordinary.coefficients().estimate(0), none.estimate(0), 1e-9);
        assertEquals(ordinary.coefficients().modelStandardError(0), none.standardError(0), 1e-9);
        assertEquals(ordinary.logLikelihood(), none.integratedLogLikelihood(0), 1e-10);
    }

    @Test
    void ridgeAsRAndInItsLimits() {
        PenalizedCoxFit fit = ridge(2);
        assertEquals(0.951141819874, fit.estimate(0), 1e-7);
        assertEquals(0.218521656758, fit.standardError(0), 1e-8);
        assertEquals(0.185852827123, fit.secondStandardError(0), 1e-8);
        assertEquals(0.723351480287, fit.df(0), 1e-8);
        assertEquals(-29.795915601, fit.logLikelihood(), 1e-7);
        assertEquals(2.62059519504, fit.penalties()[1], 1e-7);
        CoxFit ordinary = CoxRegression.fit(data(), CoxCovariates.of("x", X));
        assertEquals(ordinary.coefficients().estimate(0), ridge(1e-12).estimate(0), 1e-8);
        assertEquals(0, ridge(1e9).estimate(0), 1e-7);
        assertEquals(1, ridge(1e-12).df(0), 1e-9);
    }

    @Test
    void degreesOfFreedomThatATermCannotHaveAreRefused() {
        RidgeTerm ridge = new RidgeTerm("x", new int[] {0}, new double[] {1}, new PenaltySize.DegreesOfFreedom(1.5, 0.1));
        EstimationException e = assertThrows(EstimationException.class, () -> PenalizedCox.fit(data(),
                CoxCovariates.of("x", X), List.of(ridge), PenalizedOptions.DEFAULT, Progress.NONE));
        assertTrue(e.getMessage().contains("cannot have 1.5 degrees of freedom"), e.getMessage());
    }

    private static PenalizedCoxFit ridge(double theta) {
        double mean = Arrays.stream(X).average().orElse(0);
        double variance = Arrays.stream(X).map(v -> (v - mean) * (v - mean)).sum() / (X.length - 1);
        return PenalizedCox.fit(data(), CoxCovariates.of("x", X), List.of(new RidgeTerm("x", new int[] {0},
                new double[] {variance}, new PenaltySize.Fixed(theta))), PenalizedOptions.DEFAULT, Progress.NONE);
    }

    private static PenalizedCoxFit spline(PenaltySize size, int terms, PenalizedOptions options) {
        PenalizedSpline spline = PenalizedSpline.of(X, terms, 3);
        double[][] columns = spline.columns(X);
        String[] names = new String[columns.length];
        Arrays.setAll(names, j -> "s" + j);
        int[] positions = new int[columns.length];
        Arrays.setAll(positions, j -> j);
        CoxCovariates covariates = new CoxCovariates(List.of(names), columns, List.of("x"), new int[columns.length], null);
        return PenalizedCox.fit(data(), covariates, List.of(new SmoothTerm("x", positions, spline.penalty(), spline.centres(),
                terms, size)), options, Progress.NONE);
    }

    @Test
    void penalizedSplineWithItsDegreesOfFreedomAsR() {
        PenalizedCoxFit fit = spline(new PenaltySize.DegreesOfFreedom(2, 0.1), 5, PenalizedOptions.DEFAULT);
        SplineTests tests = fit.splineTests(0);
        assertEquals(0.605557018416, fit.theta(0), 1e-6);
        assertEquals(2.00471943786, fit.df(0), 1e-6);
        assertEquals(1.39296601636, tests.slope(), 1e-6);
        assertEquals(0.320646056524, tests.standardError(), 1e-6);
        assertEquals(0.319706941801, tests.secondStandardError(), 1e-6);
        assertEquals(18.872491406292, tests.linear().statistic(), 1e-4);
        assertEquals(0.561060334466, tests.nonlinear().statistic(), 1e-5);
        assertEquals(0.455675867865, tests.nonlinear().pValue(), 1e-5);
        PenalizedCoxFit end = spline(new PenaltySize.DegreesOfFreedom(2, 0.1), 5, PenalizedOptions.TO_THE_END);
        assertEquals(2, end.df(0), 1e-6);
    }

    @Test
    void aStiffSplineIsALine() {
        PenalizedCoxFit stiff = spline(new PenaltySize.Fixed(1 - 1e-6), 5, PenalizedOptions.DEFAULT);
        CoxFit line = CoxRegression.fit(data(), CoxCovariates.of("x", X));
        assertEquals(line.coefficients().estimate(0), stiff.splineTests(0).slope(), 1e-5);
        assertEquals(1, stiff.df(0), 1e-5);
        assertEquals(line.logLikelihood(), stiff.logLikelihood(), 1e-5);
    }

    @Test
    void theMarginalLikelihoodIsThatOfTheGammaDistribution() {
        FrailtyTerm term = new FrailtyTerm("g", FrailtyTerm.Distribution.GAMMA, groups(true), null, new PenaltySize.MostLikely());
        GammaMarginal marginal = new GammaMarginal(data(), term);
        for (double theta : new double[] {0.05, 0.7, 3}) {
            double nu = 1 / theta;
            double expected = 0;
            for (int g = 0; g < 8; g++) {
                int d = EVENT[3 * g] + EVENT[3 * g + 1] + EVENT[3 * g + 2];
                expected += d + nu * Math.log(nu) - (nu + d) * Math.log(nu + d) + LogGamma.value(nu + d) - LogGamma.value(nu);
            }
            assertEquals(expected, marginal.correction(theta), 1e-10 * nu);
        }
        assertEquals(0, marginal.correction(1e-9), 1e-7);
    }

    @Test
    void aWeightOfTwoIsARowTwiceAndTheOrderOfRowsDoesNotMatter() {
        int n = TIME.length;
        int[] twice = {0, 3, 7, 15, 20};
        double[] weight = new double[n];
        Arrays.fill(weight, 1);
        for (int i : twice) {
            weight[i] = 2;
        }
        boolean[] event = data().events();
        // ties by Breslow: Efron's rule is not the same for a weight and for two rows
        PenalizedOptions options = PenalizedOptions.DEFAULT.withTies(CoxTies.BRESLOW);
        PenaltySize size = new PenaltySize.Fixed(0.5);
        PenalizedCoxFit weighted = PenalizedCox.fit(SurvivalData.right(TIME, event).weights(weight).build(),
                CoxCovariates.of("x", X), List.of(new FrailtyTerm("g", FrailtyTerm.Distribution.GAUSSIAN, groups(true), null, size)),
                options, Progress.NONE);
        int m = n + twice.length;
        double[] time = new double[m];
        boolean[] events = new boolean[m];
        double[] x = new double[m];
        int[] group = new int[m];
        for (int i = 0; i < m; i++) {
            int row = i < twice.length ? twice[i] : n - 1 - (i - twice.length);
            time[i] = TIME[row];
            events[i] = event[row];
            x[i] = X[row];
            group[i] = groups(true)[row];
        }
        PenalizedCoxFit repeated = PenalizedCox.fit(SurvivalData.right(time, events).build(), CoxCovariates.of("x", x),
                List.of(new FrailtyTerm("g", FrailtyTerm.Distribution.GAUSSIAN, group, null, size)), options, Progress.NONE);
        assertEquals(weighted.estimate(0), repeated.estimate(0), 1e-9);
        assertEquals(weighted.standardError(0), repeated.standardError(0), 1e-9);
        assertEquals(weighted.dfOfPenalized(0), repeated.dfOfPenalized(0), 1e-8);
        assertArrayEquals(weighted.frailties(0), repeated.frailties(0), 1e-8);
    }

    @Test
    void twoThousandGroupsAreNoTrouble() {
        SplittableRandom random = new SplittableRandom(5);
        int n = 8000;
        int q = 2000;
        double[] effect = new double[q];
        Arrays.setAll(effect, g -> 0.7 * random.nextGaussian());
        double[] time = new double[n];
        boolean[] event = new boolean[n];
        double[] x = new double[n];
        int[] group = new int[n];
        for (int i = 0; i < n; i++) {
            group[i] = i % q;
            x[i] = random.nextGaussian();
            double t = -Math.log(random.nextDouble()) / Math.exp(0.5 * x[i] + effect[group[i]]);
            double c = 3 * random.nextDouble();
            time[i] = Math.min(t, c);
            event[i] = t <= c;
        }
        SurvivalData data = SurvivalData.right(time, event).build();
        PenalizedCoxFit fit = PenalizedCox.fit(data, CoxCovariates.of("x", x), List.of(new FrailtyTerm("g",
                FrailtyTerm.Distribution.GAUSSIAN, group, null, new PenaltySize.MostLikely())), PenalizedOptions.DEFAULT, Progress.NONE);
        assertEquals(0.5, fit.estimate(0), 0.06);
        assertTrue(fit.theta(0) > 0.2 && fit.theta(0) < 0.8, "theta " + fit.theta(0));
        double[] martingale = fit.asOffset(CoxTies.EFRON).residuals().martingale();
        assertEquals(0, Arrays.stream(martingale).sum(), 1e-8);
        LaplaceCox.Fit laplace = LaplaceCox.fit(data, CoxCovariates.of("x", x), group, PenalizedOptions.DEFAULT, Double.NaN,
                Progress.NONE);
        assertEquals(0.5, laplace.estimates()[0], 0.06);
        assertTrue(laplace.integratedLogLikelihood() > CoxRegression.fit(data, CoxCovariates.of("x", x)).logLikelihood());
    }

    @Test
    void largeAndSmallGroupsTogether() {
        SplittableRandom random = new SplittableRandom(8);
        int n = 700;
        int q = 60;
        double[] effect = new double[q];
        Arrays.setAll(effect, g -> 0.8 * random.nextGaussian());
        double[] time = new double[n];
        boolean[] event = new boolean[n];
        double[] x = new double[n];
        int[] group = new int[n];
        for (int i = 0; i < n; i++) {
            // five groups of about 60 rows, 55 of about 7
            group[i] = i % 2 == 0 ? (i / 2) % 5 : 5 + (i / 2) % 55;
            x[i] = random.nextGaussian();
            double t = -Math.log(random.nextDouble()) / Math.exp(0.5 * x[i] + effect[group[i]]);
            double c = 3 * random.nextDouble();
            time[i] = Math.min(t, c);
            event[i] = t <= c;
        }
        SurvivalData data = SurvivalData.right(time, event).build();
        CoxCovariates covariates = CoxCovariates.of("x", x);
        LaplaceCox.Fit asPeer = LaplaceCox.fit(data, covariates, group, PenalizedOptions.DEFAULT, Double.NaN, Progress.NONE);
        LaplaceCox.Fit end = LaplaceCox.fit(data, covariates, group, PenalizedOptions.TO_THE_END, Double.NaN, Progress.NONE);
        assertEquals(0, Arrays.stream(end.effects()).sum(), 1e-8);
        assertEquals(end.variance(), asPeer.variance(), 0.02 * end.variance());
        assertEquals(end.estimates()[0], asPeer.estimates()[0], 1e-3);
        // the peer's last fit stops at a relative change of 1e-8
        assertEquals(end.integratedLogLikelihood(), asPeer.integratedLogLikelihood(), 1e-8 * 2066);
        // the estimates for the variance found are those of the penalised model
        PenalizedCoxFit penalized = PenalizedCox.fit(data, covariates, List.of(new FrailtyTerm("g",
                FrailtyTerm.Distribution.GAUSSIAN, group, null, new PenaltySize.Fixed(end.variance()))), PenalizedOptions.DEFAULT,
                Progress.NONE);
        assertArrayEquals(penalized.frailties(0), end.effects(), 1e-6);
        assertEquals(penalized.estimate(0), end.estimates()[0], 1e-7);
    }

    @Test
    void impossibleRequestsAreRefusedInWords() {
        FrailtyTerm one = new FrailtyTerm("centre", FrailtyTerm.Distribution.GAMMA, new int[TIME.length], null,
                new PenaltySize.MostLikely());
        EstimationException e = assertThrows(EstimationException.class, () -> PenalizedCox.fit(data(), CoxCovariates.of("x", X),
                List.of(one), PenalizedOptions.DEFAULT, Progress.NONE));
        assertTrue(e.getMessage().contains("only one group"), e.getMessage());
        assertThrows(EstimationException.class, () -> new PenaltySize.Fixed(-1));
        assertThrows(EstimationException.class, () -> new PenaltySize.DegreesOfFreedom(0, 0.1));
        assertFalse(new FrailtyTerm("g", FrailtyTerm.Distribution.GAMMA, groups(true), new int[] {0}, new PenaltySize.MostLikely())
                .isSparse());
    }
}
