/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.expression;

import java.util.Set;

import org.cohortium.data.json.NumberText;

/** Writes expressions the way R writes them in the names of terms: {@code I(age^2)}, {@code I(meal.cal/1000)}. */
public final class Deparser {

    private static final Set<String> RESERVED = Set.of("TRUE", "FALSE", "NA", "NA_real_", "NA_integer_", "NA_character_",
            "Inf", "NaN", "NULL", "if", "else", "function", "for", "while", "repeat");

    private Deparser() {
    }

    /** The text of an expression in R's spacing. */
    public static String text(Node node) {
        return switch (node) {
            case Node.NumberLiteral number -> number(number.value());
            case Node.TextLiteral text -> quoted(text.value());
            case Node.LogicalLiteral truth -> truth.value() == null ? "NA" : truth.value() ? "TRUE" : "FALSE";
            case Node.Name name -> name(name.name());
            case Node.Group group -> "(" + text(group.inner()) + ")";
            case Node.Unary unary -> unary.operator() + text(unary.operand());
            case Node.Binary binary -> binary(binary);
            case Node.Call call -> call(call);
        };
    }

    private static String binary(Node.Binary binary) {
        String space = switch (binary.operator()) {
            case "^", ":", "/", "%/%", "%%" -> "";
            default -> " ";
        };
        return text(binary.left()) + space + binary.operator() + space + text(binary.right());
    }

    private static String call(Node.Call call) {
        StringBuilder text = new StringBuilder(call.function()).append('(');
        for (int i = 0; i < call.arguments().size(); i++) {
            Node.Argument argument = call.arguments().get(i);
            text.append(i == 0 ? "" : ", ");
            if (argument.name() != null) {
                text.append(name(argument.name())).append(" = ");
            }
            text.append(text(argument.value()));
        }
        return text.append(')').toString();
    }

    private static String number(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "Inf" : "-Inf";
        }
        if (value == StrictMath.rint(value) && Math.abs(value) >= 1e5 && Math.abs(value) < 1e15) {
            return large((long) value);
        }
        return NumberText.of(value);
    }

    /** R writes a whole number in exponent form where that is shorter: 1e+05, but 123456. */
    private static String large(long value) {
        String digits = Long.toString(value);
        int significant = digits.length();
        while (digits.charAt(significant - 1) == '0') {
            significant--;
        }
        int exponent = digits.length() - 1;
        String power = (significant == 1 ? digits.substring(0, 1)
                : digits.charAt(0) + "." + digits.substring(1, significant)) + "e+" + (exponent < 10 ? "0" : "") + exponent;
        return power.length() < digits.length() ? power : digits;
    }

    /** A name, in backquotes where it would not be read as one otherwise. */
    public static String name(String name) {
        return isPlain(name) ? name : '`' + name.replace("\\", "\\\\").replace("`", "\\`") + '`';
    }

    private static boolean isPlain(String name) {
        if (name.isEmpty() || RESERVED.contains(name)) {
            return false;
        }
        int first = name.codePointAt(0);
        boolean good = Character.isLetter(first) || first == '.' && !(name.length() > 1 && Character.isDigit(
                name.charAt(1)));
        return good && name.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '.' || c == '_');
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                case '\r' -> quoted.append("\\r");
                default -> quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
