/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.descriptive;

import org.cohortium.numerics.EstimationException;

/** Tests of equal variances. */
public final class VarianceTests {

    private VarianceTests() {
    }

    /** The F test of two variances, with the confidence interval of their ratio. */
    public static TestResult ratio(double[] x, double[] y, double level) {
        SampleSummary a = SampleSummary.of(x);
        SampleSummary b = SampleSummary.of(y);
        double df1 = a.n() - 1;
        double df2 = b.n() - 1;
        double f = a.variance() / b.variance();
        if (!(df1 >= 1 && df2 >= 1) || !(f > 0 && f < Double.POSITIVE_INFINITY)) {
            throw new EstimationException("Two variances can be compared only if both groups vary.",
                    "Check the variable: it is constant in a group, or the group has fewer than two values.");
        }
        double lowerTail = Tails.fisher(1 / f, df2, df1);
        double p = 2 * Math.min(lowerTail, Tails.fisher(f, df1, df2));
        double outside = (1 - level) / 2;
        return new TestResult("F test of two variances", f, df1, df2, p, StrictMath.log(p), new double[] {f},
                f / DistributionQuantiles.fisher(1 - outside, df1, df2), f / DistributionQuantiles.fisher(outside, df1,
                df2));
    }

    /** Bartlett's test of several variances (Proc R Soc A 1937;160:268). */
    public static TestResult bartlett(double[][] samples) {
        double total = 0;
        double pooled = 0;
        double logs = 0;
        double inverse = 0;
        int k = samples.length;
        for (double[] sample : samples) {
            SampleSummary s = SampleSummary.of(sample);
            double df = s.n() - 1;
            if (!(s.variance() > 0)) {
                throw new EstimationException("Bartlett's test needs values that vary in every group.",
                        "Leave out groups of one value or with constant values.");
            }
            total += df;
            pooled += df * s.variance();
            logs += df * StrictMath.log(s.variance());
            inverse += 1 / df;
        }
        double numerator = total * StrictMath.log(pooled / total) - logs;
        double correction = 1 + (inverse - 1 / total) / (3 * (k - 1.0));
        return TestResult.chiSquared("Bartlett test", numerator / correction, k - 1.0);
    }

    /** Levene's test with deviations from the medians (Brown and Forsythe, JASA 1974;69:364). */
    public static TestResult leveneMedian(double[][] samples) {
        double[][] deviations = new double[samples.length][];
        for (int g = 0; g < samples.length; g++) {
            double median = SampleSummary.of(samples[g]).median();
            deviations[g] = new double[samples[g].length];
            for (int i = 0; i < deviations[g].length; i++) {
                deviations[g][i] = Math.abs(samples[g][i] - median);
            }
        }
        OneWayAnova anova = OneWayAnova.of(deviations);
        return TestResult.fisher("Levene test (median)", anova.f(), anova.df1(), anova.df2());
    }
}
