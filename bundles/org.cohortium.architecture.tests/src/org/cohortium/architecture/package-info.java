/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * The rules of the house, held by tests that read the source tree: which floor may use which, what a manifest must say,
 * what code must not do. Every failure names file and line, and what to do instead.
 */
package org.cohortium.architecture;
