/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.performance;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.cohortium.conformance.ConformanceCase;
import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.conformance.internal.km.SurvivalCase;
import org.cohortium.data.DataTable;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonValue;
import org.cohortium.numerics.cutpoint.LogRankScores;
import org.cohortium.numerics.cutpoint.MaximallySelected;
import org.cohortium.numerics.survival.SurvivalData;

/** The cut-point of a variable by the maximally selected log-rank statistic. */
final class CutPointCase implements PerformanceKind {

    private static final Set<String> KNOWN =
        Set.of("response", "filter", "group", "strata", "weights", "cluster", "variable", "minprop", "maxprop");

    /** Of a long list of cut-points the peer shows so many, evenly spaced. */
    private static final int SHOWN = 40;

    @Override
    public boolean fits(JsonObject spec) {
        return spec.find("variable").isPresent() && spec.find("minprop").isPresent();
    }

    @Override
    public JsonObject compute(ConformanceCase test) throws UnsupportedCase, IOException {
        for (String key : test.spec().keys()) {
            boolean given = test.spec().find(key).filter(v -> !v.isNull()).isPresent();
            if (given && !KNOWN.contains(key)) {
                throw new UnsupportedCase("the specification has \"" + key + "\"");
            }
        }
        SurvivalCase all = SurvivalCase.of(test);
        SurvivalData response = all.data();
        if (response.isCounting() || response.isWeighted() || response.isStratified() || response.isClustered()
            || all.groups().count() > 1) {
            throw new UnsupportedCase("a cut-point with entry times, weights, strata, clusters or groups");
        }
        DataTable table = all.table();
        String variable = test.text("variable");
        boolean[] known = table.complete(List.of(variable));
        int[] rows = java.util.stream.IntStream.range(0, known.length).filter(i -> known[i]).toArray();
        double low = test.spec().getDouble("minprop");
        double high = test.spec().getDouble("maxprop");
        if (!(low > 0) || !(high < 1)) {
            throw new UnsupportedCase("a search over the shares " + low + " to " + high);
        }
        MaximallySelected search = MaximallySelected.of(LogRankScores.of(response.select(rows)),
            table.select(rows).numbers(variable), low, high);
        double[] cuts = search.cuts();
        double[] statistics = search.statistics();
        int[] shown = shown(cuts.length);
        double[] someCuts = new double[shown.length];
        double[] someStatistics = new double[shown.length];
        for (int k = 0; k < shown.length; k++) {
            someCuts[k] = cuts[shown[k]];
            someStatistics[k] = statistics[shown[k]];
        }
        JsonObject.Builder out = JsonObject.builder().put("cutpoint", search.cut())
            .put("max_statistic", search.statistic()).put("cuts", JsonArray.of(someCuts))
            .put("statistics", JsonArray.of(someStatistics));
        put(test, out, "p_lau92", search.lausen92());
        put(test, out, "p_lau94", search.lausen94());
        return out.build();
    }

    @Override
    public List<String> informative(ConformanceCase test) {
        return List.of("rule");
    }

    /** The peer writes a number that has a name of its own as an object with that name. */
    private static void put(ConformanceCase test, JsonObject.Builder out, String name, double value) {
        Optional<JsonValue> shape = test.expected().find(name);
        if (shape.isPresent() && shape.get() instanceof JsonObject named && named.keys().size() == 1) {
            out.put(name, JsonObject.builder().put(named.keys().iterator().next(), value).build());
        } else {
            out.put(name, value);
        }
    }

    private static int[] shown(int count) {
        if (count <= SHOWN) {
            return java.util.stream.IntStream.range(0, count).toArray();
        }
        double step = (count - 1) / (SHOWN - 1.0);
        return java.util.stream.IntStream.range(0, SHOWN).map(k -> (int) StrictMath.rint(1 + k * step) - 1).distinct()
            .toArray();
    }
}
