/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/** What the estimators cost on simulated cohorts, each in a process of its own, beside R on the same data. */
package org.cohortium.benchmarks;
