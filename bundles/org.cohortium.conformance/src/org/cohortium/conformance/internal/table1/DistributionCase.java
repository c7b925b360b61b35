/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.table1;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

import org.cohortium.conformance.ConformanceCase;
import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonObject;
import org.cohortium.numerics.descriptive.DistributionQuantiles;
import org.cohortium.numerics.descriptive.RankSumTest;
import org.cohortium.numerics.descriptive.SignedRankTest;
import org.cohortium.numerics.descriptive.StudentizedRange;
import org.cohortium.numerics.descriptive.Tails;

/** Values of distribution functions; the arguments stand among the expected results. */
final class DistributionCase {

    private DistributionCase() {
    }

    static JsonObject compute(ConformanceCase test) throws UnsupportedCase {
        JsonObject.Builder out = JsonObject.builder();
        for (String name : test.expected().keys()) {
            out.put(name, one(name, test.expected().get(name).asObject()));
        }
        return out.build();
    }

    private static JsonObject one(String name, JsonObject given) throws UnsupportedCase {
        return switch (name) {
            case "pnorm" -> fill(given, "p", i -> Tails.normalUpper(-at(given, "x", i)));
            case "qnorm" -> fill(given, "x", i -> DistributionQuantiles.normal(at(given, "p", i)));
            case "pchisq_upper" -> fill(given, "p", i -> Tails.chiSquared(at(given, "x", i), at(given, "df", i)));
            case "pt_two_sided" -> fill(given, "p", i -> Tails.studentTwoSided(at(given, "t", i), at(given, "df", i)));
            case "pf_upper" -> fill(given, "p",
                i -> Tails.fisher(at(given, "f", i), at(given, "df1", i), at(given, "df2", i)));
            case "qt" -> fill(given, "t", i -> DistributionQuantiles.student(at(given, "p", i), at(given, "df", i)));
            case "qchisq" -> fill(given, "x", i -> DistributionQuantiles.chiSquared(at(given, "p", i), at(given, "df",
                i)));
            case "qbeta" -> fill(given, "x",
                i -> DistributionQuantiles.beta(at(given, "p", i), at(given, "a", i), at(given, "b", i)));
            case "ptukey_upper" -> fill(given, "p",
                i -> StudentizedRange.upperTailAsR(at(given, "q", i), (int) at(given, "means", i),
                    at(given, "df", i)));
            case "psignrank" -> fill(given, "p",
                i -> SignedRankTest.cumulativeProbability(at(given, "q", i), (int) at(given, "n", i)));
            case "pwilcox" -> fill(given, "p",
                i -> RankSumTest.cumulativeProbability(at(given, "q", i), (int) at(given, "m", i), (int) at(given, "n",
                i)));
            default -> throw new UnsupportedCase("the distribution " + name);
        };
    }

    private static double at(JsonObject given, String key, int i) {
        return given.get(key).asArray().get(i).asDouble();
    }

    /** The arguments as given, and the values under their key. */
    private static JsonObject fill(JsonObject given, String key, IntToDoubleFunction value) {
        JsonObject.Builder out = JsonObject.builder();
        for (String member : given.keys()) {
            out.put(member, member.equals(key)
                ? JsonArray.of(IntStream.range(0, given.get(key).asArray().size()).mapToDouble(value).toArray())
                : given.get(member));
        }
        return out.build();
    }
}
