/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.matching;

import java.util.List;

import org.cohortium.analysis.option.TermRef;
import org.cohortium.analysis.option.VariableRef;

/**
 * How propensity scores come about.
 *
 * @param covariates in the model
 * @param interactions in the model
 * @param link of the model
 * @param supplied a variable that holds the scores, so that no model is fitted; null for none
 */
record ScoreModel(List<VariableRef> covariates, List<TermRef> interactions, ScoreLink link, VariableRef supplied) {
}
