/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.propensity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.data.formula.Formula;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonBoolean;
import org.cohortium.data.json.JsonNumber;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonString;
import org.cohortium.data.json.JsonValue;
import org.cohortium.numerics.matching.Caliper;
import org.cohortium.numerics.matching.CommonSupport;
import org.cohortium.numerics.matching.Estimand;
import org.cohortium.numerics.matching.MatchingOrder;
import org.cohortium.numerics.matching.PointMetric;

/** The arguments of a call of matchit, read strictly: what is not known makes the case unsupported. */
final class MatchOptions {

    private static final Set<String> KNOWN = Set.of("method", "distance", "link", "estimand", "exact", "mahvars", "discard",
        "reestimate", "replace", "m.order", "caliper", "std.caliper", "ratio", "subclass", "cutpoints", "tol", "min.controls",
        "max.controls", "omit.fraction", "mean.controls", "min.n", "k2k", "k2k.method", "mpower", "grouping", "antiexact",
        "reuse.max", "unit.id", "s.weights", "verbose", "include.obj", "solver", "normalize");

    private static final Set<String> SCORES_AND_PAIRS = Set.of("distance", "link", "exact", "mahvars", "antiexact", "caliper",
        "std.caliper", "discard", "reestimate", "replace", "ratio", "min.controls", "max.controls");

    /** What matchit says is not used with a method, and then does not look at. */
    private static final Map<String, Set<String>> IGNORED = Map.of("exact", SCORES_AND_PAIRS, "cem", SCORES_AND_PAIRS,
        "optimal", Set.of("replace", "caliper", "std.caliper", "m.order"), "full", Set.of("replace", "ratio", "m.order"),
        "subclass", Set.of("exact", "mahvars", "antiexact", "caliper", "std.caliper", "replace", "ratio", "min.controls",
            "max.controls", "m.order"));

    private static final Set<String> COVARIATE_DISTANCES =
        Set.of("mahalanobis", "robust_mahalanobis", "euclidean", "scaled_euclidean");

    private final JsonObject arguments;

    MatchOptions(JsonObject given) throws UnsupportedCase {
        Set<String> ignored = IGNORED.getOrDefault(given.getString("method", "nearest"), Set.of());
        JsonObject.Builder read = JsonObject.builder();
        for (String key : given.keys()) {
            if (!KNOWN.contains(key)) {
                throw new UnsupportedCase("matchit's argument \"" + key + "\" is not known");
            }
            JsonValue value = given.find(key).orElse(null);
            if (value != null && !ignored.contains(key)) {
                read.put(key, value);
            }
        }
        arguments = read.build();
        if (arguments.find("normalize").map(v -> v == JsonBoolean.FALSE).orElse(false)) {
            throw new UnsupportedCase("weights that are not scaled to the number of units");
        }
    }

    String method() {
        return arguments.getString("method", "nearest");
    }

    String distance() {
        JsonValue given = value("distance");
        return given == null ? "glm" : given instanceof JsonString s ? s.value() : "";
    }

    /** The distance measure by row, where it was given in numbers, else null. */
    double[] givenDistance() throws UnsupportedCase {
        JsonValue given = value("distance");
        if (given == null || given instanceof JsonString) {
            return null;
        }
        if (given instanceof JsonArray numbers && numbers.elements().stream().allMatch(JsonValue::isNumeric)) {
            return numbers.asDoubles();
        }
        throw new UnsupportedCase("a distance that is neither a name nor a number for each row");
    }

    String link() {
        return arguments.getString("link", "logit");
    }

    boolean isTrue(String key) {
        return arguments.find(key).map(v -> v == JsonBoolean.TRUE).orElse(false);
    }

    int number(String key, int otherwise) {
        return (int) arguments.getDouble(key, otherwise);
    }

    double real(String key, double otherwise) {
        return arguments.getDouble(key, otherwise);
    }

    /** Whether units are compared by their covariates alone, without a score. */
    boolean onCovariatesOnly() {
        return COVARIATE_DISTANCES.contains(distance());
    }

    JsonValue value(String key) {
        return arguments.find(key).orElse(null);
    }

    Estimand estimand() throws UnsupportedCase {
        return choice(Estimand.class, arguments.getString("estimand", "ATT"));
    }

    /** The order, or null for matchit's own choice. */
    MatchingOrder order() throws UnsupportedCase {
        MatchingOrder order = arguments.has("m.order") ? choice(MatchingOrder.class, arguments.getString("m.order")) : null;
        if (order == MatchingOrder.RANDOM) {
            throw new UnsupportedCase("a random order of R's cannot be repeated");
        }
        return order;
    }

