/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.matching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.rcode.RNames;
import org.cohortium.data.ColumnKind;
import org.cohortium.data.Schema;

/** The bins of coarsened exact matching as arguments of MatchIt. */
final class MatchingBinsRCode {

    private MatchingBinsRCode() {
    }

    static void of(RCode.Builder code, Schema schema, MatchingOptions options, List<String> arguments) {
        Map<String, String> cuts = new LinkedHashMap<>();
        String usual = usual(options);
        Set<String> numbers = new LinkedHashSet<>();
        for (VariableRef v : options.covariates()) {
            if (schema.variable(v.name()).kind() == ColumnKind.NUMBER) {
                numbers.add(v.name());
            }
        }
        for (String text : options.cuts()) {
            MatchingBins.Entry entry = MatchingBins.Entry.of(text);
            String one = entry.values().getFirst();
            boolean rule = !Character.isDigit(one.charAt(0)) && one.charAt(0) != '-' && one.charAt(0) != '.';
            cuts.put(entry.variable(), rule ? RNames.text(one)
                : entry.values().size() == 1 ? one : "c(" + String.join(", ", entry.values()) + ")");
        }
        if (cuts.isEmpty()) {
            arguments.add("cutpoints = " + usual);
        } else {
            List<String> all = new ArrayList<>();
            for (String name : numbers) {
                all.add(RNames.name(name) + " = " + cuts.getOrDefault(name, usual));
            }
            arguments.add("cutpoints = list(" + String.join(", ", all) + ")");
        }
        grouping(options, arguments);
        if (options.oneToOne()) {
            arguments.add("k2k = TRUE");
            arguments.add("k2k.method = " + RNames.text(options.binDistance().code()));
        }
        if (!options.exact().isEmpty()) {
            arguments.set(0, ".exposed ~ " + RNames.terms(together(options), List.of()));
            code.remark("Numbers among the variables to match exactly on are cut into bins here, in Cohortium they are not.");
        }
    }

    private static List<VariableRef> together(MatchingOptions options) {
        Set<VariableRef> all = new LinkedHashSet<>(options.covariates());
        all.addAll(options.exact());
        return List.copyOf(all);
    }

    private static String usual(MatchingOptions options) {
        return switch (options.binRule()) {
            case EQUAL_WIDTH -> options.bins() == null ? "\"sturges\"" : RNames.number(options.bins());
            case QUANTILES -> RNames.text("q" + (options.bins() == null ? 4 : options.bins()));
            case SCOTT -> "\"scott\"";
            case FREEDMAN_DIACONIS -> "\"fd\"";
        };
    }

    private static void grouping(MatchingOptions options, List<String> arguments) {
        List<String> all = new ArrayList<>();
        for (VariableRef v : options.covariates()) {
            List<String> groups = MatchingBins.groups(options, v.name()).stream().map(RNames::texts).toList();
            if (!groups.isEmpty()) {
                all.add(RNames.name(v) + " = list(" + String.join(", ", groups) + ")");
            }
        }
        if (!all.isEmpty()) {
            arguments.add("grouping = list(" + String.join(", ", all) + ")");
        }
    }
}
