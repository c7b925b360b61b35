/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.session;

import java.util.Optional;

import org.cohortium.study.prepare.CohortRows;

/**
 * What is known of a cohort.
 *
 * @param rows its rows with the flow; empty when it cannot be built
 * @param message why it cannot be built; empty otherwise
 */
public record CohortState(Optional<CohortRows> rows, String message) {
}
