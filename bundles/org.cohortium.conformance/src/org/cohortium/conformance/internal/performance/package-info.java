/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/** The cases of prognostic models: how well they perform, are validated, cut into groups and drawn as nomograms. */
package org.cohortium.conformance.internal.performance;
