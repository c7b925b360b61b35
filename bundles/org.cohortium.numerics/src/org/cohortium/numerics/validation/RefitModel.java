/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.validation;

import java.util.Arrays;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.linear.ColumnScaling;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.CoxOptions;
import org.cohortium.numerics.survival.CoxRegression;
import org.cohortium.numerics.survival.CoxTies;
import org.cohortium.numerics.survival.SurvivalData;

/** A Cox model that is fitted again and again to parts of its rows, starting from the estimates in all rows. */
final class RefitModel {

    /** Where R's coxph would stop; used for resamples without a finite estimate, so that they have values at all. */
    private static final CoxOptions STOPPED = new CoxOptions(CoxTies.EFRON, false, 1e-12, 60);

    private static final double SAME_TIME = 1.490116119384766e-8;

    private final SurvivalData data;
    private final CoxCovariates covariates;
    private final SortedSurvival sorted;
    private final Resample all;
    private final double[][] columns;
    private final double[] spread;
    private final double[] start;
    private final double horizon;
    private final double[] apparent;
    private final double[] noInformation;

    RefitModel(CoxFit fit, double horizon) {
        data = fit.data();
        covariates = fit.covariates();
        if (covariates.offset() != null) {
            throw new EstimationException("A model with an offset cannot be validated by resampling.",
                    "Leave the offset out.");
        }
        if (covariates.size() == 0) {
            throw new EstimationException("The model has no covariates.", "Choose the covariates of the model.");
        }
        if (!fit.monotone().isEmpty()) {
            throw new EstimationException("The coefficient of " + covariates.names().get(fit.monotone().get(0).column())
                    + " has no finite estimate, so the model cannot be validated.",
                    "Leave the covariate out, or join the level that has no events with another.");
        }
        this.horizon = Double.isNaN(horizon) ? horizon : horizon + Math.abs(horizon) * SAME_TIME;
        sorted = new SortedSurvival(data);
        all = Resample.all(sorted);
        int p = covariates.size();
        columns = new double[p][];
        spread = new double[p];
        start = new double[p];
        for (int j = 0; j < p; j++) {
            double[] x = sorted.gather(covariates.columns()[j]);
            ColumnScaling scaling = ColumnScaling.of(x, null);
            spread[j] = scaling.spread() == 0 ? 1 : scaling.spread();
            for (int i = 0; i < x.length; i++) {
                x[i] = (x[i] - scaling.centre()) / spread[j];
            }
            columns[j] = x;
            double b = fit.coefficients().estimate(j);
            start[j] = Double.isNaN(b) ? 0 : b * spread[j];
        }
        double[] score = score(start);
        SamplePerformance here = new SamplePerformance(all);
        apparent = here.own(score, fit.nullLogLikelihood(), fit.logLikelihood());
        noInformation = new double[apparent.length];
        Arrays.fill(noInformation, Double.NaN);
        noInformation[Measure.C.ordinal()] = 0.5;
        noInformation[Measure.DXY.ordinal()] = 0;
        if (!Double.isNaN(horizon)) {
            ResampleLikelihood likelihood = new ResampleLikelihood(all, columns);
            likelihood.value(start);
            double[] survival = survival(score, all, likelihood.cumulativeHazard(this.horizon), all);
            apparent[Measure.BRIER.ordinal()] = ResampleBrier.of(all, survival, this.horizon);
            noInformation[Measure.BRIER.ordinal()] = permutedBrier(survival);
        }
    }

    double[] apparent() {
        return apparent.clone();
    }

    double[] noInformation() {
        return noInformation.clone();
    }

    /** The Brier score if predictions had nothing to do with outcomes: each outcome against every prediction. */
    private double permutedBrier(double[] survival) {
        double first = 0;
        double second = 0;
        for (double s : survival) {
            first += s;
            second += s * s;
        }
        first /= survival.length;
        second /= survival.length;
        double[] ones = new double[survival.length];
        Arrays.fill(ones, 1);
        double[] zeros = new double[survival.length];
        double died = ResampleBrier.of(all, ones, horizon);
        double alive = ResampleBrier.of(all, zeros, horizon);
        return died * second + alive * (1 - 2 * first + second);
    }

    /** By position, for standardized coefficients. */
    private double[] score(double[] beta) {
        double[] score = new double[sorted.size];
        for (int j = 0; j < beta.length; j++) {
            double b = beta[j];
            double[] x = columns[j];
            if (b != 0) {
                for (int i = 0; i < score.length; i++) {
                    score[i] += b * x[i];
                }
            }
        }
        return score;
    }

