/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * The help pages are files under {@code html/}; the page of an analysis is made from its declaration, so that it says what
 * the code does. A test compares the files with what is declared.
 */
package org.cohortium.help;
