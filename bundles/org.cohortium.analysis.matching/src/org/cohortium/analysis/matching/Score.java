/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.matching;

import java.util.ArrayList;
import java.util.List;

import org.cohortium.analysis.input.ModelTerms;
import org.cohortium.data.DataTable;
import org.cohortium.data.formula.DesignColumn;
import org.cohortium.data.formula.DesignMatrix;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.regression.LogisticFit;
import org.cohortium.numerics.regression.LogisticModel;
import org.cohortium.numerics.regression.LogisticRegression;
import org.cohortium.numerics.regression.RocCurve;
import org.cohortium.numerics.regression.Separation;

/**
 * The propensity score of every row that has a score strictly between 0 and 1. Patients whose exposure is fully determined
 * by a covariate, such as those of a centre without exposed patients, have no counterpart and are left out first.
 *
 * @param rows the rows that are left
 * @param fit the model on them; its terms are named as readers know the variables
 * @param probability by row
 * @param matching by row, on the scale that is matched on
 * @param area how well the score tells the groups apart
 * @param remarks what was left out and why, in sentences
 */
record Score(MatchingRows rows, LogisticFit fit, double[] probability, double[] matching, double area,
        List<String> remarks) {

    /**
     * Fits the score model.
     *
     * @throws EstimationException if the covariates determine the exposure of everybody
     */
    static Score of(MatchingRows given, MatchingOptions options, Progress progress) {
        MatchingRows rows = given;
        List<String> remarks = new ArrayList<>();
        while (true) {
            LogisticFit fit = fit(rows, options, progress);
            Separation separation = fit.separation().orElse(null);
            if (separation == null) {
                if (!fit.converged()) {
                    throw new EstimationException("The propensity score model did not converge in " + fit.iterations()
                        + " steps.", "Leave covariates out or join rare levels.");
                }
                double[] probability = fit.fitted();
                double[] matching = options.scale() == MatchingOptions.Scale.PROBABILITY ? probability
                    : fit.linearPredictor().clone();
                return new Score(rows, fit, probability, matching, RocCurve.of(rows.treated(), probability).area(),
                    remarks);
            }
            String what = String.join(", ", separation.terms());
            if (separation.complete()) {
                throw new EstimationException("Exposure is fully determined by " + what
                    + ": every propensity score is 0 or 1 and nobody has a counterpart.",
                    "Leave out what defines the exposure, or what is known only after it.");
            }
            remarks.add("For " + separation.rows() + " patients exposure is fully determined by " + what
                + ": their propensity scores are 0 or 1, they have no counterpart, and they were left out.");
            rows = rows.without(separation.apart(), "exposure fully determined by " + what);
        }
    }

    private static LogisticFit fit(MatchingRows rows, MatchingOptions options, Progress progress) {
        DesignMatrix design = ModelTerms.design(rows.data(), options.covariates(), options.interactions());
        return LogisticRegression.fit(LogisticModel.logit(rows.treated(), names(rows.data(), design), design.values())
            .withLink(options.link().value()), progress);
    }

    /** Names of the columns: labels of the variables, with level and reference of a category. */
    private static List<String> names(DataTable data, DesignMatrix design) {
        List<String> names = new ArrayList<>();
        for (DesignColumn column : design.columns()) {
            List<String> parts = new ArrayList<>();
            for (DesignColumn.Part part : column.parts()) {
                String label = Covariates.label(data, part.variable());
                parts.add(part.level() == null ? label
                    : label + ": " + part.level() + (part.reference() == null ? "" : " (vs " + part.reference() + ")"));
            }
            names.add(String.join(" \u00d7 ", parts));
        }
        return names;
    }
}
