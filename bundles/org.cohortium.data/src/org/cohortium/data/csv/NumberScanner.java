/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.csv;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/**
 * Reads numbers with a chosen decimal and thousands mark, correctly rounded, and tells apart those that look like
 * identifiers: leading zeros, more digits than a double holds, codes such as 1E5.
 */
final class NumberScanner {

    private static final int EXACT_DIGITS = 15;
    private static final double[] POWERS = new double[23];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = POWERS[i - 1] * 10;
        }
    }

    private final char decimal;
    private final char thousands;

    private double value;
    private boolean identifierLike;
    private boolean inexact;

    NumberScanner(char decimal, char thousands) {
        this.decimal = decimal;
        this.thousands = thousands;
    }

    /** The value of the last cell that was a number. */
    double value() {
        return value;
    }

    /** Whether the last cell that was a number looks like an identifier. */
    boolean identifierLike() {
        return identifierLike;
    }

    /** Whether the last cell that was a number is a whole one that a double cannot hold. */
    boolean inexact() {
        return inexact;
    }

    /** Whether a text is a number. */
    boolean scan(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return scan(bytes, 0, bytes.length);
    }

    /** Whether a cell is a number. */
    boolean scan(byte[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text[i] < 0) {
                return scanUnicode(text, from, to);
            }
        }
        return scanAscii(text, from, to);
    }

    private boolean scanUnicode(byte[] text, int from, int to) {
        String plain = new String(text, from, to - from, StandardCharsets.UTF_8)
                .replace('\u2212', '-').replace('\u00A0', ' ').replace('\u202F', ' ').replace('\u2019', '\'');
        for (int i = 0; i < plain.length(); i++) {
            if (plain.charAt(i) >= 0x80) {
                return false;
            }
        }
        byte[] ascii = plain.getBytes(StandardCharsets.US_ASCII);
        return scanAscii(ascii, 0, ascii.length);
    }

    private boolean scanAscii(byte[] text, int from, int to) {
        identifierLike = false;
        inexact = false;
        int i = from;
        boolean negative = false;
        if (i < to && (text[i] == '-' || text[i] == '+')) {
            negative = text[i] == '-';
            identifierLike = text[i] == '+';
            i++;
        }
        if (i == to) {
            return false;
        }
        if (text[i] == 'I' || text[i] == 'i') {
            return infinite(text, i, to, negative);
        }
        int start = i;
        long mantissa = 0;
        int digits = 0;
        int significant = 0;
        int group = 0;
        boolean grouped = false;
        for (; i < to; i++) {
            byte c = text[i];
            if (c >= '0' && c <= '9') {
                digits++;
                group++;
                if (significant > 0 || c != '0') {
                    significant++;
                    mantissa = significant <= 18 ? mantissa * 10 + (c - '0') : mantissa;
                }
            } else if (thousands != 0 && c == thousands && group > 0 && (grouped ? group == 3 : group <= 3)) {
                grouped = true;
                group = 0;
            } else {
                break;
            }
        }
        if (grouped && group != 3) {
            return false;
        }
        int whole = digits;
        int wholeSignificant = significant;
        identifierLike |= whole > 1 && text[start] == '0';
        int scale = 0;
        boolean pointed = i < to && text[i] == decimal;
        if (pointed) {
            for (i++; i < to && text[i] >= '0' && text[i] <= '9'; i++) {
                digits++;
                scale++;
                if (significant > 0 || text[i] != '0') {
                    significant++;
                    mantissa = significant <= 18 ? mantissa * 10 + (text[i] - '0') : mantissa;
                }
            }
        }
        if (digits == 0) {
            return false;
        }
        int exponent = 0;
        boolean powered = i < to && (text[i] == 'e' || text[i] == 'E');
        if (powered) {
            i++;
            boolean down = i < to && text[i] == '-';
            boolean signed = i < to && (text[i] == '-' || text[i] == '+');
            i += signed ? 1 : 0;
            int first = i;
            for (; i < to && text[i] >= '0' && text[i] <= '9'; i++) {
                exponent = Math.min(99_999, exponent * 10 + (text[i] - '0'));
            }
            if (i == first) {
                return false;
            }
            exponent = down ? -exponent : exponent;
            identifierLike |= !pointed && !signed;
        }
        if (i != to) {
            return false;
        }
        int power = exponent - scale;
        if (significant <= EXACT_DIGITS && Math.abs(power) < POWERS.length) {
            value = power < 0 ? mantissa / POWERS[-power] : mantissa * POWERS[power];
            value = negative ? -value : value;
            return true;
        }
        return parseSlowly(text, from, to, !pointed && !powered && wholeSignificant > EXACT_DIGITS);
    }

    private boolean parseSlowly(byte[] text, int from, int to, boolean longWhole) {
        StringBuilder plain = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = (char) text[i];
            if (c == decimal) {
                plain.append('.');
            } else if (thousands == 0 || c != thousands) {
                plain.append(c);
            }
        }
        value = Double.parseDouble(plain.toString());
        if (Double.isInfinite(value)) {
            return false;
        }
        if (longWhole) {
            inexact = new BigDecimal(value).compareTo(new BigDecimal(plain.toString())) != 0;
            identifierLike |= inexact || Math.abs(value) > 9007199254740992.0;
        }
        return true;
    }

    private boolean infinite(byte[] text, int from, int to, boolean negative) {
        String word = new String(text, from, to - from, StandardCharsets.US_ASCII);
        if (!word.equals("Inf") && !word.equals("Infinity")) {
            return false;
        }
        identifierLike = false;
        value = negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        return true;
    }
}
