/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.missing;

import java.util.ArrayList;
import java.util.List;

import org.cohortium.data.DataTable;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.imputation.ChainedEquations;
import org.cohortium.numerics.imputation.ImputationSettings;
import org.cohortium.numerics.imputation.ImputationVariable;
import org.cohortium.numerics.imputation.ImputationMethod;
import org.cohortium.numerics.imputation.Imputations;
import org.cohortium.numerics.imputation.PooledTests;
import org.cohortium.numerics.imputation.RubinPooled;

/**
 * The model of the outcome over all imputations.
 *
 * @param imputations the draws
 * @param fits one a completed data set
 * @param matched the matched patients of each; empty without matching
 * @param pooled one a coefficient
 * @param wald the test of all coefficients together, by D2
 */
record PooledModel(Imputations imputations, List<CompletedModel.Fit> fits, List<CompletedModel.Matched> matched,
        List<RubinPooled> pooled, PooledTests.D2 wald) {

    /** Imputes and fits; a shift of zero is missing at random. */
    static PooledModel of(ImputationData data, long seed, double shift, Progress progress) {
        ImputationOptions o = data.options;
        double[] shifts = new double[data.variables.size()];
        if (data.shifted() >= 0) {
            shifts[data.shifted()] = shift;
        }
        ImputationSettings settings = new ImputationSettings(o.imputations(), o.iterations(), o.donors(), seed);
        Imputations imputations = ChainedEquations.impute(data.variables, data.auxiliary, shifts, settings,
            progress.part(0, 0.7));
        CompletedModel model = new CompletedModel(data);
        int m = imputations.size();
        List<DataTable> tables = new ArrayList<>();
        for (int i = 0; i < m; i++) {
            tables.add(data.completed(imputations, i));
        }
        List<CompletedModel.Matched> matched = matched(data, model, tables, progress.part(0.7, 0.8));
        List<CompletedModel.Fit> fits = new ArrayList<>();
        for (int i = 0; i < m; i++) {
            fits.add(matched.isEmpty() ? model.fit(tables.get(i), null, progress)
                : model.matched(tables.get(i), matched.get(i).set(), progress));
            progress.report(0.8 + 0.2 * (i + 1) / m, "");
        }
        List<RubinPooled> pooled = new ArrayList<>();
        List<String> terms = fits.get(0).terms();
        for (int j = 0; j < terms.size(); j++) {
            double[] q = new double[m];
            double[] u = new double[m];
            double df = 0;
            for (int i = 0; i < m; i++) {
                if (!fits.get(i).terms().equals(terms)) {
                    throw new EstimationException("Completed data sets differ in the levels that occur.",
                        "Merge rare levels before the imputation.");
                }
                q[i] = fits.get(i).estimates()[j];
                u[i] = fits.get(i).variances()[j];
                df += fits.get(i).completeDf() / m;
            }
            pooled.add(RubinPooled.of(q, u, df));
        }
        double[] wald = fits.stream().mapToDouble(CompletedModel.Fit::wald).toArray();
        return new PooledModel(imputations, fits, matched, pooled, PooledTests.d2(wald, terms.size()));
    }

    private static List<CompletedModel.Matched> matched(ImputationData data, CompletedModel model, List<DataTable> tables,
            Progress progress) {
        List<CompletedModel.Matched> matched = new ArrayList<>();
        if (data.options.design() == ImputationOptions.Design.NONE) {
            return matched;
        }
        List<double[]> scores = new ArrayList<>();
        for (DataTable table : tables) {
            scores.add(model.score(table, progress));
        }
        double[] mean = new double[data.event.length];
        for (double[] score : scores) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += score[i] / scores.size();
            }
        }
        boolean within = data.options.design() == ImputationOptions.Design.WITHIN;
        for (int i = 0; i < tables.size(); i++) {
            matched.add(model.match(tables.get(i), within ? scores.get(i) : mean, progress));
            progress.report((i + 1.0) / tables.size(), "");
        }
        return matched;
    }

    /** The name of the method by which a variable was imputed. */
    static String method(ImputationVariable variable) {
        return switch (variable.method()) {
            case PREDICTIVE_MEAN_MATCHING -> "predictive mean matching";
            case NORMAL -> "normal regression";
            case LOGISTIC -> "logistic regression";
            case MULTINOMIAL -> "multinomial regression";
        };
    }

    /** Whether a variable is a number. */
    static boolean isNumeric(ImputationVariable variable) {
        return variable.method() == ImputationMethod.PREDICTIVE_MEAN_MATCHING
            || variable.method() == ImputationMethod.NORMAL;
    }
}
