/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.cohortium.analysis.result.Attachment;
import org.cohortium.data.CategoryColumn;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.junit.jupiter.api.Test;

class ModelFileTest {

    static PrognosticModel sample() {
        double[] knots = {1, 2, 4};
        return new PrognosticModel("Made up", "", "time", "months", "death",
            List.of(new Predictor("age", "Age", "years", List.of(), 20, 80, 55.5),
                new Predictor("afp", "AFP", "ng/ml", List.of(), 0.5, 1e5, 400),
                new Predictor("size", "Size", "cm", List.of(), 0.1, 20, 5),
                new Predictor("stage", "Stage", "", List.of("A", "B", "C"), Double.NaN, Double.NaN, Double.NaN)),
            List.of(new Coefficient("age", "age", new Transform.Identity(), 0.03),
                new Coefficient("log(afp)", "afp", new Transform.Logarithm(), 0.1),
                new Coefficient("rcs(size)", "size", new Transform.Spline(knots, 1), 0.2),
                new Coefficient("rcs(size)'", "size", new Transform.Spline(knots, 2), -0.1),
                new Coefficient("stageB", "stage", new Transform.Level("B"), 0.5),
                new Coefficient("stageC", "stage", new Transform.Level("C"), 1.25)),
            new double[6][6], 2.5, new double[] {1, 3.5, 7}, new double[] {0.9, 0.6, 0.4}, 9.5, List.of(3.0, 6.0),
            new double[] {2, 3}, new Development(100, 40, 8.5, 0.9, 0.71, 0.69, Double.NaN, "Cohortium", "made up"));
    }

    private static String message(String text) {
        return assertThrows(ModelFileException.class, () -> ModelFileReader.read(text)).getMessage();
    }

    @Test
    void whatIsWrittenIsReadBackToTheLastDigit() throws ModelFileException {
        String text = ModelFile.print(sample());
        PrognosticModel read = ModelFileReader.read(text);
        assertEquals(text, ModelFile.print(read));
        assertEquals(sample().coefficients(), read.coefficients());
        assertEquals(sample().predictors(), read.predictors());
        assertEquals(sample().development(), read.development());
        assertArrayEquals(sample().baselineSurvival(), read.baselineSurvival());
        assertTrue(text.endsWith("}\n"));
    }

    @Test
    void theLabelOfASimulatedStudyGoesIntoTheFileAndComesBack() throws ModelFileException {
        String text = new Attachment("model.json", "Model", ModelFile.print(sample())).labelled("Simulated data").text();
        PrognosticModel read = ModelFileReader.read(text);
        assertEquals("Simulated data", read.simulated());
        assertEquals(read.simulated(), ModelFileReader.read(ModelFile.print(read)).simulated());
        assertEquals(ModelFile.print(sample()), new Attachment("model.json", "Model", ModelFile.print(sample())).labelled("")
            .text());
    }

    @Test
    void itPredictsByItsEquation() {
        PrognosticModel m = sample();
        DataTable rows = DataTable.of(NumberColumn.of("age", 60, 60, 60), NumberColumn.of("afp", Math.E, 1, 1),
            NumberColumn.of("size", 3, 3, 3), CategoryColumn.of("stage", List.of("C", "A", "D"), "C", "A", "D"));
        double base = 0.03 * 60 + 0.2 * 3 - 0.1 * (8 - 1.5) / 9;
        double[] lp = m.linearPredictors(rows);
        assertEquals(base + 0.1 + 1.25, lp[0], 1e-12);
        assertEquals(base, lp[1], 1e-12);
        assertTrue(Double.isNaN(lp[2]));
        assertEquals(1, m.baseline(0.5));
        assertEquals(0.9, m.baseline(1));
        assertEquals(0.6, m.baseline(6.9));
        assertEquals(0.4, m.baseline(9.5));
        assertTrue(Double.isNaN(m.baseline(9.6)));
        assertEquals(Math.pow(0.6, Math.exp(1)), m.survival(3.5, 4), 1e-15);
    }

    @Test
    void whatIsNoModelIsRefusedWithTheReason() {
        String text = ModelFile.print(sample());
        assertTrue(message("no JSON").startsWith("The model cannot be read: Line 1"));
        assertTrue(message("{}").contains("is not \"cohortium-prognostic-model\""));
        assertTrue(message("[1, 2]").startsWith("The model cannot be read"));
        assertTrue(message(text.replace("\"format_version\": 1", "\"format_version\": 9")).contains("reads versions up to 2. Use a newer"));
        assertTrue(message(text.replace("\"format_version\": 1", "\"format_version\": 0")).contains("does not exist"));
        assertTrue(message(text.replace("\"estimate\": 0.1,", "").replace("\"estimate\": 0.1", "\"estimate\": \"0.1\""))
            .contains("in coefficient 2"));
        assertTrue(message(text.replace("\"title\"", "\"titel\"")).contains("unknown member \"titel\""));
        assertTrue(message(text.replace("\"event\": \"death\"", "\"event\": 7")).startsWith("The model cannot be read"));
        assertTrue(message(text.replace("\"transform\": \"log\"", "\"transform\": \"sqrt\"")).contains("is unknown"));
        assertTrue(message(text.replace("\"level\": \"C\"", "\"level\": \"X\"")).contains("no level of the variable"));
        assertTrue(message(text.replace("\"level\": \"C\"", "\"level\": \"A\"")).contains("reference level"));
        assertTrue(message(text.replace("[0.9, 0.6, 0.4]", "[0.9, 0.95, 0.4]")).contains("must fall"));
        assertTrue(message(text.replace("[1, 3.5, 7]", "[1, 3.5]")).contains("differ in length"));
        assertTrue(message(text.replace("\"estimate\": 1.25", "\"estimate\": \"NaN\"")).contains("no finite number"));
        assertTrue(message(text.replace("\"variable\": \"age\"", "\"variable\": \"weight\"")).contains("not among the variables"));
        assertTrue(message(text.replace("[\"A\", \"B\", \"C\"]", "[\"A\", \"B\", \"B\", \"C\"]")).contains("a level twice"));
        assertTrue(message(text.replace("[1, 2, 4]", "[4, 2, 1]")).contains("ascending knots"));
        assertTrue(message(text.replace("\"min\": 20", "\"min\": 90")).contains("neither a range"));
        int end = text.indexOf("\"risk_group_cuts\"");
        assertTrue(message(text.substring(0, end) + text.substring(text.indexOf("\"development\""))).contains(
            "risk_group_cuts"));
    }

