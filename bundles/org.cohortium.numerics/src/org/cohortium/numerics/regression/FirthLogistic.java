/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.firth.FirthFit;
import org.cohortium.numerics.firth.PenalizedLikelihood;
import org.cohortium.numerics.firth.PenalizedMaximum;
import org.cohortium.numerics.linear.Cholesky;
import org.cohortium.numerics.linear.SymmetricMatrix;

/**
 * Logistic regression with Firth's penalty (Heinze and Schemper, Stat Med 2002;21:2409): finite odds ratios under
 * separation, and less biased ones where the outcome is rare. Its fitted probabilities are drawn towards one half;
 * {@link #flic()} and {@link #flac()} give the two corrections of Puhr, Heinze, Nold, Lusa and Geroldinger (Stat Med
 * 2017;36:2302). Case weights multiply a row's part of the log-likelihood and of the information.
 */
public final class FirthLogistic {

    private final LogisticModel model;
    private final StandardizedDesign design;
    private final FirthFit fit;

    private FirthLogistic(LogisticModel model, StandardizedDesign design, FirthFit fit) {
        this.model = model;
        this.design = design;
        this.fit = fit;
    }

    /**
     * Fits the model.
     *
     * @throws EstimationException if the link is not the logit
     */
    public static FirthLogistic fit(LogisticModel model, Progress progress) {
        if (model.link() != BinaryLink.LOGIT) {
            throw new EstimationException("Firth's penalty is offered for the logit link only.",
                    "Use the logit link, or maximum likelihood.");
        }
        StandardizedDesign design = new StandardizedDesign(model);
        PenalizedLikelihood likelihood = new Likelihood(model, design);
        double[] zero = new double[design.columns.length];
        PenalizedMaximum maximum = PenalizedMaximum.find(likelihood, null, zero, progress);
        boolean[] effects = new boolean[zero.length];
        Arrays.fill(effects, model.intercept() ? 1 : 0, zero.length, true);
        double none = PenalizedMaximum.find(likelihood, effects, zero, Progress.NONE).evaluation().value();
        List<String> terms = new ArrayList<>();
        for (int j = 0; j < model.terms(); j++) {
            terms.add(model.term(j));
        }
        FirthFit fit = new FirthFit(terms, likelihood, design.functionals(), maximum, none,
                zero.length - (model.intercept() ? 1 : 0));
        return new FirthLogistic(model, design, fit);
    }

    /** The estimates with their limits and tests. */
    public FirthFit estimates() {
        return fit;
    }

    /** The model that was fitted. */
    public LogisticModel model() {
        return model;
    }

    /** Columns without a coefficient of their own. */
    public List<AliasedTerm> aliased() {
        return design.aliased;
    }

    /** Linear predictor by row, offset included. */
    public double[] linearPredictor() {
        double[] eta = design.combine(fit.standardizedCoefficients());
        for (int i = 0; i < eta.length; i++) {
            eta[i] += model.offset(i);
        }
        return eta;
    }

    /** Fitted probability by row. */
    public double[] fitted() {
        return Arrays.stream(linearPredictor()).map(model.link()::probability).toArray();
    }

    /** The diagonal of the hat matrix of the weighted design, by row. */
    public double[] leverage() {
        double[] eta = linearPredictor();
        double[] weights = new double[eta.length];
        for (int i = 0; i < eta.length; i++) {
            weights[i] = model.weight(i) * model.link().information(eta[i]);
        }
        SymmetricMatrix v = Cholesky.of(StandardizedDesign.gram(design.columns, weights, eta.length)).inverse();
        double[] h = forms(design.columns, v);
        for (int i = 0; i < h.length; i++) {
            h[i] *= weights[i];
        }
        return h;
    }

    /**
     * Standard errors from the inverse of the information of the data augmented by the penalty, each row's weight raised by
     * its leverage, as the R package logistf gives them; smaller than those of {@link #estimates()}.
     */
    public double[] augmentedStandardErrors() {
        double[] eta = linearPredictor();
        double[] h = leverage();
        double[] weights = new double[eta.length];
        for (int i = 0; i < eta.length; i++) {
            weights[i] = (model.weight(i) + h[i]) * model.link().information(eta[i]);
        }
        return design.standardErrors(
                Cholesky.of(StandardizedDesign.gram(design.columns, weights, eta.length)).inverse());
    }

