/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.expression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.cohortium.data.Column;
import org.cohortium.data.LogicalColumn;
import org.cohortium.data.NearNames;
import org.cohortium.data.NumberColumn;
import org.cohortium.data.TextColumn;

/**
 * The arguments of a call, matched to the names its function gives them as R does: first those with a name, then the
 * others in order; a function that takes any number of values has {@code ...} among its names.
 */
final class Arguments {

    private final Evaluator evaluator;
    private final Node.Call call;
    private final Map<String, Node> named = new LinkedHashMap<>();
    private final List<Node> rest = new ArrayList<>();

    Arguments(Evaluator evaluator, Node.Call call, List<String> formals) {
        this.evaluator = evaluator;
        this.call = call;
        List<Node> unnamed = new ArrayList<>();
        for (Node.Argument argument : call.arguments()) {
            if (argument.name() == null) {
                unnamed.add(argument.value());
            } else if (argument.name().equals("...") || !formals.contains(argument.name())) {
                throw evaluator.error(call.function() + "() has no argument \"" + argument.name() + "\""
                        + NearNames.hint(argument.name(), formals), argument.value());
            } else if (named.put(argument.name(), argument.value()) != null) {
                throw evaluator.error("The argument \"" + argument.name() + "\" is given twice", argument.value());
            }
        }
        int next = 0;
        for (String formal : formals) {
            if (formal.equals("...")) {
                rest.addAll(unnamed.subList(next, unnamed.size()));
                next = unnamed.size();
            } else if (!named.containsKey(formal) && next < unnamed.size()) {
                named.put(formal, unnamed.get(next++));
            }
        }
        if (next < unnamed.size()) {
            throw evaluator.error(call.function() + "() takes at most " + formals.size() + " arguments",
                    unnamed.get(next));
        }
    }

    Evaluator evaluator() {
        return evaluator;
    }

    Node.Call call() {
        return call;
    }

    boolean has(String name) {
        return named.containsKey(name);
    }

    Node node(String name) {
        Node node = named.get(name);
        if (node == null) {
            throw evaluator.error(call.function() + "() needs the argument \"" + name + "\"", call);
        }
        return node;
    }

    Column value(String name) {
        return evaluator.evaluate(node(name));
    }

    double[] numbers(String name) {
        Node node = node(name);
        return evaluator.numbers(evaluator.evaluate(node), node, call.function() + "()");
    }

    /** The values given without a name where any number is taken; at least one. */
    List<Node> rest() {
        if (rest.isEmpty()) {
            throw evaluator.error(call.function() + "() needs at least one value", call);
        }
        return rest;
    }

    boolean flag(String name, boolean otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        if (value(name) instanceof LogicalColumn logical && logical.size() == 1 && !logical.isMissing(0)) {
            return logical.isTrue(0);
        }
        throw evaluator.error("The argument \"" + name + "\" is TRUE or FALSE", node(name));
    }

    double constant(String name, double otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        if (value(name) instanceof NumberColumn number && number.size() == 1 && isConstant(node(name))) {
            return number.value(0);
        }
        throw evaluator.error("The argument \"" + name + "\" is one number", node(name));
    }

    String text(String name, String otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        if (value(name) instanceof TextColumn text && text.size() == 1 && isConstant(node(name))
                && !text.isMissing(0)) {
            return text.value(0);
        }
        throw evaluator.error("The argument \"" + name + "\" is one quoted text", node(name));
    }

    /** A list of constants, which names no column. */
    Column list(String name) {
        Node node = node(name);
        if (!isConstant(node)) {
            throw evaluator.error("The argument \"" + name + "\" is a list of constants such as c(1, 2)", node);
        }
        return evaluator.list(node);
    }

    /** Whether a node names no column. */
    static boolean isConstant(Node node) {
        return switch (node) {
            case Node.Name name -> name.name().equals("pi");
            case Node.Group group -> isConstant(group.inner());
            case Node.Unary unary -> isConstant(unary.operand());
            case Node.Binary binary -> isConstant(binary.left()) && isConstant(binary.right());
            case Node.Call call -> call.arguments().stream().allMatch(argument -> isConstant(argument.value()));
            case Node.NumberLiteral number -> true;
            case Node.TextLiteral text -> true;
            case Node.LogicalLiteral truth -> true;
        };
    }
}
