/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * The report: whether it is written and up to date, and a look at it where the machine can show one.
 */
package org.cohortium.ui.internal.editor.report;