    /**
     * FLIC: the coefficients of the covariates with an intercept estimated anew by maximum likelihood, so that the mean of
     * the fitted probabilities is the observed one.
     *
     * @return the intercept
     * @throws IllegalStateException if the model has no intercept
     */
    public double flic() {
        if (!model.intercept()) {
            throw new IllegalStateException("there is no intercept to correct");
        }
        double[] offset = linearPredictor();
        double intercept = fit.coefficient(0);
        for (int i = 0; i < offset.length; i++) {
            offset[i] -= intercept;
        }
        LogisticModel constant = new LogisticModel(model.event(), List.of(), new double[0][], model.weights(), offset,
                model.link(), true);
        return LogisticRegression.fit(constant).coefficient(0);
    }

    /**
     * FLAC: maximum likelihood in the data augmented by two pseudo-rows for each row, one with and one without the event,
     * each weighted half the row's leverage, and with a covariate that tells pseudo-rows from rows.
     *
     * @return the fit; its last coefficient belongs to that covariate and is not to be reported
     */
    public LogisticFit flac(Progress progress) {
        int n = model.rows();
        double[] h = leverage();
        boolean[] event = new boolean[3 * n];
        double[] weights = new double[3 * n];
        double[] offset = model.offset() == null ? null : new double[3 * n];
        double[][] columns = new double[model.columns().length + 1][3 * n];
        for (int part = 0; part < 3; part++) {
            for (int i = 0; i < n; i++) {
                int row = part * n + i;
                event[row] = part == 2 ? !model.event()[i] : model.event()[i];
                weights[row] = part == 0 ? model.weight(i) : Math.max(h[i] / 2, Double.MIN_NORMAL);
                if (offset != null) {
                    offset[row] = model.offset()[i];
                }
                for (int j = 0; j < columns.length - 1; j++) {
                    columns[j][row] = model.columns()[j][i];
                }
                columns[columns.length - 1][row] = part == 0 ? 0 : 1;
            }
        }
        List<String> names = new ArrayList<>(model.names());
        names.add("(pseudo-row)");
        return LogisticRegression.fit(new LogisticModel(event, names, columns, weights, offset, model.link(),
                model.intercept()), progress);
    }

    /** x'Vx by row. */
    private static double[] forms(double[][] x, SymmetricMatrix v) {
        int n = x.length == 0 ? 0 : x[0].length;
        double[] h = new double[n];
        for (int j = 0; j < x.length; j++) {
            for (int k = 0; k <= j; k++) {
                double f = (k == j ? 1 : 2) * v.get(j, k);
                for (int i = 0; i < n; i++) {
                    h[i] += f * x[j][i] * x[k][i];
                }
            }
        }
        return h;
    }

    /** The penalised binomial log-likelihood; its gradient is X'(w(y - p) + h(1/2 - p)) with h the leverage. */
    private record Likelihood(LogisticModel model, StandardizedDesign design) implements PenalizedLikelihood {

        @Override
        public int size() {
            return design.columns.length;
        }

        @Override
        public Evaluation evaluate(double[] b) {
            double[] eta = design.combine(b);
            int n = eta.length;
            double[] weights = new double[n];
            double[] residual = new double[n];
            double value = 0;
            for (int i = 0; i < n; i++) {
                eta[i] += model.offset(i);
                value += model.weight(i) * model.link().logProbability(model.event()[i] ? eta[i] : -eta[i]);
                weights[i] = model.weight(i) * model.link().information(eta[i]);
                residual[i] = model.weight(i) * model.link().score(model.event()[i], eta[i]);
            }
            SymmetricMatrix information = StandardizedDesign.gram(design.columns, weights, n);
            Cholesky factor = Cholesky.of(information, information.diagonal(), 1e-15);
            if (!Double.isFinite(value) || factor.rank() < b.length) {
                return Evaluation.NOWHERE;
            }
            double[] h = forms(design.columns, factor.inverse());
            for (int i = 0; i < n; i++) {
                // 1/2 - p without loss of digits
                residual[i] += weights[i] * h[i] * -0.5 * StrictMath.tanh(eta[i] / 2);
            }
            return new Evaluation(value + 0.5 * factor.logDeterminant() + design.logSpreads(), value,
                    design.times(residual), information);
        }
    }
}
