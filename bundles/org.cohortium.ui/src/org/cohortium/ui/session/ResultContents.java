/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.session;

import java.util.Map;

/**
 * What a saved result holds.
 *
 * @param tables titles of the tables by id, in reading order
 * @param figures titles of the figures by id, in reading order
 */
public record ResultContents(Map<String, String> tables, Map<String, String> figures) {
}
