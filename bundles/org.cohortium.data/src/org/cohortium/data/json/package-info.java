/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * JSON as results, runs and reference cases use it: a closed tree of values, a reader with limits that refuses what is
 * ambiguous, and a printer that gives the same bytes for the same values on every machine.
 */
package org.cohortium.data.json;
