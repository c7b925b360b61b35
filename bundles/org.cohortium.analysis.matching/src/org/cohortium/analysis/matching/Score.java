/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.cohortium.analysis.input.ModelTerms;
import org.cohortium.data.DataTable;
import org.cohortium.data.formula.DesignColumn;
import org.cohortium.data.formula.DesignMatrix;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.regression.AliasedTerm;
import org.cohortium.numerics.regression.FirthLogistic;
import org.cohortium.numerics.regression.LogisticFit;
import org.cohortium.numerics.regression.LogisticModel;
import org.cohortium.numerics.regression.LogisticRegression;
import org.cohortium.numerics.regression.RocCurve;
import org.cohortium.numerics.regression.Separation;

/**
 * The propensity score of every row that has a score strictly between 0 and 1. Patients whose exposure is fully determined
 * by a covariate, such as those of a centre without exposed patients, have no counterpart and are left out first.
 *
 * @param rows the rows that are left
 * @param terms the coefficients of the model, named as readers know the variables; none where the scores were supplied
 * @param aliased the terms that were left out of the model
 * @param columns the covariate columns of the model, {@code [column][row]}
 * @param probability by row
 * @param linear by row, the linear predictor (the logit where scores were supplied)
 * @param area how well the score tells the groups apart
 * @param remarks what was left out and why, in sentences
 */
