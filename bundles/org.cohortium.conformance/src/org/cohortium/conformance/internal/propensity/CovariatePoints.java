/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.propensity;

import java.util.List;

import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.numerics.matching.CovariateDistance;
import org.cohortium.numerics.matching.PointMetric;

/** The units as points in the distance of covariates that a call of matchit asks for. */
final class CovariatePoints {

    private final double[][] point;
    private final PointMetric metric;

    /** @param aside rows that do not count for variances */
    CovariatePoints(PropensityData data, MatchOptions options, boolean[] aside) throws UnsupportedCase {
        boolean bins = options.method().equals("cem");
        boolean only = bins || options.onCovariatesOnly();
        List<String> names = only ? data.variables() : options.variables("mahvars");
        // matchit gives each level of a factor a column of 1 / sqrt(2), which only counts where nothing is scaled
        double[][] columns = data.covariates(names).stream().map(c -> c.category() ? halved(c.values()) : c.values())
            .toArray(double[][]::new);
        String name = bins ? options.k2kMethod() : only ? options.distance() : "mahalanobis";
        metric = bins ? options.metric(name) : null;
        CovariateDistance distance = metric != null ? CovariateDistance.EUCLIDEAN : switch (name) {
            case "mahalanobis" -> CovariateDistance.MAHALANOBIS;
            case "robust_mahalanobis" -> CovariateDistance.ROBUST_MAHALANOBIS;
            case "euclidean" -> CovariateDistance.EUCLIDEAN;
            case "scaled_euclidean" -> CovariateDistance.SCALED_EUCLIDEAN;
            default -> throw new UnsupportedCase("there is no distance \"" + name + "\"");
        };
        point = distance.points(columns, data.treated, bins ? new boolean[data.rows()] : aside, data.sampling(options));
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

    /** The metric of the points, null for the straight line. */
    PointMetric metric() {
        return metric;
    }

    double between(int a, int b) {
        if (metric != null) {
            return metric.between(point[a], point[b]);
        }
        double sum = 0;
        for (int d = 0; d < point[a].length; d++) {
            double difference = point[a][d] - point[b][d];
            sum += difference * difference;
        }
        return Math.sqrt(sum);
    }
}
