/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.competing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.AnalysisDescriptor;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.Problem;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.CellText;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.data.Schema;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.competing.StateOccupancy;

/** The probability of each state of a disease over time. */
public final class MultiStateAnalysis implements Analysis<MultiStateOptions> {

    private static final int STATES = 3;

    private static final AnalysisDescriptor DESCRIPTOR = new AnalysisDescriptor("multi-state", "1.1.0", "Multi-state occupancy",
            AnalysisDescriptor.Category.COMPETING_RISKS,
            "What is the probability of being in each state of a disease over time?",
            "Censoring and late entry are not informative. The probability of being in a state needs no Markov assumption as "
                    + "long as everyone is followed from the start. The times of changes between states are known exactly.",
            "Report how often each change of state happened, the probability of each state at given times with confidence "
                    + "intervals, numbers under observation in each state, and how changes at the same time were ordered.",
            List.of("Aalen OO, Johansen S. An empirical transition matrix for non-homogeneous Markov chains based on censored "
                    + "observations. Scand J Stat 1978;5:141-150.",
                    "Datta S, Satten GA. Validity of the Aalen-Johansen estimators of stage occupation probabilities and "
                            + "Nelson-Aalen estimators of integrated transition hazards for non-Markov models. Stat Probab Lett "
                            + "2001;55:403-411.",
                    "Putter H, Fiocco M, Geskus RB. Tutorial in biostatistics: competing risks and multi-state models. Stat Med "
                            + "2007;26:2389-2430."),
            List.of());

    @Override
    public AnalysisDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Class<MultiStateOptions> optionsType() {
        return MultiStateOptions.class;
    }

    @Override
    public List<Problem> check(Schema schema, MultiStateOptions options) {
        List<Problem> problems = new ArrayList<>();
        if (options.form() == MultiStateOptions.Form.TWO_TIMES) {
            required(problems, "illnessTime", "Illness time", options.illnessTime());
            required(problems, "illness", "Illness", options.illness());
            required(problems, "death", "Death", options.death());
            if (options.stateNames().size() != STATES) {
                problems.add(Problem.error("stateNames", options.stateNames().size() + " names are given for three states.",
                        "Name the states free of both events, after the intermediate event, and dead."));
            }
        } else {
            required(problems, "patient", "Patient", options.patient());
            required(problems, "start", "Start", options.start());
            required(problems, "to", "Next state", options.to());
            if (options.noChange().isEmpty()) {
                problems.add(Problem.error("noChange", "It is not said which values of the next state mean no change.",
                        "Name them, such as the level for censored."));
            }
        }
        return problems;
    }

    private static void required(List<Problem> problems, String key, String label, VariableRef variable) {
        if (variable == null) {
            problems.add(Problem.error(key, "\"" + label + "\" is not set.", "Choose a variable for it."));
        }
    }

    @Override
    public AnalysisResult run(AnalysisInput input, MultiStateOptions options, Progress progress) {
        MultiStateRows rows = MultiStateRows.read(input, options);
        progress.report(0.6, "Tables and figures");
        progress.checkCancelled();
        int changes = 0;
        for (StateOccupancy curve : rows.curves()) {
            for (int[] from : curve.transitions()) {
                for (int count : from) {
                    changes += count;
                }
            }
        }
        if (changes == 0) {
            throw new EstimationException("Nobody changes state.", "Check which values mean which state, and which no change.");
        }
        TimeAxis axis = TimeAxis.of(options.timeUnit(), input.data().schema(), options.time(), 0, rows.lastTime());
        MultiStateTables tables = new MultiStateTables(options, rows, axis);
        AnalysisResult.Builder result = AnalysisResult.builder(DESCRIPTOR).n(rows.n()).events(changes).dropped(rows.dropped());
        result.scalar("patients", "Patients", NumberFormat.COUNT, Arrays.stream(rows.patients()).sum());
        result.table(tables.transitions());
        if (!options.times().isEmpty()) {
            result.table(tables.atTimes());
        }
        if (options.tau() != null) {
            result.table(tables.timeInStates());
        }
        new MultiStateFigures(options, rows, axis).all().forEach(result::figure);
        if (options.curveTable() && !tables.curveIsTooLong()) {
            result.table(tables.curve());
        } else if (options.curveTable()) {
            result.info("The table of every step of the curves is left out, because there are too many times.");
        }
        remarks(result, options, rows);
        return result.build();
    }

    private static void remarks(AnalysisResult.Builder result, MultiStateOptions options, MultiStateRows rows) {
        double worst = 0;
        boolean spread = false;
        for (StateOccupancy curve : rows.curves()) {
            for (int k = 0; k < curve.size(); k++) {
                double sum = 0;
                for (int j = 0; j < curve.states().size(); j++) {
                    sum += curve.probability(k, j);
                }
                worst = Math.max(worst, Math.abs(sum - 1));
            }
            for (double p : curve.initial()) {
                spread |= p > 0 && p < 1;
            }
        }
        result.check("probabilities", "The states add up to 1 at every time", worst <= 1e-9,
                "largest difference " + CellText.number(worst, NumberFormat.GENERAL));
        if (rows.simultaneous() > 0) {
            result.warning(rows.simultaneous() + (rows.simultaneous() == 1 ? " patient" : " patients") + " had the intermediate event "
                    + "and died at the same time: they count as last seen after the intermediate event, and their deaths do not count.",
                    "Set the time of the intermediate event a little earlier, or take death alone as the event there.");
        }
        if (spread) {
            result.info("Not everyone begins in the same state; standard errors hold for the distribution over the states at the "
                    + "start as it was.");
        }
        if (options.tau() != null && options.tau() > rows.lastTime()) {
            result.warning("The horizon of the mean times is after the last follow-up; the last values are carried on to it.",
                    "Choose a horizon within the follow-up of every group.");
        }
    }

    @Override
    public String methods(Schema schema, MultiStateOptions options, CohortDesign design) {
        StringBuilder text = new StringBuilder("The probability of being in each state over time was estimated by the "
                + "Aalen-Johansen method with infinitesimal jackknife standard errors over ")
                .append(options.cluster() != null || design.cluster().isPresent() ? "clusters; " : "patients; ")
                .append(IncidenceTables.percent(options.confLevel()))
                .append(" confidence intervals are on the ").append(options.confType().type().label()).append(" scale. ");
        if (options.form() == MultiStateOptions.Form.TWO_TIMES) {
            text.append("The states were ").append(String.join(", ", options.stateNames()))
                    .append("; an intermediate event at the very end of follow-up counted as the change of state at that time. ");
        }
        if (options.tau() != null) {
            text.append("Mean times in the states were computed up to ")
                    .append(TimeAxis.value(options.timeUnit(), schema, options.time(), options.tau())).append(". ");
        }
        return text.toString().strip();
    }

    @Override
    public Optional<RCode> rCode(Schema schema, MultiStateOptions options, CohortDesign design) {
        return Optional.of(CompetingR.multiState(options, design));
    }
}
