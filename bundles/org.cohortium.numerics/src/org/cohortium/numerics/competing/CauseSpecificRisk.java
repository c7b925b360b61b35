/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.competing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.linear.SymmetricMatrix;
import org.cohortium.numerics.survival.ConfidenceType;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.CoxTies;
import org.cohortium.numerics.survival.TieRule;

/**
 * The absolute risk of one cause for given covariates from proportional hazards models of every cause: the sum over the
 * times of its hazard steps of the probability of being free of all causes just before, times the step (Benichou and Gail,
 * Biometrics 1990;46:813), with standard errors by the delta method from the martingales of the baselines and the
 * covariances of the coefficients (Cheng, Fine and Wei, Biometrics 1998;54:219).
 */
public final class CauseSpecificRisk {

    private final CompetingData data;
    private final List<FineGrayFit> fits;

    private CauseSpecificRisk(CompetingData data, List<FineGrayFit> fits) {
        this.data = data;
        this.fits = fits;
    }

    /** How the probability of being free of all causes follows from their hazards. */
    public enum Survival {
        /** exp(-H), H the sum of the cumulative hazards. */
        EXPONENTIAL,
        /** The product over times of 1 less the sum of the hazard steps. */
        PRODUCT_LIMIT
    }

    /** Fits a model of each cause on the same columns; every cause must have an event. */
    public static CauseSpecificRisk of(CompetingData data, CoxCovariates covariates, CoxTies ties, Progress progress) {
        List<FineGrayFit> fits = new ArrayList<>();
        for (int c = 1; c <= data.causes().size(); c++) {
            fits.add(FineGray.causeSpecific(data, c, covariates, ties, progress));
        }
        return new CauseSpecificRisk(data, List.copyOf(fits));
    }

    /** The cause-specific hazard model of a cause. */
    public FineGrayFit fit(int cause) {
        return fits.get(cause - 1);
    }

    /** The rows fitted. */
    public CompetingData data() {
        return data;
    }

    /**
     * Risks at some times.
     *
     * @param time when
     * @param risk by time
     * @param stdErr by time
     */
    public record Risks(double[] time, double[] risk, double[] stdErr) {

        /** Lower and upper limit at each time. */
        public double[][] limits(ConfidenceType type, double level) {
            double z = ProbabilityLimits.quantile(level);
            double[][] limits = new double[time.length][];
            for (int i = 0; i < limits.length; i++) {
                limits[i] = ProbabilityLimits.of(risk[i], stdErr[i], type, z);
            }
            return limits;
        }
    }

    /**
     * The risk of a cause.
     *
     * @param cause its number
     * @param values the person's covariates
     * @param stratum code of the person's stratum; 0 without strata
     * @param times when, ascending
     * @param survival how hazards are turned into probabilities
     */
    public Risks risks(int cause, double[] values, int stratum, double[] times, Survival survival) {
        int causes = fits.size();
        Person[] person = new Person[causes];
        for (int c = 0; c < causes; c++) {
            person[c] = new Person(fits.get(c), values, stratum);
        }
        double[] risk = new double[times.length];
        double[] se = new double[times.length];
        for (int i = 0; i < times.length; i++) {
            double[] pair = at(cause - 1, person, times[i], survival);
            risk[i] = pair[0];
            se[i] = pair[1];
        }
        return new Risks(times.clone(), risk, se);
    }

    private static double[] at(int cause, Person[] person, double horizon, Survival survival) {
        double end = horizon + Math.abs(horizon) * TieRule.TOLERANCE;
        double[] all = Arrays.stream(person).flatMapToDouble(q -> Arrays.stream(q.time)).filter(t -> t <= end).sorted()
                .distinct().toArray();
        int m = all.length;
        double[] before = new double[m];
        double[] after = new double[m];
        double[] stay = new double[m];
        int[][] at = new int[person.length][m];
        double free = 1;
        double cumulative = 0;
        double risk = 0;
        for (int k = 0; k < m; k++) {
            double total = 0;
            double own = 0;
            for (int c = 0; c < person.length; c++) {
                int f = Arrays.binarySearch(person[c].time, all[k]);
                at[c][k] = f;
                double h = f < 0 ? 0 : person[c].hazard[f];
                total += h;
                own = c == cause ? h : own;
            }
            before[k] = free;
            risk += free * own;
            after[k] = risk;
            cumulative += total;
            stay[k] = survival == Survival.EXPONENTIAL ? 1 : Math.max(0, 1 - total);
            free = survival == Survival.EXPONENTIAL ? StrictMath.exp(-cumulative) : free * stay[k];
        }
        double variance = 0;
        for (int c = 0; c < person.length; c++) {
            double[] factor = new double[person[c].time.length];
            for (int k = 0; k < m; k++) {
                if (at[c][k] >= 0) {
                    double lost = stay[k] > 0 ? (risk - after[k]) / stay[k] : 0;
                    factor[at[c][k]] = (c == cause ? before[k] : 0) - lost;
                }
            }
            variance += person[c].variance(factor);
        }
        return new double[] {risk, Math.sqrt(variance)};
    }

    /** The hazard of one cause that a person has, step by step. */
    private static final class Person {

        private final FineGrayFit fit;
        private final int from;
        private final double[] x;
        private final double risk;
        private final double[] time;
        private final double[] hazard;

        Person(FineGrayFit fit, double[] values, int stratumCode) {
            this.fit = fit;
            SubdistributionSums sums = fit.sums();
            int s = Arrays.binarySearch(sums.rows.stratumCode, stratumCode);
            if (s < 0) {
                throw new IllegalArgumentException("there is no stratum " + stratumCode);
            }
            SubdistributionCurve curve = fit.curve(values, stratumCode);
            from = sums.rows.failureFrom[s];
            time = curve.time();
            hazard = curve.cumulativeHazard();
            for (int f = hazard.length - 1; f > 0; f--) {
                hazard[f] -= hazard[f - 1];
            }
            x = new double[values.length];
            double eta = 0;
            for (int j = 0; j < x.length; j++) {
                x[j] = (values[j] - sums.centre[j]) / sums.spread[j];
                eta += fit.beta()[j] * x[j];
            }
            risk = StrictMath.exp(eta - sums.shift[s]);
        }

        /** The variance of the sum of the hazard steps, each multiplied by a factor. */
        double variance(double[] factor) {
            SubdistributionSums sums = fit.sums();
            double[] d = new double[x.length];
            double squares = 0;
            for (int f = 0; f < factor.length; f++) {
                for (int k = sums.stepFrom[from + f]; factor[f] != 0 && k < sums.stepFrom[from + f + 1]; k++) {
                    double h = sums.hazard(k);
                    squares += factor[f] * factor[f] * h / sums.denominator[k];
                    for (int j = 0; j < d.length; j++) {
                        d[j] += factor[f] * h * (x[j] - sums.means[j][k]);
                    }
                }
            }
            SymmetricMatrix covariance = fit.standardCovariance();
            return risk * risk * (squares + Math.max(0, covariance.quadraticForm(d)));
        }
    }
}
