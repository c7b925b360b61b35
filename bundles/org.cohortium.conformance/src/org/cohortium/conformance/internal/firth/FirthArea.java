/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.firth;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.cohortium.conformance.ConformanceArea;
import org.cohortium.conformance.ConformanceCase;
import org.cohortium.conformance.Tolerance;
import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.conformance.internal.SurvivalModelCase;
import org.cohortium.conformance.internal.logistic.BinaryCase;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonValue;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.firth.FirthFit;
import org.cohortium.numerics.regression.FirthLogistic;
import org.cohortium.numerics.regression.LogisticModel;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.CoxTies;
import org.cohortium.numerics.survival.FirthCox;

/** Cox and logistic regression with Firth's penalty, with what coxphf, logistf and brglm2 say of the same model. */
public final class FirthArea implements ConformanceArea {

    private static final double LEVEL = 0.95;
    private static final int FIRST_ROWS = 8;

    /** The peers stop at their own tolerances: coefficients agree to 2e-7 there, limits to 3e-8. */
    private static final Tolerance PEER = new Tolerance(1e-6, 1e-6);

    private static final Tolerance ESTIMATE = new Tolerance(1e-6, 1e-6);
    private static final Tolerance LIMIT = new Tolerance(1e-5, 1e-5);

    @Override
    public String name() {
        return "firth";
    }

    @Override
    public JsonObject compute(ConformanceCase test) throws UnsupportedCase, IOException {
        if (test.text("outcome") != null) {
            return logistic(test);
        }
        if (test.spec().find("response").isPresent()) {
            return cox(test);
        }
        throw new UnsupportedCase("the case has neither a survival response nor an outcome");
    }

    private static JsonObject cox(ConformanceCase test) throws UnsupportedCase, IOException {
        SurvivalModelCase model = SurvivalModelCase.of(test, Set.of("ties"));
        if (model.data().isClustered()) {
            throw new UnsupportedCase("clusters with Firth's penalty, which has no robust variance");
        }
        CoxTies ties = switch (test.text("ties")) {
            case null -> CoxTies.BRESLOW;
            case "breslow" -> CoxTies.BRESLOW;
            case "efron" -> CoxTies.EFRON;
            default -> throw new UnsupportedCase("ties \"" + test.text("ties") + "\" with Firth's penalty");
        };
        double[][] columns = model.design().values();
        FirthFit fit = FirthCox.fit(model.data(), CoxCovariates.of(model.design().names(), columns)
            .withOffset(model.design().offset().orElse(null)), ties, Progress.NONE);
        JsonObject.Builder out = JsonObject.builder().put("n", model.data().size())
            .put("n_event", model.data().eventCount());
        Numbers numbers = new Numbers(fit);
        numbers.write(out);
        double shift = 0;
        for (double[] column : columns) {
            shift -= StrictMath.log(standardDeviation(column));
        }
        out.put("peer_coxphf", numbers.peer("se", numbers.standardError)
            .put("loglik_penalised", JsonArray.of(fit.nullPenalizedLogLikelihood() + shift,
                fit.penalizedLogLikelihood() + shift)).build());
        return out.build();
    }

    private static double standardDeviation(double[] x) {
        double mean = 0;
        for (double v : x) {
            mean += v / x.length;
        }
        double sum = 0;
        for (double v : x) {
            sum += (v - mean) * (v - mean);
        }
        return Math.sqrt(sum / (x.length - 1));
    }

    private static JsonObject logistic(ConformanceCase test) throws UnsupportedCase, IOException {
        if (test.text("reference") != null) {
            throw new UnsupportedCase("an outcome of several values with Firth's penalty");
        }
        LogisticModel model = new BinaryCase(test).model();
        FirthLogistic firth = FirthLogistic.fit(model, Progress.NONE);
        FirthFit fit = firth.estimates();
        JsonObject.Builder out = JsonObject.builder().put("n", model.rows()).put("n_event", model.events());
        Numbers numbers = new Numbers(fit);
        numbers.write(out);
        double[] fitted = firth.fitted();
        out.put("fitted_first_rows",
            JsonArray.of(java.util.Arrays.copyOf(fitted, Math.min(FIRST_ROWS, fitted.length))));
        out.put("peer_logistf", numbers.peer("se_from_penalised_information", firth.augmentedStandardErrors())
            .put("loglik_penalised", JsonArray.of(fit.penalizedLogLikelihood(), fit.nullPenalizedLogLikelihood()))
            .build());
        out.put("peer_brglm2", JsonObject.builder().put("coef", JsonArray.of(numbers.coefficient))
            .put("se", JsonArray.of(numbers.standardError)).build());
        return out.build();
    }

    @Override
    public List<String> informative(ConformanceCase test) {
        List<String> paths = new ArrayList<>();
        for (String key : test.expected().keys()) {
            if (key.startsWith("peer_")) {
                paths.add(key + "/note");
                // null where the peer did not converge
                JsonObject peer = test.expected().get(key) instanceof JsonObject o ? o : JsonObject.builder().build();
                peer.keys().stream().filter(k -> peer.find(k).filter(FirthArea::hasNull).isPresent())
                    .forEach(k -> paths.add(key + "/" + k));
            }
        }
        return paths;
    }

    private static boolean hasNull(JsonValue value) {
        return value instanceof JsonArray a && a.elements().stream().anyMatch(JsonValue::isNull);
    }

    @Override
    public Tolerance tolerance(ConformanceCase test, String path) {
        if (path.startsWith("peer_")) {
            return PEER;
        }
        // the reference was found by a general optimiser; its notes say to how many digits
        if (path.startsWith("profile_") && noted(test, "profile limits to 1e-5")) {
            return LIMIT;
        }
        return (path.startsWith("coef") || path.startsWith("se") || path.startsWith("fitted"))
            && noted(test, "coefficients to 1e-6") ? ESTIMATE : test.tolerance();
    }

    private static boolean noted(ConformanceCase test, String words) {
        return test.notes().stream().anyMatch(n -> n.contains(words));
    }

    /** The numbers of a fit, one array each. */
    private static final class Numbers {

        final FirthFit fit;
        final double[] coefficient;
        final double[] standardError;
        final double[] lower;
        final double[] upper;
        final double[] p;

        Numbers(FirthFit fit) {
            this.fit = fit;
            int k = fit.terms().size();
            coefficient = fit.coefficients();
            standardError = new double[k];
            lower = new double[k];
            upper = new double[k];
            p = new double[k];
            for (int j = 0; j < k; j++) {
                standardError[j] = fit.standardError(j);
                double[] limits = fit.limits(j, LEVEL, Progress.NONE);
                lower[j] = limits[0];
                upper[j] = limits[1];
                p[j] = fit.test(j, Progress.NONE).pValue();
            }
        }

        void write(JsonObject.Builder out) {
            out.put("terms", JsonArray.ofStrings(fit.terms())).put("coef", JsonArray.of(coefficient))
                .put("se", JsonArray.of(standardError)).put("profile_lower95", JsonArray.of(lower))
                .put("profile_upper95", JsonArray.of(upper)).put("p_penalised_lr", JsonArray.of(p))
                .put("loglik_penalised", fit.penalizedLogLikelihood())
                .put("loglik_penalised_null", fit.nullPenalizedLogLikelihood());
        }

        JsonObject.Builder peer(String seName, double[] se) {
            return JsonObject.builder().put("coef", JsonArray.of(coefficient)).put(seName, JsonArray.of(se))
                .put("profile_lower95", JsonArray.of(lower)).put("profile_upper95", JsonArray.of(upper))
                .put("p", JsonArray.of(p));
        }
    }
}
