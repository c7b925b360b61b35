/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/** A regression model as a nomogram: points for each value of each variable, and what their sum predicts. */
package org.cohortium.numerics.nomogram;
