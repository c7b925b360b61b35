/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.model.resource;

/** The beginning of a foreign text, safe to show: short, in one line, with odd characters made visible. */
final class Excerpt {

    private static final int LENGTH = 80;

    private Excerpt() {
    }

    static String of(String text) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < text.length() && i < LENGTH; i++) {
            char c = text.charAt(i);
            int kind = Character.getType(c);
            boolean odd = Character.isISOControl(c) || kind == Character.FORMAT || Character.isSurrogate(c)
                    || kind == Character.LINE_SEPARATOR || kind == Character.PARAGRAPH_SEPARATOR;
            if (odd) {
                shown.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
            } else {
                shown.append(c);
            }
        }
        return text.length() > LENGTH ? shown + "..." : shown.toString();
    }
}
