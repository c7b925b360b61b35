/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.model.resource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;

import org.cohortium.model.ElementIds;
import org.cohortium.model.Study;
import org.cohortium.model.StudyElements;
import org.cohortium.model.StudyFormat;
import org.cohortium.model.Variable;
import org.cohortium.model.VariableType;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundTripTest {

    @Test
    void everyFeatureSurvivesAndTheSecondFileIsTheFirst() throws IOException {
        Study study = ExampleStudy.create();
        byte[] first = StudyWriter.bytes(study);
        StudyReader.Loaded loaded = new StudyReader().read(first, ExampleStudy.ADDRESS);
        assertTrue(EcoreUtil.equals(study, loaded.study()), "every feature is as before");
        assertEquals(StudyFormat.CURRENT_VERSION, loaded.version());
        assertArrayEquals(first, StudyWriter.bytes(loaded.study()));
        assertArrayEquals(first, StudyWriter.bytes(study), "writing changes nothing");
    }

    @Test
    void oneThingALineWithLineFeeds() {
        String text = new String(ExampleStudy.bytes(), StandardCharsets.UTF_8);
        assertFalse(text.contains("\r"), "carriage returns stand as references");
        assertTrue(text.lines().allMatch(line -> line.indexOf("=\"") == line.lastIndexOf("=\"")
                || line.startsWith("<?xml")), text);
        assertTrue(text.endsWith("</cohort:Study>\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "tr", "ar-EG", "hi-IN-u-nu-deva", "th-TH-u-ca-buddhist", "sv"})
    void sameBytesInEveryLocaleAndTimeZone(String tag) throws IOException {
        Study study = ExampleStudy.create();
        byte[] expected = StudyWriter.bytes(study);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertArrayEquals(expected, StudyWriter.bytes(study));
            assertArrayEquals(expected, StudyWriter.bytes(new StudyReader().read(expected,
                    ExampleStudy.ADDRESS).study()));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void anyTextSurvives() throws IOException {
        Random random = new Random(20260101);
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(20);
            for (int k = 0; k < length; k++) {
                text.appendCodePoint(switch (random.nextInt(4)) {
                    case 0 -> "\t\n\r \"'<>&]".charAt(random.nextInt(10));
                    case 1 -> random.nextInt(0x110000);
                    case 2 -> 0x80 + random.nextInt(0x40);
                    default -> 'a' + random.nextInt(26);
                });
            }
            String legal = IllegalText.stripped(text.toString());
            Study study = ExampleStudy.create();
            study.setQuestion(legal);
            study.getVariables().get(0).getMissingCodes().add(legal);
            byte[] bytes = StudyWriter.bytes(study);
            Study read = new StudyReader().read(bytes, ExampleStudy.ADDRESS).study();
            assertEquals(legal, read.getQuestion());
            assertEquals(legal, read.getVariables().get(0).getMissingCodes().getLast());
            assertArrayEquals(bytes, StudyWriter.bytes(read));
        }
    }

    @Test
    void referencesFollowReorderingByTheirIds() throws IOException {
        Study study = ExampleStudy.create();
        study.getVariables().move(0, 2);
        Study read = new StudyReader().read(StudyWriter.bytes(study), ExampleStudy.ADDRESS).study();
        assertEquals("old", read.getDerivations().get(0).getVariable().getName());
        assertEquals("old", read.getVariables().get(0).getName());
    }

    @Test
    void elementsGetTheirIdWhenTheyEnterTheStudy() {
        Study study = ExampleStudy.create();
        Variable variable = EcoreUtil.copy(study.getVariables().get(0));
        variable.setId(null);
        study.getVariables().add(variable);
        assertNotNull(variable.getId());
        assertEquals(ElementIds.fresh().length(), ElementIds.of("variable", "age").length());
        assertEquals(ElementIds.of("variable", "age"), ElementIds.of("variable", "age"));
        assertFalse(ElementIds.of("ab", "c").equals(ElementIds.of("a", "bc")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0001", "a\u0000b", "x\ud800", "\udc00y", "\uffff", "\ufffe"})
    void charactersThatNoFileCanHoldAreRefusedBeforeAByteIsMade(String text) throws IOException {
        Study study = ExampleStudy.create();
        study.getVariables().get(1).setLabel(text);
        StudyWriteException refused = assertThrows(StudyWriteException.class, () -> StudyWriter.bytes(study));
        assertTrue(refused.getMessage().startsWith("The label of the Variable"), refused.getMessage());
        assertEquals(1, IllegalText.find(study).size());
        assertEquals(1, IllegalText.strip(study));
        StudyWriter.bytes(study);
    }

    @Test
    void whatRefersOutOfTheStudyIsRefused() {
        Study study = ExampleStudy.create();
        study.setCentreVariable(StudyElements.variable("elsewhere", VariableType.TEXT));
        assertThrows(StudyWriteException.class, () -> StudyWriter.bytes(study));
    }

    @Test
    void resourceItselfTouchesNoFile() {
        Study study = ExampleStudy.create();
        assertThrows(IOException.class, () -> study.eResource().save(null));
        assertThrows(IOException.class, () -> study.eResource().delete(null));
    }
}
