/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * The commands of the menus: what each does when it is chosen.
 */
package org.cohortium.ui.internal.handlers;
