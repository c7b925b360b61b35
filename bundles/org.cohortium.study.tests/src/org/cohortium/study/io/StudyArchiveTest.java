/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StudyArchiveTest {

    @TempDir
    private Path temp;
    private Path folder;
    private Path archive;

    @BeforeEach
    void studyFolder() throws IOException {
        folder = temp.resolve("study");
        archive = temp.resolve("study.cohortz");
        write("study.cohort", "model");
        write("data/b.csv", "x\n1\n");
        write("data/\u00e4.csv", "y".repeat(100_000));
        write("results/cox/result.json", "{}");
        write(".generations/000001-1-study.cohort", "old");
        write(".study.cohort.1-1.tmp", "temp");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static byte[] zip(List<String> names, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(content.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private String refused(byte[] zip) throws IOException {
        Files.write(archive, zip);
        Path target = temp.resolve("out");
        ArchiveException refused = assertThrows(ArchiveException.class, () -> StudyArchive.unpack(archive, target));
        assertFalse(Files.exists(target));
        try (Stream<Path> all = Files.list(temp)) {
            assertEquals(List.of("study", "study.cohortz"), all.map(p -> p.getFileName().toString()).sorted().toList(),
                    "nothing was written");
        }
        return refused.getMessage();
    }

    @Test
    void sameFolderGivesTheSameBytesAndComesBackWhole() throws IOException {
        String first = StudyArchive.pack(folder, archive, true);
        byte[] bytes = Files.readAllBytes(archive);
        assertEquals(Fingerprint.of(bytes), first);
        Files.setLastModifiedTime(folder.resolve("data/b.csv"), FileTime.fromMillis(0));
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            StudyArchive.pack(folder, archive, true);
        } finally {
            TimeZone.setDefault(zone);
        }
        assertArrayEquals(bytes, Files.readAllBytes(archive));
        Path out = temp.resolve("out");
        StudyArchive.unpack(archive, out);
        assertEquals("y".repeat(100_000), Files.readString(out.resolve("data/\u00e4.csv")));
        assertEquals("model", Files.readString(out.resolve("study.cohort")));
        assertFalse(Files.exists(out.resolve(".generations")));
        Path again = temp.resolve("again.cohortz");
        assertEquals(first, StudyArchive.pack(out, again, true));
    }

    @Test
    void dataStayBehindWhenAsked() throws IOException {
        StudyArchive.pack(folder, archive, false);
        Path out = temp.resolve("out");
        StudyArchive.unpack(archive, out);
        assertFalse(Files.exists(out.resolve("data")));
        assertTrue(Files.exists(out.resolve("results/cox/result.json")));
    }

    @Test
    void archiveInTheFolderIsNotPackedIntoItself() throws IOException {
        Path inside = folder.resolve("study.cohortz");
        String first = StudyArchive.pack(folder, inside, true);
        assertEquals(first, StudyArchive.pack(folder, inside, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil", "/etc/evil", "a/../../evil", "..\\evil", "C:/evil", "C:evil", "data/con.txt",
        "data/x.", "data//x", "./x", "data/\u0001x", "data/x:stream", "data/x ", "\\\\host\\share"})
    void namesThatLeadOutOrDifferBetweenSystemsAreRefused(String name) throws IOException {
        assertTrue(refused(zip(List.of("study.cohort", name), "x")).startsWith("The archive holds a file whose name"));
    }

    @Test
    void namesThatClashAreRefused() throws IOException {
        assertTrue(refused(zip(List.of("study.cohort", "data/A.csv", "data/a.csv"), "x")).contains("two files"));
        assertTrue(refused(zip(List.of("study.cohort", "data/\u00e4", "data/a\u0308"), "x")).contains("two files"));
        assertTrue(refused(zip(List.of("study.cohort", "STUDY.cohort"), "x")).contains("two files"));
        assertTrue(refused(zip(List.of("study.cohort", "data", "data/x"), "x")).contains("also a folder"));
        assertTrue(refused(zip(List.of("study.cohort", "Data/x", "data"), "x")).contains("also a folder"));
        byte[] twice = zip(List.of("study.cohort", "data/a", "data/b"), "x");
        byte[] patched = replaceAll(twice, "data/b", "data/a");
        assertTrue(refused(patched).contains("two files"));
    }

    @Test
    void bombsAreRefused() throws IOException {
        assertTrue(refused(zip(List.of("study.cohort", "data/bomb"), "0".repeat(30 << 20))).contains("far more"));
        StringBuilder many = new StringBuilder();
        List<String> names = Stream.iterate(0, i -> i + 1).limit(ZipEntries.MAX_ENTRIES + 1).map(i -> "data/" + i)
                .toList();
        assertTrue(refused(zip(names, many.toString())).contains("more than " + ZipEntries.MAX_ENTRIES));
    }

    @Test
    void entryThatLiesAboutItsSizeIsRefused() throws IOException {
        byte[] bytes = zip(List.of("study.cohort"), "x".repeat(1000));
        int central = central(bytes);
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putInt(central + 24, 10);
        assertTrue(refused(bytes).contains("damaged"));
        buffer.putInt(central + 24, 1000);
        buffer.putInt(central + 16, 7);
        assertTrue(refused(bytes).contains("damaged"));
    }

    @Test
    void linksAndOverlapsAreRefused() throws IOException {
        byte[] bytes = zip(List.of("data/link", "study.cohort"), "x");
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putInt(central(bytes) + 38, 0xa1ff << 16);
        assertTrue(refused(bytes).contains("a link"));

        byte[] overlapping = zip(List.of("data/a", "data/b", "study.cohort"), "x");
        ByteBuffer shared = ByteBuffer.wrap(overlapping).order(ByteOrder.LITTLE_ENDIAN);
        int second = central(overlapping) + 46 + "data/a".length();
        shared.putInt(second + 42, 0);
        shared.put(second + 46 + 5, (byte) 'a');
        String message = refused(overlapping);
        assertTrue(message.contains("two files") || message.contains("same bytes"), message);
    }

    @Test
    void damagedArchivesAreRefused() throws IOException {
        byte[] whole = zip(List.of("study.cohort", "data/a"), "content".repeat(200));
        for (int percent = 0; percent < 100; percent++) {
            refused(Arrays.copyOf(whole, whole.length * percent / 100));
        }
        assertTrue(refused(zip(List.of("data/a"), "x")).contains("holds no study"));
        assertTrue(refused("PK".getBytes(StandardCharsets.UTF_8)).contains("not an archive"));
        byte[] flipped = whole.clone();
        flipped[60] ^= 1;
        refused(flipped);
    }

    @Test
    void existingFolderIsLeftAlone() throws IOException {
        StudyArchive.pack(folder, archive, true);
        assertThrows(IOException.class, () -> StudyArchive.unpack(archive, folder));
        assertEquals("model", Files.readString(folder.resolve("study.cohort")));
    }

    private static int central(byte[] zip) {
        ByteBuffer buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        return buffer.getInt(zip.length - 22 + 16);
    }

    private static byte[] replaceAll(byte[] bytes, String from, String to) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }
}
