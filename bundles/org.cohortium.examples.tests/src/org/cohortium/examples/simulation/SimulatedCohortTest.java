/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.examples.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

import org.cohortium.data.CategoryColumn;
import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.data.formula.DesignMatrix;
import org.cohortium.data.formula.Formula;
import org.cohortium.examples.BuiltInExamples;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.matching.Caliper;
import org.cohortium.numerics.matching.MatchedSet;
import org.cohortium.numerics.matching.NearestNeighbourMatching;
import org.cohortium.numerics.regression.LogisticModel;
import org.cohortium.numerics.regression.LogisticRegression;
import org.cohortium.numerics.survival.LogRankTest;
import org.cohortium.numerics.survival.LogRankWeight;
import org.cohortium.numerics.survival.SurvivalData;
import org.cohortium.study.StudyFolder;
import org.cohortium.study.prepare.DataPreparation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedCohortTest {

    private static final List<String> SCORE = List.of("age", "sex", "hbv", "cirrhosis", "log2_size", "nodules_class",
            "mvi", "node_n1", "afp_class", "albi", "ecog_class");

    @TempDir
    Path folder;

    private static byte[] shipped(String name) throws IOException {
        try (InputStream in = BuiltInExamples.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }

    private DataTable table() throws IOException {
        StudyFolder copy = BuiltInExamples.copyTo("hcc-lung-metastasis", folder.resolve("study"));
        return DataPreparation.prepare(copy.path(), copy.study(), Progress.NONE).table();
    }

    @Test
    void theShippedFilesAreWhatTheGeneratorGives() throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String tag : List.of("en", "tr", "hi-IN-u-nu-deva", "th-TH-u-ca-buddhist")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                SimulatedCohort cohort = new SimulatedCohort(SimulatedCohort.SEED);
                assertArrayEquals(shipped("hcc-lung-metastasis-SIMULATED.csv"), cohort.csv(), tag);
                assertArrayEquals(shipped("hcc-lung-metastasis-SIMULATED-truth.json"), cohort.truth(), tag);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertFalse(Arrays.equals(new SimulatedCohort(1).csv(), new SimulatedCohort(2).csv()));
    }

    @Test
    void sizesAreThoseOfTheAbstractAndEveryCentreHasLungMetastases() throws IOException {
        DataTable table = table();
        assertEquals(1203, table.rowCount());
        CategoryColumn lung = table.column("lung_met", CategoryColumn.class);
        assertArrayEquals(new int[] {1084, 119}, lung.counts());
        CategoryColumn centre = table.column("centre", CategoryColumn.class);
        assertArrayEquals(new int[] {420, 210, 160, 120, 100, 80, 63, 50}, centre.counts());
        int[] withMetastasis = new int[8];
        for (int i = 0; i < lung.size(); i++) {
            withMetastasis[centre.code(i)] += lung.code(i);
        }
        assertTrue(Arrays.stream(withMetastasis).min().getAsInt() >= 3, Arrays.toString(withMetastasis));
    }

    @Test
    void marginsLieWhereTheyWereCalibratedTo() throws IOException {
        DataTable table = table();
        assertEquals(55.5, mean(table.numbers("age")), 1.5);
        assertEquals(5.2, median(table.numbers("size_cm")), 0.6);
        assertEquals(15, median(table.numbers("bilirubin")), 1.5);
        assertEquals(38.6, median(table.numbers("albumin")), 1);
        assertEquals(149, median(table.numbers("platelets")), 15);
        assertEquals(0.835, share(table, "sex", "male"), 0.04);
        assertEquals(0.87, share(table, "hbv", "yes"), 0.04);
        assertEquals(0.70, share(table, "cirrhosis", "yes"), 0.05);
        assertEquals(0.216, share(table, "mvi", "yes"), 0.04);
        assertEquals(0.06, share(table, "node_n1", "yes"), 0.025);
        assertEquals(0.26, share(table, "ih_stage", "B"), 0.05);
        assertEquals(0.22, share(table, "ih_stage", "C"), 0.05);
        assertEquals(0.04, table.column("afp").missingCount() / 1203.0, 0.02);
        assertEquals(0.05, table.column("ecog").missingCount() / 1203.0, 0.025);
        assertEquals(732, Arrays.stream(table.column("dead", CategoryColumn.class).codes()).sum(), 60);
    }

    @Test
    void treatmentsBeginAfterDiagnosisAndBeforeTheEnd() throws IOException {
        DataTable table = table();
        double[] months = table.numbers("os_months");
        for (String kind : List.of("local", "systemic")) {
            Column given = table.column(kind + "_tx");
            double[] start = table.numbers(kind + "_start");
            for (int i = 0; i < months.length; i++) {
                assertEquals("none".equals(given.text(i)), Double.isNaN(start[i]));
                assertTrue(Double.isNaN(start[i]) || start[i] >= 0 && start[i] <= months[i] + 0.01, "row " + (i + 1));
            }
        }
        assertTrue(Arrays.stream(months).allMatch(month -> month > 0));
    }

    @Test
    void survivalDiffersBeforeAndAfterMatching() throws IOException {
        DataTable table = table();
        int[] group = table.column("lung_met", CategoryColumn.class).codes();
        boolean[] exposed = flags(group);
        SurvivalData survival = survival(table);
        assertTrue(LogRankTest.test(survival, group, 2, LogRankWeight.LOG_RANK).pValue() < 0.01);

        DesignMatrix design = Formula.of(SCORE).design(table, List.of(), false);
        assertEquals(1203, design.rowCount());
        double[] logit = LogisticRegression.fit(LogisticModel.logit(exposed, design.names(), design.values()))
                .linearPredictor();
        MatchedSet matched = NearestNeighbourMatching.onScore(exposed, logit).ratio(2)
                .caliper(Caliper.standardDeviations(0.2)).match();
        assertTrue(matched.matchedFocal() >= 115, matched.matchedFocal() + " matched");

        boolean[] kept = new boolean[group.length];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = matched.weights()[i] > 0;
        }
        int[] rows = DataTable.positions(kept);
        int[] matchedGroup = Arrays.stream(rows).map(row -> group[row]).toArray();
        double p = LogRankTest.test(survival.select(rows), matchedGroup, 2, LogRankWeight.LOG_RANK).pValue();
        assertTrue(p < 0.01, "p = " + p);
    }

    private static SurvivalData survival(DataTable table) {
        return SurvivalData.right(table.numbers("os_months"), flags(table.column("dead", CategoryColumn.class).codes()))
                .build();
    }

    private static boolean[] flags(int[] codes) {
        boolean[] flags = new boolean[codes.length];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = codes[i] == 1;
        }
        return flags;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).average().orElseThrow();
    }

    private static double median(double[] values) {
        double[] sorted = Arrays.stream(values).filter(value -> !Double.isNaN(value)).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static double share(DataTable table, String name, String level) {
        CategoryColumn column = table.column(name, CategoryColumn.class);
        return column.counts()[column.levels().indexOf(level)] / (double) column.size();
    }
}
