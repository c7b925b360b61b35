/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.expression;

import java.util.ArrayList;
import java.util.List;

import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.data.DateColumn;
import org.cohortium.data.LogicalColumn;
import org.cohortium.data.NearNames;
import org.cohortium.data.NumberColumn;
import org.cohortium.data.TextColumn;
import org.cohortium.numerics.Progress;

/** Evaluates a tree over the columns of one table, node by node, within its time. */
final class Evaluator {

    private final String text;
    private final DataTable table;
    private final ExpressionLimits limits;
    private final Progress progress;
    private final long deadline;

    Evaluator(String text, DataTable table, ExpressionLimits limits, Progress progress) {
        this.text = text;
        this.table = table;
        this.limits = limits;
        this.progress = progress;
        this.deadline = System.nanoTime() + limits.maxMillis() * 1_000_000;
    }

    ExpressionException error(String problem, Node node) {
        return new ExpressionException(problem, text, node.position());
    }

    int rows() {
        return table.rowCount();
    }

    Column evaluate(Node node) {
        progress.checkCancelled();
        if (System.nanoTime() - deadline > 0) {
            throw error("The expression takes longer than " + limits.maxMillis() / 1000 + " seconds", node);
        }
        return switch (node) {
            case Node.NumberLiteral number -> Values.numbers(number.value());
            case Node.TextLiteral literal -> Values.texts(literal.value());
            case Node.LogicalLiteral truth -> Values.logicals(truth.value() == null ? LogicalColumn.MISSING
                    : truth.value() ? LogicalColumn.TRUE : LogicalColumn.FALSE);
            case Node.Name name -> name(name);
            case Node.Group group -> evaluate(group.inner());
            case Node.Unary unary -> unary(unary);
            case Node.Binary binary -> binary(binary);
            case Node.Call call -> Functions.call(this, call);
        };
    }

    private Column name(Node.Name name) {
        if (table.has(name.name())) {
            return table.column(name.name());
        }
        if (name.name().equals("pi")) {
            return Values.numbers(Math.PI);
        }
        String hint = NearNames.hint(name.name(), table.names());
        if (hint.isEmpty() && Functions.isFunction(name.name())) {
            hint = "; the function of that name needs parentheses";
        }
        throw error("There is no column \"" + name.name() + "\"" + hint, name);
    }

    private Column unary(Node.Unary unary) {
        Column operand = evaluate(unary.operand());
        switch (unary.operator()) {
            case "!" -> {
                return Logic.not(logicals(operand, unary.operand(), "!"));
            }
            case "+", "-" -> {
                NumberColumn number = Values.numbers(numbers(operand, unary.operand(), unary.operator()));
                return unary.operator().equals("+") ? number : Arithmetic.negative(number);
            }
            default -> throw error("A formula cannot stand here", unary);
        }
    }

    private Column binary(Node.Binary binary) {
        switch (binary.operator()) {
            case "~" -> throw error("A formula cannot stand here", binary);
            case ":" -> throw error("A range such as 1:3 can only stand in a list, for example after %in%", binary);
            case "%in%" -> {
                return Choices.in(this, binary);
            }
            default -> {
                Column left = evaluate(binary.left());
                Column right = evaluate(binary.right());
                return switch (binary.operator()) {
                    case "<", ">", "<=", ">=", "==", "!=" -> Comparison.apply(this, binary, left, right);
                    case "&", "|" -> Logic.apply(this, binary, left, right);
                    default -> Arithmetic.apply(this, binary, left, right);
                };
            }
        }
    }

    /** The numbers of a value; an error where it is none. */
    double[] numbers(Column value, Node node, String user) {
        double[] numbers = Values.asNumbers(value);
        if (numbers == null) {
            throw error(user + " needs numbers, but this is " + Values.words(value), node);
        }
        return numbers;
    }

    /** The truth of a value; an error where it is none. */
    byte[] logicals(Column value, Node node, String user) {
        byte[] logicals = Values.asLogicals(value);
        if (logicals == null) {
            throw error(user + " needs true or false, but this is " + Values.words(value), node);
        }
        return logicals;
    }

    /** The common length of values, each of which has the table's rows or is one constant. */
    int length(Node node, Column... values) {
        int length = 1;
        for (Column value : values) {
            if (value.size() != 1) {
                if (length != 1 && length != value.size()) {
                    throw error("A list can only stand after %in% or as an argument that takes one", node);
                }
                length = value.size();
            }
        }
        return length;
    }

    /** The elements of a list: {@code c(...)}, a range such as {@code 1:3}, or one constant. */
    Column list(Node node) {
        List<Column> elements = new ArrayList<>();
        collect(node, elements);
        if (elements.isEmpty()) {
            return Values.logicals();
        }
        boolean texts = elements.stream().anyMatch(TextColumn.class::isInstance);
        boolean dates = elements.stream().anyMatch(DateColumn.class::isInstance);
        int size = elements.size();
        if (texts) {
            String[] values = new String[size];
            for (int i = 0; i < size; i++) {
                values[i] = Values.asTexts(elements.get(i))[0];
            }
            return Values.texts(values);
        }
        if (dates) {
            long[] days = new long[size];
            for (int i = 0; i < size; i++) {
                long[] one = Values.asDays(elements.get(i));
                if (one == null) {
                    throw error("The list mixes dates with other values", node);
                }
                days[i] = one[0];
            }
            return Values.dates(days);
        }
        if (elements.stream().allMatch(LogicalColumn.class::isInstance)) {
            byte[] codes = new byte[size];
            for (int i = 0; i < size; i++) {
                codes[i] = ((LogicalColumn) elements.get(i)).codes()[0];
            }
            return Values.logicals(codes);
        }
        double[] numbers = new double[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = numbers(elements.get(i), node, "The list")[0];
        }
        return Values.numbers(numbers);
    }

    private void collect(Node node, List<Column> elements) {
        if (node instanceof Node.Call call && call.function().equals("c")) {
            for (Node.Argument argument : call.arguments()) {
                collect(argument.value(), elements);
            }
        } else if (node instanceof Node.Group group) {
            collect(group.inner(), elements);
        } else if (node instanceof Node.Binary range && range.operator().equals(":")) {
            double from = numbers(evaluate(range.left()), range.left(), ":")[0];
            double to = numbers(evaluate(range.right()), range.right(), ":")[0];
            if (!(Math.abs(to - from) < limits.maxList())) {
                throw error("The range is longer than " + limits.maxList(), range);
            }
            int steps = (int) StrictMath.floor(Math.abs(to - from) + 1e-10);
            for (int i = 0; i <= steps; i++) {
                elements.add(Values.numbers(from <= to ? from + i : from - i));
            }
        } else {
            Column value = evaluate(node);
            if (value.size() != 1 || !Arguments.isConstant(node)) {
                throw error("A list holds constants only", node);
            }
            elements.add(value);
        }
        if (elements.size() > limits.maxList()) {
            throw error("The list is longer than " + limits.maxList(), node);
        }
    }
}
