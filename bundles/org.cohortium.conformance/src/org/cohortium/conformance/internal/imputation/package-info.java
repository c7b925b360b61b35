/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/** Cases of multiple imputation. */
package org.cohortium.conformance.internal.imputation;
