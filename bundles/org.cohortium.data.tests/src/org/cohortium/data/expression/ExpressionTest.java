/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;

import org.cohortium.data.CategoryColumn;
import org.cohortium.data.Column;
import org.cohortium.data.ColumnInfo;
import org.cohortium.data.ColumnKind;
import org.cohortium.data.DataTable;
import org.cohortium.data.DateColumn;
import org.cohortium.data.LogicalColumn;
import org.cohortium.data.NumberColumn;
import org.cohortium.data.TextColumn;
import org.cohortium.numerics.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The language against R: each line of a table is what R 4 answers. */
class ExpressionTest {

    private static final DataTable TABLE = DataTable.of(
            NumberColumn.of("x", 3, -1.5, Double.NaN, 0),
            NumberColumn.of("y", 2, 2, 2, Double.NaN),
            CategoryColumn.of("sex", List.of("male", "female"), "female", "male", null, "male"),
            CategoryColumn.of("stage", List.of("1", "2", "3"), "3", "1", "2", null),
            TextColumn.of("note", "abc", null, "B", ""),
            LogicalColumn.of("dead", true, false, null, true),
            DateColumn.of("d", LocalDate.of(2020, 3, 1), LocalDate.of(2020, 2, 28), null, LocalDate.of(1970, 1, 1)),
            NumberColumn.of("Serum AFP", 400, 20, 3, Double.NaN));

