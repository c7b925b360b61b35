/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * Widgets that several parts of the workbench use: fields bound to the model, tables and figures of results.
 */
package org.cohortium.ui.widgets;
