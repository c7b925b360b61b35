/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * Delimited text files as they come: what a file probably is, settings that say how to read it, a reader that refuses
 * what it cannot read rightly or repairs it by choice and reports it, and a writer whose files read back the same.
 */
package org.cohortium.data.csv;
