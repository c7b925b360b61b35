/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival.penalized;

import java.util.List;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.linear.SymmetricMatrix;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.SurvivalData;

/**
 * Fits Cox models with penalised terms: for each theta the maximum of the penalised partial likelihood by Newton's method,
 * around it the search for theta (Therneau and Grambsch 2000, chapters 5.8 and 9). Strata, entry times, weights, an offset
 * and both treatments of ties are as in the ordinary model.
 */
public final class PenalizedCox {

    /** R's rule for gamma frailties: the relative change of the marginal log-likelihood. */
    private static final double GAMMA_TOLERANCE = 1e-5;

    private PenalizedCox() {
    }

    /**
     * Fits a model.
     *
     * @param covariates all columns, penalised or not; sparse frailties have none
     * @param terms the penalised terms
     * @throws EstimationException if there is nothing to fit, a term cannot have its degrees of freedom, or no convergence
     */
    public static PenalizedCoxFit fit(SurvivalData data, CoxCovariates covariates, List<PenalizedTerm> terms,
            PenalizedOptions options, Progress progress) {
        PenalizedModel model = PenalizedModel.of(data, covariates, terms, options.ties());
        PenaltySearch outer = new PenaltySearch(model, options, t -> search(data, terms.get(t), options), progress);
        double[] first = new double[terms.size()];
        for (int t = 0; t < first.length; t++) {
            first[t] = search(data, terms.get(t), options).start();
        }
        return new PenalizedCoxFit(model, outer.at, outer.variance, outer.theta, outer.searches,
                nullLogLikelihoods(model, first, covariates.size()), outer.penalties,
                new int[] {outer.tried, outer.iterations()}, outer.settled, robust(data, options, model, outer));
    }

    /** The sandwich of the inverse penalised information, or null where it is not wanted. */
    private static SymmetricMatrix robust(SurvivalData data, PenalizedOptions options, PenalizedModel model,
            PenaltySearch outer) {
        boolean wanted = options.robust() == null ? data.isClustered() || !data.hasWholeWeights() : options.robust();
        if (!wanted) {
            return null;
        }
        boolean grouped = outer.at.groupInformation != null;
        model.derivatives().at(outer.at.beta, grouped ? outer.at.effect : null);
        return outer.variance.first.sandwich(model.derivatives().scoresByCluster());
    }

    /** The log-likelihood of coefficients 0 without and with penalty; sparse effects and theirs left out, as in R. */
    private static double[] nullLogLikelihoods(PenalizedModel model, double[] theta, int p) {
        double plain = model.derivatives().at(new double[p], null).logLikelihood();
        double value = plain;
        for (int t = 0; t < theta.length; t++) {
            int[] columns = model.columns(t);
            if (columns != null) {
                value -= Penalty.of(model.terms().get(t), new double[columns.length], theta[t]).value();
            }
        }
        return new double[] {plain, value};
    }

    private static ThetaSearch search(SurvivalData data, PenalizedTerm term, PenalizedOptions options) {
        boolean toTheEnd = options.search() == PenalizedOptions.Search.TO_THE_END;
        GammaMarginal marginal = term instanceof FrailtyTerm frailty
                && frailty.distribution() == FrailtyTerm.Distribution.GAMMA ? new GammaMarginal(data, frailty) : null;
        return switch (term.size()) {
            case PenaltySize.Fixed fixed -> new FixedTheta(fixed.theta(), marginal);
            case PenaltySize.DegreesOfFreedom df -> dfSearch(data, term, df.df(),
                    toTheEnd ? Math.min(1e-7, df.tolerance()) : df.tolerance(), marginal);
            case PenaltySize.Aic aic -> new AicSearch(term instanceof SmoothTerm ? 0.5 : 0.1,
                    term instanceof SmoothTerm ? 0.95 : 1, term instanceof SmoothTerm ? 1 : Double.POSITIVE_INFINITY,
                    toTheEnd ? 1e-11 : 1e-5, aic.corrected(), data.eventCount(), marginal);
            case PenaltySize.MostLikely likely -> {
                if (marginal != null) {
                    yield new GammaSearch(marginal, GAMMA_TOLERANCE, toTheEnd);
                }
                if (!(term instanceof FrailtyTerm)) {
                    throw new IllegalArgumentException("only a frailty has a most likely variance");
                }
                yield new RemlSearch(toTheEnd ? 1e-9 : Math.sqrt(options.tolerance()));
            }
        };
    }

    private static ThetaSearch dfSearch(SurvivalData data, PenalizedTerm term, double df, double tolerance,
            GammaMarginal marginal) {
        int most = switch (term) {
            case RidgeTerm ridge -> ridge.columns().length;
            case SmoothTerm smooth -> smooth.intervals();
            case FrailtyTerm frailty -> frailty.groups();
        };
        if (!(df < most)) {
            throw new EstimationException("The term " + term.name() + " cannot have " + df + " degrees of freedom: without any penalty "
                    + "it has " + most + ".", "Ask for fewer.");
        }
        return switch (term) {
            case RidgeTerm ridge -> new DfSearch(df, tolerance, 1, new double[] {0}, new double[] {ridge.columns().length},
                    null);
            case SmoothTerm smooth -> new DfSearch(df, tolerance, 1 - df / smooth.intervals(), new double[] {1, 0},
                    new double[] {1, smooth.intervals()}, null);
            case FrailtyTerm frailty -> new DfSearch(df, tolerance, 3 * df / data.size(), new double[] {0},
                    new double[] {0}, marginal);
        };
    }
}
