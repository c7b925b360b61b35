/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * Tables of typed columns as an analysis reads them: numbers, categories with ordered levels, dates, text and logical
 * values, each with its missing values, and the row numbers of the file they came from. Everything here is immutable.
 */
package org.cohortium.data;
