/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The report is whole, safe and the same each time. */
class StudyReportTest {

    private static final Set<String> ELEMENTS = Set.of("html", "head", "meta", "title", "style", "body", "div", "nav", "p",
        "ol", "ul", "li", "a", "main", "header", "h1", "h2", "h3", "h4", "section", "dl", "dt", "dd", "table", "caption",
        "thead", "tbody", "tr", "th", "td", "span", "b", "sup", "details", "summary", "figure", "figcaption", "svg", "desc",
        "g", "path", "rect", "line", "circle", "text");

    private static String page(ReportInput input) {
        return new String(StudyReport.html(input), StandardCharsets.UTF_8);
    }

    /** The page is written so that it parses as XML too, which shows that every element is closed. */
    private static Document parse(String html) {
        try {
            String body = html.substring("<!DOCTYPE html>\n".length());
            return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        } catch (Exception e) {
            throw new AssertionError("the report is not well-formed", e);
        }
    }

    private static List<Element> elements(Document document, String tag) {
        NodeList nodes = document.getElementsByTagName(tag);
        List<Element> list = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            list.add((Element) nodes.item(i));
        }
        return list;
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</style><script>x</script>",
        "</title><svg onload=alert(1)>", "a & b < c > d \" e ' f ` g", "javascript:alert(1)", "]]><!-- -->",
        "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'b'>]>&a;", "\u202egnp.exe\u202c", "nul\u0000 esc\u001b[31m \u200b",
        "lone \ud800 surrogate", "<a href=\"http://example.com\">x</a>", "&#60;script&#62;", "=cmd|' /C calc'!A0",
        "{{constructor.constructor('alert(1)')()}}", "%s%n%1$s"})
    void anyTextOfAStudyIsText(String text) {
        Document document = parse(page(new SampleReport(text).input("Simulated " + text)));
        for (Element e : elements(document, "*")) {
            assertTrue(ELEMENTS.contains(e.getTagName()), e.getTagName());
            for (int i = 0; i < e.getAttributes().getLength(); i++) {
                String name = e.getAttributes().item(i).getNodeName();
                assertFalse(name.toLowerCase(Locale.ROOT).startsWith("on") || name.equals("src") || name.equals("style"),
                    e.getTagName() + " has " + name);
                if (name.equals("href")) {
                    assertTrue(e.getAttribute(name).startsWith("#"), e.getAttribute(name));
                }
            }
        }
        assertEquals(1, elements(document, "style").size());
    }

    @Test
    void nothingIsLoadedAndNothingRuns() throws Exception {
        String html = page(new SampleReport("A").input("SIMULATED"));
        String style = html.substring(html.indexOf("<style>") + 7, html.indexOf("</style>"));
        String digest = Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256")
            .digest(style.getBytes(StandardCharsets.UTF_8)));
        assertTrue(html.contains("default-src 'none'; style-src 'sha256-" + digest + "'"), "policy");
        String rest = html.replace("http://www.w3.org/2000/svg", "").replace("http-equiv", "");
        assertFalse(rest.contains("http:") || rest.contains("https:") || rest.contains("url(") || rest.contains("@import"));
        assertFalse(rest.contains("\r"));
    }

    @Test
    void linksLeadSomewhereAndIdsAreUnique() {
        Document document = parse(page(new SampleReport("A title").input("")));
        Set<String> ids = new TreeSet<>();
        for (Element e : elements(document, "*")) {
            if (e.hasAttribute("id")) {
                assertTrue(ids.add(e.getAttribute("id")), "twice: " + e.getAttribute("id"));
            }
        }
        for (Element a : elements(document, "a")) {
            assertTrue(ids.contains(a.getAttribute("href").substring(1)), a.getAttribute("href"));
        }
        for (String id : List.of("study", "overview", "data", "cohorts", "methods", "published", "results",
            "reproducibility", "references", "analysis-km", "analysis-broken", "analysis-gone")) {
            assertTrue(ids.contains(id), id);
        }
    }

    @Test
    void tablesAndFiguresAreNumberedInOrder() {
        String html = page(new SampleReport("A").input(""));
        for (String kind : List.of("Table", "Figure")) {
            Matcher matcher = Pattern.compile("<span class=\"number\">" + kind + " (\\d+)\\.</span>").matcher(html);
            int n = 0;
            while (matcher.find()) {
                assertEquals(++n, Integer.parseInt(matcher.group(1)));
            }
            assertTrue(n >= 2, kind + " " + n);
        }
        assertEquals(1, html.split("Kaplan EL, Meier P", -1).length - 1, "references are listed once");
    }

    @Test
    void simulatedDataAreCalledSoEverywhere() {
        Document document = parse(page(new SampleReport("A").input("SIMULATED DATA - made by a program")));
        for (Element caption : elements(document, "caption")) {
            boolean published = caption.getTextContent().contains("Published results");
            assertTrue(published || caption.getTextContent().contains("SIMULATED DATA"), caption.getTextContent());
        }
        for (Element caption : elements(document, "figcaption")) {
            assertTrue(caption.getTextContent().contains("SIMULATED DATA"), caption.getTextContent());
        }
        for (Element svg : elements(document, "svg")) {
            assertTrue(svg.getTextContent().contains("SIMULATED DATA"));
        }
        assertTrue(elements(document, "header").get(0).getTextContent().contains("made by a program"));
        assertFalse(page(new SampleReport("A").input("")).contains("class=\"simulated"));
    }

    @Test
    void whatHasNoResultSaysWhy() {
        String html = page(new SampleReport("A").input(""));
        assertTrue(html.contains("No events: A"));
        assertTrue(html.contains("The analysis gamma is not installed"));
        assertTrue(html.contains("Install the plug-in that provides &quot;gamma&quot;"));
        assertTrue(html.contains("\u2717 broken"));
        assertTrue(html.contains("\u25b3 not met"));
        assertTrue(html.contains("\u2713 holds"));
        assertTrue(html.contains("The first 5 of 500 rows; the whole table is in results/km/tables/huge.csv."));
    }

    @Test
    void publishedFiguresStandBesideOurs() {
        String html = page(new SampleReport("A").input(""));
        assertTrue(html.contains("3 of 5 published figures agree with ours."), html);
        assertTrue(html.contains(">0.0154<"));
        assertTrue(html.contains(">2.07 (1.30\u20133.29)<"));
        assertTrue(html.contains("Other: published as 9.9, here 1.54. A"));
        assertTrue(html.contains("the plan has no analysis nowhere"));
    }

    @Test
    void theSameStudyGivesTheSameBytesEverywhere() {
        byte[] expected = StudyReport.html(new SampleReport("A").input("SIMULATED"));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String tag : List.of("tr", "ar-EG", "hi-IN-u-nu-deva", "th-TH-u-ca-buddhist")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                assertArrayEquals(expected, StudyReport.html(new SampleReport("A").input("SIMULATED")), tag);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void theReportLiesInItsFolder(@TempDir Path folder) throws IOException {
        ReportInput input = new SampleReport("A").input("");
        Path file = StudyReport.write(input, folder);
        assertEquals(folder.toAbsolutePath().normalize().resolve("report").resolve("report.html"), file);
        assertArrayEquals(StudyReport.html(input), Files.readAllBytes(file));
    }

    @Test
    void marksAreBrief() {
        assertEquals("SIMULATED DATA", SimulatedMark.brief("SIMULATED DATA - generated by the workbench. Not patients."));
        assertEquals("Simulated", SimulatedMark.brief(" Simulated\n"));
        assertEquals("Made up", SimulatedMark.brief("Made up. For tests."));
        assertEquals("", SimulatedMark.brief(null));
        assertTrue(SimulatedMark.brief("word ".repeat(40)).length() <= 62);
    }
}
