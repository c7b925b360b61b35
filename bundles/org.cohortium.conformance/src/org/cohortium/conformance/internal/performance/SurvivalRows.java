/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.performance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.cohortium.conformance.ConformanceCase;
import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.conformance.internal.Preparation;
import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.data.formula.DesignColumn;
import org.cohortium.data.formula.DesignMatrix;
import org.cohortium.data.formula.Formula;
import org.cohortium.data.formula.FormulaException;
import org.cohortium.data.formula.Term;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonValue;
import org.cohortium.data.json.NumberText;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.CoxOptions;
import org.cohortium.numerics.survival.CoxRegression;
import org.cohortium.numerics.survival.SurvivalData;

/** The rows of a case that are complete in the variables of all its models, with their response and fits of the models. */
final class SurvivalRows {

    private static final Set<String> NONE = Set.of("group", "strata", "weights", "cluster");

    /** The relative change of the log-likelihood at which the peer stops. */
    private static final double PEER_TOLERANCE = 1e-12;

    final DataTable table;
    final SurvivalData data;

    /** Positions of the rows among those that the filter kept. */
    final int[] rows;

    private SurvivalRows(DataTable table, SurvivalData data, int[] rows) {
        this.table = table;
        this.data = data;
        this.rows = rows;
    }

    /**
     * The rows complete in time and the variables of formulas.
     *
     * @throws UnsupportedCase if the specification has strata, weights, clusters, groups or entry times
     */
    static SurvivalRows of(ConformanceCase test, List<Formula> formulas) throws UnsupportedCase, IOException {
        DataTable all = Preparation.data(test);
        Set<String> columns = new LinkedHashSet<>(List.of(response(test).getString("time")));
        formulas.forEach(f -> columns.addAll(f.columns()));
        int[] rows = DataTable.positions(all.complete(columns));
        return of(test, all.select(rows), rows);
    }

    /** All rows of a table, with the response that the case names. */
    static SurvivalRows of(ConformanceCase test, DataTable table, int[] rows) throws UnsupportedCase {
        JsonObject response = response(test);
        boolean[] event = events(table.column(response.getString("event")), response.get("event_code"));
        return new SurvivalRows(table, SurvivalData.right(table.numbers(response.getString("time")), event).build(), rows);
    }

    private static JsonObject response(ConformanceCase test) throws UnsupportedCase {
        for (String key : NONE) {
            if (!test.texts(key).isEmpty()) {
                throw new UnsupportedCase("models with " + key);
            }
        }
        JsonObject response = test.spec().get("response").asObject();
        if (!response.getString("type").equals("right")) {
            throw new UnsupportedCase("a response of type " + response.getString("type"));
        }
        return response;
    }

    static boolean[] events(Column column, JsonValue codes) {
        Set<String> wanted = new LinkedHashSet<>();
        for (JsonValue code : codes instanceof JsonArray a ? a.elements() : List.of(codes)) {
            wanted.add(code.isNumeric() ? NumberText.of(code.asDouble()) : code.asString());
        }
        boolean[] event = new boolean[column.size()];
        for (int i = 0; i < event.length; i++) {
            event[i] = !column.isMissing(i) && wanted.contains(column.text(i));
        }
        return event;
    }

    static Formula formula(String text) throws UnsupportedCase {
        try {
            Formula formula = Formula.parse(text);
            if (formula.hasStrata() || formula.hasOffset() || !formula.clusters().isEmpty()) {
                throw new UnsupportedCase("strata, offsets or clusters in " + text);
            }
            return formula;
        } catch (FormulaException e) {
            throw new UnsupportedCase(e.problem());
        }
    }

    /** The design of a formula on these rows. */
    DesignMatrix design(Formula formula) {
        return formula.design(table, List.of(), false);
    }

    /** A Cox model on these rows, Efron's ties. */
    CoxFit fit(DesignMatrix design) {
        List<String> terms = design.terms().stream().map(Term::label).toList();
        int[] assign = design.columns().stream().mapToInt(DesignColumn::term).toArray();
        CoxCovariates covariates = new CoxCovariates(design.names(), design.values(), terms, assign, null);
        CoxFit fit = CoxRegression.fit(data, covariates, CoxOptions.DEFAULT, Progress.NONE);
        // where there is no finite maximum, the peer reports the values at which it stopped
        return fit.monotone().isEmpty() ? fit : CoxRegression.fit(data, covariates,
            CoxOptions.DEFAULT.withLogLikelihoodTolerance(PEER_TOLERANCE), Progress.NONE);
    }

    int[] rowNumbers() {
        return Arrays.stream(rows).map(i -> i + 1).toArray();
    }

    static JsonArray matrix(double[][] rows) {
        List<JsonValue> all = new ArrayList<>();
        for (double[] row : rows) {
            all.add(JsonArray.of(row));
        }
        return new JsonArray(all);
    }

    /** The first and last of so many positions and evenly spaced ones between, at most so many; from 1. */
    static int[] thinned(int count, int most) {
        if (count <= most) {
            return java.util.stream.IntStream.rangeClosed(1, count).toArray();
        }
        double by = (count - 1.0) / (most - 1);
        return java.util.stream.IntStream.range(0, most).map(i -> (int) StrictMath.rint(1 + i * by)).distinct().toArray();
    }
}
