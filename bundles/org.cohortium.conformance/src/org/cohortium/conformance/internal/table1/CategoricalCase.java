/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.table1;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.cohortium.conformance.internal.km.CaseGroups;
import org.cohortium.data.DataTable;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonObject;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.descriptive.Alternative;
import org.cohortium.numerics.descriptive.ContingencyTable;
import org.cohortium.numerics.descriptive.FisherExact;
import org.cohortium.numerics.descriptive.FisherTwoByTwo;
import org.cohortium.numerics.descriptive.StandardizedDifference;
import org.cohortium.numerics.descriptive.TestResult;

/** One categorical variable of a baseline table: its counts by group and every test of it. */
final class CategoricalCase {

    /** The work of about half a minute, which is what the peer was given. */
    private static final double BUDGET = 3e9;

    private final int missing;
    private final List<String> rowLabels;
    private final List<String> columnLabels;
    private final ContingencyTable table;
    private final JsonObject wanted;

    CategoricalCase(DataTable data, String variable, String group, JsonObject wanted) {
        DataTable rows = data.filter(data.complete(List.of(variable, group)));
        CaseGroups levels = CaseGroups.of(rows, List.of(variable));
        CaseGroups groups = CaseGroups.of(rows, List.of(group));
        this.missing = data.rowCount() - rows.rowCount();
        this.rowLabels = labels(levels);
        this.columnLabels = labels(groups);
        this.table = ContingencyTable.of(levels.codes(), levels.count(), groups.codes(), groups.count());
        this.wanted = wanted;
    }

    private static List<String> labels(CaseGroups groups) {
        return IntStream.range(0, groups.count()).mapToObj(groups::label).toList();
    }

    JsonObject compute() {
        double[][] counts = new double[table.rows()][table.columns()];
        double[][] expected = new double[table.rows()][table.columns()];
        double[][] residuals = new double[table.rows()][table.columns()];
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts[i].length; j++) {
                counts[i][j] = table.count(i, j);
                expected[i][j] = table.expected(i, j);
                residuals[i][j] = table.adjustedResidual(i, j);
            }
        }
        JsonObject.Builder out = JsonObject.builder().put("n", table.total()).put("missing", missing)
            .put("rows", JsonArray.ofStrings(rowLabels)).put("columns", JsonArray.ofStrings(columnLabels))
            .put("table", TestJson.matrix(counts)).put("chisq", TestJson.of(table.chiSquared()))
            .put("expected", TestJson.matrix(expected)).put("residuals_adjusted", TestJson.matrix(residuals))
            .put("g_test", TestJson.of(table.likelihoodRatio())).put("cramers_v", table.cramersV());
        if (isTwoByTwo()) {
            out.put("chisq_yates", TestJson.of(table.chiSquaredYates()));
        }
        if (wanted.has("fisher")) {
            out.put("fisher", fisher());
        }
        return out.put("smd", TestJson.smd(differences())).build();
    }

    private boolean isTwoByTwo() {
        return table.rows() == 2 && table.columns() == 2;
    }

    private JsonObject fisher() {
        JsonObject.Builder out = JsonObject.builder().put("p", FisherExact.pValue(table, BUDGET, Progress.NONE));
        if (isTwoByTwo()) {
            TestResult test = FisherTwoByTwo.test(table, 0.95, FisherTwoByTwo.AS_R);
            out.put("odds_ratio_conditional_mle", test.estimates()[0]).put("lower95", test.lower())
                .put("upper95", test.upper()).put("p_less", FisherTwoByTwo.pValue(table, Alternative.LESS))
                .put("p_greater", FisherTwoByTwo.pValue(table, Alternative.GREATER));
        }
        return out.build();
    }

    private List<Double> differences() {
        List<Double> pairs = new ArrayList<>();
        for (int a = 0; a < table.columns(); a++) {
            for (int b = a + 1; b < table.columns(); b++) {
                pairs.add(StandardizedDifference.ofLevels(shares(a), shares(b)));
            }
        }
        return pairs;
    }

    private double[] shares(int column) {
        return IntStream.range(0, table.rows())
            .mapToDouble(row -> (double) table.count(row, column) / table.columnTotal(column)).toArray();
    }
}
