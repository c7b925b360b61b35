/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.result;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

import org.cohortium.analysis.Severity;
import org.cohortium.data.json.JsonException;
import org.junit.jupiter.api.Test;

class ResultJsonTest {

    private static AnalysisResult sample() {
        Table table = Table.builder("coefficients", "Coefficients").text("term", "Term")
            .number("estimate", "Estimate", NumberFormat.ESTIMATE).number("p.value", "p", NumberFormat.P_VALUE)
            .row("age", 0.1, 1e-300).indented(1, "sex = f", Double.NEGATIVE_INFINITY, null).row("n", 3, Double.NaN)
            .footnote("Efron.").build();
        CurveFigure curve = new CurveFigure("km", "Kaplan-Meier", "By arm", Axis.of("Time", "months"),
            Axis.of("Survival", "").inPercent().range(0, 1),
            List.of(new CurveFigure.Series("A", CurveFigure.Shape.STEP, new double[] {0, 1}, new double[] {1, 0.5},
                new double[] {Double.NaN, 0.2}, new double[] {Double.NaN, 0.9}, null)),
            new CurveFigure.RiskTable("Number at risk", new double[] {0, 1},
                List.of(new CurveFigure.RiskTable.Row("A", new double[] {2, 1}))),
            List.of(new CurveFigure.ReferenceLine(true, 0.5, "")), List.of("Log-rank p = 0.3"));
        ForestFigure forest = new ForestFigure("forest", "Forest", "", Axis.log("Hazard ratio", ""), 1, "Group",
            List.of("n"), List.of("HR"), List.of(new ForestFigure.Row(ForestFigure.RowKind.EFFECT, "All", 0, List.of("3"),
                List.of("1.0"), 1, 0.5, 2, Double.NaN)), "", "");
        FlowFigure flow = new FlowFigure("flow", "Flow", "", List.of(new FlowFigure.Step("All", 3,
            List.of(new FlowFigure.Exclusion("age", 1)))), List.of());
        DotFigure dots = new DotFigure("love", "Love", "", Axis.of("SMD", ""), List.of("age"),
            List.of(new DotFigure.Dots("before", new double[] {0.3})), List.of(0.0, 0.1));
        OverlapFigure overlap = new OverlapFigure("overlap", "Overlap", "", Axis.of("Score", ""), new double[] {0, 0.5, 1},
            new OverlapFigure.Group("treated", new double[] {1, 2}, new double[] {1, 1}),
            new OverlapFigure.Group("control", new double[] {3, 4}, new double[] {2.5, 4}, "weighted"));
        NomogramFigure nomogram = new NomogramFigure("nomogram", "Nomogram", "", 100,
            List.of(new NomogramFigure.Scale("Sex", false, List.of("f", "m"), new double[] {0, 100})),
            new double[] {0, 50, 100}, List.of());
        return new AnalysisResult("cox", "1.0.0", 3, OptionalInt.of(2),
            List.of(new Dropped("missing: AFP", new int[] {4, 9})),
            List.of(new Scalar("concordance", "Concordance", NumberFormat.PROBABILITY, 0.63)), List.of(table),
            List.of(curve, forest, flow, dots, overlap, nomogram), List.of(new Note("", "A note.")),
            List.of(new Message(Severity.WARNING, "Few events.", "Fit fewer terms.")),
            List.of(new Check("sum", "Martingale residuals sum to zero", Check.Status.HELD, "1e-12")), Optional.empty(),
            List.of(new Attachment("model.json", "Prognostic model", "{\n  \"format\": \"x\"\n}\n")));
    }

    @Test
    void keysStandInTheStatedOrderAndNumbersInShortestForm() {
        String text = ResultJson.print(sample());
        assertTrue(text.startsWith("{\n  \"analysis\": \"cox\",\n  \"version\": \"1.0.0\",\n  \"n\": 3,\n  \"events\": 2,"));
        int[] order = List.of("\"dropped\"", "\"scalars\"", "\"tables\"", "\"figures\"", "\"messages\"").stream()
            .mapToInt(text::indexOf).toArray();
        for (int i = 1; i < order.length; i++) {
            assertTrue(order[i] > order[i - 1] && order[i - 1] > 0);
        }
        assertTrue(text.contains("[\"age\", 0.1, 1e-300]"));
        assertTrue(text.contains("[\"sex = f\", \"-Infinity\", null]"));
        assertTrue(text.contains("[\"n\", 3, \"NaN\"]"));
        assertTrue(text.contains("\"concordance\": 0.63"));
    }

    @Test
    void readingGivesBackEveryPart() {
        String text = ResultJson.print(sample());
        AnalysisResult read = ResultJson.parse(text);
        assertEquals(text, ResultJson.print(read));
        assertEquals(sample().tables(), read.tables());
        assertEquals(List.of(0, 1, 0), read.table("coefficients").indents());
        CurveFigure curve = (CurveFigure) read.figure("km");
        assertArrayEquals(new double[] {Double.NaN, 0.2}, curve.series().get(0).lower());
        assertEquals(List.of("Log-rank p = 0.3"), curve.annotations());
        assertEquals(sample().messages(), read.messages());
        assertEquals(sample().checks(), read.checks());
        assertEquals(sample().attachments(), read.attachments());
        assertArrayEquals(new double[] {0, 100}, ((NomogramFigure) read.figure("nomogram")).variables().get(0).at());
        assertArrayEquals(new int[] {4, 9}, read.dropped().get(0).rowNumbers());
    }

    @Test
    void theBytesDoNotDependOnTheLocale() {
        String text = ResultJson.print(sample());
        Locale before = Locale.getDefault();
        try {
            for (String tag : List.of("de", "tr", "ar-EG", "hi-IN-u-nu-deva", "th-TH-u-ca-buddhist", "sv")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertEquals(text, ResultJson.print(sample()), tag);
                assertEquals("0.04", CellText.number(0.041, NumberFormat.RATIO).substring(0, 4));
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void whatIsNoResultIsRefused() {
        assertThrows(JsonException.class, () -> ResultJson.parse("[]"));
        assertThrows(JsonException.class, () -> ResultJson.parse("{\"analysis\":\"cox\"}"));
        assertThrows(JsonException.class,
            () -> ResultJson.parse(ResultJson.print(sample()).replace("\"forest\",", "\"forrest\",")));
    }
}
