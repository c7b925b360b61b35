/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.cli;

import static org.cohortium.cli.Calls.call;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.cohortium.examples.BuiltInExamples;
import org.cohortium.study.StudyFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A study in one file, and studies that were made to harm or came to harm. */
class ArchiveTest {

    @TempDir
    Path folder;

    private Path study;

    @BeforeEach
    void copyAStudy() throws IOException {
        study = Files.createDirectory(folder.resolve("made")).resolve("hcc-resection");
        BuiltInExamples.copyTo("hcc-resection", study);
    }

    @Test
    void anArchiveIsRunLikeTheFolder() throws IOException {
        Path archive = folder.resolve("resection.cohortz");
        Calls.Said packed = call("archive", study.toString(), archive.toString()).ends(0);
        packed.prints(archive.toString(), "sha256 " + Results.sha256(archive));
        Path again = folder.resolve("again.cohortz");
        call("archive", study.toString(), again.toString()).ends(0);
        assertArrayEquals(Files.readAllBytes(archive), Files.readAllBytes(again));
        call("run", archive.toString(), "--only", "km-os-peritumoral").ends(0)
            .says("The archive was unpacked to " + folder.resolve("resection"));
        assertTrue(Files.isRegularFile(folder.resolve("resection/results/km-os-peritumoral/result.json")));
        call("verify", folder.resolve("resection").toString(), "--only", "km-os-peritumoral").ends(0);
        call("run", archive.toString(), "--only", "km-os-peritumoral").ends(4).says("already there");
    }

    @Test
    void anArchiveWithoutDataSaysWhatIsMissing() throws IOException {
        Path archive = folder.resolve("without.cohortz");
        call("archive", study.toString(), archive.toString(), "--without-data").ends(0);
        Calls.Said run = call("run", archive.toString()).ends(4).says("hepatocellular.csv");
        assertEquals("", run.out());
    }

    @Test
    void aHostileArchiveIsRefusedAndNothingIsWritten() throws IOException {
        String model = Files.readString(study.resolve("study.cohort"));
        for (String name : List.of("../evil.txt", "/tmp/evil.txt", "data/../../evil.txt", "C:\\evil.txt", "..\\evil.txt")) {
            Path place = Files.createDirectories(folder.resolve("unpack"));
            Path archive = place.resolve("bad.cohortz");
            try (OutputStream out = Files.newOutputStream(archive); ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("study.cohort"));
                zip.write(model.getBytes(StandardCharsets.UTF_8));
                zip.putNextEntry(new ZipEntry(name));
                zip.write(1);
            }
            Set<String> before = Calls.files(folder);
            Calls.Said said = call("run", archive.toString()).ends(4).says("bad.cohortz cannot be opened");
            assertEquals("", said.out());
            assertEquals(before, Calls.files(folder), name);
            assertFalse(Files.exists(place.resolve("bad")));
            Files.delete(archive);
        }
        Path text = Files.writeString(folder.resolve("text.cohortz"), "not an archive");
        call("run", text.toString()).ends(4);
    }

    @Test
    void aTruncatedStudyIsRefusedAndTheNewestWholeStateNamed() throws IOException {
        StudyFolder open = StudyFolder.open(study);
        open.study().setTitle("The same with another title");
        open.save();
        String newest = StudyFolder.generations(study).get(0).file().getFileName().toString();
        Path file = study.resolve("study.cohort");
        String whole = Files.readString(file);
        String half = whole.substring(0, whole.length() / 2);
        Files.writeString(file, half);
        for (String command : List.of("run", "verify", "report", "archive")) {
            Calls.Said said = call(command, study.toString()).ends(4).says("study.cohort", newest, "restore");
            assertEquals("", said.out(), command);
        }
        assertEquals(half, Files.readString(file));
        assertFalse(Files.exists(study.resolve("results")));
    }

    @Test
    void aStudyThatIsNotThereNamesTheExamples() {
        call("run", folder.resolve("nothing").toString()).ends(4).says("There is no study", "hcc-lung-metastasis",
            "hcc-resection");
        call("run").ends(2).says("Say which study.");
        call("verify", study.toString()).ends(3).prints("missing");
    }
}
