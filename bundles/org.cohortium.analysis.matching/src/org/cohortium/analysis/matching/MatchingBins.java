/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.cohortium.analysis.input.Groups;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.data.LogicalColumn;
import org.cohortium.data.NumberColumn;
import org.cohortium.numerics.matching.Coarsening;

/** The bins of coarsened exact matching: of each number by a rule or by cuts of its own, of levels those put together. */
final class MatchingBins {

    /** A part of an option's text: a variable and what is said of it. */
    record Entry(String variable, List<String> values) {

        /** Reads {@code variable=value;value}, null where it is nothing of the kind. */
        static Entry of(String text) {
            int at = text.indexOf('=');
            List<String> values = at < 1 ? List.of()
                : Arrays.stream(text.substring(at + 1).split(";")).map(String::strip).filter(v -> !v.isEmpty()).toList();
            return values.isEmpty() ? null : new Entry(text.substring(0, at).strip(), values);
        }

        /** Whether it says how a number is cut. */
        boolean cuts() {
            if (values.size() == 1 && rule(values.getFirst())) {
                return true;
            }
            return values.stream().allMatch(MatchingBins::isNumber)
                && (values.size() > 1 || Double.parseDouble(values.getFirst()) >= 0
                    && Double.parseDouble(values.getFirst()) == StrictMath.rint(Double.parseDouble(values.getFirst())));
        }

        private static boolean rule(String value) {
            return List.of("sturges", "scott", "fd").contains(value) || value.matches("q[2-9]|q[1-9]\\d+");
        }
    }

    private final DataTable data;
    private final MatchingOptions options;
    private final Map<String, Entry> cuts = new LinkedHashMap<>();

    MatchingBins(DataTable data, MatchingOptions options) {
        this.data = data;
        this.options = options;
        for (String text : options.cuts()) {
            Entry entry = Entry.of(text);
            cuts.put(entry.variable(), entry);
        }
    }

    /** The groups of levels of a variable. */
    static List<List<String>> groups(MatchingOptions options, String variable) {
        List<List<String>> groups = new ArrayList<>();
        for (String text : options.grouping()) {
            Entry entry = Entry.of(text);
            if (entry.variable().equals(variable)) {
                groups.add(entry.values());
            }
        }
        return groups;
    }

    private static boolean isNumber(String text) {
        try {
            return Double.isFinite(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** The columns of a distance: numbers as they are, of categories each level, so that two levels are 1 apart. */
    static double[][] columns(DataTable data, List<VariableRef> variables) {
        List<double[]> columns = new ArrayList<>();
        for (VariableRef v : variables) {
            Column column = data.column(v.name());
            if (column instanceof NumberColumn x) {
                columns.add(x.values());
                continue;
            }
            Groups groups = Groups.of(column);
            boolean logical = column instanceof LogicalColumn;
            for (int level = logical ? groups.count() - 1 : 0; level < groups.count(); level++) {
                double[] indicator = new double[column.size()];
                for (int i = 0; i < indicator.length; i++) {
                    indicator[i] = groups.codes()[i] == level ? logical ? 1 : 1 / Math.sqrt(2) : 0;
                }
                columns.add(indicator);
            }
        }
        return columns.toArray(double[][]::new);
    }

    /** @param strata of the variables to match exactly on, or null */
    int[] strata(int[] strata) {
        int[] all = strata == null ? new int[data.rowCount()] : strata.clone();
        for (VariableRef v : options.covariates()) {
            List<List<String>> groups = groups(options, v.name());
            if (!groups.isEmpty()) {
                cross(all, grouped(data.column(v.name()), groups));
            } else if (data.column(v.name()) instanceof NumberColumn x) {
                cross(all, cuts.containsKey(v.name()) ? cut(x.values(), cuts.get(v.name())) : byRule(x.values()));
            } else {
                cross(all, Covariates.strata(data, List.of(v)));
            }
        }
        return all;
    }

    private static int[] grouped(Column column, List<List<String>> groups) {
        Map<String, String> first = new HashMap<>();
        for (List<String> group : groups) {
            for (String level : group) {
                first.put(level, group.getFirst());
            }
        }
        Map<String, Integer> number = new HashMap<>();
        int[] code = new int[column.size()];
        for (int i = 0; i < code.length; i++) {
            code[i] = number.computeIfAbsent(first.getOrDefault(column.text(i), column.text(i)), k -> number.size());
        }
        return code;
    }

    private static int[] cut(double[] values, Entry entry) {
        String one = entry.values().getFirst();
        if (entry.values().size() > 1) {
            return Coarsening.at(values, entry.values().stream().mapToDouble(Double::parseDouble).toArray());
        }
        if (isNumber(one)) {
            int bins = (int) Double.parseDouble(one);
            return bins == 0 ? Coarsening.at(values, values) : Coarsening.equalWidth(values, bins);
        }
        return switch (one) {
            case "sturges" -> Coarsening.equalWidth(values, Coarsening.sturges(values.length));
            case "scott" -> Coarsening.equalWidth(values, Coarsening.scott(values));
            case "fd" -> Coarsening.equalWidth(values, Coarsening.freedmanDiaconis(values));
            default -> Coarsening.equalSize(values, Integer.parseInt(one.substring(1)));
        };
    }

    private int[] byRule(double[] values) {
        return switch (options.binRule()) {
            case EQUAL_WIDTH -> Coarsening.equalWidth(values,
                options.bins() == null ? Coarsening.sturges(values.length) : options.bins());
            case QUANTILES -> Coarsening.equalSize(values, options.bins() == null ? 4 : options.bins());
            case SCOTT -> Coarsening.equalWidth(values, Coarsening.scott(values));
            case FREEDMAN_DIACONIS -> Coarsening.equalWidth(values, Coarsening.freedmanDiaconis(values));
        };
    }

    private static void cross(int[] all, int[] more) {
        Map<Long, Integer> number = new HashMap<>();
        for (int i = 0; i < all.length; i++) {
            all[i] = number.computeIfAbsent((long) all[i] << 32 | more[i], k -> number.size());
        }
    }
}
