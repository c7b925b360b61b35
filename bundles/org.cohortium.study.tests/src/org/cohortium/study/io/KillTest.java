/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process that saves all the time, at random moments. */
class KillTest {

    private static final int KILLS = 20;

    @TempDir
    private Path folder;

    @Test
    void killedSaveLeavesAWholeFileAndWholeGenerations() throws Exception {
        Path target = folder.resolve("study.cohort");
        Files.write(target, SaveLoop.content(-1));
        Random random = new Random(99);
        int killedAtWork = 0;
        for (int i = 0; i < KILLS; i++) {
            Process process = start(target);
            long begun = Files.getLastModifiedTime(target).toMillis();
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (Files.getLastModifiedTime(target).toMillis() == begun && process.isAlive()
                    && System.nanoTime() < deadline) {
                Thread.sleep(5);
            }
            Thread.sleep(random.nextInt(40));
            assertTrue(process.isAlive(), "the process saves until it is killed");
            process.destroyForcibly().waitFor();
            assertTrue(SaveLoop.isWhole(Files.readAllBytes(target)), "after kill " + i);
            killedAtWork += StaleFiles.sweep(Disk.REAL, folder);
        }
        for (Generation generation : new Generations(Disk.REAL, Clock.systemUTC()).list(target)) {
            assertTrue(SaveLoop.isWhole(Files.readAllBytes(generation.file())), generation.toString());
        }
        try (Stream<Path> all = Files.walk(folder)) {
            assertEquals(0, all.filter(StaleFiles::isTemporary).count());
        }
        assertTrue(killedAtWork > 0, "some kills came while a temporary file was open");
    }

    private static Process start(Path target) throws IOException, URISyntaxException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = classes(SafeFile.class) + File.pathSeparator + classes(SaveLoop.class);
        return new ProcessBuilder(java, "-Xshare:auto", "-cp", classPath, SaveLoop.class.getName(), target.toString())
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** Where the classes of a bundle are: a jar, a folder of classes, or a project built by Tycho. */
    private static String classes(Class<?> type) throws URISyntaxException {
        Path location = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        String file = type.getName().replace('.', '/') + ".class";
        for (String below : new String[] {"", "target/classes", "target/test-classes", "bin"}) {
            if (Files.exists(location.resolve(below).resolve(file))) {
                return location.resolve(below).toString();
            }
        }
        return location.toString();
    }
}
