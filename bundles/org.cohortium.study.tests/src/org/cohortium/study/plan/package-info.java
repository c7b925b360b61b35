/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/** Tests of plan execution, states of results, and verification, with small analyses of their own. */
package org.cohortium.study.plan;
