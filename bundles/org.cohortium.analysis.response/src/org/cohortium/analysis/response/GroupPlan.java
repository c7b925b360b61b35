/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.response;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

import org.cohortium.analysis.response.PowerOptions.Kind;
import org.cohortium.analysis.response.PowerOptions.Solve;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.Axis;
import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.CurveFigure.ReferenceLine;
import org.cohortium.analysis.result.CurveFigure.Series;
import org.cohortium.analysis.result.CurveFigure.Shape;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.descriptive.BrentRoot;
import org.cohortium.numerics.power.MeanPower;
import org.cohortium.numerics.power.ProportionPower;

/** A plan for the comparison of two proportions or two means in groups of equal size. */
final class GroupPlan {

    private static final int POINTS = 200;

    /** The smallest group that a comparison can have. */
    private static final double LEAST = 2;

    private final PowerOptions options;
    private final boolean proportions;

    GroupPlan(PowerOptions options) {
        this.options = options;
        this.proportions = options.kind() == Kind.PROPORTIONS;
    }

    void addTo(AnalysisResult.Builder result) {
        double effect = options.solve() == Solve.EFFECT ? detectable() : proportions ? options.p2() : options.difference();
        double size = options.solve() == Solve.SIZE ? size(effect) : options.perGroup();
        boolean least = options.solve() == Solve.SIZE && size <= LEAST;
        size = least ? LEAST : size;
        double power = least || options.solve() == Solve.POWER ? power(effect, size) : options.power();
        result.scalar("n.per.group", "Patients in each group", NumberFormat.GENERAL, size)
            .scalar("power", "Power", NumberFormat.PROBABILITY, power)
            .scalar("effect", proportions ? "Share in the second group" : "Difference of the means", NumberFormat.GENERAL, effect);
        Table.Builder table = Table.builder("plan", "Plan").text("quantity", "Quantity").number("value", "Value", NumberFormat.GENERAL)
            .row("Patients in each group", size).row("Power", power)
            .row(proportions ? "Share in the first group" : "Standard deviation", proportions ? options.p1() : options.sd())
            .row(proportions ? "Share in the second group" : "Difference of the means", effect)
            .footnote("Not rounded: round patients up.");
        if (least) {
            table.footnote("Two patients in each group give more than the power asked for: the effect supposed is very large.");
        }
        result.table(table.build());
        result.figure(figure(effect, size, power));
    }

    private double power(double effect, double size) {
        return proportions ? new ProportionPower(options.p1(), effect, options.alpha()).power(size)
            : new MeanPower(effect, options.sd(), options.alpha()).power(size);
    }

    private double size(double effect) {
        return proportions ? new ProportionPower(options.p1(), effect, options.alpha()).perGroup(options.power())
            : new MeanPower(effect, options.sd(), options.alpha()).perGroup(options.power());
    }

    /** The effect above the first group's share, or above zero, that the size detects. */
    private double detectable() {
        double low = proportions ? options.p1() : 0;
        double high = proportions ? 1 - 1e-9 : 100 * options.sd();
        DoubleUnaryOperator excess = e -> power(e, options.perGroup()) - options.power();
        double from = low + 1e-9 * (high - low);
        if (!(excess.applyAsDouble(high) > 0)) {
            throw new EstimationException(proportions ? "No share above that of the first group is detected with so few patients."
                : "No effect is large enough to be detected with so few patients.",
                proportions ? "Plan for more patients, or give the share of those without the outcome." : "Plan for more patients.");
        }
        return BrentRoot.find(excess, from, high, 1e-12);
    }

    private CurveFigure figure(double effect, double size, double power) {
        double last = Math.max(10, 2 * size);
        double[] x = new double[POINTS];
        double[] y = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            x[i] = 2 + (last - 2) * i / (POINTS - 1);
            y[i] = power(effect, x[i]);
        }
        return new CurveFigure("power", "Power against patients in each group", "Power of the two-sided test for the effect "
            + "supposed. The lines mark the plan.", Axis.of("Patients in each group", ""),
            Axis.of("Power", "").inPercent().range(0, 1).ticks(0.2),
            List.of(new Series("", Shape.LINE, x, y, null, null, null)), null,
            List.of(new ReferenceLine(true, power, ""), new ReferenceLine(false, size, "")), List.of());
    }
}
