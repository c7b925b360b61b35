/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.propensity;

import java.util.List;

import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.numerics.matching.CovariateDistance;

/** The units as points in the distance of covariates that a call of matchit asks for. */
final class CovariatePoints {

    private final double[][] point;

    /** @param aside rows that do not count for variances */
    CovariatePoints(PropensityData data, MatchOptions options, boolean[] aside) throws UnsupportedCase {
        boolean only = options.onCovariatesOnly();
        List<String> names = only ? data.variables() : options.variables("mahvars");
        // matchit gives each level of a factor a column of 1 / sqrt(2), which only counts where nothing is scaled
        double[][] columns = data.covariates(names).stream().map(c -> c.category() ? halved(c.values()) : c.values())
            .toArray(double[][]::new);
        CovariateDistance distance = switch (only ? options.distance() : "mahalanobis") {
            case "mahalanobis" -> CovariateDistance.MAHALANOBIS;
            case "robust_mahalanobis" -> CovariateDistance.ROBUST_MAHALANOBIS;
            case "euclidean" -> CovariateDistance.EUCLIDEAN;
            case "scaled_euclidean" -> CovariateDistance.SCALED_EUCLIDEAN;
            default -> throw new UnsupportedCase("there is no distance \"" + options.distance() + "\"");
        };
        point = distance.points(columns, data.treated, aside);
    }

    private static double[] halved(double[] indicator) {
        double[] out = new double[indicator.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = indicator[i] / Math.sqrt(2);
        }
        return out;
    }

    double[][] points() {
        return point;
    }

    double between(int a, int b) {
        double sum = 0;
        for (int d = 0; d < point[a].length; d++) {
            double difference = point[a][d] - point[b][d];
            sum += difference * difference;
        }
        return Math.sqrt(sum);
    }
}
