/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/** Runs the cases of baseline tables: descriptions, tests, distributions, and what stands beside them. */
package org.cohortium.conformance.internal.table1;
