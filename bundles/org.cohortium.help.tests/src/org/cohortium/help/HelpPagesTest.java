/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.cohortium.analysis.registry.AnalysisContribution;
import org.cohortium.analysis.registry.ExtensionAnalyses;
import org.cohortium.data.expression.Expression;
import org.eclipse.core.runtime.RegistryFactory;
import org.junit.jupiter.api.Test;

/** The help pages say what is installed, hang together, and load nothing from elsewhere. */
class HelpPagesTest {

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");

    private static String page(String name) throws IOException {
        try (InputStream in = AnalysisPage.class.getResourceAsStream("/html/" + name)) {
            assertNotNull(in, "There is no help page " + name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** All pages that can be reached from the first. */
    private static Map<String, String> pages() throws IOException {
        Map<String, String> pages = new TreeMap<>();
        Deque<String> open = new ArrayDeque<>();
        open.add("index.html");
        while (!open.isEmpty()) {
            String name = open.remove();
            if (pages.containsKey(name)) {
                continue;
            }
            String html = page(name);
            pages.put(name, html);
            Matcher links = LINK.matcher(html);
            while (links.find()) {
                String target = links.group(1).replaceFirst("#.*", "");
                if (target.endsWith(".html")) {
                    open.add(target);
                }
            }
        }
        return pages;
    }

    @Test
    void thePageOfAnAnalysisIsMadeFromItsDeclaration() throws IOException {
        for (AnalysisContribution installed : ExtensionAnalyses.read(RegistryFactory.getRegistry()).list()) {
            AnalysisPage made = new AnalysisPage(installed.analysis());
            String expected = made.html();
            Path copy = Path.of("target", "help-pages", made.file());
            if (!expected.equals(page(made.file()))) {
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, expected);
            }
            assertEquals(expected, page(made.file()),
                made.file() + " is out of date; the page as it should be is " + copy.toAbsolutePath());
            assertTrue(pages().containsKey(made.file()), made.file() + " cannot be reached from the first page");
        }
    }

    @Test
    void everyLinkLeadsSomewhereAndNothingIsLoadedFromElsewhere() throws IOException {
        Map<String, String> pages = pages();
        for (Map.Entry<String, String> entry : pages.entrySet()) {
            String html = entry.getValue();
            assertTrue(html.startsWith("<!DOCTYPE html>\n<html lang=\"en\">") && html.endsWith("</html>\n"), entry.getKey());
            assertFalse(html.contains("<script") || html.contains("<img") || html.contains("style="), entry.getKey());
            Matcher links = LINK.matcher(html);
            while (links.find()) {
                String[] target = links.group(1).split("#", 2);
                if (target[0].equals("help.css")) {
                    assertFalse(page("help.css").contains("url(") || page("help.css").contains("@import"));
                    continue;
                }
                String there = target[0].isEmpty() ? html : pages.get(target[0]);
                assertNotNull(there, entry.getKey() + " leads to " + links.group(1));
                assertTrue(target.length == 1 || there.contains("id=\"" + target[1] + "\""),
                    entry.getKey() + " leads to " + links.group(1));
            }
        }
    }

    @Test
    void everyFunctionOfTheExpressionLanguageIsExplained() throws IOException {
        String html = page("expressions.html");
        for (String function : Expression.functions()) {
            assertTrue(html.contains("<code>" + function + "("), function);
        }
    }

    @Test
    void everyExampleOfAnExpressionIsOne() throws IOException {
        Matcher examples = Pattern.compile("<code class=\"example\">([^<]*)</code>").matcher(page("expressions.html"));
        int found = 0;
        while (examples.find()) {
            String text = examples.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"")
                .replace("&amp;", "&");
            assertEquals(text, Expression.parse(text).text());
            found++;
        }
        assertTrue(found > 15, found + " examples");
    }
}
