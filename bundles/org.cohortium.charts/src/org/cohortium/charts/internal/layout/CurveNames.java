/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts.internal.layout;

import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jfree.chart.ui.RectangleEdge;

import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.CurveFigure.ReferenceLine;
import org.cohortium.analysis.result.CurveFigure.Series;
import org.cohortium.analysis.result.CurveFigure.Shape;
import org.cohortium.charts.internal.plot.Curve;
import org.cohortium.charts.internal.plot.ScaleAxis;
import org.cohortium.charts.internal.scene.Item.Anchor;
import org.cohortium.charts.internal.scene.Scene;
import org.cohortium.charts.internal.text.TextBlock;

/**
 * The words inside a plot of curves: names of the curves and annotations. Names stand beside their curves; failing that
 * in a free corner; failing that above the plot.
 */
final class CurveNames {

    /** Where the names are, from best to last. */
    enum Mode {
        /** Each beside its curve. */
        DIRECT,
        /** In a free corner of the plot. */
        CORNER,
        /** Above the plot. */
        ABOVE
    }

    private static final double INSET = 7;

    private final CurveFigure figure;
    private final Map<String, Integer> groups;
    private final Style style;
    private final Rectangle area;
    private final double rightEdge;

    private List<Rectangle2D> direct = List.of();
    private double[] corner;
    private boolean above;
    private Rectangle2D notes;
    private final List<Legend.Entry> entries = new ArrayList<>();
    private final List<Integer> named = new ArrayList<>();
    private final List<LineName> lineNames = new ArrayList<>();

    private record LineName(String text, double x, double baseline, Anchor anchor) {
    }

    CurveNames(CurveFigure figure, Map<String, Integer> groups, Style style, Rectangle area, double rightEdge) {
        this.figure = figure;
        this.groups = groups;
        this.style = style;
        this.area = area;
        this.rightEdge = rightEdge;
        boolean onlyOne = groups.size() == 1 && figure.series().size() == 1 && figure.risk() != null;
        for (int i = 0; i < figure.series().size(); i++) {
            Series s = figure.series().get(i);
            if (!s.name().isEmpty() && s.shape() != Shape.POINTS && !onlyOne
                && named.stream().noneMatch(n -> figure.series().get(n).name().equals(s.name()))) {
                int group = groups.get(s.name());
                named.add(i);
                entries.add(new Legend.Entry(s.name(), style.theme().groupInk(group),
                    Legend.line(style.theme().line(group), style.curve(group))));
            }
        }
    }

    /** Height that names and annotations take above the plot when they do not fit into it. */
    double heightAbove() {
        double legend = entries.isEmpty() ? 0 : Legend.rows(new Scene(rightEdge), entries, area.x, rightEdge, 0, style);
        double text = figure.annotations().isEmpty() || notes != null ? 0 : noteBlock().height();
        double both = legend + text + (legend > 0 && text > 0 ? style.size() * 0.6 : 0);
        return both == 0 ? 0 : both + style.size() * 0.9;
    }

    private TextBlock noteBlock() {
        return TextBlock.wrap(String.join("\n", figure.annotations()), area.width * 0.9, style.size(), false);
    }

    /**
     * Looks for places.
     *
     * @return whether everything has one; always true above the plot
     */
    boolean place(Mode mode, List<Curve> curves, ScaleAxis x, ScaleAxis y) {
        List<Tracks> tracks = new ArrayList<>();
        FreeSpace lines = new FreeSpace(area);
        FreeSpace bands = new FreeSpace(area);
        for (Curve curve : curves) {
            Tracks track = new Tracks(curve, area, x, y);
            tracks.add(track);
            if (curve.shape() == Shape.POINTS) {
                for (int i = 0; i < curve.x().length; i++) {
                    double px = x.valueToJava2D(curve.x()[i], area, RectangleEdge.BOTTOM);
                    double py = y.valueToJava2D(curve.y()[i], area, RectangleEdge.LEFT);
                    lines.rectangle(new Rectangle2D.Double(px - 1.3, py - 1.3, 2.6, 2.6));
                    bands.rectangle(new Rectangle2D.Double(px - 1.3, py - 1.3, 2.6, 2.6));
                }
            } else {
                track.take(lines, false);
                track.take(bands, true);
            }
        }
        for (ReferenceLine line : figure.lines()) {
            for (FreeSpace space : List.of(lines, bands)) {
                if (line.horizontal()) {
                    double at = y.valueToJava2D(line.value(), area, RectangleEdge.LEFT);
                    space.line(area.x, at, area.getMaxX(), at);
                } else {
                    double at = x.valueToJava2D(line.value(), area, RectangleEdge.BOTTOM);
                    space.line(at, area.y, at, area.getMaxY());
                }
            }
        }
        nameLines(lines, bands, x, y);
        above = mode == Mode.ABOVE;
        boolean placed = switch (mode) {
            case DIRECT -> direct(tracks, lines, bands);
            case CORNER -> entries.isEmpty() || corner(lines, bands);
            case ABOVE -> true;
        };
        boolean noted = annotate(lines, bands);
        return placed && noted || above;
    }

