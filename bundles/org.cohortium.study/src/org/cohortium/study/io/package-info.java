/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * Files that are never lost: the one writer that everything goes through ({@link org.cohortium.study.io.SafeFile}), the
 * generations it keeps, and the archive of a study folder with its distrustful extraction.
 */
package org.cohortium.study.io;
