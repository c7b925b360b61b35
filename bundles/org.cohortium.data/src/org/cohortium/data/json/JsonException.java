/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.json;

/** A document that is not JSON, breaks a limit, or has another shape than its reader needs. */
public class JsonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    /**
     * An error at a place.
     *
     * @param line 1-based, or -1 where the place is not known
     * @param column 1-based, or -1
     */
    public JsonException(String message, int line, int column) {
        super(line > 0 ? "Line " + line + ":" + column + ": " + message : message);
        this.line = line;
        this.column = column;
    }

    /** The 1-based line, or -1. */
    public int line() {
        return line;
    }

    /** The 1-based column, or -1. */
    public int column() {
        return column;
    }
}
