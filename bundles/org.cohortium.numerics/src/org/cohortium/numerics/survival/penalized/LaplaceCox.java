/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival.penalized;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.linear.SymmetricMatrix;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.CoxDerivatives;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.CoxOptions;
import org.cohortium.numerics.survival.CoxRegression;
import org.cohortium.numerics.survival.SurvivalData;

/**
 * A Cox model with a normal random intercept of each group, its variance by maximum likelihood with the random effects
 * integrated out by Laplace's approximation (Ripatti and Palmgren, Biometrics 2000;56:1016; R's {@code coxme}).
 *
 * <p>With 50 groups or more those with at most 2 % of the rows are kept apart: between them only the diagonal of the second
 * derivatives is used, as in {@code coxme}.
 */
public final class LaplaceCox {

    private static final int MANY_GROUPS = 50;
    private static final double SMALL_GROUP = 0.02;

    /** The standard deviations from which the search starts, the best of them first. */
    private static final double[] STARTS = {0.02, 0.1, 0.4, 0.8};

    /** The tolerance and iterations of R's coxph, which coxme starts from, and the tolerance of its own last fit. */
    private static final double PEER_DEFAULT = 1e-9;
    private static final int PEER_ITERATIONS = 20;
    private static final double PEER_LAST = 1e-8;

    /** How much of the ordinary coefficients coxme starts each trial from, and the least steps of one. */
    private static final double SHRINK = 0.7;
    private static final int LEAST_STEPS = 4;

    private final PenalizedModel model;
    private final PenalizedNewton newton;
    private final CoxFit ordinary;
    private final int groups;
    private final int random;
    private final boolean asPeer;
    private PenalizedPoint last;

    private LaplaceCox(SurvivalData data, CoxCovariates covariates, int[] group, PenalizedOptions options,
            Progress progress) {
        groups = Arrays.stream(group).max().orElse(-1) + 1;
        if (groups < 2) {
            throw new EstimationException("There is only one group for the random effects.",
                    "Choose a variable with several groups, or leave the random effects out.");
        }
        asPeer = options.search() == PenalizedOptions.Search.AS_R;
        ordinary = CoxRegression.fit(data, covariates, new CoxOptions(options.ties(), false, asPeer ? PEER_DEFAULT : 0,
                asPeer ? PEER_ITERATIONS : CoxOptions.DEFAULT.maxIterations()), progress.part(0, 0.1));
        int[] column = dense(group, groups);
        int dense = Arrays.stream(column).max().orElse(-1) + 1;
        random = dense;
        int[] sparse = null;
        double[][] values = new double[dense + covariates.size()][];
        for (int j = 0; j < dense; j++) {
            values[j] = new double[group.length];
        }
        if (dense < groups) {
            sparse = new int[group.length];
        }
        int[] sparseNumber = numbersOfSparse(column);
        for (int i = 0; i < group.length; i++) {
            if (column[group[i]] >= 0) {
                values[column[group[i]]][i] = 1;
            }
            if (sparse != null) {
                sparse[i] = column[group[i]] >= 0 ? -1 : sparseNumber[group[i]];
            }
        }
        System.arraycopy(covariates.columns(), 0, values, dense, covariates.size());
        List<String> names = new ArrayList<>();
        for (int j = 0; j < values.length; j++) {
            names.add(j < dense ? "group " + j : covariates.names().get(j - dense));
        }
        CoxCovariates all = new CoxCovariates(names, values, names, java.util.stream.IntStream.range(0, values.length).toArray(),
                covariates.offset());
        List<PenalizedTerm> terms = new ArrayList<>();
        int[] columns = java.util.stream.IntStream.range(0, dense).toArray();
        double[] ones = new double[dense];
        Arrays.fill(ones, 1);
        if (dense > 0) {
            terms.add(new RidgeTerm("random effects", columns, ones, new PenaltySize.MostLikely()));
        }
        if (sparse != null) {
            terms.add(new FrailtyTerm("random effects", FrailtyTerm.Distribution.GAUSSIAN, sparse, null,
                    new PenaltySize.MostLikely()));
        }
        model = new PenalizedModel(new CoxDerivatives(data, all, options.ties(), sparse), terms,
                sparse == null ? -1 : terms.size() - 1, sparse == null ? null : columns);
        newton = new PenalizedNewton(model, progress.part(0.1, 1));
    }

    /** For each group its column, or -1 where it is kept apart. */
    private static int[] dense(int[] group, int groups) {
        int[] size = new int[groups];
        for (int g : group) {
            size[g]++;
        }
        int[] column = new int[groups];
        int next = 0;
        for (int g = 0; g < groups; g++) {
            boolean apart = groups >= MANY_GROUPS && (double) size[g] / group.length <= SMALL_GROUP;
            column[g] = apart ? -1 : next++;
        }
        return column;
    }

