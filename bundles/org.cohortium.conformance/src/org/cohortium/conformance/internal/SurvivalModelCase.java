/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.cohortium.conformance.ConformanceCase;
import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.data.DataTable;
import org.cohortium.data.formula.DesignMatrix;
import org.cohortium.data.formula.Formula;
import org.cohortium.data.formula.FormulaException;
import org.cohortium.data.json.JsonObject;
import org.cohortium.conformance.internal.km.CaseGroups;
import org.cohortium.numerics.survival.SurvivalData;

/**
 * A case with a survival response and a model formula, on the rows complete in all columns it names.
 *
 * @param table the prepared data, all rows
 * @param design the design of the formula
 * @param data the response of the design's rows, with weights, strata and clusters
 */
public record SurvivalModelCase(DataTable table, DesignMatrix design, SurvivalData data) {

    private static final Set<String> KNOWN = Set.of("response", "filter", "group", "strata", "weights", "cluster", "rhs",
        "offset", "prepare", "rows");

    /**
     * Reads a case.
     *
     * @param more keys of the specification that the caller reads itself
     * @throws UnsupportedCase if the specification is not understood
     * @throws IOException if its data cannot be read
     */
    public static SurvivalModelCase of(ConformanceCase test, Set<String> more) throws UnsupportedCase, IOException {
        for (String key : test.spec().keys()) {
            boolean given = test.spec().find(key).filter(v -> !v.isNull()).isPresent();
            if (given && !KNOWN.contains(key) && !more.contains(key) && !key.startsWith("column_")) {
                throw new UnsupportedCase("the specification has \"" + key + "\"");
            }
        }
        if (!test.texts("group").isEmpty()) {
            throw new UnsupportedCase("a model with groups beside its formula");
        }
        DataTable table = Preparation.data(test);
        JsonObject response = test.spec().get("response").asObject();
        boolean counting = switch (response.getString("type")) {
            case "right" -> false;
            case "counting" -> true;
            default -> throw new UnsupportedCase("a response of type " + response.getString("type"));
        };
        List<String> complete = new ArrayList<>(counting
            ? List.of(response.getString("start"), response.getString("stop")) : List.of(response.getString("time")));
        complete.add(response.getString("event"));
        complete.addAll(test.texts("weights"));
        complete.addAll(test.texts("cluster"));
        DesignMatrix design = formula(test).design(table, complete, false);
        DataTable used = table.select(design.rows());
        boolean[] event = CoxCaseModel.events(used.column(response.getString("event")), response.get("event_code"));
        SurvivalData.Builder builder = counting
            ? SurvivalData.counting(used.numbers(response.getString("start")),
            used.numbers(response.getString("stop")), event)
            : SurvivalData.right(used.numbers(response.getString("time")), event);
        if (test.text("weights") != null) {
            builder.weights(used.numbers(test.text("weights")));
        }
        if (!test.texts("cluster").isEmpty()) {
            builder.clusters(CaseGroups.of(used, test.texts("cluster")).codes());
        }
        design.strata().ifPresent(strata -> builder.strata(strata.codes()));
        return new SurvivalModelCase(table, design, builder.build());
    }

    private static Formula formula(ConformanceCase test) throws UnsupportedCase {
        String text = test.text("rhs");
        if (text == null) {
            throw new UnsupportedCase("the specification has no formula");
        }
        if (!test.texts("strata").isEmpty() && !text.contains("strata(")) {
            text += " + strata(" + String.join(", ", test.texts("strata")) + ")";
        }
        if (test.text("offset") != null && !text.contains("offset(")) {
            text += " + offset(" + test.text("offset") + ")";
        }
        try {
            return Formula.parse(text);
        } catch (FormulaException e) {
            throw new UnsupportedCase(e.problem());
        }
    }
}
