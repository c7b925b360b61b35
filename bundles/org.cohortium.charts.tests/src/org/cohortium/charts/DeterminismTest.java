/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

import org.cohortium.analysis.result.Figure;

/** The same figure gives the same bytes in any locale, time zone and thread. */
class DeterminismTest {

    private static final List<String> LOCALES = List.of("tr", "ar-EG", "hi-IN-u-nu-deva", "th-TH-u-ca-buddhist", "de");

    private static byte[][] draw(Figure figure) {
        RenderOptions options = RenderOptions.column().withMark("Simulated").withDpi(96);
        return new byte[][] {FigureRenderer.svg(figure, options), FigureRenderer.pdf(figure, options),
            FigureRenderer.png(figure, options), FigureText.describe(figure).getBytes(StandardCharsets.UTF_8)};
    }

    private static List<Figure> figures() {
        return List.of(SampleCurves.two(), SampleCurves.schoenfeld(), SampleFigures.subgroups(), SampleFigures.love(),
            SampleFigures.overlap(), SampleFigures.flow(), SampleNomograms.large());
    }

    @Test
    void bytesDoNotDependOnLocaleAndTimeZone() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        List<byte[][]> expected = figures().stream().map(DeterminismTest::draw).toList();
        try {
            for (String tag : LOCALES) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone(tag.equals("tr") ? "Pacific/Kiritimati" : "America/Caracas"));
                for (int i = 0; i < expected.size(); i++) {
                    same(expected.get(i), draw(figures().get(i)), tag + " " + figures().get(i).id());
                }
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void bytesDoNotDependOnThreads() throws Exception {
        List<byte[][]> expected = figures().stream().map(DeterminismTest::draw).toList();
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<byte[][]>> all = new ArrayList<>();
            for (int round = 0; round < 3; round++) {
                for (Figure figure : figures()) {
                    all.add(pool.submit(() -> draw(figure)));
                }
            }
            for (int i = 0; i < all.size(); i++) {
                same(expected.get(i % expected.size()), all.get(i).get(), "thread " + i);
            }
        } finally {
            pool.shutdown();
        }
    }

    private static void same(byte[][] expected, byte[][] actual, String where) {
        for (int k = 0; k < expected.length; k++) {
            assertArrayEquals(expected[k], actual[k], where + " output " + k);
        }
    }

    @Test
    void filesHoldNeitherDatesNorCarriageReturns() {
        for (Figure figure : figures()) {
            String svg = new String(draw(figure)[0], StandardCharsets.UTF_8);
            assertFalse(svg.contains("\r"));
            assertFalse(svg.contains(" id=\""), "ids would clash in a page with several figures");
            String pdf = new String(draw(figure)[1], StandardCharsets.ISO_8859_1);
            assertFalse(pdf.contains("CreationDate") || pdf.contains("ModDate"));
            assertTrue(pdf.startsWith("%PDF-"));
        }
    }
}
