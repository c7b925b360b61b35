/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/** The page of cohorts: who belongs to each, criterion by criterion, with counts and a flow diagram. */
package org.cohortium.ui.internal.editor.cohorts;
