/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.proportion;

/**
 * The score statistics of Miettinen and Nurminen (Stat Med 1985;4:213): the distance of two observed proportions from a
 * hypothesis on their difference, risk ratio or odds ratio, in standard errors estimated under that hypothesis, with the
 * factor N / (N - 1). Each decreases in the value supposed.
 */
final class ScoreInterval {

    private ScoreInterval() {
    }

    /** The statistic of a difference. */
    static double difference(TwoProportions t, double d) {
        double n1 = t.n1();
        double n2 = t.n2();
        double n = n1 + n2;
        double x = (double) t.events1() + t.events2();
        // the restricted maximum-likelihood risk of the second group: their equations (3) and (4)
        double l2 = (n1 + 2 * n2) * d - n - x;
        double l1 = (n2 * d - n - 2.0 * t.events2()) * d + x;
        double l0 = t.events2() * d * (1 - d);
        double q = l2 * l2 * l2 / (27 * n * n * n) - l1 * l2 / (6 * n * n) + l0 / (2 * n);
        double p = Math.copySign(StrictMath.sqrt(Math.max(0, l2 * l2 / (9 * n * n) - l1 / (3 * n))), q);
        double cosine = p == 0 ? 0 : Math.max(-1, Math.min(1, q / (p * p * p)));
        double angle = (StrictMath.PI + StrictMath.acos(cosine)) / 3;
        double risk2 = clamp(2 * p * StrictMath.cos(angle) - l2 / (3 * n));
        double risk1 = clamp(risk2 + d);
        double variance = (risk1 * (1 - risk1) / n1 + risk2 * (1 - risk2) / n2) * n / (n - 1);
        return ratio(t.risk1() - t.risk2() - d, variance);
    }

    /** The statistic of a risk ratio. */
    static double riskRatio(TwoProportions t, double r) {
        double n1 = t.n1();
        double n2 = t.n2();
        double n = n1 + n2;
        double x = (double) t.events1() + t.events2();
        double a = n * r;
        double b = -(n1 * r + t.events1() + n2 + t.events2() * r);
        double risk2 = clamp((-b - StrictMath.sqrt(Math.max(0, b * b - 4 * a * x))) / (2 * a));
        double risk1 = clamp(r * risk2);
        double variance = (risk1 * (1 - risk1) / n1 + r * r * risk2 * (1 - risk2) / n2) * n / (n - 1);
        return ratio(t.risk1() - r * t.risk2(), variance);
    }

    /** The statistic of an odds ratio. */
    static double oddsRatio(TwoProportions t, double r) {
        double n1 = t.n1();
        double n2 = t.n2();
        double n = n1 + n2;
        double x = (double) t.events1() + t.events2();
        double a = n2 * (r - 1);
        double b = n1 * r + n2 - x * (r - 1);
        double risk2 = clamp(2 * x / (b + StrictMath.sqrt(Math.max(0, b * b + 4 * a * x))));
        double risk1 = clamp(risk2 * r / (1 + risk2 * (r - 1)));
        double v1 = n1 * risk1 * (1 - risk1);
        double v2 = n2 * risk2 * (1 - risk2);
        if (v1 == 0 || v2 == 0) {
            return ratio(t.events1() - n1 * risk1, 0);
        }
        double variance = (1 / v1 + 1 / v2) * n / (n - 1);
        return (t.events1() - n1 * risk1) * StrictMath.sqrt(variance);
    }

    private static double ratio(double distance, double variance) {
        return distance == 0 ? 0 : distance / StrictMath.sqrt(variance);
    }

    private static double clamp(double risk) {
        return Math.max(0, Math.min(1, risk));
    }
}
