/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/** The numbers of the example, apart from everything that shows them: Weibull regression by maximum likelihood. */
package org.cohortium.examples.analysis.weibull;
