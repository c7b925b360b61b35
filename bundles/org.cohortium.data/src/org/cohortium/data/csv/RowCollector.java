/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;

/** The fields of the record being read, without a text object for each; the parser hands out the collector itself. */
final class RowCollector extends AbstractBaseCsvCallbackHandler<RowCollector> {

    private char[] chars = new char[1024];
    private int[] ends = new int[64];
    private int fields;
    private boolean blank;

    @Override
    protected void handleBegin(long startingLineNumber) {
        fields = 0;
        blank = false;
    }

    @Override
    protected void handleField(int fieldIdx, char[] buffer, int offset, int length, boolean quoted) {
        int from = fields == 0 ? 0 : ends[fields - 1];
        if (from + length > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(from + length, chars.length * 2));
        }
        if (fields == ends.length) {
            ends = Arrays.copyOf(ends, fields * 2);
        }
        System.arraycopy(buffer, offset, chars, from, length);
        ends[fields++] = from + length;
    }

    @Override
    protected void handleEmpty() {
        blank = true;
    }

    @Override
    protected RowCollector buildRecord() {
        return this;
    }

    /** How many fields the record has. */
    int fields() {
        return fields;
    }

    /** Whether the line has no character at all. */
    boolean isBlank() {
        return blank;
    }

    /** The line the record starts in, counted from the parser's start. */
    long startingLine() {
        return getStartingLineNumber();
    }

    boolean isEmpty(int field) {
        return from(field) == ends[field];
    }

    boolean hasNoValue() {
        for (int i = 0; i < fields; i++) {
            if (!isEmpty(i)) {
                return false;
            }
        }
        return true;
    }

    void addTo(CellStore store, int field, boolean trim) {
        store.add(chars, from(field), ends[field], trim);
    }

    /** Whether a cell begins with the apostrophe that {@link CsvWriter} puts before what looks like a formula. */
    boolean isGuarded(int field) {
        return CsvWriter.isGuarded(chars, from(field), ends[field]);
    }

    /** Adds a cell without its first character. */
    void addUnguarded(CellStore store, int field, boolean trim) {
        store.add(chars, from(field) + 1, ends[field], trim);
    }

    List<String> texts() {
        List<String> texts = new ArrayList<>(fields);
        for (int i = 0; i < fields; i++) {
            texts.add(new String(chars, from(i), ends[i] - from(i)));
        }
        return texts;
    }

    private int from(int field) {
        return field == 0 ? 0 : ends[field - 1];
    }
}
