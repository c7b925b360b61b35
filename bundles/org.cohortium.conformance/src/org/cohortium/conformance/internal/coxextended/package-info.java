/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/** Cases of extensions of the Cox model: splines, penalties, frailties, time transforms, and what is made with them. */
package org.cohortium.conformance.internal.coxextended;
