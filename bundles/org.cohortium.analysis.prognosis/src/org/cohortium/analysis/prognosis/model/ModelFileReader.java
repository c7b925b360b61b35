/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.cohortium.analysis.result.Attachment;
import org.cohortium.data.json.JsonException;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonReader;
import org.cohortium.data.json.JsonValue;

/**
 * Reads the file of a prognostic model strictly: an unknown member, a missing one, a wrong kind or a number that cannot be
 * is an error that names the place, because a model that is half understood predicts wrongly without saying so.
 */
public final class ModelFileReader {

    private ModelFileReader() {
    }

    /**
     * Reads a model.
     *
     * @throws ModelFileException if the text is no model of the format, with what is wrong
     */
    public static PrognosticModel read(String text) throws ModelFileException {
        try {
            JsonObject in = JsonReader.parse(text).asObject();
            if (!in.getString("format", "").equals(ModelFile.FORMAT)) {
                throw new ModelFileException("The text is JSON, but no prognostic model of Cohortium: its \"format\" is not \""
                    + ModelFile.FORMAT + "\".");
            }
            int version = in.get("format_version").asInt();
            if (version != ModelFile.VERSION) {
                throw new ModelFileException("The model is written in version " + version + " of the format; this program "
                    + "reads version " + ModelFile.VERSION + ".");
            }
            return model(in);
        } catch (JsonException e) {
            throw new ModelFileException("The model cannot be read: " + sentence(e.getMessage()));
        } catch (IllegalArgumentException e) {
            throw new ModelFileException("The model contradicts itself: " + sentence(e.getMessage()));
        }
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    private static PrognosticModel model(JsonObject in) throws ModelFileException {
        only(in, "the model", "format", "format_version", Attachment.SIMULATED, "title", "outcome", "variables", "coefficients", "covariance",
            "baseline", "horizons", "risk_group_cuts", "development");
        JsonObject outcome = in.get("outcome").asObject();
        only(outcome, "\"outcome\"", "time", "time_unit", "event");
        List<Predictor> predictors = new ArrayList<>();
        for (JsonValue v : in.get("variables").asArray().elements()) {
            predictors.add(predictor(v.asObject()));
        }
        List<Coefficient> coefficients = new ArrayList<>();
        for (JsonValue v : in.get("coefficients").asArray().elements()) {
            coefficients.add(coefficient(v.asObject(), predictors));
        }
        JsonObject baseline = in.get("baseline").asObject();
        only(baseline, "\"baseline\"", "linear_predictor", "last_time", "time", "survival");
        PrognosticModel model = new PrognosticModel(in.getString("title"), in.getString(Attachment.SIMULATED, ""), outcome.getString("time"),
            outcome.getString("time_unit"), outcome.getString("event"), predictors, coefficients,
            covariance(in.get("covariance"), coefficients.size()), finite(baseline, "linear_predictor"),
            finites(baseline, "time"), finites(baseline, "survival"), finite(baseline, "last_time"),
            Arrays.stream(finites(in, "horizons")).boxed().toList(), finites(in, "risk_group_cuts"),
            development(in.get("development").asObject()));
        check(model);
        return model;
    }

    private static void check(PrognosticModel model) throws ModelFileException {
        Set<String> names = new TreeSet<>();
        for (Predictor p : model.predictors()) {
            if (!names.add(p.name())) {
                throw new ModelFileException("The variable \"" + p.name() + "\" is there twice.");
            }
            if (model.coefficients().stream().noneMatch(c -> c.variable().equals(p.name()))) {
                throw new ModelFileException("The variable \"" + p.name() + "\" has no coefficient.");
            }
        }
        if (model.coefficients().isEmpty() || model.baselineTime().length == 0) {
            throw new ModelFileException("The model has no coefficients or no baseline survival.");
        }
    }

    private static Predictor predictor(JsonObject in) throws ModelFileException {
        String name = in.getString("name");
        String kind = in.getString("kind");
        switch (kind) {
            case "number" -> {
                only(in, "the variable \"" + name + "\"", "name", "label", "unit", "kind", "min", "max", "mean");
                return new Predictor(name, in.getString("label"), in.getString("unit"), List.of(), finite(in, "min"),
                    finite(in, "max"), finite(in, "mean"));
            }
            case "category" -> {
                only(in, "the variable \"" + name + "\"", "name", "label", "unit", "kind", "levels");
                List<String> levels = in.get("levels").asStrings();
                if (levels.stream().distinct().count() != levels.size()) {
                    throw new ModelFileException("The variable \"" + name + "\" has a level twice.");
                }
                return new Predictor(name, in.getString("label"), in.getString("unit"), levels, Double.NaN, Double.NaN,
                    Double.NaN);
            }
            default -> throw new ModelFileException("The variable \"" + name + "\" is of the unknown kind \"" + kind + "\".");
        }
    }

    private static Coefficient coefficient(JsonObject in, List<Predictor> predictors) throws ModelFileException {
        String term = in.getString("term");
        String variable = in.getString("variable");
        String where = "the coefficient \"" + term + "\"";
        Predictor of = predictors.stream().filter(p -> p.name().equals(variable)).findFirst().orElseThrow(
            () -> new ModelFileException("The coefficient \"" + term + "\" is of the variable \"" + variable
                + "\", which is not among the variables."));
        String kind = in.getString("transform");
        Transform transform = switch (kind) {
            case "identity" -> new Transform.Identity();
            case "log" -> new Transform.Logarithm();
            case "level" -> new Transform.Level(in.getString("level"));
            case "restricted-cubic-spline" -> new Transform.Spline(finites(in, "knots"), in.get("column").asInt());
            default -> throw new ModelFileException("The coefficient \"" + term + "\" has the unknown transform \"" + kind
                + "\".");
        };
        switch (transform) {
            case Transform.Level l -> {
                only(in, where, "term", "variable", "transform", "level", "estimate");
                if (of.levels().indexOf(l.level()) < 1) {
                    throw new ModelFileException("The level \"" + l.level() + "\" of " + where
                        + " is the reference level or no level of the variable.");
                }
            }
            case Transform.Spline s -> only(in, where, "term", "variable", "transform", "knots", "column", "estimate");
            default -> only(in, where, "term", "variable", "transform", "estimate");
        }
        if (of.isCategory() != transform instanceof Transform.Level) {
            throw new ModelFileException("The transform of " + where + " does not go with the kind of its variable.");
        }
        return new Coefficient(term, variable, transform, finite(in, "estimate"));
    }

    private static Development development(JsonObject in) throws ModelFileException {
        only(in, "\"development\"", "cohort", "n", "events", "median_follow_up", "shrinkage", "concordance",
            "concordance_corrected", "slope_corrected", "software");
        return new Development(in.get("n").asInt(), in.get("events").asInt(), in.getDouble("median_follow_up", Double.NaN),
            finite(in, "shrinkage"), in.getDouble("concordance", Double.NaN),
            in.getDouble("concordance_corrected", Double.NaN), in.getDouble("slope_corrected", Double.NaN),
            in.getString("software"), in.getString("cohort"));
    }

    private static double[][] covariance(JsonValue value, int p) throws ModelFileException {
        List<JsonValue> rows = value.asArray().elements();
        double[][] matrix = new double[rows.size()][];
        for (int i = 0; i < matrix.length; i++) {
            matrix[i] = rows.get(i).asDoubles();
            if (matrix[i].length != p || rows.size() != p) {
                throw new ModelFileException("The covariance is not a matrix of " + p + " rows and columns.");
            }
        }
        return matrix;
    }

    private static double finite(JsonObject in, String key) throws ModelFileException {
        double x = in.getDouble(key);
        if (Double.isNaN(x) || Double.isInfinite(x)) {
            throw new ModelFileException("\"" + key + "\" is no finite number.");
        }
        return x;
    }

    private static double[] finites(JsonObject in, String key) throws ModelFileException {
        double[] values = in.get(key).asDoubles();
        for (double x : values) {
            if (Double.isNaN(x) || Double.isInfinite(x)) {
                throw new ModelFileException("\"" + key + "\" has a value that is no finite number.");
            }
        }
        return values;
    }

    private static void only(JsonObject in, String where, String... known) throws ModelFileException {
        for (String key : in.keys()) {
            if (!List.of(known).contains(key)) {
                throw new ModelFileException("There is an unknown member \"" + key + "\" in " + where + ".");
            }
        }
    }
}
