/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.competing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.AnalysisDescriptor;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.Problem;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.rcode.RDesign;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.CellText;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.data.Schema;
import org.cohortium.data.json.NumberText;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.competing.StateOccupancy;

/** Cumulative incidence of each cause by group with Gray's test. */
public final class IncidenceAnalysis implements Analysis<IncidenceOptions> {

    private static final int FEW = 10;

    private static final AnalysisDescriptor DESCRIPTOR = new AnalysisDescriptor("competing", "1.1.0",
            "Cumulative incidence with competing risks", AnalysisDescriptor.Category.COMPETING_RISKS,
            "How often does each kind of event happen over time, when one kind keeps the others from happening?",
            "Censoring is not informative within groups. Nothing is assumed about how the causes depend on each other: the "
                    + "cumulative incidence is the share of patients who have had the event, deaths of other causes included in "
                    + "the world as it is. Groups are defined at time zero.",
            "Report patients and events of every cause per group, cumulative incidence at given times with confidence intervals "
                    + "for every cause and not only for the one of interest, numbers at risk, Gray's test, and that competing "
                    + "events were not censored.",
            List.of("Aalen OO, Johansen S. An empirical transition matrix for non-homogeneous Markov chains based on censored "
                    + "observations. Scand J Stat 1978;5:141-150.",
                    "Gray RJ. A class of K-sample tests for comparing the cumulative incidence of a competing risk. Ann Stat "
                            + "1988;16:1141-1154.",
                    "Gooley TA, Leisenring W, Crowley J, Storer BE. Estimation of failure probabilities in the presence of "
                            + "competing risks: new representations of old estimators. Stat Med 1999;18:695-706.",
                    "Putter H, Fiocco M, Geskus RB. Tutorial in biostatistics: competing risks and multi-state models. Stat Med "
                            + "2007;26:2389-2430.",
                    "Andersen PK. Decomposition of number of life years lost according to causes of death. Stat Med "
                            + "2013;32:5278-5285."),
            List.of());

    @Override
    public AnalysisDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Class<IncidenceOptions> optionsType() {
        return IncidenceOptions.class;
    }

    @Override
    public List<Problem> check(Schema schema, IncidenceOptions options) {
        List<Problem> problems = new ArrayList<>();
        if (options.causes().size() == 1) {
            problems.add(Problem.error("causes", "Only one cause is named, so that nothing competes with it.",
                    "Name every cause that ends the follow-up, such as death of other causes; for one cause alone use "
                            + "Kaplan-Meier."));
        }
        if (new HashSet<>(options.causes()).size() < options.causes().size()) {
            problems.add(Problem.error("causes", "A value is named twice among the causes.", "Name each value once."));
        }
        if (!options.causeNames().isEmpty() && options.causeNames().size() != options.causes().size()) {
            problems.add(Problem.error("causeNames", options.causeNames().size() + " names are given for "
                    + options.causes().size() + " causes.", "Give a name for each cause, in the same order, or none."));
        }
        if (new HashSet<>(options.causeNames()).size() < options.causeNames().size()) {
            problems.add(Problem.error("causeNames", "Two causes have the same name.", "Give each cause a name of its own."));
        }
        if (options.censored().stream().anyMatch(options.causes()::contains)) {
            problems.add(Problem.error("censored", "A value is named as a cause and as censored.", "Keep it in one place."));
        }
        if (options.group() != null && (options.group().equals(options.time()) || options.group().equals(options.event()))) {
            problems.add(Problem.error("group", "The outcome cannot be the grouping variable.",
                    "Choose a variable known at time zero."));
        }
        return problems;
    }

    @Override
    public AnalysisResult run(AnalysisInput input, IncidenceOptions options, Progress progress) {
        IncidenceRows rows = IncidenceRows.read(input, options);
        progress.report(0.4, "Comparison");
        progress.checkCancelled();
        TimeAxis axis = TimeAxis.of(options.timeUnit(), input.data().schema(), options.time(), 0, rows.lastTime());
        AnalysisResult.Builder result = AnalysisResult.builder(DESCRIPTOR).n(rows.data().size())
                .events(rows.data().count(1)).dropped(rows.dropped());
        IncidenceTables tables = new IncidenceTables(options, rows, axis);
        IncidenceFigures figures = new IncidenceFigures(options, rows, axis);
        IncidenceComparison comparison = IncidenceComparison.of(options, rows, progress);
        result.table(tables.summary());
        if (!options.times().isEmpty()) {
            result.table(tables.atTimes());
            if (rows.groups().count() > 1) {
                result.table(tables.differences());
            }
        }
        if (comparison != null) {
            comparison.addTo(result, options, rows);
        }
        progress.report(0.7, "Figures");
        progress.checkCancelled();
        if (options.tau() != null) {
            result.table(tables.timeLost());
        }
        if (options.compareKaplanMeier()) {
            result.table(tables.kaplanMeier(options.times().isEmpty() ? new double[] {rows.lastTime()} : tables.times()));
            result.warning("1 - Kaplan-Meier with competing events censored is higher than the cumulative incidence, because it "
                    + "treats patients who can no longer have the event as if they still could.",
                    "Report the cumulative incidence; 1 - Kaplan-Meier is shown only to tell the difference.");
        }
        figures.curves(comparison).forEach(result::figure);
        if (options.stacked()) {
            figures.stacked().forEach(result::figure);
        }
        result.table(tables.atRisk());
        if (options.curveTable() && tables.curveIsTooLong()) {
            result.info("The table of every step of the curves is left out, because there are too many times.");
        } else if (options.curveTable()) {
            result.table(tables.curve());
        }
        remarks(result, options, rows);
        return result.build();
    }

