/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/** The page of variables: the dictionary of the study, and the expressions that make derived variables. */
package org.cohortium.ui.internal.editor.variables;
