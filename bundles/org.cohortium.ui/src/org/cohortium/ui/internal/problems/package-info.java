/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/** What is wrong or doubtful in open studies, as entries of the Problems view, and elements in the Properties view. */
package org.cohortium.ui.internal.problems;
