/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.competing;

import org.cohortium.conformance.ConformanceCase;
import org.cohortium.conformance.Tolerance;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonValue;

/**
 * Where the peer's search for the maximum of a Fine-Gray model stopped. Where it tells that it did not converge, its own
 * remaining score says how far it is from the maximum, and its values are held to that distance and no less.
 *
 * @param converged what it says
 * @param score the first sums of its score residuals
 * @param stdErr its standard errors
 * @param coefficient its coefficients
 * @param logLikelihood at the place where it stopped
 */
record PeerStop(boolean converged, double[] score, double[] stdErr, double[] coefficient, double logLikelihood) {

    /** The peer's stopping rule for the score, relative to the log-likelihood. */
    private static final double RULE = 1e-10;

    /** What the case tells of the fit of a cause; null where it has none. */
    static PeerStop of(ConformanceCase test, String cause) {
        JsonObject fit = test.expected().get("regression").asObject().get(cause).asObject().find("fine_gray_crr")
                .map(JsonValue::asObject).orElse(null);
        if (fit == null || !fit.has("converged") || !fit.has("first_score_residuals_sum") || !fit.has("se")) {
            return null;
        }
        return new PeerStop(fit.get("converged").asBoolean(), numbers(fit.get("first_score_residuals_sum")),
                numbers(fit.get("se")), numbers(fit.get("coef")), fit.getDouble("loglik"));
    }

    private static double[] numbers(JsonValue value) {
        return value instanceof JsonArray a ? a.elements().stream().mapToDouble(JsonValue::asDouble).toArray()
                : new double[] {value.asDouble()};
    }

    /** The distance from the maximum in standard errors, at most. */
    private double distance() {
        double sum = 0;
        for (int j = 0; j < score.length && j < stdErr.length; j++) {
            sum += Math.abs(score[j]) * stdErr[j];
        }
        // the score of the columns that are not shown is taken to be no larger
        return 1.5 * sum * Math.max(1, (double) stdErr.length / Math.max(1, score.length));
    }

    Tolerance tolerance(String[] keys, Tolerance own) {
        if (keys[3].equals("first_score_residuals_sum")) {
            // zero at the maximum: the peer stops when the score is this small
            return new Tolerance(own.relative(), Math.max(own.absolute(), RULE * Math.max(1, Math.abs(logLikelihood))));
        }
        if (converged || keys[3].equals("loglik_null")) {
            return own;
        }
        double distance = distance();
        return switch (keys[3]) {
            case "coef" -> new Tolerance(own.relative(),
                    Math.max(own.absolute(), distance * stdErr[Integer.parseInt(keys[4])]));
            case "p" -> {
                int j = Integer.parseInt(keys[4]);
                yield new Tolerance(own.relative() + distance * (1 + Math.abs(coefficient[j] / stdErr[j])), own.absolute());
            }
            case "loglik" -> new Tolerance(own.relative(), Math.max(own.absolute(), distance * distance));
            default -> new Tolerance(own.relative() + distance, own.absolute());
        };
    }
}
