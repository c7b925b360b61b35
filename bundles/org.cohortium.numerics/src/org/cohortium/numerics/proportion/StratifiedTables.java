/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.proportion;

import java.util.ArrayList;
import java.util.List;

import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.descriptive.ConditionalOdds;
import org.cohortium.numerics.descriptive.FisherTwoByTwo;
import org.cohortium.numerics.descriptive.TestResult;
import org.cohortium.numerics.proportion.TwoProportions.Estimate;

/**
 * Several 2 x 2 tables, one a stratum, with one common effect: the Mantel-Haenszel odds ratio, risk ratio and risk
 * difference, the Cochran-Mantel-Haenszel test, and tests of homogeneity. In each table the first row is the first
 * group and the first column the event.
 *
 * <p>Sources: Mantel, Haenszel, JNCI 1959;22:719; Robins, Breslow, Greenland, Biometrics 1986;42:311 (variance of the
 * log odds ratio); Greenland, Robins, Biometrics 1985;41:55 (risk ratio); Sato, Biometrics 1989;45:1323 (risk
 * difference); Breslow, Day 1980; Tarone, Biometrika 1985;72:91; Woolf 1955.
 */
public final class StratifiedTables {

    private final List<int[][]> tables;

    private StratifiedTables(List<int[][]> tables) {
        this.tables = tables;
    }

    /**
     * The strata.
     *
     * @param counts stratum by row by column
     * @throws EstimationException if a stratum has fewer than two patients
     */
    public static StratifiedTables of(int[][][] counts) {
        List<int[][]> tables = new ArrayList<>();
        for (int[][] t : counts) {
            if (t.length != 2 || t[0].length != 2 || t[1].length != 2) {
                throw new IllegalArgumentException("each stratum has two rows and two columns");
            }
            if ((long) t[0][0] + t[0][1] + t[1][0] + t[1][1] < 2) {
                throw new EstimationException("Stratum " + (tables.size() + 1) + " has fewer than two patients.",
                    "Join small strata or leave the stratum out.");
            }
            tables.add(new int[][] {t[0].clone(), t[1].clone()});
        }
        if (tables.isEmpty()) {
            throw new EstimationException("There is no stratum with patients.", "Check the stratifying variable.");
        }
        return new StratifiedTables(tables);
    }

    /** How many strata there are. */
    public int size() {
        return tables.size();
    }

    /** The Cochran-Mantel-Haenszel test with or without continuity correction; the correction never exceeds the deviation. */
    public TestResult test(boolean continuityCorrection) {
        double deviation = 0;
        double variance = 0;
        for (int[][] t : tables) {
            double[] m = margins(t);
            deviation += t[0][0] - m[0] * m[2] / m[4];
            variance += m[0] * m[1] * m[2] * m[3] / (m[4] * m[4] * (m[4] - 1));
        }
        if (!(variance > 0)) {
            throw new EstimationException("No stratum has both groups and both outcomes.",
                "Use fewer strata, or describe the table without a test.");
        }
        double correction = continuityCorrection && Math.abs(deviation) >= 0.5 ? 0.5 : 0;
        double distance = Math.abs(deviation) - correction;
        return TestResult.chiSquared(correction > 0 || continuityCorrection
            ? "Cochran-Mantel-Haenszel test with continuity correction"
            : "Cochran-Mantel-Haenszel test", distance * distance / variance, 1);
    }

    /**
     * The exact conditional test with the conditional odds ratio. Its statistic is the sum of the first cells.
     *
     * @param level of the limits
     * @param tolerance to which the odds ratio is sought, see {@link ConditionalOdds}
     */
    public TestResult exact(double level, double tolerance) {
        double[] density = {1};
        int low = 0;
        int observed = 0;
        for (int[][] t : tables) {
            int m = t[0][0] + t[1][0];
            int n = t[0][1] + t[1][1];
            int k = t[0][0] + t[0][1];
            low += Math.max(0, k - n);
            observed += t[0][0];
            density = convolution(density, FisherTwoByTwo.hypergeometric(m, n, k));
        }
        for (int i = 0; i < density.length; i++) {
            density[i] = StrictMath.log(density[i]);
        }
        ConditionalOdds odds = new ConditionalOdds(low, observed, density, tolerance);
        double outside = (1 - level) / 2;
        return TestResult.of("Exact conditional test of independence in strata", observed, odds.twoSided())
            .with(new double[] {odds.estimate()}, odds.lower(outside), odds.upper(outside));
    }

