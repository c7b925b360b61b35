/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/** Analyses of missing data: what is missing together with what, and multiple imputation with pooled models. */
package org.cohortium.analysis.missing;
