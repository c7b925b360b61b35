/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.cohortium.data.expression.Expression;
import org.cohortium.data.expression.Node;

/** Rewrites the name of a level in an expression where it is compared with its variable, and nothing else of the text. */
final class LevelNames {

    private static final List<String> COMPARISONS = List.of("==", "!=", "%in%");

    private LevelNames() {
    }

    /**
     * The expression with the level renamed.
     *
     * @throws org.cohortium.data.expression.ExpressionException when the text cannot be understood
     */
    static String rename(String text, String variable, String oldName, String newName) {
        List<Node.TextLiteral> places = new ArrayList<>();
        collect(Expression.parse(text).root(), variable, oldName, places);
        places.sort(Comparator.comparingInt(Node.TextLiteral::position).reversed());
        StringBuilder rewritten = new StringBuilder(text);
        for (Node.TextLiteral place : places) {
            rewritten.replace(place.position(), endOf(text, place.position()), quoted(newName));
        }
        return rewritten.toString();
    }

    private static void collect(Node node, String variable, String name, List<Node.TextLiteral> places) {
        switch (node) {
            case Node.Binary binary -> {
                if (COMPARISONS.contains(binary.operator()) && isVariable(binary.left(), variable)) {
                    literals(binary.right(), name, places);
                } else if (COMPARISONS.contains(binary.operator()) && isVariable(binary.right(), variable)) {
                    literals(binary.left(), name, places);
                } else {
                    collect(binary.left(), variable, name, places);
                    collect(binary.right(), variable, name, places);
                }
            }
            case Node.Group group -> collect(group.inner(), variable, name, places);
            case Node.Unary unary -> collect(unary.operand(), variable, name, places);
            case Node.Call call -> call.arguments().forEach(a -> collect(a.value(), variable, name, places));
            case Node.Name ignored -> {
                return;
            }
            case Node.TextLiteral ignored -> {
                return;
            }
            case Node.NumberLiteral ignored -> {
                return;
            }
            case Node.LogicalLiteral ignored -> {
                return;
            }
        }
    }

    private static boolean isVariable(Node node, String variable) {
        return node instanceof Node.Group group ? isVariable(group.inner(), variable)
                : node instanceof Node.Name name && name.name().equals(variable);
    }

    private static void literals(Node node, String name, List<Node.TextLiteral> places) {
        switch (node) {
            case Node.TextLiteral literal -> {
                if (literal.value().equals(name)) {
                    places.add(literal);
                }
            }
            case Node.Group group -> literals(group.inner(), name, places);
            case Node.Call call -> {
                if (call.function().equals("c")) {
                    call.arguments().forEach(a -> literals(a.value(), name, places));
                }
            }
            default -> {
                return;
            }
        }
    }

    /** Where the quoted text that begins at the position ends. */
    private static int endOf(String text, int position) {
        char quote = text.charAt(position);
        int at = position + 1;
        while (text.charAt(at) != quote) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return at + 1;
    }

    private static String quoted(String name) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : name.toCharArray()) {
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                case '\r' -> quoted.append("\\r");
                default -> quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
