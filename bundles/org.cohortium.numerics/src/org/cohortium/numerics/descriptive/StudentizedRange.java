/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.descriptive;

import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.LogGamma;

/**
 * The distribution of the studentized range: the range of k independent standard normal values over an independent
 * estimate of their standard deviation with df degrees of freedom. By Gauss-Legendre quadrature of its definition
 * (Copenhaver and Holland, J Stat Comput Simul 1988;30:1), to an absolute error of about 1e-13.
 */
public final class StudentizedRange {

    /** The tolerance at which R's {@code qtukey} stops. */
    public static final double AS_R = 1e-4;
    /** The tolerance that finds a quantile to full precision. */
    public static final double PRECISE = 1e-11;

    private static final double ROOT_HALF = StrictMath.sqrt(0.5);
    private static final double DENSITY = 1 / StrictMath.sqrt(2 * StrictMath.PI);
    private static final int INNER_PANELS = 12;
    private static final int OUTER_PANELS = 24;
    private static final double NEGLIGIBLE = 42;
    private static final double[] NODES = {0.0950125098376374402, 0.2816035507792589132, 0.4580167776572273863,
        0.6178762444026437484, 0.7554044083550030339, 0.8656312023878317439, 0.9445750230732325761,
        0.9894009349916499326};
    private static final double[] WEIGHTS = {0.1894506104550684963, 0.1826034150449235888, 0.1691565193950025382,
        0.1495959888165767321, 0.1246289712555338720, 0.0951585116824927848, 0.0622535239386478929,
        0.0271524594117540949};

    private StudentizedRange() {
    }

    private interface Integrand {
        double at(double x);
    }

    private static double integrate(Integrand f, double from, double to, int panels) {
        double sum = 0;
        double width = (to - from) / panels;
        for (int panel = 0; panel < panels; panel++) {
            double middle = from + (panel + 0.5) * width;
            for (int i = 0; i < NODES.length; i++) {
                double offset = NODES[i] * width / 2;
                sum += WEIGHTS[i] * (f.at(middle - offset) + f.at(middle + offset));
            }
        }
        return sum * width / 2;
    }

    /** P(range &lt;= w) for k standard normal values. */
    private static double rangeProbability(double w, int k) {
        double half = w / 2;
        double centre = StrictMath.pow(1 - Erfc.value(half * ROOT_HALF), k);
        if (half >= 8) {
            return 1;
        }
        double rest = integrate(u -> DENSITY * StrictMath.exp(-u * u / 2)
                * StrictMath.pow(0.5 * (Erfc.value(-u * ROOT_HALF) - Erfc.value((w - u) * ROOT_HALF)), k - 1.0),
                half, 9, INNER_PANELS);
        return Math.min(1, centre + 2 * k * rest);
    }

    /**
     * P(Q &gt; q).
     *
     * @param q the range
     * @param k the number of values, at least 2
     * @param df degrees of freedom of the standard deviation
     */
    public static double upperTail(double q, int k, double df) {
        if (k < 2 || !(df > 0)) {
            throw new IllegalArgumentException(
                    "a studentized range has at least two values and positive degrees of freedom");
        }
        if (q <= 0) {
            return 1;
        }
        double spread = 1 / StrictMath.sqrt(2 * df);
        double low = bound(df, -spread);
        double high = bound(df, spread);
        double constant = StrictMath.log(2) + df / 2 * StrictMath.log(df / 2) - LogGamma.value(df / 2);
        double p = integrate(s -> StrictMath.exp(constant + (df - 1) * StrictMath.log(s) - df * s * s / 2)
                * (1 - rangeProbability(q * s, k)), low, high, OUTER_PANELS);
        return Math.max(0, Math.min(1, p));
    }

    /** P(Q &gt; q) with the panels, and so the digits, of R's {@code ptukey}: good to about 1e-11, absolute. */
    public static double upperTailAsR(double q, int k, double df) {
        return TukeyPanels.upperTail(q, k, df);
    }

    /** Where the density of the standard deviation has become negligible on one side of 1. */
    private static double bound(double df, double step) {
        double s = 1;
        while (s > 0 && df * (s * s / 2 - StrictMath.log(s) - 0.5) < NEGLIGIBLE) {
            s += step;
        }
        return Math.max(0, s);
    }

    /**
     * The quantile, by the secant method from the starting value of Odeh and Evans (Appl Stat 1974;23:96, AS 70).
     *
     * @param p the probability below it
     * @param tolerance the change at which the search stops; {@link #AS_R} also takes R's coarser panels
     */
    public static double quantile(double p, int k, double df, double tolerance) {
        boolean asR = tolerance == AS_R;
        double x0 = start(p, k, df);
        double y0 = excess(x0, p, k, df, asR);
        double x1 = y0 > 0 && x0 > 1 ? Math.max(0, x0 - 1) : x0 + 1;
        double y1 = excess(x1, p, k, df, asR);
        for (int i = 1; i < 50; i++) {
            double x = x1 - y1 * (x1 - x0) / (y1 - y0);
            y0 = y1;
            x0 = x1;
            x = Math.max(0, x);
            y1 = excess(x, p, k, df, asR);
            x1 = x;
            if (Math.abs(x1 - x0) < tolerance || y1 == y0) {
                break;
            }
        }
        return x1;
    }

    private static double excess(double x, double p, int k, double df, boolean asR) {
        return asR ? TukeyPanels.probability(x, k, df) - p : (1 - p) - upperTail(x, k, df);
    }

    private static double start(double p, int k, double df) {
        double tail = 0.5 - 0.5 * p;
        double y = StrictMath.sqrt(StrictMath.log(1 / (tail * tail)));
        double t = y
                + ((((-0.453642210148e-04 * y - 0.204231210125) * y - 0.342242088547) * y - 1) * y + 0.322232421088)
                / ((((0.38560700634e-02 * y + 0.103537752850) * y + 0.531103462366) * y + 0.588581570495) * y
                        + 0.993484626060e-01);
        boolean finite = df < 120;
        if (finite) {
            t += (t * t * t + t) / df / 4;
        }
        double q = 0.8832 - 0.2368 * t;
        if (finite) {
            q = q - 1.214 / df + 1.208 * t / df;
        }
        return t * (q * StrictMath.log(k - 1.0) + 1.4142);
    }
}
