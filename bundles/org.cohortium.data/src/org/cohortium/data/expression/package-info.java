/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * The language of derivations and eligibility criteria: a subset of R's syntax and meaning over whole columns, with R's
 * three-valued logic of missing values, without any way out of the table and with bounded cost.
 */
package org.cohortium.data.expression;
