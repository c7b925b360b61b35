/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.propensity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonNull;
import org.cohortium.data.json.JsonNumber;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonValue;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.matching.BalanceTable;
import org.cohortium.numerics.matching.Estimand;
import org.cohortium.numerics.matching.MatchedSet;
import org.cohortium.numerics.matching.MatchingOrder;
import org.cohortium.numerics.matching.NearestNeighbourMatching;
import org.cohortium.numerics.matching.OptimalMatching;
import org.cohortium.numerics.matching.VariableRatio;

/** One match by pairs: nearest neighbours, also within coarsened exact strata, or the optimal pairs. */
final class NearestCase {

    private final PropensityData data;
    private final MatchOptions options;
    private final double[] score;
    private final boolean[] aside;
    private final boolean onCovariates;
    private CovariatePoints points;
    private final MatchedSet set;

    NearestCase(PropensityData data, MatchOptions options) throws UnsupportedCase {
        this.data = data;
        this.options = options;
        boolean bins = options.method().equals("cem");
        boolean covariatesOnly = bins || options.onCovariatesOnly();
        Scores scores = covariatesOnly ? null : new Scores(data, options);
        score = covariatesOnly ? null : scores.values();
        aside = covariatesOnly ? new boolean[data.rows()] : scores.outside();
        onCovariates = covariatesOnly || options.value("mahvars") != null;
        set = match();
    }

    private MatchedSet match() throws UnsupportedCase {
        if (onCovariates) {
            points = new CovariatePoints(data, options, aside);
        }
        return switch (options.method()) {
            case "optimal" -> optimal();
            case "cem" -> withinBins();
            default -> nearest();
        };
    }

    /** One to one within the strata in which both groups occur. */
    private MatchedSet withinBins() throws UnsupportedCase {
        int[] subclass = new CoarseStrata(data, options).subclasses();
        boolean[] out = new boolean[subclass.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = subclass[i] == 0;
        }
        MatchingOrder order = options.order();
        if (order == MatchingOrder.LARGEST || order == MatchingOrder.SMALLEST) {
            throw new UnsupportedCase("an order by a score that there is not");
        }
        return NearestNeighbourMatching.onPoints(data.treated, points.points()).metric(points.metric()).exact(subclass)
            .setAside(out).estimand(options.estimand() == Estimand.ATC ? Estimand.ATC : Estimand.ATT)
            .order(order == null ? MatchingOrder.DATA : order).match(Progress.NONE);
    }

    private MatchedSet optimal() throws UnsupportedCase {
        OptimalMatching matching = points == null ? OptimalMatching.onScore(data.treated, score)
            : OptimalMatching.onPoints(data.treated, score, points.points());
        List<String> exact = options.variables("exact");
        options.restrict(data, matching::caliper, matching::caliper, matching::exact, matching::different);
        double most = options.real("max.controls", 0);
        matching.setAside(aside).estimand(options.estimand()).ratio(options.number("ratio", 1));
        if (most > 0) {
            matching.controls((int) options.real("min.controls", 1), (int) most, options.real("ratio", 1));
        }
        boolean narrowed = !options.variables("antiexact").isEmpty();
        if (narrowed && points == null && exact.isEmpty() && most == 0 && options.number("ratio", 1) == 1) {
            throw new UnsupportedCase("matchit narrows pairs down before it looks at antiexact; its pairs are not the optimal");
        }
        MatchedSet found = feasible(matching);
        if (narrowed && !asMuchAsWithoutDifferences(found)) {
            throw new UnsupportedCase("no match keeps to the numbers of controls, and optmatch has a rule of its own then");
        }
        return found;
    }

