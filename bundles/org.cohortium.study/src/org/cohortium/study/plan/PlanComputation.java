/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.Problem;
import org.cohortium.analysis.option.OptionValues;
import org.cohortium.analysis.registry.AnalysisContribution;
import org.cohortium.analysis.registry.AnalysisLoadException;
import org.cohortium.analysis.registry.AnalysisRegistry;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.MatchedRows;
import org.cohortium.analysis.run.AnalysisRunner;
import org.cohortium.analysis.run.Outcome;
import org.cohortium.data.DataTable;
import org.cohortium.data.Role;
import org.cohortium.data.Schema;
import org.cohortium.data.VariableInfo;
import org.cohortium.model.AnalysisSpec;
import org.cohortium.model.Cohort;
import org.cohortium.model.IdentifierClass;
import org.cohortium.model.Study;
import org.cohortium.model.StudyLookup;
import org.cohortium.model.Variable;
import org.cohortium.numerics.Progress;
import org.cohortium.study.plan.SpecOutcome.Status;
import org.cohortium.study.prepare.CohortBuilder;
import org.cohortium.study.prepare.CohortRows;
import org.cohortium.study.prepare.PreparedData;
import org.cohortium.study.prepare.StudyDataException;

/**
 * Computes analyses of a study on prepared data, without writing anything. Several may run at once; the model and the
 * cohorts are looked at by one at a time. Each analysis is computed once, also when others need its matched set.
 */
public final class PlanComputation {

    private final Study study;
    private final PreparedData data;
    private final AnalysisRegistry registry;
    private final CohortBuilder cohorts;
    private final Map<AnalysisSpec, CompletableFuture<SpecOutcome>> outcomes = new LinkedHashMap<>();
    private final Object model = new Object();

    /**
     * A computation.
     *
     * @param study the study; not changed, and not to be changed meanwhile
     * @param data its prepared data
     * @param registry the installed analyses
     */
    public PlanComputation(Study study, PreparedData data, AnalysisRegistry registry) {
        this.study = study;
        this.data = data;
        this.registry = registry;
        this.cohorts = new CohortBuilder(study, data, this::matchedRows);
    }

    /** The prepared data. */
    public PreparedData data() {
        return data;
    }

    /**
     * The rows of a cohort. Matchings that it is built on are computed first.
     *
     * @param cohort the cohort; null for all rows
     * @throws StudyDataException when it cannot be built
     */
    public CohortRows cohort(Cohort cohort) throws StudyDataException {
        return cohort(cohort, Progress.NONE);
    }

    /**
     * The rows of a cohort. Matchings that it is built on are computed first.
     *
     * @param cohort the cohort; null for all rows
     * @param progress asked whether the rows are still wanted
     * @throws StudyDataException when it cannot be built, or is no longer wanted
     */
    public CohortRows cohort(Cohort cohort, Progress progress) throws StudyDataException {
        List<AnalysisSpec> needed;
        synchronized (model) {
            needed = PlanOrder.matchings(cohort);
        }
        for (int i = needed.size() - 1; i >= 0; i--) {
            compute(needed.get(i), progress);
        }
        synchronized (model) {
            return cohorts.build(cohort);
        }
    }

    /** Whether all matchings that a cohort is built on were computed. */
    boolean hasMatchings(Cohort cohort) {
        synchronized (outcomes) {
            return PlanOrder.matchings(cohort).stream().allMatch(m -> outcomes.containsKey(m)
                    && outcomes.get(m).isDone());
        }
    }

    /** Computes an analysis, or gives the outcome that it already has. */
    public SpecOutcome compute(AnalysisSpec spec, Progress progress) {
        CompletableFuture<SpecOutcome> mine = new CompletableFuture<>();
        CompletableFuture<SpecOutcome> known;
        synchronized (outcomes) {
            known = outcomes.putIfAbsent(spec, mine);
        }
        if (known != null) {
            return known.join();
        }
        try {
            mine.complete(run(spec, progress));
        } catch (RuntimeException | Error e) {
            mine.complete(failed(spec, "", StudyLookup.label(spec) + " stopped with a fault ("
                    + e.getClass().getSimpleName() + ")"));
            throw e;
        }
        return mine.join();
    }

    private SpecOutcome run(AnalysisSpec spec, Progress progress) {
        Optional<AnalysisContribution> found;
        List<AnalysisSpec> needed;
        synchronized (model) {
            found = InstalledAnalysis.find(registry, spec);
            needed = PlanOrder.matchings(spec.getCohort());
            if (needed.contains(spec)) {
                return failed(spec, "", "The analysis works on the set that it matches itself");
            }
        }
        if (found.isEmpty()) {
            return outcome(spec, "", Status.NOT_INSTALLED, "The analysis " + spec.getAnalysisId()
                    + " is not installed", Optional.empty(), List.of(), 0);
        }
        Analysis<?> analysis;
        try {
            analysis = found.get().analysis();
        } catch (AnalysisLoadException e) {
            return failed(spec, "", e.getMessage());
        }
        for (int i = needed.size() - 1; i >= 0; i--) {
            SpecOutcome matching = compute(needed.get(i), progress.part(0, 0));
            if (matching.status() == Status.CANCELLED) {
                return cancelled(spec, analysis);
            }
        }
        return run(spec, analysis, progress);
    }

