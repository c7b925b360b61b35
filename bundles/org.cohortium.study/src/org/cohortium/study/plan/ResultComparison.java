/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.ResultJson;
import org.cohortium.analysis.result.Scalar;
import org.cohortium.analysis.result.Table;
import org.cohortium.data.json.JsonLayout;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonPrinter;
import org.cohortium.study.plan.SpecComparison.Part;

/** Compares two results part by part and cell by cell. */
final class ResultComparison {

    private static final List<String> OTHER_PARTS = List.of("figures", "messages", "notes", "checks", "dropped");

    private ResultComparison() {
    }

    static List<Part> compare(AnalysisResult saved, AnalysisResult now) {
        List<Part> parts = new ArrayList<>();
        parts.add(counts(saved, now));
        parts.add(scalars(saved, now));
        Map<String, Table> present = new LinkedHashMap<>();
        now.tables().forEach(t -> present.put(t.id(), t));
        for (Table table : saved.tables()) {
            Table other = present.remove(table.id());
            parts.add(other == null ? new Part("table " + table.id(), 0, 1, Double.NaN, "the table is no longer there")
                    : table(table, other));
        }
        present.keySet().forEach(id -> parts.add(new Part("table " + id, 0, 1, Double.NaN, "the table is new")));
        JsonObject before = ResultJson.write(saved);
        JsonObject after = ResultJson.write(now);
        for (String key : OTHER_PARTS) {
            boolean same = JsonPrinter.print(before.get(key), JsonLayout.COMPACT)
                    .equals(JsonPrinter.print(after.get(key), JsonLayout.COMPACT));
            parts.add(new Part(key, 1, same ? 0 : 1, Double.NaN, same ? "" : "the " + key + " differ"));
        }
        return parts;
    }

    private static Part counts(AnalysisResult saved, AnalysisResult now) {
        Differences found = new Differences("counts");
        found.text("version", saved.version(), now.version());
        found.number("n", (double) saved.n(), (double) now.n());
        found.number("events", (double) saved.events().orElse(-1), (double) now.events().orElse(-1));
        return found.part();
    }

    private static Part scalars(AnalysisResult saved, AnalysisResult now) {
        Differences found = new Differences("values");
        Map<String, Double> present = new LinkedHashMap<>();
        for (Scalar scalar : now.scalars()) {
            present.put(scalar.id(), scalar.value());
        }
        for (Scalar scalar : saved.scalars()) {
            found.number(scalar.id(), scalar.value(), present.remove(scalar.id()));
        }
        present.forEach((id, value) -> found.number(id, null, value));
        return found.part();
    }

    private static Part table(Table saved, Table now) {
        Differences found = new Differences("table " + saved.id());
        found.text("title", saved.title(), now.title());
        found.text("footnotes", String.join("\n", saved.footnotes()), String.join("\n", now.footnotes()));
        if (!saved.columns().equals(now.columns())) {
            found.text("columns", String.valueOf(saved.columns()), String.valueOf(now.columns()));
            return found.part();
        }
        int rows = Math.max(saved.rows().size(), now.rows().size());
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < saved.columns().size(); j++) {
                String place = "row " + (i + 1) + ", column " + saved.columns().get(j).id();
                if (i >= saved.rows().size() || i >= now.rows().size()) {
                    found.text(place, i < saved.rows().size() ? "there" : null, i < now.rows().size() ? "there" : null);
                } else if (saved.columns().get(j).kind() == Table.Kind.NUMBER) {
                    found.number(place, (Double) saved.rows().get(i).get(j), (Double) now.rows().get(i).get(j));
                } else {
                    found.text(place, (String) saved.rows().get(i).get(j), (String) now.rows().get(i).get(j));
                }
            }
        }
        return found.part();
    }

    /** Counts what differs. */
    private static final class Differences {

        private final String name;
        private int cells;
        private int differing;
        private double largest = Double.NaN;
        private String first = "";

        Differences(String name) {
            this.name = name;
        }

        void text(String place, String saved, String now) {
            cells++;
            if (!Objects.equals(saved, now)) {
                differs(place);
            }
        }

        void number(String place, Double saved, Double now) {
            cells++;
            if (Objects.equals(saved, now)) {
                return;
            }
            differs(place);
            if (saved != null && now != null) {
                double relative = Math.abs(now - saved) / Math.abs(saved);
                largest = Double.isNaN(largest) ? relative : Math.max(largest, relative);
            }
        }

        private void differs(String place) {
            differing++;
            first = first.isEmpty() ? place : first;
        }

        Part part() {
            return new Part(name, cells, differing, largest, first);
        }
    }
}
