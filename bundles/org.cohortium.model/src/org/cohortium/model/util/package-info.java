/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/** Generated switch and adapter factory over the study model. */
package org.cohortium.model.util;
