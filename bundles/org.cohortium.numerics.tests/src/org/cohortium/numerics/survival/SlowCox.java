/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import java.util.ArrayList;
import java.util.List;

/**
 * The Cox partial likelihood straight from its definition: every risk set formed anew by looking at every row. Slow and
 * obvious, to hold the fast passes against.
 */
final class SlowCox {

    final SurvivalData data;
    final double[][] x;
    final double[] offset;
    final CoxTies ties;

    /** One factor of the partial likelihood. */
    record Step(double time, int stratum, double weight, double sum, double[] mean, double[][] covariance, double left,
            List<Integer> dead) {
    }

    SlowCox(SurvivalData data, CoxCovariates covariates, CoxTies ties) {
        this.data = data;
        this.x = covariates.columns();
        this.offset = covariates.offset();
        this.ties = ties;
    }

    double eta(double[] beta, int i) {
        double e = offset == null ? 0 : offset[i];
        for (int j = 0; j < beta.length; j++) {
            e += beta[j] * x[j][i];
        }
        return e;
    }

    boolean atRisk(int i, double time, int stratum) {
        return data.stratum(i) == stratum && data.start(i) < time && data.stop(i) >= time;
    }

    List<Step> steps(double[] beta) {
        List<Step> steps = new ArrayList<>();
        List<double[]> seen = new ArrayList<>();
        for (int i = 0; i < data.size(); i++) {
            double time = data.stop(i);
            int stratum = data.stratum(i);
            if (!data.event(i) || seen.stream().anyMatch(s -> s[0] == time && s[1] == stratum)) {
                continue;
            }
            seen.add(new double[] {time, stratum});
            List<Integer> dead = new ArrayList<>();
            double weight = 0;
            for (int k = 0; k < data.size(); k++) {
                if (data.event(k) && data.stop(k) == time && data.stratum(k) == stratum) {
                    dead.add(k);
                    weight += data.weight(k);
                }
            }
            int count = ties == CoxTies.EFRON ? dead.size() : 1;
            for (int l = 0; l < count; l++) {
                steps.add(step(beta, time, stratum, weight / count, (double) l / count, dead));
            }
        }
        return steps;
    }

    private Step step(double[] beta, double time, int stratum, double weight, double left, List<Integer> dead) {
        int p = beta.length;
        double sum = 0;
        double[] mean = new double[p];
        double[][] second = new double[p][p];
        for (int i = 0; i < data.size(); i++) {
            if (!atRisk(i, time, stratum)) {
                continue;
            }
            double r = data.weight(i) * Math.exp(eta(beta, i)) * (dead.contains(i) ? 1 - left : 1);
            sum += r;
            for (int j = 0; j < p; j++) {
                mean[j] += r * x[j][i];
            }
        }
        for (int j = 0; j < p; j++) {
            mean[j] /= sum;
        }
        for (int i = 0; i < data.size(); i++) {
            if (!atRisk(i, time, stratum)) {
                continue;
            }
            double r = data.weight(i) * Math.exp(eta(beta, i)) * (dead.contains(i) ? 1 - left : 1) / sum;
            for (int j = 0; j < p; j++) {
                for (int k = 0; k < p; k++) {
                    second[j][k] += r * (x[j][i] - mean[j]) * (x[k][i] - mean[k]);
                }
            }
        }
        return new Step(time, stratum, weight, sum, mean, second, left, dead);
    }

    double logLikelihood(double[] beta) {
        double value = 0;
        for (int i = 0; i < data.size(); i++) {
            value += data.event(i) ? data.weight(i) * eta(beta, i) : 0;
        }
        for (Step s : steps(beta)) {
            value -= s.weight * Math.log(s.sum);
        }
        return value;
    }

    /** The sum of g(time) times each step's covariance: the information for g = 1. */
    double[][] information(double[] beta, java.util.function.DoubleUnaryOperator g) {
        int p = beta.length;
        double[][] total = new double[p][p];
        for (Step s : steps(beta)) {
            for (int j = 0; j < p; j++) {
                for (int k = 0; k < p; k++) {
                    total[j][k] += g.applyAsDouble(s.time) * s.weight * s.covariance[j][k];
                }
            }
        }
        return total;
    }

    /** The sum of g(time) times what each event's covariates differ from their mean: the gradient for g = 1. */
    double[] gradient(double[] beta, java.util.function.DoubleUnaryOperator g) {
        int p = beta.length;
        double[] total = new double[p];
        for (int j = 0; j < p; j++) {
            for (int i = 0; i < data.size(); i++) {
                total[j] += data.event(i) ? g.applyAsDouble(data.stop(i)) * data.weight(i) * x[j][i] : 0;
            }
            for (Step s : steps(beta)) {
                total[j] -= g.applyAsDouble(s.time) * s.weight * s.mean[j];
            }
        }
        return total;
    }

    double[] martingale(double[] beta) {
        double[] r = new double[data.size()];
        List<Step> steps = steps(beta);
        for (int i = 0; i < r.length; i++) {
            r[i] = data.event(i) ? 1 : 0;
            for (Step s : steps) {
                if (atRisk(i, s.time, s.stratum)) {
                    r[i] -= Math.exp(eta(beta, i)) * (s.dead.contains(i) ? 1 - s.left : 1) * s.weight / s.sum;
                }
            }
        }
        return r;
    }

    /** {@code [column][row]}. */
    double[][] score(double[] beta) {
        double[][] r = new double[beta.length][data.size()];
        List<Step> steps = steps(beta);
        for (int j = 0; j < beta.length; j++) {
            for (int i = 0; i < data.size(); i++) {
                int row = i;
                long own = steps.stream().filter(o -> o.dead.contains(row)).count();
                for (Step s : steps) {
                    double d = x[j][i] - s.mean[j];
                    if (s.dead.contains(i)) {
                        r[j][i] += d / own;
                    }
                    if (atRisk(i, s.time, s.stratum)) {
                        r[j][i] -= d * Math.exp(eta(beta, i)) * (s.dead.contains(i) ? 1 - s.left : 1) * s.weight / s.sum;
                    }
                }
            }
        }
        return r;
    }
}
