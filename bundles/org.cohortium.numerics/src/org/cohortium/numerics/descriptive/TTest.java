/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.descriptive;

import org.cohortium.numerics.EstimationException;

/** Student's and Welch's t tests of means, with the confidence interval of the difference. */
public final class TTest {

    private TTest() {
    }

    /** Welch's test of two means with unequal variances (Biometrika 1947;34:28). */
    public static TestResult welch(double[] x, double[] y, Alternative alternative, double level) {
        SampleSummary a = summary(x);
        SampleSummary b = summary(y);
        double va = a.variance() / a.n();
        double vb = b.variance() / b.n();
        double se = StrictMath.sqrt(va + vb);
        double df = (va + vb) * (va + vb) / (va * va / (a.n() - 1) + vb * vb / (b.n() - 1));
        return result("Welch t test", a.mean() - b.mean(), se, df, alternative, level, 0)
                .withEstimates(a.mean(), b.mean());
    }

    /** Student's test of two means with equal variances. */
    public static TestResult pooled(double[] x, double[] y, Alternative alternative, double level) {
        SampleSummary a = summary(x);
        SampleSummary b = summary(y);
        double df = a.n() + b.n() - 2;
        double variance = ((a.n() - 1) * a.variance() + (b.n() - 1) * b.variance()) / df;
        double se = StrictMath.sqrt(variance * (1.0 / a.n() + 1.0 / b.n()));
        return result("Student t test", a.mean() - b.mean(), se, df, alternative, level, 0)
                .withEstimates(a.mean(), b.mean());
    }

    /** Student's test of the mean difference of pairs. */
    public static TestResult paired(double[] x, double[] y, Alternative alternative, double level) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("paired samples have the same length");
        }
        double[] differences = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            differences[i] = x[i] - y[i];
        }
        SampleSummary d = summary(differences);
        return result("Paired t test", d.mean(), d.standardError(), d.n() - 1, alternative, level, 0)
                .withEstimates(d.mean());
    }

    /** Student's test of one mean. */
    public static TestResult oneSample(double[] x, double mu, Alternative alternative, double level) {
        SampleSummary a = summary(x);
        return result("One-sample t test", a.mean() - mu, a.standardError(), a.n() - 1, alternative, level, mu)
                .withEstimates(a.mean());
    }

    private static SampleSummary summary(double[] values) {
        SampleSummary summary = SampleSummary.of(values);
        if (summary.n() < 2) {
            throw new EstimationException("A t test needs at least two values in each group.",
                    "Describe the group without a test, or merge groups.");
        }
        return summary;
    }

    private static Outcome result(String method, double difference, double se, double df, Alternative alternative,
            double level, double shift) {
        if (!(se > 0)) {
            throw new EstimationException("The values are constant, so their means cannot be compared by a t test.",
                    "Check the variable: it does not vary within the groups.");
        }
        double t = difference / se;
        double p = switch (alternative) {
            case TWO_SIDED -> Tails.studentTwoSided(t, df);
            case GREATER -> Tails.studentUpper(t, df);
            case LESS -> Tails.studentUpper(-t, df);
        };
        double log = alternative == Alternative.TWO_SIDED ? Tails.logStudentTwoSided(t, df) : StrictMath.log(p);
        double quantile = DistributionQuantiles.student(alternative == Alternative.TWO_SIDED ? 0.5 + level / 2 : level,
                df);
        double lower = alternative == Alternative.LESS ? Double.NEGATIVE_INFINITY : difference - quantile * se + shift;
        double upper = alternative == Alternative.GREATER ? Double.POSITIVE_INFINITY : difference + quantile * se
                + shift;
        return new Outcome(method, t, df, p, log, lower, upper);
    }

    private record Outcome(String method, double t, double df, double p, double logP, double lower, double upper) {

        TestResult withEstimates(double... estimates) {
            return new TestResult(method, t, df, Double.NaN, p, logP, estimates, lower, upper);
        }
    }
}
