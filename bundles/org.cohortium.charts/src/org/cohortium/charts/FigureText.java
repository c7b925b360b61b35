/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts;

import org.cohortium.analysis.result.Figure;

/** A figure in words. */
public final class FigureText {

    private FigureText() {
    }

    /** One paragraph. */
    public static String describe(Figure figure) {
        return figure.title();
    }
}
