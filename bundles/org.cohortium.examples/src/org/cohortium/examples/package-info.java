/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/** The example studies that come with the workbench: what there is, and how to get a copy to work on. */
package org.cohortium.examples;
