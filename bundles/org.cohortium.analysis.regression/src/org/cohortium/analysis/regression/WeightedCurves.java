/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.Arrays;
import java.util.List;
import org.cohortium.numerics.survival.RestrictedMean;
import org.cohortium.numerics.survival.SurvivalCurve;
import org.cohortium.numerics.survival.SurvivalData;

/** Weighted Kaplan-Meier curves with robust standard errors, the weights taken as known. */
record WeightedCurves(List<SurvivalData> data, List<SurvivalCurve> curves) implements AdjustedCurves {

    @Override
    public double[] eventTimes() {
        return curves.stream().flatMapToDouble(c -> {
            double[] events = c.nEvent();
            double[] time = c.time();
            return java.util.stream.IntStream.range(0, time.length).filter(k -> events[k] > 0).mapToDouble(k -> time[k]);
        }).sorted().distinct().toArray();
    }

    @Override
    public Values at(double time) {
        int n = curves.size();
        double[] mean = new double[n];
        double[] se = new double[n];
        for (int g = 0; g < n; g++) {
            int k = curves.get(g).stepAt(time);
            mean[g] = k < 0 ? 1 : curves.get(g).survival()[k];
            se[g] = k < 0 ? 0 : curves.get(g).stdErr()[k];
        }
        return new Values(mean, se, differences(se));
    }

    @Override
    public Values restrictedMean(double tau) {
        int n = curves.size();
        double[] mean = new double[n];
        double[] se = new double[n];
        for (int g = 0; g < n; g++) {
            RestrictedMean m = RestrictedMean.robust(data.get(g), curves.get(g), tau);
            mean[g] = m.mean();
            se[g] = m.stdErr();
        }
        return new Values(mean, se, differences(se));
    }

    private static double[] differences(double[] se) {
        double[] difference = new double[se.length];
        Arrays.setAll(difference, g -> g == 0 ? 0 : Math.sqrt(se[g] * se[g] + se[0] * se[0]));
        return difference;
    }
}
