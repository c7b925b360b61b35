/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.descriptive;

import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.LogGamma;

/**
 * The distribution of the studentized range with the panels of Copenhaver and Holland (J Stat Comput Simul 1988;30:1),
 * 12 nodes for the range and 16 a panel for the standard deviation. It is good to about 1e-11 in the probability, and R's
 * {@code ptukey} and {@code TukeyHSD} print its digits; {@link StudentizedRange} is the more precise one.
 */
final class TukeyPanels {

    private static final double[] RANGE_NODES = {0.981560634246719250690549090149, 0.904117256370474856678465866119,
        0.769902674194304687036893833213, 0.587317954286617447296702418941, 0.367831498998180193752691536644,
        0.125233408511468915472441369464};
    private static final double[] RANGE_WEIGHTS = {0.047175336386511827194615961485, 0.106939325995318430960254718194,
        0.160078328543346226334652529543, 0.203167426723065921749064455810, 0.233492536538354808760849898925,
        0.249147045813402785000562440429};
    private static final double[] NODES = {0.989400934991649932596154173450, 0.944575023073232576077988415535,
        0.865631202387831743880467897712, 0.755404408355003033895101194847, 0.617876244402643748446671764049,
        0.458016777657227386342419442984, 0.281603550779258913230460501460, 0.0950125098376374401853193354250};
    private static final double[] WEIGHTS = {0.0271524594117540948517805724560, 0.0622535239386478928628438369944,
        0.0951585116824927848099251076022, 0.124628971255533872052476282192, 0.149595988816576732081501730547,
        0.169156519395002538189312079030, 0.182603415044923588866763667969, 0.189450610455068496285396723208};
    private static final double WIDEST = 8;
    private static final double NEGLIGIBLE_LOG = -30;
    private static final double NEGLIGIBLE = 1e-14;
    private static final double INFINITE_DF = 25000;
    private static final double ROOT_HALF = StrictMath.sqrt(0.5);
    private static final double ROOT_TWO_PI = StrictMath.sqrt(2 * StrictMath.PI);

    private TukeyPanels() {
    }

    private static double normal(double x) {
        return 0.5 * Erfc.value(-x * ROOT_HALF);
    }

    private static double range(double w, int k) {
        double half = w / 2;
        if (half >= WIDEST) {
            return 1;
        }
        double centre = 2 * normal(half) - 1;
        double p = centre >= StrictMath.exp(-50.0 / k) ? StrictMath.pow(centre, k) : 0;
        int panels = w > 3 ? 2 : 3;
        double width = (WIDEST - half) / panels;
        double low = half;
        double high = half + width;
        for (int panel = 0; panel < panels; panel++) {
            double middle = 0.5 * (high + low);
            double reach = 0.5 * (high - low);
            double sum = 0;
            for (int i = 0; i < 2 * RANGE_NODES.length; i++) {
                int j = i < RANGE_NODES.length ? i : 2 * RANGE_NODES.length - 1 - i;
                double u = middle + (i < RANGE_NODES.length ? -1 : 1) * reach * RANGE_NODES[j];
                if (u * u > 60) {
                    break;
                }
                sum += RANGE_WEIGHTS[j] * StrictMath.exp(-0.5 * u * u)
                        * StrictMath.pow(normal(u) - normal(u - w), k - 1.0);
            }
            p += sum * 2 * reach * k / ROOT_TWO_PI;
            low = high;
            high += width;
        }
        return p <= StrictMath.exp(NEGLIGIBLE_LOG) ? 0 : Math.min(1, p);
    }

    /** P(Q &lt;= q) of k means with df degrees of freedom. */
    static double probability(double q, int k, double df) {
        if (q <= 0) {
            return 0;
        }
        if (df > INFINITE_DF) {
            return range(q, k);
        }
        double length = df <= 100 ? 1 : df <= 800 ? 0.5 : df <= 5000 ? 0.25 : 0.125;
        double constant = df / 2 * StrictMath.log(df) - df * StrictMath.log(2) - LogGamma.value(df / 2)
                + StrictMath.log(length);
        double p = 0;
        for (int panel = 1; panel <= 50; panel++) {
            double middle = (2 * panel - 1) * length;
            double sum = 0;
            for (int i = 0; i < 2 * NODES.length; i++) {
                int j = i < NODES.length ? i : i - NODES.length;
                double x = middle + (i < NODES.length ? -1 : 1) * NODES[j] * length;
                double log = constant + (df / 2 - 1) * StrictMath.log(x) - x * df / 4;
                if (log >= NEGLIGIBLE_LOG) {
                    sum += range(q * StrictMath.sqrt(x / 2), k) * WEIGHTS[j] * StrictMath.exp(log);
                }
            }
            if (panel * length >= 1 && sum <= NEGLIGIBLE) {
                break;
            }
            p += sum;
        }
        return Math.min(1, p);
    }

    /** P(Q &gt; q), as R takes it from the lower tail. */
    static double upperTail(double q, int k, double df) {
        return 0.5 - probability(q, k, df) + 0.5;
    }
}
