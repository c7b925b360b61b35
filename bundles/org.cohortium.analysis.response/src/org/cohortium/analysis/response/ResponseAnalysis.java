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
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.data.ColumnKind;
import org.cohortium.data.Schema;
import org.cohortium.numerics.Progress;

/** Response rates by group, their differences and ratios, and the tests of them. */
public final class ResponseAnalysis implements Analysis<ResponseOptions> {

    private static final AnalysisDescriptor DESCRIPTOR = new AnalysisDescriptor("response", "1.0.2", "Response rates",
        AnalysisDescriptor.Category.RESPONSE,
        "How often do patients respond, and do the groups differ?",
        "Patients are independent unless the cohort is matched, when the variance is robust to the matched sets. Everybody had "
            + "the same chance to be seen responding: patients without an assessment are left out or counted as no response by "
            + "the way the variable is coded.",
        "Report responders and patients of each group with the rate and its interval, the difference or ratio with its interval "
            + "and how it was computed, the test with its variant, and how patients without assessment were counted.",
        List.of("Clopper CJ, Pearson ES. The use of confidence or fiducial limits illustrated in the case of the binomial. "
            + "Biometrika 1934;26:404-413.",
            "Newcombe RG. Interval estimation for the difference between independent proportions: comparison of eleven "
                + "methods. Stat Med 1998;17:873-890.",
            "Miettinen O, Nurminen M. Comparative analysis of two rates. Stat Med 1985;4:213-226.",
            "Mantel N, Haenszel W. Statistical aspects of the analysis of data from retrospective studies of disease. J Natl "
                + "Cancer Inst 1959;22:719-748.",
            "Eisenhauer EA, Therasse P, Bogaerts J, et al. New response evaluation criteria in solid tumours: revised RECIST "
                + "guideline (version 1.1). Eur J Cancer 2009;45:228-247."),
        List.of());

    @Override
    public AnalysisDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Class<ResponseOptions> optionsType() {
        return ResponseOptions.class;
    }

    @Override
    public List<Problem> check(Schema schema, ResponseOptions options) {
        List<Problem> problems = new ArrayList<>();
        String name = options.response().name();
        if (options.responseLevels().isEmpty() && schema.variable(name).kind() == ColumnKind.CATEGORY) {
            problems.add(Problem.error("responseLevels", "It is not said which levels of \"" + name + "\" are a response.",
                "Choose them from: " + String.join(", ", schema.variable(name).levels()) + "."));
        }
        if (options.responseLevels().stream().anyMatch(options.controlLevels()::contains)) {
            problems.add(Problem.warning("controlLevels", "A level is both a response and disease control.",
                "Name only further levels; a response counts as disease control anyway."));
        }
        if (options.strata() != null && (options.strata().equals(options.group()) || options.strata().equals(options.response()))) {
            problems.add(Problem.error("strata", "The stratum is the " + (options.strata().equals(options.group()) ? "grouping variable"
                : "response") + " itself.", "Choose another variable, or none."));
        }
        if (options.group() != null && options.group().equals(options.response())) {
            problems.add(Problem.error("group", "The response cannot be the grouping variable.",
                "Choose a variable known before the response."));
        }
        return problems;
    }

    @Override
    public AnalysisResult run(AnalysisInput input, ResponseOptions options, Progress progress) {
        ResponseRows rows = ResponseRows.read(input, options);
        List<ResponseOutcome> outcomes = new ArrayList<>();
        outcomes.add(new ResponseOutcome("Response", rows.outcome(options, false), rows, options));
        if (!options.controlLevels().isEmpty()) {
            outcomes.add(new ResponseOutcome("Disease control", rows.outcome(options, true), rows, options));
        }
        AnalysisResult.Builder result = AnalysisResult.builder(DESCRIPTOR).n(rows.complete().data().rowCount())
            .events(outcomes.get(0).eventTotal()).dropped(rows.complete().dropped());
        ResponseReport report = new ResponseReport(options, rows, outcomes);
        result.table(report.rates());
        progress.checkCancelled();
        if (rows.groups().count() > 1) {
            result.table(report.contrasts());
            new ResponseTests(options, rows).addTo(result, outcomes, progress);
        } else if (options.group() != null) {
            result.warning("Only one group has patients, so there is nothing to compare.", "Choose another grouping variable.");
        }
        if (rows.strata() != null) {
            ResponseStrata.addTo(result, options, rows, outcomes.get(0));
        }
        if (report.hasLevels()) {
            result.table(report.levels());
        }
        result.figure(report.figure());
        report.remarks(result);
        return result.build();
    }

    @Override
    public String methods(Schema schema, ResponseOptions options, CohortDesign design) {
        StringBuilder text = new StringBuilder("Response rates are given with ")
            .append(ResponseReport.percent(options.confLevel())).append(" confidence intervals (")
            .append(ResponseReport.label(options.interval())).append("). ");
        if (options.group() == null) {
            return text.toString().strip();
        }
        boolean matched = design.isMatched();
        text.append("Groups of ").append(schema.variable(options.group().name()).label()).append(" were compared by risk differences (")
            .append(matched ? "variance robust to matched sets" : ResponseReport.label(options.difference()))
            .append("), risk ratios and odds ratios").append(matched ? "" : " (" + ResponseReport.label(options.ratio()) + ")")
            .append(", and by ").append(matched ? options.paired() ? "McNemar's exact test within the matched pairs. "
                : "a Wald test robust to matched sets. " : switch (options.test()) {
                    case AUTOMATIC -> "the chi-squared test without continuity correction, or Fisher's exact test where an "
                        + "expected count was below 5. ";
                    case CHI_SQUARED -> "the chi-squared test without continuity correction. ";
                    case CHI_SQUARED_CORRECTED -> "the chi-squared test, for two groups with continuity correction. ";
                    case FISHER -> "Fisher's exact test. ";
                    case FISHER_MID_P -> "Fisher's exact test, for two groups with mid-p. ";
                });
        if (options.trend()) {
            text.append("A trend over the groups was tested by the Cochran-Armitage test. ");
        }
        if (options.strata() != null && !matched) {
            text.append("The groups were also compared within ").append(schema.variable(options.strata().name()).label())
                .append(" by the Cochran-Mantel-Haenszel test, for two groups with Mantel-Haenszel estimates and Breslow-Day tests of "
                    + "homogeneity. ");
        }
        return text.toString().strip();
    }

    @Override
    public Optional<RCode> rCode(Schema schema, ResponseOptions options, CohortDesign design) {
        return Optional.of(new ResponseR(options, design).write(schema));
    }
}
