/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/** The cases of proportions, rates, agreement and sample sizes. */
package org.cohortium.conformance.internal.proportions;
