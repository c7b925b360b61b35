/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts.internal.layout;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

import org.cohortium.analysis.result.ForestFigure;
import org.cohortium.analysis.result.ForestFigure.Row;
import org.cohortium.analysis.result.ForestFigure.RowKind;
import org.cohortium.charts.RenderOptions;
import org.cohortium.charts.internal.plot.BarePlot;
import org.cohortium.charts.internal.plot.ForestMarks;
import org.cohortium.charts.internal.plot.ForestRenderer;
import org.cohortium.charts.internal.plot.ScaleAxis;
import org.cohortium.charts.internal.scene.Item.Anchor;
import org.cohortium.charts.internal.scene.Scene;
import org.cohortium.charts.internal.text.TextBlock;

/**
 * Lays out a forest plot: labels, columns of text left and right, the plot between them, one line a row. As wide as
 * asked, or as wide as the columns need with a readable plot.
 */
final class ForestLayout {

    private static final double PLOT_SHARE = 0.26;
    private static final double PLOT_MOST = 0.42;
    private static final double LABEL_LEAST = 0.24;

    /** How far the reason for a missing effect may reach into the plot, which is empty there, in sizes of text. */
    private static final double REACH = 10;

    private final ForestFigure figure;
    private final RenderOptions options;
    private final Style style;
    private final List<Boolean> bold = new ArrayList<>();

    ForestLayout(ForestFigure figure, RenderOptions options) {
        this.figure = figure;
        this.options = options;
        this.style = Style.of(options);
        for (Row row : figure.rows()) {
            bold.add(row.kind() == RowKind.HEADING || row.kind() == RowKind.SUMMARY);
        }
    }

    Scene layout(double asked, double height) {
        List<ForestColumn> leftColumns = columns(figure.leftColumns(), true);
        List<ForestColumn> rightColumns = columns(figure.rightColumns(), false);
        double gap = style.size() * 1.3;
        double texts = gap;
        for (ForestColumn c : leftColumns) {
            texts += c.width() + gap;
        }
        for (ForestColumn c : rightColumns) {
            texts += c.width() + gap;
        }
        texts += 2 * Style.EDGE + (rightColumns.isEmpty() ? style.size() * 1.4 : 0);
        double natural = labelWidth();
        double least = Math.min(natural, asked * LABEL_LEAST);
        double width = Math.max(asked, (texts + least) / (1 - PLOT_SHARE));
        double labels = Math.min(natural, width * (1 - PLOT_SHARE) - texts);
        double plotWidth = Math.min(width - texts - labels, width * PLOT_MOST);
        double spare = width - texts - labels - plotWidth;
        gap += spare / (leftColumns.size() + rightColumns.size() + 1);

        Scene scene = new Scene(width);
        double top = Header.add(scene, figure.title(), options, style);
        double x = Style.EDGE + labels + gap;
        double[] leftX = new double[leftColumns.size()];
        for (int i = 0; i < leftX.length; i++) {
            leftX[i] = x;
            x += leftColumns.get(i).width() + gap;
        }
        int plotLeft = (int) Math.round(x);
        int plotRight = (int) Math.floor(x + plotWidth);
        x = plotRight + gap;
        double[] rightX = new double[rightColumns.size()];
        for (int i = 0; i < rightX.length; i++) {
            rightX[i] = x;
            x += rightColumns.get(i).width() + gap;
        }
        double y = headings(scene, top, labels, leftColumns, leftX, rightColumns, rightX);
        return rows(scene, y, height, labels, new Columns(leftColumns, leftX), new Columns(rightColumns, rightX), plotLeft,
            plotRight);
    }

    private record Columns(List<ForestColumn> columns, double[] x) {
    }

    private List<ForestColumn> columns(List<String> headings, boolean left) {
        List<ForestColumn> columns = new ArrayList<>();
        for (int c = 0; c < headings.size(); c++) {
            List<String> cells = new ArrayList<>();
            for (Row row : figure.rows()) {
                List<String> texts = left ? row.left() : row.right();
                cells.add(c < texts.size() ? texts.get(c) : "");
            }
            boolean first = !left && c == 0;
            List<Boolean> reaching = figure.rows().stream()
                .map(r -> first && r.kind() == RowKind.NOT_ESTIMABLE).toList();
            columns.add(new ForestColumn(headings.get(c), cells, bold, reaching, style.size() * REACH, style.size()));
        }
        return columns;
    }

