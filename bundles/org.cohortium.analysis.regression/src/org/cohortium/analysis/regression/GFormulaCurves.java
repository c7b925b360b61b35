/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import org.cohortium.numerics.Progress;
import org.cohortium.numerics.survival.StandardizedMeans;
import org.cohortium.numerics.survival.StandardizedSurvival;

/** Curves standardised by the g-formula. */
record GFormulaCurves(StandardizedSurvival curves, int groups, Progress progress) implements AdjustedCurves {

    @Override
    public double[] eventTimes() {
        return curves.eventTimes();
    }

    @Override
    public Values at(double time) {
        return values(curves.at(time));
    }

    @Override
    public Values restrictedMean(double tau) {
        return values(curves.restrictedMeans(tau, progress));
    }

    private Values values(StandardizedMeans means) {
        double[] se = new double[groups];
        double[] difference = new double[groups];
        for (int g = 0; g < groups; g++) {
            se[g] = means.stdErr(g);
            difference[g] = g == 0 ? 0 : means.differenceStdErr(g, 0);
        }
        return new Values(means.mean(), se, difference);
    }
}
