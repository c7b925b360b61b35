/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.cohortium.study.io.Generation;

/** A study that was not opened: why, what to do, and which previous states of it are whole. Nothing was changed. */
public final class StudyOpenException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final String advice;
    private final transient List<Generation> generations;

    StudyOpenException(Path file, String message, String advice, List<Generation> generations, Throwable cause) {
        super(message, cause);
        this.file = file.toString();
        this.advice = advice;
        this.generations = List.copyOf(generations);
    }

    /** The file or folder that was not opened. */
    public String file() {
        return file;
    }

    /** What the researcher can do. */
    public String advice() {
        return advice;
    }

    /** Generations that can be opened, newest first; empty when there is none. */
    public List<Generation> generations() {
        return generations == null ? List.of() : generations;
    }
}
