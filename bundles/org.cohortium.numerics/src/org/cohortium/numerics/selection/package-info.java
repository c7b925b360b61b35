/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/** Comparison of nested models term by term: analysis of deviance and stepwise selection. */
package org.cohortium.numerics.selection;