    private static String values(Column column) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < column.size(); i++) {
            texts.add(column.isMissing(i) ? "NA" : column.text(i));
        }
        return String.join(" ", texts);
    }

    private static String values(String expression) {
        return values(Expression.parse(expression).evaluate(TABLE));
    }

    private static String first(String expression) {
        return values(expression).split(" ")[0];
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"-3^2;-9", "(-3)^2;9", "2^3^2;512", "2^-1;0.5", "-2^-1;-0.5", "1+2*3;7",
            "7%%3;1", "-7%%3;2", "7%%-3;-2", "5.5%%2;1.5", "7%/%2;3", "-7%/%2;-4", "1%/%0.2;5", "-5%/%Inf;-1",
            "5%%Inf;5", "2*3%%2;2", "-7%%3*2;4", "1/0;Infinity", "0/0;NA", "5%%0;NA", "NA^0;1", "1^NA;1", "NA*0;NA",
            "1e3;1000", ".5;0.5", "3L;3", "1e-3;0.001", "2-3-4;-5", "8/4/2;1", "- - 3;3", "+3;3",
            "10 %/% 3 + 1;4", "2^0.5;1.4142135623730951", "TRUE+TRUE;2", "-TRUE;-1"})
    void arithmetic(String expression, String value) {
        assertEquals(value, first(expression));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"TRUE & NA;NA", "FALSE & NA;FALSE", "NA & FALSE;FALSE", "TRUE | NA;TRUE",
            "NA | TRUE;TRUE", "FALSE | NA;NA", "!NA;NA", "!TRUE;FALSE", "NA == NA;NA", "NA > 1;NA", "1 == 1;TRUE",
            "!1 == 2;TRUE", "!TRUE & FALSE;FALSE", "!(TRUE & FALSE);TRUE", "TRUE | TRUE & FALSE;TRUE",
            "1 < 2 & 2 < 3;TRUE", "NA %in% c(1, NA);TRUE", "NA %in% c(1);FALSE", "3 %in% 1:5;TRUE", "2 & TRUE;TRUE",
            "0 | FALSE;FALSE", "xor(TRUE, FALSE);TRUE", "xor(TRUE, NA);NA", "is.na(NA);TRUE", "1 != 2;TRUE",
            "'a' < 'b';TRUE", "\"B\" < \"a\";TRUE", "-1 < -2;FALSE", "1 + 1 == 2;TRUE", "TRUE == 1;TRUE"})
    void logic(String expression, String value) {
        assertEquals(value, first(expression));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"round(0.5);0", "round(1.5);2", "round(2.5);2", "round(-1.5);-2",
            "round(0.15, 1);0.1", "round(0.25, 1);0.2", "round(0.35, 1);0.3", "round(0.45, 1);0.4",
            "round(0.55, 1);0.6", "round(2.675, 2);2.67", "round(5.015, 2);5.02", "round(1234.5678, -2);1200",
            "round(-0.55, 1);-0.6", "round(1e300, 2);1e+300", "round(150, -2);200", "round(250, -2);200",
            "signif(123456, 2);120000", "floor(-1.5);-2", "ceiling(-1.5);-1", "trunc(-1.5);-1", "abs(-3);3",
            "sign(-2);-1", "log(1);0", "log2(8);3", "log10(1000);3", "log(8, 2);3", "log(100, base = 10);2",
            "log(0);-Infinity", "log(-1);NA", "sqrt(16);4", "exp(0);1", "log1p(0);0", "expm1(0);0",
            "pmin(3, 1, 2);1", "pmax(3, NA);NA", "pmax(3, NA, na.rm = TRUE);3", "is.finite(Inf);FALSE",
            "as.numeric('1.5');1.5", "as.numeric('x');NA", "as.numeric('0x10');NA", "as.character(1.50);1.5",
            "nchar('caf\u00e9');4", "substr('abcdef', 2, 3);bc", "toupper('i');I", "tolower('I');i",
            "startsWith('abc', 'ab');TRUE", "endsWith('abc', 'bc');TRUE", "paste('a', 1, sep = '-');a-1",
            "paste0('a', NA);NA", "trimws(' a ');a", "pi > 3.14;TRUE"})
    void functions(String expression, String value) {
        assertEquals(value, first(expression));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"x + y;5 0.5 NA NA", "x > 0;TRUE FALSE NA FALSE", "x > 0 & y > 1;TRUE FALSE NA FALSE",
            "x > 0 | y > 1;TRUE TRUE TRUE NA", "is.na(x);FALSE FALSE TRUE FALSE", "!is.na(x);TRUE TRUE FALSE TRUE",
            "ifelse(x > 0, 1, 0);1 0 NA 0", "ifelse(x > 0, 'pos', 'neg');pos neg NA neg",
            "ifelse(is.na(x), y, x);3 -1.5 2 0", "ifelse(dead, sex, note);female  NA male",
            "ifelse(x > 0, NA, x);NA -1.5 NA 0", "ifelse(dead, d, as.Date('2000-01-01'));2020-03-01 2000-01-01 NA 1970-01-01",
            "sex == 'male';FALSE TRUE NA TRUE", "sex != \"male\";TRUE FALSE NA FALSE", "'male' == sex;FALSE TRUE NA TRUE",
            "sex %in% c('male');FALSE TRUE FALSE TRUE", "stage == 2;FALSE FALSE TRUE NA",
            "stage %in% c(2, 3);TRUE FALSE TRUE FALSE", "stage %in% 1:2;FALSE TRUE TRUE FALSE",
            "x %in% c(3, 0);TRUE FALSE FALSE TRUE", "complete.cases(x, y);TRUE TRUE FALSE FALSE",
            "`Serum AFP` > 100;TRUE FALSE FALSE NA", "dead + 1;2 1 NA 2", "x^2;9 2.25 NA 0", "5;5 5 5 5",
            "as.numeric(as.character(stage)) + 1;4 2 3 NA", "note == 'B';FALSE NA TRUE FALSE",
            "x > median(x, na.rm = TRUE);TRUE FALSE NA FALSE", "x > median(x);NA NA NA NA",
            "x - mean(x, na.rm = TRUE);2.5 -2 NA -0.5", "max(y, na.rm = TRUE);2 2 2 2",
            "quantile(x, 0.25, na.rm = TRUE);-0.75 -0.75 -0.75 -0.75", "paste0(sex, stage);female3 male1 NA NA"})
    void columns(String expression, String wanted) {
        assertEquals(wanted.replace("female  NA", "female NA NA"), values(expression));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"d - as.Date('2020-02-28');2 0 NA -18320", "d > as.Date('2020-01-01');TRUE TRUE NA FALSE",
            "d > '2020-02-28';TRUE FALSE NA FALSE", "d + 1;2020-03-02 2020-02-29 NA 1970-01-02",
            "d - 1;2020-02-29 2020-02-27 NA 1969-12-31", "d == d;TRUE TRUE NA TRUE",
            "as.numeric(d);18322 18320 NA 0", "difftime(d, '2020-02-23', units = 'weeks');1 0.7142857142857143 NA -2616.4285714285716",
            "d %in% c('2020-03-01');TRUE FALSE FALSE FALSE", "format(d, '%d/%m/%Y');01/03/2020 28/02/2020 NA 01/01/1970",
            "pmax(d, as.Date('2020-02-29'));2020-03-01 2020-02-29 NA 2020-02-29", "is.na(d);FALSE FALSE TRUE FALSE",
            "(d - as.Date('2020-02-28')) / 30.4375 > 0;TRUE FALSE NA FALSE",
            "as.Date('31.12.2019', format = '%d.%m.%Y');2019-12-31 2019-12-31 2019-12-31 2019-12-31",
            "as.Date('5-Jan-20', '%d-%b-%y');2020-01-05 2020-01-05 2020-01-05 2020-01-05"})
    void dates(String expression, String wanted) {
        assertEquals(wanted, values(expression));
    }

    @Test
    void cutIsClosedOnTheRightUnlessSaidOtherwise() {
        DataTable table = DataTable.of(NumberColumn.of("a", 0, 10, 10.5, 20, 21, Double.NaN));
        assertEquals("NA (0,10] (10,20] (10,20] NA NA", values(Expression.parse("cut(a, c(0, 10, 20))").evaluate(table)));
        assertEquals("[0,10] [0,10] (10,20] (10,20] NA NA",
                values(Expression.parse("cut(a, c(0, 10, 20), include.lowest = TRUE)").evaluate(table)));
        assertEquals("[0,10) [10,20) [10,20) NA NA NA",
                values(Expression.parse("cut(a, c(0, 10, 20), right = FALSE)").evaluate(table)));
        assertEquals("[0,10) [10,20] [10,20] [10,20] NA NA",
                values(Expression.parse("cut(a, c(0, 10, 20), right = FALSE, include.lowest = TRUE)").evaluate(table)));
        assertEquals("low low high high high NA",
                values(Expression.parse("cut(a, c(-Inf, 10, Inf), labels = c('low', 'high'))").evaluate(table)));
        assertEquals("1 1 2 2 2 NA", values(Expression.parse("cut(a, c(-Inf, 10, Inf), labels = FALSE)").evaluate(table)));
        CategoryColumn cut = (CategoryColumn) Expression.parse("cut(a, c(20, -Inf, 10.25, Inf))").evaluate(table);
        assertEquals(List.of("(-Inf,10.2]", "(10.2,20]", "(20,Inf]"), cut.levels());
        assertEquals(List.of("(1.231,1.232]", "(1.232,1e+05]"), ((CategoryColumn) Expression.parse(
                "cut(a, c(1.231, 1.232, 100000))").evaluate(table)).levels());
    }

    @Test
    void factorsTakeTheirLevelsInOrder() {
        CategoryColumn numbers = (CategoryColumn) Expression.parse("factor(x)").evaluate(TABLE);
        assertEquals(List.of("-1.5", "0", "3"), numbers.levels());
        CategoryColumn named = (CategoryColumn) Expression.parse(
                "factor(y, levels = c(2, 1), labels = c('two', 'one'))").evaluate(TABLE);
        assertEquals(List.of("two", "one"), named.levels());
        assertEquals("two two two NA", values(named));
        CategoryColumn turned = (CategoryColumn) Expression.parse("relevel(sex, ref = 'female')").evaluate(TABLE);
        assertEquals(List.of("female", "male"), turned.levels());
        assertEquals("female male NA male", values(turned));
        assertEquals(List.of("1", "3"), ((CategoryColumn) Expression.parse(
                "droplevels(factor(ifelse(stage == 2, NA, stage)))").evaluate(TABLE)).levels());
        assertEquals("x x NA y", values("factor(stage, levels = c('3', '1', '2'), labels = c('x', 'x', 'y'))")
                .replace("x x y NA", "x x NA y"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', value = {
            "agee + 1;1;There is no column \"agee\"", "x > ;4;ends where a value is expected",
            "x = 3;3;use == to compare", "x && y;3;use & for whole columns", "(x + 1;1;not closed", "x + 1);6;Not expected here: \")\"",
            "x 3;3;An operator is missing", "'abc;1;not closed", "foo(x);1;There is no function \"foo\"",
            "lg10(x);1;did you mean \"log10\"", "round(x, digit = 1);18;did you mean \"digits\"",
            "round(x, 1, 2);13;at most 2 arguments", "ifelse(x > 1, 2);1;needs the argument \"no\"",
            "sex + 1;1;needs numbers, but this is a category", "sex > 'male';5;Categories have no order",
            "note > 1;6;Cannot compare text with a number", "x > '1';3;write the number without quotes",
            "x %in% y;8;a list of constants", "x %foo% y;3;There is no operator %foo%", "c(1, 2) + x;1;A list can only stand",
            "1 < x < 3;7;Comparisons do not chain", "as.Date('2020-13-01');9;This is no date",
            "d > 5;5;A date cannot be compared with a number", "d + d;3;Two dates cannot be added", "d * 2;3;Dates have no operation",
            "cut(x, 3);8;two or more breaks", "cut(x, c(1, 1));8;A break comes twice", "x ~ y;3;A formula cannot stand here",
            "Sys.Date();1;not part of a study", "x[1];2;columns are named directly", "as.numeric(sex);12;as.numeric(as.character(x))",
            "relevel(sex, 'femal');14;did you mean \"female\"", "1x;1;may not begin with a digit", "ifelse(x > 1, d, 2);1;different kinds",
            "NULL;1;not part of this language", "x \u2264 3;3;use <=", "\u201Cx\u201D;1;straight quotes", "x + ;4;ends where",
            ";1;empty", "log;1;needs parentheses", "1e;1;exponent", "x : y;3;A range such as"})
    void errorsPointAtTheCharacter(String expression, int character, String words) {
        String text = expression == null ? "" : expression;
        ExpressionException e = assertThrows(ExpressionException.class, () -> Expression.parse(text).evaluate(TABLE));
        assertEquals(character, e.position() + 1, e.getMessage());
        assertTrue(e.getMessage().contains(words), e.getMessage());
        String[] lines = e.caretLines().split("\n");
        assertEquals(character - 1, lines[lines.length - 1].indexOf('^'));
    }

    @Test
    void whatWouldCostTooMuchIsRefused() {
        assertThrows(ExpressionException.class, () -> Expression.parse("(".repeat(10_001)));
        assertThrows(ExpressionException.class, () -> Expression.parse("(".repeat(4000) + "1" + ")".repeat(4000)));
        assertThrows(ExpressionException.class, () -> Expression.parse("-".repeat(4000) + "1"));
        assertThrows(ExpressionException.class, () -> Expression.parse("!".repeat(4000) + "TRUE"));
        assertThrows(ExpressionException.class, () -> Expression.parse("1" + "^1".repeat(2000)));
        assertThrows(ExpressionException.class, () -> Expression.parse("1" + "+1".repeat(2500)));
        assertEquals("901", first("1" + "+1".repeat(900)));
        assertEquals("Infinity", first("9^9^9"));
        assertThrows(ExpressionException.class, () -> Expression.parse("x %in% 1:1e9").evaluate(TABLE));
        assertThrows(ExpressionException.class, () -> Expression.parse("x %in% 1:Inf").evaluate(TABLE));
        Expression slow = Expression.parse("x + 1", new ExpressionLimits(100, 10, 10, 10, -1));
        assertThrows(ExpressionException.class, () -> slow.evaluate(TABLE));
        assertThrows(CancellationException.class, () -> Expression.parse("x").evaluate(TABLE, ColumnInfo.of("v"),
                new Progress() {
                    @Override
                    public void report(double fraction, String task) {
                        // not asked for
                    }

                    @Override
                    public boolean isCancelled() {
                        return true;
                    }
                }));
    }

    @Test
    void variablesAreThoseNamedAndNoOthers() {
        assertEquals(List.of("x", "Serum AFP", "sex"), List.copyOf(Expression.parse(
                "ifelse(x > 1 & `Serum AFP` > 2, round(x, digits = 1), factor(sex, labels = c('x', 'y')))").variables()));
    }

    @Test
    void renamingKeepsTheRestOfTheText() {
        Expression expression = Expression.parse("x>0 &  !is.na( x )   # x is the dose\n | y == \"x\"");
        assertEquals("dose>0 &  !is.na( dose )   # x is the dose\n | y == \"x\"",
                expression.rename("x", "dose").text());
        assertEquals("`my dose`>0 &  !is.na( `my dose` )   # x is the dose\n | y == \"x\"",
                expression.rename("x", "my dose").text());
        assertEquals("afp + 1", Expression.parse("`Serum AFP` + 1").rename("Serum AFP", "afp").text());
    }

    @Test
    void kindsAreKnownWithoutData() {
        assertEquals(ColumnKind.LOGICAL, Expression.parse("x > 1 & sex == 'male'").check(TABLE.schema()));
        assertEquals(ColumnKind.NUMBER, Expression.parse("d - as.Date('2020-01-01') + median(x)").check(TABLE.schema()));
        assertEquals(ColumnKind.CATEGORY, Expression.parse("cut(x, c(0, 1))").check(TABLE.schema()));
        assertEquals(ColumnKind.DATE, Expression.parse("d + 30").check(TABLE.schema()));
        assertThrows(ExpressionException.class, () -> Expression.parse("sex + 1").check(TABLE.schema()));
        assertThrows(ExpressionException.class, () -> Expression.parse("x + 1").test(TABLE));
    }

    @Test
    void everyLocaleMeansTheSame() {
        Locale before = Locale.getDefault();
        try {
            for (String tag : List.of("tr", "ar-EG", "hi-IN-u-nu-deva", "de", "th-TH-u-ca-buddhist")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertEquals("i", first("tolower('I')"), tag);
                assertEquals("01/03/2020 28/02/2020 NA 01/01/1970", values("format(d, '%d/%m/%Y')"), tag);
                assertEquals("(0,2.5]", first("cut(1, c(0, 2.5))"), tag);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"meal.cal / 1000;meal.cal/1000", "age^2;age^2", "2*age+1;2 * age + 1", "-x;-x",
            "!a&b;!a & b", "x%in%c('a',\"b\");x %in% c(\"a\", \"b\")", "x%%2;x%%2", "f(x,digits=1);f(x, digits = 1)",
            "`a b`+1;`a b` + 1", "(a+b)*c;(a + b) * c", "a:b;a:b", "x>=100000;x >= 1e+05", "x>123456;x > 123456",
            "x==1e-3;x == 0.001", "a|b;a | b"})
    void deparsedAsRDoes(String text, String deparsed) {
        assertEquals(deparsed, Deparser.text(Parser.parse(text, ExpressionLimits.DEFAULT)));
    }
}
