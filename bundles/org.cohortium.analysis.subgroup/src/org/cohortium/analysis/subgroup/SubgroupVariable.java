/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.subgroup;

import java.util.List;

/**
 * The effects in the subgroups of one variable and whether they differ.
 *
 * @param label the variable
 * @param levels an effect for each of its levels
 * @param missing patients in the cohort whose value is missing
 * @param test the test of interaction: "likelihood ratio" or "robust Wald"; empty when it could not be made
 * @param reason why it could not be made; empty if it could
 * @param statistic its chi-squared statistic
 * @param df its degrees of freedom
 * @param pValue its p-value
 * @param secondRoute largest difference between the log hazard ratios and those of one stratified model of all levels; NaN
 *        where the two are not the same by construction
 */
record SubgroupVariable(String label, List<SubgroupEffect> levels, int missing, String test, String reason, double statistic, int df,
        double pValue, double secondRoute) {
}
