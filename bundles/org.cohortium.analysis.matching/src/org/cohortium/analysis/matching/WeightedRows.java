/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.matching;

import java.util.Arrays;
import java.util.List;

import org.cohortium.analysis.input.ModelTerms;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.matching.PropensityWeights;
import org.cohortium.numerics.regression.LogisticFit;
import org.cohortium.numerics.regression.LogisticModel;
import org.cohortium.numerics.regression.LogisticRegression;
import org.cohortium.numerics.weighting.BalancingScore;
import org.cohortium.numerics.weighting.EntropyBalancing;

/**
 * The rows of the groups with their weights.
 *
 * @param rows the rows
 * @param arm group by row, from 0, the comparison group first
 * @param labels of the groups
 * @param columns the covariate columns, {@code [column][row]}
 * @param weights by row, positive
 * @param score the score of two groups, null for none
 * @param armScore the score where every level is a group, null for none
 */
record WeightedRows(MatchingRows rows, int[] arm, List<String> labels, double[][] columns, double[] weights, Score score,
        ArmScore armScore) {

    static WeightedRows of(MatchingRows given, WeightingOptions options, Progress progress) {
        if (options.everyLevel()) {
            return WeightedArms.of(given, options, progress);
        }
        MatchingRows rows = given;
        Score score = null;
        double[] weights;
        if (options.source() == WeightingOptions.Source.SCORE) {
            score = Score.of(given, options.scoreModel(), progress);
            if (options.trim() != null) {
                boolean[] out = new boolean[score.rows().size()];
                for (int i = 0; i < out.length; i++) {
                    out[i] = score.probability()[i] < options.trim() || score.probability()[i] > 1 - options.trim();
                }
                if (MatchingRows.any(out)) {
                    score = score.without(out, "score beyond the limit");
                }
            }
            rows = score.rows();
            weights = options.formula().of(rows.treated(), score.probability());
        } else {
            weights = plain(codes(rows), ModelTerms.design(rows.data(), options.covariates(), options.interactions()).values(),
                options, progress);
        }
        if (options.truncation() != null) {
            weights = PropensityWeights.truncated(weights, options.truncation() / 100, 1 - options.truncation() / 100);
        }
        return new WeightedRows(rows, codes(rows), List.of(rows.controlLabel(), rows.treatedLabel()),
            ModelTerms.design(rows.data(), options.covariates(), options.interactions()).values(), weights, score, null);
    }

    private static int[] codes(MatchingRows rows) {
        int[] arm = new int[rows.size()];
        for (int i = 0; i < arm.length; i++) {
            arm[i] = rows.treated()[i] ? 1 : 0;
        }
        return arm;
    }

    /**
     * The weights of two groups from plain columns, as a bootstrap sample needs them.
     *
     * @throws EstimationException if there are none
     */
    static double[] plain(int[] arm, double[][] columns, WeightingOptions options, Progress progress) {
        boolean[] treated = new boolean[arm.length];
        for (int i = 0; i < arm.length; i++) {
            treated[i] = arm[i] == 1;
        }
        return switch (options.source()) {
            case ENTROPY -> EntropyBalancing.balance(arm, 2, EntropyBalancing.moments(columns, options.moments()),
                switch (options.population()) {
                    case ATT -> 1;
                    case ATC -> 0;
                    default -> -1;
                }, progress);
            case BALANCING -> options.formula().of(treated, BalancingScore.probabilities(treated, columns, progress));
            case SCORE -> {
                String[] names = new String[columns.length];
                Arrays.setAll(names, j -> "x" + j);
                LogisticFit fit = LogisticRegression.fit(LogisticModel.logit(treated, List.of(names), columns)
                    .withLink(options.link().value()), progress);
                if (fit.separation().isPresent() || !fit.converged()) {
                    throw new EstimationException("The sample is separated.", "");
                }
                yield options.formula().of(treated, fit.fitted());
            }
        };
    }
}
