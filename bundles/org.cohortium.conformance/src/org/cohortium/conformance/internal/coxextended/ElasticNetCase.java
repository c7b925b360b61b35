/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.coxextended;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.cohortium.conformance.ConformanceCase;
import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.conformance.internal.CoxCaseModel;
import org.cohortium.data.DataTable;
import org.cohortium.data.expression.Deparser;
import org.cohortium.data.expression.ExpressionException;
import org.cohortium.data.formula.DesignMatrix;
import org.cohortium.data.formula.Formula;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonValue;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.regularization.CrossValidation;
import org.cohortium.numerics.regularization.CrossValidator;
import org.cohortium.numerics.regularization.ElasticNet;
import org.cohortium.numerics.regularization.ElasticNetOptions;
import org.cohortium.numerics.regularization.ElasticNetPath;
import org.cohortium.numerics.regularization.PenalizedCox;
import org.cohortium.numerics.regularization.PenalizedLinear;
import org.cohortium.numerics.regularization.PenalizedLogistic;
import org.cohortium.numerics.regularization.PenalizedModel;
import org.cohortium.numerics.regularization.ValidationMeasure;

/** Paths of the lasso, ridge and elastic net as glmnet gives them, and their cross-validation. */
final class ElasticNetCase implements ExtendedCase {

    private static final Set<String> OWN = Set.of("rhs", "covariates", "alpha", "standardize", "foldid", "lambda",
        "nlambda", "penalty_factor", "type_measure", "measure", "family", "outcome", "outcome_level");
    private static final Set<String> LOGISTIC = Set.of("filter", "weights", "offset", "rows", "response", "group", "strata",
        "cluster");
    private static final Pattern CYCLE = Pattern.compile("\\(index - 1\\) mod (\\d+) \\+ 1(?: over the rows used)?");

    @Override
    public boolean fits(ConformanceCase test) {
        return test.spec().find("alpha").isPresent() && (test.text("rhs") != null || !test.texts("covariates").isEmpty());
    }

    @Override
    public JsonObject compute(ConformanceCase test) throws UnsupportedCase, IOException {
        String formula = test.text("rhs") != null ? test.text("rhs")
            : String.join(" + ", test.texts("covariates").stream().map(Deparser::name).toList());
        DesignMatrix design;
        PenalizedModel model;
        if (test.text("outcome") == null) {
            CoxModelData data = CoxModelData.of(test, formula, OWN);
            design = data.design();
            model = new PenalizedCox(data.data(), design.names(), design.values(), design.offset().orElse(null)).likeGlmnet();
        } else {
            DataTable table = CoxModelData.rows(test);
            design = design(test, table, formula);
            model = withOutcome(test, table.select(design.rows()), design);
        }
        ElasticNetOptions options = options(test);
        ElasticNetPath path = ElasticNet.fit(model, options);
        JsonObject.Builder out = JsonObject.builder().put("n", model.rows())
            .put("columns", Lists.texts(model.names()))
            .put("rows_used", Lists.numbers(Arrays.stream(design.rows()).mapToDouble(i -> i + 1).toArray()))
            .put("lambda_path", Lists.numbers(path.lambda()))
            .put("nonzero_path", Lists.numbers(java.util.stream.IntStream.range(0, path.steps())
                .mapToDouble(path::nonzero).toArray()))
            .put("dev_ratio_path", Lists.numbers(path.explained()));
        shown(test, path, out);
        JsonObject cv = test.expected().find("cv").map(JsonValue::asObject).orElse(null);
        if (cv != null) {
            out.put("cv", validated(test, model, options));
        }
        return out.build();
    }

    private static DesignMatrix design(ConformanceCase test, DataTable table, String formula) throws UnsupportedCase {
        for (String key : test.spec().keys()) {
            boolean given = test.spec().find(key).isPresent();
            if (given && !OWN.contains(key) && !LOGISTIC.contains(key)
                || given && Set.of("group", "strata", "cluster", "response").contains(key)) {
                throw new UnsupportedCase("the specification has \"" + key + "\"");
            }
        }
        List<String> complete = new ArrayList<>(List.of(test.text("outcome")));
        complete.addAll(test.texts("weights"));
        try {
            return Formula.parse(formula).design(table, complete, false);
        } catch (ExpressionException e) {
            throw new UnsupportedCase(e.getMessage());
        }
    }

    private static PenalizedModel withOutcome(ConformanceCase test, DataTable used, DesignMatrix design)
        throws UnsupportedCase {
        double[] weights = test.text("weights") == null ? null : used.numbers(test.text("weights"));
        double[] offset = design.offset().orElse(null);
        String family = test.spec().getString("family", "binomial");
        if (family.equals("gaussian")) {
            return new PenalizedLinear(used.numbers(test.text("outcome")), design.names(), design.values(), weights, offset);
        }
        if (!family.equals("binomial")) {
            throw new UnsupportedCase("the family " + family);
        }
        JsonValue level = test.spec().find("outcome_level").orElse(org.cohortium.data.json.JsonNumber.of(1));
        boolean[] event = CoxCaseModel.events(used.column(test.text("outcome")), level);
        return new PenalizedLogistic(event, design.names(), design.values(), weights, offset);
    }

