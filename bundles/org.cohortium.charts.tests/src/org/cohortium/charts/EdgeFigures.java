/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts;

import java.util.List;

import org.cohortium.analysis.result.Axis;
import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.CurveFigure.RiskTable;
import org.cohortium.analysis.result.CurveFigure.Series;
import org.cohortium.analysis.result.CurveFigure.Shape;
import org.cohortium.analysis.result.DotFigure;
import org.cohortium.analysis.result.Figure;
import org.cohortium.analysis.result.FlowFigure;
import org.cohortium.analysis.result.ForestFigure;
import org.cohortium.analysis.result.ForestFigure.Row;
import org.cohortium.analysis.result.ForestFigure.RowKind;
import org.cohortium.analysis.result.OverlapFigure;

/** Figures with nothing, with one thing, or with things that do not exist. */
final class EdgeFigures {

    private static final double NAN = Double.NaN;

    private EdgeFigures() {
    }

    static List<Figure> all() {
        Series empty = new Series("Nobody", Shape.STEP, new double[0], new double[0], null, null, null);
        Series one = new Series("One", Shape.STEP, new double[] {0}, new double[] {1}, new double[] {NAN},
            new double[] {NAN}, new double[] {0});
        Axis time = Axis.of("Time", "days");
        Axis survival = Axis.of("Survival", "").inPercent();
        RiskTable risk = new RiskTable("Number at risk", new double[] {0},
            List.of(new RiskTable.Row("Nobody", new double[] {0}), new RiskTable.Row("One", new double[] {1.5})));
        Row nothing = new Row(RowKind.NOT_ESTIMABLE, "Nothing", 0, List.of(), List.of(), NAN, NAN, NAN, NAN);
        Row infinite = new Row(RowKind.EFFECT, "Separated", 0, List.of("a"), List.of("\u221e"), 3.2e8, 0,
            Double.POSITIVE_INFINITY, 1);
        Row noInterval = new Row(RowKind.EFFECT, "No interval", 0, List.of("b"), List.of("1.3"), 1.3, NAN, NAN, 0.2);
        return List.of(
            new CurveFigure("nothing", "Nothing", "", time, survival, List.of(), null, List.of(), List.of()),
            new CurveFigure("empty", "Empty", "", time, survival, List.of(empty, one), risk, List.of(), List.of("p = \u2013")),
            new CurveFigure("flat", "Flat", "", time, Axis.of("Level", ""),
                List.of(new Series("Flat", Shape.LINE, new double[] {5, 5}, new double[] {2, 2}, null, null, null)), null,
                List.of(), List.of()),
            new ForestFigure("norows", "No rows", "", Axis.log("HR", ""), 1, "Subgroup", List.of(), List.of(), List.of(), "",
                ""),
            new ForestFigure("onerow", "One row", "", Axis.log("Hazard ratio for death from any cause", ""), 1, "",
                List.of(), List.of(), List.of(nothing), "favours a treatment with a rather long name", "favours control"),
            new ForestFigure("odd", "Odd rows", "", Axis.log("HR", ""), 1, "Row", List.of("n"), List.of("HR"),
                List.of(infinite, noInterval, nothing), "", ""),
            new DotFigure("nodots", "No dots", "", Axis.of("SMD", ""), List.of(), List.of(), List.of(0.0, 0.1)),
            new DotFigure("onedot", "One dot", "", Axis.of("Standardized mean difference", ""), List.of("Age"),
                List.of(new DotFigure.Dots("Before", new double[] {-0.3}), new DotFigure.Dots("After", new double[] {NAN})),
                List.of(-0.1, 0.0, 0.1)),
            new OverlapFigure("nobars", "No bars", "", Axis.of("Score", ""), new double[] {0, 1},
                new OverlapFigure.Group("A", new double[] {0}, null),
                new OverlapFigure.Group("B", new double[] {0}, null)),
            new FlowFigure("nobody", "Nobody", "", List.of(), List.of()),
            new FlowFigure("oneBox", "One box", "", List.of(new FlowFigure.Step("All", 3, List.of())), List.of()),
            new FlowFigure("five", "Five groups", "", List.of(new FlowFigure.Step("All", 30, List.of())),
                List.of(new FlowFigure.Step("First of the groups", 6, List.of()), new FlowFigure.Step("B", 6, List.of()),
                    new FlowFigure.Step("C", 6, List.of()), new FlowFigure.Step("D", 6, List.of()),
                    new FlowFigure.Step("E", 6, List.of()))));
    }
}
