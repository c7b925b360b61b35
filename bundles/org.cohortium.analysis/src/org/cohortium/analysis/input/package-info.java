/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * What most analyses do with their input before they compute: leave out rows with missing values and say why, read an
 * event indicator, a survival response, groups, and the terms of a model.
 */
package org.cohortium.analysis.input;
