/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Takes an expression apart into its words, as R does. */
final class Lexer {

    private static final String[] OPERATORS = {"<=", ">=", "==", "!=", "&&", "||", "+", "-", "*", "/", "^", "<", ">", "!",
            "&", "|", ":", "~", "(", ")", ",", "=", "$", "[", "]", "{", "}", ";", "@", "?"};

    private final String text;
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    /** The words of a text, an {@link Token.Kind#END} last. */
    static List<Token> tokens(String text) {
        Lexer lexer = new Lexer(text);
        List<Token> tokens = new ArrayList<>();
        Token token;
        do {
            token = lexer.next();
            tokens.add(token);
        } while (token.kind() != Token.Kind.END);
        return tokens;
    }

    private Token next() {
        skipSpace();
        if (at == text.length()) {
            return new Token(Token.Kind.END, "", 0, at, at);
        }
        int c = text.codePointAt(at);
        if (c >= '0' && c <= '9' || c == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1))) {
            return number();
        }
        if (c == '"' || c == '\'') {
            return quoted(Token.Kind.TEXT, "The quoted text is not closed");
        }
        if (c == '`') {
            return quoted(Token.Kind.QUOTED_NAME, "The backquoted name is not closed");
        }
        if (Character.isLetter(c) || c == '.' || c == '_') {
            return name();
        }
        if (c == '%') {
            return percent();
        }
        for (String operator : OPERATORS) {
            if (text.startsWith(operator, at)) {
                at += operator.length();
                return new Token(Token.Kind.OPERATOR, operator, 0, at - operator.length(), at);
            }
        }
        throw error("The character " + shown(c) + " has no meaning here" + advice(c), at);
    }

    private static String shown(int c) {
        return c > ' ' && c < 0x7F ? "\"" + Character.toString(c) + "\""
                : String.format(Locale.ROOT, "U+%04X", c);
    }

    private static String advice(int c) {
        return switch (c) {
            case 0x201C, 0x201D, 0x201E, 0x2018, 0x2019, 0xAB, 0xBB -> "; use straight quotes";
            case 0x2212, 0x2013, 0x2014 -> "; use -";
            case 0xD7 -> "; use *";
            case 0x2264 -> "; use <=";
            case 0x2265 -> "; use >=";
            case 0x2260 -> "; use !=";
            default -> "";
        };
    }

    private void skipSpace() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '#') {
                while (at < text.length() && text.charAt(at) != '\n') {
                    at++;
                }
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                at++;
            } else {
                return;
            }
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private Token number() {
        int start = at;
        digits();
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            digits();
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            at++;
            if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
                at++;
            }
            int first = at;
            digits();
            if (at == first) {
                throw error("The exponent of the number has no digits", start);
            }
        }
        String digits = text.substring(start, at);
        double value = Double.parseDouble(digits);
        if (at < text.length() && text.charAt(at) == 'L') {
            at++;
        }
        if (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_'
                || text.charAt(at) == '.')) {
            throw error("A name may not begin with a digit; write it in backquotes", start);
        }
        return new Token(Token.Kind.NUMBER, digits, value, start, at);
    }

    private void digits() {
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
    }

    private Token name() {
        int start = at;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (!Character.isLetterOrDigit(c) && c != '.' && c != '_') {
                break;
            }
            at += Character.charCount(c);
        }
        return new Token(Token.Kind.NAME, text.substring(start, at), 0, start, at);
    }

    private Token percent() {
        int start = at;
        int end = text.indexOf('%', at + 1);
        if (end < 0) {
            throw error("The operator that begins with % is not closed by a second %", start);
        }
        at = end + 1;
        return new Token(Token.Kind.OPERATOR, text.substring(start, at), 0, start, at);
    }

    private Token quoted(Token.Kind kind, String unclosed) {
        int start = at;
        char quote = text.charAt(at++);
        StringBuilder value = new StringBuilder();
        while (true) {
            if (at >= text.length()) {
                throw error(unclosed, start);
            }
            char c = text.charAt(at++);
            if (c == quote) {
                break;
            }
            value.append(c == '\\' ? escape(start, unclosed) : c);
        }
        if (kind == Token.Kind.QUOTED_NAME && value.isEmpty()) {
            throw error("A name may not be empty", start);
        }
        return new Token(kind, value.toString(), 0, start, at);
    }

    private char escape(int start, String unclosed) {
        if (at >= text.length()) {
            throw error(unclosed, start);
        }
        char c = text.charAt(at++);
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case '\\', '"', '\'', '`', ' ' -> c;
            case 'u' -> unicode();
            default -> throw error("\\" + c + " is no escape; write \\\\ for a backslash", at - 2);
        };
    }

    private char unicode() {
        int end = Math.min(text.length(), at + 4);
        try {
            char c = (char) Integer.parseInt(text.substring(at, end), 16);
            at = end;
            return c;
        } catch (NumberFormatException e) {
            throw error("\\u needs four hexadecimal digits", at - 2);
        }
    }

    private ExpressionException error(String problem, int position) {
        return new ExpressionException(problem, text, position);
    }
}
