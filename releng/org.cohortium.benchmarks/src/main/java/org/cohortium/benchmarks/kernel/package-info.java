/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/** JMH benchmarks of the inner loops. */
package org.cohortium.benchmarks.kernel;
