/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.competing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.AnalysisDescriptor;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.Problem;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.rcode.RNames;
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

    private static final AnalysisDescriptor DESCRIPTOR = new AnalysisDescriptor("multi-state", "1.0.0", "Multi-state occupancy",
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
                .append(CellText.number(100 * options.confLevel(), NumberFormat.GENERAL))
                .append(" % confidence intervals are on the ").append(options.confType().type().label()).append(" scale. ");
        if (options.form() == MultiStateOptions.Form.TWO_TIMES) {
            text.append("The states were ").append(String.join(", ", options.stateNames()))
                    .append("; an intermediate event at the very end of follow-up counted as the change of state at that time. ");
        }
        if (options.tau() != null) {
            text.append("Mean times in the states were computed up to ")
                    .append(CellText.number(options.tau(), NumberFormat.GENERAL)).append(". ");
        }
        return text.toString().strip();
    }

    @Override
    public Optional<RCode> rCode(Schema schema, MultiStateOptions o, CohortDesign design) {
        RCode.Builder code = RCode.builder().library("survival");
        String group = o.group() == null ? "1" : RNames.name(o.group());
        String weights = CompetingR.weights(o.weights(), design);
        if (o.cluster() != null || design.cluster().isPresent()) {
            code.remark("survfit of survival 3.5 takes no account of clusters in curves of several states: its standard errors "
                    + "are over patients.");
        }
        if (o.form() == MultiStateOptions.Form.TWO_TIMES) {
            code.line("d$.row <- seq_len(nrow(d))");
            code.line("ill <- with(d, " + RNames.event(o.illness(), o.illnessLevels()) + " & " + RNames.name(o.illnessTime())
                    + " <= " + RNames.name(o.time()) + ")");
            code.line("ill[is.na(ill)] <- FALSE");
            code.line("m <- tmerge(d, d, id = .row, .death = event(" + RNames.name(o.time()) + ", as.numeric("
                    + RNames.event(o.death(), o.deathLevels()) + ")), .ill = event(ifelse(ill, " + RNames.name(o.illnessTime())
                    + ", " + RNames.name(o.time()) + "), as.numeric(ill)))");
            code.line("m$.state <- factor(ifelse(m$.ill == 1, 1, 2 * m$.death), 0:2, " + RNames.texts(
                    List.of("censored", o.stateNames().get(1), o.stateNames().get(2))) + ")");
            code.line("fit <- survfit(Surv(tstart, tstop, .state) ~ " + group + ", data = m, id = .row"
                    + CompetingR.argument("weights", weights) + ", conf.type = " + RNames.text(o.confType().type().label()) + ")");
        } else {
            String to = "as.character(d$" + RNames.name(o.to()) + ")";
            code.line("to <- " + to + "; to[to %in% " + RNames.texts(o.noChange()) + "] <- \"censored\"");
            code.line("d$.to <- factor(to, c(\"censored\", setdiff(unique(to[!is.na(to)]), \"censored\")))");
            code.line("fit <- survfit(Surv(" + RNames.name(o.start()) + ", " + RNames.name(o.time()) + ", .to) ~ " + group
                    + ", data = d, id = " + RNames.name(o.patient())
                    + CompetingR.argument("istate", o.from() == null ? null : "as.character(" + RNames.name(o.from()) + ")")
                    + CompetingR.argument("weights", weights) + ", conf.type = " + RNames.text(o.confType().type().label()) + ")");
        }
        code.line("fit$transitions");
        code.line(o.times().isEmpty() ? "summary(fit)" : "summary(fit, times = " + RNames.numbers(o.times())
                + ", extend = TRUE)");
        if (o.tau() != null) {
            code.line("summary(fit, rmean = " + RNames.number(o.tau()) + ")$table");
        }
        return Optional.of(code.build());
    }
}
