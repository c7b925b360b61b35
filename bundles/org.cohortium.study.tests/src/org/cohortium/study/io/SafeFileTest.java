/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

import org.cohortium.study.io.SaveException.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeFileTest {

    private static final byte[] OLD = "old content".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NEW = "new content, longer".repeat(50).getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;
    private Path target;

    @BeforeEach
    void oldFile() throws IOException {
        target = folder.resolve("study.cohort");
        Files.write(target, OLD);
    }

    private SafeFile file(Disk disk) {
        return SafeFile.withGenerations(disk, target, new Generations(disk, Clock.systemUTC()));
    }

    private long temporaries() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(StaleFiles::isTemporary).count();
        }
    }

    @Test
    void whateverFailsTheOldOrTheNewContentIsThereAndTheNextSaveWorks() throws IOException {
        int failures = 0;
        for (int n = 1;; n++) {
            Files.write(target, OLD);
            FaultyDisk disk = new FaultyDisk(n);
            boolean failed = false;
            try {
                FileToken token = file(disk).write(NEW, SafeFile.Check.NONE);
                assertEquals(NEW.length, token.size());
                assertArrayEquals(NEW, Files.readAllBytes(target));
            } catch (SaveException e) {
                failed = true;
                failures++;
                assertArrayEquals(OLD, Files.readAllBytes(target), "after fault " + n);
                assertEquals(0, temporaries(), "after fault " + n);
            }
            file(Disk.REAL).write(NEW, SafeFile.Check.NONE);
            assertArrayEquals(NEW, Files.readAllBytes(target));
            if (!failed && !disk.hasFailed()) {
                break;
            }
        }
        assertTrue(failures >= 10, "every step was made to fail: " + failures);
    }

    @Test
    void fullDiskLeavesTheOldFileAndNamesVolumeAndSpace() throws IOException {
        SaveException refused = assertThrows(SaveException.class,
                () -> file(FaultyDisk.full()).write(NEW, SafeFile.Check.NONE));
        assertEquals(Reason.NO_SPACE, refused.reason());
        assertEquals("There is no room for study.cohort on the volume the test volume: " + NEW.length
                + " bytes are needed, 4096 are free", refused.getMessage());
        assertArrayEquals(OLD, Files.readAllBytes(target));
        assertEquals(0, temporaries());
    }

    @Test
    void withoutAtomicMoveNothingIsWritten() throws IOException {
        SaveException refused = assertThrows(SaveException.class,
                () -> file(FaultyDisk.withoutAtomicMove()).write(NEW, SafeFile.Check.NONE));
        assertEquals(Reason.NOT_ATOMIC, refused.reason());
        assertArrayEquals(OLD, Files.readAllBytes(target));
    }

    @Test
    void fileChangedByAnotherProgramIsNotOverwritten() throws IOException {
        FileToken read = file(Disk.REAL).token();
        Files.writeString(target, "someone else's");
        SaveException refused = assertThrows(SaveException.class,
                () -> file(Disk.REAL).write(NEW, read, SafeFile.Check.NONE));
        assertEquals(Reason.CONFLICT, refused.reason());
        assertEquals("someone else's", Files.readString(target));
        Files.delete(target);
        assertEquals(Reason.CONFLICT, assertThrows(SaveException.class,
                () -> file(Disk.REAL).write(NEW, read, SafeFile.Check.NONE)).reason());
        assertFalse(Files.exists(target));
        assertEquals(Reason.CONFLICT, assertThrows(SaveException.class, () -> {
            Files.write(target, OLD);
            file(Disk.REAL).write(NEW, FileToken.ABSENT, SafeFile.Check.NONE);
        }).reason());
    }

    @Test
    void changeBetweenReadingAndMovingIsNoticed() throws IOException {
        FileToken read = file(Disk.REAL).token();
        SaveException refused = assertThrows(SaveException.class, () -> file(Disk.REAL).write(NEW, read,
                content -> Files.writeString(target, "just now")));
        assertEquals(Reason.CONFLICT, refused.reason());
        assertEquals("just now", Files.readString(target));
    }

    @Test
    void touchedFileWithTheSameContentIsNoConflict() throws IOException {
        FileToken read = file(Disk.REAL).token();
        Files.setLastModifiedTime(target, FileTime.fromMillis(0));
        file(Disk.REAL).write(NEW, read, SafeFile.Check.NONE);
        assertArrayEquals(NEW, Files.readAllBytes(target));
    }

    @Test
    void contentThatDoesNotReadBackReplacesNothing() throws IOException {
        SaveException refused = assertThrows(SaveException.class, () -> file(Disk.REAL).write(NEW, content -> {
            throw new IOException("half a study");
        }));
        assertEquals(Reason.NOT_READ_BACK, refused.reason());
        assertArrayEquals(OLD, Files.readAllBytes(target));
        assertEquals(0, temporaries());
    }

    @Test
    void sameContentTouchesNothing() throws IOException {
        long before = Files.getLastModifiedTime(target).toMillis();
        file(Disk.REAL).write(OLD, SafeFile.Check.NONE);
        assertEquals(before, Files.getLastModifiedTime(target).toMillis());
        assertFalse(Files.exists(folder.resolve(Generations.FOLDER)));
    }

    @Test
    void targetThatIsHeldForAMomentIsWaitedFor() throws IOException {
        int[] refusals = {3};
        Disk held = new DelegatingDisk() {
            @Override
            public void moveAtomically(Path from, Path to) throws IOException {
                if (to.equals(target) && refusals[0]-- > 0) {
                    throw new AccessDeniedException(to.toString());
                }
                super.moveAtomically(from, to);
            }
        };
        SafeFile.of(held, target).write(NEW, SafeFile.Check.NONE);
        assertArrayEquals(NEW, Files.readAllBytes(target));
        refusals[0] = 100;
        assertEquals(Reason.NOT_ALLOWED, assertThrows(SaveException.class,
                () -> SafeFile.of(held, target).write(OLD, SafeFile.Check.NONE)).reason());
        assertArrayEquals(NEW, Files.readAllBytes(target));
    }

    @Test
    void generationsAreKeptInOrderAndThinnedByAge() throws IOException {
        Instant[] now = {Instant.parse("2026-01-01T00:00:30Z")};
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now[0];
            }
        };
        Generations generations = new Generations(Disk.REAL, clock);
        SafeFile file = SafeFile.withGenerations(Disk.REAL, target, generations);
        for (int i = 0; i < 60 * 24 * 3 / 10; i++) {
            file.write(("content " + i).getBytes(StandardCharsets.UTF_8), SafeFile.Check.NONE);
            now[0] = now[0].plus(Duration.ofMinutes(10));
        }
        List<Generation> kept = generations.list(target);
        assertTrue(kept.size() >= 6 + 22 + 2 && kept.size() <= 7 + 25 + 4, "kept " + kept.size());
        assertEquals("content 430", Files.readString(kept.get(0).file()));
        assertEquals("content 429", Files.readString(kept.get(1).file()));
        now[0] = now[0].minus(Duration.ofDays(400));
        file.write(NEW, SafeFile.Check.NONE);
        file.write(OLD, SafeFile.Check.NONE);
        assertArrayEquals(NEW, Files.readAllBytes(generations.list(target).get(0).file()),
                "order does not depend on the clock");
        now[0] = now[0].plus(Duration.ofDays(900));
        file.write(NEW, SafeFile.Check.NONE);
        file.write(OLD, SafeFile.Check.NONE);
        assertTrue(generations.list(target).size() <= 5, "a long time ago, one a month is enough: "
                + generations.list(target).size());
    }

    @Test
    void leftoversOfDeadProcessesAreSweptAndOthersLeft() throws IOException {
        Path dead = Files.createFile(folder.resolve(".study.cohort.999999999-1.tmp"));
        Path alive = Files.createFile(folder.resolve(".study.cohort." + ProcessHandle.current().pid() + "-1.tmp"));
        Path other = Files.createFile(folder.resolve("notes.tmp"));
        assertEquals(1, StaleFiles.sweep(Disk.REAL, folder));
        assertFalse(Files.exists(dead));
        assertTrue(Files.exists(alive) && Files.exists(other));
    }
}
