/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/** Runs the cases of the log-rank family. */
package org.cohortium.conformance.internal.logrank;
