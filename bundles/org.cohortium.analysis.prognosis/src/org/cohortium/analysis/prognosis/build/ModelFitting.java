/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.cohortium.analysis.prognosis.model.Coefficient;
import org.cohortium.analysis.prognosis.model.Development;
import org.cohortium.analysis.prognosis.model.PrognosticModel;
import org.cohortium.analysis.prognosis.model.Transform;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.descriptive.Quantiles;
import org.cohortium.numerics.survival.ConfidenceType;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.CoxCurve;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.CoxOptions;
import org.cohortium.numerics.survival.CoxRegression;
import org.cohortium.numerics.survival.KaplanMeier;
import org.cohortium.numerics.survival.SurvivalQuantiles;

/** Fits a model to its rows and makes a prognostic model of it. */
final class ModelFitting {

    private ModelFitting() {
    }

    /**
     * The Cox model of the rows.
     *
     * @throws EstimationException if a coefficient has no estimate of its own or no finite one
     */
    static CoxFit fit(ModelRows rows, Progress progress) {
        CoxFit fit = CoxRegression.fit(rows.data, rows.covariates, CoxOptions.DEFAULT, progress);
        if (!fit.aliases().isEmpty()) {
            throw new EstimationException("\"" + rows.terms.get(fit.aliases().get(0).column()).label()
                + "\" follows from the other covariates, so that it has no coefficient of its own.",
                "Take it out of the covariates or interactions.");
        }
        if (!fit.monotone().isEmpty()) {
            ModelRows.ModelTerm term = rows.terms.get(fit.monotone().get(0).column());
            boolean groups = term.factors().stream().anyMatch(f -> f.transform() instanceof Transform.Level);
            throw new EstimationException("\"" + term.label() + "\" has no finite coefficient: " + (groups
                ? "one of the groups it makes has no events, or all of them." : "its values order the " + fit.events()
                    + (fit.events() == 1 ? " event" : " events") + " without error, which so few events easily do."), groups
                        ? "Join the level with another, or take the covariate or interaction out."
                        : "Use fewer covariates, or take this one out.");
        }
        return fit;
    }

    /** Van Houwelingen and le Cessie's heuristic factor, (LR - p) / LR; not below 0. */
    static double heuristicShrinkage(CoxFit fit) {
        double ratio = fit.likelihoodRatioTest().statistic();
        return Math.max(0, (ratio - fit.rank()) / ratio);
    }

    /**
     * The prognostic model.
     *
     * @param factor what the coefficients are multiplied by
     * @param quality concordance, that corrected, slope corrected
     */
    static PrognosticModel model(ModelRows rows, CoxFit fit, PrognosticModelOptions options, double factor,
            double[] quality, String software) {
        int p = rows.terms.size();
        List<Coefficient> coefficients = new ArrayList<>();
        double[] means = new double[p];
        double centre = 0;
        for (int j = 0; j < p; j++) {
            ModelRows.ModelTerm t = rows.terms.get(j);
            double b = fit.coefficients().estimate(j) * factor;
            coefficients.add(new Coefficient(t.term(), t.factors(), b));
            means[j] = mean(rows, j);
            centre += means[j] * b;
        }
        double[] lp = fit.linearPredictors();
        for (int i = 0; i < lp.length; i++) {
            lp[i] *= factor;
        }
        CoxCurve curve = factor == 1 ? fit.baseline().curve(means) : offsetBaseline(rows, lp, centre);
        int steps = 0;
        double[] times = curve.time();
        int[] events = curve.events();
        double[] s = curve.survival();
        double[] time = new double[times.length];
        double[] survival = new double[times.length];
        for (int k = 0; k < time.length; k++) {
            if (events[k] > 0) {
                time[steps] = times[k];
                survival[steps++] = s[k];
            }
        }
        double last = times[times.length - 1];
        double followUp = SurvivalQuantiles.of(KaplanMeier.fit(rows.data.reversed()), new double[] {0.5},
            ConfidenceType.LOG, 0.95).estimate()[0];
        Development development = new Development(fit.n(), fit.events(), followUp, factor, quality[0], quality[1],
            quality[2], software, options.cohort() == null ? "" : options.cohort());
        return new PrognosticModel("", "", options.time().name(), rows.timeUnit, options.event().name(), rows.predictors,
            coefficients, fit.coefficients().covariance().toArray(), centre, Arrays.copyOf(time, steps),
            Arrays.copyOf(survival, steps), last, options.horizons().stream().sorted().distinct().toList(),
            cuts(lp, options.groups()), development);
    }

    private static double mean(ModelRows rows, int column) {
        double sum = 0;
        double weight = 0;
        double[] x = rows.covariates.columns()[column];
        for (int i = 0; i < x.length; i++) {
            sum += rows.data.weight(i) * x[i];
            weight += rows.data.weight(i);
        }
        return sum / weight;
    }

    private static CoxCurve offsetBaseline(ModelRows rows, double[] lp, double centre) {
        double[] offset = Arrays.stream(lp).map(x -> x - centre).toArray();
        return CoxRegression.fit(rows.data, CoxCovariates.none().withOffset(offset)).baseline()
            .curve(new double[0], 0, 0);
    }

    private static double[] cuts(double[] lp, int groups) {
        double[] sorted = lp.clone();
        Arrays.sort(sorted);
        double[] cuts = new double[groups - 1];
        for (int g = 1; g < groups; g++) {
            cuts[g - 1] = Quantiles.of(sorted, (double) g / groups);
        }
        return Arrays.stream(cuts).distinct().toArray();
    }
}
