/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.io;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.cohortium.model.StudyFormat;
import org.cohortium.model.validation.RelativePath;
import org.cohortium.study.io.ZipEntries.Entry;

/** Decides from the table of contents alone whether an archive can be unpacked safely on any system. */
final class ArchiveCheck {

    /** Most bytes that an archive may unpack to. */
    static final long MAX_TOTAL = 8L << 30;

    private static final long MAX_RATIO = 200;
    private static final long SMALL = 1 << 20;

    private ArchiveCheck() {
    }

    /** Throws unless every entry is good. */
    static void check(List<Entry> entries) throws ArchiveException {
        Map<String, String> seen = new LinkedHashMap<>();
        long total = 0;
        boolean hasStudy = false;
        for (Entry entry : entries) {
            checkName(entry, seen);
            total += entry.size();
            if (entry.size() > SMALL && entry.size() / Math.max(1, entry.compressed()) > MAX_RATIO
                    || entry.method() == 0 && entry.size() != entry.compressed() || total > MAX_TOTAL) {
                throw new ArchiveException("The archive would unpack to far more than it holds: " + entry.name());
            }
            hasStudy |= entry.name().equals(StudyFormat.FILE_NAME);
        }
        checkFoldersAreNoFiles(seen, entries);
        checkNoOverlap(entries);
        if (!hasStudy) {
            throw new ArchiveException("The archive holds no study: " + StudyFormat.FILE_NAME + " is missing");
        }
    }

    private static void checkName(Entry entry, Map<String, String> seen) throws ArchiveException {
        String name = entry.isFolder() ? entry.name().substring(0, entry.name().length() - 1) : entry.name();
        Optional<String> wrong = RelativePath.problem(name);
        if (wrong.isPresent()) {
            throw new ArchiveException("The archive holds a file whose name " + wrong.get());
        }
        if (entry.link()) {
            throw new ArchiveException("The archive holds a link, which may lead out of its folder: " + name);
        }
        String other = seen.put(key(name), name);
        if (other != null) {
            throw new ArchiveException("The archive holds two files that are one on some systems: " + other + " and "
                    + name);
        }
    }

    private static void checkFoldersAreNoFiles(Map<String, String> seen, List<Entry> entries)
            throws ArchiveException {
        Set<String> files = new HashSet<>();
        entries.stream().filter(e -> !e.isFolder()).forEach(e -> files.add(key(e.name())));
        for (String path : seen.keySet()) {
            for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
                if (files.contains(path.substring(0, slash))) {
                    throw new ArchiveException("The archive holds a file that is also a folder: "
                            + seen.get(path).substring(0, slash));
                }
            }
        }
    }

    private static void checkNoOverlap(List<Entry> entries) throws ArchiveException {
        List<Entry> ordered = new ArrayList<>(entries);
        ordered.sort(Comparator.comparingLong(Entry::dataStart));
        long end = 0;
        for (Entry entry : ordered) {
            if (entry.dataStart() < end) {
                throw new ArchiveException("The archive uses the same bytes for several files");
            }
            end = entry.dataStart() + entry.compressed();
        }
    }

    /** Names that are equal here are one file on a system that folds case or composes characters. */
    static String key(String name) {
        return Normalizer.normalize(Normalizer.normalize(name, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }
}
