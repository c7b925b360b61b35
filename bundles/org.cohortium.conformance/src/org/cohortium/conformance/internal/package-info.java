/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/** The areas that can be run. */
package org.cohortium.conformance.internal;
