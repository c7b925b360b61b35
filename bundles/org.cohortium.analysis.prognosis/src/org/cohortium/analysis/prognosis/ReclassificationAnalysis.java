/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis;

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
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.data.Schema;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;

/** How a new model moves patients between categories of risk, by whether they had the event. */
public final class ReclassificationAnalysis implements Analysis<ReclassificationOptions> {

    private static final int FEW = 20;

    private static final AnalysisDescriptor DESCRIPTOR = new AnalysisDescriptor("reclassification", "1.1.0", "Reclassification",
            AnalysisDescriptor.Category.PROGNOSIS,
            "Does a new model or marker move patients with the event to higher and those without to lower predicted risks?",
            "Both models predict the risk of the same event by the same time; both are calibrated, without which reclassification can "
                    + "favour a useless marker; censoring says nothing about prognosis within the groups that move. "
                    + "Weights and matched sets of the cohort are used.",
            "Net reclassification improvement among those with and without the event apart, never their sum alone; the thresholds and "
                    + "why they were chosen; the tables of movement; the gain in discrimination and net benefit beside it; whether the "
                    + "models were fitted to these patients.",
            List.of("Pencina MJ, D'Agostino RB Sr, D'Agostino RB Jr, Vasan RS. Evaluating the added predictive ability of a new marker: from "
                    + "area under the ROC curve to reclassification and beyond. Stat Med 2008;27:157-172.",
                    "Pencina MJ, D'Agostino RB Sr, Steyerberg EW. Extensions of net reclassification improvement calculations to measure "
                            + "usefulness of new biomarkers. Stat Med 2011;30:11-21.",
                    "Uno H, Tian L, Cai T, Kohane IS, Wei LJ. A unified inference procedure for a class of measures to assess improvement "
                            + "in risk prediction systems with survival data. Stat Med 2013;32:2430-2442.",
                    "Leening MJG, Vedder MM, Witteman JCM, Pencina MJ, Steyerberg EW. Net reclassification improvement: computation, "
                            + "interpretation, and controversies. Ann Intern Med 2014;160:122-131."),
            List.of());

    @Override
    public AnalysisDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Class<ReclassificationOptions> optionsType() {
        return ReclassificationOptions.class;
    }

    @Override
    public List<Problem> check(Schema schema, ReclassificationOptions options) {
        List<Problem> problems = new ArrayList<>();
        if (options.isSurvival() && options.horizon() == null) {
            problems.add(Problem.error("horizon", "No time is given by which the risks are.",
                    "Give a time within the follow-up, such as 36 months."));
        }
        if (options.oldRisk() == null && options.oldCovariates().isEmpty()) {
            problems.add(Problem.error("oldRisk", "There is no old model.", "Name its risk or its covariates."));
        }
        if (options.newRisk() == null && options.newCovariates().isEmpty()) {
            problems.add(Problem.error("newRisk", "There is no new model.", "Name its risk or its covariates."));
        }
        if (options.oldRisk() != null && options.oldRisk().equals(options.newRisk())) {
            problems.add(Problem.error("newRisk", "\"" + options.newRisk().name() + "\" is the old and the new risk at once.",
                    "Choose another risk for one of them."));
        }
        for (VariableRef v : predictors(options)) {
            if (v.equals(options.time()) || v.equals(options.event())) {
                problems.add(Problem.error("newCovariates", "\"" + v.name() + "\" is the outcome and a prediction at once.",
                        "Take it out of the predictions."));
            }
        }
        return problems;
    }

    static List<VariableRef> predictors(ReclassificationOptions options) {
        List<VariableRef> all = new ArrayList<>();
        if (options.oldRisk() == null) {
            all.addAll(options.oldCovariates());
        } else {
            all.add(options.oldRisk());
        }
        if (options.newRisk() == null) {
            all.addAll(options.newCovariates());
        } else {
            all.add(options.newRisk());
        }
        return all.stream().distinct().toList();
    }

