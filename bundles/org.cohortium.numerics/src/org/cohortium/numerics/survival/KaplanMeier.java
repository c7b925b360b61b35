/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import java.util.ArrayList;
import java.util.List;
import org.cohortium.numerics.EstimationException;

/**
 * The product-limit estimate of survival (Kaplan and Meier, JASA 1958;53:457) and the Nelson-Aalen cumulative hazard,
 * with case weights, left truncation and late entry (Lynden-Bell risk sets), and clusters.
 *
 * <p>Greenwood: var(log S) = sum d / (n (n - d)) and var(H) = sum d / n^2, counts being weighted. Robust: the
 * infinitesimal jackknife, where the influence of a row on log S steps by -(dN - Y h) / (n - d) and on the cumulative
 * hazard by (dN - Y h) / n, h = d / n. Strata of the response are not used: the caller fits one curve per group.
 */
public final class KaplanMeier {

    private KaplanMeier() {
    }

    /**
     * One curve over all rows, with Greenwood's variance.
     *
     * @throws EstimationException if there are no rows
     */
    public static SurvivalCurve fit(SurvivalData data) {
        return fit(data, VarianceEstimator.GREENWOOD);
    }

    /**
     * One curve over all rows.
     *
     * @throws EstimationException if there are no rows
     */
    public static SurvivalCurve fit(SurvivalData data, VarianceEstimator variance) {
        if (data.size() == 0) {
            throw new EstimationException("There are no complete rows to estimate survival from.",
                    "Check the filter and the missing values of the time and event columns.");
        }
        RiskTable table = RiskTable.of(data);
        int size = table.time.length;
        double[] survival = new double[size];
        double[] cumulativeHazard = new double[size];
        double[] logVariance = new double[size];
        double[] hazardVariance = new double[size];
        double s = 1;
        double h = 0;
        double greenwood = 0;
        double aalen = 0;
        for (int k = 0; k < size; k++) {
            double n = table.risk[k];
            double d = table.events[k];
            if (d > 0) {
                s = table.allHadEvent(k) ? 0 : s * ((n - d) / n);
                h += d / n;
                greenwood = table.allHadEvent(k) ? Double.POSITIVE_INFINITY : greenwood + d / n / (n - d);
                aalen += d / n / n;
            }
            survival[k] = s;
            cumulativeHazard[k] = h;
            logVariance[k] = greenwood;
            hazardVariance[k] = aalen;
        }
        if (variance == VarianceEstimator.ROBUST) {
            robust(data, table, survival, logVariance, hazardVariance);
        }
        return new SurvivalCurve(data, table, variance, survival, logVariance, cumulativeHazard, hazardVariance);
    }

    private static void robust(SurvivalData data, RiskTable table, double[] survival, double[] logVariance,
            double[] hazardVariance) {
        int size = table.time.length;
        double[] logEvent = new double[size];
        double[] logStep = new double[size];
        double[] hazardEvent = new double[size];
        double[] hazardStep = new double[size];
        for (int k = 0; k < size; k++) {
            double n = table.risk[k];
            double d = table.events[k];
            if (d > 0) {
                hazardEvent[k] = 1 / n;
                hazardStep[k] = d / n / n;
                if (!table.allHadEvent(k)) {
                    logEvent[k] = 1 / (n - d);
                    logStep[k] = d / n / (n - d);
                }
            }
        }
        double[] forLog = JackknifeVariance.of(data, table, logEvent, logStep);
        double[] forHazard = JackknifeVariance.of(data, table, hazardEvent, hazardStep);
        for (int k = 0; k < size; k++) {
            logVariance[k] = survival[k] == 0 ? Double.POSITIVE_INFINITY : forLog[k];
            hazardVariance[k] = forHazard[k];
        }
    }

    /**
     * One curve per group, in the order of the group codes; null for a code without rows.
     *
     * @param group codes from 0, one for each row
     * @param groups the number of codes
     */
    public static List<SurvivalCurve> fit(SurvivalData data, int[] group, int groups, VarianceEstimator variance) {
        List<SurvivalCurve> curves = new ArrayList<>();
        for (int[] rows : GroupRows.of(group, groups)) {
            curves.add(rows.length == 0 ? null : fit(data.select(rows), variance));
        }
        return curves;
    }
}
