/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis.model;

/** A text that is no prognostic model, or one that cannot be used, said in words. */
public class ModelFileException extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param message what is wrong and where */
    public ModelFileException(String message) {
        super(message);
    }
}
