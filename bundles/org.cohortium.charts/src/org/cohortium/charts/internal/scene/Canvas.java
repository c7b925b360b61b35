/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts.internal.scene;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** What a scene is painted on. */
public interface Canvas {

    /** Takes shapes and plots. */
    Graphics2D graphics();

    /** Takes a line of text. */
    void text(Item.Text text);

    /** Begins a part of the figure; parts do not nest. */
    default void begin(String role) {
    }

    /** Ends the part. */
    default void end() {
    }

    /** Paints a scene. */
    static void paint(Scene scene, Canvas canvas) {
        for (Item item : scene.items()) {
            switch (item) {
                case Item.Text text -> canvas.text(text);
                case Item.Drawn drawn -> paint(drawn, canvas);
                case Item.Plotted plotted -> {
                    canvas.begin(plotted.role());
                    plotted.plot().draw(canvas.graphics(), new Rectangle2D.Double(plotted.area().x, plotted.area().y,
                        plotted.area().width, plotted.area().height), null, null, null);
                    canvas.end();
                }
            }
        }
    }

    private static void paint(Item.Drawn drawn, Canvas canvas) {
        Graphics2D g = canvas.graphics();
        canvas.begin(drawn.role());
        if (drawn.fill() != null) {
            g.setPaint(drawn.fill());
            g.fill(drawn.shape());
        }
        if (drawn.line() != null) {
            g.setPaint(drawn.line());
            g.setStroke(drawn.stroke());
            g.draw(drawn.shape());
        }
        canvas.end();
    }
}
