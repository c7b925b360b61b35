/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.cohortium.report.internal.ReportPage;
import org.cohortium.study.io.SafeFile;

/**
 * The report of a study: one HTML page with everything in it. It loads nothing, runs nothing, and holds no time, so that
 * the same study gives the same bytes.
 */
public final class StudyReport {

    /** Where the report lies in a study folder. */
    public static final String FILE = "report/report.html";

    private StudyReport() {
    }

    /** The page in UTF-8. */
    public static byte[] html(ReportInput input) {
        return new ReportPage(input).write().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Writes the page into a study folder, or the folder that results were asked for in.
     *
     * @return the file
     * @throws IOException when it cannot be written; an earlier report is then as it was
     */
    public static Path write(ReportInput input, Path folder) throws IOException {
        Path file = folder.toAbsolutePath().normalize().resolve(FILE);
        SafeFile.of(file).write(html(input), SafeFile.Check.NONE);
        return file;
    }
}
