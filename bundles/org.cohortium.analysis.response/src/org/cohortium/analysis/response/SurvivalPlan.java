/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.response;

import java.util.List;
import java.util.Locale;

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
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.power.EventProbability;
import org.cohortium.numerics.power.LogRankSimulation;
import org.cohortium.numerics.power.SurvivalPower;

/** A plan for the comparison of two survival curves. */
final class SurvivalPlan {

    private static final int POINTS = 200;

    /** Memory of one simulated study. */
    private static final double MOST_PATIENTS = 2e6;

    /** A few minutes of work. */
    private static final double MOST_SIMULATED = 1e9;

    private final PowerOptions options;
    private final SurvivalPower formula;
    private final double events;
    private final double power;
    private final double hazardRatio;

    SurvivalPlan(PowerOptions options) {
        this.options = options;
        this.formula = new SurvivalPower(options.alpha(), options.allocation(), options.explained());
        this.events = options.solve() == Solve.SIZE ? formula.events(options.hazardRatio(), options.power())
            : options.events();
        this.hazardRatio = options.solve() == Solve.EFFECT ? formula.detectable(events, options.power())
            : options.hazardRatio();
        this.power = options.solve() == Solve.POWER ? formula.power(hazardRatio, events) : options.power();
    }

    void addTo(AnalysisResult.Builder result, long seed, Progress progress) {
        Table.Builder table = Table.builder("plan", "Plan").text("quantity", "Quantity")
            .number("value", "Value", NumberFormat.GENERAL);
        table.row("Events (Schoenfeld)", events).row("Power", power).row("Hazard ratio", hazardRatio)
            .row("Detectable in the other direction", 1 / hazardRatio)
            .row("Upper over lower limit of the hazard ratio", formula.intervalRatio(events));
        if (options.solve() == Solve.SIZE && options.allocation() == 0.5 && options.explained() == 0) {
            table.row("Events (Freedman)", formula.freedmanEvents(hazardRatio, power));
        }
        boolean workable = power > options.alpha() && power < 1;
        if (options.subgroupShare() != null && !workable) {
            table.footnote("The events for an interaction are left out: the power is " + (power < 1 ? "not above the significance level."
                : "1 to all digits."));
        } else if (options.subgroupShare() != null) {
            table.row("Events to show this ratio of two hazard ratios (interaction)",
                formula.interactionEvents(hazardRatio, options.subgroupShare(), power));
        }
        result.scalar("events", "Events", NumberFormat.GENERAL, events).scalar("power", "Power", NumberFormat.PROBABILITY, power)
            .scalar("hazard.ratio", "Hazard ratio", NumberFormat.RATIO, hazardRatio);
        if (options.survival() != null) {
            patients(result, table, seed, progress);
        }
        result.table(table.footnote("Not rounded: round events and patients up.").build());
        result.figure(figure());
    }

    private void patients(AnalysisResult.Builder result, Table.Builder table, long seed, Progress progress) {
        EventProbability study = new EventProbability(options.accrual(), options.followUp(), options.lossRate());
        double second = EventProbability.hazard(options.survival(), options.survivalTime());
        double first = second * hazardRatio;
        double probability = study.of(first, second, options.allocation());
        double patients = events / probability;
        table.row("Probability of an event during the study", probability).row("Patients", patients)
            .row("of them in the first group", patients * options.allocation());
        result.scalar("patients", "Patients", NumberFormat.GENERAL, patients);
        if (options.simulations() > 0) {
            refuseLong(patients);
            LogRankSimulation.Outcome simulated = new LogRankSimulation((int) Math.ceil(patients), options.allocation(), first,
                second, study).run(options.alpha(), options.simulations(), seed, progress);
            table.row("Power in " + simulated.studies() + " simulated studies", simulated.power())
                .row("its Monte Carlo standard error", simulated.stdError()).row("mean number of events", simulated.events());
            result.scalar("simulated.power", "Power by simulation", NumberFormat.PROBABILITY, simulated.power());
            if (options.explained() > 0) {
                table.footnote("The simulated log-rank test is not adjusted, so that it has more power than the formula with "
                    + "covariates.");
            }
        }
    }

    private void refuseLong(double patients) {
        if (patients > MOST_PATIENTS || patients * options.simulations() > MOST_SIMULATED) {
            throw new EstimationException(String.format(Locale.ROOT, "%d studies of %.0f patients would take too long to simulate.",
                options.simulations(), Math.ceil(patients)), "Simulate fewer studies, or none.");
        }
    }

    private CurveFigure figure() {
        double last = Math.max(20, 2 * events);
        double[] x = new double[POINTS];
        double[] y = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            x[i] = 4 + (last - 4) * i / (POINTS - 1);
            y[i] = formula.power(hazardRatio, x[i]);
        }
        return new CurveFigure("power", "Power against events", "Power of the two-sided log-rank test for the hazard ratio "
            + "supposed (Schoenfeld). The lines mark the plan.", Axis.of("Events", ""),
            Axis.of("Power", "").inPercent().range(0, 1).ticks(0.2),
            List.of(new Series("", Shape.LINE, x, y, null, null, null)), null,
            List.of(new ReferenceLine(true, power, ""), new ReferenceLine(false, events, "")), List.of());
    }
}
