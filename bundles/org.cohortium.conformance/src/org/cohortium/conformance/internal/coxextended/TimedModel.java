/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.coxextended;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.cohortium.conformance.ConformanceCase;
import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.conformance.internal.coxextended.ModelFormula.Kind;
import org.cohortium.conformance.internal.coxextended.ModelFormula.Summand;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.cohortium.data.expression.Deparser;
import org.cohortium.data.expression.Expression;
import org.cohortium.data.json.JsonObject;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.CoxOptions;
import org.cohortium.numerics.survival.CoxRegression;
import org.cohortium.numerics.survival.CoxTies;
import org.cohortium.numerics.survival.penalized.RiskSetExpansion;

/** A model with covariates that are multiplied by a function of the time t, as the peer's tt(). */
final class TimedModel {

    private TimedModel() {
    }

    static JsonObject compute(ConformanceCase test, DataTable table, ModelFormula formula, CoxTies ties)
        throws UnsupportedCase {
        List<Summand> timed = formula.of(Kind.TIMED);
        Set<String> needed = new LinkedHashSet<>();
        timed.forEach(each -> needed.addAll(variables(each, formula)));
        CoxModelData model = CoxModelCase.model(test, table, CoxModelCase.complete(formula.plain(), needed));
        RiskSetExpansion expansion = RiskSetExpansion.of(model.data(), !model.data().hasWholeWeights());
        CoxCovariates fixed = expansion.expand(model.covariates());
        int[] rows = IntStream.of(expansion.rows()).map(r -> model.design().rows()[r]).toArray();
        DataTable long_ = model.table().select(rows).with(NumberColumn.of("t", expansion.times()));
        List<String> names = new ArrayList<>(fixed.names());
        List<double[]> columns = new ArrayList<>(List.of(fixed.columns()));
        for (Summand each : timed.reversed()) {
            int before = formula.termsBefore(each);
            int at = (int) IntStream.of(fixed.termOfColumn()).filter(t -> t < before).count();
            names.add(at, "tt(" + String.join(", ", variables(each, formula)) + ")");
            if (!(Expression.of(each.node(), formula.text()).evaluate(long_) instanceof NumberColumn number)) {
                throw new UnsupportedCase("the term " + Deparser.text(each.node()) + " is no number");
            }
            columns.add(at, number.values());
        }
        CoxFit fit = CoxRegression.fit(expansion.data(),
            CoxCovariates.of(names, columns.toArray(new double[0][])).withOffset(fixed.offset()),
            CoxOptions.DEFAULT.withTies(ties), Progress.NONE);
        JsonObject.Builder out = JsonObject.builder();
        SplineModel.basic(fit, model.data().size(), out);
        return out.build();
    }

    private static List<String> variables(Summand summand, ModelFormula formula) {
        return Expression.of(summand.node(), formula.text()).variables().stream().filter(v -> !v.equals("t")).toList();
    }
}
