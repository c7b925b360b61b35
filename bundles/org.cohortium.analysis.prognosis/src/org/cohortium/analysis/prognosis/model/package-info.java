/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/** A prognostic model on its own: what predicts whom, without the patients it came from, and its file. */
package org.cohortium.analysis.prognosis.model;
