/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.AnalysisDescriptor;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.Problem;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.data.Schema;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;

/** Survival curves of groups as they would be if the groups had the same patients. */
public final class AdjustedCurvesAnalysis implements Analysis<AdjustedCurvesOptions> {

    private static final AnalysisDescriptor DESCRIPTOR = new AnalysisDescriptor("adjusted-curves", "1.0.0",
            "Adjusted survival curves", AnalysisDescriptor.Category.REGRESSION,
            "What would the survival curves of the groups be if all patients were in each group, and by how much do they differ?",
            "Nothing that was not adjusted for influences both the group and the outcome; every kind of patient could have been in "
                    + "every group; censoring does not depend on prognosis given group and covariates. The g-formula needs the Cox model "
                    + "to be right, weighting the model of the group.",
            "The method, the covariates, survival in each group at stated times with differences and intervals, the difference in "
                    + "restricted mean survival time with its horizon, and the unadjusted curves beside them.",
            List.of("Makuch RW. Adjusted survival curve estimation using covariates. J Chronic Dis 1982;35:437-443.",
                    "Cole SR, Hernan MA. Adjusted survival curves with inverse probability weights. Comput Methods Programs Biomed "
                            + "2004;75:45-49.",
                    "Ozenne BMH, Scheike TH, Staerk L, Gerds TA. On the estimation of average treatment effects with right-censored "
                            + "time to event outcome and competing risks. Biom J 2020;62:751-763.",
                    "Royston P, Parmar MKB. Restricted mean survival time: an alternative to the hazard ratio for the design and "
                            + "analysis of randomized trials with a time-to-event outcome. BMC Med Res Methodol 2013;13:152."),
            List.of());

    @Override
    public AnalysisDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Class<AdjustedCurvesOptions> optionsType() {
        return AdjustedCurvesOptions.class;
    }

    @Override
    public List<Problem> check(Schema schema, AdjustedCurvesOptions options) {
        List<Problem> problems = new ArrayList<>(CandidateRows.problems(AdjustedRows.variables(options), true));
        if (options.covariates().contains(options.group())) {
            problems.add(Problem.error("covariates", "\"" + options.group().name() + "\" is the group and a covariate at once.",
                    "Take it out of the covariates."));
        }
        if (VariableRef.names(options.strata()).contains(options.group().name())) {
            problems.add(Problem.error("strata", "\"" + options.group().name() + "\" is the group and a stratum at once.",
                    "Take it out of the strata."));
        }
        for (VariableRef outcome : List.of(options.time(), options.event())) {
            if (options.group().equals(outcome)) {
                problems.add(Problem.error("group", "\"" + outcome.name() + "\" is the outcome and the group at once.",
                        "Choose another group."));
            }
        }
        return problems;
    }

    @Override
    public AnalysisResult run(AnalysisInput input, AdjustedCurvesOptions options, Progress progress) {
        AdjustedRows rows = new AdjustedRows(input, options);
        AdjustedCurves curves = options.method() == AdjustedCurvesOptions.Method.G_FORMULA
                ? rows.gFormula(progress.part(0, 0.5)) : rows.weighted(progress.part(0, 0.5));
        double longest = rows.commonFollowUp();
        double tau = options.tau() == null ? longest : options.tau();
        if (tau > longest) {
            throw new EstimationException(String.format(Locale.ROOT,
                    "The horizon %s is beyond the longest follow-up of a group, %s.", AdjustedReport.text(tau),
                    AdjustedReport.text(longest)), "Choose a horizon up to which every group is followed.");
        }
        double[] times = options.times().isEmpty() ? rows.roundTimes(tau)
                : options.times().stream().mapToDouble(Double::doubleValue).sorted().distinct().toArray();
        progress.report(0.6, "");
        AdjustedReport report = new AdjustedReport(rows, options, curves);
        AnalysisResult.Builder result = AnalysisResult.builder(DESCRIPTOR).n(rows.data.size()).events(rows.data.eventCount())
                .dropped(rows.complete.dropped());
        result.table(report.survival(times)).table(report.differences(times));
        progress.checkCancelled();
        result.table(report.restrictedMeans(tau));
        progress.report(0.8, "");
        progress.checkCancelled();
        result.figure(report.figure()).figure(report.unadjusted());
        report.messages(result, times, longest);
        double[] at = Arrays.stream(times).filter(t -> t <= longest).toArray();
        boolean falls = true;
        double[] before = new double[rows.labels.size()];
        Arrays.fill(before, 1);
        for (double t : at) {
            double[] now = curves.at(t).mean();
            for (int g = 0; g < now.length; g++) {
                falls &= now[g] <= before[g] + 1e-12 && now[g] >= 0;
            }
            before = now;
        }
        result.check("monotone", "No curve rises.", falls, at.length + " times");
        int dropped = rows.complete.dropped().stream().mapToInt(d -> d.rows()).sum();
        result.check("rows", "Rows used and rows left out add up to the cohort.",
                rows.data.size() + dropped == input.data().rowCount(), rows.data.size() + " used, " + dropped + " left out");
        return result.build();
    }

    @Override
    public String methods(Schema schema, AdjustedCurvesOptions options, CohortDesign design) {
        return AdjustedMethods.paragraph(schema, options, design);
    }

    @Override
    public Optional<RCode> rCode(Schema schema, AdjustedCurvesOptions options, CohortDesign design) {
        return Optional.of(AdjustedMethods.rCode(options, design));
    }
}
