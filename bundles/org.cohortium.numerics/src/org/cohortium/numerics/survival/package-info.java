/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * Time-to-event methods: the checked survival response that all of them read, the Kaplan-Meier family (curves,
 * limits, quantiles, restricted mean, bands), the log-rank family, and Cox regression.
 */
package org.cohortium.numerics.survival;
