/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * The words that the workbench uses for what the model holds: types, roles, kinds, states.
 */
package org.cohortium.ui.words;
