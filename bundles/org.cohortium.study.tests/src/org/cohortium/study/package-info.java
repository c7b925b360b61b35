/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/** Tests of the study folder: opening, saving, previous states, data files, renaming. */
package org.cohortium.study;
