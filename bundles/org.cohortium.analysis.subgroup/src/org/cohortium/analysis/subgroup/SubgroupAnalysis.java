/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.subgroup;

import java.util.ArrayList;
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
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.data.ColumnKind;
import org.cohortium.data.Schema;
import org.cohortium.numerics.Progress;

/** The effect of a two-level exposure on survival in subgroups, with tests of interaction and a forest plot. */
public final class SubgroupAnalysis implements Analysis<SubgroupOptions> {

    private static final AnalysisDescriptor DESCRIPTOR = new AnalysisDescriptor("subgroup", "1.1.0", "Subgroup analysis",
            AnalysisDescriptor.Category.SUBGROUPS, "Does the effect of an exposure on survival differ between subgroups?",
            "As for Cox regression in every subgroup; subgroups were chosen before the data were seen and are known at time "
                    + "zero.",
            "All subgroups looked at, whether they were pre-specified, patients and events per arm in each, and the test of "
                    + "interaction rather than tests within subgroups.",
            List.of("Cox DR. Regression models and life-tables. J R Stat Soc B 1972;34:187-220.",
                    "Wang R, Lagakos SW, Ware JH, Hunter DJ, Drazen JM. Statistics in medicine: reporting of subgroup analyses "
                            + "in clinical trials. N Engl J Med 2007;357:2189-2194.",
                    "Altman DG, Bland JM. Interaction revisited: the difference between two estimates. BMJ 2003;326:219.",
                    "Holm S. A simple sequentially rejective multiple test procedure. Scand J Stat 1979;6:65-70."),
            List.of());

    @Override
    public AnalysisDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Class<SubgroupOptions> optionsType() {
        return SubgroupOptions.class;
    }

    @Override
    public List<Problem> check(Schema schema, SubgroupOptions options) {
        List<Problem> problems = new ArrayList<>();
        String exposure = options.exposure().name();
        for (String outcome : List.of(options.time().name(), options.event().name())) {
            if (outcome.equals(exposure)) {
                problems.add(Problem.error("exposure", "\"" + exposure + "\" is the outcome and the exposure at once.",
                        "Choose another exposure."));
            }
        }
        for (VariableRef v : options.subgroups()) {
            if (v.name().equals(exposure)) {
                problems.add(Problem.error("subgroups", "\"" + exposure + "\" is the exposure and a subgroup variable at once.",
                        "Take it out of the subgroup variables."));
            } else if (v.equals(options.time()) || v.equals(options.event())) {
                problems.add(Problem.error("subgroups", "\"" + v.name() + "\" is the outcome and a subgroup variable at once.",
                        "A subgroup must be known at time zero."));
            } else if (schema.find(v.name()).map(i -> i.kind() == ColumnKind.NUMBER).orElse(false)) {
                problems.add(Problem.warning("subgroups", "\"" + v.name() + "\" is a number; each of its values is a subgroup.",
                        "Cut a continuous variable into classes by a derivation."));
            }
        }
        for (VariableRef v : options.covariates()) {
            if (v.name().equals(exposure)) {
                problems.add(Problem.warning("covariates", "\"" + exposure + "\" is the exposure and needs no adjustment.",
                        "Take it out of the covariates."));
            } else if (v.equals(options.time()) || v.equals(options.event())) {
                problems.add(Problem.error("covariates", "\"" + v.name() + "\" is the outcome and a covariate at once.",
                        "Take it out of the covariates."));
            }
        }
        return problems;
    }

    @Override
    public AnalysisResult run(AnalysisInput input, SubgroupOptions options, Progress progress) {
        SubgroupCohort cohort = new SubgroupCohort(input, options);
        SubgroupModels models = new SubgroupModels(cohort);
        progress.report(0.05, "");
        SubgroupEffect overall = models.effect("All patients", cohort.everyone(), null, Progress.NONE);
        List<SubgroupVariable> variables = new ArrayList<>();
        int count = options.subgroups().size();
        for (int i = 0; i < count; i++) {
            progress.checkCancelled();
            progress.report(0.1 + 0.85 * i / count, options.subgroups().get(i).name());
            variables.add(models.variable(options.subgroups().get(i).name(), new Quiet(progress)));
        }
        SubgroupReport report = new SubgroupReport(cohort, overall, variables, models.isRobust());
        AnalysisResult.Builder result = AnalysisResult.builder(DESCRIPTOR).n(overall.n()).events(overall.allEvents())
                .dropped(cohort.dropped);
        result.scalar("hazard.ratio", "Overall hazard ratio", NumberFormat.RATIO, StrictMath.exp(overall.estimate()))
                .scalar("subgroups", "Subgroups", NumberFormat.COUNT,
                        variables.stream().mapToInt(v -> v.levels().size()).sum());
        result.table(report.subgroups()).table(report.interactions()).table(report.estimates()).figure(report.forest());
        SubgroupVerdicts.add(result, cohort, overall, variables, models.isRobust());
        return result.build();
    }

    /** Passes cancelling on, but not the progress of a single model. */
    private record Quiet(Progress whole) implements Progress {

        @Override
        public void report(double fraction, String task) {
            // one of many models
        }

        @Override
        public boolean isCancelled() {
            return whole.isCancelled();
        }
    }

    @Override
    public String methods(Schema schema, SubgroupOptions options, CohortDesign design) {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT,
                "The effect of %s was estimated in subgroups by Cox regression (%s's method for ties) refitted within each, as %s "
                        + "hazard ratios with %s%% confidence intervals.",
                label(schema, options.exposure()), options.ties() == SubgroupOptions.Ties.EFRON ? "Efron" : "Breslow",
                options.covariates().isEmpty() ? "crude" : "adjusted", SubgroupReport.percent(options.confLevel())));
        if (!options.covariates().isEmpty()) {
            text.append(" Models were adjusted for ").append(labels(schema, options.covariates())).append(
                    "; a covariate that did not vary within a subgroup was left out there.");
        }
        if (!options.strata().isEmpty()) {
            text.append(" Baseline hazards were stratified by ").append(labels(schema, options.strata())).append('.');
        }
        if (options.entry() != null) {
            text.append(" Patients were at risk from their entry time on (left truncation).");
        }
        if (options.weights() != null || design.weights().isPresent()) {
            text.append(" Models were weighted.");
        }
        boolean clustered = options.cluster() != null || design.cluster().isPresent();
        text.append(" Subgroups were formed by ").append(labels(schema, options.subgroups()))
                .append(". Differences between subgroups were examined by ");
        text.append(clustered ? "robust Wald tests of interaction, with standard errors robust to clustering within "
                + (options.cluster() != null ? label(schema, options.cluster()) : "matched sets")
                : options.weights() != null || design.weights().isPresent() ? "tests of interaction (robust where weights are not whole numbers)"
                        : "likelihood ratio tests of interaction");
        return text.append("; their p-values are given unadjusted and adjusted by Holm's method.").toString();
    }

    @Override
    public Optional<RCode> rCode(Schema schema, SubgroupOptions options, CohortDesign design) {
        return Optional.of(SubgroupCode.of(options, design));
    }

    private static String label(Schema schema, VariableRef variable) {
        return schema.find(variable.name()).map(v -> v.label()).orElse(variable.name());
    }

    private static String labels(Schema schema, List<VariableRef> variables) {
        List<String> words = variables.stream().map(v -> label(schema, v)).toList();
        int n = words.size();
        return n < 2 ? String.join("", words) : String.join(", ", words.subList(0, n - 1)) + " and " + words.get(n - 1);
    }
}
