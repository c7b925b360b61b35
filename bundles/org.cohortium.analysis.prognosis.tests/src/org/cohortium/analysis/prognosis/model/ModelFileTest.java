/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
        assertTrue(message(text.replace("\"format_version\": 1", "\"format_version\": 2")).contains("reads version 1"));
        assertTrue(message(text.replace("\"title\"", "\"titel\"")).contains("unknown member \"titel\""));
        assertTrue(message(text.replace("\"event\": \"death\"", "\"event\": 7")).startsWith("The model cannot be read"));
        assertTrue(message(text.replace("\"transform\": \"log\"", "\"transform\": \"sqrt\"")).contains("unknown transform"));
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
}
