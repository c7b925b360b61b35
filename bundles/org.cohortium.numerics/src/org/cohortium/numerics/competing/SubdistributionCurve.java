/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.competing;

import java.util.Arrays;
import org.cohortium.numerics.linear.SymmetricMatrix;
import org.cohortium.numerics.survival.ConfidenceType;
import org.cohortium.numerics.survival.TieRule;

/**
 * The cumulative incidence that a Fine-Gray model predicts for given covariates, 1 - exp(-H) with H the cumulative
 * subdistribution hazard, with standard errors from the influence of each unit on H (Fine and Gray 1999, section 4).
 */
public final class SubdistributionCurve {

    private final FineGrayFit fit;
    private final int stratum;
    private final double[] time;
    private final double[] cumulativeHazard;
    private final double risk;

    /** The covariates less those of a row with linear predictor 0, in standard units. */
    private final double[] x;

    private SubdistributionCurve(FineGrayFit fit, int stratum, double[] time, double[] cumulativeHazard, double risk,
            double[] x) {
        this.fit = fit;
        this.stratum = stratum;
        this.time = time;
        this.cumulativeHazard = cumulativeHazard;
        this.risk = risk;
        this.x = x;
    }

    static SubdistributionCurve of(FineGrayFit fit, double[] values, int stratumCode) {
        SubdistributionSums sums = fit.sums();
        SubdistributionRows rows = sums.rows;
        int s = Arrays.binarySearch(rows.stratumCode, stratumCode);
        if (s < 0 || values.length != sums.columns()) {
            throw new IllegalArgumentException("stratum " + stratumCode + ", " + values.length + " values");
        }
        double[] x = new double[values.length];
        double eta = 0;
        for (int j = 0; j < x.length; j++) {
            x[j] = (values[j] - sums.centre[j]) / sums.spread[j];
            eta += fit.beta()[j] * x[j];
        }
        double risk = StrictMath.exp(eta - sums.shift[s]);
        int from = rows.failureFrom[s];
        int count = rows.failureFrom[s + 1] - from;
        double[] hazard = new double[count];
        double sum = 0;
        for (int f = 0; f < count; f++) {
            for (int k = sums.stepFrom[from + f]; k < sums.stepFrom[from + f + 1]; k++) {
                sum += sums.hazard(k);
            }
            hazard[f] = risk * sum;
        }
        return new SubdistributionCurve(fit, s, Arrays.copyOfRange(rows.failureTime, from, from + count), hazard, risk, x);
    }

    /** Times of events of the cause in the stratum, ascending. */
    public double[] time() {
        return time.clone();
    }

    /** The cumulative subdistribution hazard from each time on. */
    public double[] cumulativeHazard() {
        return cumulativeHazard.clone();
    }

    /** The cumulative incidence from each time on. */
    public double[] incidence() {
        return Arrays.stream(cumulativeHazard).map(h -> -StrictMath.expm1(-h)).toArray();
    }

    /** The cumulative incidence at any time. */
    public double incidenceAt(double t) {
        int k = at(t);
        return k < 0 ? 0 : -StrictMath.expm1(-cumulativeHazard[k]);
    }

    private int at(double t) {
        int k = Arrays.binarySearch(time, t + Math.abs(t) * TieRule.TOLERANCE);
        return k >= 0 ? k : -k - 2;
    }

    /**
     * The standard errors of the cumulative subdistribution hazard at some times; each is a pass over the rows. That of the
     * cumulative incidence F is (1 - F) times as large. With the model-based variance of the coefficients the squared
     * steps of the hazard take the place of the influences (Tsiatis 1981).
     */
    public double[] hazardStdErrs(double... times) {
        double[] se = new double[times.length];
        int last = -2;
        for (int i = 0; i < se.length; i++) {
            int k = at(times[i]);
            se[i] = i > 0 && k == last ? se[i - 1] : k < 0 ? 0 : hazardStdErr(k);
            last = k;
        }
        return se;
    }

    private double hazardStdErr(int upTo) {
        SubdistributionSums sums = fit.sums();
        int from = sums.rows.failureFrom[stratum];
        int begin = sums.stepFrom[from];
        int end = sums.stepFrom[from + upTo + 1];
        int p = x.length;
        double[] d = new double[p];
        double hazard = 0;
        double squares = 0;
        double[] b = new double[sums.steps()];
        for (int k = begin; k < end; k++) {
            double h = sums.hazard(k);
            hazard += h;
            squares += h / sums.denominator[k];
            b[k] = -1 / sums.denominator[k];
            for (int j = 0; j < p; j++) {
                d[j] -= h * sums.means[j][k];
            }
        }
        for (int j = 0; j < p; j++) {
            d[j] += hazard * x[j];
        }
        SymmetricMatrix inverse = fit.standardCovariance();
        if (fit.unitScores() == null) {
            return risk * Math.sqrt(squares + Math.max(0, inverse.quadraticForm(d)));
        }
        boolean censoring = fit.options().variance() == FineGrayOptions.Variance.FULL;
        if (censoring) {
            fit.scores().prepareCensoring();
        }
        double[] own = fit.scores().byUnit(fit.scores().contributions(new double[sums.steps()], b, null, censoring));
        double[] through = inverse.times(d);
        double sum = 0;
        for (int u = 0; u < own.length; u++) {
            double v = own[u];
            for (int j = 0; j < p; j++) {
                v += through[j] * fit.unitScores()[j][u];
            }
            sum += v * v;
        }
        return risk * Math.sqrt(sum);
    }

    /**
     * Limits of the cumulative incidence at a time.
     *
     * @param stdErr the standard error of the cumulative subdistribution hazard there
     */
    public double[] limits(double t, double stdErr, ConfidenceType type, double level) {
        double f = incidenceAt(t);
        return ProbabilityLimits.of(f, (1 - f) * stdErr, type, ProbabilityLimits.quantile(level));
    }
}
