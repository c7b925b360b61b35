/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.coxextended;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.cohortium.conformance.ConformanceCase;
import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.conformance.internal.km.CaseGroups;
import org.cohortium.data.CategoryColumn;
import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonValue;
import org.cohortium.numerics.survival.CoxBaseline;
import org.cohortium.numerics.survival.CoxCurve;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.CoxRegression;
import org.cohortium.numerics.survival.StandardizedSurvival;

/** Survival curves of groups standardised over all patients, and those of the average patient. */
final class AdjustedCurvesCase implements ExtendedCase {

    private static final String AT_MEANS = "at_means";

    @Override
    public boolean fits(ConformanceCase test) {
        return test.text("rhs") != null && test.texts("group").size() == 1 && test.spec().find("times").isPresent();
    }

    @Override
    public JsonObject compute(ConformanceCase test) throws UnsupportedCase, IOException {
        String group = test.texts("group").get(0);
        double[] times = test.spec().get("times").asArray().elements().stream().mapToDouble(JsonValue::asDouble).toArray();
        CoxModelData model = CoxModelData.of(test, test.text("rhs"), Set.of("rhs", "group", "times"));
        DataTable used = model.table().select(model.design().rows());
        List<List<String>> labels = CaseGroups.of(used, List.of(group)).labels();
        CoxFit fit = CoxRegression.fit(model.data(), model.covariates());
        double[][][] arms = new double[labels.size()][][];
        for (int a = 0; a < arms.length; a++) {
            arms[a] = model.design().code(withValue(used, group, labels.get(a).get(0)));
        }
        StandardizedSurvival curves = new StandardizedSurvival(fit, arms);
        double[][] survival = new double[arms.length][times.length];
        for (int t = 0; t < times.length; t++) {
            double[] at = curves.at(times[t]).mean();
            for (int a = 0; a < arms.length; a++) {
                survival[a][t] = at[a];
            }
        }
        JsonObject.Builder out = JsonObject.builder();
        for (int a = 0; a < arms.length; a++) {
            out.put(group + labels.get(a).get(0), Lists.numbers(survival[a]));
        }
        JsonValue means = test.expected().find(AT_MEANS).orElse(null);
        if (means != null) {
            out.put(AT_MEANS, atMeans(model, used, fit, group, labels, times, means.asObject().getString("note", "")));
        }
        return out.build();
    }

    @Override
    public List<String> informative(ConformanceCase test) {
        return List.of(AT_MEANS + "/note", "note");
    }

    private static JsonObject atMeans(CoxModelData model, DataTable used, CoxFit fit, String group,
        List<List<String>> labels, double[] times, String note) throws UnsupportedCase {
        if (model.data().isStratified()) {
            throw new UnsupportedCase("the average patient of a stratified model");
        }
        JsonObject.Builder out = JsonObject.builder();
        CoxBaseline baseline = fit.baseline();
        for (List<String> label : labels) {
            DataTable one = used.select(new int[] {0});
            for (Column column : used.columns()) {
                if (column.name().equals(group)) {
                    one = withValue(one, group, label.get(0));
                } else if (column instanceof NumberColumn numbers) {
                    one = one.with(NumberColumn.of(column.name(), new double[] {mean(numbers)}));
                } else if (column instanceof CategoryColumn category) {
                    one = withValue(one, column.name(), named(note, category));
                }
            }
            double[][] coded = model.design().code(one);
            double[] x = new double[coded.length];
            for (int j = 0; j < x.length; j++) {
                x[j] = coded[j][0];
            }
            CoxCurve curve = baseline.curve(x);
            double[] s = new double[times.length];
            double[] all = curve.survival();
            double[] at = curve.time();
            for (int t = 0; t < times.length; t++) {
                s[t] = 1;
                for (int k = 0; k < all.length && at[k] <= times[t]; k++) {
                    s[t] = all[k];
                }
            }
            out.put(group + label.get(0), Lists.numbers(s));
        }
        return out.build();
    }

    /** The level of a category that the note names after it, or else its first. */
    private static String named(String note, CategoryColumn category) {
        for (String level : category.levels()) {
            if (Pattern.compile("\\b" + Pattern.quote(category.name()) + "\\s*=?\\s*" + Pattern.quote(level) + "\\b")
                .matcher(note).find()) {
                return level;
            }
        }
        return category.levels().get(0);
    }

    private static double mean(NumberColumn column) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < column.size(); i++) {
            if (!column.isMissing(i)) {
                sum += column.value(i);
                count++;
            }
        }
        return sum / count;
    }

    /** The table with one value in all rows of a column. */
    static DataTable withValue(DataTable table, String name, String value) throws UnsupportedCase {
        Column column = table.column(name);
        int n = table.rowCount();
        if (column instanceof NumberColumn) {
            double[] values = new double[n];
            java.util.Arrays.fill(values, Double.parseDouble(value));
            return table.with(NumberColumn.of(name, values));
        }
        if (column instanceof CategoryColumn category) {
            int code = category.levels().indexOf(value);
            int[] codes = new int[n];
            java.util.Arrays.fill(codes, code);
            return table.with(new CategoryColumn(category.info(), codes, category.levels(), 0));
        }
        if (column instanceof org.cohortium.data.LogicalColumn) {
            Boolean[] values = new Boolean[n];
            java.util.Arrays.fill(values, Map.of("TRUE", true, "FALSE", false).get(value.toUpperCase(Locale.ROOT)));
            return table.with(org.cohortium.data.LogicalColumn.of(name, values));
        }
        throw new UnsupportedCase("groups by " + name + ", which holds text");
    }
}
