/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.matching;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.cohortium.analysis.input.ModelTerms;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.matching.PropensityWeights;
import org.cohortium.numerics.regression.MultinomialRegression;
import org.cohortium.numerics.weighting.EntropyBalancing;
import org.cohortium.numerics.weighting.PopulationWeights;
import org.cohortium.numerics.weighting.ScoreCorrection;

/** Weights of more than two groups, from generalised propensity scores or by entropy balancing of each group. */
final class WeightedArms {

    private WeightedArms() {
    }

    static WeightedRows of(MatchingRows given, WeightingOptions options, Progress progress) {
        MatchingRows rows = given;
        Arms arms = Arms.of(given.data().column(options.treatment().name()), options.controlLevels());
        int focal = focal(arms, options);
        double[][] columns;
        double[] weights;
        ArmScore score = null;
        if (options.source() == WeightingOptions.Source.ENTROPY) {
            columns = ModelTerms.design(rows.data(), options.covariates(), options.interactions()).values();
            weights = entropy(arms.codes(), arms.labels(), columns, focal, options, progress);
        } else {
            score = ArmScore.of(given, options, progress);
            if (options.trim() != null) {
                score = score.trimmed(options.trim(), options);
            }
            rows = score.rows();
            arms = score.arms();
            columns = score.columns();
            weights = weights(arms.codes(), score.probability(), focal, options);
        }
        if (options.truncation() != null) {
            weights = PropensityWeights.truncated(weights, options.truncation() / 100, 1 - options.truncation() / 100);
        }
        return new WeightedRows(rows, arms.codes(), arms.labels(), columns, weights, null, score);
    }

    /** The group whose effect is asked for, or -1 for everybody. */
    static int focal(Arms arms, WeightingOptions options) {
        return options.population() == WeightingOptions.Population.ATT ? arms.focal(options.treatedLevels()) : -1;
    }

    private static PopulationWeights formula(WeightingOptions options) {
        return switch (options.population()) {
            case ATE, ATC -> PopulationWeights.ATE;
            case ATT -> PopulationWeights.ATT;
            case OVERLAP -> PopulationWeights.OVERLAP;
            case MATCHING -> PopulationWeights.MATCHING;
        };
    }

    /** The influence of each row on an estimate, with what it does to the score. */
    static double[] corrected(WeightedRows rows, WeightingOptions options, int focal, double[] influence) {
        double[][] p = rows.armScore().probability();
        double[][] slopes = formula(options).slopes(rows.arm(), p, Math.max(0, focal), rows.weights());
        return ScoreCorrection.ofGroups(rows.arm(), rows.columns(), p, rows.weights(), slopes, influence);
    }

    private static double[] weights(int[] arm, double[][] probability, int focal, WeightingOptions options) {
        return formula(options).of(arm, probability, Math.max(0, focal),
            options.population() == WeightingOptions.Population.ATE && options.stabilized());
    }

    /** Every group but the focal one balanced to the focal group, or all of them to everybody. */
    private static double[] entropy(int[] arm, List<String> labels, double[][] columns, int focal, WeightingOptions options,
            Progress progress) {
        double[][] moments = EntropyBalancing.moments(columns, options.moments());
        int[] target = IntStream.range(0, arm.length).filter(i -> focal < 0 || arm[i] == focal).toArray();
        double[] means = new double[moments.length];
        for (int j = 0; j < means.length; j++) {
            for (int i : target) {
                means[j] += moments[j][i] / target.length;
            }
        }
        double[] weights = new double[arm.length];
        for (int g = 0; g < labels.size(); g++) {
            int group = g;
            int[] own = IntStream.range(0, arm.length).filter(i -> arm[i] == group).toArray();
            double[] w;
            try {
                w = g == focal ? null : EntropyBalancing.weights(moments, own, means, progress);
            } catch (EstimationException e) {
                throw new EstimationException("Group \"" + labels.get(g) + "\": " + e.getMessage(), e.advice());
            }
            for (int k = 0; k < own.length; k++) {
                weights[own[k]] = w == null ? 1 : w[k] * own.length;
            }
        }
        return weights;
    }

    /**
     * The weights from plain columns, as a bootstrap sample needs them.
     *
     * @throws EstimationException if there are none
     */
    static double[] plain(int[] arm, List<String> labels, double[][] columns, int focal, WeightingOptions options,
            Progress progress) {
        if (options.source() == WeightingOptions.Source.ENTROPY) {
            return entropy(arm, labels, columns, focal, options, progress);
        }
        String[] names = new String[columns.length];
        Arrays.setAll(names, j -> "x" + j);
        MultinomialRegression.Fit fit = MultinomialRegression.fit(arm, labels.size(), List.of(names), columns, progress);
        if (!fit.converged()) {
            throw new EstimationException("The sample is separated.", "");
        }
        return weights(arm, fit.fitted(), focal, options);
    }
}
