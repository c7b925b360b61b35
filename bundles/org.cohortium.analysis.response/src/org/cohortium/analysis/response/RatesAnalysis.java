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
import org.cohortium.analysis.input.CompleteRows;
import org.cohortium.analysis.input.Groups;
import org.cohortium.analysis.input.SurvivalInput;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.rcode.RDesign;
import org.cohortium.analysis.rcode.RNames;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.Axis;
import org.cohortium.analysis.result.CellText;
import org.cohortium.analysis.result.ForestFigure;
import org.cohortium.analysis.result.ForestFigure.Row;
import org.cohortium.analysis.result.ForestFigure.RowKind;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.data.ColumnKind;
import org.cohortium.data.Schema;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.descriptive.DistributionQuantiles;
import org.cohortium.numerics.survival.IncidenceRate;
import org.cohortium.numerics.survival.SurvivalData;

/** Events per person-time by group, with exact limits, ratios and differences. */
public final class RatesAnalysis implements Analysis<RatesOptions> {

    private static final int MOST_GROUPS = 50;

    private static final AnalysisDescriptor DESCRIPTOR = new AnalysisDescriptor("rates", "1.0.1", "Rates in person-time",
        AnalysisDescriptor.Category.RESPONSE,
        "How many events happen in how much follow-up, and do the groups differ?",
        "Within a group the hazard is constant and events are independent (Poisson).",
        "Report events, person-time and rate of each group with its exact interval, and the rate ratio with its interval.",
        List.of("Garwood F. Fiducial limits for the Poisson distribution. Biometrika 1936;28:437-442.",
            "Rothman KJ, Greenland S, Lash TL. Modern epidemiology. 3rd ed. Philadelphia: Lippincott; 2008, chapter 14."),
        List.of());

    @Override
    public AnalysisDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Class<RatesOptions> optionsType() {
        return RatesOptions.class;
    }

    @Override
    public List<Problem> check(Schema schema, RatesOptions options) {
        List<Problem> problems = new ArrayList<>();
        if (options.eventLevels().isEmpty() && schema.variable(options.event().name()).kind() == ColumnKind.CATEGORY) {
            problems.add(Problem.error("eventLevels", "It is not said which levels of \"" + options.event().name()
                + "\" are events.", "Choose them from: " + String.join(", ",
                    schema.variable(options.event().name()).levels()) + "."));
        }
        return problems;
    }

    @Override
    public AnalysisResult run(AnalysisInput input, RatesOptions options, Progress progress) {
        List<String> needed = new ArrayList<>(List.of(options.time().name(), options.event().name()));
        if (options.group() != null) {
            needed.add(options.group().name());
        }
        CompleteRows rows = CompleteRows.of(input, needed);
        SurvivalData data = SurvivalInput.of(rows.data(), options.time().name(), options.event().name(), options.eventLevels())
            .read();
        Groups groups = options.group() == null ? Groups.single(data.size(), "All patients")
            : Groups.of(rows.data().column(options.group().name()));
        if (groups.count() > MOST_GROUPS) {
            throw new EstimationException("\"" + options.group().name() + "\" has " + groups.count() + " different values.",
                "Cut it into a few classes first.");
        }
        long[] events = new long[groups.count()];
        double[] time = new double[groups.count()];
        int[] n = new int[groups.count()];
        for (int i = 0; i < data.size(); i++) {
            int g = groups.codes()[i];
            n[g]++;
            events[g] += data.event(i) ? 1 : 0;
            time[g] += data.stop(i) - (data.isCounting() ? data.start(i) : 0);
        }
        List<IncidenceRate> rates = new ArrayList<>();
        for (int g = 0; g < groups.count(); g++) {
            if (!(time[g] > 0)) {
                throw new EstimationException(groups.labels().get(g) + " has no follow-up time.", "Leave the group out.");
            }
            rates.add(IncidenceRate.of(events[g], time[g], options.confLevel()));
        }
        AnalysisResult.Builder result = AnalysisResult.builder(DESCRIPTOR).n(data.size()).events(data.eventCount())
            .dropped(rows.dropped());
        String unit = rows.data().column(options.time().name()).unit();
        result.table(table(groups, n, rates, options, unit));
        if (groups.count() > 1) {
            result.table(contrasts(groups, rates, options));
        }
        result.figure(figure(groups, rates, options, unit));
        if (input.design().isMatched()) {
            result.info("The weights and sets of the matched cohort are not used: the patients of the table are counted.");
        }
        if (data.eventCount() == 0) {
            result.warning("There are no events.", "Check which codes of the event variable mean the event.");
        }
        return result.build();
    }

    private static Table table(Groups groups, int[] n, List<IncidenceRate> rates, RatesOptions options, String unit) {
        Table.Builder table = Table.builder("rates", "Events per person-time").text("group", "Group")
            .number("n", "Patients", NumberFormat.COUNT).number("n.event", "Events", NumberFormat.COUNT)
            .number("person.time", unit.isEmpty() ? "Person-time" : "Person-" + unit, NumberFormat.TIME).number("estimate", "Rate", NumberFormat.ESTIMATE)
            .number("conf.low", percent(options) + " lower", NumberFormat.ESTIMATE).number("conf.high", percent(options) + " upper", NumberFormat.ESTIMATE);
        for (int g = 0; g < groups.count(); g++) {
            IncidenceRate rate = rates.get(g);
            table.row(groups.labels().get(g), n[g], (int) rate.events(), rate.personTime(), rate.rate() * options.per(),
                rate.lower() * options.per(), rate.upper() * options.per());
        }
        return table.footnote("Rates per " + per(options, unit) + "; exact Poisson limits.").build();
    }

