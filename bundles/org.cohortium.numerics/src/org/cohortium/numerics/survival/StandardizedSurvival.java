/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import java.util.Arrays;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.linear.Chunks;
import org.cohortium.numerics.linear.SymmetricMatrix;

/**
 * Standardised survival curves by the g-formula: the mean over all patients of the curve that a Cox model predicts for them
 * with the group set to each of its values (Makuch, J Chronic Dis 1982;35:437; Ozenne and others, Biom J 2020;62:751). The
 * variance is that of the influence functions: of the coefficients, of the baseline hazard, and of which patients were drawn.
 *
 * <p>Right-censored or left-truncated rows, one for each patient; strata each have a baseline of their own; weights count in
 * the mean; clusters are the units of the variance.
 */
public final class StandardizedSurvival {

    private final CoxFit fit;
    private final RiskSetSums sums;
    private final RiskSets sets;
    private final int columns;
    private final int arms;
    private final int units;
    /** Cluster of each position. */
    private final int[] unit;
    /** Share of each position in the mean. */
    private final double[] share;
    /** Standardised columns by arm where they differ from the model's own, {@code [arm][column][position]}. */
    private final double[][][] x;
    /** Risks by arm relative to the highest of the stratum, {@code [arm][position]}. */
    private final double[][] risk;
    /** Contributions to the standardised coefficients, {@code [column][unit]}. */
    private final double[][] influence;
    private final StandardizedBaseline[] baseline;
    private final int[] stratumOf;

    /**
     * @param fit of Efron's or Breslow's ties
     * @param armColumns {@code [arm][column][row]}: the model's columns with the group set to one of its values
     * @throws EstimationException if the model has exact ties, or coefficients without a finite estimate
     */
    public StandardizedSurvival(CoxFit fit, double[][][] armColumns) {
        if (fit.likelihood() == null) {
            throw new EstimationException("Standardised curves are not defined for the exact treatment of ties.",
                    "Use Efron's treatment of ties.");
        }
        if (!fit.monotone().isEmpty()) {
            throw new EstimationException("The hazard ratio of " + fit.monotone().get(0).name()
                    + " has no finite estimate, so that curves cannot be standardised.",
                    "Merge levels or leave this covariate out.");
        }
        this.fit = fit;
        sums = fit.sums();
        sets = sums.sets;
        columns = fit.covariates().size();
        arms = armColumns.length;
        unit = new int[sets.size];
        int[] byRow = CoxScores.clusterPositions(fit.data());
        share = new double[sets.size];
        double total = 0;
        int count = 0;
        for (int i = 0; i < sets.size; i++) {
            unit[i] = byRow[sets.row[i]];
            count = Math.max(count, unit[i] + 1);
            total += sets.weight(i);
        }
        units = count;
        for (int i = 0; i < sets.size; i++) {
            share[i] = sets.weight(i) / total;
        }
        stratumOf = new int[sets.size];
        baseline = new StandardizedBaseline[sets.strata()];
        for (int s = 0; s < baseline.length; s++) {
            baseline[s] = new StandardizedBaseline(sums, fit.columns(), s);
            Arrays.fill(stratumOf, sets.groupFrom[sets.stratumFrom[s]], sets.groupFrom[sets.stratumFrom[s + 1]], s);
        }
        x = new double[arms][columns][];
        risk = new double[arms][];
        for (int a = 0; a < arms; a++) {
            arm(a, armColumns[a]);
        }
        influence = coefficientInfluence();
    }

    private void arm(int a, double[][] values) {
        double[] eta = sums.eta.clone();
        for (int j = 0; j < columns; j++) {
            double[] own = fit.covariates().columns()[j];
            double[] standardized = fit.columns().standardized[j];
            double spread = fit.columns().spread[j];
            double b = fit.finiteEstimate(j);
            x[a][j] = values[j] == own ? standardized : new double[sets.size];
            for (int i = 0; i < sets.size && values[j] != own; i++) {
                double difference = values[j][sets.row[i]] - own[sets.row[i]];
                x[a][j][i] = standardized[i] + difference / spread;
                eta[i] += b * difference;
            }
        }
        risk[a] = new double[sets.size];
        for (int i = 0; i < sets.size; i++) {
            risk[a][i] = StrictMath.exp(eta[i] - sums.shift[stratumOf[i]]);
        }
    }

    private double[][] coefficientInfluence() {
        double[][] scores = CoxScores.byCluster(sums, fit.columns(), fit.data());
        SymmetricMatrix covariance = fit.coefficients().standardizedModelCovariance();
        double[][] result = new double[columns][units];
        double[] score = new double[columns];
        for (int u = 0; u < units; u++) {
            for (int j = 0; j < columns; j++) {
                score[j] = scores[j][u];
            }
            double[] change = covariance.times(score);
            for (int j = 0; j < columns; j++) {
                result[j][u] = change[j];
            }
        }
        return result;
    }

    /** The distinct event times, ascending. */
    public double[] eventTimes() {
        return Arrays.stream(baseline).flatMapToDouble(b -> Arrays.stream(b.time)).sorted().distinct().toArray();
    }

