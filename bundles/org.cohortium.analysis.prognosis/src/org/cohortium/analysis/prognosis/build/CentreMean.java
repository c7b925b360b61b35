/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis.build;

import java.util.stream.IntStream;

import org.cohortium.numerics.meta.Effects;
import org.cohortium.numerics.meta.MetaAnalysis;
import org.cohortium.numerics.meta.MetaFit;
import org.cohortium.numerics.meta.MetaOptions;
import org.cohortium.numerics.meta.TauEstimator;

/**
 * The mean of a measure over centres by random effects (DerSimonian and Laird), over the centres where it has a standard
 * error above zero.
 *
 * @param mean the mean; NaN without such a centre
 * @param stdErr its standard error
 * @param tau the standard deviation between centres
 */
record CentreMean(double mean, double stdErr, double tau) {

    static CentreMean of(double[] estimate, double[] stdErr) {
        int[] usable = IntStream.range(0, estimate.length)
            .filter(i -> !Double.isNaN(estimate[i]) && stdErr[i] > 0 && stdErr[i] < Double.POSITIVE_INFINITY).toArray();
        if (usable.length == 0) {
            return new CentreMean(Double.NaN, Double.NaN, Double.NaN);
        }
        double[] e = IntStream.of(usable).mapToDouble(i -> estimate[i]).toArray();
        double[] se = IntStream.of(usable).mapToDouble(i -> stdErr[i]).toArray();
        if (usable.length == 1) {
            return new CentreMean(e[0], se[0], 0);
        }
        MetaFit fit = MetaAnalysis.fit(Effects.ofStandardErrors(e, se), MetaOptions.of(TauEstimator.DERSIMONIAN_LAIRD));
        return new CentreMean(fit.estimate(), fit.standardError(), Math.sqrt(fit.tauSquared()));
    }
}
