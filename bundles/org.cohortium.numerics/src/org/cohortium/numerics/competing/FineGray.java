/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.competing;

import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.CoxTies;

/**
 * Fits the proportional subdistribution hazards model of Fine and Gray (J Am Stat Assoc 1999;94:496), with strata, case
 * weights, clusters (Zhou and others, Biostatistics 2012;13:371), delayed entry (Geskus, Biometrics 2011;67:39) and a
 * censoring distribution by group. Each Newton step is linear in the rows: the weighted risk sets are formed by one pass
 * backwards for those still at risk and one forwards for those with a competing event (Kawaguchi and others, R Journal
 * 2020;12(2):43).
 */
public final class FineGray {

    private FineGray() {
    }

    /** Fits a model as {@code crr} of R's package cmprsk does, the censoring distribution by stratum. */
    public static FineGrayFit fit(CompetingData data, int cause, CoxCovariates covariates) {
        return fit(data, cause, covariates, null, FineGrayOptions.CRR, Progress.NONE);
    }

    /**
     * Fits a model.
     *
     * @param data rows with causes; the strata of the response have baselines of their own
     * @param cause number of the cause of interest
     * @param covariates columns, constant over time
     * @param censoringGroup by row, code from 0 of the group with a censoring distribution of its own; null: by stratum
     * @param options how
     * @param progress cancelled between Newton steps
     * @throws EstimationException if there is nothing to fit, a coefficient has no finite estimate, or values are infinite
     */
    public static FineGrayFit fit(CompetingData data, int cause, CoxCovariates covariates, int[] censoringGroup,
            FineGrayOptions options, Progress progress) {
        check(data, cause, covariates, censoringGroup);
        SubdistributionRows rows = new SubdistributionRows(data, cause, censoringGroup, options);
        SubdistributionSums sums = new SubdistributionSums(rows, covariates.columns(), covariates.offset(),
                options.ties() == CoxTies.EFRON);
        FineGrayNewton newton = new FineGrayNewton(sums, covariates.names(), progress);
        newton.run();
        FineGrayOptions used = options.variance() == FineGrayOptions.Variance.FULL && data.response().isCounting()
                ? options.withVariance(FineGrayOptions.Variance.ROBUST) : options;
        return new FineGrayFit(data, cause, covariates, used, sums, newton);
    }

    /**
     * The cause-specific hazard model of one cause, in the same form: those with another cause leave the risk set. The
     * coefficients are those of a Cox model with the other causes censored.
     */
    static FineGrayFit causeSpecific(CompetingData data, int cause, CoxCovariates covariates, CoxTies ties,
            Progress progress) {
        int[] only = new int[data.size()];
        for (int i = 0; i < only.length; i++) {
            only[i] = data.cause(i) == cause ? 1 : 0;
        }
        CompetingData own = CompetingData.of(data.causeSpecific(cause), only,
                java.util.List.of(data.causes().get(cause - 1)));
        return fit(own, 1, covariates, null, new FineGrayOptions(ties, FineGrayOptions.CensoringTies.TOGETHER,
                FineGrayOptions.Variance.MODEL, true), progress);
    }

    private static void check(CompetingData data, int cause, CoxCovariates covariates, int[] censoringGroup) {
        int n = data.size();
        if (cause < 1 || cause > data.causes().size()) {
            throw new IllegalArgumentException("there is no cause " + cause);
        }
        if (censoringGroup != null && censoringGroup.length != n) {
            throw new IllegalArgumentException("censoring groups and rows differ in number");
        }
        for (double[] column : covariates.columns()) {
            if (column.length != n) {
                throw new IllegalArgumentException("a column has " + column.length + " rows, the response " + n);
            }
        }
        if (n < 2) {
            throw new EstimationException("There are not enough rows to fit a model to.",
                    "Check the eligibility criteria and the missing values of the variables in the model.");
        }
        if (data.count(cause) == 0) {
            throw new EstimationException("No row ended by " + data.causes().get(cause - 1)
                    + ": its hazard cannot be modelled.", "Check which codes mean which cause.");
        }
        for (int j = 0; j < covariates.size(); j++) {
            finite(data, covariates.names().get(j), covariates.columns()[j]);
        }
        if (covariates.offset() != null) {
            finite(data, "offset", covariates.offset());
        }
    }

    private static void finite(CompetingData data, String name, double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new EstimationException("The value of " + name + " is missing or infinite in row "
                        + data.response().rowNumber(i) + ".", "Leave such rows out or correct the values.");
            }
        }
    }
}
