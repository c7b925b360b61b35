/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.plan;

import java.io.IOException;
import java.util.Map;

import org.cohortium.analysis.result.Figure;

/** Draws figures for the results folder; given by the bundle that can draw. The same figure gives the same bytes. */
@FunctionalInterface
public interface FigureRenderer {

    /** Draws nothing. */
    FigureRenderer NONE = (figure, label) -> Map.of();

    /**
     * Draws a figure.
     *
     * @param figure the figure
     * @param simulatedLabel text that marks the data as simulated, to be drawn into the figure; empty for real data
     * @return files by extension without dot, for example svg
     * @throws IOException when it cannot be drawn
     */
    Map<String, byte[]> render(Figure figure, String simulatedLabel) throws IOException;
}
