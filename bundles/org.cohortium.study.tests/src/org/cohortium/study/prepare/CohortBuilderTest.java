/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.prepare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.result.MatchedRows;
import org.cohortium.model.Cohort;
import org.cohortium.model.DataSource;
import org.cohortium.model.StudyElements;
import org.cohortium.model.VariableType;
import org.cohortium.numerics.Progress;
import org.cohortium.study.StudyFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CohortBuilderTest {

    @TempDir
    private Path temp;
    private StudyFixture fixture;
    private PreparedData data;

    @BeforeEach
    void fixture() throws IOException {
        fixture = new StudyFixture(temp.resolve("study"));
        DataSource source = fixture.source("patients",
                "age,sex,centre\n17,m,A\n40,f,A\n,m,B\n50,f,B\n60,,B\n70,m,A\n");
        fixture.variable(source, "age", VariableType.NUMBER);
        fixture.variable(source, "sex", VariableType.CATEGORY, "m", "f");
        fixture.study.setCentreVariable(fixture.variable(source, "centre", VariableType.CATEGORY, "A", "B"));
        data = DataPreparation.prepare(fixture.folder, fixture.study, Progress.NONE);
    }

    private CohortRows build(Cohort cohort) throws StudyDataException {
        return new CohortBuilder(fixture.study, data, spec -> new MatchedRows(new int[] {2, 0}, new int[] {1, 1},
                new double[] {1, 0.5}, "pairs")).build(cohort);
    }

    @Test
    void everyDroppedRowHasItsReason() throws StudyDataException {
        Cohort cohort = fixture.cohort("adults", "age >= 18", "!!sex == 'm'");
        cohort.getCriteria().get(0).setLabel("Adult");
        cohort.getCriteria().get(1).setReason("Men");
        CohortRows rows = build(cohort);
        assertArrayEquals(new int[] {2, 4}, rows.table().rowNumbers());
        assertEquals(List.of("Adult", "Adult: cannot be told, value missing", "Men",
                "Men: cannot be told, value missing"), rows.dropped().stream().map(d -> d.reason()).toList());
        assertArrayEquals(new int[] {1}, rows.dropped().get(0).rowNumbers());
        assertArrayEquals(new int[] {3}, rows.dropped().get(1).rowNumbers());
        assertArrayEquals(new int[] {6}, rows.dropped().get(2).rowNumbers());
        assertArrayEquals(new int[] {5}, rows.dropped().get(3).rowNumbers());
        CohortFlow.Step first = rows.flow().steps().get(0);
        assertEquals(List.of(6, 1, 1, 4), List.of(first.before(), first.dropped(), first.droppedMissing(),
                first.after()));
        assertEquals(Map.of("A", 1, "B", 1), first.droppedByCentre());
        assertEquals(Map.of("A", 1, "B", 1), rows.flow().byCentre());
    }

    @Test
    void cohortStartsFromAnother() throws StudyDataException {
        Cohort adults = fixture.cohort("adults", "age >= 18");
        Cohort women = fixture.cohort("women", "sex == 'f'");
        women.setBase(adults);
        CohortRows rows = build(women);
        assertArrayEquals(new int[] {2, 4}, rows.table().rowNumbers());
        assertEquals("adults", rows.flow().start());
        assertEquals(4, rows.flow().rowsAtStart());
        assertEquals(6, rows.table().rowCount() + rows.dropped().stream().mapToInt(d -> d.rows()).sum());
        adults.setBase(women);
        assertTrue(assertThrows(StudyDataException.class, () -> build(women)).getMessage().contains("on itself"));
    }

    @Test
    void matchedSetIsACohortWithWeightsAndSets() throws StudyDataException {
        Cohort adults = fixture.cohort("adults", "age >= 18");
        Cohort matched = fixture.cohort("matched", "age < 60");
        matched.setMatchedBy(StudyElements.analysis("match", "match", adults));
        CohortRows rows = build(matched);
        assertArrayEquals(new int[] {2}, rows.table().rowNumbers(), "rows 5 and 2 were matched, one is below 60");
        assertEquals(0.5, rows.table().numbers(CohortDesign.WEIGHT_COLUMN)[0]);
        assertEquals(1, rows.table().numbers(CohortDesign.SET_COLUMN)[0]);
        assertTrue(rows.design().isMatched());
        assertEquals("pairs", rows.design().description());
        assertEquals(6, rows.table().rowCount() + rows.dropped().stream().mapToInt(d -> d.rows()).sum());
    }

    @Test
    void criterionThatIsNoConditionIsNamed() {
        Cohort cohort = fixture.cohort("bad", "age + 1");
        StudyDataException refused = assertThrows(StudyDataException.class, () -> build(cohort));
        assertTrue(refused.getMessage().startsWith("The criterion \"age + 1\" of the cohort bad cannot be applied"));
    }

    @Test
    void withoutCohortAllRowsAreUsed() throws StudyDataException {
        assertEquals(6, build(null).table().rowCount());
        assertEquals("All rows", build(null).label());
    }
}
