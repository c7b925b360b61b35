/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.matching;

import org.cohortium.analysis.input.ModelTerms;
import org.cohortium.data.formula.DesignMatrix;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.regression.LogisticFit;
import org.cohortium.numerics.regression.LogisticModel;
import org.cohortium.numerics.regression.LogisticRegression;
import org.cohortium.numerics.regression.RocCurve;
import org.cohortium.numerics.regression.Separation;

/**
 * The propensity score of every row.
 *
 * @param fit the model
 * @param probability by row
 * @param matching by row, on the scale that is matched on
 * @param area how well the score tells the groups apart
 */
record Score(LogisticFit fit, double[] probability, double[] matching, double area) {

    /**
     * Fits the score model.
     *
     * @throws EstimationException if the covariates determine the exposure of some patients: they have no counterpart
     */
    static Score of(MatchingRows rows, MatchingOptions options, Progress progress) {
        DesignMatrix design = ModelTerms.design(rows.data(), options.covariates(), options.interactions());
        LogisticModel model = LogisticModel.logit(rows.treated(), design.names(), design.values())
            .withLink(options.link().value());
        LogisticFit fit = LogisticRegression.fit(model, progress);
        if (fit.separation().isPresent()) {
            refuse(fit.separation().get(), rows.size());
        }
        if (!fit.converged()) {
            throw new EstimationException("The propensity score model did not converge in " + fit.iterations() + " steps.",
                "Leave covariates out or join rare levels.");
        }
        double[] probability = fit.fitted();
        double[] matching = options.scale() == MatchingOptions.Scale.PROBABILITY ? probability
            : fit.linearPredictor().clone();
        return new Score(fit, probability, matching, RocCurve.of(rows.treated(), probability).area());
    }

    private static void refuse(Separation separation, int n) {
        String what = String.join(", ", separation.terms());
        if (separation.complete()) {
            throw new EstimationException("Exposure is fully determined by " + what
                + ": every propensity score is 0 or 1 and nobody has a counterpart.",
                "Leave out what defines the exposure, or what is known only after it.");
        }
        throw new EstimationException("For " + separation.rows() + " of " + n + " patients exposure is fully determined by "
            + what + ": their propensity scores are 0 or 1 and they have no counterpart.",
            "Join these levels with others, exclude these patients from the cohort, or match exactly on the variable instead.");
    }
}
