/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.coxextended;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.cohortium.conformance.ConformanceCase;
import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.conformance.internal.CoxCaseModel;
import org.cohortium.conformance.internal.km.CaseGroups;
import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.data.expression.ExpressionException;
import org.cohortium.data.formula.DesignColumn;
import org.cohortium.data.formula.DesignMatrix;
import org.cohortium.data.formula.Formula;
import org.cohortium.data.formula.Term;
import org.cohortium.data.json.JsonObject;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.SurvivalData;

/**
 * A survival response and a model on the rows complete in what they name, for cases that hold several models.
 *
 * @param table the rows of the case, before those with missing values are left out
 * @param design of the model
 * @param data the response of the design's rows
 */
record CoxModelData(DataTable table, DesignMatrix design, SurvivalData data) {

    private static final Set<String> KNOWN = Set.of("response", "filter", "group", "strata", "weights", "cluster", "offset",
        "rows");
    private static final Pattern ALL_COLUMNS = Pattern.compile("complete cases of all columns(?: \\(\\d+\\))?");
    private static final Pattern OWN_COLUMNS = Pattern.compile(
        "complete cases of (?:the|its|these) (?:columns|variables)(?: \\(\\d+\\))?");

    /**
     * Reads a case.
     *
     * @param formula the right-hand side
     * @param own keys of the specification that the caller reads
     * @throws UnsupportedCase if the specification is not understood
     */
    static CoxModelData of(ConformanceCase test, String formula, Set<String> own) throws UnsupportedCase, IOException {
        return of(test, rows(test), formula, own);
    }

    /** The same on a table that the caller prepared. */
    static CoxModelData of(ConformanceCase test, DataTable table, String formula, Set<String> own)
        throws UnsupportedCase {
        for (String key : test.spec().keys()) {
            if (!KNOWN.contains(key) && !own.contains(key)) {
                throw new UnsupportedCase("the specification has \"" + key + "\"");
            }
        }
        if (!own.contains("group") && !test.texts("group").isEmpty()) {
            throw new UnsupportedCase("a model with groups beside its formula");
        }
        String text = formula;
        if (!test.texts("strata").isEmpty() && !text.contains("strata(")) {
            text += " + strata(" + String.join(", ", test.texts("strata")) + ")";
        }
        if (test.text("offset") != null && !text.contains("offset(")) {
            text += " + offset(" + test.text("offset") + ")";
        }
        Collection<String> complete = responseColumns(test);
        DesignMatrix design;
        try {
            design = Formula.parse(text).design(table, complete, false);
        } catch (ExpressionException e) {
            throw new UnsupportedCase(e.getMessage());
        }
        return new CoxModelData(table, design, response(test, table.select(design.rows()), design));
    }

    /** The columns of the response, the weights and the clusters. */
    static List<String> responseColumns(ConformanceCase test) throws UnsupportedCase {
        JsonObject response = test.spec().get("response").asObject();
        List<String> columns = new ArrayList<>(switch (response.getString("type")) {
            case "right" -> List.of(response.getString("time"));
            case "counting" -> List.of(response.getString("start"), response.getString("stop"));
            default -> throw new UnsupportedCase("a response of type " + response.getString("type"));
        });
        columns.add(response.getString("event"));
        columns.addAll(test.texts("weights"));
        columns.addAll(test.texts("cluster"));
        return columns;
    }

    /** The filtered rows, and of these the ones that the words of the specification keep. */
    static DataTable rows(ConformanceCase test) throws UnsupportedCase, IOException {
        DataTable all = test.data();
        String words = test.text("rows");
        if (words == null || OWN_COLUMNS.matcher(words).matches()) {
            return all;
        }
        if (!ALL_COLUMNS.matcher(words).matches()) {
            throw new UnsupportedCase("rows in words: " + words);
        }
        boolean[] keep = new boolean[all.rowCount()];
        for (int i = 0; i < keep.length; i++) {
            keep[i] = true;
            for (Column column : all.columns()) {
                keep[i] &= !column.isMissing(i);
            }
        }
        return all.filter(keep);
    }

    private static SurvivalData response(ConformanceCase test, DataTable used, DesignMatrix design) {
        JsonObject response = test.spec().get("response").asObject();
        boolean[] event = CoxCaseModel.events(used.column(response.getString("event")), response.get("event_code"));
        SurvivalData.Builder builder = response.getString("type").equals("counting")
            ? SurvivalData.counting(used.numbers(response.getString("start")), used.numbers(response.getString("stop")), event)
            : SurvivalData.right(used.numbers(response.getString("time")), event);
        if (test.text("weights") != null) {
            builder.weights(used.numbers(test.text("weights")));
        }
        if (!test.texts("cluster").isEmpty()) {
            builder.clusters(CaseGroups.of(used, test.texts("cluster")).codes());
        }
        design.strata().ifPresent(strata -> builder.strata(strata.codes()));
        return builder.build();
    }

    /** The covariates with their terms. */
    CoxCovariates covariates() {
        return new CoxCovariates(design.names(), design.values(), design.terms().stream().map(Term::label).toList(),
            design.columns().stream().mapToInt(DesignColumn::term).toArray(), design.offset().orElse(null));
    }

    /** The variables of each term. */
    List<List<String>> variables() {
        return design.terms().stream().map(Term::variables).toList();
    }
}
