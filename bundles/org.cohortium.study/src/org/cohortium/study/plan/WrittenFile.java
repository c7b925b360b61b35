/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.plan;

/**
 * A file that was written.
 *
 * @param path path relative to the output folder, with forward slashes
 * @param sha256 fingerprint of its content
 */
public record WrittenFile(String path, String sha256) {
}
