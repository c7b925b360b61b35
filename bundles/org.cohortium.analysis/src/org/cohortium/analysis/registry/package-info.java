/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * The installed analyses, listed from the extension registry without loading a bundle that contributes one.
 */
package org.cohortium.analysis.registry;
