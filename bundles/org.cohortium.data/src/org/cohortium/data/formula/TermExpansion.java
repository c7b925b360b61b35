/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.formula;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.cohortium.data.expression.Deparser;
import org.cohortium.data.expression.Node;

/** Expands the operators of a formula ({@code + : * ^ / - %in%}) into terms, sorted by order as R sorts them. */
final class TermExpansion {

    private static final int MOST_TERMS = 2000;
    private static final String TOO_MANY = "The formula has more than " + MOST_TERMS + " terms";

    private final String text;
    private final Map<String, Node> variables = new LinkedHashMap<>();
    private final List<Node> offsets = new ArrayList<>();
    private boolean intercept = true;
    private List<BitSet> terms;

    TermExpansion(String text, Node rightSide) {
        this.text = text;
        Set<BitSet> found = expand(rightSide);
        found.remove(new BitSet());
        terms = new ArrayList<>(found);
        terms.sort(Comparator.comparingInt(BitSet::cardinality));
    }

    /** The variables in the order they first come, by R's text of them. */
    Map<String, Node> variables() {
        return variables;
    }

    List<Node> offsets() {
        return offsets;
    }

    boolean intercept() {
        return intercept;
    }

    List<Term> terms() {
        List<String> names = List.copyOf(variables.keySet());
        List<Term> list = new ArrayList<>();
        for (BitSet term : terms) {
            List<String> parts = term.stream().mapToObj(names::get).toList();
            list.add(new Term(String.join(":", parts), parts));
        }
        return list;
    }

    private FormulaException error(String problem, Node node) {
        return new FormulaException(problem, text, node.position());
    }

    private Set<BitSet> expand(Node node) {
        Set<BitSet> result = switch (node) {
            case Node.Group group -> expand(group.inner());
            case Node.NumberLiteral number -> constant(number, true);
            case Node.Unary unary when unary.operator().equals("-") -> {
                remove(new LinkedHashSet<>(), unary.operand());
                yield new LinkedHashSet<>();
            }
            case Node.Unary unary when unary.operator().equals("+") -> expand(unary.operand());
            case Node.Binary binary -> binary(binary);
            case Node.Call call when call.function().equals("offset") -> {
                if (call.arguments().size() != 1) {
                    throw error("offset() takes one expression", call);
                }
                offsets.add(call.arguments().get(0).value());
                yield new LinkedHashSet<>();
            }
            default -> variable(node);
        };
        if (result.size() > MOST_TERMS) {
            throw error(TOO_MANY, node);
        }
        return result;
    }

    private Set<BitSet> constant(Node.NumberLiteral number, boolean added) {
        if (number.value() != 0 && number.value() != 1) {
            throw error("A number cannot be a term; write I(...) for arithmetic", number);
        }
        intercept = number.value() == 1 == added;
        return new LinkedHashSet<>();
    }

    private void remove(Set<BitSet> terms, Node node) {
        Node bare = node instanceof Node.Group group ? group.inner() : node;
        if (bare instanceof Node.NumberLiteral number) {
            constant(number, false);
        } else {
            terms.removeAll(new ArrayList<>(expand(node)));
        }
    }

    private Set<BitSet> binary(Node.Binary binary) {
        switch (binary.operator()) {
            case "+" -> {
                Set<BitSet> sum = expand(binary.left());
                sum.addAll(expand(binary.right()));
                return sum;
            }
            case "-" -> {
                Set<BitSet> left = expand(binary.left());
                remove(left, binary.right());
                return left;
            }
            case ":", "%in%" -> {
                return cross(expand(binary.left()), expand(binary.right()));
            }
            case "*" -> {
                return crossWithMain(expand(binary.left()), expand(binary.right()));
            }
            case "/" -> {
                Set<BitSet> left = expand(binary.left());
                BitSet all = new BitSet();
                left.forEach(all::or);
                Set<BitSet> nested = new LinkedHashSet<>(left);
                nested.addAll(cross(Set.of(all), expand(binary.right())));
                return nested;
            }
            case "^" -> {
                return power(binary);
            }
            case "~" -> throw error("A formula has one ~ only", binary);
            default -> {
                return variable(binary);
            }
        }
    }

    private Set<BitSet> power(Node.Binary binary) {
        if (!(binary.right() instanceof Node.NumberLiteral number) || number.value() < 1 || number.value() > 10
                || number.value() != (int) number.value()) {
            throw error("The power of terms is a whole number from 1 to 10; write I(x^2) for the square of a variable",
                    binary);
        }
        Set<BitSet> base = expand(binary.left());
        Set<BitSet> result = new LinkedHashSet<>(base);
        for (int i = 1; i < number.value(); i++) {
            result = crossWithMain(result, base);
        }
        return result;
    }

    private Set<BitSet> crossWithMain(Set<BitSet> left, Set<BitSet> right) {
        Set<BitSet> result = new LinkedHashSet<>(left);
        result.addAll(right);
        result.addAll(cross(left, right));
        return result;
    }

    private Set<BitSet> cross(Set<BitSet> left, Set<BitSet> right) {
        Set<BitSet> result = new LinkedHashSet<>();
        for (BitSet a : left) {
            for (BitSet b : right) {
                BitSet both = (BitSet) a.clone();
                both.or(b);
                result.add(both);
            }
            if (result.size() > MOST_TERMS) {
                throw new FormulaException(TOO_MANY, text, 0);
            }
        }
        return result;
    }

    private Set<BitSet> variable(Node node) {
        if (node instanceof Node.TextLiteral || node instanceof Node.LogicalLiteral) {
            throw error("A constant cannot be a term", node);
        }
        String name = Deparser.text(node);
        variables.putIfAbsent(name, node);
        BitSet term = new BitSet();
        term.set(List.copyOf(variables.keySet()).indexOf(name));
        Set<BitSet> terms = new LinkedHashSet<>();
        terms.add(term);
        return terms;
    }
}
