/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.examples;

/**
 * A study that comes with the workbench.
 *
 * @param id name of the example and of the folder that a copy gets
 * @param title title of the study
 * @param description what it shows, in one or two sentences
 * @param simulated whether its patients are simulated
 */
public record ExampleStudy(String id, String title, String description, boolean simulated) {
}