    private static double[] convolution(double[] a, double[] logB) {
        double[] b = new double[logB.length];
        for (int j = 0; j < b.length; j++) {
            b[j] = StrictMath.exp(logB[j]);
        }
        double[] sum = new double[a.length + b.length - 1];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                sum[i + j] += a[i] * b[j];
            }
        }
        return sum;
    }

    /** The common odds ratio. */
    public Estimate oddsRatio(double level) {
        double r = 0;
        double s = 0;
        double pr = 0;
        double mixed = 0;
        double qs = 0;
        for (int[][] t : tables) {
            double n = margins(t)[4];
            double agree = (double) t[0][0] * t[1][1] / n;
            double oppose = (double) t[0][1] * t[1][0] / n;
            double p = ((double) t[0][0] + t[1][1]) / n;
            double q = ((double) t[0][1] + t[1][0]) / n;
            r += agree;
            s += oppose;
            pr += p * agree;
            mixed += p * oppose + q * agree;
            qs += q * oppose;
        }
        double se = StrictMath.sqrt(pr / (2 * r * r) + mixed / (2 * r * s) + qs / (2 * s * s));
        return ratio(r / s, se, level);
    }

    /** The common risk ratio. */
    public Estimate riskRatio(double level) {
        double r = 0;
        double s = 0;
        double p = 0;
        for (int[][] t : tables) {
            double[] m = margins(t);
            r += t[0][0] * m[1] / m[4];
            s += t[1][0] * m[0] / m[4];
            p += (m[0] * m[1] * m[2] - (double) t[0][0] * t[1][0] * m[4]) / (m[4] * m[4]);
        }
        return ratio(r / s, StrictMath.sqrt(p / (r * s)), level);
    }

    /** The common risk difference. */
    public Estimate riskDifference(double level) {
        double weights = 0;
        double sum = 0;
        double p = 0;
        double q = 0;
        for (int[][] t : tables) {
            double[] m = margins(t);
            if (m[0] == 0 || m[1] == 0) {
                continue;
            }
            double w = m[0] * m[1] / m[4];
            weights += w;
            sum += w * (t[0][0] / m[0] - t[1][0] / m[1]);
            p += (m[0] * m[0] * t[1][0] - m[1] * m[1] * t[0][0] + m[0] * m[1] * (m[1] - m[0]) / 2) / (m[4] * m[4]);
            q += (t[0][0] * (m[1] - t[1][0]) + t[1][0] * (m[0] - t[0][0])) / (2 * m[4]);
        }
        double estimate = sum / weights;
        double se = StrictMath.sqrt((estimate * p + q) / (weights * weights));
        double z = ProportionInterval.z(level);
        return new Estimate(estimate, se, estimate - z * se, estimate + z * se);
    }

    private static Estimate ratio(double estimate, double se, double level) {
        if (!(estimate > 0) || Double.isInfinite(estimate)) {
            return new Estimate(estimate, Double.NaN, Double.NaN, Double.NaN);
        }
        double z = ProportionInterval.z(level);
        return new Estimate(estimate, se, estimate * StrictMath.exp(-z * se), estimate * StrictMath.exp(z * se));
    }

    /** The Breslow-Day test that the odds ratio is the same in all strata, with Tarone's correction or without;
     * a stratum with an empty margin has no odds ratio and no degree of freedom.
     */
    public TestResult breslowDay(boolean tarone) {
        double or = oddsRatio(0.95).estimate();
        if (!(or > 0) || Double.isInfinite(or)) {
            throw new EstimationException("The common odds ratio is " + (or > 0 ? "infinite" : "not above 0")
                + ", so its homogeneity cannot be tested.", "Use fewer strata.");
        }
        double sum = 0;
        double deviation = 0;
        double variance = 0;
        int telling = 0;
        for (int[][] t : tables) {
            double[] m = margins(t);
            double e = expected(m[0], m[2], m[4], or);
            double v = 1 / (1 / e + 1 / (m[0] - e) + 1 / (m[2] - e) + 1 / (m[4] - m[0] - m[2] + e));
            if (!(v > 0)) {
                // a stratum with an empty margin says nothing of its odds ratio
                continue;
            }
            telling++;
            sum += (t[0][0] - e) * (t[0][0] - e) / v;
            deviation += t[0][0] - e;
            variance += v;
        }
        if (telling < 2) {
            throw new EstimationException("Fewer than two strata have both groups and both outcomes, so there are no odds ratios to "
                    + "compare.", "Use strata with more patients.");
        }
        double statistic = tarone ? sum - deviation * deviation / variance : sum;
        return TestResult.chiSquared(tarone ? "Breslow-Day test with Tarone's correction" : "Breslow-Day test", statistic,
            telling - 1.0);
    }

    private static double expected(double row, double column, double n, double or) {
        double a = 1 - or;
        double b = n - row - column + or * (row + column);
        double c = -or * row * column;
        return Math.abs(a) < 1e-12 ? -c / b : 2 * c / (-b - StrictMath.sqrt(b * b - 4 * a * c));
    }

    /** Woolf's test that the odds ratio is the same in all strata; one half is added to every cell if any is 0. */
    public TestResult woolf() {
        if (size() < 2) {
            throw new EstimationException("There is one stratum only, so there are no odds ratios to compare.",
                    "Use strata with more patients.");
        }
        boolean zero = tables.stream().anyMatch(t -> t[0][0] == 0 || t[0][1] == 0 || t[1][0] == 0 || t[1][1] == 0);
        double add = zero ? 0.5 : 0;
        double[] log = new double[size()];
        double[] weight = new double[size()];
        double sum = 0;
        double weights = 0;
        for (int k = 0; k < log.length; k++) {
            int[][] t = tables.get(k);
            double a = t[0][0] + add;
            double b = t[0][1] + add;
            double c = t[1][0] + add;
            double d = t[1][1] + add;
            log[k] = StrictMath.log(a * d / (b * c));
            weight[k] = 1 / (1 / a + 1 / b + 1 / c + 1 / d);
            sum += weight[k] * log[k];
            weights += weight[k];
        }
        double statistic = 0;
        for (int k = 0; k < log.length; k++) {
            double distance = log[k] - sum / weights;
            statistic += weight[k] * distance * distance;
        }
        return TestResult.chiSquared("Woolf test of homogeneous odds ratios", statistic, size() - 1.0);
    }

    /** Row totals, column totals, total. */
    private static double[] margins(int[][] t) {
        double r1 = (double) t[0][0] + t[0][1];
        double r2 = (double) t[1][0] + t[1][1];
        double c1 = (double) t[0][0] + t[1][0];
        return new double[] {r1, r2, c1, r1 + r2 - c1, r1 + r2};
    }
}
