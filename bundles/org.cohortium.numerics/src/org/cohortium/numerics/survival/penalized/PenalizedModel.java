/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival.penalized;

import java.util.List;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.CoxDerivatives;
import org.cohortium.numerics.survival.CoxTies;
import org.cohortium.numerics.survival.SurvivalData;

/**
 * The likelihood of a model and its penalised terms.
 *
 * @param derivatives the likelihood
 * @param terms the penalised terms
 * @param sparse the term with sparse group effects; -1 for none
 * @param levelColumns columns that are indicators of further groups of the same kind as the sparse ones, so that all are
 *        moved to a mean of 0 together; null to leave that to each term
 */
record PenalizedModel(CoxDerivatives derivatives, List<PenalizedTerm> terms, int sparse, int[] levelColumns) {

    static PenalizedModel of(SurvivalData data, CoxCovariates covariates, List<PenalizedTerm> terms, CoxTies ties) {
        int sparse = -1;
        for (int t = 0; t < terms.size(); t++) {
            if (terms.get(t) instanceof FrailtyTerm frailty) {
                if (frailty.group().length != data.size()) {
                    throw new IllegalArgumentException("a frailty has " + frailty.group().length + " rows, the response "
                            + data.size());
                }
                if (frailty.groups() < 2) {
                    throw new EstimationException("The frailty " + frailty.name() + " has only one group.",
                            "Choose a variable with several groups, or leave the frailty out.");
                }
                if (frailty.isSparse() && sparse >= 0) {
                    throw new EstimationException("Only one frailty can be fitted at a time.", "Leave one of them out.");
                }
                sparse = frailty.isSparse() ? t : sparse;
            }
        }
        int[] group = sparse < 0 ? null : ((FrailtyTerm) terms.get(sparse)).group();
        return new PenalizedModel(new CoxDerivatives(data, covariates, ties, group), List.copyOf(terms), sparse, null);
    }

    /** The columns of a term; null for sparse group effects. */
    int[] columns(int term) {
        return switch (terms.get(term)) {
            case RidgeTerm ridge -> ridge.columns();
            case SmoothTerm smooth -> smooth.columns();
            case FrailtyTerm frailty -> frailty.columns();
        };
    }

    /** Whether any penalty is on columns. */
    boolean hasDense() {
        return terms.size() > (sparse < 0 ? 0 : 1);
    }
}
