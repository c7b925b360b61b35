/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.matching;

import java.util.List;

import org.cohortium.analysis.option.VariableRef;

/**
 * What tells the two groups apart.
 *
 * @param variable the exposure or treatment
 * @param treatedLevels the values that mean exposed; empty for TRUE, 1 or the last of two levels
 * @param controlLevels the values that mean not exposed; empty for all others
 */
record Exposure(VariableRef variable, List<String> treatedLevels, List<String> controlLevels) {
}
