/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.run;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.option.OptionDescriptor;
import org.cohortium.analysis.option.OptionType;
import org.cohortium.analysis.option.OptionValues;
import org.cohortium.analysis.option.Options;
import org.cohortium.analysis.option.TermRef;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.MatchedRows;
import org.cohortium.data.Column;

/**
 * The input of one run with its rows in an order of their own, and the way back for a result that names positions.
 *
 * @param input what the analysis is given
 * @param order position in the cohort of each row of it; empty where the rows stand as in the cohort
 */
record OrderedRun(AnalysisInput input, Optional<int[]> order) {

    /** The rows as the analysis is to see them. */
    static OrderedRun of(Analysis<?> analysis, AnalysisInput input, OptionValues values) {
        if (analysis.rowOrderMatters() || input.data().rowCount() < 2) {
            return new OrderedRun(input, Optional.empty());
        }
        int[] order = RowOrder.of(input.data(), used(analysis, input, values));
        AnalysisInput ordered = new AnalysisInput(input.data().select(order), input.design(), input.seed(), input.centre());
        return new OrderedRun(ordered, Optional.of(order));
    }

    private static List<Column> used(Analysis<?> analysis, AnalysisInput input, OptionValues values) {
        Set<String> names = new LinkedHashSet<>();
        Options<?> options = Options.of(analysis.optionsType());
        OptionValues all = options.effective(values);
        for (OptionDescriptor option : options.descriptors()) {
            if (option.type().namesVariables() && option.enabledWhen().holds(all)) {
                for (String text : all.get(option.key())) {
                    names.addAll(option.type() == OptionType.TERMS ? TermRef.parse(text).variables() : List.of(text));
                }
            }
        }
        input.design().weights().ifPresent(names::add);
        input.design().cluster().ifPresent(names::add);
        List<Column> columns = new ArrayList<>();
        names.forEach(name -> input.data().find(name).ifPresent(columns::add));
        return columns;
    }

    /** A result of the ordered rows, with the positions that it names as they are in the cohort. */
    AnalysisResult restored(AnalysisResult result) {
        if (result == null || order.isEmpty() || result.matched().isEmpty()) {
            return result;
        }
        MatchedRows matched = result.matched().get();
        int[] cohort = order.get();
        if (IntStream.of(matched.positions()).anyMatch(i -> i < 0 || i >= cohort.length)) {
            return result; // refused by whoever builds the matched cohort
        }
        int[] back = IntStream.range(0, matched.positions().length).boxed()
            .sorted((a, b) -> Integer.compare(cohort[matched.positions()[a]], cohort[matched.positions()[b]]))
            .mapToInt(Integer::intValue).toArray();
        int[] positions = new int[back.length];
        int[] sets = new int[back.length];
        double[] weights = new double[back.length];
        for (int i = 0; i < back.length; i++) {
            positions[i] = cohort[matched.positions()[back[i]]];
            sets[i] = matched.sets()[back[i]];
            weights[i] = matched.weights()[back[i]];
        }
        return result.withMatched(new MatchedRows(positions, sets, weights, matched.description()));
    }
}