    private SpecOutcome run(AnalysisSpec spec, Analysis<?> analysis, Progress progress) {
        String version = analysis.descriptor().version();
        AnalysisInput input;
        OptionValues values;
        Schema schema;
        synchronized (model) {
            Optional<String> missing = missingVariable(spec);
            if (missing.isPresent()) {
                return failed(spec, version, missing.get());
            }
            try {
                input = input(spec);
            } catch (StudyDataException e) {
                return failed(spec, version, e.getMessage() + ". " + e.advice());
            }
            schema = schema(input.data());
            values = SpecValues.of(spec);
        }
        Outcome outcome = AnalysisRunner.run(analysis, schema, input, values, progress);
        return switch (outcome) {
            case Outcome.Done done -> outcome(spec, version, Status.DONE, "", Optional.of(done.result()),
                    done.warnings(), done.computeNanos());
            case Outcome.Cancelled c -> cancelled(spec, analysis);
            default -> failed(spec, version, outcome.sentence());
        };
    }

    /**
     * What an analysis works on: the rows of its cohort without direct identifiers. Matchings that the cohort is built on
     * are computed first.
     *
     * @throws StudyDataException when the cohort cannot be built
     */
    public AnalysisInput input(AnalysisSpec spec, Progress progress) throws StudyDataException {
        cohort(spec.getCohort(), progress);
        synchronized (model) {
            return input(spec);
        }
    }

    private AnalysisInput input(AnalysisSpec spec) throws StudyDataException {
        CohortRows rows = cohorts.build(spec.getCohort());
        DataTable table = withoutDirectIdentifiers(rows.table());
        Variable centre = study.getCentreVariable();
        return new AnalysisInput(table, rows.design(), study.getSeed(), centre == null || !table.has(
                centre.getName()) ? Optional.empty() : Optional.of(centre.getName()));
    }

    /** Why a variable that the analysis names is not in the table; empty when all are there. */
    private Optional<String> missingVariable(AnalysisSpec spec) {
        if (data.failed().isEmpty()) {
            return Optional.empty();
        }
        return spec.getOptions().stream().flatMap(o -> Stream.concat(o.getVariables().stream(),
                o.getTerms().stream().flatMap(t -> t.getVariables().stream())))
                .map(v -> data.failed().get(v.getName())).filter(Objects::nonNull).findFirst();
    }

    private DataTable withoutDirectIdentifiers(DataTable table) {
        DataTable safe = table;
        for (Variable variable : study.getVariables()) {
            if (variable.getIdentifierClass() == IdentifierClass.DIRECT && safe.has(
                    String.valueOf(variable.getName()))) {
                safe = safe.without(variable.getName());
            }
        }
        return safe;
    }

    private Schema schema(DataTable table) {
        return new Schema(table.columns().stream().map(c -> VariableInfo.of(c).as(data.schema().find(c.name())
                .map(VariableInfo::role).orElse(Role.NONE))).toList());
    }

    private MatchedRows matchedRows(AnalysisSpec spec) throws StudyDataException {
        CompletableFuture<SpecOutcome> known;
        synchronized (outcomes) {
            known = outcomes.get(spec);
        }
        String title = StudyLookup.label(spec);
        if (known == null || !known.isDone()) {
            throw new StudyDataException("The matching \"" + title + "\" was not run", "Run it first.", null);
        }
        SpecOutcome outcome = known.join();
        Optional<AnalysisResult> result = outcome.result();
        if (result.isEmpty()) {
            throw new StudyDataException("The matching \"" + title + "\" has no result: " + outcome.message(),
                    "Correct the matching first.", null);
        }
        return result.get().matched().orElseThrow(() -> new StudyDataException("The analysis \"" + title
                + "\" does not match", "Choose a matching for the cohort.", null));
    }

    private static SpecOutcome cancelled(AnalysisSpec spec, Analysis<?> analysis) {
        return outcome(spec, analysis.descriptor().version(), Status.CANCELLED, "The analysis was cancelled",
                Optional.empty(), List.of(), 0);
    }

    private static SpecOutcome failed(AnalysisSpec spec, String version, String message) {
        return outcome(spec, version, Status.FAILED, message, Optional.empty(), List.of(), 0);
    }

    private static SpecOutcome outcome(AnalysisSpec spec, String version, Status status, String message,
            Optional<AnalysisResult> result, List<Problem> warnings, long nanos) {
        return new SpecOutcome(spec.getId(), String.valueOf(spec.getSlug()), StudyLookup.label(spec),
                String.valueOf(spec.getAnalysisId()), version, status, message, result, warnings, List.of(), nanos);
    }
}
