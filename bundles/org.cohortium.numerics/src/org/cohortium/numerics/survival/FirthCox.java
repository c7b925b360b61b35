/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import java.util.ArrayList;
import java.util.List;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.firth.FirthFit;
import org.cohortium.numerics.firth.PenalizedMaximum;
import org.cohortium.numerics.linear.Cholesky;

/**
 * Cox regression with Firth's penalty (Heinze and Schemper, Biometrics 2001;57:114): the log partial likelihood plus half
 * the logarithm of the determinant of its information is maximised, which gives finite hazard ratios also where the
 * likelihood is monotone, and less biased ones where events are few. Breslow's ties are those of the paper and of coxphf;
 * Efron's are defined in the same way. Strata, entry times, case weights and an offset enter as in the ordinary model.
 * Cost: O(n p^2) for each step.
 */
public final class FirthCox {

    private FirthCox() {
    }

    /**
     * Fits the model.
     *
     * @param ties Breslow or Efron
     * @throws EstimationException if there are no events, no rows, no covariate that varies, or the ties are exact
     */
    public static FirthFit fit(SurvivalData data, CoxCovariates covariates, CoxTies ties, Progress progress) {
        if (ties == CoxTies.EXACT) {
            throw new EstimationException("Firth's penalty is not defined here for the exact treatment of ties.",
                    "Use Breslow's or Efron's treatment of ties.");
        }
        CoxRegression.check(data, covariates, CoxOptions.DEFAULT.withTies(ties));
        boolean efron = ties == CoxTies.EFRON;
        RiskSets sets = new RiskSets(data);
        int[] kept = independent(sets, covariates, efron);
        if (kept.length == 0) {
            throw new EstimationException("None of the covariates varies among those at risk when an event happens.",
                    "Choose other covariates.");
        }
        CoxColumns columns = new CoxColumns(sets, subset(covariates, kept));
        double constant = 0;
        for (double spread : columns.spread) {
            constant += StrictMath.log(spread);
        }
        FirthCoxLikelihood likelihood =
                new FirthCoxLikelihood(new CoxPartialLikelihood(sets, columns, efron), constant);
        double[] zero = new double[kept.length];
        PenalizedMaximum maximum = PenalizedMaximum.find(likelihood, null, zero, progress);
        double[][] functionals = new double[covariates.size()][];
        for (int i = 0; i < kept.length; i++) {
            functionals[kept[i]] = new double[kept.length];
            functionals[kept[i]][i] = 1 / columns.spread[i];
        }
        return new FirthFit(covariates.names(), likelihood, functionals, maximum, likelihood.evaluate(zero).value(),
                kept.length);
    }

    /** The columns that are no combination of those before them among the risk sets. */
    private static int[] independent(RiskSets sets, CoxCovariates covariates, boolean efron) {
        CoxLikelihood.Evaluation start = new CoxPartialLikelihood(sets, new CoxColumns(sets, covariates), efron)
                .evaluate(new double[covariates.size()]);
        if (!start.isFinite()) {
            throw new EstimationException("The offset takes values too far apart to be put into a hazard.",
                    "Check the offset: it is added to the log hazard ratio.");
        }
        Cholesky factor = Cholesky.of(start.information(), start.reference(), Cholesky.DEFAULT_TOLERANCE);
        return java.util.stream.IntStream.range(0, covariates.size()).filter(j -> !factor.isAliased(j)).toArray();
    }

    private static CoxCovariates subset(CoxCovariates covariates, int[] kept) {
        List<String> names = new ArrayList<>();
        double[][] columns = new double[kept.length][];
        for (int i = 0; i < kept.length; i++) {
            names.add(covariates.names().get(kept[i]));
            columns[i] = covariates.columns()[kept[i]];
        }
        return CoxCovariates.of(names, columns).withOffset(covariates.offset());
    }
}
