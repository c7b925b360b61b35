/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.cohortium.conformance.ConformanceCase;
import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;

/**
 * What the words of a case say is to be done to its data before fitting: rows of a range, and columns that are 1 where
 * another column has a value. Words that are not understood make the case unsupported.
 */
public final class Preparation {

    private static final Pattern RANGE = Pattern.compile("(?:rows )?(\\d+)-(\\d+)");
    private static final Pattern INDICATOR =
        Pattern.compile("([\\w.]+) = 1 where ([\\w.]+) is ([^,(]+?)(?: \\([^)]*\\))?, else 0");
    private static final String COLUMN = "column_";

    private Preparation() {
    }

    /**
     * The data of a case, filtered and prepared by its {@code prepare}, {@code rows} and {@code column_*} words.
     *
     * @throws UnsupportedCase if they are not understood
     * @throws java.io.IOException if the data cannot be read
     */
    public static DataTable data(ConformanceCase test) throws UnsupportedCase, java.io.IOException {
        DataTable table = test.data();
        for (String step : steps(test)) {
            table = apply(step, table);
        }
        return table;
    }

    /**
     * A table prepared by the case's {@code prepare} words alone.
     *
     * @throws UnsupportedCase if they are not understood
     */
    static DataTable prepared(ConformanceCase test, DataTable data) throws UnsupportedCase {
        DataTable table = data;
        for (String step : test.text("prepare").split("\\s*;\\s*")) {
            table = apply(step, table);
        }
        return table;
    }

    private static List<String> steps(ConformanceCase test) {
        List<String> steps = new ArrayList<>();
        if (test.text("rows") != null) {
            steps.add(test.text("rows"));
        }
        for (String key : test.spec().keys()) {
            if (key.startsWith(COLUMN) && test.text(key) != null) {
                steps.add(key.substring(COLUMN.length()) + " = " + test.text(key));
            }
        }
        if (test.text("prepare") != null) {
            steps.addAll(List.of(test.text("prepare").split("\\s*;\\s*")));
        }
        return steps;
    }

    private static DataTable apply(String step, DataTable table) throws UnsupportedCase {
        Matcher range = RANGE.matcher(step);
        if (range.matches()) {
            int from = Integer.parseInt(range.group(1));
            int to = Integer.parseInt(range.group(2));
            int[] rows = new int[to - from + 1];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = from - 1 + i;
            }
            return table.select(rows);
        }
        Matcher indicator = INDICATOR.matcher(step);
        if (indicator.matches()) {
            Column source = table.column(indicator.group(2));
            double[] values = new double[table.rowCount()];
            for (int i = 0; i < values.length; i++) {
                values[i] = !source.isMissing(i) && source.text(i).equals(indicator.group(3)) ? 1 : 0;
            }
            return table.with(NumberColumn.of(indicator.group(1), values));
        }
        throw new UnsupportedCase("the preparation \"" + step + "\" is not understood");
    }
}
