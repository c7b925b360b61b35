/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.json;

/** Numbers as files hold them: the shortest decimal text that reads back as the same double, for any locale. */
public final class NumberText {

    private static final double WHOLE_LIMIT = 1e15;

    private NumberText() {
    }

    /**
     * The text of a number: whole values below 1e15 without a decimal point, others in the shortest form that reads
     * back as the same double, with a signed exponent (1e+20, 1e-7); NaN, Infinity and -Infinity by these names.
     */
    public static String of(double value) {
        if (value == StrictMath.rint(value) && Math.abs(value) < WHOLE_LIMIT) {
            return value == 0 && 1 / value < 0 ? "-0" : Long.toString((long) value);
        }
        String text = Double.toString(value);
        int exponent = text.indexOf('E');
        if (exponent < 0) {
            return text;
        }
        String digits = text.substring(0, exponent);
        return (digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits)
                + (text.charAt(exponent + 1) == '-' ? "e" : "e+") + text.substring(exponent + 1);
    }
}
