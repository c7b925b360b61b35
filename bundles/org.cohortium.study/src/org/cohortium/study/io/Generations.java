/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.io;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The previous contents of a file, in a hidden folder beside it, thinned by age: all of the last hour, then one an hour
 * for a day, one a day for a month, and one a month before that.
 */
public final class Generations {

    /** Name of the folder that generations are kept in. */
    public static final String FOLDER = ".generations";

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration MONTH = Duration.ofDays(30);
    private static final int MAX_RECENT = 50;
    private static final Pattern NAME = Pattern.compile("([0-9]{6,15})-([0-9]{1,15})-(.+)");

    private final Disk disk;
    private final Clock clock;

    /** Generations on the disk, aged by the clock. */
    public Generations(Disk disk, Clock clock) {
        this.disk = disk;
        this.clock = clock;
    }

    /** The kept generations of the file, newest first. */
    public List<Generation> list(Path target) throws IOException {
        List<Generation> found = new ArrayList<>();
        for (Path file : disk.list(folder(target))) {
            Matcher name = NAME.matcher(file.getFileName().toString());
            if (name.matches() && name.group(3).equals(target.getFileName().toString())) {
                found.add(new Generation(file, Long.parseLong(name.group(1)),
                        Instant.ofEpochMilli(Long.parseLong(name.group(2)))));
            }
        }
        found.sort(Comparator.comparingLong(Generation::sequence).reversed());
        return found;
    }

    /**
     * Keeps the content that the file has now, unless the newest generation is the same, and thins out the older ones.
     *
     * @param target the file
     * @param sha256 fingerprint of its content
     * @throws IOException when it cannot be kept
     */
    void keep(Path target, String sha256) throws IOException {
        disk.createFolders(folder(target));
        List<Generation> kept = list(target);
        byte[] content = disk.read(target);
        if (!kept.isEmpty() && disk.size(kept.get(0).file()) == content.length
                && Fingerprint.of(disk.read(kept.get(0).file())).equals(sha256)) {
            return;
        }
        long sequence = kept.isEmpty() ? 1 : kept.get(0).sequence() + 1;
        String digits = Long.toString(sequence);
        Path file = folder(target).resolve("0".repeat(Math.max(0, 6 - digits.length())) + digits + "-"
                + clock.millis() + "-" + target.getFileName());
        Path temporary = TempFiles.beside(file);
        try {
            disk.writeNew(temporary, content);
            disk.moveAtomically(temporary, file);
        } catch (IOException e) {
            try {
                disk.delete(temporary);
            } catch (IOException suppressed) {
                e.addSuppressed(suppressed);
            }
            throw e;
        }
        thin(kept);
    }

    private void thin(List<Generation> newestFirst) {
        Instant now = clock.instant();
        Set<String> slots = new HashSet<>();
        int recent = 0;
        for (Generation generation : newestFirst) {
            Duration age = Duration.between(generation.kept(), now);
            boolean isRecent = age.compareTo(Duration.ofHours(1)) < 0;
            recent += isRecent ? 1 : 0;
            boolean keep = isRecent ? recent <= MAX_RECENT : slots.add(slot(generation.kept(), age));
            if (!keep && !deleted(generation)) {
                return;
            }
        }
    }

    /** A generation too many harms nobody, so a save does not fail for it; the next one tries again. */
    private boolean deleted(Generation generation) {
        try {
            disk.delete(generation.file());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String slot(Instant kept, Duration age) {
        long hours = Math.floorDiv(kept.getEpochSecond(), Duration.ofHours(1).toSeconds());
        if (age.compareTo(DAY) < 0) {
            return "hour " + hours;
        }
        return age.compareTo(MONTH) < 0 ? "day " + Math.floorDiv(hours, 24)
                : "month " + Math.floorDiv(hours, 24 * 30);
    }

    private static Path folder(Path target) {
        return target.toAbsolutePath().resolveSibling(FOLDER);
    }
}
