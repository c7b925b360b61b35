/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * Parametric survival models: location-scale families of time or its logarithm (exponential, Weibull, log-normal,
 * log-logistic and others) and the Gompertz model, with left truncation, interval censoring, weights and strata of scale.
 */
package org.cohortium.numerics.parametric;
