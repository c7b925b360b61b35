/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * The dictionary: what every column means, the levels of categories, and how derived variables are made.
 */
package org.cohortium.ui.internal.editor.variables;