    private static ElasticNetOptions options(ConformanceCase test) {
        JsonObject spec = test.spec();
        ElasticNetOptions options = ElasticNetOptions.LASSO.withAlpha(spec.getDouble("alpha"))
            .withStandardize(spec.find("standardize").map(v -> v.equals(org.cohortium.data.json.JsonBoolean.TRUE)).orElse(true))
            .withSteps((int) spec.getDouble("nlambda", ElasticNetOptions.LASSO.steps()));
        if (spec.find("lambda").isPresent()) {
            double[] lambdas = numbers(spec.get("lambda"));
            Arrays.sort(lambdas);
            double[] falling = new double[lambdas.length];
            for (int k = 0; k < falling.length; k++) {
                falling[k] = lambdas[lambdas.length - 1 - k];
            }
            options = options.withLambdas(falling);
        }
        return spec.find("penalty_factor").isPresent() ? options.withPenaltyFactors(numbers(spec.get("penalty_factor")))
            : options;
    }

    private static double[] numbers(JsonValue value) {
        return value instanceof JsonArray array ? array.elements().stream().mapToDouble(JsonValue::asDouble).toArray()
            : new double[] {value.asDouble()};
    }

    /** The coefficients at those penalties of our path that the case shows. */
    private static void shown(ConformanceCase test, ElasticNetPath path, JsonObject.Builder out) {
        JsonValue wanted = test.expected().find("lambda_shown").orElse(null);
        if (wanted == null) {
            return;
        }
        double[] lambdas = numbers(wanted);
        double[] found = new double[lambdas.length];
        double[] intercept = new double[lambdas.length];
        List<JsonArray> rows = new ArrayList<>();
        for (int k = 0; k < lambdas.length; k++) {
            int nearest = 0;
            for (int l = 1; l < path.steps(); l++) {
                nearest = Math.abs(path.lambda()[l] - lambdas[k]) < Math.abs(path.lambda()[nearest] - lambdas[k]) ? l : nearest;
            }
            found[k] = path.lambda()[nearest];
            intercept[k] = path.intercept()[nearest];
            rows.add(Lists.numbers(path.coefficients()[nearest]));
        }
        out.put("lambda_shown", Lists.numbers(found)).put("intercept", Lists.numbers(intercept))
            .put("coef_rows_are_lambdas", Lists.rows(rows));
    }

    private static JsonObject validated(ConformanceCase test, PenalizedModel model, ElasticNetOptions options)
        throws UnsupportedCase {
        CrossValidation cv = CrossValidator.run(model, options, folds(test, model.rows()), measure(test, model),
            Progress.NONE);
        return JsonObject.builder().put("lambda", Lists.numbers(cv.lambda())).put("cvm", Lists.numbers(cv.mean()))
            .put("cvsd", Lists.numbers(cv.stdErr())).put("lambda_min", cv.lambdaMin()).put("lambda_1se", cv.lambda1se())
            .build();
    }

    private static int[] folds(ConformanceCase test, int rows) throws UnsupportedCase {
        JsonValue given = test.spec().find("foldid")
            .orElseThrow(() -> new UnsupportedCase("cross-validation without folds"));
        int[] folds = new int[rows];
        if (given instanceof JsonArray array && array.size() == rows) {
            Arrays.setAll(folds, i -> (int) array.get(i).asDouble() - 1);
            return folds;
        }
        Matcher cycle = CYCLE.matcher(given instanceof JsonArray ? "" : given.asString());
        if (!cycle.matches()) {
            throw new UnsupportedCase("folds in words: " + given.describe());
        }
        int count = Integer.parseInt(cycle.group(1));
        Arrays.setAll(folds, i -> i % count);
        return folds;
    }

    private static ValidationMeasure measure(ConformanceCase test, PenalizedModel model) throws UnsupportedCase {
        String name = test.text("type_measure") != null ? test.text("type_measure") : test.spec().getString("measure", "default");
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "default", "deviance" -> ValidationMeasure.DEVIANCE;
            case "auc" -> ValidationMeasure.DISCRIMINATION;
            case "c" -> {
                if (!(model instanceof PenalizedCox)) {
                    throw new UnsupportedCase("the measure C of this model");
                }
                yield ValidationMeasure.DISCRIMINATION;
            }
            case "mse" -> ValidationMeasure.SQUARED_ERROR;
            case "class" -> ValidationMeasure.MISCLASSIFICATION;
            default -> throw new UnsupportedCase("the measure " + name);
        };
    }
}
