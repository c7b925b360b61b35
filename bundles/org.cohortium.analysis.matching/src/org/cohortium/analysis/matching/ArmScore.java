/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.cohortium.analysis.input.ModelTerms;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.data.formula.DesignMatrix;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.regression.LogisticFit;
import org.cohortium.numerics.regression.LogisticModel;
import org.cohortium.numerics.regression.LogisticRegression;
import org.cohortium.numerics.regression.MultinomialRegression;
import org.cohortium.numerics.regression.Separation;

/**
 * The generalised propensity score (Imbens 2000): the probability of every group, by multinomial logistic regression.
 * Patients who could not have been in some group, because a covariate determines that they are not, are left out first.
 *
 * @param rows the rows that are left
 * @param arms their groups
 * @param columns the covariate columns of the model, {@code [column][row]}
 * @param probability {@code [row][group]}
 * @param terms names of the coefficients, the constant first
 * @param coefficients {@code [group - 1][term]}, against the reference group
 * @param errors likewise
 * @param remarks what was left out and why, in sentences
 */
record ArmScore(MatchingRows rows, Arms arms, double[][] columns, double[][] probability, List<String> terms,
        double[][] coefficients, double[][] errors, List<String> remarks) {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** A probability that only a covariate which rules the group out gives. */
    private static final double SUSPICIOUS = 1e-8;
    private static final double NONE = 1e-6;

    /**
     * Fits the score.
     *
     * @throws EstimationException if the covariates determine the group of everybody
     */
    static ArmScore of(MatchingRows given, WeightingOptions options, Progress progress) {
        MatchingRows rows = given;
        List<String> remarks = new ArrayList<>();
        while (true) {
            Arms arms = Arms.of(rows.data().column(options.treatment().name()), options.controlLevels());
            DesignMatrix design = ModelTerms.design(rows.data(), options.covariates(), options.interactions());
            List<String> names = Score.names(rows.data(), design);
            MultinomialRegression.Fit fit;
            try {
                fit = MultinomialRegression.fit(arms.codes(), arms.count(), names, design.values(), progress);
            } catch (EstimationException e) {
                Separated groups = separated(arms, names, design.values(), progress);
                throw groups == null ? e : groups.refusal();
            }
            double[][] p = fit.fitted();
            double least = Arrays.stream(p).flatMapToDouble(Arrays::stream).min().orElse(1);
            Separated apart = fit.converged() && least >= SUSPICIOUS ? null : separated(arms, names, design.values(), progress);
            if (apart == null) {
                if (!fit.converged()) {
                    throw new EstimationException("The model of the groups did not converge.",
                        "Leave covariates out or join rare levels.");
                }
                List<String> terms = new ArrayList<>(List.of("(Intercept)"));
                terms.addAll(names);
                return new ArmScore(rows, arms, design.values(), p, terms, fit.coefficients(), fit.standardErrors(), remarks);
            }
            boolean[] out = new boolean[p.length];
            int left = 0;
            for (int i = 0; i < out.length; i++) {
                out[i] = Arrays.stream(p[i]).anyMatch(x -> x < NONE);
                left += out[i] ? 1 : 0;
            }
            if (apart.complete() || left == 0) {
                throw apart.refusal();
            }
            remarks.add(left + " patients could not have been in every group: whether " + apart.between() + " is fully determined by "
                + apart.what() + ". They have no counterpart, and they were left out.");
            rows = rows.without(out, "group fully determined by " + apart.what());
            int before = arms.count();
            if (Arms.of(rows.data().column(options.treatment().name()), List.of()).count() < before) {
                throw apart.refusal();
            }
        }
    }

    /** Two groups that covariates tell apart. */
    private record Separated(String between, String what, boolean complete) {

        EstimationException refusal() {
            return new EstimationException("Whether a patient is in the group " + between + " is fully determined by " + what + ".",
                "Leave out what defines the groups, join rare levels, or compare fewer groups.");
        }
    }

    /** The first two groups between which a logistic model is separated; null if there are none. */
    private static Separated separated(Arms arms, List<String> names, double[][] columns, Progress progress) {
        for (int g = 1; g < arms.count(); g++) {
            for (int h = 0; h < g; h++) {
                int[] rows = rows(arms.codes(), g, h);
                boolean[] second = new boolean[rows.length];
                for (int k = 0; k < rows.length; k++) {
                    second[k] = arms.codes()[rows[k]] == g;
                }
                LogisticFit fit = LogisticRegression.fit(LogisticModel.logit(second, names, select(columns, rows)), progress);
                Separation s = fit.separation().orElse(null);
                if (s != null) {
                    return new Separated(arms.labels().get(h) + " or " + arms.labels().get(g), String.join(", ", s.terms()),
                        s.complete());
                }
            }
        }
        return null;
    }

    private static double[][] select(double[][] columns, int[] rows) {
        return Arrays.stream(columns).map(c -> Arrays.stream(rows).mapToDouble(i -> c[i]).toArray()).toArray(double[][]::new);
    }

    private static int[] rows(int[] codes, int g, int h) {
        return IntStream.range(0, codes.length).filter(i -> codes[i] == g || codes[i] == h).toArray();
    }

    /** Without the patients who have a probability below a limit of being in some group (Yoshida et al. 2019). */
    ArmScore trimmed(double limit, WeightingOptions options) {
        boolean[] out = new boolean[probability.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = Arrays.stream(probability[i]).anyMatch(p -> p < limit);
        }
        if (!MatchingRows.any(out)) {
            return this;
        }
        int[] kept = IntStream.range(0, out.length).filter(i -> !out[i]).toArray();
        MatchingRows left = rows.without(out, "score beyond the limit");
        Arms rest = Arms.of(left.data().column(options.treatment().name()), List.of());
        if (rest.count() < arms.count()) {
            throw new EstimationException("Only " + rest.count() + " of " + arms.count() + " groups have patients with scores within the "
                + "limits.", "Choose a smaller limit, or none.");
        }
        return new ArmScore(left, new Arms(Arrays.stream(kept).map(i -> arms.codes()[i]).toArray(), arms.labels(), arms.absent()),
            select(columns, kept), Arrays.stream(kept).mapToObj(i -> probability[i]).toArray(double[][]::new), terms, coefficients, errors, remarks);
    }

    /** The coefficients of the model. */
    Table table() {
        Table.Builder table = Table.builder("score_model", "Generalised propensity score model").text("group", "Group")
            .text("term", "Term").number("estimate", "Coefficient", NumberFormat.ESTIMATE)
            .number("std.error", "Standard error", NumberFormat.ESTIMATE).number("statistic", "z", NumberFormat.STATISTIC)
            .number("p.value", "p", NumberFormat.P_VALUE).number("odds.ratio", "Odds ratio", NumberFormat.RATIO);
        for (int g = 1; g < arms.count(); g++) {
            for (int j = 0; j < terms.size(); j++) {
                double b = coefficients[g - 1][j];
                double z = b / errors[g - 1][j];
                if (Double.isNaN(b)) {
                    table.row(arms.labels().get(g), terms.get(j), null, null, null, null, null);
                } else {
                    table.row(arms.labels().get(g), terms.get(j), b, errors[g - 1][j], z,
                        Math.min(1, 2 * NORMAL.survivalProbability(Math.abs(z))), j == 0 ? null : (Object) StrictMath.exp(b));
                }
            }
        }
        return table.footnote("Log odds of each group against " + arms.labels().getFirst() + ". The coefficients describe who is in "
            + "which group; they are no effects, and their p-values are no reason to leave a covariate out.").build();
    }
}
