/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.io;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A kept previous content of a file.
 *
 * @param file where it is kept
 * @param sequence number in the order of keeping, from 1; the clock does not matter for it
 * @param kept when it was kept
 */
public record Generation(Path file, long sequence, Instant kept) {
}
