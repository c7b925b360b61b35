/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.meta;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.cohortium.conformance.ConformanceCase;
import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.cohortium.data.formula.DesignMatrix;
import org.cohortium.data.formula.Formula;
import org.cohortium.data.formula.FormulaException;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonValue;
import org.cohortium.data.json.NumberText;
import org.cohortium.numerics.meta.CountTable;
import org.cohortium.numerics.meta.EffectMeasure;
import org.cohortium.numerics.survival.CoxCoefficients;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.CoxRegression;
import org.cohortium.numerics.survival.SurvivalData;

/**
 * The estimates of the studies of a case: of two-by-two counts, given in columns, or of a Cox model in each group of a
 * table of patients.
 *
 * @param table one row a study, for the moderators; null where the studies are groups of patients
 * @param estimate NaN where missing
 * @param variance NaN where missing
 */
record StudyData(DataTable table, double[] estimate, double[] variance) {

    private static final Pattern COX_IN_GROUPS = Pattern.compile(
        "coxph\\(Surv\\(([\\w.]+), *([\\w.]+)(?: *== *[\"']?([^\"')]+?)[\"']?)?\\) *~ *(.+?)\\) in each ([\\w.]+)"
            + "(?: with (\\d+) rows or more)?");

    static StudyData of(ConformanceCase test) throws UnsupportedCase, IOException {
        if (test.spec().has("cells")) {
            return ofCounts(test);
        }
        if (test.text("yi") != null && (test.text("vi") != null || test.text("sei") != null)) {
            DataTable table = test.data();
            double[] variance = table.numbers(test.text("vi") != null ? test.text("vi") : test.text("sei"));
            if (test.text("vi") == null) {
                variance = Arrays.stream(variance).map(se -> se * se).toArray();
            }
            return new StudyData(table, table.numbers(test.text("yi")), variance);
        }
        if (test.text("estimates") != null) {
            return ofModels(test);
        }
        throw new UnsupportedCase("studies given by " + String.join(", ", test.spec().keys()));
    }

    /** The two-by-two tables of the rows, null where a count is missing. */
    static List<CountTable> tables(ConformanceCase test, DataTable table) throws UnsupportedCase {
        JsonObject cells = test.spec().get("cells").asObject();
        List<double[]> columns = new ArrayList<>();
        for (String cell : List.of("ai", "bi", "ci", "di")) {
            if (!cells.has(cell) || cells.keys().size() != 4) {
                throw new UnsupportedCase("counts given by " + String.join(", ", cells.keys()));
            }
            columns.add(table.numbers(cells.getString(cell)));
        }
        List<CountTable> tables = new ArrayList<>();
        for (int i = 0; i < table.rowCount(); i++) {
            double a = columns.get(0)[i];
            double b = columns.get(1)[i];
            double c = columns.get(2)[i];
            double d = columns.get(3)[i];
            tables.add(Double.isNaN(a + b + c + d) ? null : new CountTable(a, b, c, d));
        }
        return tables;
    }

    private static StudyData ofCounts(ConformanceCase test) throws UnsupportedCase, IOException {
        EffectMeasure measure = switch (test.text("measure")) {
            case "OR" -> EffectMeasure.ODDS_RATIO;
            case "RR" -> EffectMeasure.RISK_RATIO;
            case "RD" -> EffectMeasure.RISK_DIFFERENCE;
            case "PETO" -> EffectMeasure.PETO_ODDS_RATIO;
            case "AS" -> EffectMeasure.ARCSINE_DIFFERENCE;
            default -> throw new UnsupportedCase("the measure " + test.text("measure"));
        };
        DataTable table = test.data();
        List<CountTable> tables = tables(test, table);
        double[] estimate = new double[tables.size()];
        double[] variance = new double[tables.size()];
        for (int i = 0; i < estimate.length; i++) {
            double[] effect = tables.get(i) == null ? new double[] {Double.NaN, Double.NaN}
                : tables.get(i).effect(measure);
            estimate[i] = effect[0];
            variance[i] = effect[1];
        }
        return new StudyData(table, estimate, variance);
    }

    private static StudyData ofModels(ConformanceCase test) throws UnsupportedCase, IOException {
        Matcher words = COX_IN_GROUPS.matcher(test.text("estimates"));
        if (!words.matches()) {
            throw new UnsupportedCase("estimates in words: " + test.text("estimates"));
        }
        String groupName = words.group(5);
        JsonValue groups = test.spec().find(groupName).orElse(null);
        if (groups == null) {
            throw new UnsupportedCase("the specification does not list the groups of " + groupName);
        }
        Formula formula;
        try {
            formula = Formula.parse(words.group(4));
        } catch (FormulaException e) {
            throw new UnsupportedCase(e.problem());
        }
        DataTable all = test.data();
        Column group = all.column(groupName);
        List<JsonValue> values = groups instanceof org.cohortium.data.json.JsonArray a ? a.elements() : List.of(groups);
        double[] estimate = new double[values.size()];
        double[] variance = new double[values.size()];
        for (int g = 0; g < estimate.length; g++) {
            String label = values.get(g).isNumeric() ? NumberText.of(values.get(g).asDouble())
                : values.get(g).asString();
            boolean[] keep = new boolean[all.rowCount()];
            for (int i = 0; i < keep.length; i++) {
                keep[i] = !group.isMissing(i) && group.text(i).equals(label);
            }
            CoxCoefficients c = cox(DataTable.of(all.filter(keep).columns()), formula, words);
            estimate[g] = c.estimate(0);
            variance[g] = c.modelCovariance().get(0, 0);
        }
        return new StudyData(null, estimate, variance);
    }

    private static CoxCoefficients cox(DataTable rows, Formula formula, Matcher words) {
        DesignMatrix design = formula.design(rows, List.of(words.group(1), words.group(2)), false);
        DataTable used = rows.select(design.rows());
        Column code = used.column(words.group(2));
        boolean[] event = new boolean[used.rowCount()];
        for (int i = 0; i < event.length; i++) {
            String happened = words.group(3) == null ? "1" : words.group(3);
            event[i] = code instanceof NumberColumn n ? n.value(i) == Double.parseDouble(happened)
                : code instanceof org.cohortium.data.LogicalColumn l && words.group(3) == null ? l.isTrue(i)
                : code.text(i).equals(happened);
        }
        SurvivalData data = SurvivalData.right(used.numbers(words.group(1)), event).build();
        return CoxRegression.fit(data, CoxCovariates.of(design.names(), design.values())).coefficients();
    }
}
