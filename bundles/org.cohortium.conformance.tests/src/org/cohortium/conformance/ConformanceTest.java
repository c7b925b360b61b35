/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.cohortium.data.CategoryColumn;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonReader;
import org.cohortium.numerics.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What counts as agreed, as differing, and as not supported. */
class ConformanceTest {

    @TempDir
    private Path folder;

    private static final class Fixed implements ConformanceArea {

        private final JsonObject values;

        Fixed(String json) {
            values = JsonReader.parse(json).asObject();
        }

        @Override
        public String name() {
            return "fixed";
        }

        @Override
        public JsonObject compute(ConformanceCase test) throws UnsupportedCase {
            if (test.text("method") != null) {
                throw new UnsupportedCase("no method " + test.text("method"));
            }
            return values;
        }

        @Override
        public List<String> informative(ConformanceCase test) {
            return List.of("iterations", "strata/*/note");
        }
    }

    private CaseResult run(String spec, String expected, String computed) throws IOException {
        Path area = Files.createDirectories(folder.resolve("expected/fixed"));
        Path file = area.resolve("case.json");
        Files.writeString(file, "{\"id\":\"case\",\"area\":\"fixed\",\"data\":[],\"spec\":" + spec
            + ",\"tolerance\":{\"kind\":\"x\",\"rel\":1e-7,\"abs\":1e-9},\"notes\":[],\"expected\":" + expected + "}");
        Conformance conformance = new Conformance(folder, List.of(new Fixed(computed)));
        List<CaseResult> results = conformance.run("fixed", Progress.NONE);
        assertEquals(1, results.size());
        return results.get(0);
    }

    @Test
    void agreesWithinTheToleranceAndCountsWhatItCompared() throws IOException {
        CaseResult r = run("{}", "{\"a\":1,\"b\":[2,\"Infinity\",null],\"c\":\"x\"}",
            "{\"a\":1.00000005,\"b\":[2,\"Infinity\",\"NaN\"],\"c\":\"x\",\"more\":3}");
        assertEquals(CaseResult.Verdict.AGREED, r.verdict(), r.details().toString());
        assertEquals(5, r.compared());
        assertEquals(5e-8, r.largestError(), 1e-12);
    }

    @Test
    void differsBeyondTheToleranceNamingThePlace() throws IOException {
        CaseResult r = run("{}", "{\"a\":{\"b\":[1,2]}}", "{\"a\":{\"b\":[1,2.001]}}");
        assertEquals(CaseResult.Verdict.DIFFERING, r.verdict());
        assertEquals(List.of("a/b/1: expected 2, got 2.001"), r.details());
        assertEquals(5e-4, r.largestError(), 1e-10);
        assertEquals(CaseResult.Verdict.DIFFERING, run("{}", "{\"a\":[1,2]}", "{\"a\":[1]}").verdict());
        assertEquals(CaseResult.Verdict.DIFFERING, run("{}", "{\"a\":null}", "{\"a\":1}").verdict());
        assertEquals(CaseResult.Verdict.DIFFERING, run("{}", "{\"a\":\"Infinity\"}", "{\"a\":1e308}").verdict());
    }

    @Test
    void aFieldNobodyComputesIsNotSupportedAndNeverAgreed() throws IOException {
        CaseResult r = run("{}", "{\"a\":1,\"b\":2}", "{\"a\":1}");
        assertEquals(CaseResult.Verdict.NOT_SUPPORTED, r.verdict());
        assertEquals(List.of("not computed: b"), r.details());
        assertEquals(CaseResult.Verdict.NOT_SUPPORTED, run("{\"method\":\"m\"}", "{\"a\":1}", "{}").verdict());
        assertEquals(CaseResult.Verdict.NOT_SUPPORTED, run("{}", "{}", "{}").verdict());
    }

    @Test
    void whatTellsOfThePeerIsNotCompared() throws IOException {
        CaseResult r = run("{}", "{\"iterations\":5,\"strata\":[{\"note\":1,\"n\":2}]}", "{\"strata\":[{\"n\":2}]}");
        assertEquals(CaseResult.Verdict.AGREED, r.verdict(), r.details().toString());
    }

    @Test
    void tinyPValuesAreComparedByTheirLogarithm() throws IOException {
        assertEquals(CaseResult.Verdict.AGREED, run("{}", "{\"p\":1e-200}", "{\"p\":1.000001e-200}").verdict());
        assertEquals(CaseResult.Verdict.AGREED, run("{}", "{\"p\":1e-10}", "{\"p\":1.5e-10}").verdict());
    }

    @Test
    void everyCopiedCaseOfTheReferenceAgrees() throws IOException, URISyntaxException {
        Path reference = Path.of(ConformanceTest.class.getResource("/reference").toURI());
        Conformance conformance = new Conformance(reference);
        StringBuilder wrong = new StringBuilder();
        int cases = 0;
        for (String area : conformance.areaNames()) {
            for (CaseResult r : conformance.run(area, Progress.NONE)) {
                cases++;
                if (r.verdict() != CaseResult.Verdict.AGREED) {
                    wrong.append(r.verdict()).append(' ').append(area).append('/').append(r.id()).append(' ')
                        .append(r.details()).append('\n');
                }
            }
        }
        assertTrue(cases > 100, "cases: " + cases);
        assertEquals("", wrong.toString());
    }

    @Test
    void filtersKeepWhatPassesAndNumberRowsAnew() {
        DataTable table = DataTable.of(NumberColumn.of("x", 1, Double.NaN, 3, 4),
            CategoryColumn.of("arm", List.of("a", "b"), "a", "b", "b", null));
        JsonObject spec = JsonReader.parse("{\"filter\":[{\"column\":\"x\",\"op\":\">=\",\"value\":2},"
            + "{\"column\":\"arm\",\"op\":\"in\",\"value\":[\"a\",\"b\"]}]}").asObject();
        DataTable kept = CaseFilter.apply(spec, table);
        assertEquals(1, kept.rowCount());
        assertEquals(3, kept.numbers("x")[0]);
        assertEquals(1, kept.rowNumbers()[0]);
        assertEquals(0, CaseFilter.apply(JsonReader.parse(
            "{\"filter\":{\"column\":\"x\",\"op\":\"==\",\"value\":9}}").asObject(), table).rowCount());
    }
}
