/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.csv;

/**
 * Watches the characters of a delimited text file for quotes that do not pair, and counts lines: it knows where the quote
 * was opened that is never closed, or that is closed in the middle of its field.
 */
final class QuoteTracker {

    /** What is wrong with a quote. */
    enum Fault {
        NONE, NEVER_CLOSED, TEXT_AFTER_CLOSING
    }

    private static final int FIELD_START = 0;
    private static final int PLAIN = 1;
    private static final int QUOTED = 2;
    private static final int AFTER_QUOTE = 3;

    private final char delimiter;
    private final char quote;

    private int state = FIELD_START;
    private long line = 1;
    private boolean afterReturn;
    private long position;
    private long openingLine;
    private long openingPosition;
    private Fault fault = Fault.NONE;

    QuoteTracker(char delimiter, char quote) {
        this.delimiter = delimiter;
        this.quote = quote;
    }

    /** The next characters. */
    void accept(char[] text, int offset, int length) {
        if (fault != Fault.NONE) {
            return;
        }
        int end = offset + length;
        for (int i = offset; i < end; i++) {
            char c = text[i];
            boolean lineEnd = c == '\n' || c == '\r';
            if (lineEnd) {
                if (c == '\r' || !afterReturn) {
                    line++;
                }
            }
            afterReturn = c == '\r';
            if (state == QUOTED) {
                if (c == quote) {
                    state = AFTER_QUOTE;
                }
            } else if (c == delimiter || lineEnd) {
                state = FIELD_START;
            } else if (state == FIELD_START && c == quote) {
                state = QUOTED;
                openingLine = line;
                openingPosition = position + (i - offset);
            } else if (state == AFTER_QUOTE) {
                if (c != quote) {
                    fault = Fault.TEXT_AFTER_CLOSING;
                    return;
                }
                state = QUOTED;
            } else {
                state = PLAIN;
            }
        }
        position += length;
    }

    /** There are no more characters. */
    void end() {
        if (fault == Fault.NONE && state == QUOTED) {
            fault = Fault.NEVER_CLOSED;
        }
    }

    /** The text begins after so many lines that were left out. */
    void startAfter(int lines) {
        line = lines + 1L;
    }

    /** What is wrong first. */
    Fault fault() {
        return fault;
    }

    /** Whether the last character seen lies between quotes. */
    boolean inQuotes() {
        return state == QUOTED;
    }

    /** The line the last quote was opened in. */
    long openingLine() {
        return openingLine;
    }

    /** The 0-based position among all characters seen of the last opening quote. */
    long openingPosition() {
        return openingPosition;
    }

    /** The line reached. */
    long line() {
        return line;
    }
}
