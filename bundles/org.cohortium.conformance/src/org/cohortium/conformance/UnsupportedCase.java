/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance;

/** A case that asks for something that cannot be done, with what it is. */
public class UnsupportedCase extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param message what cannot be done */
    public UnsupportedCase(String message) {
        super(message);
    }
}
