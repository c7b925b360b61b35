/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.expression;

/** An expression that cannot be understood or evaluated; tells at which character. */
public class ExpressionException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 60;

    private final String problem;
    private final String text;
    private final int position;

    /**
     * An error at a place of an expression.
     *
     * @param problem what is wrong
     * @param text the whole expression
     * @param position 0-based character the error is about
     */
    public ExpressionException(String problem, String text, int position) {
        super("Character " + (position + 1) + ": " + problem);
        this.problem = problem;
        this.text = text;
        this.position = position;
    }

    /** What is wrong, without the place. */
    public String problem() {
        return problem;
    }

    /** The 0-based character the error is about. */
    public int position() {
        return position;
    }

    /** Two lines: the part of the expression around the error, and a caret under the character it is about. */
    public String caretLines() {
        int from = Math.max(0, position - SHOWN);
        int to = Math.min(text.length(), position + SHOWN);
        String shown = text.substring(from, to).replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
        return shown + "\n" + " ".repeat(Math.max(0, Math.min(position, text.length()) - from)) + "^";
    }
}
