/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.formula;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.cohortium.data.CategoryColumn;
import org.cohortium.data.DataTable;
import org.cohortium.data.LogicalColumn;
import org.cohortium.data.NumberColumn;
import org.cohortium.data.TextColumn;
import org.cohortium.data.csv.CsvReader;
import org.cohortium.data.csv.CsvSource;
import org.cohortium.data.csv.SchemaFile;
import org.cohortium.data.expression.ExpressionException;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonReader;
import org.cohortium.data.json.JsonValue;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class FormulaTest {

    private static final DataTable TABLE = DataTable.of(
            NumberColumn.of("y", 1, 2, 3, 4, 5, 6),
            NumberColumn.of("x", 1, 2, 3, 4, 5, Double.NaN),
            CategoryColumn.of("a", List.of("p", "q", "r", "unused"), "p", "q", "r", "q", "r", "p"),
            CategoryColumn.of("b", List.of("u", "v"), "u", "v", "u", "v", "v", "u"),
            LogicalColumn.of("t", true, false, true, false, null, true),
            TextColumn.of("s", "z", "k", "z", "k", "m", "m"));

    private static JsonValue json(String name) throws IOException {
        return JsonReader.parse(new ByteArrayInputStream(resource(name)));
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = FormulaTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }

    private static List<String> names(String formula) {
        return Formula.parse(formula).design(TABLE, List.of(), false).names();
    }

    private static List<String> labels(String formula) {
        return Formula.parse(formula).terms().stream().map(Term::label).toList();
    }

    /** Designs that R made: names, what they mean, rows left out. */
    @TestFactory
    Stream<DynamicTest> designsOfR() throws IOException {
        return json("cases.json").asArray().elements().stream().map(JsonValue::asObject)
                .map(item -> DynamicTest.dynamicTest(item.getString("id"), () -> compare(item)));
    }

    private static void compare(JsonObject item) throws IOException {
        String csv = item.getString("data");
        SchemaFile schema = SchemaFile.of(json(csv.replace(".csv", ".schema.json")).asObject());
        DataTable table = CsvReader.read(CsvSource.of(csv, resource(csv)), schema.settings(), Progress.NONE).table();
        DesignMatrix design = Formula.parse(item.getString("rhs")).design(table, item.get("complete").asStrings(),
                item.get("intercept").asBoolean());
        assertEquals(item.get("terms").asStrings(), design.names());
        assertEquals(item.get("n").asInt(), design.rowCount());
        double[] dropped = item.get("rows_dropped").asDoubles();
        assertArrayEquals(dropped, Arrays.stream(design.droppedRows()).mapToDouble(row -> row + 1).toArray());
        assertEquals(dropped.length, design.droppedBy().values().stream().mapToInt(Integer::intValue).sum());
        if (item.find("term_parts").isPresent()) {
            for (JsonValue element : item.get("term_parts").asArray().elements()) {
                JsonObject column = element.asObject();
                List<DesignColumn.Part> parts = column.get("parts").asArray().elements().stream()
                        .map(JsonValue::asObject).map(part -> new DesignColumn.Part(part.getString("variable"),
                                part.getString("level", null), part.getString("reference", null))).toList();
                assertEquals(parts, design.columns().get(design.names().indexOf(column.getString("name"))).parts());
            }
        }
    }

    @Test
    void operatorsExpandAndSortAsInR() {
        assertEquals(List.of("a", "b", "c", "a:b", "a:c", "b:c", "a:b:c"), labels("a*b*c"));
        assertEquals(List.of("a", "b", "c", "a:b", "a:c", "b:c"), labels("(a+b+c)^2"));
        assertEquals(List.of("a", "b", "c", "a:c", "b:c"), labels("(a+b+c)^2 - a:b"));
        assertEquals(List.of("a", "a:b"), labels("a/b"));
        assertEquals(List.of("a", "b", "b:c"), labels("a + b + (a + b) %in% c - a:c"));
        assertEquals(List.of("c", "a:b"), labels("a:b + c"));
        assertEquals(List.of("a", "I(b^2)", "log(c)"), labels("a + I(b ^ 2) + log( c ) + a"));
        assertEquals(List.of("x > 3"), labels("x>3"));
        assertEquals("y", Formula.parse("y ~ x").response().orElseThrow());
        assertEquals(List.of("x"), labels("~ x"));
        assertFalse(Formula.parse("x - 1").intercept());
        assertFalse(Formula.parse("0 + x").intercept());
        assertTrue(Formula.parse("x + 1").intercept());
        assertEquals(List.of(), labels("1"));
    }

    @Test
    void contrastsAreUsedWhereTheMarginIsInTheModel() {
        assertEquals(List.of("aq", "ar"), names("a"));
        assertEquals(List.of("ap", "aq", "ar"), names("a - 1"));
        assertEquals(List.of("ap", "aq", "ar", "bv"), names("a + b - 1"));
        assertEquals(List.of("aq", "ar", "bv", "aq:bv", "ar:bv"), names("a * b"));
        assertEquals(List.of("ap:bu", "aq:bu", "ar:bu", "ap:bv", "aq:bv", "ar:bv"), names("a : b"));
        assertEquals(List.of("aq", "ar", "ap:bv", "aq:bv", "ar:bv"), names("a / b"));
        assertEquals(List.of("x", "x:aq", "x:ar"), names("x + x:a"));
        assertEquals(List.of("x:ap", "x:aq", "x:ar"), names("x:a"));
        assertEquals(List.of("tTRUE"), names("t"));
        assertEquals(List.of("sm", "sz"), names("s"));
        assertEquals(List.of("x > 3TRUE"), names("x > 3"));
        assertEquals(List.of("(Intercept)", "x"), Formula.parse("x").design(TABLE, List.of(), true).names());
    }

    @Test
    void columnsHoldProductsOfIndicators() {
        DesignMatrix design = Formula.parse("x * a").design(TABLE, List.of("y"), false);
        assertEquals(List.of("x", "aq", "ar", "x:aq", "x:ar"), design.names());
        assertArrayEquals(new double[] {0, 2, 0, 4, 0}, design.values()[3]);
        assertArrayEquals(new double[] {0, 0, 3, 0, 5}, design.values()[4]);
        assertArrayEquals(new int[] {0, 1, 1, 2, 2}, design.assign());
        assertArrayEquals(new int[] {3, 4}, design.columnsOf(2));
        assertArrayEquals(new int[] {5}, design.droppedRows());
        assertEquals(Map.of("x", 1), design.droppedBy());
        assertEquals(Map.of("a", List.of("p", "q", "r")), design.levels());
    }

    @Test
    void theReferenceLevelNeedNotBeTheFirst() {
        DataTable turned = TABLE.with(TABLE.column("a", CategoryColumn.class).withReference("r"));
        DesignMatrix design = Formula.parse("a").design(turned, List.of(), false);
        assertEquals(List.of("ap", "aq"), design.names());
        assertEquals("r", design.columns().get(0).parts().get(0).reference());
        assertEquals(List.of("r", "p", "q"), design.levels().get("a"));
    }

    @Test
    void newRowsAreCodedByTheSameLevels() {
        DesignMatrix design = Formula.parse("x * a + log(y)").design(TABLE, List.of(), false);
        DataTable fresh = DataTable.of(NumberColumn.of("x", 10, 10, Double.NaN), NumberColumn.of("y", 1, 1, 1),
                CategoryColumn.of("a", List.of("r", "q", "other"), "r", "other", "q"));
        double[][] coded = design.code(fresh);
        assertEquals(List.of("x", "aq", "ar", "log(y)", "x:aq", "x:ar"), design.names());
        assertArrayEquals(new double[] {10, 10, Double.NaN}, coded[0]);
        assertArrayEquals(new double[] {0, Double.NaN, 1}, coded[1]);
        assertArrayEquals(new double[] {1, Double.NaN, 0}, coded[2]);
        assertArrayEquals(new double[] {10, Double.NaN, Double.NaN}, coded[5]);
    }

    @Test
    void strataClustersAndOffsetsAreNoTerms() {
        Formula formula = Formula.parse("x + strata(a, t) + cluster(s) + offset(0.5 * y)");
        assertEquals(List.of("x"), formula.terms().stream().map(Term::label).toList());
        assertEquals(List.of("s"), formula.clusters());
        assertEquals(Set.of("x", "a", "t", "s", "y"), formula.columns());
        DesignMatrix design = formula.design(TABLE, List.of(), false);
        assertEquals(4, design.rowCount());
        assertEquals(List.of("a=p, t=TRUE", "a=q, t=FALSE", "a=r, t=TRUE"), design.strata().orElseThrow().levels());
        assertArrayEquals(new double[] {0.5, 1, 1.5, 2}, design.offset().orElseThrow());
        assertEquals(List.of("p", "q", "r"), Formula.parse("x + strata(a)").design(TABLE, List.of(), false).strata()
                .orElseThrow().levels());
        assertEquals(List.of("x=1", "x=2", "x=3", "x=4", "x=5"), Formula.parse("y + strata(x)").design(TABLE,
                List.of(), false).strata().orElseThrow().levels());
    }

    @Test
    void namesThatAreNoWordsAreQuoted() {
        DataTable table = DataTable.of(NumberColumn.of("Serum AFP", 1, 2), NumberColumn.of("x", 3, 4));
        Formula formula = Formula.of(List.of("Serum AFP", "x"));
        assertEquals("`Serum AFP` + x", formula.text());
        assertEquals(List.of("`Serum AFP`", "x"), formula.design(table, List.of(), false).names());
        assertEquals(List.of(), Formula.of(List.of()).terms());
    }

    @Test
    void whatMakesNoModelIsRefusedWithItsPlace() {
        assertEquals(4, assertThrows(ExpressionException.class, () -> Formula.parse("x + tt(y)")).position());
        assertTrue(assertThrows(ExpressionException.class, () -> Formula.parse("x^2.5")).getMessage()
                .contains("I(x^2)"));
        assertThrows(ExpressionException.class, () -> Formula.parse("x + 5"));
        assertThrows(ExpressionException.class, () -> Formula.parse("x + 'a'"));
        assertThrows(ExpressionException.class, () -> Formula.parse("y ~ x ~ z"));
        ExpressionException unknown = assertThrows(ExpressionException.class,
                () -> Formula.parse("x + xx + A").design(TABLE, List.of(), false));
        assertTrue(unknown.getMessage().contains("There is no column \"xx\"; did you mean \"x\"?"),
                unknown.getMessage());
        EstimationException infinite = assertThrows(EstimationException.class,
                () -> Formula.parse("log(y - 1)").design(TABLE, List.of(), false));
        assertTrue(infinite.getMessage().contains("log(y - 1) is infinite on row 1"), infinite.getMessage());
        assertThrows(ExpressionException.class, () -> Formula.parse("a*b*c*d*e*f*g*h*i*j*k*l"));
    }
}
