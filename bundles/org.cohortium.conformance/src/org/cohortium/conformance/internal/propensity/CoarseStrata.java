/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.propensity;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.data.Column;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonNumber;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonString;
import org.cohortium.data.json.JsonValue;
import org.cohortium.data.json.NumberText;
import org.cohortium.numerics.matching.Coarsening;
import org.cohortium.numerics.matching.Subclasses;

/** The strata of exact and of coarsened exact matching: the values of all covariates, or their bins and groups. */
final class CoarseStrata {

    private final PropensityData data;
    private final MatchOptions options;

    CoarseStrata(PropensityData data, MatchOptions options) {
        this.data = data;
        this.options = options;
    }

    /** The number of the subclass from 1 by row, 0 where a group lacks. */
    int[] subclasses() throws UnsupportedCase {
        return Subclasses.exact(data.treated, strata());
    }

    private int[] strata() throws UnsupportedCase {
        int n = data.rows();
        int[] strata = new int[n];
        for (String variable : data.variables()) {
            int[] groups = grouped(variable);
            if (groups != null) {
                cross(strata, groups);
                continue;
            }
            List<PropensityData.Covariate> columns = data.covariates(List.of(variable));
            boolean category = !columns.getFirst().name().equals(variable);
            int[] code;
            if (category) {
                code = new int[n];
                for (int c = 0; c < columns.size(); c++) {
                    for (int i = 0; i < n; i++) {
                        code[i] += columns.get(c).values()[i] != 0 ? c : 0;
                    }
                }
            } else {
                code = options.method().equals("cem") ? coarse(variable, columns.getFirst().values())
                    : ranks(columns.getFirst().values());
            }
            cross(strata, code);
        }
        return strata;
    }

    private static void cross(int[] strata, int[] code) {
        Map<Long, Integer> numbers = new HashMap<>();
        for (int i = 0; i < strata.length; i++) {
            long pair = (long) strata[i] << 32 | code[i];
            strata[i] = numbers.computeIfAbsent(pair, p -> numbers.size());
        }
    }

    private static int[] ranks(double[] values) {
        double[] distinct = Arrays.stream(values).sorted().distinct().toArray();
        return Arrays.stream(values).mapToInt(v -> Arrays.binarySearch(distinct, v)).toArray();
    }

    private int[] coarse(String variable, double[] values) throws UnsupportedCase {
        JsonValue cutpoints = options.value("cutpoints");
        if (cutpoints instanceof JsonObject byVariable) {
            cutpoints = byVariable.find(variable).orElse(null);
        }
        return switch (cutpoints) {
            case null -> Coarsening.equalWidth(values, Coarsening.sturges(values.length));
            case JsonArray a when a.size() > 1 -> Coarsening.at(values, a.asDoubles());
            case JsonArray a when a.size() == 0 -> Coarsening.equalWidth(values, Coarsening.sturges(values.length));
            case JsonArray a -> a.get(0).isNull() ? ranks(values) : bins(values, a.get(0));
            default -> bins(values, cutpoints);
        };
    }

    private static int[] bins(double[] values, JsonValue rule) throws UnsupportedCase {
        if (rule instanceof JsonNumber n) {
            // the numbers between are other numbers of cuts in R
            if (!(n.value() >= 0) || n.value() != StrictMath.rint(n.value())) {
                throw new UnsupportedCase("there is no number of bins " + n.value());
            }
            return n.value() == 0 ? ranks(values) : Coarsening.equalWidth(values, (int) n.value());
        }
        if (rule instanceof JsonString s && s.value().matches("q\\d+")) {
            return Coarsening.equalSize(values, Integer.parseInt(s.value().substring(1)));
        }
        if (rule instanceof JsonString s && s.value().equals("sturges")) {
            return Coarsening.equalWidth(values, Coarsening.sturges(values.length));
        }
        if (rule instanceof JsonString s && s.value().equals("fd")) {
            return Coarsening.equalWidth(values, Coarsening.freedmanDiaconis(values));
        }
        if (rule instanceof JsonString s && s.value().equals("scott")) {
            return Coarsening.equalWidth(values, Coarsening.scott(values));
        }
        throw new UnsupportedCase("there is no rule of cutpoints " + rule.describe());
    }

    /** The groups of values of a variable, where matchit is given such, else null. */
    private int[] grouped(String variable) throws UnsupportedCase {
        JsonValue all = options.method().equals("cem") ? options.value("grouping") : null;
        if (all == null) {
            return null;
        }
        JsonValue groups = all instanceof JsonObject o ? o.find(variable).orElse(null) : null;
        if (groups == null) {
            return null;
        }
        if (!(groups instanceof JsonArray several)) {
            throw new UnsupportedCase("groups of values that are no list");
        }
        Map<String, String> first = new HashMap<>();
        for (JsonValue group : several.elements()) {
            List<JsonValue> values = group instanceof JsonArray a ? a.elements() : List.of(group);
            for (JsonValue value : values) {
                first.put(text(value), text(values.getFirst()));
            }
        }
        Column column = data.table.column(variable);
        Map<String, Integer> number = new HashMap<>();
        int[] code = new int[data.rows()];
        for (int i = 0; i < code.length; i++) {
            String value = column.text(i);
            code[i] = number.computeIfAbsent(first.getOrDefault(value, value), k -> number.size());
        }
        return code;
    }

    private static String text(JsonValue value) {
        return value.isNumeric() ? NumberText.of(value.asDouble()) : value.asString();
    }
}
