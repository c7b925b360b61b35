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
import org.cohortium.analysis.rcode.RCode;
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

    private static final AnalysisDescriptor DESCRIPTOR = new AnalysisDescriptor("rates", "1.0.0", "Rates in person-time",
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
        result.table(table(groups, n, rates, options));
        if (groups.count() > 1) {
            result.table(contrasts(groups, rates, options));
        }
        result.figure(figure(groups, rates, options));
        if (input.design().isMatched()) {
            result.info("The weights and sets of the matched cohort are not used: the patients of the table are counted.");
        }
        if (data.eventCount() == 0) {
            result.warning("There are no events.", "Check which codes of the event variable mean the event.");
        }
        return result.build();
    }

    private static Table table(Groups groups, int[] n, List<IncidenceRate> rates, RatesOptions options) {
        Table.Builder table = Table.builder("rates", "Events per person-time").text("group", "Group")
            .number("n", "Patients", NumberFormat.COUNT).number("n.event", "Events", NumberFormat.COUNT)
            .number("person.time", "Person-time", NumberFormat.TIME).number("estimate", "Rate", NumberFormat.ESTIMATE)
            .number("conf.low", "CI lower", NumberFormat.ESTIMATE).number("conf.high", "CI upper", NumberFormat.ESTIMATE);
        for (int g = 0; g < groups.count(); g++) {
            IncidenceRate rate = rates.get(g);
            table.row(groups.labels().get(g), n[g], (int) rate.events(), rate.personTime(), rate.rate() * options.per(),
                rate.lower() * options.per(), rate.upper() * options.per());
        }
        return table.footnote("Rates per " + CellText.number(options.per(), NumberFormat.GENERAL)
            + " units of follow-up; exact Poisson limits.").build();
    }

    private static Table contrasts(Groups groups, List<IncidenceRate> rates, RatesOptions options) {
        Table.Builder table = Table.builder("contrasts", "Compared with " + groups.labels().get(0)).text("group", "Group")
            .text("measure", "Measure").number("estimate", "Estimate", NumberFormat.RATIO)
            .number("conf.low", "CI lower", NumberFormat.RATIO).number("conf.high", "CI upper", NumberFormat.RATIO)
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

    private static ForestFigure figure(Groups groups, List<IncidenceRate> rates, RatesOptions options) {
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
        return new ForestFigure("rates", "Rates in person-time", "Events per "
            + CellText.number(options.per(), NumberFormat.GENERAL) + " units of follow-up with exact limits. The line is at the "
            + "rate of all patients.", Axis.of("Rate", "").range(0, Double.NaN), events / time * options.per(), "Group",
            List.of("Events"), List.of("Rate (CI)"), rows, "", "");
    }

    @Override
    public String methods(Schema schema, RatesOptions options, CohortDesign design) {
        return "Events per person-time are given with exact Poisson limits"
            + (options.group() == null ? "." : "; groups were compared by rate ratios with exact conditional limits.");
    }

    @Override
    public Optional<RCode> rCode(Schema schema, RatesOptions options, CohortDesign design) {
        String event = RNames.event(options.event(), options.eventLevels());
        String group = options.group() == null ? "rep(1, nrow(d))" : RNames.name(options.group());
        RCode.Builder code = RCode.builder().line("e <- with(d, tapply(" + event + ", " + group + ", sum))")
            .line("t <- with(d, tapply(" + RNames.name(options.time()) + ", " + group + ", sum))")
            .line("for (g in seq_along(e)) print(poisson.test(e[[g]], t[[g]], conf.level = "
                + RNames.number(options.confLevel()) + "))");
        if (options.group() != null) {
            code.line("for (g in seq_along(e)[-1]) print(poisson.test(c(e[[g]], e[[1]]), c(t[[g]], t[[1]])))");
        }
        return Optional.of(code.build());
    }
}
