/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.csv;

/**
 * Something about a file that its reader should know: what was repaired or left out, what was not clear, what looks
 * wrong. The text holds no contents of cells.
 *
 * @param severity how much it matters
 * @param code a stable name of the kind of finding, for example {@code ragged-row}
 * @param place the first place it was found at
 * @param count how many times it was found
 * @param text what was found, in words
 * @param confidence how sure the finding is, 0 to 1
 */
public record CsvFinding(Severity severity, String code, CsvPlace place, int count, String text, double confidence) {

    /** How much a finding matters. */
    public enum Severity {
        /** To be known. */
        INFO,
        /** Something was repaired or left out, or looks wrong. */
        WARNING,
        /** Undecided: somebody has to choose. */
        QUESTION
    }

    /** A finding that is sure. */
    public static CsvFinding of(Severity severity, String code, CsvPlace place, int count, String text) {
        return new CsvFinding(severity, code, place, count, text, 1);
    }
}
