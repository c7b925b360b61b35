/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.meta;

import java.util.ArrayList;
import java.util.List;

import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.descriptive.Tails;

/**
 * Two-by-two tables pooled without an estimate a study: the weighted estimators of Mantel and Haenszel and Peto's one-step
 * odds ratio. They need no correction of zero cells.
 *
 * @param estimate on the log scale for ratios
 * @param standardError of Robins, Breslow and Greenland (Biometrics 1986;42:311) for the odds ratio, of Greenland and Robins
 *        (Biometrics 1985;41:55) for the risk ratio and Sato (Biometrics 1989;45:1323) for the difference
 * @param q Cochran's Q of the studies' own estimates about the pooled one
 * @param qDf number of studies with an estimate less one
 * @param iSquared percent
 * @param associationTest the Cochran-Mantel-Haenszel chi-squared without continuity correction; NaN except for odds ratios
 */
public record PooledTables(double estimate, double standardError, double q, int qDf, double iSquared,
        double associationTest) {

    /** The p-value of the estimate. */
    public double pValue() {
        return Tails.normalTwoSided(estimate / standardError);
    }

    /** Lower and upper limits. */
    public double[] confidenceInterval(double level) {
        double half = MetaAnalysis.critical(level, Double.NaN) * standardError;
        return new double[] {estimate - half, estimate + half};
    }

    /**
     * The Mantel-Haenszel estimate of an odds ratio, risk ratio or risk difference.
     *
     * @throws EstimationException if there are no events, or nothing else, in one of the groups
     */
    public static PooledTables mantelHaenszel(List<CountTable> tables, EffectMeasure measure) {
        double[] e = switch (measure) {
            case ODDS_RATIO -> oddsRatio(tables);
            case RISK_RATIO -> riskRatio(tables);
            case RISK_DIFFERENCE -> riskDifference(tables);
            default -> throw new IllegalArgumentException("Mantel-Haenszel pools odds ratios, risk ratios and differences");
        };
        if (!Double.isFinite(e[0]) || !(e[1] > 0)) {
            throw new EstimationException(
                "The Mantel-Haenszel estimate does not exist: one group has no event, or no patient without it.",
                "Pool risk differences, or leave the effect out.");
        }
        return about(tables, measure, e, measure == EffectMeasure.ODDS_RATIO ? association(tables) : Double.NaN);
    }

    private static double[] oddsRatio(List<CountTable> tables) {
        double r = 0;
        double s = 0;
        double pr = 0;
        double mixed = 0;
        double qs = 0;
        for (CountTable t : tables) {
            double n = t.total();
            double p = t.a() / n + t.d() / n;
            double q = t.b() / n + t.c() / n;
            double ri = t.a() / n * t.d();
            double si = t.b() / n * t.c();
            r += ri;
            s += si;
            pr += p * ri;
            mixed += p * si + q * ri;
            qs += q * si;
        }
        return new double[] {StrictMath.log(r / s), Math.sqrt((pr / (r * r) + mixed / (r * s) + qs / (s * s)) / 2)};
    }

    private static double[] riskRatio(List<CountTable> tables) {
        double r = 0;
        double s = 0;
        double v = 0;
        for (CountTable t : tables) {
            double n = t.total();
            r += t.a() * (t.unexposed() / n);
            s += t.c() * (t.exposed() / n);
            v += t.exposed() / n * (t.unexposed() / n) * (t.a() + t.c()) - t.a() / n * t.c();
        }
        return new double[] {StrictMath.log(r / s), Math.sqrt(v / (r * s))};
    }

    private static double[] riskDifference(List<CountTable> tables) {
        double difference = 0;
        double weight = 0;
        double first = 0;
        double second = 0;
        for (CountTable t : tables) {
            double n = t.total();
            double f1 = t.exposed() / n;
            double f2 = t.unexposed() / n;
            difference += t.a() * f2 - t.c() * f1;
            weight += t.exposed() * f2;
            first += t.c() * f1 * f1 - t.a() * f2 * f2 + f1 * f2 * (t.unexposed() - t.exposed()) / 2;
            second += t.a() * (t.unexposed() - t.c()) / n + t.c() * (t.exposed() - t.a()) / n;
        }
        double estimate = difference / weight;
        return new double[] {estimate, Math.sqrt((estimate * first + second / 2) / (weight * weight))};
    }

    private static double association(List<CountTable> tables) {
        double excess = 0;
        double variance = 0;
        for (CountTable t : tables) {
            excess += t.a() - t.expected();
            variance += t.hypergeometricVariance();
        }
        return excess * excess / variance;
    }

    private static PooledTables about(List<CountTable> tables, EffectMeasure measure, double[] e, double association) {
        double q = 0;
        int studies = 0;
        for (CountTable t : informative(tables)) {
            double[] own = t.effect(measure);
            q += (own[0] - e[0]) * (own[0] - e[0]) / own[1];
            studies++;
        }
        return new PooledTables(e[0], e[1], studies > 1 ? q : 0, Math.max(0, studies - 1), percent(q, studies),
            association);
    }

    private static List<CountTable> informative(List<CountTable> tables) {
        List<CountTable> kept = new ArrayList<>(tables);
        kept.removeIf(CountTable::isUninformative);
        return kept;
    }

    private static double percent(double q, int studies) {
        return studies > 1 && q > 0 ? Math.max(0, 100 * (q - (studies - 1)) / q) : 0;
    }

    /**
     * Peto's odds ratio.
     *
     * @throws EstimationException if no study has both patients with and without the event in two groups
     */
    public static PooledTables peto(List<CountTable> tables) {
        double excess = 0;
        double variance = 0;
        double squares = 0;
        int positive = 0;
        for (CountTable t : tables) {
            double v = t.hypergeometricVariance();
            double o = t.a() - t.expected();
            excess += o;
            variance += v;
            if (v > 0) {
                squares += o * o / v;
                positive++;
            }
        }
        if (!(variance > 0)) {
            throw new EstimationException("Peto's odds ratio does not exist: no study has events in a comparison.",
                "Leave the effect out.");
        }
        int studies = informative(tables).size();
        double q = Math.max(0, squares - excess * excess / variance);
        return new PooledTables(excess / variance, Math.sqrt(1 / variance), q, Math.max(0, studies - 1),
            positive > 1 ? percent(q, studies) : 0, Double.NaN);
    }
}
