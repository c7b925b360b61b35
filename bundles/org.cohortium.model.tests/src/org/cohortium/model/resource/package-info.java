/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/** Tests that a study survives writing and reading, and that no file can do harm by being read. */
package org.cohortium.model.resource;