    /** The mean curves at a time. */
    public StandardizedMeans at(double time) {
        double[][] contribution = new double[arms][units];
        double[] mean = new double[arms];
        for (int a = 0; a < arms; a++) {
            double[] c = contribution[a];
            double[] survival = new double[sets.size];
            double[] slope = new double[baseline.length];
            double[] gradient = new double[columns];
            for (int s = 0; s < baseline.length; s++) {
                int k = baseline[s].before(time);
                if (k < 0) {
                    Arrays.fill(survival, from(s), from(s + 1), 1);
                    continue;
                }
                double[] sum = baselineSums(a, s, k, survival);
                slope[s] = sum[0];
                for (int j = 0; j < columns; j++) {
                    gradient[j] += baseline[s].hazard[k] * sum[j + 1] - sum[0] * baseline[s].meanHazard[j][k];
                }
                baseline[s].addInfluence(k, slope[s], unit, c);
            }
            for (int i = 0; i < sets.size; i++) {
                mean[a] += share[i] * survival[i];
            }
            for (int i = 0; i < sets.size; i++) {
                c[unit[i]] += share[i] * (survival[i] - mean[a]);
            }
            addGradient(gradient, c);
        }
        return new StandardizedMeans(mean, contribution);
    }

    /** Sums over a stratum of share S risk, and of the same times each column; fills the curves of the rows. */
    private double[] baselineSums(int a, int s, int k, double[] survival) {
        double h = baseline[s].hazard[k];
        double[] sum = new double[columns + 1];
        int from = from(s);
        int to = from(s + 1);
        double[] weight = new double[to - from];
        for (int i = from; i < to; i++) {
            double value = StrictMath.exp(-h * risk[a][i]);
            survival[i] = value;
            weight[i - from] = share[i] * value * risk[a][i];
            sum[0] += weight[i - from];
        }
        for (int j = 0; j < columns; j++) {
            double[] column = x[a][j];
            double total = 0;
            for (int i = from; i < to; i++) {
                total += weight[i - from] * column[i];
            }
            sum[j + 1] = total;
        }
        return sum;
    }

    private int from(int stratum) {
        return sets.groupFrom[sets.stratumFrom[stratum]];
    }

    private void addGradient(double[] gradient, double[] contribution) {
        for (int j = 0; j < columns; j++) {
            double g = gradient[j];
            double[] own = influence[j];
            for (int u = 0; u < units && g != 0; u++) {
                contribution[u] -= g * own[u];
            }
        }
    }

    /**
     * The restricted means of the mean curves: the areas under them up to a time, in O(n) for each event time.
     *
     * @param tau the time, above 0
     */
    public StandardizedMeans restrictedMeans(double tau, Progress progress) {
        double[][] contribution = new double[arms][units];
        double[] mean = new double[arms];
        for (int a = 0; a < arms; a++) {
            double[] area = new double[sets.size];
            Arrays.fill(area, tau);
            double[] gradient = new double[columns];
            for (int s = 0; s < baseline.length; s++) {
                stratumArea(a, s, tau, area, gradient, contribution[a], progress);
            }
            for (int i = 0; i < sets.size; i++) {
                mean[a] += share[i] * area[i];
            }
            for (int i = 0; i < sets.size; i++) {
                contribution[a][unit[i]] += share[i] * (area[i] - mean[a]);
            }
            addGradient(gradient, contribution[a]);
        }
        return new StandardizedMeans(mean, contribution);
    }

    private void stratumArea(int a, int s, double tau, double[] area, double[] gradient, double[] contribution,
            Progress progress) {
        StandardizedBaseline b = baseline[s];
        int last = b.before(tau);
        if (last < 0) {
            return;
        }
        double[] width = new double[last + 1];
        for (int k = 0; k <= last; k++) {
            width[k] = (k == last ? tau : b.time[k + 1]) - b.time[k];
        }
        int from = from(s);
        int to = from(s + 1);
        int chunks = Chunks.count(to - from);
        double[][] slopes = new double[chunks][last + 1];
        double[] pull = new double[to - from];
        Chunks.forEach(chunks, chunk -> {
            progress.checkCancelled();
            int end = Math.min(to, from + (chunk + 1) * Chunks.ROWS);
            for (int i = from + chunk * Chunks.ROWS; i < end; i++) {
                double r = risk[a][i];
                double weight = share[i] * r;
                double sum = b.time[0];
                double weighted = 0;
                for (int k = 0; k <= last; k++) {
                    double survival = StrictMath.exp(-b.hazard[k] * r);
                    double part = width[k] * survival;
                    sum += part;
                    weighted += b.hazard[k] * part;
                    slopes[chunk][k] += weight * survival;
                }
                area[i] = sum;
                pull[i - from] = weight * weighted;
            }
        });
        double[] slope = new double[last + 1];
        for (double[] part : slopes) {
            for (int k = 0; k <= last; k++) {
                slope[k] += part[k];
            }
        }
        // what is left of the slope's integral from each event time on
        double[] remaining = new double[last + 2];
        for (int k = last; k >= 0; k--) {
            remaining[k] = remaining[k + 1] + width[k] * slope[k];
        }
        for (int j = 0; j < columns; j++) {
            double[] column = x[a][j];
            double sum = 0;
            for (int i = from; i < to; i++) {
                sum += pull[i - from] * column[i];
            }
            for (int k = 0; k <= last; k++) {
                sum -= width[k] * slope[k] * b.meanHazard[j][k];
            }
            gradient[j] += sum;
        }
        b.addIntegratedInfluence(last, remaining, unit, contribution);
    }
}
