/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.cohortium.analysis.registry.AnalysisRegistry;
import org.cohortium.data.json.JsonLayout;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonPrinter;
import org.cohortium.model.AnalysisSpec;
import org.cohortium.model.Study;
import org.cohortium.study.plan.PlanState.Kind;
import org.cohortium.study.plan.ResultFolder.SavedInputs;

/**
 * Tells which saved results are up to date, from the study and the small files beside the results, without reading data.
 * Whether the data files themselves were changed is told by {@link org.cohortium.study.DataFiles#check}.
 */
public final class PlanStates {

    private final Path root;
    private final Study study;
    private final AnalysisRegistry registry;

    /**
     * The states of a study's results.
     *
     * @param root the study folder, or the folder that results were written to
     * @param study the study as it is now
     * @param registry the installed analyses
     */
    public PlanStates(Path root, Study study, AnalysisRegistry registry) {
        this.root = root;
        this.study = study;
        this.registry = registry;
    }

    /** What is known of the saved result of an analysis. */
    public PlanState of(AnalysisSpec spec) {
        ResultFolder folder;
        try {
            folder = new ResultFolder(root, String.valueOf(spec.getSlug()));
        } catch (IOException e) {
            return new PlanState(Kind.NEVER_RUN, e.getMessage());
        }
        Optional<SavedInputs> saved = folder.inputs();
        if (InstalledAnalysis.version(registry, spec).isEmpty()) {
            return new PlanState(Kind.NOT_INSTALLED, "The analysis " + spec.getAnalysisId() + " is not installed"
                    + saved.map(s -> "; the saved result was computed by version "
                            + s.inputs().getString("version", "?")).orElse(""));
        }
        if (saved.isEmpty()) {
            return new PlanState(Kind.NEVER_RUN, "Never run");
        }
        JsonObject now = new SpecInputs(study, registry).document(spec);
        if (!SpecInputs.fingerprint(now).equals(saved.get().fingerprint())) {
            return new PlanState(Kind.OUT_OF_DATE, "Out of date: " + changed(saved.get().inputs(), now));
        }
        try {
            if (!folder.isWhole()) {
                return new PlanState(Kind.OUT_OF_DATE, "Out of date: the saved files are not those that were written");
            }
        } catch (IOException e) {
            return new PlanState(Kind.OUT_OF_DATE, "Out of date: the saved files cannot be read");
        }
        return saved.get().isFailure() ? new PlanState(Kind.FAILED, saved.get().message())
                : new PlanState(Kind.UP_TO_DATE, "Up to date");
    }

    /** What differs between two documents of inputs, in words. */
    static String changed(JsonObject before, JsonObject now) {
        List<String> parts = new ArrayList<>();
        for (String key : now.keys()) {
            boolean same = before.has(key) && print(before, key).equals(print(now, key));
            if (!same) {
                parts.add(switch (key) {
                    case "analysis", "version" -> "another version of the analysis";
                    case "seed" -> "the seed";
                    case "options" -> "options";
                    case "cohort" -> "the cohort";
                    case "variables" -> "variables";
                    case "data" -> "data";
                    default -> "the centres";
                });
            }
        }
        return parts.isEmpty() ? "inputs changed" : String.join(", ", parts.stream().distinct().toList())
                + " changed";
    }

    private static String print(JsonObject object, String key) {
        return JsonPrinter.print(object.get(key), JsonLayout.COMPACT);
    }
}
