/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.coxextended;

import java.util.List;

import org.cohortium.conformance.ConformanceCase;
import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.conformance.internal.coxextended.ModelFormula.Kind;
import org.cohortium.data.DataTable;
import org.cohortium.data.expression.Deparser;
import org.cohortium.data.expression.Node;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonObject;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.survival.CoxTies;
import org.cohortium.numerics.survival.penalized.LaplaceCox;
import org.cohortium.numerics.survival.penalized.PenalizedOptions;

/** A model with a normal random intercept (1 | group), as coxme fits it. */
final class RandomEffectModel {

    private RandomEffectModel() {
    }

    static JsonObject compute(ConformanceCase test, DataTable table, ModelFormula formula, CoxTies ties)
        throws UnsupportedCase {
        if (formula.of(Kind.RANDOM).size() > 1) {
            throw new UnsupportedCase("several random effects");
        }
        Node.Binary bar = (Node.Binary) ((Node.Group) formula.of(Kind.RANDOM).get(0).node()).inner();
        if (!(bar.left() instanceof Node.NumberLiteral one && one.value() == 1) || !(bar.right() instanceof Node.Name)) {
            throw new UnsupportedCase("the random effect " + Deparser.text(bar));
        }
        String name = ((Node.Name) bar.right()).name();
        GroupLevels groups = GroupLevels.of(table.column(name));
        CoxModelData model = CoxModelCase.model(test, table, CoxModelCase.complete(formula.plain(), List.of(name)));
        LaplaceCox.Fit fit = LaplaceCox.fit(model.data(), model.covariates(), groups.codes(model.design().rows()),
            PenalizedOptions.DEFAULT.withTies(ties), Double.NaN, Progress.NONE);
        double[] se = new double[fit.estimates().length];
        for (int j = 0; j < se.length; j++) {
            se[j] = fit.standardError(j);
        }
        return JsonObject.builder().put("n", Lists.numbers(fit.events(), fit.n())).put("terms", JsonArray.ofStrings(fit.names()))
            .put("coef", Lists.numbers(fit.estimates())).put("se", Lists.numbers(se)).put("variance", fit.variance())
            .put("loglik_null", fit.nullLogLikelihood()).put("loglik_integrated", fit.integratedLogLikelihood())
            .put("loglik_penalised", fit.penalizedLogLikelihood()).build();
    }
}
