/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.cli.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.Attachment;
import org.cohortium.analysis.result.Figure;
import org.cohortium.analysis.result.ResultJson;
import org.cohortium.analysis.result.Table;
import org.cohortium.numerics.Progress;
import org.cohortium.report.ResultFigures;
import org.cohortium.study.io.SafeFile;
import org.cohortium.study.plan.TableCsv;

/** The files of one result outside a study: the result, its tables, its figures and what comes with it. */
final class ResultFiles {

    private final AnalysisResult result;
    private final ResultFigures figures;

    ResultFiles(AnalysisResult result, ResultFigures figures) {
        this.result = result;
        this.figures = figures;
    }

    String json() {
        return ResultJson.print(result);
    }

    void writeJson(Path file) throws IOException {
        write(file, json().getBytes(StandardCharsets.UTF_8));
    }

    void writeAll(Path folder, Progress progress) throws IOException {
        writeJson(folder.resolve("result.json"));
        for (Table table : result.tables()) {
            write(folder.resolve("tables").resolve(table.id() + ".csv"), TableCsv.bytes(table, ""));
        }
        for (Attachment attachment : result.attachments()) {
            write(folder.resolve(attachment.name()), attachment.text().getBytes(StandardCharsets.UTF_8));
        }
        int done = 0;
        for (Figure figure : result.figures()) {
            progress.report((double) done++ / result.figures().size(), "Drawing " + figure.title());
            for (Map.Entry<String, byte[]> file : figures.render(figure, "").entrySet()) {
                write(folder.resolve("figures").resolve(figure.id() + "." + file.getKey()), file.getValue());
            }
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        Files.createDirectories(parent);
        SafeFile.of(file.toAbsolutePath()).write(content, SafeFile.Check.NONE);
    }
}
