/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.coxextended;

import java.util.ArrayList;
import java.util.List;

import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.data.DataTable;
import org.cohortium.data.expression.Deparser;
import org.cohortium.data.expression.Expression;
import org.cohortium.data.expression.ExpressionException;
import org.cohortium.data.expression.ExpressionLimits;
import org.cohortium.data.expression.Node;
import org.cohortium.data.expression.Parser;
import org.cohortium.data.formula.Formula;

/**
 * The summands of a model formula: those that a design matrix can be made of, and the terms with a meaning of their own:
 * ridge(), frailty(), a random intercept (1 | group), and covariates that are multiplied by a function of the time t.
 */
record ModelFormula(String text, List<Summand> summands) {

    /** What a summand is. */
    enum Kind {
        PLAIN, RIDGE, FRAILTY, RANDOM, TIMED
    }

    /** A summand. */
    record Summand(Kind kind, Node node) {

        Node.Call call() {
            return (Node.Call) node;
        }

        String text() {
            return Deparser.text(node);
        }
    }

    /** Reads the right-hand side of a formula; the name t is the time where no column has it. */
    static ModelFormula of(String text, DataTable table) throws UnsupportedCase {
        List<Summand> all = new ArrayList<>();
        try {
            Node root = Parser.parse(text, ExpressionLimits.DEFAULT);
            add(root, table, text, all);
        } catch (ExpressionException e) {
            throw new UnsupportedCase("the formula " + text + ": " + e.getMessage());
        }
        return new ModelFormula(text, all);
    }

    private static void add(Node node, DataTable table, String text, List<Summand> all) {
        if (node instanceof Node.Binary sum && sum.operator().equals("+")) {
            add(sum.left(), table, text, all);
            add(sum.right(), table, text, all);
            return;
        }
        Kind kind = Kind.PLAIN;
        if (node instanceof Node.Call call) {
            kind = switch (call.function()) {
                case "ridge" -> Kind.RIDGE;
                case "frailty", "frailty.gamma", "frailty.gaussian" -> Kind.FRAILTY;
                default -> Kind.PLAIN;
            };
        } else if (node instanceof Node.Group group && group.inner() instanceof Node.Binary bar
            && bar.operator().equals("|")) {
            kind = Kind.RANDOM;
        }
        if (kind == Kind.PLAIN && !hasColumn(table, "t") && Expression.of(node, text).variables().contains("t")) {
            kind = Kind.TIMED;
        }
        all.add(new Summand(kind, node));
    }

    private static boolean hasColumn(DataTable table, String name) {
        return table.columns().stream().anyMatch(column -> column.name().equals(name));
    }

    boolean has(Kind kind) {
        return summands.stream().anyMatch(s -> s.kind() == kind);
    }

    List<Summand> of(Kind kind) {
        return summands.stream().filter(s -> s.kind() == kind).toList();
    }

    /** The plain formula, a ridge() replaced by its variables. */
    String plain() {
        List<String> parts = new ArrayList<>();
        for (Summand each : summands) {
            if (each.kind() == Kind.PLAIN) {
                parts.add(each.text());
            } else if (each.kind() == Kind.RIDGE) {
                parts.addAll(variables(each.call()));
            }
        }
        return parts.isEmpty() ? "1" : String.join(" + ", parts);
    }

    /** How many main effects of the plain formula stand before a summand. */
    int termsBefore(Summand summand) {
        List<String> parts = new ArrayList<>();
        for (Summand each : summands) {
            if (each == summand) {
                break;
            }
            if (each.kind() == Kind.PLAIN) {
                parts.add(each.text());
            } else if (each.kind() == Kind.RIDGE) {
                parts.addAll(variables(each.call()));
            }
        }
        return parts.isEmpty() ? 0
            : (int) Formula.parse(String.join(" + ", parts)).terms().stream().filter(t -> t.order() == 1).count();
    }

    /** The arguments of a call that have no name, as text. */
    static List<String> variables(Node.Call call) {
        return call.arguments().stream().filter(a -> a.name() == null).map(a -> Deparser.text(a.value())).toList();
    }

    /** The value of an argument by name, or null. */
    static Node argument(Node.Call call, String name) {
        return call.arguments().stream().filter(a -> name.equals(a.name())).map(Node.Argument::value).findFirst().orElse(null);
    }

    /** A number given by name. */
    static double number(Node.Call call, String name, double otherwise) throws UnsupportedCase {
        Node value = argument(call, name);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Node.NumberLiteral number) {
            return number.value();
        }
        throw new UnsupportedCase("the argument " + name + " of " + call.function() + "() is no number");
    }

    /** A word given by name, quoted or not. */
    static String word(Node value) {
        return value instanceof Node.TextLiteral text ? text.value() : Deparser.text(value);
    }

    /** Refuses arguments that are not among the known. */
    static void checkArguments(Node.Call call, List<String> known) throws UnsupportedCase {
        for (Node.Argument argument : call.arguments()) {
            if (argument.name() != null && !known.contains(argument.name())) {
                throw new UnsupportedCase("the argument " + argument.name() + " of " + call.function() + "()");
            }
        }
    }
}