    private double labelWidth() {
        double width = TextBlock.line(figure.labelHeading(), style.size(), true).width();
        for (int i = 0; i < figure.rows().size(); i++) {
            Row row = figure.rows().get(i);
            width = Math.max(width, indent(row) + TextBlock.line(row.label(), style.size(), bold.get(i)).width());
        }
        return width + 1;
    }

    private double indent(Row row) {
        return row.indent() * style.size();
    }

    private double headings(Scene scene, double top, double labels, List<ForestColumn> left, double[] leftX,
            List<ForestColumn> right, double[] rightX) {
        TextBlock label = TextBlock.wrap(figure.labelHeading(), labels, style.size(), true);
        double height = label.height();
        for (ForestColumn c : left) {
            height = Math.max(height, c.heading().height());
        }
        for (ForestColumn c : right) {
            height = Math.max(height, c.heading().height());
        }
        if (height == 0) {
            return top;
        }
        scene.block("heading", label, Style.EDGE, top + height - label.height(), Anchor.START, style.ink());
        for (int i = 0; i < left.size(); i++) {
            heading(scene, left.get(i), leftX[i], top + height);
        }
        for (int i = 0; i < right.size(); i++) {
            heading(scene, right.get(i), rightX[i], top + height);
        }
        double y = top + height + style.size() * 0.55;
        scene.line("rule", Style.EDGE, y, scene.width() - Style.EDGE, y, style.ink(), style.axis());
        return y + style.size() * 0.3;
    }

    private void heading(Scene scene, ForestColumn column, double x, double bottom) {
        scene.block("heading", column.heading(), x + column.width() / 2, bottom - column.heading().height(), Anchor.MIDDLE,
            style.ink());
    }

    private Scene rows(Scene scene, double from, double height, double labels, Columns left, Columns right, int plotLeft,
            int plotRight) {
        int n = figure.rows().size();
        List<TextBlock> names = new ArrayList<>();
        double lineHeight = style.size() * 1.55;
        double content = 0;
        for (int i = 0; i < n; i++) {
            Row row = figure.rows().get(i);
            TextBlock name = TextBlock.wrap(row.label(), Math.max(style.size() * 4, labels - indent(row)), style.size(),
                bold.get(i));
            names.add(name);
            content += rowHeight(name, lineHeight);
        }
        double footer = footerHeight(scene, plotLeft, plotRight);
        double stretch = Double.isNaN(height) || n == 0 ? 1
            : Math.max(1, Math.min(1.8, (height - from - footer - 2) / content));
        int plotTop = (int) Math.ceil(from);
        double[] centres = new double[n];
        double y = plotTop;
        for (int i = 0; i < n; i++) {
            double h = rowHeight(names.get(i), lineHeight) * stretch;
            centres[i] = y + h / 2;
            row(scene, i, names.get(i), centres[i], left, right);
            y += h;
        }
        Rectangle area = new Rectangle(plotLeft, plotTop, Math.max(20, plotRight - plotLeft),
            Math.max(10, (int) Math.ceil(y - plotTop + style.size() * 0.3)));
        double bottom = plot(scene, area, centres);
        reachingCells(scene, right, centres);
        scene.setHeight(Double.isNaN(height) ? bottom : Math.max(bottom, height));
        return scene;
    }

    private double rowHeight(TextBlock name, double lineHeight) {
        return lineHeight + Math.max(0, name.lines().size() - 1) * name.leading();
    }

    private void row(Scene scene, int i, TextBlock name, double centre, Columns left, Columns right) {
        Row row = figure.rows().get(i);
        Color color = row.kind() == RowKind.NOT_ESTIMABLE ? style.muted() : style.ink();
        scene.block("row-label", name, Style.EDGE + indent(row), centre - name.height() / 2, Anchor.START, style.ink());
        double baseline = centre + style.cap() / 2;
        cells(scene, i, left, baseline, style.ink());
        if (right.columns.isEmpty() || right.columns.get(0).reach(i, bold.get(i)) == 0) {
            cells(scene, i, right, baseline, color);
        }
    }

