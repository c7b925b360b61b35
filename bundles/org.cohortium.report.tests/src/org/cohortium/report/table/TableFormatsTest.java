/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.report.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;

/** What is pasted elsewhere is text there, and every number keeps every digit. */
class TableFormatsTest {

    private static Table hostile() {
        return Table.builder("t", "50 % of R&D_{x} <b>").text("term", "Te\"rm").number("estimate", "HR", NumberFormat.RATIO)
            .row("=1+1", -1.5).row("+cmd|' /C calc'!A0", 0.1 + 0.2).row("@SUM(A1)", 1e-300)
            .row("<script>alert(1)</script>", Double.NaN).row("[x] a & b_c % $ # ~ ^ \\ {}", Double.POSITIVE_INFINITY)
            .row("line\nbreak\ttab", null).footnote("p < 0.05 \u2265 1").build();
    }

    @Test
    void csvKeepsFormulasOutAndNumbersWhole() {
        String[] lines = CsvTable.of(hostile(), "").split("\n");
        assertEquals("term,estimate", lines[0]);
        assertEquals("'=1+1,-1.5", lines[1]);
        assertEquals("'+cmd|' /C calc'!A0,0.30000000000000004", lines[2]);
        assertEquals("'@SUM(A1),1e-300", lines[3].replace("E", "e"));
        assertEquals("<script>alert(1)</script>,", lines[4]);
        assertTrue(lines[5].endsWith(",Inf"));
        assertTrue(CsvTable.of(hostile(), "SIMULATED").startsWith("term,estimate,data\n'=1+1,-1.5,SIMULATED\n"));
    }

    @Test
    void tabSeparatedRowsAreLines() {
        String[] lines = TsvTable.of(hostile(), "").split("\n");
        assertEquals(7, lines.length);
        assertEquals("'=1+1\t-1.5", lines[1]);
        assertEquals("line break tab\t", lines[6]);
    }

    @Test
    void latexCommandsAreEscaped() {
        String latex = LatexTable.of(hostile(), "SIMULATED");
        assertTrue(latex.contains("\\caption{50 \\% of R\\&D\\_\\{x\\} $<$b$>$ [SIMULATED]}"), latex);
        assertTrue(latex.contains("\n{}[x] a \\& b\\_c \\% \\$ \\# \\textasciitilde{} \\textasciicircum{} "
            + "\\textbackslash{} \\{\\} & $\\infty$ \\\\\n"), latex);
        assertTrue(latex.contains("\\begin{tabular}{lr}\n\\toprule\n"), latex);
        assertTrue(latex.contains("{\\footnotesize p $<$ 0.05 $\\geq$ 1\\par}"), latex);
        assertTrue(latex.contains("$-$1.50"), latex);
    }

    @Test
    void htmlIsText() {
        String html = HtmlTable.of(hostile(), "SIMULATED");
        assertFalse(html.contains("<script"), html);
        assertTrue(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
        assertTrue(html.contains("50 % of R&amp;D_{x} &lt;b&gt; [SIMULATED]"));
        assertTrue(html.contains("mso-number-format:'\\@'"));
        assertFalse(html.contains("http"));
    }

    @Test
    void invisibleAndTurningCharactersAreShown() {
        assertEquals("a\ufffdb\ufffdc", SafeText.html("a\u202eb\u200bc"));
        assertEquals("\ufffd&#39;&#96;&quot;", SafeText.html("\ud800'`\""));
        assertEquals("\ufffd", SafeText.html("\u0000"));
        assertEquals("\u5e74\u9f84 \u00e9", SafeText.html("\u5e74\u9f84 \u00e9"));
    }
}
