/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

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
import org.cohortium.data.ColumnKind;
import org.cohortium.data.Schema;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.survival.CoxFit;

/** Cox regression with exposures that begin during follow-up, so that time before them counts as unexposed. */
public final class TimeDependentAnalysis implements Analysis<TimeDependentOptions> {

    private static final AnalysisDescriptor DESCRIPTOR = new AnalysisDescriptor("time-dependent", "1.0.0",
            "Time-dependent Cox regression", AnalysisDescriptor.Category.REGRESSION,
            "How does the hazard change once a treatment or another exposure has begun during follow-up?",
            "When an exposure begins does not depend on prognosis beyond the covariates; its effect is there at once and does not change "
                    + "with time; censoring does not depend on prognosis. Time before an exposure counts as unexposed.",
            "Time zero, when exposures began, person-time and events before and after, the hazard ratio of the time-dependent exposure, "
                    + "and that no patient was classified by the future. Curves are Simon-Makuch curves, not Kaplan-Meier curves.",
            List.of("Crowley J, Hu M. Covariance analysis of heart transplant survival data. J Am Stat Assoc 1977;72:27-36.",
                    "Mantel N, Byar DP. Evaluation of response-time data involving transient states: an illustration using "
                            + "heart-transplant data. J Am Stat Assoc 1974;69:81-86.",
                    "Simon R, Makuch RW. A non-parametric graphical representation of the relationship between survival and the "
                            + "occurrence of an event: application to responder versus non-responder bias. Stat Med 1984;3:35-44.",
                    "Suissa S. Immortal time bias in pharmacoepidemiology. Am J Epidemiol 2008;167:492-499."),
            List.of());

    @Override
    public AnalysisDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Class<TimeDependentOptions> optionsType() {
        return TimeDependentOptions.class;
    }

    @Override
    public List<Problem> check(Schema schema, TimeDependentOptions options) {
        List<Problem> problems = new ArrayList<>();
        if (options.isLong()) {
            if (options.entry() == null) {
                problems.add(Problem.error("entry", "A long table needs the start of each interval.", "Name its variable."));
            }
            if (options.exposure() == null) {
                problems.add(Problem.error("exposure", "No exposure is named.", "Name the variable that holds it in each interval."));
            }
            if (options.patient() == null) {
                problems.add(Problem.warning("patient", "Without the patient of each row, overlapping intervals cannot be found.",
                        "Name the variable that tells patients apart."));
            }
        } else {
            if (options.begins().isEmpty()) {
                problems.add(Problem.error("begins", "No exposure is named.", "Name the time or date at which it begins."));
            }
            for (VariableRef begins : options.begins()) {
                begin(schema, options, begins, problems);
            }
            if (options.timeZero() != null && kind(schema, options.timeZero()) != ColumnKind.DATE) {
                problems.add(Problem.error("timeZero", "\"" + options.timeZero().name() + "\" is no date.",
                        "Choose a date variable."));
            }
        }
        List<String> terms = VariableRef.names(options.terms());
        for (VariableRef outcome : Arrays.asList(options.time(), options.event(), options.entry())) {
            if (outcome != null && terms.contains(outcome.name())) {
                problems.add(Problem.error("covariates", "\"" + outcome.name() + "\" belongs to the follow-up and is in the model at "
                        + "once.", "Take it out."));
            }
        }
        if (terms.stream().distinct().count() < terms.size()) {
            problems.add(Problem.error("covariates", "A variable is an exposure and a covariate at once.", "Keep it in one place."));
        }
        for (VariableRef stratum : options.strata()) {
            if (terms.contains(stratum.name())) {
                problems.add(Problem.error("strata", "\"" + stratum.name() + "\" is in the model and a stratum at once.",
                        "Keep it in one place."));
            }
        }
        return problems;
    }

    private static ColumnKind kind(Schema schema, VariableRef variable) {
        return schema.find(variable.name()).map(v -> v.kind()).orElse(null);
    }

    private static void begin(Schema schema, TimeDependentOptions options, VariableRef begins, List<Problem> problems) {
        ColumnKind kind = kind(schema, begins);
        if (kind != null && kind != ColumnKind.NUMBER && kind != ColumnKind.DATE) {
            problems.add(Problem.error("begins", "\"" + begins.name() + "\" is neither a time nor a date.",
                    "Name the time or date at which the exposure begins."));
        }
        if (kind == ColumnKind.DATE && options.timeZero() == null) {
            problems.add(Problem.error("timeZero", "\"" + begins.name() + "\" is a date, but no date of time zero is named.",
                    "Name the date from which follow-up counts."));
        }
    }

    @Override
    public AnalysisResult run(AnalysisInput input, TimeDependentOptions options, Progress progress) {
        TimeDependentRows rows = new TimeDependentRows(input, options);
        CoxFit fit = rows.fit(progress.part(0, 0.4));
        CoxFit naive = !options.isLong() && options.naive() ? rows.naive(progress.part(0.4, 0.6)) : null;
        CoxFit alone = rows.exposureAlone(progress.part(0.6, 0.7));
        TimeDependentReport report = new TimeDependentReport(rows, fit, naive, progress);
        AnalysisResult.Builder result = AnalysisResult.builder(DESCRIPTOR).n(rows.patients.rowCount())
                .events(rows.data.eventCount()).dropped(rows.dropped);
        result.scalar("intervals", "Intervals", NumberFormat.COUNT, rows.data.size())
                .scalar("mantel.byar", "Mantel-Byar chi-squared", NumberFormat.STATISTIC, alone.scoreTest().statistic())
                .scalar("mantel.byar.p", "p of the Mantel-Byar test", NumberFormat.P_VALUE, alone.scoreTest().pValue())
                .scalar("loglik", "Log-likelihood", NumberFormat.STATISTIC, fit.logLikelihood())
                .scalar("aic", "AIC", NumberFormat.STATISTIC, fit.aic());
        result.table(report.hazardRatios()).table(report.coefficients()).table(report.personTime());
        if (naive != null) {
            result.table(report.comparison());
        }
        progress.report(0.8, "");
        progress.checkCancelled();
        result.figure(report.figure()).figure(report.forest());
        report.messages(result);
        double time = 0;
        for (int i = 0; i < rows.data.size(); i++) {
            time += rows.data.stop(i) - rows.data.start(i);
        }
        double whole = rows.end == null ? time : Arrays.stream(rows.end).sum();
        result.check("time", "Cutting follow-up neither adds nor loses time at risk.",
                Math.abs(time - whole) <= 1e-9 * Math.max(1, whole), rows.data.size() + " intervals");
        int dropped = rows.dropped.stream().mapToInt(d -> d.rows()).sum();
        result.check("rows", "Rows used and rows left out add up to the cohort.",
                rows.patients.rowCount() + dropped == input.data().rowCount(),
                rows.patients.rowCount() + " used, " + dropped + " left out");
        return result.build();
    }

    @Override
    public String methods(Schema schema, TimeDependentOptions options, CohortDesign design) {
        return TimeDependentMethods.paragraph(schema, options, design);
    }

    @Override
    public Optional<RCode> rCode(Schema schema, TimeDependentOptions options, CohortDesign design) {
        return Optional.of(TimeDependentMethods.rCode(schema, options, design));
    }
}
