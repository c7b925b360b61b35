/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.coxextended;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.cohortium.conformance.ConformanceCase;
import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonNumber;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonValue;
import org.cohortium.data.json.NumberText;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.CoxOptions;
import org.cohortium.numerics.survival.CoxRegression;
import org.cohortium.numerics.survival.SurvivalData;

/** The effect of a treatment in each level of other variables, with likelihood ratio tests of their interaction. */
final class SubgroupsCase implements ExtendedCase {

    private static final Pattern INDICATOR = Pattern.compile("([\\w.]+) = 1 where ([\\w.]+) is (.+?)(?:, else 0)?");
    private static final Pattern THRESHOLD = Pattern.compile("([\\w.]+) (>=|>|<=|<|==) (-?[\\d.]+)");
    private static final Set<String> COMMON = Set.of("response", "filter", "group", "strata", "weights", "cluster",
        "treatment");
    private static final String SUBGROUPS = "subgroups";

    /** Where the peer stops when an estimate has no end. */
    private static final double PEER_TOLERANCE = 1e-12;
    private static final int PEER_ITERATIONS = 60;

    @Override
    public boolean fits(ConformanceCase test) {
        return test.text("treatment") != null && test.expected().find(SUBGROUPS).isPresent();
    }

    @Override
    public JsonObject compute(ConformanceCase test) throws UnsupportedCase, IOException {
        DataTable table = test.data();
        String treatment = test.text("treatment");
        Matcher indicator = INDICATOR.matcher(treatment);
        if (indicator.matches()) {
            table = table.with(indicator(table, indicator.group(1), indicator.group(2), indicator.group(3)));
            treatment = indicator.group(1);
        } else if (!table.schema().names().contains(treatment)) {
            throw new UnsupportedCase("a treatment in words: " + treatment);
        }
        Set<String> own = new TreeSet<>();
        own.add("treatment");
        for (String key : test.spec().keys()) {
            if (COMMON.contains(key)) {
                continue;
            }
            String words = test.text(key);
            Matcher threshold = THRESHOLD.matcher(words == null ? "" : words);
            if (!threshold.matches()) {
                throw new UnsupportedCase("the specification has \"" + key + "\"");
            }
            table = table.with(threshold(table, key, threshold));
            own.add(key);
        }
        CoxModelData overall = CoxModelData.of(test, table, treatment, own);
        CoxFit fit = fit(overall);
        JsonObject.Builder out = JsonObject.builder().put("overall", JsonObject.builder().put("n", overall.data().size())
            .put("coef", fit.coefficients().estimate(0)).put("se", fit.coefficients().standardError(0)).build());
        List<JsonValue> all = new ArrayList<>();
        for (JsonValue subgroup : test.expected().get(SUBGROUPS).asArray().elements()) {
            all.add(subgroup(test, table, treatment, subgroup.asObject().getString("variable"), own));
        }
        return out.put(SUBGROUPS, new JsonArray(all)).build();
    }

    private static JsonObject subgroup(ConformanceCase test, DataTable table, String treatment, String variable,
        Set<String> own) throws UnsupportedCase {
        Column column = table.column(variable);
        JsonObject.Builder out = JsonObject.builder().put("variable", variable);
        List<JsonValue> levels = new ArrayList<>();
        for (Map.Entry<Double, String> level : levels(column).entrySet()) {
            boolean[] keep = new boolean[table.rowCount()];
            for (int i = 0; i < keep.length; i++) {
                keep[i] = !column.isMissing(i) && column.text(i).equals(level.getValue());
            }
            levels.add(level(CoxModelData.of(test, table.filter(keep), treatment, own),
                column instanceof NumberColumn ? JsonNumber.of(level.getKey())
                    : new org.cohortium.data.json.JsonString(level.getValue())));
        }
        out.put("levels", new JsonArray(levels));
        String factor = column instanceof NumberColumn ? "factor(" + variable + ")" : variable;
        CoxFit without = fit(CoxModelData.of(test, table, treatment + " + " + factor, own));
        CoxFit with = fit(CoxModelData.of(test, table, treatment + " * " + factor, own));
        int df = with.covariates().size() - without.covariates().size();
        return out.put("interaction_lr", NestedModelsCase.write(org.cohortium.numerics.survival.CoxTest.chiSquared(
            2 * (with.logLikelihood() - without.logLikelihood()), df))).build();
    }

    private static JsonObject level(CoxModelData model, JsonValue label) {
        SurvivalData data = model.data();
        double[] treated = model.design().values()[0];
        int count = 0;
        int events = 0;
        for (int i = 0; i < treated.length; i++) {
            count += treated[i] == 1 ? 1 : 0;
            events += treated[i] == 1 && data.event(i) ? 1 : 0;
        }
        JsonObject.Builder out = JsonObject.builder().put("level", label).put("n", data.size())
            .put("events", data.eventCount());
        CoxFit fit = data.eventCount() == 0 ? null : fit(model);
        out.put("coef", fit == null ? Double.NaN : fit.coefficients().estimate(0));
        out.put("se", fit == null ? Double.NaN : fit.coefficients().standardError(0));
        return out.put("events_treated", events).put("n_treated", count).build();
    }

    private static CoxFit fit(CoxModelData model) {
        CoxCovariates covariates = model.covariates();
        CoxFit fit = CoxRegression.fit(model.data(), covariates);
        // the peer reports the finite values at which it stopped
        return fit.monotone().isEmpty() ? fit : CoxRegression.fit(model.data(), covariates,
            new CoxOptions(CoxOptions.DEFAULT.ties(), null, PEER_TOLERANCE, PEER_ITERATIONS), Progress.NONE);
    }

    private static Map<Double, String> levels(Column column) {
        Map<Double, String> levels = new TreeMap<>();
        for (int i = 0; i < column.size(); i++) {
            if (column.isMissing(i)) {
                continue;
            }
            if (column instanceof NumberColumn numbers) {
                levels.put(numbers.value(i), NumberText.of(numbers.value(i)));
            } else if (column instanceof org.cohortium.data.CategoryColumn category) {
                levels.put((double) category.codes()[i], column.text(i));
            } else {
                levels.put(column.text(i).equalsIgnoreCase("TRUE") ? 1.0 : 0.0, column.text(i));
            }
        }
        return levels;
    }

    private static NumberColumn indicator(DataTable table, String name, String source, String value) {
        Column column = table.column(source);
        double[] values = new double[table.rowCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.isMissing(i) ? Double.NaN : column.text(i).equals(value) ? 1 : 0;
        }
        return NumberColumn.of(name, values);
    }

    private static NumberColumn threshold(DataTable table, String name, Matcher rule) {
        double[] source = table.numbers(rule.group(1));
        double limit = Double.parseDouble(rule.group(3));
        double[] values = new double[source.length];
        for (int i = 0; i < values.length; i++) {
            boolean holds = switch (rule.group(2)) {
                case ">=" -> source[i] >= limit;
                case ">" -> source[i] > limit;
                case "<=" -> source[i] <= limit;
                case "<" -> source[i] < limit;
                default -> source[i] == limit;
            };
            values[i] = Double.isNaN(source[i]) ? Double.NaN : holds ? 1 : 0;
        }
        return NumberColumn.of(name, values);
    }
}
