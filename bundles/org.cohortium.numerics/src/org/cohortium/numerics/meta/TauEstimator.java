/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.meta;

/** How the variance between studies is estimated. */
public enum TauEstimator {

    /** No variance between studies: the common-effect model. */
    COMMON_EFFECT,
    /** DerSimonian and Laird, Control Clin Trials 1986;7:177. */
    DERSIMONIAN_LAIRD,
    /** Restricted maximum likelihood. */
    REML,
    /** Maximum likelihood. */
    MAXIMUM_LIKELIHOOD,
    /** Paule and Mandel, J Res Natl Bur Stand 1982;87:377. */
    PAULE_MANDEL,
    /** Hedges and Olkin, Statistical Methods for Meta-Analysis, 1985. */
    HEDGES,
    /** Sidik and Jonkman, Appl Stat 2005;54:367. */
    SIDIK_JONKMAN,
    /** Hunter and Schmidt, Methods of Meta-Analysis, 1990. */
    HUNTER_SCHMIDT,
    /** Empirical Bayes, Morris, JASA 1983;78:47. */
    EMPIRICAL_BAYES
}
