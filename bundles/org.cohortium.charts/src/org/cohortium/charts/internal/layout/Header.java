/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts.internal.layout;

import java.awt.geom.RoundRectangle2D;

import org.cohortium.charts.RenderOptions;
import org.cohortium.charts.internal.scene.Item.Anchor;
import org.cohortium.charts.internal.scene.Scene;
import org.cohortium.charts.internal.text.TextBlock;

/** What stands above a figure: its title if wanted, and the mark that every figure of a simulated study carries. */
final class Header {

    private Header() {
    }

    /**
     * Adds the header.
     *
     * @return where the figure proper may begin
     */
    static double add(Scene scene, String title, RenderOptions options, Style style) {
        double y = Style.EDGE;
        double width = scene.width() - 2 * Style.EDGE;
        if (!options.mark().isBlank()) {
            double pad = 2.5;
            TextBlock mark = TextBlock.wrap(options.mark(), width - 2 * pad, style.small(), true);
            double box = mark.width() + 2 * pad;
            double height = mark.height() + 2 * pad;
            scene.shape("mark-box", new RoundRectangle2D.Double(Style.EDGE, y, box, height, 3, 3), null,
                style.theme().mark(), style.axis());
            scene.block("mark", mark, Style.EDGE + pad, y + pad, Anchor.START, style.theme().mark());
            y += height + 5;
        }
        if (options.title() && !title.isBlank()) {
            TextBlock block = TextBlock.wrap(title, width, style.size() * 1.15, true);
            scene.block("title", block, Style.EDGE, y, Anchor.START, style.ink());
            y += block.height() + style.size();
        }
        return y;
    }
}
