/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * Running one analysis so that it can fail, hang or break its contract alone: options are bound and checked against the
 * variables first, the work is done on a thread of its own that can be given up, and the result is checked at the border.
 */
package org.cohortium.analysis.run;
