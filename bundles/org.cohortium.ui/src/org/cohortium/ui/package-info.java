/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * Names that the parts of the workbench are known by, and its pictures.
 */
package org.cohortium.ui;
