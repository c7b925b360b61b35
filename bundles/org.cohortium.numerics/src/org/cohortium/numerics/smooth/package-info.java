/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * Bases of smooth functions of one variable: natural, restricted cubic and B-splines, the penalised B-splines of Eilers and
 * Marx, and orthogonal polynomials. A basis learns its knots once and can be evaluated anywhere afterwards.
 */
package org.cohortium.numerics.smooth;
