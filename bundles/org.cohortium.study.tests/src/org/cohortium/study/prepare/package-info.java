/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/** Tests of data preparation and cohorts. */
package org.cohortium.study.prepare;
