/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.csv;

import static org.cohortium.data.csv.CsvCase.bytes;
import static org.cohortium.data.csv.CsvCase.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.cohortium.data.ColumnKind;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Files as they come from hospitals: each is read rightly, or refused with its place, or repaired as chosen. */
class CorpusTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @TestFactory
    Stream<DynamicTest> encodings() {
        return Stream.of(
                file("UTF-8 with byte order mark", "\uFEFFa,b\n1,2\n").reads("nn", "a|b", List.of("1|2")),
                file("UTF-16 little endian with byte order mark", "\uFEFFa,b\n1,é\n", StandardCharsets.UTF_16LE)
                        .with(s -> s.charset(StandardCharsets.UTF_16LE)).reads("nt", "a|b", List.of("1|é")),
                file("UTF-16 big endian", "a,b\n1,é\n", StandardCharsets.UTF_16BE)
                        .with(s -> s.charset(StandardCharsets.UTF_16BE)).reads("nt", "a|b", List.of("1|é")),
                file("Windows-1252 as UTF-8", "a,b\n1,x\n2,caf\u00e9\n", WINDOWS)
                        .refused(3, 0, "", "the byte 0xE9 at position 14 is no text in UTF-8"),
                file("Windows-1252 as UTF-8, replaced", "a,b\n1,x\n2,caf\u00e9\n", WINDOWS)
                        .with(s -> s.undecodable(BytePolicy.REPLACE))
                        .reads("nt", "a|b", List.of("1|x", "2|caf\uFFFD"), "replaced-bytes"),
                file("Windows-1252 as such", "a,b\n1,\u20ac\n", WINDOWS).with(s -> s.charset(WINDOWS))
                        .reads("nt", "a|b", List.of("1|\u20ac")),
                file("Latin-9", "a,b\n1,\u20ac\n", Charset.forName("ISO-8859-15"))
                        .with(s -> s.charset(Charset.forName("ISO-8859-15"))).reads("nt", "a|b", List.of("1|\u20ac")),
                file("GB18030", "\u59d3\u540d,b\n\u5f20,1\n", Charset.forName("GB18030"))
                        .with(s -> s.charset(Charset.forName("GB18030")))
                        .reads("tn", "\u59d3\u540d|b", List.of("\u5f20|1")),
                file("Shift-JIS", "a,b\n\u80ba,1\n", Charset.forName("Shift_JIS"))
                        .with(s -> s.charset(Charset.forName("Shift_JIS"))).reads("tn", "a|b", List.of("\u80ba|1")),
                bytes("cut UTF-8 character at the end", 'a', '\n', 0xC3).refused(2, 0, "", "0xC3"),
                bytes("overlong UTF-8", 'a', '\n', 0xC0, 0xAF, '\n').refused(2, 0, "", "0xC0"),
                bytes("NUL character", 'a', '\n', '1', '\n', 0, '\n').refused(3, 0, "", "NUL"),
                bytes("NUL character, replaced", 'a', '\n', 'x', 0, '\n').with(s -> s.undecodable(BytePolicy.REPLACE))
                        .reads("t", "a", List.of("x\uFFFD"), "replaced-bytes"),
                file("odd UTF-16 length", "a\nx", StandardCharsets.UTF_8).with(s -> s.charset(
                        StandardCharsets.UTF_16LE)).refused(1, 0, "", "UTF-16LE"));
    }

    @TestFactory
    Stream<DynamicTest> lines() {
        return Stream.of(
                file("CR only", "a,b\r1,2\r3,4\r").reads("nn", "a|b", List.of("1|2", "3|4")),
                file("mixed line ends", "a,b\r\n1,2\n3,4\r5,6").reads("nn", "a|b", List.of("1|2", "3|4", "5|6")),
                file("no final line end", "a,b\n1,2").reads("nn", "a|b", List.of("1|2")),
                file("blank lines", "\n\na,b\n\n1,2\n\n").reads("nn", "a|b", List.of("1|2"), "blank-lines"),
                file("blank line in a single column is a missing value", "a\n1\n\n3\n").reads("n", "a",
                        List.of("1", "~", "3")),
                file("rows without any value", "a,b\n1,2\n,\n3,4\n").reads("nn", "a|b", List.of("1|2", "3|4"),
                        "empty-rows"),
                file("title lines", "Export of 3 May\nby the registry\na,b\n1,2\n").with(s -> s.skipLines(2))
                        .reads("nn", "a|b", List.of("1|2")),
                file("a title line in quotes that do not pair", "The \"new export\na,b\n1,2\n")
                        .with(s -> s.skipLines(1)).reads("nn", "a|b", List.of("1|2")),
                file("line numbers count title lines", "title\na,b\n1\n").with(s -> s.skipLines(1))
                        .refused(3, 1, "", "the row has 1 field where the header has 2"),
                file("second header row", "a,b\n(years),(mm)\n1,2\n").with(s -> s.skipAfterHeader(1))
                        .reads("nn", "a|b", List.of("1|2"), "skipped-after-header"),
                file("footer", "a,b\n1,2\n3,4\nTotal,6\n").with(s -> s.footerRows(1))
                        .reads("nn", "a|b", List.of("1|2", "3|4"), "footer-rows"),
                file("empty file", "").refused(0, 0, "", "there is no row"),
                file("header only", "a,b\n").reads("tt", "a|b", List.of(), "no-values", "no-values"),
                file("no header", "1,2\n3,4\n").with(s -> s.header(false)).reads("nn", "V1|V2",
                        List.of("1|2", "3|4")));
    }

    @TestFactory
    Stream<DynamicTest> rowLengths() {
        return Stream.of(
                file("short row", "a,b,c\n1,2,3\n4,5\n").refused(3, 2, "", "the row has 2 fields where the header has 3"),
                file("long row", "a,b\n1,2\n3,4,5\n").refused(3, 2, "", "the row has 3 fields"),
                file("short row after a line break in quotes", "a,b\n\"x\ny\",2\n3\n").refused(4, 2, "", "1 field"),
                file("short row filled up", "a,b,c\n1,2,3\n4,5\n").with(s -> s.raggedRows(RowPolicy.PAD))
                        .reads("nnn", "a|b|c", List.of("1|2|3", "4|5|~"), "padded-rows"),
                file("long row with empty rest cut", "a,b\n1,2,,\n").with(s -> s.raggedRows(RowPolicy.PAD))
                        .reads("nn", "a|b", List.of("1|2"), "shortened-rows"),
                file("long row with values is not cut", "a,b\n1,2,3\n").with(s -> s.raggedRows(RowPolicy.PAD))
                        .refused(2, 1, "", "what is too much is not empty"),
                file("ragged rows left out", "a,b\n1,2\n3\n4,5\n6,7,8\n").with(s -> s.raggedRows(RowPolicy.SKIP))
                        .reads("nn", "a|b", List.of("1|2", "4|5"), "skipped-rows"),
                file("trailing delimiter refused", "a,b,\n1,2,\n").refused(1, 0, "", "column 3 has no name"),
                file("trailing delimiter by choice", "a,b,\n1,2,\n").with(s -> s.trailingDelimiter(true))
                        .reads("nn", "a|b", List.of("1|2")),
                file("trailing delimiter in the rows only", "a,b\n1,2,\n").with(s -> s.trailingDelimiter(true))
                        .reads("nn", "a|b", List.of("1|2")),
                file("trailing delimiter with a value behind it", "a,b,\n1,2,3\n").with(s -> s.trailingDelimiter(true))
                        .refused(2, 1, "", "3 fields"));
    }

    @TestFactory
    Stream<DynamicTest> quotes() {
        return Stream.of(
                file("line break in quotes", "a,b\n\"x\ny\",2\n").reads("tn", "a|b", List.of("x\ny|2")),
                file("doubled quote", "a,b\n\"x \"\"y\"\" z\",2\n").reads("tn", "a|b", List.of("x \"y\" z|2")),
                file("quote in an unquoted field", "a,b\n5\" pipe,2\n").reads("tn", "a|b", List.of("5\" pipe|2")),
                file("quote never closed", "a,b\n1,2\n3,\"x\n5,6\n").refused(3, 0, "", "never closed"),
                file("quote never closed, two lines before the end", "a,b\n\"1\",2\n\"3,4\n5,6\n7,8\n")
                        .refused(3, 0, "", "the quote opened in this line is never closed"),
                file("quote never closed, kept as text", "a,b\n1,\"x\n5,y\n").with(s -> s.quotes(
                        QuotePolicy.KEEP_AS_TEXT)).reads("nt", "a|b", List.of("1|\"x", "5|y"), "quote-as-text"),
                file("text after the closing quote", "a,b\n1,\"x\"y\n").refused(2, 0, "",
                        "goes on after its closing quote"),
                file("text after the closing quote, kept", "a,b\n1,\"x\"y\n3,z\n").with(s -> s.quotes(
                        QuotePolicy.KEEP_AS_TEXT)).reads("nt", "a|b", List.of("1|\"x\"y", "3|z"), "quote-as-text"),
                file("backslash escape", "a,b\n1,\"x \\\"y\\\" z\"\n").refused(2, 0, "", "after its closing quote"),
                file("opening quote named, not the line where it is noticed", "a,b\n1,\"x\n2,y\n3,\"z\"\n")
                        .refused(2, 0, "", "goes on after its closing quote"),
                file("single quotes", "a,b\n'x,y',2\n").with(s -> s.quote('\'')).reads("tn", "a|b",
                        List.of("x,y|2")),
                file("empty and quoted empty are missing", "a,b\n,1\n\"\",2\n").reads("tn", "a|b",
                        List.of("~|1", "~|2"), "no-values"));
    }

    @TestFactory
    Stream<DynamicTest> headers() {
        String longName = "x".repeat(300);
        return Stream.of(
                file("repeated header", "a,b,a\n1,2,3\n").refused(1, 0, "a", "the same name as a column before it"),
                file("repeated header renamed", "a,b,a\n1,2,3\n").with(s -> s.headers(HeaderPolicy.RENAME))
                        .reads("nnn", "a|b|a_2", List.of("1|2|3"), "renamed-column"),
                file("empty header", "a,,c\n1,2,3\n").refused(1, 0, "", "column 2 has no name"),
                file("empty header named", "a,,c\n1,2,3\n").with(s -> s.headers(HeaderPolicy.RENAME))
                        .reads("nnn", "a|V2|c", List.of("1|2|3"), "named-column"),
                file("headers that differ in case only", "age,AGE\n1,2\n").reads("nn", "age|AGE_2", List.of("1|2"),
                        "safe-name"),
                file("spaces around and inside", " age , Serum AFP (ng/ml)\n1,2\n").reads("nn",
                        "age|Serum_AFP_ng_ml", List.of("1|2"), "safe-name"),
                file("names that differ by spaces", "a b,a  b\n1,2\n").reads("nn", "a_b|a_b_2", List.of("1|2"),
                        "safe-name", "safe-name"),
                file("very long header", longName + ",b\n1,2\n").reads("nn", "x".repeat(60) + "|b", List.of("1|2"),
                        "safe-name"),
                file("names that are words of the language", "TRUE,if,=1+1\n1,2,3\n").reads("nnn", "TRUE_|if_|X1_1",
                        List.of("1|2|3"), "safe-name", "safe-name", "safe-name"),
                file("names that begin with a digit", "5-FU,b\n1,2\n").reads("nn", "X5_FU|b", List.of("1|2"),
                        "safe-name"),
                file("invisible characters", "a\u200Bge,b\u202E\n1,2\n").reads("nn", "age|b", List.of("1|2")));
    }

    @TestFactory
    Stream<DynamicTest> values() {
        return Stream.of(
                file("decimal comma", "a;b\n1,5;2\n").with(s -> s.delimiter(';').decimalMark(',')).reads("nn", "a|b",
                        List.of("1.5|2")),
                file("decimal comma in a comma file", "a,b\n\"1,5\",2\n").with(s -> s.decimalMark(',')).reads("nn",
                        "a|b", List.of("1.5|2")),
                file("thousands point", "a;b\n1.234,5;2\n12.345;3\n").with(s -> s.delimiter(';').decimalMark(',')
                        .thousandsMark('.')).reads("nn", "a|b", List.of("1234.5|2", "12345|3")),
                file("thousands mark at the wrong place is no number", "a;b\n12.34;2\n").with(s -> s.delimiter(';')
                        .decimalMark(',').thousandsMark('.')).reads("tn", "a|b", List.of("12.34|2")),
                file("thousands space, narrow and no-break", "a;b\n1 234.5;2\n1\u00A0234;3\n1\u202F234;4\n").with(
                        s -> s.delimiter(';').thousandsMark(' ')).reads("nn", "a|b",
                                List.of("1234.5|2", "1234|3", "1234|4")),
                file("thousands apostrophe", "a;b\n1'234;2\n1\u2019234;3\n").with(s -> s.delimiter(';')
                        .thousandsMark('\'')).reads("nn", "a|b", List.of("1234|2", "1234|3")),
                file("typographic minus", "a\n\u22125\n").reads("n", "a", List.of("-5")),
                file("leading zeros stay text", "id,b\n007,1\n123,2\n").reads("tn", "id|b",
                        List.of("007|1", "123|2"), "identifier-text"),
                file("18 digits stay text", "id\n123456789012345678\n").reads("t", "id",
                        List.of("123456789012345678"), "identifier-text"),
                file("codes like 1E5 stay text", "id\n1E5\n2E5\n").reads("t", "id", List.of("1E5", "2E5"),
                        "identifier-text"),
                file("exponents with sign or point are numbers", "a\n1e+05\n1.5E5\n2e-3\n").reads("n", "a",
                        List.of("100000", "150000", "0.002")),
                file("gene names stay text", "gene\nMARCH1\nSEPT2\nDEC1\n").reads("t", "gene",
                        List.of("MARCH1", "SEPT2", "DEC1")),
                file("limits stay text and are told", "lab\n1\n2\n3\n<0.1\n>90\n").reads("t", "lab",
                        List.of("1", "2", "3", "<0.1", ">90"), "mostly-numbers"),
                file("percent stays text", "p\n12%\n13%\n").reads("t", "p", List.of("12%", "13%")),
                file("a word in a number column, forced", "a,b\n1,2\n3,x\n").with(s -> s.column("b",
                        ColumnSettings.AUTOMATIC.withKind(ColumnKind.NUMBER))).refused(3, 2, "b", "not a number"),
                file("too many digits, forced", "a\n123456789012345678\n").with(s -> s.column("a",
                        ColumnSettings.AUTOMATIC.withKind(ColumnKind.NUMBER))).refused(2, 1, "a", "more digits"),
                file("missing codes of the file and of a column", "a,b\n1,999\nNA,2\n999,3\n").with(s -> s
                        .missingCodes(List.of("NA")).column("b", ColumnSettings.AUTOMATIC.withMissingCodes(
                                List.of("999")))).reads("nn", "a|b", List.of("1|~", "~|2", "999|3")),
                file("a missing code by its value", "a\n-99.0\n5\n").with(s -> s.missingCodes(List.of("-99")))
                        .reads("n", "a", List.of("~", "5")),
                file("logical", "a\nTRUE\nfalse\n\nTrue\n").reads("l", "a", List.of("TRUE", "FALSE", "~", "TRUE")),
                file("infinite", "a\n1\nInf\n-Inf\n").reads("n", "a", List.of("1", "Infinity", "-Infinity")),
                file("spaces around values", "a,b\n 1 , x \n2,x\n").reads("nc", "a|b", List.of("1|x", "2|x"),
                        "trimmed"),
                file("spaces kept by choice", "b\n x\nx\n").with(s -> s.trim(false)).reads("t", "b",
                        List.of(" x", "x")),
                file("apostrophe of a guarded formula", "a\n'=1+1\n'-x\n'tis\n").reads("t", "a",
                        List.of("=1+1", "-x", "'tis"), "guard-removed"),
                file("a level that is not declared", "s\nmale\nfemal\n").with(s -> s.column("s",
                        ColumnSettings.AUTOMATIC.withLevels(List.of("male", "female")))).refused(3, 2, "s",
                                "not one of the 2 levels"),
                file("a column that the settings name and the file lacks", "ages\n1\n").with(s -> s.column("age",
                        ColumnSettings.AUTOMATIC.withKind(ColumnKind.NUMBER))).refused(0, 0, "",
                                "did you mean \"ages\""));
    }

    @TestFactory
    Stream<DynamicTest> dates() {
        ColumnSettings european = ColumnSettings.AUTOMATIC.withDateFormats(List.of("d.M.yyyy"));
        return Stream.of(
                file("ISO dates", "d\n2020-02-29\n2021-01-01\n").reads("d", "d", List.of("2020-02-29", "2021-01-01")),
                file("day first by choice", "d\n3.4.2020\n").with(s -> s.column("d", european)).reads("d", "d",
                        List.of("2020-04-03")),
                file("03/04/2020 is never guessed", "d\n03/04/2020\n").reads("t", "d", List.of("03/04/2020")),
                file("29 February 1900 is no date", "d\n29.2.1900\n").with(s -> s.column("d", european))
                        .refused(2, 1, "d", "not a date written as d.M.yyyy"),
                file("0000-00-00 is no date", "d\n2020-01-01\n0000-00-00\n").reads("t", "d",
                        List.of("2020-01-01", "0000-00-00")),
                file("0000-00-00 as a missing code", "d\n2020-01-01\n0000-00-00\n").with(s -> s.missingCodes(
                        List.of("0000-00-00"))).reads("d", "d", List.of("2020-01-01", "~")),
                file("partial dates stay text", "d\n2020-05\n2020-06-01\n").reads("t", "d",
                        List.of("2020-05", "2020-06-01")),
                file("two-digit years by choice", "d\n01.02.68\n01.02.69\n").with(s -> s.column("d",
                        ColumnSettings.AUTOMATIC.withDateFormats(List.of("dd.MM.yy")))).reads("d", "d",
                                List.of("2068-02-01", "1969-02-01")),
                file("month names", "d\n5-Jan-2020\n").with(s -> s.column("d", ColumnSettings.AUTOMATIC
                        .withDateFormats(List.of("d-MMM-yyyy")))).reads("d", "d", List.of("2020-01-05")),
                file("two formats in one column", "d\n2020-01-05\n06.01.2020\n").with(s -> s.column("d",
                        ColumnSettings.AUTOMATIC.withDateFormats(List.of("yyyy-MM-dd", "dd.MM.yyyy")))).reads("d", "d",
                                List.of("2020-01-05", "2020-01-06")),
                file("day numbers of a spreadsheet stay numbers", "d\n43831\n").reads("n", "d", List.of("43831")));
    }
}
