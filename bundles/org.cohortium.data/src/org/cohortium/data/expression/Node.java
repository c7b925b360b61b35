/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.expression;

import java.util.List;

/** An expression as a tree. Each node knows the character of the text it is best pointed at by. */
public sealed interface Node {

    /** 0-based character of the text. */
    int position();

    /**
     * A number.
     *
     * @param value its value
     * @param position its first character
     */
    record NumberLiteral(double value, int position) implements Node {
    }

    /**
     * Quoted text.
     *
     * @param value without its quotes and escapes
     * @param position its first character
     */
    record TextLiteral(String value, int position) implements Node {
    }

    /**
     * TRUE, FALSE or NA.
     *
     * @param value null for NA
     * @param position its first character
     */
    record LogicalLiteral(Boolean value, int position) implements Node {
    }

    /**
     * A variable.
     *
     * @param name without backquotes
     * @param position its first character
     * @param end the character after its last
     */
    record Name(String name, int position, int end) implements Node {
    }

    /**
     * An operator before its operand.
     *
     * @param operator {@code - + !}
     * @param operand what it applies to
     * @param position of the operator
     */
    record Unary(String operator, Node operand, int position) implements Node {
    }

    /**
     * An operator between its operands.
     *
     * @param operator as written
     * @param left before it
     * @param right after it
     * @param position of the operator
     */
    record Binary(String operator, Node left, Node right, int position) implements Node {
    }

    /**
     * Something in parentheses.
     *
     * @param inner what stands in them
     * @param position of the opening one
     */
    record Group(Node inner, int position) implements Node {
    }

    /**
     * A call of a function.
     *
     * @param function its name
     * @param arguments in the order written
     * @param position first character of the name
     */
    record Call(String function, List<Argument> arguments, int position) implements Node {
        /** Copies the arguments. */
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * An argument of a call.
     *
     * @param name its name, or null where it is told by its place
     * @param value its value
     */
    record Argument(String name, Node value) {
    }
}
