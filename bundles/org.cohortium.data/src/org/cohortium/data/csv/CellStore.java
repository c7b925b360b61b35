/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.csv;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The cells of one column as read, one after the other in one array of UTF-8 bytes, so that a million cost little. */
final class CellStore {

    private byte[] bytes = new byte[256];
    private int[] ends = new int[32];
    private int count;
    private int trimmed;

    int size() {
        return count;
    }

    /** How many cells lost surrounding spaces. */
    int trimmed() {
        return trimmed;
    }

    byte[] bytes() {
        return bytes;
    }

    int from(int row) {
        return row == 0 ? 0 : ends[row - 1];
    }

    int to(int row) {
        return ends[row];
    }

    boolean isEmpty(int row) {
        return from(row) == to(row);
    }

    String text(int row) {
        int from = from(row);
        return new String(bytes, from, ends[row] - from, StandardCharsets.UTF_8);
    }

    void addEmpty() {
        end(count == 0 ? 0 : ends[count - 1]);
    }

    /** Adds the characters of a cell; throws ArithmeticException where a column outgrows two gigabytes. */
    void add(char[] text, int from, int to, boolean trim) {
        int start = from;
        int end = to;
        if (trim) {
            while (start < end && isSpace(text[start])) {
                start++;
            }
            while (end > start && isSpace(text[end - 1])) {
                end--;
            }
            if (end - start < to - from) {
                trimmed++;
            }
        }
        int at = count == 0 ? 0 : ends[count - 1];
        ensure(at, end - start);
        for (int i = start; i < end; i++) {
            char c = text[i];
            if (c >= 0x80) {
                byte[] encoded = new String(text, i, end - i).getBytes(StandardCharsets.UTF_8);
                ensure(at, encoded.length);
                System.arraycopy(encoded, 0, bytes, at, encoded.length);
                end(at + encoded.length);
                return;
            }
            bytes[at++] = (byte) c;
        }
        end(at);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\u00A0' || c == '\u202F' || c == '\n' || c == '\r';
    }

    private void ensure(int at, int more) {
        int needed = Math.addExact(at, more);
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 16L, Math.max(needed, bytes.length * 2L)));
        }
    }

    private void end(int at) {
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, Math.addExact(count, count >> 1) + 16);
        }
        ends[count++] = at;
    }

    /** Drops the last rows. */
    void truncate(int rows) {
        count = rows;
    }
}