    /**
     * Fits the model to a part of the rows and measures it there and elsewhere.
     *
     * @param byRow how often each row of the data is taken
     * @param test whether it is measured in all rows too
     */
    RefitResult refit(int[] byRow, boolean test) {
        int[] count = new int[sorted.size];
        int[] others = new int[sorted.size];
        for (int i = 0; i < count.length; i++) {
            count[i] = byRow[sorted.row[i]];
            others[i] = count[i] == 0 ? 1 : 0;
        }
        Resample sample = new Resample(sorted, count);
        double[] beta = new double[start.length];
        Arrays.fill(beta, Double.NaN);
        double[] none = new double[Measure.values().length];
        Arrays.fill(none, Double.NaN);
        if (sample.events == 0) {
            return new RefitResult(beta, none, none, none, false, false);
        }
        double[][] x = new double[columns.length][];
        for (int j = 0; j < x.length; j++) {
            x[j] = sample.gather(columns[j]);
        }
        ResampleLikelihood likelihood = new ResampleLikelihood(sample, x);
        double without = likelihood.value(new double[beta.length]);
        ResampleFit fit = new ResampleFit(likelihood);
        boolean unbounded = false;
        double logLikelihood;
        if (fit.run(start)) {
            beta = fit.beta;
            logLikelihood = fit.logLikelihood;
        } else {
            CoxFit slow;
            try {
                slow = careful(byRow);
            } catch (EstimationException e) {
                return new RefitResult(beta, none, none, none, true, false);
            }
            unbounded = slow.options().logLikelihoodTolerance() > 0;
            logLikelihood = slow.logLikelihood();
            for (int j = 0; j < beta.length; j++) {
                double b = slow.coefficients().estimate(j);
                beta[j] = Double.isNaN(b) ? 0 : b * spread[j];
            }
        }
        double[] score = score(beta);
        double[] training = new SamplePerformance(sample).own(sample.gather(score), without, logLikelihood);
        Resample left = new Resample(sorted, others);
        double[] inLeft = new SamplePerformance(left).of(left.gather(score));
        double[] inAll = test ? new SamplePerformance(all).of(score) : null;
        if (!Double.isNaN(horizon)) {
            likelihood.value(beta);
            double[] hazard = likelihood.cumulativeHazard(horizon);
            int brier = Measure.BRIER.ordinal();
            training[brier] = brier(sample, score, sample, hazard);
            inLeft[brier] = left.size == 0 ? Double.NaN : brier(left, score, sample, hazard);
            if (test) {
                inAll[brier] = brier(all, score, sample, hazard);
            }
        }
        double[] coefficients = new double[beta.length];
        for (int j = 0; j < beta.length; j++) {
            coefficients[j] = beta[j] / spread[j];
        }
        return new RefitResult(coefficients, training, inAll, inLeft, unbounded, isConstant(x));
    }

    /** Whether one of the columns has a single value. */
    private static boolean isConstant(double[][] x) {
        for (double[] column : x) {
            int same = 1;
            while (same < column.length && column[same] == column[0]) {
                same++;
            }
            if (same == column.length) {
                return true;
            }
        }
        return false;
    }

    private double brier(Resample where, double[] score, Resample trained, double[] hazard) {
        return ResampleBrier.of(where, survival(score, where, hazard, trained), horizon);
    }

    private double[] survival(double[] score, Resample where, double[] hazard, Resample trained) {
        double[] survival = new double[where.size];
        for (int i = 0; i < survival.length; i++) {
            int code = sorted.stratum[where.position[i]];
            double h = Double.NaN;
            for (int s = 0; s < hazard.length; s++) {
                if (sorted.stratum[trained.position[trained.groupFrom[trained.stratumFrom[s]]]] == code) {
                    h = hazard[s];
                }
            }
            survival[i] = StrictMath.exp(-h * StrictMath.exp(score[where.position[i]]));
        }
        return survival;
    }

    /** The fit by the general way, which tells a likelihood without a maximum. */
    private CoxFit careful(int[] byRow) {
        int n = 0;
        for (int c : byRow) {
            n += c;
        }
        int[] rows = new int[n];
        int at = 0;
        for (int i = 0; i < byRow.length; i++) {
            for (int k = 0; k < byRow[i]; k++) {
                rows[at++] = i;
            }
        }
        double[][] x = new double[covariates.size()][n];
        for (int j = 0; j < x.length; j++) {
            for (int i = 0; i < n; i++) {
                x[j][i] = covariates.columns()[j][rows[i]];
            }
        }
        CoxCovariates part = CoxCovariates.of(covariates.names(), x);
        CoxFit fit = CoxRegression.fit(data.select(rows), part, CoxOptions.DEFAULT.withRobust(false), Progress.NONE);
        return fit.monotone().isEmpty() ? fit : CoxRegression.fit(data.select(rows), part, STOPPED, Progress.NONE);
    }
}
