/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/** Runs the cases of Kaplan-Meier curves and of what is derived from them, and reads the survival part of a case. */
package org.cohortium.conformance.internal.km;
