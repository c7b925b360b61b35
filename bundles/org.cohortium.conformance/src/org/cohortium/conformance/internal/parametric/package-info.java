/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/** Cases of parametric survival models. */
package org.cohortium.conformance.internal.parametric;