    private void nameLines(FreeSpace lines, FreeSpace bands, ScaleAxis x, ScaleAxis y) {
        for (ReferenceLine line : figure.lines()) {
            if (line.label().isEmpty()) {
                continue;
            }
            TextBlock text = TextBlock.line(line.label(), style.small(), false);
            double at = line.horizontal() ? y.valueToJava2D(line.value(), area, RectangleEdge.LEFT)
                : x.valueToJava2D(line.value(), area, RectangleEdge.BOTTOM);
            double height = text.height() + text.size() * 0.21;
            List<Rectangle2D> spots = new ArrayList<>();
            for (double share : new double[] {1, 0, 0.75, 0.5, 0.25}) {
                if (line.horizontal()) {
                    double left = area.x + 3 + share * (area.width - text.width() - 6);
                    spots.add(new Rectangle2D.Double(left, at - 2 - height, text.width(), height));
                    spots.add(new Rectangle2D.Double(left, at + 2.5, text.width(), height));
                } else {
                    double top = area.y + 3 + (1 - share) * (area.height - height - 6);
                    spots.add(new Rectangle2D.Double(at + 3, top, text.width(), height));
                    spots.add(new Rectangle2D.Double(at - 3 - text.width(), top, text.width(), height));
                }
            }
            Rectangle2D spot = spots.stream().filter(bands::isFree).findFirst()
                .orElseGet(() -> spots.stream().filter(lines::isFree).findFirst().orElse(null));
            if (spot != null) {
                lineNames.add(new LineName(line.label(), spot.getX(), spot.getY() + text.height(), Anchor.START));
                lines.rectangle(spot);
                bands.rectangle(spot);
            }
        }
    }

    private boolean direct(List<Tracks> tracks, FreeSpace lines, FreeSpace bands) {
        List<TextBlock> names = new ArrayList<>();
        for (int n : named) {
            TextBlock name = TextBlock.line(figure.series().get(n).name(), style.size(), false);
            if (name.width() > area.width * 0.45) {
                return false;
            }
            names.add(name);
        }
        List<Rectangle2D> places = new CurveLabels(area, tracks, lines).place(named, names);
        if (places == null) {
            return false;
        }
        direct = places;
        places.forEach(bands::rectangle);
        return true;
    }

    private boolean corner(FreeSpace lines, FreeSpace bands) {
        double width = Legend.columnWidth(entries, style);
        double height = Legend.columnHeight(entries, style) + style.size() * 0.21;
        Rectangle2D place = corner(width, height, bands, new int[] {1, 2, 3, 0});
        if (place == null) {
            place = corner(width, height, lines, new int[] {1, 2, 3, 0});
        }
        if (place == null) {
            return false;
        }
        lines.rectangle(place);
        bands.rectangle(place);
        corner = new double[] {place.getX(), place.getY()};
        return true;
    }

    private boolean annotate(FreeSpace lines, FreeSpace bands) {
        if (figure.annotations().isEmpty()) {
            return true;
        }
        TextBlock block = noteBlock();
        double height = block.height() + block.size() * 0.21;
        notes = corner(block.width(), height, bands, new int[] {2, 1, 3, 0});
        if (notes == null) {
            notes = corner(block.width(), height, lines, new int[] {2, 1, 3, 0});
        }
        return notes != null;
    }

    /** A free place near a corner: 0 top left, 1 top right, 2 bottom left, 3 bottom right; null for none. */
    private Rectangle2D corner(double width, double height, FreeSpace space, int[] order) {
        for (double shift = 0; shift <= 0.30; shift += 0.06) {
            for (int which : order) {
                boolean right = which % 2 == 1;
                double dx = shift * area.width;
                double x = right ? area.getMaxX() - INSET / 2 - width : area.x + INSET + dx;
                double y = which < 2 ? area.y + 2 : area.getMaxY() - INSET - height;
                Rectangle2D r = new Rectangle2D.Double(x, y, width, height);
                Rectangle2D padded = new Rectangle2D.Double(x - 2, y - 2, width + 4, height + 4);
                if (space.isFree(padded.createIntersection(area)) && area.contains(r)) {
                    return r;
                }
            }
        }
        return null;
    }

    /** Adds the words. */
    void draw(Scene scene, double top) {
        for (LineName name : lineNames) {
            scene.text("line-name", name.text(), name.x(), name.baseline(), name.anchor(), style.small(), false,
                style.muted());
        }
        double y = top;
        if (above && !entries.isEmpty()) {
            y += Legend.rows(scene, entries, area.x, rightEdge, y, style) + style.size() * 0.6;
        } else if (corner != null) {
            Legend.column(scene, entries, corner[0], corner[1], style);
        } else {
            for (int i = 0; i < direct.size(); i++) {
                scene.text("curve-name", figure.series().get(named.get(i)).name(), direct.get(i).getX(),
                    direct.get(i).getY() + style.cap(), Anchor.START, style.size(), false,
                    style.theme().groupInk(groups.get(figure.series().get(named.get(i)).name())));
            }
        }
        if (!figure.annotations().isEmpty()) {
            TextBlock block = noteBlock();
            if (notes != null) {
                scene.block("annotation", block, notes.getX(), notes.getY(), Anchor.START, style.ink());
            } else {
                scene.block("annotation", block, area.x, y, Anchor.START, style.ink());
            }
        }
    }
}
