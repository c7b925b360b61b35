/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/** The cases of logistic and multinomial regression. */
package org.cohortium.conformance.internal.logistic;
