/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/** The cases of propensity scores: matching and weighting, the balance they reach, and the effects in the new sample. */
package org.cohortium.conformance.internal.propensity;
