/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.cohortium.analysis.Severity;
import org.cohortium.analysis.registry.AnalysisRegistry;
import org.cohortium.data.json.JsonException;
import org.cohortium.model.AnalysisSpec;
import org.cohortium.model.Cohort;
import org.cohortium.model.Study;
import org.cohortium.model.StudyLookup;
import org.cohortium.numerics.Progress;
import org.cohortium.study.plan.PlanComputation;
import org.cohortium.study.plan.PlanReport;
import org.cohortium.study.plan.ResultFolder;
import org.cohortium.study.plan.Software;
import org.cohortium.study.plan.SpecOutcome;
import org.cohortium.study.prepare.CohortFlow;
import org.cohortium.study.prepare.CohortRows;
import org.cohortium.study.prepare.DataFinding;
import org.cohortium.study.prepare.DataPreparation;
import org.cohortium.study.prepare.PreparedData;
import org.cohortium.study.prepare.StudyDataException;

/** Gathers what a report says, from a plan that was just executed or from saved results. */
public final class ReportSource {

    private static final long MOST_BYTES = 4L << 20;

    private final Path folder;
    private final Study study;
    private final AnalysisRegistry registry;

    /**
     * A source.
     *
     * @param folder the study folder
     * @param study the study; only read
     * @param registry the installed analyses
     */
    public ReportSource(Path folder, Study study, AnalysisRegistry registry) {
        this.folder = folder;
        this.study = study;
        this.registry = registry;
    }

    /**
     * From a plan that was just executed. Analyses that were not asked for come from their saved results.
     *
     * @throws IOException when saved results or the published figures cannot be read
     */
    public ReportInput of(PlanReport report) throws IOException {
        Map<String, SpecOutcome> outcomes = new LinkedHashMap<>();
        report.outcomes().forEach(o -> outcomes.put(o.specId(), o));
        Map<String, CohortRows> cohorts = new LinkedHashMap<>();
        report.cohorts().forEach(c -> cohorts.put(c.name(), c));
        return gather(report.out(), report.data(), cohorts, Map.of(), outcomes);
    }

    /**
     * From saved results. The data are prepared again, and matchings that cohorts are built on are computed, for the
     * counts of the cohorts; nothing is written.
     *
     * @param out folder with the results, most often the study folder
     * @throws IOException when the data cannot be used, or saved results or the published figures cannot be read
     * @throws java.util.concurrent.CancellationException when it is no longer wanted
     */
    public ReportInput saved(Path out, Progress progress) throws IOException {
        PreparedData data = DataPreparation.prepare(folder, study, progress);
        PlanComputation computation = new PlanComputation(study, data, registry);
        Map<String, CohortRows> cohorts = new LinkedHashMap<>();
        Map<String, String> problems = new LinkedHashMap<>();
        for (Cohort cohort : study.getCohorts()) {
            progress.checkCancelled();
            try {
                cohorts.put(cohort.getName(), computation.cohort(cohort));
            } catch (StudyDataException e) {
                problems.put(cohort.getName(), e.getMessage() + ". " + e.advice());
            }
        }
        return gather(out, data, cohorts, problems, Map.of());
    }

    private ReportInput gather(Path out, PreparedData data, Map<String, CohortRows> cohorts, Map<String, String> problems,
            Map<String, SpecOutcome> outcomes) throws IOException {
        List<ReportInput.Population> populations = new ArrayList<>();
        for (Cohort cohort : study.getCohorts()) {
            CohortRows rows = cohorts.get(cohort.getName());
            populations.add(new ReportInput.Population(text(cohort.getName()), StudyLookup.label(cohort),
                text(cohort.getDescription()), rows == null ? null : flow(cohort, rows, cohorts),
                rows == null ? problems.getOrDefault(cohort.getName(), "The cohort could not be built.") : ""));
        }
        EntrySource entries = new EntrySource(registry, data.schema());
        List<ReportInput.Entry> analyses = new ArrayList<>();
        for (AnalysisSpec spec : study.getAnalyses()) {
            CohortRows rows = spec.getCohort() == null ? null : cohorts.get(spec.getCohort().getName());
            SpecOutcome outcome = outcomes.get(spec.getId());
            analyses.add(outcome != null ? entries.entry(spec, rows, outcome)
                : entries.entry(spec, rows, new ResultFolder(out, text(spec.getSlug()))));
        }
        return new ReportInput(study, data.table().rowCount(), populations, findings(data), analyses, published(),
            Software.nameAndVersion());
    }

    /** A matched cohort begins with the cohort that was matched, and with those who found no match. */
    private static CohortFlow flow(Cohort cohort, CohortRows rows, Map<String, CohortRows> cohorts) {
        AnalysisSpec matching = cohort.getMatchedBy();
        CohortRows base = matching == null || matching.getCohort() == null ? null
            : cohorts.get(matching.getCohort().getName());
        if (base == null) {
            return rows.flow();
        }
        CohortFlow flow = rows.flow();
        int before = base.table().rowCount();
        List<CohortFlow.Step> steps = new ArrayList<>();
        steps.add(new CohortFlow.Step("matching", "matched by " + StudyLookup.label(matching), "Not matched", before,
            before - flow.rowsAtStart(), 0, flow.rowsAtStart(), unmatched(base.flow().byCentre(), flow)));
        steps.addAll(flow.steps());
        return new CohortFlow(base.label(), before, steps, flow.rows(), flow.byCentre());
    }

    private static Map<String, Integer> unmatched(Map<String, Integer> before, CohortFlow flow) {
        Map<String, Integer> left = new LinkedHashMap<>();
        before.forEach((centre, n) -> {
            int later = flow.byCentre().getOrDefault(centre, 0);
            for (CohortFlow.Step step : flow.steps()) {
                later += step.droppedByCentre().getOrDefault(centre, 0);
            }
            left.put(centre, n - later);
        });
        return left;
    }

    private static List<ReportInput.Finding> findings(PreparedData data) {
        List<ReportInput.Finding> findings = new ArrayList<>();
        for (DataFinding f : data.findings()) {
            Severity severity = switch (f.severity()) {
                case ERROR -> Severity.ERROR;
                case WARNING -> Severity.WARNING;
                case INFO -> Severity.INFO;
            };
            findings.add(new ReportInput.Finding(severity, f.message(), text(f.advice()), f.rows().length));
        }
        return findings;
    }

    private Optional<Published> published() throws IOException {
        Path file = folder.resolve(Published.FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException("The file " + Published.FILE + " has more than " + MOST_BYTES + " bytes.");
        }
        try {
            return Optional.of(Published.parse(Files.readString(file)));
        } catch (JsonException e) {
            throw new IOException("The file " + Published.FILE + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
