/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.expression;

import java.util.ArrayList;
import java.util.List;

/**
 * Understands expressions and model formulas with R's precedence, from the tightest: {@code ^} (from the right), the
 * signs, {@code :}, {@code %in% %% %/%}, {@code * /}, {@code + -}, comparison, {@code !}, {@code &}, {@code |}, {@code ~}.
 */
public final class Parser {

    private final String text;
    private final ExpressionLimits limits;
    private final List<Token> tokens;
    private int at;
    private int depth;
    private int nodes;

    private Parser(String text, ExpressionLimits limits) {
        this.text = text;
        this.limits = limits;
        this.tokens = Lexer.tokens(text);
    }

    /**
     * The tree of a text.
     *
     * @throws ExpressionException if it is not an expression within the limits
     */
    public static Node parse(String text, ExpressionLimits limits) {
        if (text.length() > limits.maxLength()) {
            throw new ExpressionException("The expression is longer than " + limits.maxLength() + " characters", text,
                    limits.maxLength());
        }
        Parser parser = new Parser(text, limits);
        if (parser.peek().kind() == Token.Kind.END) {
            throw parser.error("The expression is empty", parser.peek());
        }
        Node node = parser.formula();
        if (parser.peek().kind() != Token.Kind.END) {
            throw parser.unexpected();
        }
        return node;
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token take() {
        return tokens.get(at++);
    }

    private boolean isNext(String... operators) {
        for (String operator : operators) {
            if (peek().is(operator)) {
                return true;
            }
        }
        return false;
    }

    private ExpressionException error(String problem, Token token) {
        return new ExpressionException(problem, text, token.start());
    }

    private ExpressionException unexpected() {
        Token token = peek();
        String hint = switch (token.text()) {
            case "&&" -> "; use & for whole columns";
            case "||" -> "; use | for whole columns";
            case "=" -> "; use == to compare";
            case "[", "$", "@" -> "; columns are named directly";
            default -> "";
        };
        boolean value = token.kind() == Token.Kind.NAME || token.kind() == Token.Kind.NUMBER
                || token.kind() == Token.Kind.TEXT || token.kind() == Token.Kind.QUOTED_NAME;
        if (value && at > 0) {
            return error("An operator is missing before " + token.words(), token);
        }
        return error("Not expected here: " + token.words() + (token.kind() == Token.Kind.OPERATOR ? hint : ""), token);
    }

    private <N extends Node> N count(N node) {
        if (++nodes > limits.maxNodes()) {
            throw new ExpressionException("The expression has more than " + limits.maxNodes() + " parts", text,
                    node.position());
        }
        return node;
    }

    private void enter() {
        if (++depth > limits.maxDepth()) {
            throw error("The expression is nested deeper than " + limits.maxDepth() + " levels", peek());
        }
    }

    private Node formula() {
        if (isNext("~")) {
            Token operator = take();
            return count(new Node.Unary("~", or(), operator.start()));
        }
        Node left = or();
        if (isNext("~")) {
            Token operator = take();
            return count(new Node.Binary("~", left, or(), operator.start()));
        }
        return left;
    }

    private Node or() {
        Node left = and();
        while (isNext("|")) {
            Token operator = take();
            left = count(new Node.Binary("|", left, and(), operator.start()));
        }
        return left;
    }

    private Node and() {
        Node left = not();
        while (isNext("&")) {
            Token operator = take();
            left = count(new Node.Binary("&", left, not(), operator.start()));
        }
        return left;
    }

    private Node not() {
        if (isNext("!")) {
            Token operator = take();
            enter();
            Node operand = not();
            depth--;
            return count(new Node.Unary("!", operand, operator.start()));
        }
        return comparison();
    }

    private Node comparison() {
        Node left = sum();
        if (isNext("<", ">", "<=", ">=", "==", "!=")) {
            Token operator = take();
            Node right = sum();
            if (isNext("<", ">", "<=", ">=", "==", "!=")) {
                throw error("Comparisons do not chain; write a < x & x < b", peek());
            }
            return count(new Node.Binary(operator.text(), left, right, operator.start()));
        }
        return left;
    }

    private Node sum() {
        Node left = product();
        while (isNext("+", "-")) {
            Token operator = take();
            left = count(new Node.Binary(operator.text(), left, product(), operator.start()));
        }
        return left;
    }

    private Node product() {
        Node left = special();
        while (isNext("*", "/")) {
            Token operator = take();
            left = count(new Node.Binary(operator.text(), left, special(), operator.start()));
        }
        return left;
    }

    private Node special() {
        Node left = range();
        while (peek().kind() == Token.Kind.OPERATOR && peek().text().startsWith("%")) {
            Token operator = take();
            switch (operator.text()) {
                case "%%", "%/%", "%in%" -> left = count(
                        new Node.Binary(operator.text(), left, range(), operator.start()));
                default -> throw error("There is no operator " + operator.text() + "; there are %in%, %% and %/%",
                        operator);
            }
        }
        return left;
    }

    private Node range() {
        Node left = sign();
        while (isNext(":")) {
            Token operator = take();
            left = count(new Node.Binary(":", left, sign(), operator.start()));
        }
        return left;
    }

    private Node sign() {
        if (isNext("-", "+")) {
            Token operator = take();
            enter();
            Node operand = sign();
            depth--;
            return count(new Node.Unary(operator.text(), operand, operator.start()));
        }
        return power();
    }

    private Node power() {
        Node left = primary();
        if (isNext("^")) {
            Token operator = take();
            enter();
            Node right = sign();
            depth--;
            return count(new Node.Binary("^", left, right, operator.start()));
        }
        return left;
    }

    private Node primary() {
        Token token = take();
        switch (token.kind()) {
            case NUMBER -> {
                return count(new Node.NumberLiteral(token.number(), token.start()));
            }
            case TEXT -> {
                return count(new Node.TextLiteral(token.text(), token.start()));
            }
            case QUOTED_NAME -> {
                return count(new Node.Name(token.text(), token.start(), token.end()));
            }
            case NAME -> {
                return isNext("(") ? call(token) : count(word(token));
            }
            default -> {
                if (token.is("(")) {
                    enter();
                    Node inner = or();
                    depth--;
                    close(token);
                    return count(new Node.Group(inner, token.start()));
                }
                at--;
                if (token.kind() == Token.Kind.END) {
                    throw error("The expression ends where a value is expected", token);
                }
                throw unexpected();
            }
        }
    }

    private void close(Token open) {
        if (!isNext(")")) {
            if (peek().kind() == Token.Kind.END) {
                throw error("This parenthesis is not closed", open);
            }
            throw unexpected();
        }
        take();
    }

    private Node word(Token token) {
        return switch (token.text()) {
            case "TRUE" -> new Node.LogicalLiteral(Boolean.TRUE, token.start());
            case "FALSE" -> new Node.LogicalLiteral(Boolean.FALSE, token.start());
            case "NA", "NA_real_", "NA_integer_", "NA_character_" -> new Node.LogicalLiteral(null, token.start());
            case "Inf" -> new Node.NumberLiteral(Double.POSITIVE_INFINITY, token.start());
            case "NaN" -> new Node.NumberLiteral(Double.NaN, token.start());
            case "NULL", "if", "else", "function", "for", "while", "repeat" -> throw error(
                    "\"" + token.text() + "\" is not part of this language", token);
            default -> new Node.Name(token.text(), token.start(), token.end());
        };
    }

    private Node call(Token name) {
        Token open = take();
        enter();
        List<Node.Argument> arguments = new ArrayList<>();
        if (!isNext(")")) {
            do {
                arguments.add(argument());
            } while (isNext(",") && take() != null);
        }
        depth--;
        close(open);
        return count(new Node.Call(name.text(), arguments, name.start()));
    }

    private Node.Argument argument() {
        Token token = peek();
        if ((token.kind() == Token.Kind.NAME || token.kind() == Token.Kind.TEXT) && tokens.get(at + 1).is("=")) {
            at += 2;
            return new Node.Argument(token.text(), or());
        }
        return new Node.Argument(null, or());
    }
}