    @Override
    public AnalysisResult run(AnalysisInput input, ReclassificationOptions options, Progress progress) {
        PerformanceRows rows = PerformanceRows.of(input, options.time(), options.event(), options.eventLevels(),
                predictors(options));
        double time = options.isSurvival() ? options.horizon() : Double.NaN;
        if (options.isSurvival()) {
            checkTime(rows, time);
        }
        AnalysisResult.Builder result = AnalysisResult.builder(DESCRIPTOR).n(rows.size()).events(rows.events())
                .dropped(rows.complete.dropped());
        Candidate before = options.oldRisk() != null ? rows.given(options.oldRisk())
                : rows.fitted("Old model", options.oldCovariates(), time, result, progress.part(0, 0.4));
        Candidate after = options.newRisk() != null ? rows.given(options.newRisk())
                : rows.fitted("New model", options.newCovariates(), time, result, progress.part(0.4, 0.8));
        progress.checkCancelled();
        ReclassificationTables tables = new ReclassificationTables(rows, options, before.risk(), after.risk());
        result.table(tables.measures());
        tables.movements().forEach(result::table);
        result.figure(tables.figure());
        result.scalar("nri.events", "Net reclassification improvement, events", NumberFormat.SMD, tables.main()[0])
                .scalar("nri.nonevents", "Net reclassification improvement, no event", NumberFormat.SMD, tables.main()[1])
                .scalar("idi", "Integrated discrimination improvement", NumberFormat.SMD, tables.main()[2]);
        messages(result, rows, options, before, after, time);
        rows.tellDesign(result, "");
        rows.check(result);
        result.check("movements", "Those who move up, down and not at all add up to all.", tables.addUp(), tables.counts());
        return result.build();
    }

    private static void checkTime(PerformanceRows rows, double time) {
        double last = Arrays.stream(rows.data.stops()).max().orElse(Double.NaN);
        boolean early = true;
        for (int i = 0; i < rows.size() && early; i++) {
            early = !(rows.event[i] && rows.data.stop(i) <= time);
        }
        if (early || time >= last) {
            throw new EstimationException(early ? "No patient has the event by " + Estimates.plain(time) + "."
                    : "No patient is followed beyond " + Estimates.plain(time) + ".",
                    "Choose a time of risk within the follow-up, at which enough patients are still at risk.");
        }
    }

    private static void messages(AnalysisResult.Builder result, PerformanceRows rows, ReclassificationOptions options,
            Candidate before, Candidate after, double time) {
        if (before.isFitted() || after.isFitted()) {
            result.warning("The models were fitted to the patients on whom they are compared: reclassification favours the larger model "
                    + "even where its additions are worthless.", "Compare predictions made without these patients, and look at the "
                            + "likelihood ratio test, the change of net benefit and calibration.");
        }
        int events = 0;
        int beyond = 0;
        for (int i = 0; i < rows.size(); i++) {
            boolean later = options.isSurvival() ? rows.data.stop(i) > time : !rows.event[i];
            beyond += later ? 1 : 0;
            events += !later && rows.event[i] ? 1 : 0;
        }
        if (events < FEW || beyond < FEW) {
            result.warning("Of the patients whose outcome is known " + events + " had the event and " + beyond
                    + " did not: too few to be sure of the measures.", "Rest no conclusion on them.");
        }
        double[] cuts = options.cuts();
        for (Candidate c : List.of(before, after)) {
            int[] sizes = new int[cuts.length + 1];
            for (double r : c.risk()) {
                sizes[ReclassificationTables.category(r, cuts)]++;
            }
            for (int g = 0; g < sizes.length; g++) {
                if (sizes[g] == 0) {
                    result.warning("No patient is in the category " + ReclassificationTables.label(g, cuts) + " of " + c.name() + ".",
                            "Choose thresholds within the range of the risks.");
                }
            }
        }
    }

    @Override
    public String methods(Schema schema, ReclassificationOptions options, CohortDesign design) {
        return ReclassificationMethods.paragraph(schema, options) + PerformanceRows.sentence(design);
    }

    @Override
    public Optional<RCode> rCode(Schema schema, ReclassificationOptions options, CohortDesign design) {
        return Optional.of(ReclassificationMethods.rCode(options, design));
    }
}
