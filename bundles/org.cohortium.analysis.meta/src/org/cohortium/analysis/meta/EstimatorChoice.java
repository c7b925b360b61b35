/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.meta;

import org.cohortium.analysis.option.Label;
import org.cohortium.numerics.meta.TauEstimator;

/** The estimators of the variance between studies or centres that an option offers. */
public enum EstimatorChoice {
    @Label(value = "Restricted maximum likelihood", help = "The usual choice.")
    REML(TauEstimator.REML, "REML"),
    @Label(value = "DerSimonian-Laird", help = "The moment estimator of older software.")
    DERSIMONIAN_LAIRD(TauEstimator.DERSIMONIAN_LAIRD, "DL"),
    @Label(value = "Paule-Mandel", help = "The generalised Q equals its expectation.")
    PAULE_MANDEL(TauEstimator.PAULE_MANDEL, "PM"),
    @Label(value = "Maximum likelihood", help = "Too small with few studies.")
    MAXIMUM_LIKELIHOOD(TauEstimator.MAXIMUM_LIKELIHOOD, "ML"),
    @Label("Empirical Bayes")
    EMPIRICAL_BAYES(TauEstimator.EMPIRICAL_BAYES, "EB"),
    @Label("Hedges")
    HEDGES(TauEstimator.HEDGES, "HE"),
    @Label("Sidik-Jonkman")
    SIDIK_JONKMAN(TauEstimator.SIDIK_JONKMAN, "SJ"),
    @Label("Hunter-Schmidt")
    HUNTER_SCHMIDT(TauEstimator.HUNTER_SCHMIDT, "HS");

    private final TauEstimator estimator;
    private final String rName;

    EstimatorChoice(TauEstimator estimator, String rName) {
        this.estimator = estimator;
        this.rName = rName;
    }

    TauEstimator estimator() {
        return estimator;
    }

    /** The name in metafor. */
    String rName() {
        return rName;
    }

    /** The name in a sentence. */
    String words() {
        return switch (this) {
            case REML -> "restricted maximum likelihood";
            case DERSIMONIAN_LAIRD -> "the method of DerSimonian and Laird";
            case PAULE_MANDEL -> "the method of Paule and Mandel";
            case MAXIMUM_LIKELIHOOD -> "maximum likelihood";
            case EMPIRICAL_BAYES -> "empirical Bayes";
            case HEDGES -> "the method of Hedges";
            case SIDIK_JONKMAN -> "the method of Sidik and Jonkman";
            case HUNTER_SCHMIDT -> "the method of Hunter and Schmidt";
        };
    }
}
