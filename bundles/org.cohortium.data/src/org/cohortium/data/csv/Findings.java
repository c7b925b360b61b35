/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.cohortium.data.csv.CsvFinding.Severity;

/** Collects findings while a file is read, the same kind in the same column counted once with its first place. */
final class Findings {

    private final Map<String, CsvFinding> byKey = new LinkedHashMap<>();

    void add(Severity severity, String code, CsvPlace place, String text) {
        add(severity, code, place, 1, text);
    }

    void add(Severity severity, String code, CsvPlace place, int count, String text) {
        if (count > 0) {
            byKey.merge(code + '\n' + place.column(), CsvFinding.of(severity, code, place, count, text),
                    (known, more) -> new CsvFinding(known.severity(), known.code(), known.place(),
                            known.count() + more.count(), known.text(), known.confidence()));
        }
    }

    List<CsvFinding> list() {
        return new ArrayList<>(byKey.values());
    }
}
