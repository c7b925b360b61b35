/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.examples.internal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

import org.cohortium.examples.BuiltInExamples;

/** Reads the files that are kept in the bundle. */
final class Resources {

    private Resources() {
    }

    static byte[] read(String name) throws IOException {
        try (InputStream in = BuiltInExamples.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new FileNotFoundException("The file " + name + " is missing from the bundle of the examples");
            }
            return in.readAllBytes();
        }
    }
}
