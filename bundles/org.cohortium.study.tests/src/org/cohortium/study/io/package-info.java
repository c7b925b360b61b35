/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/** Tests that files survive failures, kills, conflicts and hostile archives. */
package org.cohortium.study.io;
