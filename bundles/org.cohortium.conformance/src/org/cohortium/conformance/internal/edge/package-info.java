/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/** Runs the cases of small made-up data that are hard in one respect each. */
package org.cohortium.conformance.internal.edge;
