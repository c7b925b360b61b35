/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * Makes studies known to the platform: each is a project of the hidden workspace that links to its folder, so that
 * markers have a place. Nothing of a study is kept there.
 */
package org.cohortium.ui.workspace;
