/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * Cox models whose coefficients are held back by a penalty: ridge, penalised splines, and the frailties of groups, which are
 * penalised coefficients with a distribution (Therneau and Grambsch, Modeling Survival Data, 2000, chapters 5.8 and 9;
 * Therneau, Grambsch and Pankratz, J Comput Graph Stat 2003;12:156). Also mixed effects by Laplace's approximation
 * and covariates that change with time by a formula.
 */
package org.cohortium.numerics.survival.penalized;
