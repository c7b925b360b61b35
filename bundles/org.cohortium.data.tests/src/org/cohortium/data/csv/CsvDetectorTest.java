/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.cohortium.data.ColumnKind;
import org.cohortium.numerics.Progress;
import org.junit.jupiter.api.Test;

class CsvDetectorTest {

    private static CsvDetection detect(String text) throws IOException {
        return CsvDetector.detect(CsvSource.of("case.csv", text));
    }

    private static boolean has(CsvDetection detection, String code) {
        return detection.findings().stream().anyMatch(finding -> finding.code().equals(code));
    }

    @Test
    void thousandsAndDecimalMarksTogether() throws IOException {
        CsvSettings settings = detect("a;b\n1.234,5;x\n12.000,25;y\n3,5;z\n").settings();
        assertEquals(';', settings.delimiter());
        assertEquals(',', settings.decimalMark());
        assertEquals('.', settings.thousandsMark());
        CsvSettings spaced = detect("a;b\n1 234,5;x\n12 000,25;y\n").settings();
        assertEquals(' ', spaced.thousandsMark());
    }

    @Test
    void threeDigitsAfterEveryMarkIsAQuestion() throws IOException {
        CsvDetection detection = detect("a;b\n1.234;1\n2.500;2\n3.125;3\n");
        assertTrue(has(detection, "ambiguous-thousands"));
        assertFalse(has(detect("a;b\n1.234;1\n2.5;2\n3.125;3\n"), "ambiguous-thousands"));
    }

    @Test
    void aTabOrBarMayPartTheFields() throws IOException {
        assertEquals('\t', detect("a\tb\n1\t2\n3\t4\n").settings().delimiter());
        assertEquals('|', detect("a|b\n1|2\n3|4\n").settings().delimiter());
    }

    @Test
    void aCommaInTextDoesNotPartASemicolonFile() throws IOException {
        CsvDetection detection = detect("id;note\n1;liver, lung\n2;bone, liver, skin\n3;none\n");
        assertEquals(';', detection.settings().delimiter());
    }

    @Test
    void titleLinesAreFound() throws IOException {
        CsvDetection detection = detect("Registry export\nMay 2024\n\nid,age\n1,50\n2,60\n3,70\n");
        assertEquals(3, detection.settings().skipLines());
        assertTrue(has(detection, "title-lines"));
        assertEquals(List.of("id", "age"), detection.sample().names());
        assertEquals(3, detection.sample().rowCount());
    }

    @Test
    void aMissingHeaderIsFound() throws IOException {
        CsvDetection detection = detect("1,50,x\n2,60,y\n3,70,z\n");
        assertFalse(detection.settings().header());
        assertEquals(List.of("V1", "V2", "V3"), detection.sample().names());
        assertTrue(has(detect("name,ward\nx,a\ny,b\n"), "header-to-confirm"));
    }

    @Test
    void aSecondHeaderRowIsFound() throws IOException {
        CsvDetection detection = detect("age,size\nyears,(mm)\n50,2\n60,3\n70,4\n");
        assertEquals(1, detection.settings().skipAfterHeader());
        assertTrue(has(detection, "second-header"));
        assertEquals(3, detection.sample().rowCount());
    }

    @Test
    void aTotalAtTheEndIsAQuestion() throws IOException {
        CsvDetection detection = detect("id,n\na,1\nb,2\nc,3\nTotal,6\n");
        assertTrue(has(detection, "footer"));
        assertEquals(0, detection.settings().footerRows());
    }

    @Test
    void trailingDelimitersAreFound() throws IOException {
        CsvDetection detection = detect("a;b;\n1;2;\n3;4;\n");
        assertTrue(detection.settings().trailingDelimiter());
        assertEquals(List.of("a", "b"), detection.sample().names());
    }

    @Test
    void datesThatCouldBeEitherWayAreAQuestion() throws IOException {
        CsvDetection detection = detect("id,d\n1,03/04/2020\n2,05/06/2020\n3,11/12/2020\n");
        assertTrue(has(detection, "undecidable-dates"));
        assertTrue(detection.hasQuestions());
        assertEquals(ColumnKind.CATEGORY == detection.sample().column("d").kind(), false);
        assertEquals(ColumnKind.TEXT, detection.sample().column("d").kind());
    }

    @Test
    void oneDayAboveTwelveDecides() throws IOException {
        CsvDetection european = detect("id,d\n1,03/04/2020\n2,25/06/2020\n3,11/12/2020\n");
        assertEquals(List.of("d/M/yyyy"), european.settings().column("d").dateFormats());
        assertEquals("2020-04-03", european.sample().column("d").text(0));
        CsvDetection american = detect("id,d\n1,03/04/2020\n2,06/25/2020\n3,11/12/2020\n");
        assertEquals("2020-03-04", american.sample().column("d").text(0));
        assertFalse(has(american, "undecidable-dates"));
    }

    @Test
    void pointsMeanDayFirst() throws IOException {
        CsvDetection detection = detect("id;d\n1;03.04.2020\n2;05.06.2020\n3;1.2.2021\n");
        assertEquals("2020-04-03", detection.sample().column("d").text(0));
        CsvDetection twoDigits = detect("id;d\n1;03.04.20\n2;05.06.20\n3;1.2.21\n");
        assertTrue(has(twoDigits, "two-digit-years"));
    }

