/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.cohortium.model.AnalysisSpec;
import org.cohortium.model.OptionValue;
import org.cohortium.model.Study;
import org.cohortium.model.StudyElements;
import org.cohortium.model.Variable;
import org.cohortium.model.VariableType;
import org.cohortium.study.io.Generation;
import org.cohortium.study.io.SaveException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyFolderTest {

    @TempDir
    private Path temp;
    private Path folder;
    private Path file;

    @BeforeEach
    void study() throws IOException {
        folder = temp.resolve("gr\u00f6\u00dfe # 1 %20");
        Study study = StudyElements.study("First");
        Variable age = StudyElements.variable("age", VariableType.NUMBER);
        study.getVariables().add(age);
        AnalysisSpec unknown = StudyElements.analysis("future", "not.installed.anywhere", null);
        unknown.setAnalysisVersion("17.3.1");
        OptionValue option = StudyElements.option("some-key");
        option.getTexts().addAll(List.of(" a ", ""));
        option.getVariables().add(age);
        option.setExpression("age + 1");
        unknown.getOptions().add(option);
        study.getAnalyses().add(unknown);
        StudyFolder.create(folder, study);
        file = folder.resolve("study.cohort");
    }

    @Test
    void savingTwiceGivesTheSameBytes() throws IOException {
        byte[] before = Files.readAllBytes(file);
        StudyFolder opened = StudyFolder.open(folder);
        opened.save();
        opened.save();
        assertArrayEquals(before, Files.readAllBytes(file));
        assertFalse(Files.exists(folder.resolve(".generations")), "nothing changed, nothing is kept");
    }

    @Test
    void analysisThatIsNotInstalledIsKeptByteForByte() throws IOException {
        String before = Files.readString(file);
        StudyFolder opened = StudyFolder.open(folder);
        opened.study().setTitle("Second");
        opened.save();
        String after = Files.readString(file);
        assertEquals(before.replace("\"First\"", "\"Second\""), after);
    }

    @Test
    void openingTheFileOpensItsFolderAndAMovedFolderOpens() throws IOException {
        assertEquals(folder, StudyFolder.open(file).path());
        Path moved = temp.resolve("moved");
        Files.move(folder, moved);
        assertEquals("First", StudyFolder.open(moved).study().getTitle());
    }

    @Test
    void changeByAnotherProgramIsNoticedAndNotOverwritten() throws IOException {
        StudyFolder opened = StudyFolder.open(folder);
        assertFalse(opened.isChangedOnDisk());
        Files.writeString(file, Files.readString(file).replace("First", "Elsewhere"));
        assertTrue(opened.isChangedOnDisk());
        opened.study().setTitle("Mine");
        assertEquals(SaveException.Reason.CONFLICT, assertThrows(SaveException.class, opened::save).reason());
        assertEquals("Elsewhere", StudyFolder.open(folder).study().getTitle());
        opened.saveOverChanges();
        assertEquals("Mine", StudyFolder.open(folder).study().getTitle());
        Generation kept = StudyFolder.generations(folder).get(0);
        assertEquals("Elsewhere", StudyFolder.openGeneration(folder, kept).study().getTitle());
        opened.study().setTitle("Mine again");
        opened.save();
    }

    @Test
    void damagedFileOffersTheNewestWholeGeneration() throws IOException {
        StudyFolder opened = StudyFolder.open(folder);
        for (String title : List.of("Second", "Third", "Fourth")) {
            opened.study().setTitle(title);
            opened.save();
        }
        List<Generation> all = StudyFolder.generations(folder);
        assertEquals(3, all.size());
        Files.write(all.get(0).file(), new byte[] {1, 2, 3});
        byte[] whole = Files.readAllBytes(file);
        for (int percent = 0; percent < 100; percent++) {
            Files.write(file, Arrays.copyOf(whole, whole.length * percent / 100));
            StudyOpenException refused = assertThrows(StudyOpenException.class, () -> StudyFolder.open(folder));
            assertEquals(2, refused.generations().size());
            assertEquals(all.get(1), refused.generations().get(0));
        }
        StudyFolder old = StudyFolder.openGeneration(folder, all.get(1));
        assertEquals("Second", old.study().getTitle());
        assertTrue(old.isReadOnly());
        assertThrows(IOException.class, old::save);
        byte[] torn = Files.readAllBytes(file);
        StudyFolder restored = StudyFolder.restore(folder, all.get(1));
        assertEquals("Second", restored.study().getTitle());
        assertArrayEquals(torn, Files.readAllBytes(StudyFolder.generations(folder).get(0).file()),
                "also what was damaged is kept");
        restored.study().setTitle("Fifth");
        restored.save();
    }

    @Test
    void newerStudyIsRefusedWithoutOfferingAnOlderOne() throws IOException {
        String newer = Files.readString(file).replace("schemaVersion=\"1\"", "schemaVersion=\"7\"");
        Files.writeString(file, newer);
        StudyOpenException refused = assertThrows(StudyOpenException.class, () -> StudyFolder.open(folder));
        assertTrue(refused.getMessage().contains("newer Cohortium (file format 7"), refused.getMessage());
        assertTrue(refused.generations().isEmpty());
        assertEquals(newer, Files.readString(file));
    }

    @Test
    void folderWithoutStudyAndFolderWithOneAreTold() {
        assertTrue(assertThrows(StudyOpenException.class, () -> StudyFolder.open(temp)).getMessage()
                .startsWith("There is no study in "));
        assertThrows(IOException.class, () -> StudyFolder.create(folder, StudyElements.study("Another")));
    }

    @Test
    void importedFileIsCopiedByteForByteUnderAPortableName() throws IOException {
        Path original = temp.resolve("Pati\u00ebnten: 2020?.csv");
        byte[] content = "\u00ef\u00bb\u00bfa;b\r\n1;2".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(original, content);
        Study study = StudyFolder.open(folder).study();
        var first = DataFiles.importFile(folder, original);
        var second = DataFiles.importFile(folder, original);
        assertEquals("data/Pati\u00ebnten_ 2020_.csv", first.getFile());
        assertEquals("data/Pati\u00ebnten_ 2020_-2.csv", second.getFile());
        assertArrayEquals(content, Files.readAllBytes(StudyPaths.resolve(folder, first.getFile())));
        study.getSources().addAll(List.of(first, second));
        assertTrue(DataFiles.check(folder, study).stream().allMatch(f -> f.state() == DataFiles.State.UNCHANGED));
        Files.write(StudyPaths.resolve(folder, first.getFile()), new byte[] {'x'});
        Files.delete(StudyPaths.resolve(folder, second.getFile()));
        assertEquals(List.of(DataFiles.State.CHANGED, DataFiles.State.MISSING),
                DataFiles.check(folder, study).stream().map(DataFiles.Finding::state).toList());
    }

    @Test
    void pathsDoNotLeadOut() throws IOException {
        for (String path : List.of("../x", "/etc/passwd", "data/../../x", "C:/x", "..\\x", "")) {
            assertThrows(IOException.class, () -> StudyPaths.resolve(folder, path), path);
        }
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(temp.resolve("secret"), "s");
        Files.createSymbolicLink(folder.resolve("data/link.csv"), temp.resolve("secret"));
        assertThrows(IOException.class, () -> StudyPaths.resolve(folder, "data/link.csv"));
        var source = StudyElements.source("x", "data/link.csv", "0".repeat(64));
        assertEquals(DataFiles.State.BLOCKED, DataFiles.check(folder, source).state());
    }
}
