/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.propensity;

import java.util.ArrayList;
import java.util.List;

import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonObject;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.matching.BalanceTable;
import org.cohortium.numerics.matching.FullMatch;
import org.cohortium.numerics.matching.FullMatching;
import org.cohortium.numerics.matching.StarDistances;

/** A full match. */
final class FullCase {

    private final PropensityData data;
    private final MatchOptions options;
    private final double[] score;
    private final CovariatePoints distance;
    private final FullMatch match;

    FullCase(PropensityData data, MatchOptions options) throws UnsupportedCase {
        this.data = data;
        this.options = options;
        Scores scores = options.onCovariatesOnly() ? null : new Scores(data, options);
        score = scores == null ? null : scores.values();
        boolean onCovariates = score == null || options.value("mahvars") != null;
        boolean[] aside = scores == null ? new boolean[data.rows()] : scores.outside();
        distance = onCovariates ? new CovariatePoints(data, options, aside) : null;
        FullMatching matching = distance == null ? FullMatching.onScore(data.treated, score)
            : FullMatching.onPoints(data.treated, distance.points());
        if (score != null) {
            matching.score(score);
        }
        matching.setAside(aside);
        options.restrict(data, matching::caliper, matching::caliper, matching::exact, matching::different);
        double least = options.real("min.controls", 0);
        double most = options.real("max.controls", Double.POSITIVE_INFINITY);
        matching.controls(least, most).omit(options.real("omit.fraction", 0)).estimand(options.estimand());
        if (options.value("mean.controls") != null) {
            matching.mean(options.real("mean.controls", 1));
        }
        match = feasible(matching);
    }

    private static FullMatch feasible(FullMatching matching) throws UnsupportedCase {
        try {
            return matching.match();
        } catch (EstimationException e) {
            throw new UnsupportedCase("no match keeps to the numbers of controls, and optmatch has a rule of its own then");
        }
    }

    JsonObject compute() throws UnsupportedCase {
        JsonObject.Builder out = JsonObject.builder().put("n", data.rows()).put("n_treated", data.treatedCount())
            .put("n_control", data.rows() - data.treatedCount()).put("rows_used", data.rowsUsed());
        List<PropensityData.Covariate> covariates = new ArrayList<>();
        if (score != null) {
            out.put("distance", JsonArray.of(score));
            covariates.add(new PropensityData.Covariate("distance", score));
        }
        covariates.addAll(data.covariates(options.balanced(data)));
        options.write(out, match.caliper(), match.covariateCalipers());
        new NewSample(data, covariates, match.weights(), match.subclass(), match.setAside(),
            data.sampling(options)).write(out,
            BalanceTable.unmatched(data.treated, match.estimand()),
            BalanceTable.subclassified(data.treated, match.weights(), match.subclass(), match.estimand()),
            "balance_matched");
        return out.build();
    }

    /**
     * Whether the peer's sets are another optimum: others than ours, of the same units, with a sum of distances that is the
     * same but for the distances' rounding on the peer's side.
     */
    boolean anotherOptimum() {
        JsonArray sets = data.test.expected().get("subclass").asArray();
        int[] subclass = new int[sets.size()];
        boolean same = subclass.length == data.rows();
        for (int i = 0; i < subclass.length; i++) {
            subclass[i] = sets.get(i).isNull() ? 0 : (int) sets.get(i).asDouble();
            same &= i < data.rows() && subclass[i] > 0 == match.subclass()[i] > 0;
        }
        if (!same) {
            return false;
        }
        double peer = new StarDistances(data.treated, subclass)
            .total((a, b) -> distance == null ? Math.abs(score[a] - score[b]) : distance.between(a, b));
        double rounding = options.real("tol", 1e-3);
        return match.totalDistance() <= peer * (1 + 1e-12) && peer - match.totalDistance() <= rounding;
    }
}
