/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.expression;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.cohortium.data.CategoryColumn;
import org.cohortium.data.Column;
import org.cohortium.data.ColumnInfo;
import org.cohortium.data.ColumnKind;
import org.cohortium.data.DataTable;
import org.cohortium.data.DateColumn;
import org.cohortium.data.LogicalColumn;
import org.cohortium.data.NumberColumn;
import org.cohortium.data.Schema;
import org.cohortium.data.TextColumn;
import org.cohortium.data.VariableInfo;
import org.cohortium.numerics.Progress;

/**
 * An expression over the columns of a table. Its meaning is that of R, with these differences, all on the safe side:
 * text and numbers do not mix silently, the order of categories is not compared, {@code ifelse} keeps dates and
 * categories (as text) instead of turning them into numbers, {@code paste} of a missing value is missing, and text is
 * ordered by character code in every locale.
 */
public final class Expression {

    private final String text;
    private final Node root;
    private final ExpressionLimits limits;

    private Expression(String text, Node root, ExpressionLimits limits) {
        this.text = text;
        this.root = root;
        this.limits = limits;
    }

    /**
     * Understands a text.
     *
     * @throws ExpressionException if it is not an expression
     */
    public static Expression parse(String text) {
        return parse(text, ExpressionLimits.DEFAULT);
    }

    /** Understands a text within limits of its own. */
    public static Expression parse(String text, ExpressionLimits limits) {
        return new Expression(text, Parser.parse(text, limits), limits);
    }

    /** An expression from a part of a tree; {@code text} is what positions in the tree count in. */
    public static Expression of(Node node, String text) {
        return new Expression(text, node, ExpressionLimits.DEFAULT);
    }

    /** The names of all functions, sorted. */
    public static List<String> functions() {
        return Functions.names();
    }

    /** The text it was read from. */
    public String text() {
        return text;
    }

    /** The expression as a tree. */
    public Node root() {
        return root;
    }

    /** The columns it names, in the order they first come. */
    public Set<String> variables() {
        Set<String> names = new LinkedHashSet<>();
        for (Node.Name name : names(root, new ArrayList<>())) {
            names.add(name.name());
        }
        return names;
    }

    private static List<Node.Name> names(Node node, List<Node.Name> names) {
        switch (node) {
            case Node.Name name -> names.add(name);
            case Node.Group group -> names(group.inner(), names);
            case Node.Unary unary -> names(unary.operand(), names);
            case Node.Binary binary -> {
                names(binary.left(), names);
                names(binary.right(), names);
            }
            case Node.Call call -> call.arguments().forEach(argument -> names(argument.value(), names));
            case Node.NumberLiteral number -> {
                return names;
            }
            case Node.TextLiteral literal -> {
                return names;
            }
            case Node.LogicalLiteral truth -> {
                return names;
            }
        }
        return names;
    }

    /** The same expression with a column's name changed wherever it comes, and its text otherwise as it was. */
    public Expression rename(String name, String newName) {
        List<Node.Name> places = new ArrayList<>(names(root, new ArrayList<>()));
        places.removeIf(place -> !place.name().equals(name));
        places.sort((a, b) -> Integer.compare(b.position(), a.position()));
        StringBuilder renamed = new StringBuilder(text);
        for (Node.Name place : places) {
            renamed.replace(place.position(), place.end(), Deparser.name(newName));
        }
        return parse(renamed.toString(), limits);
    }

    /**
     * The value on each row of a table, as a column of the name given.
     *
     * @throws ExpressionException if a column is not there or a value does not fit its use
     */
    public Column evaluate(DataTable table, ColumnInfo info) {
        return evaluate(table, info, Progress.NONE);
    }

    /** The value on each row of a table, as a column named {@code value}. */
    public Column evaluate(DataTable table) {
        return evaluate(table, ColumnInfo.of("value"), Progress.NONE);
    }

    /** The value on each row of a table; stops when it is no longer wanted. */
    public Column evaluate(DataTable table, ColumnInfo info, Progress progress) {
        Column value = new Evaluator(text, table, limits, progress).evaluate(root);
        if (value.size() != table.rowCount()) {
            value = value.select(new int[table.rowCount()]);
        }
        return value.with(info);
    }

    /**
     * On which rows of a table the expression is true, false or missing.
     *
     * @throws ExpressionException if it is no condition
     */
    public LogicalColumn test(DataTable table) {
        if (evaluate(table) instanceof LogicalColumn logical) {
            return logical;
        }
        throw new ExpressionException("A condition is needed here, something that is true or false on each row", text,
                root.position());
    }

    /**
     * What kind of value the expression has on tables of a schema, without any data.
     *
     * @throws ExpressionException if a column is not there or a value does not fit its use
     */
    public ColumnKind check(Schema schema) {
        List<Column> columns = new ArrayList<>();
        for (VariableInfo variable : schema.variables()) {
            columns.add(switch (variable.kind()) {
                case NUMBER -> new NumberColumn(variable.info(), new double[0]);
                case CATEGORY -> new CategoryColumn(variable.info(), new int[0], variable.levels(),
                        variable.reference());
                case DATE -> new DateColumn(variable.info(), new long[0]);
                case TEXT -> new TextColumn(variable.info(), new String[0]);
                case LOGICAL -> new LogicalColumn(variable.info(), new byte[0]);
            });
        }
        return evaluate(DataTable.of(columns)).kind();
    }

    @Override
    public String toString() {
        return text;
    }
}
