/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * The plan: the analyses in the order in which they are reported, with what is known of their results.
 */
package org.cohortium.ui.internal.editor.plan;
