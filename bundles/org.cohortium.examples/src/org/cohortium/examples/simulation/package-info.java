/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * The generator of the simulated cohort that the example study {@code hcc-lung-metastasis} uses. Not patients: only the
 * sizes 1203 and 119 follow the abstract of Xia et al. (MedComm 2025;6:e70306); every other figure is an assumption
 * calibrated to other published cohorts. The true values of the survival model are stated in
 * {@link org.cohortium.examples.simulation.SurvivalModel} so that estimates can be scored against them.
 */
package org.cohortium.examples.simulation;
