/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.cohortium.data.expression.Deparser;
import org.cohortium.data.expression.Expression;
import org.cohortium.data.expression.Node;
import org.cohortium.numerics.smooth.BSplineBasis;
import org.cohortium.numerics.smooth.NaturalSpline;
import org.cohortium.numerics.smooth.OrthogonalPolynomial;
import org.cohortium.numerics.smooth.PenalizedSpline;
import org.cohortium.numerics.smooth.RestrictedCubicSpline;
import org.cohortium.numerics.smooth.SmoothBasis;

/** A variable of a formula that makes several columns of a smooth function: ns(), bs(), rcs(), pspline(), poly(). */
final class BasisCall {

    private static final Map<String, List<String>> PARAMETERS = Map.of(
            "ns", List.of("df", "knots", "intercept", "Boundary.knots"),
            "bs", List.of("df", "knots", "degree", "intercept", "Boundary.knots"),
            "rcs", List.of("parms"),
            "pspline", List.of("df", "theta", "nterm", "degree", "eps", "method"),
            "poly", List.of("degree"));

    private final Node.Call call;
    private final String text;
    private final Map<String, Node> arguments = new java.util.LinkedHashMap<>();

    private BasisCall(Node.Call call, String text) {
        this.call = call;
        this.text = text;
        List<String> names = PARAMETERS.get(call.function());
        List<String> free = new ArrayList<>(names);
        call.arguments().stream().skip(1).filter(a -> a.name() != null).forEach(a -> free.remove(a.name()));
        for (int i = 0; i < call.arguments().size(); i++) {
            Node.Argument argument = call.arguments().get(i);
            if (i == 0 && (argument.name() == null || argument.name().equals("x"))) {
                continue;
            }
            String name = argument.name() != null ? argument.name() : free.isEmpty() ? null : free.remove(0);
            if (i == 0 || name == null || !names.contains(name)) {
                throw error(call.function() + "() has no use for " + (name == null ? "so many arguments" : "\"" + name + "\"")
                        + "; it takes a variable and " + String.join(", ", names));
            }
            arguments.put(name, argument.value());
        }
        if (call.arguments().isEmpty()) {
            throw error(call.function() + "() needs a variable");
        }
    }

    /** The call behind a variable, or null if it is no basis. */
    static BasisCall of(Node node, String text) {
        return node instanceof Node.Call call && PARAMETERS.containsKey(call.function()) ? new BasisCall(call, text) : null;
    }

    private FormulaException error(String problem) {
        return new FormulaException(problem, text, call.position());
    }

    /** The variable inside, on every row of a table. */
    NumberColumn evaluate(DataTable table) {
        Column value = Expression.of(call.arguments().get(0).value(), text).evaluate(table);
        if (!(value instanceof NumberColumn number)) {
            throw error("A smooth term needs a number");
        }
        return number;
    }

    /** R's name of a column, from 0. */
    String name(int column) {
        String whole = Deparser.text(call);
        return switch (call.function()) {
            case "pspline" -> "ps(" + inner() + ")" + (column + 3);
            case "rcs" -> inner() + "'".repeat(column);
            default -> whole + (column + 1);
        };
    }

    private String inner() {
        return Deparser.text(call.arguments().get(0).value());
    }

    /** The basis with its knots placed by the values. */
    SmoothBasis learn(double[] values) {
        double[] x = java.util.Arrays.stream(values).filter(Double::isFinite).toArray();
        return switch (call.function()) {
            case "ns" -> natural(x);
            case "bs" -> bSpline(x);
            case "rcs" -> restricted(x);
            case "poly" -> OrthogonalPolynomial.of(x, whole("degree", 1));
            default -> PenalizedSpline.of(x, intervals(), whole("degree", 3));
        };
    }

    private int intervals() {
        if (arguments.containsKey("nterm")) {
            return (int) StrictMath.rint(number("nterm", 0));
        }
        double df = number("df", 4);
        boolean byAic = !arguments.containsKey("theta") && (df == 0
                || arguments.get("method") instanceof Node.TextLiteral method && method.value().equals("aic"));
        return byAic ? 15 : PenalizedSpline.termsFor(df);
    }

    private SmoothBasis natural(double[] x) {
        boolean intercept = truth("intercept");
        double[] range = range(x);
        if (arguments.containsKey("knots")) {
            return NaturalSpline.of(numbers("knots"), range[0], range[1], intercept);
        }
        return NaturalSpline.ofDegreesOfFreedom(x, whole("df", intercept ? 2 : 1), range[0], range[1], intercept);
    }

    private SmoothBasis bSpline(double[] x) {
        int degree = whole("degree", 3);
        boolean intercept = truth("intercept");
        if (arguments.containsKey("knots") || arguments.containsKey("Boundary.knots")) {
            double[] range = range(x);
            double[] knots = arguments.containsKey("knots") ? numbers("knots") : new double[0];
            return BSplineBasis.of(knots, range[0], range[1], degree, intercept);
        }
        return BSplineBasis.ofDegreesOfFreedom(x, whole("df", degree + (intercept ? 1 : 0)), degree, intercept);
    }

    private SmoothBasis restricted(double[] x) {
        if (!arguments.containsKey("parms")) {
            return RestrictedCubicSpline.ofCount(x, 5);
        }
        double[] parms = numbers("parms");
        return parms.length == 1 ? RestrictedCubicSpline.ofCount(x, (int) parms[0]) : RestrictedCubicSpline.of(parms);
    }

    private double[] range(double[] x) {
        if (arguments.containsKey("Boundary.knots")) {
            double[] boundary = numbers("Boundary.knots");
            java.util.Arrays.sort(boundary);
            return new double[] {boundary[0], boundary[boundary.length - 1]};
        }
        double[] sorted = java.util.Arrays.stream(x).filter(v -> !Double.isNaN(v)).sorted().toArray();
        return sorted.length == 0 ? new double[] {0, 0} : new double[] {sorted[0], sorted[sorted.length - 1]};
    }

    private boolean truth(String name) {
        return arguments.get(name) instanceof Node.LogicalLiteral truth && Boolean.TRUE.equals(truth.value());
    }

    private int whole(String name, int otherwise) {
        return (int) number(name, otherwise);
    }

    private double number(String name, double otherwise) {
        return arguments.containsKey(name) ? numbers(name)[0] : otherwise;
    }

    /** The numbers of an argument: one, or several in c(). */
    private double[] numbers(String name) {
        Node node = arguments.get(name);
        List<Node> nodes = node instanceof Node.Call c && c.function().equals("c")
                ? c.arguments().stream().map(Node.Argument::value).toList() : List.of(node);
        double[] numbers = new double[nodes.size()];
        for (int i = 0; i < numbers.length; i++) {
            Node each = nodes.get(i);
            double sign = 1;
            if (each instanceof Node.Unary unary && unary.operator().equals("-")) {
                sign = -1;
                each = unary.operand();
            }
            if (!(each instanceof Node.NumberLiteral literal)) {
                throw error("The argument " + name + " of " + call.function() + "() must be written in numbers");
            }
            numbers[i] = sign * literal.value();
        }
        if (numbers.length == 0) {
            throw error("The argument " + name + " of " + call.function() + "() is empty");
        }
        return numbers;
    }
}
