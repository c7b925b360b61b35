/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

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

    /** What the JSON parser adds of where an object began. */
    private static final Pattern START_MARKER = Pattern.compile(" \\(start marker at \\[[^\\]]*\\]\\)");

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
            if (version > ModelFile.INTERACTIONS) {
                throw new ModelFileException("The model is written in version " + version + " of the format; this program "
                    + "reads versions up to " + ModelFile.INTERACTIONS + ". Use a newer Cohortium.");
            }
            if (version < ModelFile.PLAIN) {
                throw new ModelFileException("The model names version " + version + " of the format, which does not exist.");
            }
            return model(in, version);
        } catch (JsonException e) {
            throw new ModelFileException("The model cannot be read: " + sentence(e.getMessage()));
        } catch (IllegalArgumentException e) {
            throw new ModelFileException("The model contradicts itself: " + sentence(e.getMessage()));
        }
    }

    private static String sentence(String text) {
        String plain = START_MARKER.matcher(text).replaceAll("");
        return plain.endsWith(".") ? plain : plain + ".";
    }

    /** Something that reads a part of the file. */
    private interface Part<T> {
        T read() throws ModelFileException;
    }

    /** Reads a part; where its JSON has another form than expected, the message names the part. */
    private static <T> T at(String where, Part<T> part) throws ModelFileException {
        try {
            return part.read();
        } catch (JsonException e) {
            throw new ModelFileException("The model cannot be read: in " + where + ": " + sentence(e.getMessage()));
        }
    }

    private static PrognosticModel model(JsonObject in, int version) throws ModelFileException {
        only(in, "the model", "format", "format_version", Attachment.SIMULATED, "title", "outcome", "variables", "coefficients", "covariance",
            "baseline", "horizons", "risk_group_cuts", "development");
        JsonObject outcome = in.get("outcome").asObject();
        only(outcome, "\"outcome\"", "time", "time_unit", "event");
        List<Predictor> predictors = new ArrayList<>();
        for (JsonValue v : in.get("variables").asArray().elements()) {
            predictors.add(at("variable " + (predictors.size() + 1), () -> predictor(v.asObject())));
        }
        List<Coefficient> coefficients = new ArrayList<>();
        for (JsonValue v : in.get("coefficients").asArray().elements()) {
            coefficients.add(at("coefficient " + (coefficients.size() + 1),
                () -> coefficient(v.asObject(), predictors, version)));
        }
        JsonObject baseline = in.get("baseline").asObject();
        only(baseline, "\"baseline\"", "linear_predictor", "last_time", "time", "survival");
        PrognosticModel model = new PrognosticModel(in.getString("title"), in.getString(Attachment.SIMULATED, ""), outcome.getString("time"),
            outcome.getString("time_unit"), outcome.getString("event"), predictors, coefficients,
            at("\"covariance\"", () -> covariance(in.get("covariance"), coefficients.size())), finite(baseline, "linear_predictor"),
            finites(baseline, "time"), finites(baseline, "survival"), finite(baseline, "last_time"),
            Arrays.stream(finites(in, "horizons")).boxed().toList(), finites(in, "risk_group_cuts"),
            at("\"development\"", () -> development(in.get("development").asObject())));
        ModelCheck.check(model);
        return model;
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

    private static Coefficient coefficient(JsonObject in, List<Predictor> predictors, int version) throws ModelFileException {
        String term = in.getString("term");
        String where = "the coefficient \"" + term + "\"";
        boolean product = in.getString("transform").equals(ModelFile.PRODUCT);
        if (product && version < ModelFile.INTERACTIONS) {
            throw new ModelFileException("The coefficient \"" + term + "\" is a product, which version " + version
                + " of the format does not have.");
        }
        if (!product) {
            Factor factor = factor(in, predictors, where, "term", "estimate");
            return new Coefficient(term, List.of(factor), finite(in, "estimate"));
        }
        only(in, where, "term", "transform", "factors", "estimate");
        List<Factor> factors = new ArrayList<>();
        for (JsonValue v : in.get("factors").asArray().elements()) {
            factors.add(factor(v.asObject(), predictors, "a factor of " + where));
        }
        if (factors.size() != 2) {
            throw new ModelFileException("The product of " + where + " has " + factors.size() + " factors, not two.");
        }
        return new Coefficient(term, factors, finite(in, "estimate"));
    }

    /** A variable with its transform; {@code also} are the other members that may stand beside them. */
    private static Factor factor(JsonObject in, List<Predictor> predictors, String where, String... also)
            throws ModelFileException {
        String variable = in.getString("variable");
        Predictor of = predictors.stream().filter(p -> p.name().equals(variable)).findFirst().orElseThrow(
            () -> new ModelFileException("The variable \"" + variable + "\" of " + where + " is not among the variables."));
        String kind = in.getString("transform");
        Transform transform = switch (kind) {
            case "identity" -> new Transform.Identity();
            case "log" -> new Transform.Logarithm();
            case "level" -> new Transform.Level(in.getString("level"));
            case "restricted-cubic-spline" -> new Transform.Spline(finites(in, "knots"), in.get("column").asInt());
            default -> throw new ModelFileException("The transform \"" + kind + "\" of " + where + " is unknown.");
        };
        List<String> known = new ArrayList<>(List.of(also));
        known.addAll(List.of("variable", "transform"));
        switch (transform) {
            case Transform.Level l -> {
                known.add("level");
                if (of.levels().indexOf(l.level()) < 1) {
                    throw new ModelFileException("The level \"" + l.level() + "\" of " + where
                        + " is the reference level or no level of the variable.");
                }
            }
            case Transform.Spline s -> known.addAll(List.of("knots", "column"));
            default -> {
            }
        }
        only(in, where, known.toArray(String[]::new));
        if (of.isCategory() != transform instanceof Transform.Level) {
            throw new ModelFileException("The transform of " + where + " does not go with the kind of its variable.");
        }
        return new Factor(variable, transform);
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
                throw new ModelFileException("The covariance is not a matrix of " + p + " rows and columns, one for "
                    + "each coefficient.");
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
