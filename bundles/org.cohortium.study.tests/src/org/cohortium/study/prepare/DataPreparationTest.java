/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.prepare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.cohortium.data.CategoryColumn;
import org.cohortium.data.DateColumn;
import org.cohortium.data.Role;
import org.cohortium.model.DataSource;
import org.cohortium.model.SourceRole;
import org.cohortium.model.StudyElements;
import org.cohortium.model.Variable;
import org.cohortium.model.VariableRole;
import org.cohortium.model.VariableType;
import org.cohortium.numerics.Progress;
import org.cohortium.study.StudyFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataPreparationTest {

    @TempDir
    private Path temp;
    private StudyFixture fixture;

    @BeforeEach
    void fixture() throws IOException {
        fixture = new StudyFixture(temp.resolve("study"));
    }

    private PreparedData prepare() throws IOException {
        return DataPreparation.prepare(fixture.folder, fixture.study, Progress.NONE);
    }

    private static List<String> codes(PreparedData data) {
        return data.findings().stream().map(DataFinding::code).toList();
    }

    private static List<String> texts(PreparedData data, String name) {
        return IntStream.range(0, data.table().rowCount())
                .mapToObj(i -> data.table().column(name).text(i)).toList();
    }

    @Test
    void dictionaryGivesColumnsTheirMeaning() throws IOException {
        DataSource source = fixture.source("patients", "id,sex,age,seen,note\n"
                + "007,1,40.5,03.02.2020,a\n008,2,-99,,b\n009,9,41,04.02.2020,c\n010,3,130,05.02.2020,\n");
        fixture.variable(source, "id", VariableType.TEXT).setRole(VariableRole.IDENTIFIER);
        Variable sex = fixture.variable(source, "sex", VariableType.CATEGORY, "1=male", "2=female");
        sex.getLevels().get(1).setReference(true);
        sex.getMissingCodes().add("9");
        sex.setLabel("Sex at birth");
        Variable age = fixture.variable(source, "age", VariableType.NUMBER);
        age.getMissingCodes().add("-99");
        age.setUnit("a");
        age.setMaximum(120.0);
        Variable seen = fixture.variable(source, "seen", VariableType.DATE);
        seen.setFormat("dd.MM.yyyy");
        PreparedData data = prepare();
        assertEquals(List.of("id", "sex", "age", "seen"), data.table().names());
        assertEquals(List.of("007", "008", "009", "010"), texts(data, "id"));
        CategoryColumn column = data.table().column("sex", CategoryColumn.class);
        assertEquals(List.of("male", "female"), column.levels());
        assertEquals(1, column.reference());
        assertArrayEquals(new int[] {0, 1, -1, -1}, column.codes());
        assertEquals("Sex at birth", column.label());
        assertArrayEquals(new double[] {40.5, Double.NaN, 41, 130}, data.table().numbers("age"));
        assertEquals("a", data.table().column("age").unit());
        assertEquals("2020-02-03", data.table().column("seen", DateColumn.class).text(0));
        assertEquals(Role.IDENTIFIER, data.schema().variable("id").role());
        assertEquals(List.of("unknown-level", "out-of-range"), codes(data));
        assertArrayEquals(new int[] {4}, data.findings().get(0).rows());
        assertArrayEquals(new int[] {4}, data.findings().get(1).rows());
        assertTrue(data.findings().stream().noneMatch(f -> f.message().contains("130")), "no value in a message");
    }

    @Test
    void centresAreStackedAndJoinedByKey() throws IOException {
        DataSource first = fixture.source("a", "pid,age\nA1,30\nA2,31\n");
        first.setJoinKey("pid");
        DataSource second = fixture.source("b", "pid,age,extra\nB1,40,x\nB2,41,y\nB3,42,z\n");
        second.setRole(SourceRole.APPENDED);
        DataSource labs = fixture.source("labs", "patient,afp\nB2,400\nA1,5\nZ9,1\n");
        labs.setRole(SourceRole.JOINED);
        labs.setJoinKey("patient");
        fixture.study.getCentres().add(StudyElements.centre("A", "First"));
        fixture.study.getCentres().add(StudyElements.centre("B", "Second"));
        first.setCentre(fixture.study.getCentres().get(0));
        second.setCentre(fixture.study.getCentres().get(1));
        fixture.variable(first, "pid", VariableType.TEXT);
        fixture.variable(first, "age", VariableType.NUMBER);
        fixture.variable(second, "extra", VariableType.CATEGORY);
        fixture.variable(labs, "afp", VariableType.NUMBER);
        Variable centre = StudyElements.variable("centre", VariableType.CATEGORY);
        fixture.study.getVariables().add(centre);
        fixture.study.setCentreVariable(centre);
        PreparedData data = prepare();
        assertArrayEquals(new double[] {30, 31, 40, 41, 42}, data.table().numbers("age"));
        assertArrayEquals(new double[] {5, Double.NaN, Double.NaN, 400, Double.NaN}, data.table().numbers("afp"));
        assertEquals(List.of("A", "A", "B", "B", "B"), texts(data, "centre"));
        assertArrayEquals(new int[] {1, 2, 3, 4, 5}, data.table().rowNumbers());
        assertEquals(Arrays.asList(null, null, "x", "y", "z"), texts(data, "extra"));
        assertEquals(List.of("no-column", "join-unmatched", "join-left-over"), codes(data));
    }

    @Test
    void joinedTableWithARepeatedKeyIsRefused() throws IOException {
        DataSource first = fixture.source("a", "pid\nA1\n");
        first.setJoinKey("pid");
        DataSource labs = fixture.source("labs", "pid,afp\nA1,1\nA2,2\nA1,3\n");
        labs.setRole(SourceRole.JOINED);
        labs.setJoinKey("pid");
        fixture.variable(first, "pid", VariableType.TEXT);
        fixture.variable(labs, "afp", VariableType.NUMBER);
        StudyDataException refused = assertThrows(StudyDataException.class, this::prepare);
        assertTrue(refused.getMessage().startsWith("The rows 1 and 3 of data/"), refused.getMessage());
    }

    @Test
    void derivationsFollowTheirDependenciesAndFailAlone() throws IOException {
        DataSource source = fixture.source("patients", "age,sex\n40,m\n70,f\n,m\n");
        fixture.variable(source, "age", VariableType.NUMBER);
        fixture.variable(source, "sex", VariableType.CATEGORY, "m", "f");
        fixture.derived("group", VariableType.CATEGORY, "ifelse(old, 'O', 'Y')", "Y=young", "O=old");
        fixture.derived("old", VariableType.LOGICAL, "decade >= 6");
        fixture.derived("decade", VariableType.NUMBER, "age / 10");
        fixture.derived("oldNumber", VariableType.NUMBER, "old");
        fixture.derived("broken", VariableType.NUMBER, "age +");
        fixture.derived("needsBroken", VariableType.NUMBER, "broken + 1");
        fixture.derived("wrongType", VariableType.DATE, "age");
        fixture.derived("a", VariableType.NUMBER, "b + 1");
        fixture.derived("b", VariableType.NUMBER, "a + 1");
        fixture.derived("self", VariableType.NUMBER, "self");
        PreparedData data = prepare();
        assertEquals(List.of("age", "sex", "group", "old", "decade", "oldNumber"), data.table().names());
        assertEquals(Arrays.asList("young", "old", null), texts(data, "group"));
        assertArrayEquals(new double[] {0, 1, Double.NaN}, data.table().numbers("oldNumber"));
        assertEquals("Derivations go in a circle: a needs b needs a", data.failed().get("a"));
        assertEquals("Derivations go in a circle: self needs self", data.failed().get("self"));
        assertTrue(data.failed().get("needsBroken").endsWith("it needs broken, which could not be made"),
                data.failed().get("needsBroken"));
        assertEquals("The expression of wrongType gives a number where the variable is a date",
                data.failed().get("wrongType"));
        assertEquals(6, data.failed().size());
    }

    @Test
    void changedOrMissingDataAreNotUsed() throws IOException {
        DataSource source = fixture.source("patients", "age\n40\n");
        fixture.variable(source, "age", VariableType.NUMBER);
        Path file = fixture.folder.resolve(source.getFile());
        Files.writeString(file, "age\n41\n");
        assertTrue(assertThrows(StudyDataException.class, this::prepare).getMessage().contains("was changed"));
        Files.delete(file);
        assertTrue(assertThrows(StudyDataException.class, this::prepare).getMessage().contains("is not there"));
        source.setFile("../secret.csv");
        assertTrue(assertThrows(StudyDataException.class, this::prepare).getMessage().contains("blocked"));
    }

    @Test
    void valueThatIsNoNumberIsRefusedWithItsPlaceAndWithoutTheValue() throws IOException {
        DataSource source = fixture.source("patients", "age\n40\nforty-one\n");
        fixture.variable(source, "age", VariableType.NUMBER);
        StudyDataException refused = assertThrows(StudyDataException.class, this::prepare);
        assertTrue(refused.getMessage().contains("row 2") && refused.getMessage().contains("age"),
                refused.getMessage());
        assertFalse(refused.getMessage().contains("forty"));
    }

    @Test
    void recordedSettingsAreUsed() throws IOException {
        DataSource source = fixture.source("patients", "age;x\n40,5;NV\n41,25;7\n");
        source.getSettings().add(StudyElements.setting("delimiter", "semicolon"));
        source.getSettings().add(StudyElements.setting("decimal-mark", "comma"));
        source.getSettings().add(StudyElements.setting("missing-codes", "NV"));
        source.getSettings().add(StudyElements.setting("column.x.kind", "text"));
        fixture.variable(source, "age", VariableType.NUMBER);
        fixture.variable(source, "x", VariableType.NUMBER);
        assertArrayEquals(new double[] {40.5, 41.25}, prepare().table().numbers("age"));
        assertArrayEquals(new double[] {Double.NaN, 7}, prepare().table().numbers("x"));
        source.getSettings().add(StudyElements.setting("colour", "red"));
        assertTrue(assertThrows(StudyDataException.class, this::prepare).getMessage().contains("colour"));
    }
}
