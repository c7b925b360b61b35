/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/** The commands. */
package org.cohortium.cli.internal;
