/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * Estimators and tests for cohort studies, in plain Java over primitive arrays, usable as a library. What every topic
 * package shares stands here: progress with cancellation, the error of an estimate that cannot be
 * made, and the words for the rows at fault.
 */
package org.cohortium.numerics;
