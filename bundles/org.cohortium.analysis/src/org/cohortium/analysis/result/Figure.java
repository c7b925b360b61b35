/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.result;

/**
 * A figure as data: what is drawn against what, with axes and units, never pixels, colours or fonts. The sealed kinds
 * are the figures of survival analysis; the charts bundle draws each of them.
 */
public sealed interface Figure permits CurveFigure, ForestFigure, DotFigure, OverlapFigure, FlowFigure,
        NomogramFigure {

    /** Stable id, unique in the result; also the name of its files. */
    String id();

    /** Title. */
    String title();

    /** What a reader needs to understand it without the text. */
    String caption();
}