    /** Reasons that reach into the plot stand on a patch of paper, so that no line runs through them. */
    private void reachingCells(Scene scene, Columns right, double[] centres) {
        for (int i = 0; i < centres.length && !right.columns.isEmpty(); i++) {
            double reach = right.columns.get(0).reach(i, bold.get(i));
            if (reach > 0) {
                if (!options.transparent()) {
                    scene.shape("patch", new Rectangle2D.Double(right.x[0] - reach - 2, centres[i] - style.size() * 0.6,
                        reach + 2, style.size() * 1.2), style.theme().background(), null, null);
                }
                cells(scene, i, right, centres[i] + style.cap() / 2, style.muted());
            }
        }
    }

    private void cells(Scene scene, int i, Columns columns, double baseline, Color color) {
        for (int c = 0; c < columns.x.length; c++) {
            ForestColumn column = columns.columns.get(c);
            scene.text("cell", column.cell(i), columns.x[c] + column.offset(i, bold.get(i)), baseline, Anchor.START,
                style.size(), bold.get(i), color);
        }
    }

    private double plot(Scene scene, Rectangle area, double[] centres) {
        ForestScale scale = ForestScale.of(figure);
        boolean log = figure.axis().logarithmic();
        int most = Math.max(3, (int) (area.width / (style.size() * 2.6)));
        double[] ticks = ticks(scale, area.width, most);
        ScaleAxis x = new ScaleAxis(scale.low(), scale.high(), log, ticks).drawn(style.ink(), style.axisWidth(),
            (float) Style.TICK);
        ScaleAxis y = new ScaleAxis(0, area.height, false, new double[0]).hidden();
        XYPlot plot = BarePlot.of(new ForestMarks(marks(area, centres)), x, y, new ForestRenderer(0.9f));
        BarePlot.line(plot, false, figure.reference(), style.muted(), style.axis());
        List<Row> summaries = figure.rows().stream().filter(r -> r.kind() == RowKind.SUMMARY).toList();
        if (summaries.size() == 1 && Double.isFinite(summaries.get(0).estimate())) {
            BarePlot.line(plot, false, summaries.get(0).estimate(), style.theme().line(0), style.dashed());
        }
        scene.plot("plot", plot, area);
        for (int i = 0; i < centres.length; i++) {
            Row row = figure.rows().get(i);
            if (row.kind() == RowKind.NOT_ESTIMABLE && row.right().stream().allMatch(String::isBlank)) {
                scene.text("not-estimable", "not estimable", area.getCenterX(), centres[i] + style.cap() / 2,
                    Anchor.MIDDLE, style.small(), false, style.muted());
            }
        }
        return footer(scene, area, x, ticks);
    }

    /** As many ticks as have room for their labels. */
    private double[] ticks(ForestScale scale, double width, int most) {
        boolean log = figure.axis().logarithmic();
        double[] ticks = {};
        for (int n = most; n >= 1; n--) {
            ticks = log ? Ticks.logarithmic(scale.low(), scale.high(), n)
                : new CurveScale(scale.low(), scale.high()).ticks(figure.axis(), n);
            ScaleAxis axis = new ScaleAxis(scale.low(), scale.high(), log, ticks);
            boolean apart = true;
            for (int i = 0; i + 1 < ticks.length; i++) {
                double distance = (axis.share(ticks[i + 1]) - axis.share(ticks[i])) * width;
                apart &= distance > (tickWidth(ticks[i]) + tickWidth(ticks[i + 1])) / 2 + style.size() * 0.4;
            }
            if (apart) {
                break;
            }
        }
        return ticks;
    }

    private double tickWidth(double tick) {
        return TextBlock.line(Ticks.label(tick, figure.axis().percent()), style.size(), false).width();
    }

