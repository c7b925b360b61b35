/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.expression;

/**
 * A word of an expression.
 *
 * @param kind what it is
 * @param text its text: for names and quoted text without quotes and escapes
 * @param number the value of a number
 * @param start its first character
 * @param end the character after its last
 */
record Token(Kind kind, String text, double number, int start, int end) {

    /** What a word is. */
    enum Kind {
        NUMBER, TEXT, NAME, QUOTED_NAME, OPERATOR, END
    }

    boolean is(String operator) {
        return kind == Kind.OPERATOR && text.equals(operator);
    }

    /** What it is called in a message. */
    String words() {
        return switch (kind) {
            case END -> "the end of the expression";
            case TEXT -> "quoted text";
            default -> "\"" + text + "\"";
        };
    }
}
