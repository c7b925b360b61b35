/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/** R scripts that repeat analyses on the same rows, so that a reviewer can check a result in R. */
package org.cohortium.rscript;
