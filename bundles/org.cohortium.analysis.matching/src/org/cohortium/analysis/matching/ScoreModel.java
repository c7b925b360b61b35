/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.matching;

import java.util.List;

import org.cohortium.analysis.option.TermRef;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.numerics.EstimationException;

/**
 * How propensity scores come about.
 *
 * @param covariates in the model
 * @param interactions in the model
 * @param link of the model
 * @param supplied a variable that holds the scores, so that no model is fitted; null for none
 * @param sampling a variable that holds sampling weights; null for none
 */
record ScoreModel(List<VariableRef> covariates, List<TermRef> interactions, ScoreLink link, VariableRef supplied,
        VariableRef sampling) {

    ScoreModel(List<VariableRef> covariates, List<TermRef> interactions, ScoreLink link, VariableRef supplied) {
        this(covariates, interactions, link, supplied, null);
    }

    /**
     * The sampling weights by row, or null.
     *
     * @throws EstimationException if one is not positive
     */
    double[] weights(MatchingRows rows) {
        if (sampling == null) {
            return null;
        }
        double[] w = rows.data().numbers(sampling.name());
        for (int i = 0; i < w.length; i++) {
            if (!(w[i] > 0)) {
                throw new EstimationException("Row " + rows.rowNumber(i) + " has no positive value of \"" + sampling.name() + "\".",
                    "Sampling weights are positive: leave such rows out with a filter.");
            }
        }
        return w;
    }
}
