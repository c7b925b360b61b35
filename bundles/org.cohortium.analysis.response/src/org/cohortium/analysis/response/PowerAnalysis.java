/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.AnalysisDescriptor;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.Problem;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.rcode.RNames;
import org.cohortium.analysis.response.PowerOptions.Kind;
import org.cohortium.analysis.response.PowerOptions.Solve;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.data.Schema;
import org.cohortium.numerics.Progress;

/** Power and precision of a study that compares two groups. */
public final class PowerAnalysis implements Analysis<PowerOptions> {

    private static final AnalysisDescriptor DESCRIPTOR = new AnalysisDescriptor("power", "1.0.1", "Power and precision",
        AnalysisDescriptor.Category.OTHER,
        "How many events or patients does a comparison need, or what can the events at hand show?",
        "The effect is as supposed, hazards are proportional, survival is exponential where patients are counted, and the test "
            + "is the one named. Power computed from the effect that was observed says nothing beyond the p-value.",
        "Report the effect supposed and why, level, power, allocation, the formula or simulation used, and what it assumes about "
            + "entry and follow-up.",
        List.of("Schoenfeld DA. Sample-size formula for the proportional-hazards regression model. Biometrics 1983;39:499-503.",
            "Freedman LS. Tables of the number of patients required in clinical trials using the logrank test. Stat Med "
                + "1982;1:121-129.",
            "Lachin JM, Foulkes MA. Evaluation of sample size and power for analyses of survival with allowance for nonuniform "
                + "patient entry, losses to follow-up, noncompliance, and stratification. Biometrics 1986;42:507-519.",
            "Hsieh FY, Lavori PW. Sample-size calculations for the Cox proportional hazards regression model with nonbinary "
                + "covariates. Control Clin Trials 2000;21:552-560.",
            "Peterson B, George SL. Sample size requirements and length of study for testing interaction in a 2 x k factorial "
                + "design when time-to-failure is the outcome. Control Clin Trials 1993;14:511-522."),
        List.of());

    @Override
    public AnalysisDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Class<PowerOptions> optionsType() {
        return PowerOptions.class;
    }

    @Override
    public List<Problem> check(Schema schema, PowerOptions o) {
        List<Problem> problems = new ArrayList<>();
        boolean survival = o.kind() == Kind.SURVIVAL;
        if (survival && o.solve() != Solve.SIZE && o.events() == null) {
            problems.add(Problem.error("events", "The number of events is not given.", "Give it."));
        }
        if (!survival && o.solve() != Solve.SIZE && o.perGroup() == null) {
            problems.add(Problem.error("perGroup", "The number of patients in each group is not given.", "Give it."));
        }
        if (survival && o.solve() != Solve.EFFECT && o.hazardRatio() == 1) {
            problems.add(Problem.error("hazardRatio", "A hazard ratio of 1 is no effect.", "Suppose another."));
        }
        if (o.kind() == Kind.PROPORTIONS && o.solve() != Solve.EFFECT && o.p1() == o.p2()) {
            problems.add(Problem.error("p2", "The two shares are equal, so there is no effect.", "Suppose another."));
        }
        if (o.kind() == Kind.MEANS && o.solve() != Solve.EFFECT && o.difference() == 0) {
            problems.add(Problem.error("difference", "A difference of 0 is no effect.", "Suppose another."));
        }
        if (o.solve() != Solve.POWER && o.power() <= o.alpha()) {
            problems.add(Problem.error("power", "The power is not above the significance level.", "Choose a larger power."));
        }
        if (survival && o.survival() != null && (o.survivalTime() == null || o.accrual() + o.followUp() <= 0)) {
            problems.add(Problem.error("survivalTime", "The number of patients needs the time of the survival given, and how long "
                + "the study lasts.", "Give the time, the length of entry and the follow-up."));
        }
        return problems;
    }

    @Override
    public AnalysisResult run(AnalysisInput input, PowerOptions options, Progress progress) {
        AnalysisResult.Builder result = AnalysisResult.builder(DESCRIPTOR).n(input.data().rowCount());
        if (options.kind() == Kind.SURVIVAL) {
            new SurvivalPlan(options).addTo(result, input.seed(), progress);
        } else {
            new GroupPlan(options).addTo(result);
        }
        result.info("The data of the cohort are not used: everything comes from the options.");
        return result.build();
    }

    @Override
    public String methods(Schema schema, PowerOptions o, CohortDesign design) {
        String given = switch (o.solve()) {
            case SIZE -> "";
            case POWER -> "The power was computed for the size given. ";
            case EFFECT -> "The smallest effect that the size given detects was computed. ";
        };
        return given + switch (o.kind()) {
            case SURVIVAL -> survivalMethods(o);
            case PROPORTIONS -> "Two proportions were compared by the normal approximation without continuity correction, two-sided at "
                + "the level " + RNames.number(o.alpha()) + ".";
            case MEANS -> "Two means were compared by the noncentral t distribution, two-sided at the level "
                + RNames.number(o.alpha()) + ".";
        };
    }

    private static String survivalMethods(PowerOptions o) {
        StringBuilder text = new StringBuilder("Events, power and hazard ratio were related by Schoenfeld's formula for the log-rank test "
            + "and the Cox model, two-sided at the level ").append(RNames.number(o.alpha()));
        if (o.explained() > 0) {
            text.append(", with ").append(RNames.number(100 * o.explained()))
                .append(" % of the group's variance explained by covariates (Hsieh and Lavori)");
        }
        text.append('.');
        if (o.subgroupShare() != null) {
            text.append(" Events for an interaction followed Peterson and George.");
        }
        if (o.survival() != null) {
            text.append(" Patients followed from the probability of an event with exponential survival and even entry (Lachin and Foulkes)");
            text.append(o.simulations() > 0 ? ", checked by " + o.simulations() + " simulated studies." : ".");
        }
        return text.toString();
    }

    @Override
    public Optional<RCode> rCode(Schema schema, PowerOptions o, CohortDesign design) {
        return Optional.of(new PowerR(o).write());
    }
}
