/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/** Response and agreement: rates by group with every customary comparison, rates in person-time, raters, power of a study. */
package org.cohortium.analysis.response;
