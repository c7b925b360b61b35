/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.matching;

import org.cohortium.analysis.option.Label;
import org.cohortium.numerics.regression.BinaryLink;

/** What joins the probability of exposure and the covariates, and how the model is fitted. */
public enum ScoreLink {

    @Label("Logit")
    LOGIT(BinaryLink.LOGIT),

    @Label("Probit")
    PROBIT(BinaryLink.PROBIT),

    @Label(value = "Complementary log-log", help = "For an exposure that most patients lack.")
    COMPLEMENTARY_LOG_LOG(BinaryLink.COMPLEMENTARY_LOG_LOG),

    @Label(value = "Cauchit", help = "Heavier tails: a few patients far from the others weigh less.")
    CAUCHIT(BinaryLink.CAUCHIT),

    @Label(value = "Logit, Firth's correction",
        help = "Finite scores even where a covariate determines the exposure of some patients.")
    FIRTH(BinaryLink.LOGIT);

    private final BinaryLink value;

    ScoreLink(BinaryLink value) {
        this.value = value;
    }

    BinaryLink value() {
        return value;
    }

    /** The link's name in R. */
    String code() {
        return switch (this) {
            case LOGIT, FIRTH -> "logit";
            case PROBIT -> "probit";
            case COMPLEMENTARY_LOG_LOG -> "cloglog";
            case CAUCHIT -> "cauchit";
        };
    }

    /** Such as "logistic". */
    String adjective() {
        return switch (this) {
            case LOGIT -> "logistic";
            case PROBIT -> "probit";
            case COMPLEMENTARY_LOG_LOG -> "complementary log-log";
            case CAUCHIT -> "cauchit";
            case FIRTH -> "Firth's penalised logistic";
        };
    }
}
