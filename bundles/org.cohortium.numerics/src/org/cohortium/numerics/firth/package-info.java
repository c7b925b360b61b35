/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * Likelihoods penalised by Jeffreys' prior (Firth, Biometrika 1993;80:27): their maximum, which is finite also where the
 * likelihood itself has none, limits and tests from the profile of the penalised likelihood.
 */
package org.cohortium.numerics.firth;
