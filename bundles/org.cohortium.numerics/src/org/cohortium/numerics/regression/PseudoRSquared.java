/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.regression;

/**
 * What part of the uncertainty of the outcome a binary regression takes away, in three usual scales.
 *
 * @param mcFadden 1 less the ratio of the log-likelihoods (McFadden 1974)
 * @param coxSnell 1 less the 2/n-th power of the ratio of the likelihoods (Cox and Snell 1989)
 * @param nagelkerke the same over its largest possible value (Nagelkerke 1991)
 */
public record PseudoRSquared(double mcFadden, double coxSnell, double nagelkerke) {

    /** The values of a fit. */
    public static PseudoRSquared of(LogisticFit fit) {
        double n = fit.model().rows();
        double cs = -StrictMath.expm1((fit.deviance() - fit.nullDeviance()) / n);
        return new PseudoRSquared(1 - fit.deviance() / fit.nullDeviance(), cs,
                cs / -StrictMath.expm1(-fit.nullDeviance() / n));
    }
}