    @Test
    void oddDatesAreTold() throws IOException {
        assertTrue(has(detect("id,d\n1,2020-01-01\n2,2020-02-01\n3,0000-00-00\n4,2020-03-01\n"), "mostly-dates"));
        assertTrue(has(detect("id,d\n1,2020-01-01\n2,2020-02-01\n3,2020-05\n4,2020-03-01\n"), "partial-dates"));
        assertTrue(has(detect("id,d\n1,2020-01-01 12:30\n2,2020-02-01 08:15\n"), "date-times"));
        CsvDetection midnight = detect("id,d\n1,2020-01-01 00:00:00\n2,2020-02-01 00:00:00\n");
        assertEquals(ColumnKind.DATE, midnight.sample().column("d").kind());
    }

    @Test
    void missingCodesAreToldByKind() throws IOException {
        CsvDetection detection = detect("id,afp,d,t\n1,3.5,2020-01-01,x\n2,NA,-,y\n3,.,2020-02-01,NULL\n4,5,-,-\n");
        assertEquals(List.of("-", ".", "NA", "NULL"), detection.settings().missingCodes());
        assertEquals(ColumnKind.NUMBER, detection.sample().column("afp").kind());
        assertEquals(2, detection.sample().column("afp").missingCount());
        assertEquals(ColumnKind.DATE, detection.sample().column("d").kind());
        assertTrue(has(detection, "missing-codes"));
    }

    @Test
    void numbersFarFromAllOthersAreSuspected() throws IOException {
        StringBuilder text = new StringBuilder("id,age,size\n");
        for (int i = 0; i < 30; i++) {
            text.append(i).append(',').append(i == 7 ? 999 : 40 + i).append(',').append(i == 9 ? -9 : i % 5)
                    .append('\n');
        }
        CsvDetection detection = detect(text.toString());
        assertEquals(List.of("age", "size"), detection.findings().stream()
                .filter(finding -> finding.code().equals("suspect-missing-code"))
                .map(finding -> finding.place().column()).toList());
        assertEquals(List.of(), detection.settings().missingCodes());
    }

    @Test
    void limitsPercentAndCurrencyAreTold() throws IOException {
        CsvDetection detection = detect("crp,part,cost\n<0.1,12%,$5\n3,13,6\n4,14,7\n>90,15,8\n5,16,9\n6,17,10\n");
        assertTrue(has(detection, "censored-values"));
        assertTrue(has(detection, "percent"));
        assertTrue(has(detection, "currency"));
        CsvFinding limits = detection.findings().stream().filter(f -> f.code().equals("censored-values")).findFirst()
                .orElseThrow();
        assertEquals(new CsvPlace(0, 1, "crp"), limits.place());
        assertEquals(2, limits.count());
    }

    @Test
    void chineseTextIsToldFromWesternText() throws IOException {
        String chinese = "\u7f16\u53f7,\u6027\u522b,age\n1,\u7537,50\n2,\u5973,60\n3,\u7537,70\n";
        CsvDetection detection = CsvDetector.detect(CsvSource.of("c.csv", chinese.getBytes("GB18030")));
        assertEquals("GB18030", detection.settings().charset().name());
        assertTrue(has(detection, "encoding-to-confirm"));
        assertEquals("\u6027\u522b", detection.sample().names().get(1));
        CsvDetection western = CsvDetector.detect(
                CsvSource.of("w.csv", "name,age\nM\u00fcller,50\nGarc\u00eda,60\n".getBytes("windows-1252")));
        assertEquals("windows-1252", western.settings().charset().name());
        assertEquals("M\u00fcller", western.sample().column("name").text(0));
        CsvDetection chosen = CsvDetector.detect(CsvSource.of("w.csv", "n,a\nM\u00fcller,50\n".getBytes(
                "ISO-8859-15")), Charset.forName("ISO-8859-15"));
        assertEquals("ISO-8859-15", chosen.settings().charset().name());
    }

    @Test
    void whatWouldBeRefusedIsForetold() throws IOException {
        assertTrue(has(detect("a,b\n1,2\n3\n4,5\n6,7\n"), "ragged-rows"));
        assertTrue(has(detect("a,b,a\n1,2,3\n4,5,6\n"), "repeated-header"));
        assertTrue(has(detect("a,,c\n1,2,3\n4,5,6\n"), "empty-header"));
        CsvDetection quote = detect("a,b\n1,\"x\n3,y\n4,z\n");
        assertEquals(CsvPlace.line(2), quote.findings().stream().filter(f -> f.code().equals("unpaired-quote"))
                .findFirst().orElseThrow().place());
        assertEquals(QuotePolicy.REFUSE, quote.settings().quotes());
        assertEquals(RowPolicy.REFUSE, detect("a,b\n1,2\n3\n4,5\n6,7\n").settings().raggedRows());
    }

    @Test
    void nothingToReadIsRefused() {
        CsvException e = assertThrows(CsvException.class, () -> detect(" \n\n"));
        assertTrue(e.getMessage().contains("no text"));
    }

    @Test
    void aLongFileIsJudgedByItsBeginningAndReadWhole() throws IOException {
        StringBuilder text = new StringBuilder("id;dose;d\n");
        for (int i = 0; i < 100_000; i++) {
            text.append(i).append(';').append(i % 10).append(',').append(i % 7).append(";2020-01-0").append(i % 9 + 1)
                    .append('\n');
        }
        CsvSource source = CsvSource.of("long.csv", text.toString().getBytes(StandardCharsets.UTF_8));
        CsvDetection detection = CsvDetector.detect(source);
        assertFalse(detection.whole());
        assertEquals(50, detection.raw().size());
        CsvImport read = CsvReader.read(source, detection.settings(), Progress.NONE);
        assertEquals(100_000, read.table().rowCount());
        assertEquals(ColumnKind.NUMBER, read.table().column("dose").kind());
        assertEquals(ColumnKind.DATE, read.table().column("d").kind());
    }
}
