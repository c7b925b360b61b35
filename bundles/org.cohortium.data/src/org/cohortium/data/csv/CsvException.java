/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.csv;

import java.io.IOException;

/**
 * A file that cannot be read as its settings say. The message tells what happened and where (file, line, data row,
 * column) without the contents of a cell; the advice tells what to do.
 */
public class CsvException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final String problem;
    private final CsvPlace place;
    private final String advice;

    /** An error at a place of a file. */
    public CsvException(String file, CsvPlace place, String problem, String advice) {
        super(file + place.words() + ": " + problem);
        this.file = file;
        this.place = place;
        this.problem = problem;
        this.advice = advice;
    }

    /** The file's name. */
    public String file() {
        return file;
    }

    /** Where in the file. */
    public CsvPlace place() {
        return place;
    }

    /** What happened, without the place. */
    public String problem() {
        return problem;
    }

    /** What to do about it. */
    public String advice() {
        return advice;
    }
}
