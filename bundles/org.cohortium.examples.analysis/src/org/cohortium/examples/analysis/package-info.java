/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * An example of a method added from outside: Weibull regression as an analysis, with its options, tables and figure. Copy
 * this bundle to begin with a method of your own.
 */
package org.cohortium.examples.analysis;
