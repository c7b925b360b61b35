/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts;

import java.util.ArrayList;
import java.util.List;

import org.cohortium.analysis.result.CellText;
import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.CurveFigure.Series;
import org.cohortium.analysis.result.CurveFigure.Shape;
import org.cohortium.analysis.result.DotFigure;
import org.cohortium.analysis.result.Figure;
import org.cohortium.analysis.result.FlowFigure;
import org.cohortium.analysis.result.ForestFigure;
import org.cohortium.analysis.result.NomogramFigure;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.OverlapFigure;
import org.cohortium.data.json.NumberText;

/** A figure in words, for readers who do not see it: one paragraph with what is drawn and the numbers that matter. */
public final class FigureText {

    private static final int MOST_ROWS = 15;

    private FigureText() {
    }

    /** The paragraph. */
    public static String describe(Figure figure) {
        List<String> sentences = new ArrayList<>();
        sentences.add(figure.title());
        switch (figure) {
            case CurveFigure f -> curves(f, sentences);
            case ForestFigure f -> forest(f, sentences);
            case DotFigure f -> dots(f, sentences);
            case OverlapFigure f -> overlap(f, sentences);
            case FlowFigure f -> flow(f, sentences);
            case NomogramFigure f -> nomogram(f, sentences);
        }
        StringBuilder out = new StringBuilder();
        for (String sentence : sentences) {
            String text = sentence.strip();
            if (!text.isEmpty()) {
                out.append(out.isEmpty() ? "" : " ").append(text);
                if (".!?".indexOf(text.charAt(text.length() - 1)) < 0) {
                    out.append('.');
                }
            }
        }
        return out.toString();
    }

    private static void curves(CurveFigure f, List<String> out) {
        out.add(f.y().label() + " against " + f.x().label());
        for (Series s : f.series()) {
            String name = s.name().isEmpty() ? "The curve" : s.name();
            int n = s.x().length;
            if (n == 0) {
                out.add(name + ": no data");
            } else if (s.shape() == Shape.POINTS) {
                out.add((s.name().isEmpty() ? "" : s.name() + ": ") + n + (n == 1 ? " point" : " points"));
            } else {
                String text = name + " goes from " + value(s.y()[0], f) + " at " + time(s.x()[0]) + " to "
                    + value(s.y()[n - 1], f) + " at " + time(s.x()[n - 1]);
                out.add(s.shape() == Shape.STEP && f.y().percent() && s.y()[0] == 1 ? text + half(s) : text);
            }
        }
        if (f.risk() != null && !f.risk().rows().isEmpty()) {
            List<String> rows = new ArrayList<>();
            for (CurveFigure.RiskTable.Row row : f.risk().rows()) {
                List<String> numbers = new ArrayList<>();
                for (double x : row.numbers()) {
                    numbers.add(CellText.number(x, NumberFormat.WEIGHTED_COUNT));
                }
                rows.add(row.name() + " " + String.join(", ", numbers));
            }
            List<String> times = new ArrayList<>();
            for (double t : f.risk().times()) {
                times.add(time(t));
            }
            out.add(f.risk().title() + " at " + String.join(", ", times) + ": " + String.join("; ", rows));
        }
        out.addAll(f.annotations());
    }

    private static String half(Series s) {
        for (int i = 0; i < s.x().length; i++) {
            if (s.y()[i] <= 0.5) {
                return ", passing 50 % at " + time(s.x()[i]);
            }
        }
        return ", not reaching 50 %";
    }

    private static String value(double y, CurveFigure f) {
        return f.y().percent() ? CellText.number(y, NumberFormat.PERCENT) + " %" : CellText.number(y, NumberFormat.ESTIMATE);
    }

    private static String time(double t) {
        return CellText.number(t, NumberFormat.TIME);
    }

