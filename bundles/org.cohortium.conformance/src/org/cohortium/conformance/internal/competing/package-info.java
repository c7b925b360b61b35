/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/** Peer-computed cases of competing risks and multi-state curves. */
package org.cohortium.conformance.internal.competing;
