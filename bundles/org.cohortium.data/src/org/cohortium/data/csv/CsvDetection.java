/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.csv;

import java.util.List;

import org.cohortium.data.DataTable;

/**
 * What a file probably is.
 *
 * @param settings how to read it, as far as it could be told; questions left open are among the findings
 * @param sample the first rows, read with these settings and every repair allowed, for a preview
 * @param raw the first rows as text under the delimiter found, header and title lines included
 * @param whole whether the whole file was looked at, not its beginning only
 * @param findings what was concluded with how much confidence, what looks wrong, and what somebody has to choose
 */
public record CsvDetection(CsvSettings settings, DataTable sample, List<List<String>> raw, boolean whole,
        List<CsvFinding> findings) {

    /** Copies the lists. */
    public CsvDetection {
        raw = List.copyOf(raw);
        findings = List.copyOf(findings);
    }

    /** Whether somebody has to choose something. */
    public boolean hasQuestions() {
        return findings.stream().anyMatch(finding -> finding.severity() == CsvFinding.Severity.QUESTION);
    }
}
