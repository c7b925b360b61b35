/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/** The example studies as they are written: dictionaries, derivations, cohorts and plans. */
package org.cohortium.examples.internal;
