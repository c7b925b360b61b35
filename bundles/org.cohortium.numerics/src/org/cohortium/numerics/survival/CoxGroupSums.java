/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import org.cohortium.numerics.linear.Chunks;

/**
 * Derivatives of the partial likelihood by the effects of groups. A group's risk sum stays as it is between the ends of its
 * own rows, so that what it adds up over the steps in between is a difference of two running sums: one walk over the rows
 * and not one over rows times groups.
 */
final class CoxGroupSums {

    private final CoxPartialLikelihood likelihood;
    private final int[] group;
    private final int groups;

    CoxGroupSums(CoxPartialLikelihood likelihood, int[] groupByPosition) {
        this.likelihood = likelihood;
        this.group = groupByPosition;
        int largest = -1;
        for (int g : groupByPosition) {
            largest = Math.max(largest, g);
        }
        this.groups = largest + 1;
    }

    int groups() {
        return groups;
    }

    /** The point with the groups' parts; the likelihood must just have been evaluated there. */
    CoxDerivatives.Point add(CoxDerivatives.Point point, double[] spread) {
        RiskSetSums sums = likelihood.sums;
        RiskSets sets = sums.sets;
        int p = spread.length;
        double[] gradient = new double[groups];
        double[] seen = new double[groups];
        for (int g = 0; g < sets.groups(); g++) {
            int dead = sets.groupFrom[g] + sets.deaths[g];
            for (int i = sets.groupFrom[g]; i < sets.groupFrom[g + 1]; i++) {
                double hazard = likelihood.seenHazard[i];
                if (group[i] < 0) {
                    continue;
                }
                seen[group[i]] += hazard;
                gradient[group[i]] += (i < dead ? sets.weight(i) : 0) - hazard;
            }
        }
        double[] diagonal = seen.clone();
        double[] squares = overSteps(null);
        for (int j = 0; j < groups; j++) {
            diagonal[j] -= squares[j];
        }
        double[][] cross = new double[p][];
        Chunks.forEach(p, c -> {
            double[] x = likelihood.columns.standardized[c];
            double[] means = overSteps(likelihood.means[c]);
            double[] sum = new double[groups];
            for (int i = 0; i < x.length; i++) {
                if (group[i] >= 0) {
                    sum[group[i]] += likelihood.seenHazard[i] * x[i];
                }
            }
            for (int j = 0; j < groups; j++) {
                sum[j] = (sum[j] - means[j]) * spread[c];
            }
            cross[c] = sum;
        });
        return new CoxDerivatives.Point(point.logLikelihood(), point.gradient(), point.information(), point.reference(),
                gradient, diagonal, seen, cross);
    }

    /**
     * For each group the sum over steps of weight times the group's share of the risk set times a value of the step.
     *
     * @param byStep the values; null for the group's share itself
     */
    private double[] overSteps(double[] byStep) {
        Walk walk = new Walk(byStep);
        RiskSets sets = likelihood.sums.sets;
        for (int s = 0; s < sets.strata(); s++) {
            walk.stratum(sets.stratumFrom[s], sets.stratumFrom[s + 1]);
        }
        return walk.total;
    }

    /** One walk from the last time to the first. */
    private final class Walk {

        final double[] total = new double[groups];
        private final double[] byStep;
        private final double[] atRisk = new double[groups];
        private final int[] count = new int[groups];
        private final double[] sinceSum = new double[groups];
        private final double[] own = new double[groups];
        private double running;

        Walk(double[] byStep) {
            this.byStep = byStep;
        }

        void stratum(int from, int to) {
            RiskSets sets = likelihood.sums.sets;
            int start = sets.groupFrom[from];
            int end = sets.groupFrom[to];
            for (int i = start; i < end; i++) {
                if (group[i] >= 0) {
                    atRisk[group[i]] = 0;
                    count[group[i]] = 0;
                    sinceSum[group[i]] = 0;
                }
            }
            running = 0;
            int next = start;
            for (int g = from; g < to; g++) {
                for (; sets.leaving != null && next < sets.leftBefore[g]; next++) {
                    change(sets.leaving[next], -1);
                }
                for (int i = sets.groupFrom[g]; i < sets.groupFrom[g + 1]; i++) {
                    change(i, 1);
                }
                if (sets.deaths[g] > 0) {
                    steps(g);
                }
            }
            for (int i = start; i < end; i++) {
                if (group[i] >= 0) {
                    settle(group[i]);
                }
            }
        }

        private void change(int position, int sign) {
            int j = group[position];
            if (j < 0) {
                return;
            }
            settle(j);
            count[j] += sign;
            atRisk[j] = count[j] == 0 ? 0 : atRisk[j] + sign * likelihood.sums.weightedRisk[position];
        }

        /** Adds up what the group's risk sum, unchanged since, has met. */
        private void settle(int j) {
            total[j] += (byStep == null ? atRisk[j] * atRisk[j] : atRisk[j]) * (running - sinceSum[j]);
            sinceSum[j] = running;
        }

        private void steps(int g) {
            RiskSetSums sums = likelihood.sums;
            RiskSets sets = sums.sets;
            double left = 0;
            double leftSquared = 0;
            for (int k = sums.stepFrom[g]; k < sums.stepFrom[g + 1]; k++) {
                double w = sums.stepWeight[k] * sums.inverseSum[k] * (byStep == null ? sums.inverseSum[k] : byStep[k]);
                running += w;
                if (sums.efron) {
                    double l = sums.left(g, k);
                    left += l * w;
                    leftSquared += l * l * w;
                }
            }
            if (left == 0) {
                return;
            }
            int dead = sets.groupFrom[g] + sets.deaths[g];
            for (int i = sets.groupFrom[g]; i < dead; i++) {
                own[Math.max(group[i], 0)] += group[i] < 0 ? 0 : sums.weightedRisk[i];
            }
            for (int i = sets.groupFrom[g]; i < dead; i++) {
                int j = Math.max(group[i], 0);
                total[j] += byStep == null ? own[j] * (own[j] * leftSquared - 2 * atRisk[j] * left) : -own[j] * left;
                own[j] = 0;
            }
        }
    }
}
