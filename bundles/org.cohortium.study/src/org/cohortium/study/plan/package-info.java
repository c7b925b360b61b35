/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * The plan of a study at work: {@link org.cohortium.study.plan.PlanExecutor} runs its analyses and writes their results
 * with the inputs they were made from, {@link org.cohortium.study.plan.PlanStates} says which results are up to date,
 * {@link org.cohortium.study.plan.StudyVerifier} computes everything again and compares, and {@link
 * org.cohortium.study.plan.SpecValues} leads between the options in the model and those that an analysis takes.
 */
package org.cohortium.study.plan;
