/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.coxextended;

import java.util.ArrayList;
import java.util.List;

import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonObject;
import org.cohortium.numerics.survival.penalized.FrailtyTerm;
import org.cohortium.numerics.survival.penalized.PenalizedCoxFit;
import org.cohortium.numerics.survival.penalized.PenalizedTest;
import org.cohortium.numerics.survival.penalized.SmoothTerm;
import org.cohortium.numerics.survival.penalized.SplineTests;

/** What a penalised model came to, in the shape of the cases and of the peer's summary. */
final class PenalizedResults {

    /** The peer cuts the labels of its table here. */
    private static final int LABEL = 25;

    private final PenalizedCoxFit fit;
    private final List<PenalizedFormula.ModelTerm> terms;
    private final GroupLevels groups;
    private final List<JsonArray> rows = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();

    PenalizedResults(PenalizedCoxFit fit, List<PenalizedFormula.ModelTerm> terms, GroupLevels groups) {
        this.fit = fit;
        this.terms = terms;
        this.groups = groups;
    }

    JsonObject write() {
        int p = fit.covariates().size();
        double[] se = new double[p];
        double[] se2 = new double[p];
        for (int j = 0; j < p; j++) {
            se[j] = fit.standardError(j);
            se2[j] = fit.secondStandardError(j);
        }
        double[] df = new double[terms.size()];
        int covariateTerm = 0;
        int column = 0;
        for (int t = 0; t < df.length; t++) {
            PenalizedFormula.ModelTerm term = terms.get(t);
            df[t] = term.names().isEmpty() ? fit.dfOfPenalized(term.penalized()) : fit.df(covariateTerm++);
            addRows(term, column);
            column += term.names().size();
        }
        JsonObject.Builder out = JsonObject.builder();
        out.put("n", fit.data().size()).put("n_event", fit.data().eventCount())
            .put("terms", JsonArray.ofStrings(fit.covariates().names())).put("coef", Lists.numbers(fit.estimates()))
            .put("se", Lists.numbers(se)).put("se2", Lists.numbers(se2)).put("df", Lists.numbers(df))
            .put("loglik_null", fit.penalizedNullLogLikelihood()).put("loglik", fit.logLikelihood())
            .put("loglik_penalised", fit.logLikelihood()).put("loglik_penalised_fit", fit.logLikelihood())
            .put("penalty", Lists.numbers(fit.penalties())).put("table_rows", Lists.texts(labels))
            .put("table_columns", Lists.texts(List.of("coef", "se(coef)", "se2", "Chisq", "DF", "p")))
            .put("table", Lists.rows(rows));
        for (int t = 0; t < fit.terms().size(); t++) {
            if (fit.terms().get(t) instanceof FrailtyTerm frailty) {
                out.put("theta", fit.nextTheta(t)).put("frailty_levels", Lists.texts(groups.all()));
                if (frailty.isSparse()) {
                    out.put("frailty", Lists.numbers(fit.frailties(t)));
                } else {
                    out.put("frailty", Lists.numbers());
                }
                if (frailty.distribution() == FrailtyTerm.Distribution.GAMMA) {
                    out.put("c_loglik_integrated", fit.integratedLogLikelihood(t));
                }
            }
        }
        return out.build();
    }

    private void addRows(PenalizedFormula.ModelTerm term, int firstColumn) {
        if (term.penalized() >= 0 && fit.terms().get(term.penalized()) instanceof SmoothTerm) {
            SplineTests tests = fit.splineTests(term.penalized());
            label(term.label() + ", linear");
            rows.add(row(tests.slope(), tests.standardError(), tests.secondStandardError(), tests.linear()));
            label(term.label() + ", nonlin");
            rows.add(row(Double.NaN, Double.NaN, Double.NaN, tests.nonlinear()));
        } else if (term.penalized() >= 0 && fit.terms().get(term.penalized()) instanceof FrailtyTerm) {
            label(term.label());
            rows.add(row(Double.NaN, Double.NaN, Double.NaN, fit.testOfPenalized(term.penalized())));
        } else {
            for (int k = 0; k < term.names().size(); k++) {
                int j = firstColumn + k;
                label(term.names().get(k));
                rows.add(row(fit.estimate(j), fit.standardError(j), fit.secondStandardError(j), fit.test(j)));
            }
        }
    }

    private void label(String text) {
        labels.add(text.length() > LABEL ? text.substring(0, LABEL) : text);
    }

    private static JsonArray row(double estimate, double se, double se2, PenalizedTest test) {
        return Lists.numbers(estimate, se, se2, test.statistic(), test.df(), test.pValue());
    }
}
