/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * Model formulas in R's language and the design matrices they give: the order of terms, the coding of categories by
 * treatment contrasts and the names of the columns are those of R's {@code model.matrix}.
 */
package org.cohortium.data.formula;