    /** Whether there are as many pairs as if any two could be matched, and as many for everybody as optmatch asks for then. */
    private boolean asMuchAsWithoutDifferences(MatchedSet found) throws UnsupportedCase {
        List<String> exact = options.variables("exact");
        int[] strata = exact.isEmpty() ? new int[data.rows()] : data.strata(exact);
        int[][] size = new int[2][Arrays.stream(strata).max().orElse(0) + 1];
        boolean treatedLook = options.estimand() == Estimand.ATT;
        for (int i = 0; i < strata.length; i++) {
            size[data.treated[i] == treatedLook ? 0 : 1][strata[i]] += aside[i] ? 0 : 1;
        }
        double mean = options.real("ratio", 1);
        int pairs = 0;
        for (int s = 0; s < size[0].length; s++) {
            pairs += (int) Math.min(size[1][s], StrictMath.rint(mean * size[0][s]));
        }
        boolean enough = found.pairs() == pairs;
        for (int f = 0; f < found.focal().length; f++) {
            int row = found.focal()[f];
            int fewest = (int) Math.min(options.real("min.controls", options.value("max.controls") == null ? mean : 1),
                size[1][strata[row]] / Math.max(1, size[0][strata[row]]));
            enough &= aside[row] || found.partnersOf(f) >= fewest;
        }
        return enough;
    }

    private static MatchedSet feasible(OptimalMatching matching) throws UnsupportedCase {
        try {
            return matching.match();
        } catch (EstimationException e) {
            throw new UnsupportedCase("no match keeps to the numbers of controls, and optmatch has a rule of its own then");
        }
    }

    private MatchedSet nearest() throws UnsupportedCase {
        NearestNeighbourMatching matching = NearestNeighbourMatching.onScore(data.treated,
            score == null ? new double[data.rows()] : score);
        if (onCovariates) {
            matching = NearestNeighbourMatching.onPoints(data.treated, points.points());
            if (score != null) {
                matching.score(score);
            }
        }
        options.restrict(data, matching::caliper, matching::caliper, matching::exact, matching::different);
        if (options.estimand() == Estimand.ATE) {
            throw new UnsupportedCase("nearest neighbour matching is for ATT and ATC");
        }
        variableRatio(matching);
        List<String> person = options.variables("unit.id");
        if (!person.isEmpty()) {
            matching.persons(data.strata(person));
        }
        matching.replacement(options.isTrue("replace"));
        if (options.value("reuse.max") != null) {
            matching.uses(options.number("reuse.max", 1));
        }
        return matching.setAside(aside).estimand(options.estimand()).ratio(options.number("ratio", 1)).order(options.order())
            .match(Progress.NONE);
    }

    private void variableRatio(NearestNeighbourMatching matching) throws UnsupportedCase {
        double most = options.real("max.controls", 0);
        if (most == 0) {
            return;
        }
        double least = options.real("min.controls", 1);
        double mean = options.real("ratio", 1);
        if (score == null || least < 1 || most <= least || mean < least || mean > most) {
            throw new UnsupportedCase("a number of controls that does not vary about its mean");
        }
        boolean[] focal = data.treated.clone();
        for (int i = 0; i < focal.length; i++) {
            focal[i] = data.treated[i] == (options.estimand() == Estimand.ATT);
        }
        matching.ratios(VariableRatio.of(focal, score, mean, (int) least, (int) most));
    }

    /** Whether units are compared by covariates, so that ties need not be ties of the score. */
    boolean onCovariates() {
        return onCovariates;
    }

    JsonObject compute() throws UnsupportedCase {
        JsonObject.Builder out = JsonObject.builder().put("n", data.rows()).put("n_treated", data.treatedCount())
            .put("n_control", data.rows() - data.treatedCount()).put("rows_used", data.rowsUsed());
        if (score != null) {
            out.put("distance", JsonArray.of(score));
        }
        options.write(out, set.caliper(), set.covariateCalipers());
        pairs(out);
        List<PropensityData.Covariate> covariates = new ArrayList<>();
        if (score != null) {
            covariates.add(new PropensityData.Covariate("distance", score));
        }
        covariates.addAll(data.covariates(options.balanced(data)));
        new NewSample(data, covariates, set.weights(), set.subclass(),
            options.method().equals("cem") ? new boolean[data.rows()] : set.setAside(), data.sampling(options)).write(out,
            BalanceTable.unmatched(data.treated, options.estimand()), BalanceTable.of(set, options.estimand()),
            "balance_matched");
        return out.build();
    }

