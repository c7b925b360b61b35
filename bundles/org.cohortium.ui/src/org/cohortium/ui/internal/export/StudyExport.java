/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.Figure;
import org.cohortium.analysis.result.Table;
import org.cohortium.model.AnalysisSpec;
import org.cohortium.model.Study;
import org.cohortium.numerics.Progress;
import org.cohortium.report.ReportSource;
import org.cohortium.report.ResultFigures;
import org.cohortium.report.StudyReport;
import org.cohortium.report.table.CsvTable;
import org.cohortium.report.table.HtmlTable;
import org.cohortium.report.table.LatexTable;
import org.cohortium.study.io.SafeFile;
import org.cohortium.study.io.StudyArchive;
import org.cohortium.study.plan.ResultFolder;
import org.cohortium.ui.session.Analyses;

/** Writes what was chosen. Any thread. */
final class StudyExport {

    private final Path folder;
    private final Study study;

    /**
     * @param study a copy of the study that nobody changes
     */
    StudyExport(Path folder, Study study) {
        this.folder = folder;
        this.study = study;
    }

    /**
     * Writes it.
     *
     * @return how many files were written
     */
    int write(ExportChoice choice, Progress progress) throws IOException {
        return switch (choice) {
            case ExportChoice.Report report -> {
                byte[] page = StudyReport.html(new ReportSource(folder, study, Analyses.registry())
                    .saved(folder, progress));
                SafeFile.of(report.target()).write(page, SafeFile.Check.NONE);
                yield 1;
            }
            case ExportChoice.Archive archive -> {
                StudyArchive.pack(folder, archive.target(), archive.withData());
                yield 1;
            }
            case ExportChoice.Parts parts -> parts(parts, progress);
        };
    }

    private int parts(ExportChoice.Parts parts, Progress progress) throws IOException {
        ResultFigures figures = new ResultFigures(parts.figures(), parts.options());
        String label = study.getSimulatedLabel() == null ? "" : study.getSimulatedLabel(); //$NON-NLS-1$
        int written = 0;
        int done = 0;
        for (AnalysisSpec spec : study.getAnalyses()) {
            progress.checkCancelled();
            progress.report((double) done++ / study.getAnalyses().size(), String.valueOf(spec.getTitle()));
            Optional<AnalysisResult> result = new ResultFolder(folder, spec.getSlug()).result();
            Path target = parts.target().resolve(spec.getSlug());
            if (result.isPresent()) {
                written += tables(result.get(), parts, target, label) + figures(result.get(), figures, target, label);
            }
        }
        return written;
    }

    private static int tables(AnalysisResult result, ExportChoice.Parts parts, Path target, String label)
            throws IOException {
        int written = 0;
        for (Table table : result.tables()) {
            for (ExportChoice.TableFormat format : parts.tables()) {
                String text = switch (format) {
                    case CSV -> CsvTable.of(table, label);
                    case HTML -> HtmlTable.of(table, label);
                    case TEX -> LatexTable.of(table, label);
                };
                String name = table.id() + "." + format.name().toLowerCase(Locale.ROOT); //$NON-NLS-1$
                write(target.resolve(name), text.getBytes(StandardCharsets.UTF_8));
                written++;
            }
        }
        return written;
    }

    private static int figures(AnalysisResult result, ResultFigures figures, Path target, String label)
            throws IOException {
        int written = 0;
        for (Figure figure : result.figures()) {
            for (Map.Entry<String, byte[]> file : figures.render(figure, label).entrySet()) {
                write(target.resolve(figure.id() + "." + file.getKey()), file.getValue()); //$NON-NLS-1$
                written++;
            }
        }
        return written;
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        java.nio.file.Files.createDirectories(file.getParent());
        SafeFile.of(file).write(bytes, SafeFile.Check.NONE);
    }
}
