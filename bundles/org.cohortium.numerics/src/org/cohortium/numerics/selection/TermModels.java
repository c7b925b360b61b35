/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.selection;

import java.util.List;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.regression.LogisticFit;
import org.cohortium.numerics.regression.LogisticModel;
import org.cohortium.numerics.regression.LogisticRegression;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.CoxOptions;
import org.cohortium.numerics.survival.CoxRegression;
import org.cohortium.numerics.survival.SurvivalData;

/**
 * The models that can be made from some of a set of terms, all on the same rows.
 */
public abstract class TermModels {

    /**
     * A fitted model, as far as comparing needs it.
     *
     * @param logLikelihood the maximum, or its limit where there is none
     * @param parameters number of coefficients estimated
     * @param separated whether a coefficient has no finite estimate
     */
    public record Fit(double logLikelihood, int parameters, boolean separated) {

        /** Minus twice the log-likelihood and a price for each parameter: 2 for Akaike's criterion. */
        public double criterion(double price) {
            return -2 * logLikelihood + price * parameters;
        }
    }

    private final List<String> names;
    private final List<List<String>> variables;
    private final int[] termOfColumn;

    private TermModels(List<String> names, List<List<String>> variables, int[] termOfColumn) {
        this.names = List.copyOf(names);
        this.variables = List.copyOf(variables);
        this.termOfColumn = termOfColumn.clone();
    }

    /**
     * The Cox models of a response.
     *
     * @param variables by term the variables whose product it is, by which main effects are kept under interactions
     */
    public static TermModels cox(SurvivalData data, CoxCovariates covariates, List<List<String>> variables,
            CoxOptions options) {
        return new TermModels(covariates.termNames(), variables, covariates.termOfColumn()) {
            @Override
            public Fit fit(boolean[] in, Progress progress) {
                CoxFit fit = CoxRegression.fit(data, some(covariates, columns(in)), options, progress);
                return new Fit(fit.logLikelihood(), fit.rank(), !fit.monotone().isEmpty());
            }
        };
    }

    private static CoxCovariates some(CoxCovariates all, int[] columns) {
        double[][] values = new double[columns.length][];
        String[] names = new String[columns.length];
        for (int j = 0; j < columns.length; j++) {
            values[j] = all.columns()[columns[j]];
            names[j] = all.names().get(columns[j]);
        }
        return CoxCovariates.of(List.of(names), values).withOffset(all.offset());
    }

    /** The logistic (or probit) models of an outcome; the constant is in all of them. */
    public static TermModels logistic(LogisticModel model, List<String> names, List<List<String>> variables,
            int[] termOfColumn) {
        return new TermModels(names, variables, termOfColumn) {
            @Override
            public Fit fit(boolean[] in, Progress progress) {
                boolean[] out = in.clone();
                for (int t = 0; t < out.length; t++) {
                    out[t] = !in[t];
                }
                LogisticFit fit = LogisticRegression.fit(model.without(columns(out)), progress);
                return new Fit(fit.logLikelihood(), fit.rank(), fit.separation().isPresent());
            }
        };
    }

    /** The names of the terms. */
    public final List<String> names() {
        return names;
    }

    /** Number of terms. */
    public final int size() {
        return names.size();
    }

    /**
     * Fits the model of some of the terms.
     *
     * @param in by term whether it is in the model
     * @throws EstimationException if it cannot be fitted
     */
    public abstract Fit fit(boolean[] in, Progress progress);

    /** The columns of some of the terms. */
    final int[] columns(boolean[] in) {
        return java.util.stream.IntStream.range(0, termOfColumn.length).filter(j -> in[termOfColumn[j]]).toArray();
    }

    /** Whether a term may leave a model: no other term of it is an interaction that holds this one. */
    public final boolean mayLeave(boolean[] in, int term) {
        for (int t = 0; t < names.size(); t++) {
            if (in[t] && contains(t, term)) {
                return false;
            }
        }
        return in[term];
    }

    /** Whether a term may enter a model: all terms that it holds are there. */
    public final boolean mayEnter(boolean[] in, int term) {
        for (int t = 0; t < names.size(); t++) {
            if (!in[t] && contains(term, t)) {
                return false;
            }
        }
        return !in[term];
    }

    /** Whether a term is an interaction that holds another. */
    public final boolean contains(int term, int other) {
        return term != other && variables.get(term).size() > variables.get(other).size()
                && variables.get(term).containsAll(variables.get(other));
    }
}
