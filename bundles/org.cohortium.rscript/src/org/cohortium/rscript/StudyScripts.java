/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.rscript;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.option.OptionException;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.registry.AnalysisContribution;
import org.cohortium.analysis.registry.AnalysisLoadException;
import org.cohortium.analysis.registry.AnalysisRegistry;
import org.cohortium.model.AnalysisSpec;
import org.cohortium.model.Study;
import org.cohortium.numerics.Progress;
import org.cohortium.study.io.SafeFile;
import org.cohortium.study.plan.PlanComputation;
import org.cohortium.study.plan.PlanSelection;
import org.cohortium.study.plan.SpecValues;
import org.cohortium.study.prepare.DataPreparation;
import org.cohortium.study.prepare.StudyDataException;

/** Writes for each analysis of a study's plan an R script with the rows of its cohort beside it. */
public final class StudyScripts {

    /**
     * What became of one analysis.
     *
     * @param slug the folder name of the analysis, and the name of its script
     * @param written whether there is a script
     * @param reason why not; empty if there is
     */
    public record Written(String slug, boolean written, String reason) {
    }

    private final Path folder;
    private final Study study;
    private final AnalysisRegistry registry;

    /**
     * For a study.
     *
     * @param folder the study folder
     */
    public StudyScripts(Path folder, Study study, AnalysisRegistry registry) {
        this.folder = folder;
        this.study = study;
        this.registry = registry;
    }

    /**
     * Writes the scripts. The cohorts hold patients' data, so that the folder is to be treated like the study's data.
     *
     * @param only slugs or ids of the analyses wanted; empty for all
     * @param out the folder, made if need be; files of the same names are replaced
     * @throws IOException if the data cannot be used or a file not be written
     */
    public List<Written> write(List<String> only, Path out, Progress progress) throws IOException {
        List<AnalysisSpec> specs = PlanSelection.of(study, only);
        PlanComputation computation = new PlanComputation(study, DataPreparation.prepare(folder, study, progress.part(0, 0.5)),
            registry);
        Files.createDirectories(out);
        List<Written> all = new ArrayList<>();
        for (AnalysisSpec spec : specs) {
            progress.checkCancelled();
            progress.report(0.5 + 0.5 * all.size() / specs.size(), "Script of " + spec.getSlug());
            all.add(write(spec, computation, out));
        }
        return all;
    }

    private Written write(AnalysisSpec spec, PlanComputation computation, Path out) throws IOException {
        Optional<AnalysisContribution> found = spec.getAnalysisId() == null ? Optional.empty()
            : registry.find(spec.getAnalysisId());
        if (found.isEmpty()) {
            return new Written(spec.getSlug(), false, "the analysis " + spec.getAnalysisId() + " is not installed");
        }
        AnalysisInput input;
        Optional<RCode> code;
        try {
            Analysis<?> analysis = found.get().analysis();
            input = computation.input(spec, Progress.NONE);
            code = AnalysisScript.code(analysis, input, SpecValues.of(spec));
        } catch (StudyDataException | AnalysisLoadException | OptionException e) {
            return new Written(spec.getSlug(), false, e.getMessage());
        }
        if (code.isEmpty()) {
            return new Written(spec.getSlug(), false, "no counterpart of " + spec.getAnalysisId() + " in R is known");
        }
        String label = study.getSimulatedLabel() == null ? "" : study.getSimulatedLabel();
        String data = spec.getSlug() + (label.isEmpty() ? ".csv" : "-SIMULATED.csv");
        String title = spec.getTitle() == null || spec.getTitle().isBlank() ? found.get().name() : spec.getTitle();
        String script = RScript.of(title, label, data, input.data(), code.get());
        write(out.resolve(data), RScript.data(input.data()));
        write(out.resolve(spec.getSlug() + ".R"), script.getBytes(StandardCharsets.UTF_8));
        return new Written(spec.getSlug(), true, "");
    }

    private static void write(Path file, byte[] content) throws IOException {
        SafeFile.of(file.toAbsolutePath()).write(content, SafeFile.Check.NONE);
    }
}
