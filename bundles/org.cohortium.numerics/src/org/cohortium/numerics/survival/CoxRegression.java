/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.NamedRows;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.linear.Cholesky;
import org.cohortium.numerics.linear.SymmetricMatrix;

/**
 * Fits the proportional hazards model of Cox (J R Stat Soc B 1972;34:187) by maximum partial likelihood: right-censored
 * data or intervals at risk (start, stop], strata, case weights, an offset, tied events after Efron, Breslow or exact, and
 * the sandwich variance over clusters (Lin and Wei, J Am Stat Assoc 1989;84:1074).
 *
 * <p>The estimates do not depend on the order of the rows (beyond the last digits), on the units of the covariates or of
 * time. One sort and then O(n p^2 / 2) for each Newton step; the digits are the same for any number of threads.
 */
public final class CoxRegression {

    private static final int ROWS_NAMED = 5;

    /** Products in one Newton step beyond which a fit would take hours. */
    private static final double MOST_PRODUCTS = 2e12;

    private CoxRegression() {
    }

    /** Fits a model with Efron's ties. */
    public static CoxFit fit(SurvivalData data, CoxCovariates covariates) {
        return fit(data, covariates, CoxOptions.DEFAULT, Progress.NONE);
    }

    /**
     * Fits a model.
     *
     * @throws EstimationException if there is nothing to fit: no rows, no events, infinite covariates, or no convergence.
     *         Redundant columns and coefficients without a finite estimate do not throw, the fit tells them
     * @throws IllegalArgumentException if the parts differ in length
     */
    public static CoxFit fit(SurvivalData data, CoxCovariates covariates, CoxOptions options, Progress progress) {
        check(data, covariates, options);
        RiskSets sets = new RiskSets(data);
        CoxColumns columns = new CoxColumns(sets, covariates);
        progress.checkCancelled();
        boolean exact = options.ties() == CoxTies.EXACT;
        CoxPartialLikelihood partial = exact ? null
                : new CoxPartialLikelihood(sets, columns, options.ties() == CoxTies.EFRON);
        CoxLikelihood likelihood = exact ? new CoxExactLikelihood(sets, columns, progress) : partial;
        CoxNewton newton = new CoxNewton(likelihood, options, progress);
        newton.run(covariates.size());
        return assemble(data, covariates, options, columns, newton, partial,
                exact ? atEnd(sets, columns, newton.beta) : partial.sums);
    }

    private static RiskSetSums atEnd(RiskSets sets, CoxColumns columns, double[] beta) {
        RiskSetSums sums = new RiskSetSums(sets, false);
        columns.linearPredictor(beta, sums.eta);
        sums.update();
        return sums;
    }

    private static CoxFit assemble(SurvivalData data, CoxCovariates covariates, CoxOptions options, CoxColumns columns,
            CoxNewton newton, CoxPartialLikelihood partial, RiskSetSums sums) {
        List<CoxAlias> aliases = aliases(covariates, columns, newton);
        List<CoxMonotone> monotone = monotone(covariates, newton);
        double[] beta = newton.beta.clone();
        for (CoxAlias alias : aliases) {
            beta[alias.column()] = Double.NaN;
        }
        for (CoxMonotone each : monotone) {
            beta[each.column()] = each.positive() ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        }
        SymmetricMatrix covariance = monotone.isEmpty() ? newton.endFactor.inverse() : limitCovariance(newton);
        boolean robust = options.robust() == null ? data.isClustered() || !data.hasWholeWeights() : options.robust();
        SymmetricMatrix sandwich = null;
        CoxTest robustScore = null;
        if (robust && partial != null) {
            sandwich = covariance.sandwich(CoxScores.byCluster(sums, columns, data));
            robustScore = robustScore(data, columns, newton, partial);
        }
        CoxCoefficients coefficients = new CoxCoefficients(covariates.names(), columns.spread, beta, covariance, sandwich);
        CoxTest score = newton.startFactor.rank() == 0 ? CoxTest.chiSquared(Double.NaN, 0)
                : CoxTest.chiSquared(newton.startFactor.inverseQuadraticForm(newton.start.gradient()),
                        newton.startFactor.rank());
        double[] gradient = newton.end.gradient();
        double largest = 0;
        for (int j = 0; j < gradient.length; j++) {
            largest = Math.max(largest, Math.abs(gradient[j]));
        }
        CoxConvergence convergence = new CoxConvergence(newton.iterations, newton.halvings, largest,
                Math.sqrt(newton.endFactor.inverseQuadraticForm(gradient)), newton.reason);
        return new CoxFit(data, covariates, options, columns, partial, sums, coefficients, aliases, monotone, convergence,
                newton.beta, newton.start.value(), newton.end.value(), score, robustScore, newton.startFactor.rank());
    }

    private static CoxTest robustScore(SurvivalData data, CoxColumns columns, CoxNewton newton,
            CoxPartialLikelihood partial) {
        if (newton.startFactor.rank() == 0) {
            return CoxTest.chiSquared(Double.NaN, 0);
        }
        int p = columns.size();
        columns.linearPredictor(new double[p], partial.sums.eta);
        partial.sums.update();
        double[][] scores = CoxScores.byCluster(partial.sums, columns, data);
        columns.linearPredictor(newton.beta, partial.sums.eta);
        partial.sums.update();
        double[] total = new double[p];
        double[][] identity = new double[p][p];
        double[] kept = new double[p];
        for (int j = 0; j < p; j++) {
            total[j] = Arrays.stream(scores[j]).sum();
            identity[j][j] = 1;
        }
        SymmetricMatrix meat = SymmetricMatrix.ofLower(identity).sandwich(scores);
        for (int j = 0; j < p; j++) {
            kept[j] = newton.startFactor.isAliased(j) ? 0 : meat.get(j, j);
        }
        Cholesky factor = Cholesky.of(meat, kept, Cholesky.DEFAULT_TOLERANCE);
        return CoxTest.chiSquared(factor.inverseQuadraticForm(total), factor.rank());
    }