    private static void forest(ForestFigure f, List<String> out) {
        out.add("Forest plot of the " + lowerFirst(f.axis().label()) + " in " + f.rows().size()
            + (f.rows().size() == 1 ? " row" : " rows"));
        String heading = "";
        int told = 0;
        for (ForestFigure.Row row : f.rows()) {
            switch (row.kind()) {
                case HEADING -> heading = row.label() + ", ";
                case REFERENCE -> {
                    // says nothing of an effect
                }
                case NOT_ESTIMABLE -> {
                    if (told++ < MOST_ROWS) {
                        out.add(name(row, heading) + ": not estimable");
                    }
                }
                case EFFECT, SUMMARY -> {
                    if (told++ < MOST_ROWS) {
                        out.add(name(row, heading) + ": "
                            + CellText.interval(row.estimate(), row.low(), row.high(), NumberFormat.RATIO));
                    }
                }
            }
        }
        if (told > MOST_ROWS) {
            out.add("And " + (told - MOST_ROWS) + " more");
        }
    }

    private static String name(ForestFigure.Row row, String heading) {
        return row.indent() > 0 ? heading + row.label() : row.label();
    }

    private static void dots(DotFigure f, List<String> out) {
        out.add(f.x().label() + " of " + f.rows().size() + (f.rows().size() == 1 ? " variable" : " variables"));
        for (DotFigure.Dots dots : f.series()) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            int at = -1;
            double[] values = dots.values();
            for (int i = 0; i < values.length; i++) {
                double v = values[i];
                low = v < low ? v : low;
                if (v > high) {
                    high = v;
                    at = i;
                }
            }
            if (at >= 0) {
                out.add(dots.name() + ": from " + CellText.number(low, NumberFormat.SMD) + " to "
                    + CellText.number(high, NumberFormat.SMD) + ", the largest for " + f.rows().get(at) + beyond(f, dots));
            }
        }
    }

    private static String beyond(DotFigure f, DotFigure.Dots dots) {
        double threshold = f.thresholds().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        if (!(threshold > 0)) {
            return "";
        }
        int n = 0;
        for (double v : dots.values()) {
            n += Math.abs(v) > threshold ? 1 : 0;
        }
        return "; " + n + " beyond " + NumberText.of(threshold);
    }

    private static void overlap(OverlapFigure f, List<String> out) {
        for (OverlapFigure.Group g : List.of(f.above(), f.below())) {
            String text = g.name() + ": " + count(g.all()) + " in all";
            out.add(g.matched() == null ? text : text + ", " + count(g.matched()) + " " + g.selection());
        }
    }

    private static String count(double[] numbers) {
        double sum = 0;
        for (double n : numbers) {
            sum += n;
        }
        return CellText.number(sum, NumberFormat.WEIGHTED_COUNT);
    }

    private static void flow(FlowFigure f, List<String> out) {
        for (FlowFigure.Step step : f.steps()) {
            for (FlowFigure.Exclusion e : step.left()) {
                out.add("Excluded " + e.n() + ": " + e.reason());
            }
            out.add(step.label() + ": " + step.n());
        }
        for (FlowFigure.Step group : f.groups()) {
            out.add(group.label() + ": " + group.n());
        }
    }

    private static void nomogram(NomogramFigure f, List<String> out) {
        for (NomogramFigure.Scale scale : f.variables()) {
            out.add(scale.label() + ": " + ticks(scale, "points"));
        }
        for (NomogramFigure.Scale scale : f.predictions()) {
            out.add(scale.label() + ": " + ticks(scale, "total points"));
        }
    }

    private static String ticks(NomogramFigure.Scale scale, String what) {
        int n = scale.at().length;
        List<String> told = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            // of a continuous scale the ends say it all
            if (!scale.continuous() || i == 0 || i == n - 1) {
                told.add(scale.ticks().get(i) + " at " + CellText.number(scale.at()[i], NumberFormat.TIME));
            }
        }
        return String.join(", ", told) + " " + what;
    }

    private static String lowerFirst(String text) {
        return text.length() > 1 && Character.isLowerCase(text.charAt(1))
            ? Character.toLowerCase(text.charAt(0)) + text.substring(1) : text;
    }
}
