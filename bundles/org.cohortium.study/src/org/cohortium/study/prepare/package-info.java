/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * From files to cohorts: sources are read with their recorded settings and brought together, columns get the meaning that
 * the dictionary gives them, derivations are made in order of dependency, and cohorts keep their rows with the reason for
 * every row dropped. {@link org.cohortium.study.prepare.DataPreparation} is the way in.
 */
package org.cohortium.study.prepare;
