/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * Long work on a study, each as a job with progress and cancel: running the plan, verifying, writing the report.
 */
package org.cohortium.ui.run;
