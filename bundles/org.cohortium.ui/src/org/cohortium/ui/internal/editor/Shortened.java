/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor;

/** Cuts titles to what fits on a tab. */
final class Shortened {

    private static final int MOST = 34;

    private Shortened() {
    }

    static String of(String text) {
        if (text.length() <= MOST) {
            return text;
        }
        int space = text.lastIndexOf(' ', MOST);
        return text.substring(0, space > MOST / 2 ? space : MOST) + "\u2026"; //$NON-NLS-1$
    }
}
