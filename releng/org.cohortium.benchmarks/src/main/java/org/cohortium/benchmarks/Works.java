/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.cohortium.benchmarks.Work.Task;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.competing.CompetingData;
import org.cohortium.numerics.competing.FineGray;
import org.cohortium.numerics.matching.Caliper;
import org.cohortium.numerics.matching.FullMatching;
import org.cohortium.numerics.matching.NearestNeighbourMatching;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.CoxRegression;
import org.cohortium.numerics.survival.ConfidenceLimits;
import org.cohortium.numerics.survival.ConfidenceType;
import org.cohortium.numerics.survival.KaplanMeier;
import org.cohortium.numerics.survival.LogRankTest;
import org.cohortium.numerics.survival.LogRankWeight;
import org.cohortium.numerics.survival.ProportionalHazardsTransform;
import org.cohortium.numerics.survival.SurvivalCurve;
import org.cohortium.numerics.survival.SurvivalData;
import org.cohortium.numerics.survival.VarianceEstimator;
import org.cohortium.numerics.validation.Measure;
import org.cohortium.numerics.validation.ModelValidation;

/** All the work that is timed. */
final class Works {

    private static final int[] SIZES = {10_000, 100_000, 1_000_000};

    private Works() {
    }

    static List<Work> all() {
        List<Work> works = new ArrayList<>();
        for (int p : new int[] {10, 50}) {
            for (int n : SIZES) {
                String target = n < 1_000_000 ? "" : p == 10 ? "< 1 s, 8 x" : "8 x, memory < 3 x matrix";
                works.add(new Work("cox", "Cox, Efron, with tests and concordance", n, p, target, Works::cox, true));
            }
        }
        works.add(new Work("cluster", "Cox, cluster-robust", 100_000, 10, "10 x", Works::cluster, true));
        works.add(new Work("baseline", "Baseline hazard of a fitted Cox model", 1_000_000, 10, "10 x", Works::baseline, true));
        works.add(new Work("zph", "Test of proportional hazards (cox.zph)", 1_000_000, 10, "10 x", Works::zph, true));
        for (int n : SIZES) {
            works.add(new Work("km", "Kaplan-Meier with intervals and log-rank", n, 10, n < 1_000_000 ? "" : "< 0.5 s, 5 x",
                Works::kaplanMeier, true));
        }
        for (int n : SIZES) {
            works.add(new Work("match1", "Nearest matching 1:1, caliper 0.2 SD", n, 10, n < 1_000_000 ? "" : "< 1 s, 5 x",
                c -> matching(c, 1), true));
        }
        works.add(new Work("match3", "Nearest matching 1:3, caliper 0.2 SD", 100_000, 10, "20 x", c -> matching(c, 3), true));
        works.add(new Work("full", "Optimal full matching", 10_000, 10, "10 x", Works::full, true));
        for (int n : SIZES) {
            works.add(new Work("finegray", "Fine-Gray", n, 5, n == 10_000 ? "< 0.1 s" : "linear", Works::fineGray,
                n == 10_000));
        }
        works.add(new Work("bootstrap", "1000 bootstrap refits with optimism", 1203, 12, "< 1.5 s", Works::bootstrap, true));
        for (int n = 1_250_000; n <= 10_000_000; n *= 2) {
            works.add(new Work("cox", "Cox, Efron, growth", n, 10, "doubling <= 2.3 x", Works::cox, false));
        }
        for (int n = 1_250_000; n <= 10_000_000; n *= 2) {
            works.add(new Work("km", "Kaplan-Meier and log-rank, growth", n, 2, "doubling <= 2.3 x", Works::kaplanMeier, false));
        }
        return works;
    }

    private static SurvivalData.Builder survival(SimulatedCohort c) {
        return SurvivalData.right(c.time(), c.events());
    }

    private static CoxCovariates covariates(SimulatedCohort c) {
        return CoxCovariates.of(IntStream.range(0, c.covariates().length).mapToObj(j -> "x" + (j + 1)).toList(),
            c.covariates());
    }

    private static Task cox(SimulatedCohort c) {
        CoxCovariates x = covariates(c);
        SurvivalData data = survival(c).build();
        return () -> summary(CoxRegression.fit(data, x));
    }

    private static double summary(CoxFit fit) {
        return fit.likelihoodRatioTest().statistic() + fit.waldTest().statistic() + fit.scoreTest().statistic()
            + fit.concordance().estimate() + fit.coefficients().estimate(0);
    }

    private static Task cluster(SimulatedCohort c) {
        CoxCovariates x = covariates(c);
        SurvivalData data = survival(c).clusters(c.cluster()).build();
        return () -> summary(CoxRegression.fit(data, x));
    }

    private static Task baseline(SimulatedCohort c) {
        CoxFit fit = CoxRegression.fit(survival(c).build(), covariates(c));
        return () -> sum(fit.baseline().curve(fit.means()).cumulativeHazard());
    }

    private static Task zph(SimulatedCohort c) {
        CoxFit fit = CoxRegression.fit(survival(c).build(), covariates(c));
        return () -> fit.proportionalHazards(ProportionalHazardsTransform.KM).global().statistic();
    }

    private static Task kaplanMeier(SimulatedCohort c) {
        SurvivalData data = survival(c).build();
        return () -> {
            double sum = LogRankTest.test(data, c.treated(), 2, LogRankWeight.LOG_RANK).chiSquared();
            for (SurvivalCurve curve : KaplanMeier.fit(data, c.treated(), 2, VarianceEstimator.GREENWOOD)) {
                ConfidenceLimits limits = curve.limits(ConfidenceType.LOG, 0.95);
                sum += sum(limits.lower()) + curve.survival()[0];
            }
            return sum;
        };
    }

    private static Task matching(SimulatedCohort c, int ratio) {
        boolean[] treated = c.treatedFlags();
        return () -> NearestNeighbourMatching.onScore(treated, c.score()).caliper(Caliper.standardDeviations(0.2))
            .ratio(ratio).match(Progress.NONE).pairs();
    }

    private static Task full(SimulatedCohort c) {
        boolean[] treated = c.treatedFlags();
        return () -> FullMatching.onScore(treated, c.score()).match(Progress.NONE).matched();
    }

    private static Task fineGray(SimulatedCohort c) {
        CompetingData data = CompetingData.right(c.time(), c.cause(), List.of("event", "other"));
        CoxCovariates x = covariates(c);
        return () -> FineGray.fit(data, 1, x).coefficients().estimate(0);
    }

    private static Task bootstrap(SimulatedCohort c) {
        CoxFit fit = CoxRegression.fit(survival(c).build(), covariates(c));
        return () -> sum(ModelValidation.of(fit, 365).bootstrap(1000, 7, Progress.NONE).test(Measure.C));
    }

    static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += Double.isNaN(value) ? 0 : value;
        }
        return sum;
    }
}