    private static Table contrasts(Groups groups, List<IncidenceRate> rates, RatesOptions options) {
        Table.Builder table = Table.builder("contrasts", "Compared with " + groups.labels().get(0)).text("group", "Group")
            .text("measure", "Measure").number("estimate", "Estimate", NumberFormat.RATIO)
            .number("conf.low", percent(options) + " lower", NumberFormat.RATIO).number("conf.high", percent(options) + " upper", NumberFormat.RATIO)
            .number("p.value", "p", NumberFormat.P_VALUE);
        double z = -DistributionQuantiles.normal((1 - options.confLevel()) / 2);
        for (int g = 1; g < groups.count(); g++) {
            IncidenceRate a = rates.get(g);
            IncidenceRate b = rates.get(0);
            IncidenceRate.Ratio ratio = a.over(b, options.confLevel());
            table.row(groups.labels().get(g), "Rate ratio", ratio.estimate(), ratio.lower(), ratio.upper(), ratio.pValue());
            double difference = (a.rate() - b.rate()) * options.per();
            double half = z * options.per() * StrictMath.sqrt(a.events() / (a.personTime() * a.personTime())
                + b.events() / (b.personTime() * b.personTime()));
            table.row(groups.labels().get(g), "Rate difference", difference, difference - half, difference + half, Double.NaN);
        }
        return table.footnote("Rate ratio: exact conditional limits and test; difference: Wald.").build();
    }

    /** The person-time that rates refer to, in words. */
    private static String per(RatesOptions options, String unit) {
        return CellText.number(options.per(), NumberFormat.GENERAL) + (unit.isEmpty() ? " units of follow-up" : " " + unit
            + " of follow-up");
    }

    private static String percent(RatesOptions options) {
        return ResponseReport.percent(options.confLevel()) + " CI";
    }

    private static ForestFigure figure(Groups groups, List<IncidenceRate> rates, RatesOptions options, String unit) {
        List<Row> rows = new ArrayList<>();
        double events = 0;
        double time = 0;
        for (int g = 0; g < groups.count(); g++) {
            IncidenceRate rate = rates.get(g);
            events += rate.events();
            time += rate.personTime();
            double e = rate.rate() * options.per();
            rows.add(new Row(RowKind.EFFECT, groups.labels().get(g), 0, List.of(Long.toString(rate.events())),
                List.of(CellText.interval(e, rate.lower() * options.per(), rate.upper() * options.per(), NumberFormat.ESTIMATE)),
                e, rate.lower() * options.per(), rate.upper() * options.per(), Double.NaN));
        }
        return new ForestFigure("rates", "Rates in person-time", "Events per " + per(options, unit)
            + " with exact limits. The line is at the "
            + "rate of all patients.", Axis.of("Rate per " + per(options, unit), "").range(0, Double.NaN), events / time * options.per(), "Group",
            List.of("Events"), List.of("Rate (" + percent(options) + ")"), rows, "", "");
    }

    @Override
    public String methods(Schema schema, RatesOptions options, CohortDesign design) {
        return "Events per person-time are given with exact Poisson limits (" + percent(options) + ")"
            + (options.group() == null ? "." : "; groups of " + schema.variable(options.group().name()).label() + " were compared "
                + "with the first by rate ratios with exact conditional limits and tests, and by rate differences with Wald limits.");
    }

    @Override
    public Optional<RCode> rCode(Schema schema, RatesOptions options, CohortDesign design) {
        RCode.Builder code = RCode.builder();
        List<String> needed = new ArrayList<>(List.of(options.time().name(), options.event().name()));
        needed.add(VariableRef.nameOrNull(options.group()));
        String level = RNames.number(options.confLevel());
        code.line(RDesign.of(CohortDesign.SAMPLE).completeRows(needed));
        code.line("g <- " + (options.group() == null ? "factor(rep(\"All patients\", nrow(d)))" : RNames.group(schema, options.group())));
        code.line("e <- tapply(with(d, " + RNames.event(options.event(), options.eventLevels()) + "), g, sum)");
        code.line("t <- tapply(d$" + RNames.name(options.time()) + ", g, sum)");
        code.line("per <- " + RNames.number(options.per()));
        code.line("rates <- sapply(seq_along(e), function(k) { p <- poisson.test(e[[k]], t[[k]], conf.level = " + level
            + "); per * c(p$estimate, p$conf.int) })");
        code.line("print(cbind(events = e, time = t, rate = rates[1, ], lower = rates[2, ], upper = rates[3, ]))");
        if (options.group() != null) {
            code.line("for (k in seq_along(e)[-1]) {");
            code.line("  print(poisson.test(c(e[[k]], e[[1]]), c(t[[k]], t[[1]]), conf.level = " + level + "))");
            code.line("  s <- sqrt(e[[k]] / t[[k]]^2 + e[[1]] / t[[1]]^2)");
            code.line("  print(per * (e[[k]] / t[[k]] - e[[1]] / t[[1]] + c(0, -1, 1) * qnorm((1 + " + level + ") / 2) * s))").line("}");
        }
        return Optional.of(code.build());
    }
}
