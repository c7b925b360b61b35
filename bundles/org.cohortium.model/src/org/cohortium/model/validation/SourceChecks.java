/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.model.validation;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.cohortium.model.CohortPackage;
import org.cohortium.model.DataSource;
import org.cohortium.model.SourceRole;
import org.cohortium.model.Study;

/** Rules about data sources: paths, digests, and how several files come together. */
final class SourceChecks implements StudyCheck {

    private static final CohortPackage MODEL = CohortPackage.eINSTANCE;

    @Override
    public void check(Study study, ProblemSink sink) {
        Map<String, DataSource> byPath = new HashMap<>();
        long primary = study.getSources().stream().filter(s -> s.getRole() == SourceRole.PRIMARY).count();
        if (!study.getSources().isEmpty() && primary != 1) {
            sink.error(study, MODEL.getStudy_Sources(), "primary-source",
                    primary == 0 ? "No data source is the primary one" : primary + " data sources are primary",
                    "Make exactly one source primary; append further centres to it and join further tables by key.");
        }
        for (DataSource source : study.getSources()) {
            checkFile(source, byPath, sink);
            checkRole(study, source, sink);
        }
    }

    private static void checkFile(DataSource source, Map<String, DataSource> byPath, ProblemSink sink) {
        String name = name(source);
        RelativePath.problem(source.getFile()).ifPresentOrElse(
                wrong -> sink.error(source, MODEL.getDataSource_File(), "source-path",
                        "The path of the data source " + name + " " + wrong,
                        "Import the file again; it is then stored under a name that works everywhere."),
                () -> {
                    if (!source.getFile().startsWith("data/")) {
                        sink.error(source, MODEL.getDataSource_File(), "source-folder",
                                "The file of the data source " + name + " is not in the data folder",
                                "Import the file again.");
                    }
                    DataSource other = byPath.put(source.getFile().toLowerCase(Locale.ROOT), source);
                    if (other != null) {
                        sink.warning(source, MODEL.getDataSource_File(), "source-twice",
                                "The data sources " + name(other) + " and " + name + " are the same file",
                                "Remove one of them.");
                    }
                });
        if (source.getSha256() == null || !source.getSha256().matches("[0-9a-f]{64}")) {
            sink.error(source, MODEL.getDataSource_Sha256(), "source-digest",
                    "The data source " + name + " has no fingerprint, so a change of its data cannot be noticed",
                    "Import the file again.");
        }
        if (GeneralChecks.isBlank(source.getFormat())) {
            sink.error(source, MODEL.getDataSource_Format(), "source-format",
                    "The data source " + name + " does not say how it is read", "Import the file again.");
        }
    }

    private static void checkRole(Study study, DataSource source, ProblemSink sink) {
        if (source.getRole() != SourceRole.JOINED) {
            return;
        }
        boolean primaryHasKey = study.getSources().stream().filter(s -> s.getRole() == SourceRole.PRIMARY)
                .allMatch(s -> !GeneralChecks.isBlank(s.getJoinKey()));
        if (GeneralChecks.isBlank(source.getJoinKey()) || !primaryHasKey) {
            sink.error(source, MODEL.getDataSource_JoinKey(), "join-key",
                    "The data source " + name(source) + " is joined, but the key is not named on both sides",
                    "Name the column that tells patients apart in this source and in the primary one.");
        }
    }

    private static String name(DataSource source) {
        return GeneralChecks.isBlank(source.getName()) ? String.valueOf(source.getFile()) : source.getName();
    }
}
