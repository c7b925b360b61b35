/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.proportions;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.cohortium.conformance.ConformanceCase;
import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.conformance.internal.km.CaseGroups;
import org.cohortium.data.DataTable;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonObject;
import org.cohortium.numerics.descriptive.ConditionalOdds;
import org.cohortium.numerics.descriptive.TestResult;
import org.cohortium.numerics.proportion.GeneralizedMantelHaenszel;
import org.cohortium.numerics.proportion.StratifiedTables;
import org.cohortium.numerics.proportion.TwoProportions.Estimate;

/** A stratified table: Mantel-Haenszel tests, common odds ratio, homogeneity. */
final class MantelHaenszelCase {

    private static final double LEVEL = 0.95;

    private MantelHaenszelCase() {
    }

    static JsonObject compute(ConformanceCase test) throws UnsupportedCase, IOException {
        TableWords words = TableWords.of(test.text("table"));
        List<String> rows = words.rowLevels().isEmpty() ? TableWords.levels(test.text("levels"), words.row())
            : words.rowLevels();
        List<String> columns = words.columnLevels().isEmpty() ? TableWords.levels(test.text("levels"), words.column())
            : words.columnLevels();
        DataTable data = test.data();
        JsonObject.Builder out = JsonObject.builder();
        for (String key : test.expected().keys()) {
            switch (key) {
                case "corrected" -> out.put(key, common(strata(data, words, rows, columns), true));
                case "uncorrected" -> out.put(key, common(strata(data, words, rows, columns), false));
                case "exact" -> out.put(key, exact(strata(data, words, rows, columns)));
                case "homogeneity" -> out.put(key, homogeneity(strata(data, words, rows, columns)));
                case "generalised_cmh" -> out.put(key, test(GeneralizedMantelHaenszel
                    .test(counts(data, words, List.of(), List.of()))).build());
                default -> throw new UnsupportedCase("a result named " + key);
            }
        }
        return out.build();
    }

    private static StratifiedTables strata(DataTable data, TableWords words, List<String> rows, List<String> columns)
            throws UnsupportedCase {
        int[][][] counts = counts(data, words, rows, columns);
        if (counts[0].length != 2 || counts[0][0].length != 2) {
            throw new UnsupportedCase("a table of " + counts[0].length + " x " + counts[0][0].length);
        }
        return StratifiedTables.of(counts);
    }

    private static int[][][] counts(DataTable data, TableWords words, List<String> rowLevels, List<String> columnLevels)
            throws UnsupportedCase {
        List<String> used = new ArrayList<>(List.of(words.row(), words.column(), words.stratum()));
        if (words.counts() != null) {
            used.add(words.counts());
        }
        DataTable complete = data.filter(data.complete(used));
        CaseGroups row = CaseGroups.of(complete, List.of(words.row()));
        CaseGroups column = CaseGroups.of(complete, List.of(words.column()));
        CaseGroups stratum = CaseGroups.of(complete, List.of(words.stratum()));
        int[] rowAt = places(row, rowLevels, words.row());
        int[] columnAt = places(column, columnLevels, words.column());
        int[][][] counts = new int[stratum.count()][1 + IntStream.of(rowAt).max().orElseThrow()][1 + IntStream
            .of(columnAt).max().orElseThrow()];
        double[] number = words.counts() == null ? null : complete.numbers(words.counts());
        for (int i = 0; i < complete.rowCount(); i++) {
            int r = rowAt[row.codes()[i]];
            int c = columnAt[column.codes()[i]];
            if (r >= 0 && c >= 0) {
                counts[stratum.codes()[i]][r][c] += number == null ? 1
                    : ProportionsArea.integer(number[i]);
            }
        }
        return counts;
    }

    /** For each level that occurs its place in the table, -1 for none. */
    private static int[] places(CaseGroups groups, List<String> levels, String variable) throws UnsupportedCase {
        int[] places = new int[groups.count()];
        for (int g = 0; g < places.length; g++) {
            places[g] = levels.isEmpty() ? g : levels.indexOf(groups.label(g));
        }
        for (String level : levels) {
            if (IntStream.range(0, groups.count()).noneMatch(g -> groups.label(g).equals(level))) {
                throw new UnsupportedCase("the level " + level + " of " + variable + ", which does not occur");
            }
        }
        return places;
    }

    private static JsonObject common(StratifiedTables tables, boolean corrected) {
        Estimate ratio = tables.oddsRatio(LEVEL);
        return test(tables.test(corrected)).put("estimate", JsonArray.of(ratio.estimate())).put("lower95", ratio.lower())
            .put("upper95", ratio.upper()).build();
    }

    private static JsonObject exact(StratifiedTables tables) {
        TestResult exact = tables.exact(LEVEL, ConditionalOdds.AS_R);
        return JsonObject.builder().put("statistic", exact.statistic()).put("p", exact.pValue())
            .put("estimate", JsonArray.of(exact.estimates())).put("lower95", exact.lower())
            .put("upper95", exact.upper()).build();
    }

    private static JsonObject homogeneity(StratifiedTables tables) {
        TestResult plain = tables.breslowDay(false);
        TestResult tarone = tables.breslowDay(true);
        return JsonObject.builder().put("breslow_day", plain.statistic()).put("tarone", tarone.statistic())
            .put("df", plain.df()).put("p", plain.pValue()).put("p_tarone", tarone.pValue())
            .put("woolf", test(tables.woolf()).build()).build();
    }

    private static JsonObject.Builder test(TestResult test) {
        return JsonObject.builder().put("statistic", test.statistic()).put("df", test.df()).put("p", test.pValue());
    }
}
