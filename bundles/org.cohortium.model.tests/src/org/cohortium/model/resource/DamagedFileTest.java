/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.model.resource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.cohortium.model.Study;
import org.cohortium.model.StudyFormat;
import org.cohortium.model.resource.StudyReadException.Reason;
import org.junit.jupiter.api.Test;

/** Files that are not what was written: cut off, with flipped bits, or random. */
class DamagedFileTest {

    @Test
    void fileCutAtEveryByteIsRefused() {
        byte[] whole = ExampleStudy.bytes();
        for (int length = 0; length < whole.length - 1; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            StudyReadException refused = assertThrows(StudyReadException.class,
                    () -> new StudyReader().read(part, ExampleStudy.ADDRESS), "cut after " + length + " bytes");
            assertEquals(length == 0 ? Reason.EMPTY : Reason.DAMAGED, refused.reason());
        }
    }

    @Test
    void flippedBitGivesAWholeStudyOrNone() throws StudyReadException, StudyWriteException {
        byte[] whole = ExampleStudy.bytes();
        long elements = count(new StudyReader().read(whole, ExampleStudy.ADDRESS).study());
        Random random = new Random(4711);
        int refused = 0;
        for (int i = 0; i < 1000; i++) {
            byte[] flipped = whole.clone();
            int at = random.nextInt(flipped.length);
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            try {
                Study study = new StudyReader().read(flipped, ExampleStudy.ADDRESS).study();
                assertEquals(elements, count(study), "every element is there");
                byte[] written = StudyWriter.bytes(study);
                assertArrayEquals(written, StudyWriter.bytes(new StudyReader().read(written, ExampleStudy.ADDRESS)
                        .study()));
            } catch (StudyReadException e) {
                refused++;
            }
        }
        assertTrue(refused > 300, "most damage to the structure is found: " + refused);
    }

    private static long count(Study study) {
        long count = 1;
        for (var all = study.eAllContents(); all.hasNext(); all.next()) {
            count++;
        }
        return count;
    }

    @Test
    void randomBytesAndOtherFilesAreRefused() {
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            byte[] bytes = new byte[1 + random.nextInt(2000)];
            random.nextBytes(bytes);
            assertThrows(StudyReadException.class, () -> new StudyReader().read(bytes, ExampleStudy.ADDRESS));
        }
        for (String text : List.of("PK\u0003\u0004", "{\"study\":1}", "\0\0\0\0", "<html/>", "study", "<a", "\uFEFF")) {
            assertThrows(StudyReadException.class, () -> new StudyReader().read(text.getBytes(StandardCharsets.UTF_8),
                    ExampleStudy.ADDRESS));
        }
    }

    @Test
    void byteOrderMarkAndForeignLineEndsAreRead() throws StudyReadException, StudyWriteException {
        byte[] bytes = ExampleStudy.bytes();
        String text = "\uFEFF" + new String(bytes, StandardCharsets.UTF_8).replace("\n  <", "\r\n  <");
        Study study = new StudyReader().read(text.getBytes(StandardCharsets.UTF_8), ExampleStudy.ADDRESS).study();
        assertArrayEquals(bytes, StudyWriter.bytes(study));
        assertThrows(StudyReadException.class, () -> new StudyReader().read(
                text.getBytes(StandardCharsets.UTF_16), ExampleStudy.ADDRESS));
    }

    @Test
    void olderVersionWithoutAStepIsRefusedAndWithOneIsBroughtUp() throws StudyReadException, StudyWriteException {
        byte[] bytes = ExampleStudy.bytes();
        String current = new String(bytes, StandardCharsets.UTF_8);
        MigrationChain none = new MigrationChain(List.of());
        assertEquals(current, none.migrate(current, StudyFormat.CURRENT_VERSION));
        assertThrows(StudyReadException.class, () -> none.migrate(current, 0));
        MigrationChain chain = new MigrationChain(List.of(new StudyMigration() {
            @Override
            public int from() {
                return 0;
            }

            @Override
            public void apply(org.w3c.dom.Element study) {
                study.setAttribute("title", study.getAttribute("name"));
                study.removeAttribute("name");
            }
        }));
        String old = current.replace("title=\"Resection", "name=\"Resection")
                .replace("schemaVersion=\"1\"", "schemaVersion=\"0\"");
        String migrated = chain.migrate(old, 0);
        Study study = new StudyReader().read(migrated.getBytes(StandardCharsets.UTF_8), ExampleStudy.ADDRESS).study();
        assertArrayEquals(bytes, StudyWriter.bytes(study), "every text survives the migration");
    }
}
