/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/** Cases of regression with Firth's penalty. */
package org.cohortium.conformance.internal.firth;