    private static PrognosticModel withProducts() {
        PrognosticModel m = sample();
        List<Coefficient> all = new ArrayList<>(m.coefficients());
        Factor age = new Factor("age", new Transform.Identity());
        all.add(new Coefficient("age:stageB", List.of(age, new Factor("stage", new Transform.Level("B"))), 0.01));
        all.add(new Coefficient("age:stageC", List.of(age, new Factor("stage", new Transform.Level("C"))), -0.02));
        return new PrognosticModel(m.title(), "", m.time(), m.timeUnit(), m.event(), m.predictors(), all, new double[8][8],
            m.centre(), m.baselineTime(), m.baselineSurvival(), m.lastTime(), m.horizons(), m.groupCuts(), m.development());
    }

    @Test
    void interactionsAreWrittenAsVersionTwoAndReadBack() throws ModelFileException {
        assertTrue(ModelFile.print(sample()).contains("\"format_version\": 1"));
        String text = ModelFile.print(withProducts());
        assertTrue(text.contains("\"format_version\": 2"));
        PrognosticModel read = ModelFileReader.read(text);
        assertEquals(withProducts().coefficients(), read.coefficients());
        assertEquals(text, ModelFile.print(read));
        DataTable rows = DataTable.of(NumberColumn.of("age", 60, 60), NumberColumn.of("afp", 1, 1),
            NumberColumn.of("size", 1, 1), CategoryColumn.of("stage", List.of("C", "A"), "C", "A"));
        assertEquals(0.03 * 60 + 0.2 + 1.25 - 0.02 * 60, read.linearPredictors(rows)[0], 1e-12);
        assertEquals(0.03 * 60 + 0.2, read.linearPredictors(rows)[1], 1e-12);
        assertTrue(message(text.replace("\"format_version\": 2", "\"format_version\": 1")).contains("product"));
    }

    private static String changed(PrognosticModel m, int leftOut) {
        List<Coefficient> all = new ArrayList<>(m.coefficients());
        all.remove(leftOut);
        int p = all.size();
        return ModelFile.print(new PrognosticModel("", "", m.time(), m.timeUnit(), m.event(), m.predictors(), all,
            new double[p][p], m.centre(), m.baselineTime(), m.baselineSurvival(), m.lastTime(), m.horizons(), m.groupCuts(),
            m.development()));
    }

    @Test
    void aModelThatLostAPartIsRefused() {
        assertTrue(message(changed(sample(), 5)).contains("The level \"C\" of the variable \"stage\" has no coefficient"));
        assertTrue(message(changed(sample(), 3)).contains("Column 2 of the spline of the variable \"size\""));
        assertTrue(message(changed(sample(), 0)).contains("\"age\" has no coefficient of its own"));
        assertTrue(message(changed(withProducts(), 6)).contains("has 1 coefficients, not one for each of its 2 products"));
        assertTrue(message(changed(withProducts(), 4)).contains("The level \"B\""));
        String text = ModelFile.print(sample());
        assertTrue(message(text.replace("\"mean\": 55.5", "\"mean\": 90")).contains("\"mean\" of the variable \"age\""));
        assertTrue(message(text.replace("\"min\": 0.5", "\"min\": 0")).contains("on the logarithm"));
        assertTrue(message(text.replace("\"last_time\": 9.5", "\"last_time\": 5")).contains("outside the follow-up"));
        assertTrue(message(text.replace("[3, 6]", "[-3, 6]")).contains("above zero"));
        assertTrue(message(text.replace("[2, 3]", "[3, 2]")).contains("must ascend"));
        assertTrue(message(text.replace("\"n\": 100", "\"n\": 10")).contains("\"events\" must be from 1"));
        assertTrue(message(text.replace("\"shrinkage\": 0.9", "\"shrinkage\": 9")).contains("\"shrinkage\" must be"));
        assertTrue(message(text.replace("\"concordance\": 0.71", "\"concordance\": 7.1")).contains("concordance must be"));
        assertTrue(message(text.substring(0, 900)).contains("The model cannot be read: Line"));
    }
}