    private static void remarks(AnalysisResult.Builder result, IncidenceOptions options, IncidenceRows rows) {
        double worst = 0;
        for (StateOccupancy curve : rows.curves()) {
            for (int i = 0; i < curve.size(); i++) {
                double sum = 0;
                for (int j = 0; j < curve.states().size(); j++) {
                    sum += curve.probability(i, j);
                }
                worst = Math.max(worst, Math.abs(sum - 1));
            }
        }
        result.check("probabilities", "Event-free and the causes add up to 1 at every time", worst <= 1e-9,
                "largest difference " + CellText.number(worst, NumberFormat.GENERAL));
        for (int k = 1; k <= rows.data().causes().size(); k++) {
            if (rows.data().count(k) < FEW) {
                result.warning("Only " + rows.data().count(k) + (rows.data().count(k) == 1 ? " patient had " : " patients had ")
                        + rows.data().causes().get(k - 1) + ": intervals and tests for it are unreliable.", "Describe it without a test.");
            }
            for (int g = 0; g < rows.groups().count() && rows.groups().count() > 1; g++) {
                if (rows.parts().get(g).count(k) == 0) {
                    result.info("In group " + rows.groups().labels().get(g) + " nobody had "
                            + rows.data().causes().get(k - 1) + ".");
                }
            }
        }
        if (options.variance() == IncidenceOptions.Variance.AALEN && rows.aalen() == null) {
            result.info("Aalen's variance is not defined for weighted, clustered or late-entering rows; the infinitesimal "
                    + "jackknife was used.");
        }
        if (rows.data().response().tiesMerged()) {
            result.info("Times that differ only in their last digits were treated as tied.");
        }
        if (options.tau() != null && rows.carriedOn(options.tau()).isPresent()) {
            result.warning("The horizon of the time lost is after the last follow-up of a group, whose last values are carried on "
                    + "to it.", "Choose a horizon within the follow-up of every group.");
        }
        if (rows.startsLow(FEW)) {
            result.warning("With late entry, few patients are at risk at the beginning; an early event pulls the whole curve of its "
                    + "group.", "Start the curve at a later time, where more patients are under observation.");
        }
        if (options.group() != null && rows.groups().count() == 1) {
            result.warning("Only one group has patients (" + rows.groups().labels().get(0) + "), so there is nothing to compare.",
                    "Choose another grouping variable or cohort.");
        }
    }

    @Override
    public String methods(Schema schema, IncidenceOptions options, CohortDesign design) {
        StringBuilder text = new StringBuilder("The cumulative incidence of ").append(String.join(", ", options.names()))
                .append(" was estimated by the Aalen-Johansen method with the causes as competing events and ")
                .append(options.variance() == IncidenceOptions.Variance.AALEN && !designed(options, design)
                        ? "standard errors by Aalen's variance; " : "infinitesimal jackknife standard errors; ")
                .append(IncidenceTables.percent(options.confLevel()))
                .append(" confidence intervals are on the ").append(options.confType().type().label()).append(" scale. ");
        if (options.entry() != null) {
            text.append("Patients were at risk from their entry time on (left truncation). ");
        }
        if (options.group() != null && options.test()) {
            text.append("Groups of ").append(schema.variable(options.group().name()).label()).append(" were compared by ")
                    .append(designed(options, design) ? "the Wald test of a "
                            + (options.strata().isEmpty() ? "" : "stratified ") + "Fine-Gray model with the sandwich variance"
                            : (options.strata().isEmpty() ? "Gray's test" : "the stratified Gray test")
                                    + (options.rho() == 0 ? "" : " with rho = "
                                            + NumberText.of(options.rho())))
                    .append(". ");
        }
        if (options.tau() != null) {
            text.append("The mean time lost to each cause was computed up to ")
                    .append(TimeAxis.value(options.timeUnit(), schema, options.time(), options.tau())).append(". ");
        }
        return text.toString().strip();
    }

    private static boolean designed(IncidenceOptions options, CohortDesign design) {
        return CompetingR.isDesigned(RDesign.of(options.weights(), options.cluster(), design), options.entry());
    }

    @Override
    public Optional<RCode> rCode(Schema schema, IncidenceOptions options, CohortDesign design) {
        return Optional.of(CompetingR.incidence(options, design));
    }
}
