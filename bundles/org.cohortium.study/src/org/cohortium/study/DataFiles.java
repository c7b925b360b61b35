/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.cohortium.model.DataSource;
import org.cohortium.model.Study;
import org.cohortium.model.StudyElements;
import org.cohortium.model.validation.RelativePath;
import org.cohortium.study.io.Fingerprint;
import org.cohortium.study.io.SafeCopy;

/** The data files of a study: imported byte for byte, never rewritten, and known by their fingerprints. */
public final class DataFiles {

    /** Name of the folder that data are kept in. */
    public static final String FOLDER = "data";

    private DataFiles() {
    }

    /** What was found out about the file of a data source. */
    public enum State {
        /** The file is the one that was imported. */
        UNCHANGED,
        /** The file has other content than the one that was imported. */
        CHANGED,
        /** There is no such file. */
        MISSING,
        /** The path leads out of the study folder, or the file cannot be read. */
        BLOCKED
    }

    /**
     * State of the file of a data source.
     *
     * @param source the source
     * @param state what was found out
     * @param message the state in words, naming the file
     * @param advice what to do; empty when there is nothing to do
     */
    public record Finding(DataSource source, State state, String message, String advice) {
    }

    /**
     * Copies a file into the data folder of a study.
     *
     * @param folder the study folder
     * @param original the file, anywhere
     * @return a new source for the copy, without reader settings, that is in no study yet
     * @throws IOException when the file cannot be read or the copy not be written
     */
    public static DataSource importFile(Path folder, Path original) throws IOException {
        if (!Files.isRegularFile(original)) {
            throw new IOException("There is no file " + original);
        }
        Path data = folder.resolve(FOLDER);
        Files.createDirectories(data);
        String name = freeName(data, original.getFileName().toString());
        String sha256;
        try (InputStream in = Files.newInputStream(original)) {
            sha256 = SafeCopy.copyNew(in, data.resolve(name));
        }
        int dot = name.lastIndexOf('.');
        return StudyElements.source(dot > 0 ? name.substring(0, dot) : name, FOLDER + "/" + name, sha256);
    }

    /** Whether the data of the study are the ones that were imported, source by source. */
    public static List<Finding> check(Path folder, Study study) {
        List<Finding> findings = new ArrayList<>();
        for (DataSource source : study.getSources()) {
            findings.add(check(folder, source));
        }
        return findings;
    }

    /** Whether the file of a source is the one that was imported. */
    public static Finding check(Path folder, DataSource source) {
        try {
            Path file = StudyPaths.resolve(folder, String.valueOf(source.getFile()));
            if (!Files.isRegularFile(file)) {
                return new Finding(source, State.MISSING, "The data file " + source.getFile() + " is not there",
                        "Put the file back, or import it again.");
            }
            if (!Fingerprint.of(file).equals(source.getSha256())) {
                return new Finding(source, State.CHANGED, "The data file " + source.getFile()
                        + " was changed after it was imported",
                        "Put the original back, or import the new file; results are then out of date.");
            }
            return new Finding(source, State.UNCHANGED, "The data file " + source.getFile() + " is unchanged", "");
        } catch (IOException e) {
            return new Finding(source, State.BLOCKED, "The data file " + source.getFile() + " cannot be used: "
                    + e.getMessage(), "Import the file again.");
        }
    }

    private static String freeName(Path data, String wanted) throws IOException {
        StringBuilder clean = new StringBuilder();
        wanted.codePoints().forEach(c -> clean.appendCodePoint(Character.isLetterOrDigit(c) || " ._-+()".indexOf(c) >= 0
                ? c : '_'));
        String name = clean.toString().strip();
        if (RelativePath.problem(name).isPresent() || name.startsWith(".")) {
            name = "data_" + name.replaceAll("[. ]+$", "").replaceFirst("^[.]+", "");
        }
        if (RelativePath.problem(name).isPresent()) {
            name = "data.csv";
        }
        Set<String> taken = new HashSet<>();
        try (var files = Files.list(data)) {
            files.forEach(f -> taken.add(f.getFileName().toString().toLowerCase(Locale.ROOT)));
        }
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String extension = dot > 0 ? name.substring(dot) : "";
        String free = name;
        for (int i = 2; taken.contains(free.toLowerCase(Locale.ROOT)); i++) {
            free = stem + "-" + i + extension;
        }
        return free;
    }
}
