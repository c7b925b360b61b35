/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.examples.internal;

import java.io.IOException;
import java.util.Map;

import org.cohortium.examples.ExampleStudy;
import org.cohortium.model.Study;

/** What makes up an example study. */
public interface ExampleContent {

    /** What it is. */
    ExampleStudy about();

    /** The files beside the model by their paths in the study folder: data, what is known of them, what was published. */
    Map<String, byte[]> files() throws IOException;

    /** A new study, the same each time. */
    Study study() throws IOException;
}