record Score(MatchingRows rows, List<ScoreTerm> terms, List<AliasedTerm> aliased, double[][] columns,
        double[] probability, double[] linear, double area, List<String> remarks) {

    /**
     * Fits the score model, or reads the scores.
     *
     * @throws EstimationException if the covariates determine the exposure of everybody
     */
    static Score of(MatchingRows given, ScoreModel model, Progress progress) {
        if (model.supplied() != null) {
            return supplied(given, model);
        }
        if (model.link() == ScoreLink.FIRTH) {
            return firth(given, model, progress);
        }
        MatchingRows rows = given;
        List<String> remarks = new ArrayList<>();
        while (true) {
            DesignMatrix design = ModelTerms.design(rows.data(), model.covariates(), model.interactions());
            LogisticFit fit = LogisticRegression.fit(likelihood(rows, model, design), progress);
            Separation separation = fit.separation().orElse(null);
            if (separation == null) {
                if (!fit.converged()) {
                    throw new EstimationException("The propensity score model did not converge in " + fit.iterations()
                        + " steps.", "Leave covariates out, join rare levels, or choose Firth's correction as the link.");
                }
                double[] probability = fit.fitted();
                return new Score(rows, ScoreTerm.of(fit), fit.aliased(), design.values(), probability,
                    fit.linearPredictor().clone(), RocCurve.of(rows.treated(), probability).area(), remarks);
            }
            String what = String.join(", ", separation.terms());
            if (separation.complete()) {
                throw new EstimationException("Exposure is fully determined by " + what
                    + ": every propensity score is 0 or 1 and nobody has a counterpart.",
                    "Leave out what defines the exposure, or what is known only after it.");
            }
            remarks.add("For " + separation.rows() + " patients exposure is fully determined by " + what
                + ": their propensity scores are 0 or 1, they have no counterpart, and they were left out.");
            rows = rows.without(separation.apart(), "exposure fully determined by " + what);
        }
    }

    /** Without some rows, the score of the others as it was. */
    Score without(boolean[] out, String reason) {
        int[] kept = IntStream.range(0, out.length).filter(i -> !out[i]).toArray();
        double[][] rest = Arrays.stream(columns).map(c -> Arrays.stream(kept).mapToDouble(i -> c[i]).toArray())
            .toArray(double[][]::new);
        MatchingRows left = rows.without(out, reason);
        double[] p = Arrays.stream(kept).mapToDouble(i -> probability[i]).toArray();
        return new Score(left, terms, aliased, rest, p, Arrays.stream(kept).mapToDouble(i -> linear[i]).toArray(), area,
            remarks);
    }

    /**
     * The score estimated again from the rows that are not set aside; the others keep theirs.
     *
     * @throws EstimationException if the covariates determine the exposure of some of them
     */
    Score again(boolean[] setAside, ScoreModel model, Progress progress) {
        Score part = of(rows.without(setAside, "set aside"), model, progress);
        double[] newProbability = probability.clone();
        double[] newLinear = linear.clone();
        int k = 0;
        for (int i = 0; i < setAside.length; i++) {
            if (!setAside[i] && k < part.rows().size()) {
                newProbability[i] = part.probability()[k];
                newLinear[i] = part.linear()[k++];
            }
        }
        if (!part.remarks().isEmpty()) {
            throw new EstimationException("Without the patients set aside the covariates determine the exposure of some.",
                "Do not estimate the score again, or leave covariates out.");
        }
        return new Score(rows, part.terms(), part.aliased(), columns, newProbability, newLinear, area, remarks);
    }

    private static LogisticModel likelihood(MatchingRows rows, ScoreModel model, DesignMatrix design) {
        LogisticModel likelihood = LogisticModel.logit(rows.treated(), names(rows.data(), design), design.values())
            .withLink(model.link().value());
        return model.sampling() == null ? likelihood : likelihood.withWeights(model.weights(rows));
    }

    private static Score firth(MatchingRows rows, ScoreModel model, Progress progress) {
        DesignMatrix design = ModelTerms.design(rows.data(), model.covariates(), model.interactions());
        FirthLogistic fit = FirthLogistic.fit(likelihood(rows, model, design), progress);
        List<ScoreTerm> terms = new ArrayList<>();
        for (int j = 0; j < fit.estimates().terms().size(); j++) {
            terms.add(new ScoreTerm(fit.estimates().terms().get(j), fit.estimates().coefficient(j),
                fit.estimates().standardError(j)));
        }
        double[] probability = fit.fitted();
        return new Score(rows, terms, fit.aliased(), design.values(), probability, fit.linearPredictor().clone(),
            RocCurve.of(rows.treated(), probability).area(), List.of());
    }

    private static Score supplied(MatchingRows given, ScoreModel model) {
        double[] all = given.data().numbers(model.supplied().name());
        boolean[] extreme = new boolean[all.length];
        int certain = 0;
        for (int i = 0; i < all.length; i++) {
            if (!(all[i] >= 0 && all[i] <= 1)) {
                throw new EstimationException("Row " + given.rowNumber(i) + " has a value of \"" + model.supplied().name()
                    + "\" that is no probability.", "Choose a variable that holds probabilities of exposure.");
            }
            extreme[i] = all[i] == 0 || all[i] == 1;
            certain += extreme[i] ? 1 : 0;
        }
        List<String> remarks = new ArrayList<>();
        MatchingRows rows = given;
        if (certain > 0) {
            remarks.add(certain + " patients have a score of 0 or 1: they have no counterpart, and they were left out.");
            rows = given.without(extreme, "propensity score of 0 or 1");
        }
        double[] probability = rows.data().numbers(model.supplied().name()).clone();
        double[] logit = Arrays.stream(probability).map(model.link().value()::linearPredictor).toArray();
        double[][] columns = ModelTerms.design(rows.data(), model.covariates(), model.interactions()).values();
        return new Score(rows, List.of(), List.of(), columns, probability, logit,
            RocCurve.of(rows.treated(), probability).area(), remarks);
    }

    /** Names of the columns: labels of the variables, with level and reference of a category. */
    static List<String> names(DataTable data, DesignMatrix design) {
        List<String> names = new ArrayList<>();
        for (DesignColumn column : design.columns()) {
            List<String> parts = new ArrayList<>();
            for (DesignColumn.Part part : column.parts()) {
                String label = Covariates.label(data, part.variable());
                parts.add(part.level() == null ? label
                    : label + ": " + part.level() + (part.reference() == null ? "" : " (vs " + part.reference() + ")"));
            }
            names.add(String.join(" \u00d7 ", parts));
        }
        return names;
    }
}
