/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.formula;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.cohortium.data.DataTable;
import org.cohortium.data.expression.Deparser;
import org.cohortium.data.expression.Expression;
import org.cohortium.data.expression.ExpressionLimits;
import org.cohortium.data.expression.Node;
import org.cohortium.data.expression.Parser;

/**
 * A model formula in R's language: {@code response ~ terms} or the terms alone. Known beside {@code + - : * ^ /} are
 * {@code factor()}, {@code I()} and all functions of the expression language, {@code offset()}, {@code strata()} and
 * {@code cluster()}, and the smooth terms {@code ns() bs() rcs() pspline() poly()}; frailties and the like are not.
 */
public final class Formula {

    private static final Set<String> UNSUPPORTED = Set.of("ridge", "frailty", "tt", "s", "te", "Surv");

    private final String text;
    private final String response;
    private final List<Term> terms;
    private final List<Term> strata;
    private final Map<String, Node> variables;
    private final List<Node> offsets;
    private final List<String> clusters;
    private final boolean intercept;

    private Formula(String text, Node root) {
        this.text = text;
        Node right = root;
        if (root instanceof Node.Binary binary && binary.operator().equals("~")) {
            response = Deparser.text(binary.left());
            right = binary.right();
        } else {
            response = null;
            right = root instanceof Node.Unary unary && unary.operator().equals("~") ? unary.operand() : root;
        }
        TermExpansion expansion = new TermExpansion(text, right);
        variables = new LinkedHashMap<>(expansion.variables());
        offsets = expansion.offsets();
        intercept = expansion.intercept();
        List<Term> all = new ArrayList<>(expansion.terms());
        strata = take(all, "strata");
        clusters = new ArrayList<>();
        for (Term cluster : take(all, "cluster")) {
            Node.Call call = (Node.Call) variables.remove(cluster.label());
            clusters.add(call.arguments().size() == 1 ? Deparser.text(call.arguments().get(0).value()) : "");
        }
        terms = List.copyOf(all);
        variables.values().forEach(this::checkSupported);
    }

    private List<Term> take(List<Term> all, String function) {
        List<Term> taken = all.stream().filter(term -> term.order() == 1
                && variables.get(term.variables().get(0)) instanceof Node.Call call
                && call.function().equals(function)).toList();
        all.removeAll(taken);
        return taken;
    }

    private void checkSupported(Node node) {
        if (node instanceof Node.Call call && UNSUPPORTED.contains(call.function())) {
            throw new FormulaException("Terms made by " + call.function() + "() are not supported", text,
                    call.position());
        }
    }

    /**
     * Understands a formula.
     *
     * @throws org.cohortium.data.expression.ExpressionException if it is none
     */
    public static Formula parse(String text) {
        return new Formula(text, Parser.parse(text, ExpressionLimits.DEFAULT));
    }

    /** The main effects of variables, in that order; without variables, the model of the intercept alone. */
    public static Formula of(Collection<String> variables) {
        return parse(variables.isEmpty() ? "1"
                : String.join(" + ", variables.stream().map(Deparser::name).toList()));
    }

    /** The text it was read from. */
    public String text() {
        return text;
    }

    /** The left side as R writes it, if there is one. */
    public Optional<String> response() {
        return Optional.ofNullable(response);
    }

    /** The terms in R's order: by the number of their variables, then as written; strata and clusters are none. */
    public List<Term> terms() {
        return terms;
    }

    /** Whether the formula asks for an intercept, as it does unless {@code -1} or {@code 0} takes it away. */
    public boolean intercept() {
        return intercept;
    }

    /** The variables of the terms, as R writes them, with their trees. */
    Map<String, Node> nodes() {
        return variables;
    }

    /** The trees of the strata() terms. */
    List<Node.Call> strataCalls() {
        return strata.stream().map(term -> (Node.Call) variables.get(term.label())).toList();
    }

    /** The trees inside the offset() terms. */
    List<Node> offsets() {
        return offsets;
    }

    /** Whether the formula has strata() as a term of its own. */
    public boolean hasStrata() {
        return !strata.isEmpty();
    }

    /** Whether the formula has an offset(). */
    public boolean hasOffset() {
        return !offsets.isEmpty();
    }

    /** What stands in the cluster() terms. */
    public List<String> clusters() {
        return List.copyOf(clusters);
    }

    /** The columns of the table that the right side names, strata, offsets and clusters included. */
    public Set<String> columns() {
        Set<String> names = new LinkedHashSet<>();
        variables.values().forEach(node -> names.addAll(Expression.of(node, text).variables()));
        offsets.forEach(node -> names.addAll(Expression.of(node, text).variables()));
        clusters.forEach(cluster -> names.addAll(Expression.parse(cluster).variables()));
        return names;
    }

    /**
     * The design matrix on the rows of a table that are complete.
     *
     * @param alsoComplete other columns that must not be missing: the response, weights and the like
     * @param withIntercept whether a first column of ones is wanted. The coding of categories does not depend on it but
     *     on the formula: a Cox model has no such column, yet its categories have contrasts
     * @throws org.cohortium.data.expression.ExpressionException if a column is not there or does not fit its use
     * @throws org.cohortium.numerics.EstimationException if a value is infinite
     */
    public DesignMatrix design(DataTable table, Collection<String> alsoComplete, boolean withIntercept) {
        return new DesignBuilder(this, table, alsoComplete, withIntercept, false).build();
    }

    /**
     * The design matrix without intercept in which every level of a category has its column, also a level that no
     * complete row has: its column is zero, and its coefficient cannot be estimated. R's {@code coxph} shows such levels.
     *
     * @see #design
     */
    public DesignMatrix designWithUnusedLevels(DataTable table, Collection<String> alsoComplete) {
        return new DesignBuilder(this, table, alsoComplete, false, true).build();
    }

    @Override
    public String toString() {
        return text;
    }
}