    private List<ForestMarks.Mark> marks(Rectangle area, double[] centres) {
        List<ForestMarks.Mark> marks = new ArrayList<>();
        for (int i = 0; i < centres.length; i++) {
            Row row = figure.rows().get(i);
            double at = area.getMaxY() - centres[i];
            switch (row.kind()) {
                case EFFECT -> {
                    if (!Double.isNaN(row.estimate())) {
                        double side = style.size() * (Double.isNaN(row.weight()) ? 0.55
                            : 0.35 + 0.5 * StrictMath.sqrt(Math.max(0, Math.min(1, row.weight()))));
                        marks.add(new ForestMarks.Mark(ForestMarks.Form.SQUARE, at, row.estimate(), row.low(), row.high(),
                            side, style.theme().line(0)));
                    }
                }
                case SUMMARY -> {
                    if (!Double.isNaN(row.estimate())) {
                        marks.add(new ForestMarks.Mark(ForestMarks.Form.DIAMOND, at, row.estimate(), row.low(),
                            row.high(), style.size() * 0.95, style.theme().line(0)));
                    }
                }
                case REFERENCE -> marks.add(new ForestMarks.Mark(ForestMarks.Form.HOLLOW, at, figure.reference(),
                    Double.NaN, Double.NaN, style.size() * 0.45, style.muted()));
                case HEADING, NOT_ESTIMABLE -> {
                    // nothing to draw
                }
            }
        }
        return marks;
    }

    private double footerHeight(Scene scene, int plotLeft, int plotRight) {
        Scene measure = new Scene(scene.width());
        Rectangle area = new Rectangle(plotLeft, 0, Math.max(20, plotRight - plotLeft), 10);
        ForestScale scale = ForestScale.of(figure);
        return footer(measure, area, new ScaleAxis(scale.low(), scale.high(), figure.axis().logarithmic(), new double[0]),
            new double[0]) - 10;
    }

    private double footer(Scene scene, Rectangle area, ScaleAxis axis, double[] ticks) {
        double y = area.getMaxY() + Style.TICK + 2 + style.cap();
        boolean log = figure.axis().logarithmic();
        String[] labels = Ticks.labels(ticks, figure.axis().percent());
        double lastEnd = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < ticks.length; i++) {
            String label = log ? Ticks.label(ticks[i], figure.axis().percent()) : labels[i];
            double at = axis.valueToJava2D(ticks[i], area, RectangleEdge.BOTTOM);
            double half = TextBlock.line(label, style.size(), false).width() / 2;
            if (at - half > lastEnd + 2) {
                scene.text("tick-x", label, at, y, Anchor.MIDDLE, style.size(), false, style.ink());
                lastEnd = at + half;
            }
        }
        y += style.size() * 0.6;
        if (!figure.lowSide().isBlank() || !figure.highSide().isBlank()) {
            double reference = axis.valueToJava2D(figure.reference(), area, RectangleEdge.BOTTOM);
            double middle = y + style.size() * 0.3;
            double gap = style.size() * 0.6;
            TextBlock low = TextBlock.wrap(figure.lowSide(), reference - gap - Style.EDGE, style.small(), false);
            TextBlock high = TextBlock.wrap(figure.highSide(), scene.width() - Style.EDGE - reference - gap, style.small(),
                false);
            double text = middle + style.size() * 0.55;
            if (!low.lines().isEmpty()) {
                Arrows.draw(scene, reference - gap, middle, Math.max(area.x, reference - gap - style.size() * 4), middle,
                    style);
                scene.block("side", low, reference - gap, text, Anchor.END, style.ink());
            }
            if (!high.lines().isEmpty()) {
                Arrows.draw(scene, reference + gap, middle, Math.min(area.getMaxX(), reference + gap + style.size() * 4),
                    middle, style);
                scene.block("side", high, reference + gap, text, Anchor.START, style.ink());
            }
            y = text + Math.max(low.height(), high.height()) + style.size() * 0.7;
        }
        TextBlock title = TextBlock.wrap(Ticks.title(figure.axis()), area.width * 1.3, style.size(), false);
        double half = title.width() / 2;
        double centre = Math.max(Style.EDGE + half, Math.min(scene.width() - Style.EDGE - half, area.getCenterX()));
        scene.block("axis-title", title, centre, y, Anchor.MIDDLE, style.ink());
        return y + title.height() + style.size() * 0.25 + Style.EDGE;
    }
}
