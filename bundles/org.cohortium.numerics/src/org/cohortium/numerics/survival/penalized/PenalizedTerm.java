/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival.penalized;

/** A term of a model with a penalty on its coefficients. */
public sealed interface PenalizedTerm permits RidgeTerm, SmoothTerm, FrailtyTerm {

    /** What it is called. */
    String name();

    /** How its theta is settled. */
    PenaltySize size();
}
