/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

/** How the partial likelihood treats events at the same time. */
public enum CoxTies {

    /** Efron (1977): tied events leave the risk set one after the other, in all orders on average. The default. */
    EFRON,

    /** Breslow (1974), Peto (1972): each tied event sees the whole risk set. Biased towards no effect with many ties. */
    BRESLOW,

    /**
     * Cox (1972), discrete time: the events of a time against all sets of as many persons at risk (R's {@code "exact"},
     * SAS's {@code discrete}). Conditional logistic regression is a case of it. Takes no weights.
     */
    EXACT
}
