/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * Checks a study for what would keep it from being analysed or moved, and says so in words with advice. What needs the
 * expression language or an installed analysis is checked above, in the study and analysis bundles.
 */
package org.cohortium.model.validation;
