/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/** The sections of the report as HTML; nothing in them is loaded from elsewhere, nothing in them runs. */
package org.cohortium.report.internal;
