/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * The study folder as the workbench and the command line use it: {@link org.cohortium.study.StudyFolder} opens and saves
 * it, {@link org.cohortium.study.DataFiles} imports data into it and checks that they are unchanged, and {@link
 * org.cohortium.study.StudyRename} lets names be changed so that expressions follow.
 */
package org.cohortium.study;
