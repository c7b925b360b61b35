/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * Estimators and tests for cohort studies, in plain Java over primitive arrays, usable as a library. What every topic
 * package shares stands here: progress with cancellation, and the error of an estimate that cannot be made.
 */
package org.cohortium.numerics;
