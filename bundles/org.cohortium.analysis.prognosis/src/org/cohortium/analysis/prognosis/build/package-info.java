/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/** Analyses that build prognostic models and validate them: in the patients they came from, across centres, in others. */
package org.cohortium.analysis.prognosis.build;
