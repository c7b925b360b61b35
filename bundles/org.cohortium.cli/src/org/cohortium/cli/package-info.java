/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * The command line: the same code as the desktop, without a display. Each command is a
 * {@link org.cohortium.cli.Command}; {@link org.cohortium.cli.CommandLine} finds it and turns what goes wrong into an
 * exit code and a sentence.
 */
package org.cohortium.cli;