    /**
     * The covariance when the likelihood is monotone: one column of the direction is taken out, so that what stays finite
     * has the variance it has in the limit.
     */
    private static SymmetricMatrix limitCovariance(CoxNewton newton) {
        double[] direction = newton.direction;
        int out = 0;
        for (int j = 1; j < direction.length; j++) {
            out = Math.abs(direction[j]) > Math.abs(direction[out]) ? j : out;
        }
        double[] reference = newton.end.reference().clone();
        for (int j = 0; j < reference.length; j++) {
            reference[j] = j == out || newton.startFactor.isAliased(j) ? 0 : reference[j];
        }
        return Cholesky.of(newton.end.information(), reference, 1e-14).inverse();
    }

    private static List<CoxMonotone> monotone(CoxCovariates covariates, CoxNewton newton) {
        List<CoxMonotone> found = new ArrayList<>();
        if (newton.reason == CoxConvergence.Reason.MONOTONE) {
            double largest = 0;
            for (double d : newton.direction) {
                largest = Math.max(largest, Math.abs(d));
            }
            for (int j = 0; j < newton.direction.length; j++) {
                if (Math.abs(newton.direction[j]) > 1e-3 * largest) {
                    found.add(new CoxMonotone(j, covariates.names().get(j), newton.direction[j] > 0));
                }
            }
        }
        return List.copyOf(found);
    }

    private static List<CoxAlias> aliases(CoxCovariates covariates, CoxColumns columns, CoxNewton newton) {
        List<CoxAlias> found = new ArrayList<>();
        for (int j = 0; j < covariates.size(); j++) {
            if (!newton.startFactor.isAliased(j)) {
                continue;
            }
            List<CoxAlias.Part> parts = new ArrayList<>();
            if (newton.start.reference()[j] > 0) {
                double[] c = newton.startFactor.dependency(j);
                for (int i = 0; i < j; i++) {
                    if (c[i] != 0) {
                        parts.add(new CoxAlias.Part(covariates.names().get(i),
                                c[i] * (columns.spread[j] / columns.spread[i])));
                    }
                }
            }
            found.add(new CoxAlias(j, covariates.names().get(j), parts));
        }
        return List.copyOf(found);
    }

    /** Refuses what no Cox model can be fitted to. */
    static void check(SurvivalData data, CoxCovariates covariates, CoxOptions options) {
        int n = data.size();
        for (double[] column : covariates.columns()) {
            if (column.length != n) {
                throw new IllegalArgumentException("a column has " + column.length + " rows, the response " + n);
            }
        }
        if (covariates.offset() != null && covariates.offset().length != n) {
            throw new IllegalArgumentException("the offset has " + covariates.offset().length + " rows, the response " + n);
        }
        if (n == 0) {
            throw new EstimationException("There are no rows to fit a Cox model to.",
                    "Check the eligibility criteria and the missing values of the variables in the model.");
        }
        checkSize(n, covariates.size());
        if (data.eventCount() == 0) {
            throw new EstimationException("None of the " + n + (n == 1 ? " row" : " rows")
                    + " has the event: a Cox model cannot be estimated.", "Check which code means the event.");
        }
        if (n == 1) {
            throw new EstimationException("There is only one row: a Cox model compares those at risk with each other.",
                    "Check the eligibility criteria and the missing values of the variables in the model.");
        }
        for (int j = 0; j < covariates.size(); j++) {
            checkFinite(data, covariates.names().get(j), covariates.columns()[j]);
        }
        if (covariates.offset() != null) {
            checkFinite(data, "offset", covariates.offset());
        }
        if (options.ties() == CoxTies.EXACT && data.isWeighted()) {
            throw new EstimationException("The exact treatment of ties has no meaning for weighted rows.",
                    "Use Efron's or Breslow's treatment of ties, or no weights.");
        }
        if (options.ties() == CoxTies.EXACT && (data.isClustered() || Boolean.TRUE.equals(options.robust()))) {
            throw new EstimationException("There is no robust variance for the exact treatment of ties.",
                    "Use Efron's or Breslow's treatment of ties.");
        }
    }

    private static void checkSize(int rows, int columns) {
        double bytes = 16.0 * rows * columns;
        double free = 0.9 * Runtime.getRuntime().maxMemory();
        if (bytes > free || (double) rows * columns * columns / 2 > MOST_PRODUCTS) {
            throw new EstimationException("A Cox model of " + columns + " coefficients on " + rows + " rows would take "
                    + (bytes > free ? "more memory than there is" : "hours") + ".",
                    "Use fewer coefficients: merge levels, or make a variable with many levels a stratum.");
        }
    }

    private static void checkFinite(SurvivalData data, String name, double[] values) {
        int[] bad = IntStream.range(0, values.length).filter(i -> !Double.isFinite(values[i])).map(data::rowNumber).toArray();
        if (bad.length > 0) {
            throw new EstimationException("The values of " + name + " are missing or infinite in "
                    + NamedRows.words(bad, ROWS_NAMED) + ".", "Leave these rows out or correct the values.");
        }
    }
}