    private static int[] numbersOfSparse(int[] column) {
        int[] number = new int[column.length];
        int next = 0;
        for (int g = 0; g < column.length; g++) {
            number[g] = column[g] < 0 ? next++ : -1;
        }
        return number;
    }

    /**
     * Fits the model.
     *
     * @param group by row, from 0; each number below the largest occurs
     * @param options with {@link PenalizedOptions.Search#AS_R} the search ends where {@code coxme} ends, which may be some per
     *        mille away from the best variance
     * @param variance a given variance; NaN to estimate it
     */
    public static Fit fit(SurvivalData data, CoxCovariates covariates, int[] group, PenalizedOptions options,
            double variance, Progress progress) {
        LaplaceCox engine = new LaplaceCox(data, covariates, group, options, progress);
        double theta = variance;
        if (Double.isNaN(variance)) {
            double start = Double.NaN;
            double best = Double.POSITIVE_INFINITY;
            for (double sd : STARTS) {
                double value = engine.criterion(StrictMath.log(sd * sd));
                if (value < best) {
                    best = value;
                    start = StrictMath.log(sd * sd);
                }
            }
            theta = StrictMath.exp(QuasiNewton.minimize(engine::criterion, start, engine.asPeer ? 1e-5 : 1e-14,
                    engine.asPeer ? 1e-3 : 1e-4));
        }
        double integrated = engine.ordinary.logLikelihood() - 1 - engine.criterion(StrictMath.log(theta), true);
        int p = covariates.size();
        int[] fixed = java.util.stream.IntStream.range(engine.random, engine.random + p).toArray();
        return new Fit(covariates.names(), PenalizedPoint.pick(engine.last.beta, fixed),
                engine.last.eliminated().inverse().select(fixed), theta, engine.effects(group),
                engine.ordinary.nullLogLikelihood(), integrated, engine.last.value(), data.size(), data.eventCount());
    }

    private double[] effects(int[] group) {
        int[] column = dense(group, groups);
        int[] number = numbersOfSparse(column);
        double[] effects = new double[groups];
        for (int g = 0; g < groups; g++) {
            effects[g] = column[g] >= 0 ? last.beta[column[g]] : last.effect[number[g]];
        }
        return effects;
    }

    /** One less the gain in integrated log-likelihood over the model without random effects, with the sign turned. */
    private double criterion(double logTheta) {
        return criterion(logTheta, false);
    }

    private double criterion(double logTheta, boolean lastFit) {
        double theta = StrictMath.exp(Math.max(-36, Math.min(36, logTheta)));
        double[] thetas = new double[model.terms().size()];
        for (int t = 0; t < thetas.length; t++) {
            thetas[t] = model.columns(t) == null ? theta : 1 / theta;
        }
        double[] beta = new double[model.derivatives().covariates().size()];
        for (int j = random; j < beta.length; j++) {
            double b = ordinary.coefficients().estimate(j - random);
            beta[j] = Double.isFinite(b) ? asPeer && !lastFit ? SHRINK * b : b : 0;
        }
        double[] effect = model.sparse() < 0 ? null : new double[model.derivatives().groups()];
        int steps = Math.max(LEAST_STEPS, ordinary.convergence().iterations() + 1);
        last = !asPeer ? newton.maximize(thetas, beta, effect)
                : lastFit ? newton.steps(thetas, beta, effect, 0, PEER_ITERATIONS, PEER_LAST)
                        : newton.steps(thetas, beta, effect, steps, steps, PEER_LAST);
        double integrated = last.value() - 0.5 * (groups * StrictMath.log(theta) + last.logDeterminant(random));
        return -(1 + integrated - ordinary.logLikelihood());
    }

    /**
     * A fitted model.
     *
     * @param names of the fixed effects
     * @param estimates of the fixed effects
     * @param covariance of the fixed effects
     * @param variance of the random effects
     * @param effects of the groups
     * @param nullLogLikelihood without fixed or random effects
     * @param integratedLogLikelihood with the random effects integrated out
     * @param penalizedLogLikelihood at the estimated effects
     * @param n rows
     * @param events rows with the event
     */
    public record Fit(List<String> names, double[] estimates, SymmetricMatrix covariance, double variance, double[] effects,
            double nullLogLikelihood, double integratedLogLikelihood, double penalizedLogLikelihood, int n, int events) {

        /** The standard error of a fixed effect. */
        public double standardError(int column) {
            return Math.sqrt(covariance.get(column, column));
        }
    }
}
