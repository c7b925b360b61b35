/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.prepare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.cohortium.data.expression.Expression;
import org.cohortium.data.expression.ExpressionException;
import org.cohortium.model.Derivation;
import org.cohortium.model.Study;

/**
 * The derivations of a study in an order in which each comes after those it needs, otherwise as in the study, and those
 * that have no such order because they need themselves.
 */
public final class DerivationOrder {

    private final List<Derivation> ordered = new ArrayList<>();
    private final Map<Derivation, String> cyclic = new LinkedHashMap<>();
    private final Map<String, Derivation> byVariable = new LinkedHashMap<>();
    private final Set<Derivation> done = new LinkedHashSet<>();

    private DerivationOrder() {
    }

    /** The order for a study. */
    public static DerivationOrder of(Study study) {
        DerivationOrder order = new DerivationOrder();
        for (Derivation derivation : study.getDerivations()) {
            if (derivation.getVariable() != null && derivation.getVariable().getName() != null) {
                order.byVariable.putIfAbsent(derivation.getVariable().getName(), derivation);
            }
        }
        order.byVariable.values().forEach(d -> order.visit(d, new ArrayDeque<>()));
        return order;
    }

    /** Derivations that can be executed, in order. */
    public List<Derivation> ordered() {
        return List.copyOf(ordered);
    }

    /** Derivations that need themselves, with the circle in words. */
    public Map<Derivation, String> cyclic() {
        return Collections.unmodifiableMap(cyclic);
    }

    /** The names of the variables that an expression needs; empty when it cannot be understood. */
    public static Set<String> needs(String expression) {
        if (expression == null || expression.isBlank()) {
            return Set.of();
        }
        try {
            return Expression.parse(expression).variables();
        } catch (ExpressionException e) {
            return Set.of();
        }
    }

    private void visit(Derivation derivation, Deque<Derivation> path) {
        if (done.contains(derivation) || cyclic.containsKey(derivation)) {
            return;
        }
        if (path.contains(derivation)) {
            tellCircle(derivation, path);
            return;
        }
        path.addLast(derivation);
        for (String name : needs(derivation.getExpression())) {
            Derivation needed = byVariable.get(name);
            if (needed != null) {
                visit(needed, path);
            }
        }
        path.removeLast();
        if (!cyclic.containsKey(derivation) && done.add(derivation)) {
            ordered.add(derivation);
        }
    }

    private void tellCircle(Derivation start, Deque<Derivation> path) {
        List<Derivation> circle = new ArrayList<>(path);
        circle = circle.subList(circle.indexOf(start), circle.size());
        StringBuilder words = new StringBuilder();
        for (Derivation derivation : circle) {
            words.append(derivation.getVariable().getName()).append(" needs ");
        }
        words.append(start.getVariable().getName());
        for (Derivation derivation : circle) {
            cyclic.put(derivation, "Derivations go in a circle: " + words);
        }
    }
}
