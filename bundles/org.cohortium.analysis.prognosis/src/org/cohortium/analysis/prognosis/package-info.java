/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/** Analyses of prognostic models: how well predictions discriminate, agree with what was observed and help to decide. */
package org.cohortium.analysis.prognosis;
