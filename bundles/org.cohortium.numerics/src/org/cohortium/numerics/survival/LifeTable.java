/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

/**
 * An actuarial life table over intervals [a, b): those censored within an interval count as at risk for half of it
 * (Klein and Moeschberger, Survival Analysis, 2nd ed., section 5.4; Gehan 1969). One entry for each interval; density
 * and hazard of the last interval are NaN, as it may have no end.
 *
 * @param entering rows entering the interval
 * @param lost rows censored within it
 * @param exposed entering less half of the lost
 * @param events rows with the event within it
 * @param survival S at the beginning of the interval
 * @param density events per unit of time, of all
 * @param hazard hazard at the middle of the interval
 * @param stdErrSurvival standard error of S at the beginning
 * @param stdErrDensity standard error of the density
 * @param stdErrHazard standard error of the hazard
 */
public record LifeTable(int[] entering, int[] lost, double[] exposed, int[] events, double[] survival, double[] density,
        double[] hazard, double[] stdErrSurvival, double[] stdErrDensity, double[] stdErrHazard) {

    /**
     * The table of right-censored, unweighted data.
     *
     * @param breaks the bounds of the intervals, ascending, covering all times
     */
    public static LifeTable of(SurvivalData data, double[] breaks) {
        int m = breaks.length - 1;
        if (m < 1 || data.isCounting() || data.isWeighted()) {
            throw new IllegalArgumentException("a life table takes two or more breaks and plain right-censored data");
        }
        LifeTable table = new LifeTable(new int[m], new int[m], new double[m], new int[m], new double[m], new double[m],
                new double[m], new double[m], new double[m], new double[m]);
        for (int i = 0; i < data.size(); i++) {
            int k = m - 1;
            while (k > 0 && data.stop[i] < breaks[k]) {
                k--;
            }
            if (data.event[i]) {
                table.events[k]++;
            } else {
                table.lost[k]++;
            }
        }
        table.fill(data.size(), breaks);
        return table;
    }

    private void fill(int n, double[] breaks) {
        double s = 1;
        double sum = 0;
        int left = n;
        for (int k = 0; k < events.length; k++) {
            double width = breaks[k + 1] - breaks[k];
            entering[k] = left;
            exposed[k] = left - lost[k] / 2.0;
            double q = events[k] / exposed[k];
            double p = 1 - q;
            survival[k] = s;
            stdErrSurvival[k] = s * StrictMath.sqrt(sum);
            boolean last = k == events.length - 1;
            density[k] = last ? Double.NaN : s * q / width;
            hazard[k] = last ? Double.NaN : 2 * q / (width * (1 + p));
            double half = hazard[k] * width / 2;
            stdErrDensity[k] = density[k] * StrictMath.sqrt(sum + p / (exposed[k] * q));
            stdErrHazard[k] = hazard[k] * StrictMath.sqrt((1 - half * half) / (exposed[k] * q));
            sum += q / (exposed[k] * p);
            s *= p;
            left -= lost[k] + events[k];
        }
    }
}
