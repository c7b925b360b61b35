/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

/** The means of four columns over the risk sets of right-censored data, in one walk over the sorted rows. */
final class RiskSetMeans {

    private RiskSetMeans() {
    }

    /**
     * Fills the means; a column may stand in several places, its means are then found more than once.
     *
     * @param columns four columns by position
     * @param byStep their means by step
     */
    static void fill(RiskSetSums sums, double[][] columns, double[][] byStep) {
        RiskSets sets = sums.sets;
        double[] v = sums.weightedRisk;
        double[] a = columns[0];
        double[] b = columns[1];
        double[] c = columns[2];
        double[] d = columns[3];
        int[] groupFrom = sets.groupFrom;
        int[] deaths = sets.deaths;
        for (int s = 0; s < sets.strata(); s++) {
            double sa = 0;
            double sb = 0;
            double sc = 0;
            double sd = 0;
            int end = sets.stratumFrom[s + 1];
            for (int g = sets.stratumFrom[s]; g < end; g++) {
                int to = groupFrom[g + 1];
                int i = groupFrom[g];
                int dead = i + deaths[g];
                double oa = 0;
                double ob = 0;
                double oc = 0;
                double od = 0;
                for (; i < dead; i++) {
                    double vi = v[i];
                    oa += vi * a[i];
                    ob += vi * b[i];
                    oc += vi * c[i];
                    od += vi * d[i];
                }
                sa += oa;
                sb += ob;
                sc += oc;
                sd += od;
                for (; i < to; i++) {
                    double vi = v[i];
                    sa += vi * a[i];
                    sb += vi * b[i];
                    sc += vi * c[i];
                    sd += vi * d[i];
                }
                for (int k = sums.stepFrom[g]; k < sums.stepFrom[g + 1]; k++) {
                    double left = sums.left(g, k);
                    double inverse = sums.inverseSum[k];
                    byStep[0][k] = (sa - left * oa) * inverse;
                    byStep[1][k] = (sb - left * ob) * inverse;
                    byStep[2][k] = (sc - left * oc) * inverse;
                    byStep[3][k] = (sd - left * od) * inverse;
                }
            }
        }
    }
}
