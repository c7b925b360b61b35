/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.propensity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonValue;
import org.cohortium.numerics.matching.BalanceTable;
import org.cohortium.numerics.matching.Estimand;
import org.cohortium.numerics.matching.Subclasses;

/** Matching by subclasses: exact, coarsened exact, and at quantiles of the score. */
final class SubclassCase {

    private final PropensityData data;
    private final MatchOptions options;

    SubclassCase(PropensityData data, MatchOptions options) {
        this.data = data;
        this.options = options;
    }

    JsonObject compute() throws UnsupportedCase {
        boolean byScore = options.method().equals("subclass");
        Estimand estimand = options.estimand();
        Scores scores = byScore ? new Scores(data, options) : null;
        double[] score = byScore ? scores.values() : null;
        boolean[] aside = byScore ? scores.outside() : new boolean[data.rows()];
        int[] subclass = byScore ? byScore(score, aside, estimand) : new CoarseStrata(data, options).subclasses();
        double[] weights = Subclasses.weights(data.treated, subclass, estimand);
        JsonObject.Builder out = JsonObject.builder().put("n", data.rows()).put("n_treated", data.treatedCount())
            .put("n_control", data.rows() - data.treatedCount()).put("rows_used", data.rowsUsed());
        List<PropensityData.Covariate> covariates = new ArrayList<>();
        if (byScore) {
            out.put("distance", JsonArray.of(score));
            covariates.add(new PropensityData.Covariate("distance", score));
        }
        for (PropensityData.Covariate c : data.covariates(data.variables())) {
            // with a score matchit keeps the ticks around a variable that is a call
            boolean plain = c.category() || c.name().matches("[A-Za-z.][\\w.]*");
            covariates.add(plain || !byScore ? c
                : new PropensityData.Covariate("`" + c.name() + "`", c.values(), false));
        }
        BalanceTable after = byScore ? BalanceTable.weighted(data.treated, weights, estimand)
            : BalanceTable.subclassified(data.treated, weights, subclass, estimand);
        new NewSample(data, covariates, weights, subclass, aside, data.sampling(options)).write(out,
            BalanceTable.unmatched(data.treated, estimand), after, byScore ? "balance_across" : "balance_matched");
        return out.build();
    }

    /** Whether the strata are those expected under other numbers. */
    boolean otherNumbers() throws UnsupportedCase {
        int[] own = new CoarseStrata(data, options).subclasses();
        JsonArray expected = data.test.expected().get("subclass").asArray();
        Map<Integer, Integer> names = new HashMap<>();
        Map<Integer, Integer> back = new HashMap<>();
        boolean same = expected.size() == own.length;
        for (int i = 0; same && i < own.length; i++) {
            int theirs = expected.get(i).isNull() ? 0 : (int) expected.get(i).asDouble();
            names.putIfAbsent(own[i], theirs);
            back.putIfAbsent(theirs, own[i]);
            same = names.get(own[i]) == theirs && back.get(theirs) == own[i] && theirs > 0 == own[i] > 0;
        }
        return same;
    }

    /** Quantiles are those of all units; subclasses are formed of those that were not set aside. */
    private int[] byScore(double[] score, boolean[] aside, Estimand estimand) {
        double[] probability;
        JsonValue wanted = options.value("subclass");
        if (wanted instanceof JsonArray several) {
            probability = Arrays.stream(several.asDoubles()).filter(p -> p > 0 && p < 1).sorted().toArray();
        } else {
            int count = options.number("subclass", 6);
            probability = new double[count - 1];
            // as R steps from 0 to 1: the last digit decides on which side of a cut a unit lies whose score is the quantile
            Arrays.setAll(probability, k -> (k + 1) * (1.0 / count));
        }
        return Subclasses.byQuantiles(data.treated, score, probability, estimand, aside, options.number("min.n", 1));
    }
}
