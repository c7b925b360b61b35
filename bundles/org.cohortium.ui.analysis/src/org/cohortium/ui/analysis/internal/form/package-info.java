/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/** The form that is generated from the declared options of an analysis. */
package org.cohortium.ui.analysis.internal.form;
