/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.propensity;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.cohortium.conformance.ConformanceArea;
import org.cohortium.conformance.ConformanceCase;
import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonValue;

/** Propensity scores: matching as MatchIt does it, with balance and effects in the matched sample. */
public final class PropensityArea implements ConformanceArea {

    /** What follows from the choice among partners at equal distance. */
    private static final List<String> OF_THE_CHOICE = List.of("pairs/matched_rows", "weights", "subclass",
        "sample_sizes/values/2", "sample_sizes/values/3", "sample_sizes/values/4", "balance_matched/values", "effect",
        "cox_matched", "logrank_matched_unweighted");

    /** What of an optimal match follows from who is paired with whom, which need not be unique. */
    private static final List<String> OF_THE_PAIRS = List.of("pairs/matched_rows", "subclass", "max_abs_distance",
        "pair_distances_sorted", "balance_matched/values/*/6", "effect/se_cluster_hc1", "cox_matched/robust_se");

    /** What of a full match follows from who is in whose set, which need not be unique. */
    private static final List<String> OF_THE_SETS = List.of("weights", "sample_sizes/values/2", "balance_matched/values",
        "effect", "cox_matched");

    @Override
    public String name() {
        return "propensity";
    }

    @Override
    public JsonObject compute(ConformanceCase test) throws UnsupportedCase, IOException {
        JsonValue arguments = test.spec().find("arguments").orElse(null);
        if (arguments == null && test.expected().has("estimands")) {
            return new WeightingCase(new PropensityData(test)).compute();
        }
        if (arguments == null && test.expected().has("total_distance")) {
            return new AssignmentCase(test).compute();
        }
        if (arguments == null && test.expected().has("abadie_imbens_se")) {
            return new EstimatorCase(test).compute();
        }
        if (arguments == null) {
            throw new UnsupportedCase("the case is no call of matchit and no weighting");
        }
        MatchOptions options = new MatchOptions(arguments.asObject());
        PropensityData data = new PropensityData(test);
        return switch (options.method()) {
            case "nearest", "optimal" -> new NearestCase(data, options).compute();
            case "full" -> new FullCase(data, options).compute();
            case "cem" -> options.isTrue("k2k") ? new NearestCase(data, options).compute()
                : new SubclassCase(data, options).compute();
            case "exact", "subclass" -> new SubclassCase(data, options).compute();
            case "cardinality" -> throw new UnsupportedCase("cardinality and template matching need a mixed-integer solver");
            case "genetic", "quick" -> throw new UnsupportedCase("\"" + options.method()
                + "\" matching follows a random search or a program of its own");
            default -> throw new UnsupportedCase("there is no matching method \"" + options.method() + "\"");
        };
    }

    private static String method(JsonValue arguments) {
        return arguments.asObject().getString("method", "nearest");
    }

    @Override
    public List<String> informative(ConformanceCase test) {
        List<String> paths = new ArrayList<>(List.of("definitions", "one_solution", "note"));
        JsonValue arguments = test.spec().find("arguments").orElse(null);
        if (arguments != null && test.expected().has("subclass") && "full".equals(method(arguments))) {
            try {
                MatchOptions options = new MatchOptions(arguments.asObject());
                // numbers of sets are names
                paths.add("subclass");
                if (new FullCase(new PropensityData(test), options).anotherOptimum()) {
                    paths.addAll(OF_THE_SETS);
                }
            } catch (UnsupportedCase | IOException | RuntimeException e) {
                // compute() will say so
                return paths;
            }
        }
        if (arguments != null && test.expected().has("subclass") && Set.of("cem", "exact").contains(method(arguments))) {
            try {
                MatchOptions options = new MatchOptions(arguments.asObject());
                if (!options.isTrue("k2k") && new SubclassCase(new PropensityData(test), options).otherNumbers()) {
                    // versions of matchit number them in other orders
                    paths.add("subclass");
                }
            } catch (UnsupportedCase | IOException | RuntimeException e) {
                // compute() will say so
                return paths;
            }
        }
        if (arguments != null && test.expected().has("pairs")) {
            try {
                MatchOptions options = new MatchOptions(arguments.asObject());
                NearestCase pairs = new NearestCase(new PropensityData(test), options);
                boolean optimal = options.method().equals("optimal");
                if (optimal) {
                    paths.addAll(OF_THE_PAIRS);
                    // the sum that is smallest is that of the other distances
                    if (pairs.onCovariates()) {
                        paths.add("sum_abs_distance");
                    }
                }
                if (optimal ? !pairs.matchesTheSameUnits() : pairs.differsByATie()) {
                    paths.addAll(OF_THE_CHOICE);
                    if (pairs.onCovariates()) {
                        paths.addAll(OF_THE_PAIRS);
                        paths.add("sum_abs_distance");
                    }
                }
            } catch (UnsupportedCase | IOException | RuntimeException e) {
                // compute() will say so
                return paths;
            }
        }
        return paths;
    }
}
