/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * The application: one window with the Study perspective, a hidden workspace chosen without a question, and a study
 * folder that may be named on the command line.
 */
package org.cohortium.rcp.internal;