    private void pairs(JsonObject.Builder out) {
        List<JsonValue> focal = new ArrayList<>();
        List<JsonValue> partners = new ArrayList<>();
        double[] distances = new double[set.pairs()];
        int n = 0;
        for (int f = 0; f < set.focal().length; f++) {
            focal.add(JsonNumber.of((long) data.rowNumber(set.focal()[f])));
            List<JsonValue> row = new ArrayList<>();
            for (int k = 0; k < set.ratio(); k++) {
                int partner = set.partners()[f * set.ratio() + k];
                row.add(partner < 0 ? JsonNull.NULL : JsonNumber.of((long) data.rowNumber(partner)));
                if (partner >= 0 && score != null) {
                    distances[n++] = Math.abs(score[set.focal()[f]] - score[partner]);
                }
            }
            partners.add(new JsonArray(row));
        }
        out.put("pairs", JsonObject.builder().put("focal_row", new JsonArray(focal))
            .put("matched_rows", new JsonArray(partners)).build());
        out.put("n_matched_treated", set.matchedFocal()).put("n_pairs", set.pairs());
        if (score != null) {
            Arrays.sort(distances);
            out.put("sum_abs_distance", Arrays.stream(distances).sum())
                .put("max_abs_distance", distances.length == 0 ? Double.NEGATIVE_INFINITY : distances[distances.length - 1])
                .put("pair_distances_sorted", JsonArray.of(distances))
                .put("controls_sharing_a_distance", sharing());
        }
    }

    private int sharing() {
        double[] controls = new double[data.rows() - data.treatedCount()];
        int n = 0;
        for (int i = 0; i < data.rows(); i++) {
            if (!data.treated[i]) {
                controls[n++] = score[i];
            }
        }
        Arrays.sort(controls);
        int shared = 0;
        for (int k = 0; k < n; k++) {
            boolean equal = k > 0 && controls[k - 1] == controls[k] || k + 1 < n && controls[k + 1] == controls[k];
            shared += equal ? 1 : 0;
        }
        return shared;
    }

    /**
     * Whether pairs differ from the peer's and the first of them in turn do so between partners at the same distance: then
     * the peer broke a tie in another way, and what follows from the choice cannot be compared.
     */
    boolean differsByATie() {
        JsonArray wanted = data.test.expected().get("pairs").asObject().get("matched_rows").asArray();
        boolean tie = false;
        for (int f = 0; f < set.focal().length && f < wanted.size(); f++) {
            JsonArray row = wanted.get(f).asArray();
            for (int k = 0; k < set.ratio() && k < row.size(); k++) {
                int own = set.partners()[f * set.ratio() + k];
                int other = row.get(k).isNull() ? -1 : position((int) row.get(k).asDouble());
                tie |= own != other && own >= 0 && other >= 0 && tied(set.focal()[f], own, other);
            }
        }
        return tie;
    }

    private int position(int rowNumber) {
        return Arrays.binarySearch(data.design.rows(), rowNumber - 1);
    }

    private boolean tied(int focal, int a, int b) {
        if (!onCovariates) {
            double difference = Math.abs(Math.abs(score[focal] - score[a]) - Math.abs(score[focal] - score[b]));
            return difference <= 1e-12;
        }
        double da = points.between(focal, a);
        double db = points.between(focal, b);
        return Math.abs(da - db) <= 1e-9 * Math.max(1, da);
    }

    /** Whether the same units were matched as the peer's, whoever with whom. */
    boolean matchesTheSameUnits() {
        double[] wanted = data.test.expected().get("weights").asDoubles();
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i] > 0 != set.weights()[i] > 0) {
                return false;
            }
        }
        return sharesPartnersAlike();
    }

    /** Whether each partner is in a set as large as in the expected result: where partners are few that is a choice. */
    private boolean sharesPartnersAlike() {
        if (set.ratio() == 1) {
            return true;
        }
        Map<Integer, Integer> sizes = new HashMap<>();
        for (int f = 0; f < set.focal().length; f++) {
            for (int k = 0; k < set.partnersOf(f); k++) {
                sizes.put(data.rowNumber(set.partners()[f * set.ratio() + k]), set.partnersOf(f));
            }
        }
        for (JsonValue row : data.test.expected().get("pairs").asObject().get("matched_rows").asArray().elements()) {
            List<JsonValue> partners = row.asArray().elements().stream().filter(v -> !v.isNull()).toList();
            for (JsonValue partner : partners) {
                if (!Objects.equals(sizes.get(partner.asInt()), partners.size())) {
                    return false;
                }
            }
        }
        return true;
    }
}
