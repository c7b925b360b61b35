/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.numerics.meta.StudyInfluence;

/** What the reader of a meta-analysis must know, and what was verified on it. */
final class PoolingVerdicts {

    private static final int FEW = 5;
    private static final int FEW_FOR_FUNNEL = 10;

    private final Pooling pooling;

    PoolingVerdicts(Pooling pooling) {
        this.pooling = pooling;
    }

    void write(AnalysisResult.Builder result) {
        int k = pooling.studies.names.size();
        if (k == 1) {
            result.warning("There is a single study: nothing is pooled, and nothing can be said of differences between studies.",
                "Report the study.");
        } else if (k < FEW) {
            result.warning("There are " + k + " studies: the variance between them is hardly known.",
                "Give the common-effect result beside the random-effects one, and the estimators table.");
        }
        if (pooling.options.smallStudies() && k >= 3 && k < FEW_FOR_FUNNEL) {
            result.info("With " + k + " studies the tests of funnel asymmetry have little power; ten are customary.");
        }
        List<String> corrected = pooling.studies.corrected();
        if (!corrected.isEmpty()) {
            result.info("A half was added to each cell of the studies with a zero cell: " + String.join(", ", corrected)
                + ". The Mantel-Haenszel and Peto estimates need no correction.");
        }
        if (pooling.several()) {
            MulticentreAnalysis.narrower(result, pooling.random);
            influential(result);
        }
        checks(result);
    }

    private void influential(AnalysisResult.Builder result) {
        StudyInfluence f = pooling.influence();
        double[] ci = pooling.random.confidenceIntervals()[0];
        boolean clear = ci[0] > 0 || ci[1] < 0;
        List<String> decisive = new ArrayList<>();
        List<String> outlying = new ArrayList<>();
        for (int i = 0; i < f.without().length; i++) {
            double[] without = f.without()[i].confidenceIntervals()[0];
            if ((without[0] > 0 || without[1] < 0) != clear && pooling.studies.names.size() > 2) {
                decisive.add(pooling.studies.names.get(i));
            }
            if (Math.abs(f.studentized()[i]) > 3) {
                outlying.add(pooling.studies.names.get(i));
            }
        }
        if (!decisive.isEmpty()) {
            result.warning("Whether the interval excludes " + (pooling.scale.ratio() ? "1" : "0") + " depends on "
                + (decisive.size() == 1 ? "a single study: " + decisive.get(0) : "single studies: it changes without any one of "
                    + String.join(", ", decisive)) + ".", "Report the leave-one-out table.");
        }
        if (!outlying.isEmpty()) {
            result.info("More than three standard errors from what the other studies predict: "
                + String.join(", ", outlying) + ".");
        }
    }

    private void checks(AnalysisResult.Builder result) {
        double sum = 0;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double score = 0;
        double size = 0;
        double[] weights = pooling.random.weightsPercent();
        for (int i = 0; i < weights.length; i++) {
            double e = pooling.studies.effects.estimate()[i];
            sum += weights[i];
            low = Math.min(low, e);
            high = Math.max(high, e);
            score += weights[i] * (e - pooling.random.estimate());
            size += weights[i] * Math.abs(e - pooling.random.estimate());
        }
        double estimate = pooling.random.estimate();
        result.check("weights", "The weights add up to 100 percent.", Math.abs(sum - 100) < 1e-9,
            String.format(Locale.ROOT, "%.6f", sum));
        result.check("balance", "The weighted distances of the studies from the pooled effect cancel.",
            Math.abs(score) <= 1e-9 * Math.max(size, 1), String.format(Locale.ROOT, "%.1e", score));
        result.check("range", "The pooled effect lies between the smallest and the largest study.",
            estimate >= low - 1e-12 && estimate <= high + 1e-12, String.format(Locale.ROOT, "%.4g between %.4g and %.4g",
                estimate, low, high));
    }
}