    CommonSupport discard() throws UnsupportedCase {
        String text = arguments.getString("discard", "none");
        return choice(CommonSupport.class, text.equals("treat") ? "treated" : text);
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String text) throws UnsupportedCase {
        try {
            return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new UnsupportedCase("there is no choice \"" + text + "\"");
        }
    }

    /** The distance within the strata of coarsened exact matching, "none" for none. */
    String k2kMethod() {
        return arguments.has("k2k.method") && value("k2k.method") == null ? "none"
            : arguments.getString("k2k.method", "mahalanobis");
    }

    /** The metric of that name where it is no straight line in scaled coordinates, else null. */
    PointMetric metric(String name) {
        return switch (name) {
            case "none" -> new PointMetric.None();
            case "maximum" -> new PointMetric.Maximum();
            case "manhattan" -> new PointMetric.Manhattan();
            case "canberra" -> new PointMetric.Canberra();
            case "binary" -> new PointMetric.Binary();
            case "minkowski" -> new PointMetric.Minkowski(real("mpower", 2));
            default -> null;
        };
    }

    /** The variables of a one-sided formula or a list of names; empty if there is none. */
    List<String> variables(String key) {
        JsonValue value = arguments.find(key).orElse(null);
        if (value == null) {
            return List.of();
        }
        if (value instanceof JsonArray names) {
            return names.asStrings();
        }
        String text = value.asString();
        return PropensityData.variables(Formula.parse(text.startsWith("~") ? text.substring(1) : text));
    }

    /** The calipers by the name of their variable, "" for the distance. */
    Map<String, Caliper> calipers() throws UnsupportedCase {
        Map<String, Caliper> calipers = new LinkedHashMap<>();
        JsonValue value = arguments.find("caliper").orElse(null);
        if (value instanceof JsonObject several) {
            int k = 0;
            for (String name : several.keys()) {
                calipers.put(name, caliper(several.getDouble(name), standard(k++)));
            }
        } else if (value != null) {
            calipers.put("", caliper(value instanceof JsonArray a ? a.get(0).asDouble() : value.asDouble(), standard(0)));
        }
        return calipers;
    }

    /** Hands on who may be matched with whom. */
    void restrict(PropensityData data, Consumer<Caliper> ofScore, BiConsumer<double[], Caliper> ofCovariate,
            Consumer<int[]> exact, Consumer<int[]> different) throws UnsupportedCase {
        List<String> agree = variables("exact");
        if (!agree.isEmpty()) {
            exact.accept(data.strata(agree));
        }
        calipers().forEach((name, caliper) -> {
            if (name.isEmpty()) {
                ofScore.accept(caliper);
            } else {
                ofCovariate.accept(data.table.numbers(name), caliper);
            }
        });
        for (String variable : variables("antiexact")) {
            different.accept(data.strata(List.of(variable)));
        }
    }

    /** The variables whose balance matchit shows: those of the model, then those that pairs are restricted by. */
    List<String> balanced(PropensityData data) throws UnsupportedCase {
        Set<String> names = new LinkedHashSet<>(data.variables());
        names.addAll(variables("exact"));
        names.addAll(variables("mahvars"));
        names.addAll(calipers().keySet());
        names.addAll(variables("antiexact"));
        names.remove("");
        return List.copyOf(names);
    }

    /**
     * Writes the widths of the calipers, if there are any.
     *
     * @param ofScore raw width
     * @param ofCovariates raw widths in the order given
     */
    void write(JsonObject.Builder out, double ofScore, double[] ofCovariates) throws UnsupportedCase {
        List<String> names = new ArrayList<>();
        List<JsonValue> widths = new ArrayList<>();
        int k = 0;
        for (String name : calipers().keySet()) {
            names.add(name.isEmpty() ? "distance" : name);
            widths.add(JsonNumber.of(name.isEmpty() ? ofScore : ofCovariates[k++]));
        }
        if (!names.isEmpty()) {
            out.put("caliper", JsonObject.builder().put("name", JsonArray.ofStrings(names))
                .put("width", new JsonArray(widths)).build());
        }
    }

    private static Caliper caliper(double width, boolean standard) throws UnsupportedCase {
        if (width == 0 || Double.isNaN(width)) {
            throw new UnsupportedCase("a caliper of 0");
        }
        return Caliper.signed(width, standard ? Caliper.Unit.STANDARD_DEVIATION : Caliper.Unit.RAW);
    }

    private boolean standard(int position) {
        JsonValue value = arguments.find("std.caliper").orElse(null);
        if (value instanceof JsonArray several) {
            return several.get(Math.min(position, several.size() - 1)) == JsonBoolean.TRUE;
        }
        return value != JsonBoolean.FALSE;
    }
}
