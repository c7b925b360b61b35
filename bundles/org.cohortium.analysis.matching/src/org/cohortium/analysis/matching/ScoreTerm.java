/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.matching;

import java.util.ArrayList;
import java.util.List;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.cohortium.numerics.regression.LogisticFit;
import org.cohortium.numerics.regression.LogisticModel;

/** A coefficient of the score model; its standard error is NaN where it was not estimated. */
record ScoreTerm(String name, double estimate, double standardError) {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    static List<ScoreTerm> of(LogisticFit fit) {
        List<ScoreTerm> terms = new ArrayList<>();
        for (int j = 0; j < fit.model().terms(); j++) {
            terms.add(new ScoreTerm(fit.model().term(j), fit.coefficient(j), fit.standardError(j)));
        }
        return terms;
    }

    double statistic() {
        return estimate / standardError;
    }

    double pValue() {
        return Math.min(1, 2 * NORMAL.survivalProbability(Math.abs(statistic())));
    }

    double limit(double level, boolean upper) {
        double z = NORMAL.inverseSurvivalProbability((1 - level) / 2);
        return estimate + (upper ? z : -z) * standardError;
    }

    boolean constant() {
        return name.equals(LogisticModel.INTERCEPT);
    }
}
