/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.regularization;

import java.util.Arrays;
import java.util.List;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.survival.SurvivalData;

/**
 * A Cox model to be shrunk: the partial likelihood with Breslow's ties, strata, (start, stop] rows, weights and an offset
 * (Simon, Friedman, Hastie and Tibshirani, J Stat Softw 2011;39(5)).
 */
public final class PenalizedCox extends PenalizedModel {

    private static final double LARGEST_EXPLAINED = 0.99;
    private static final double SMALLEST_GAIN = 1e-3;
    private static final int STEPS_BACK = 4;

    private final SurvivalData data;
    private final double[] offset;
    private final boolean likeGlmnet;

    /**
     * @param offset by row, or null for 0
     * @throws EstimationException if no row has the event or a covariate is missing
     */
    public PenalizedCox(SurvivalData data, List<String> names, double[][] columns, double[] offset) {
        this(data, names, columns, offset, false);
    }

    private PenalizedCox(SurvivalData data, List<String> names, double[][] columns, double[] offset, boolean likeGlmnet) {
        super(names, columns, data.size());
        this.data = data;
        this.offset = offset;
        this.likeGlmnet = likeGlmnet;
        checkOffset(offset, data.size());
        if (data.eventCount() == 0) {
            throw new EstimationException("None of the " + data.size() + " rows has the event.",
                    "Check which code means the event, and the rows that are kept.");
        }
    }

    /**
     * The same model with glmnet's treatment of rows censored at the very time of an event, which it may lose from the risk
     * set when times are 256 and more: only for comparing digits with it. Nothing changes for strata and (start, stop] rows.
     */
    public PenalizedCox likeGlmnet() {
        return new PenalizedCox(data, names(), columns(), offset, true);
    }

    /** The response. */
    public SurvivalData data() {
        return data;
    }

    @Override
    public int rows() {
        return data.size();
    }

    @Override
    public PenalizedCox select(int[] rows) {
        return new PenalizedCox(data.select(rows), names(), selectColumns(rows), select(offset, rows), likeGlmnet);
    }

    @Override
    public double weight(int row) {
        return data.weight(row);
    }

    @Override
    double offset(int row) {
        return offset == null ? 0 : offset[row];
    }

    @Override
    boolean hasIntercept() {
        return false;
    }

    @Override
    Loss loss() {
        return loss(data);
    }

    private Loss loss(SurvivalData response) {
        boolean plain = !response.isCounting() && !response.isStratified();
        return new CoxLoss(likeGlmnet && plain ? GlmnetTies.of(response) : response);
    }

    @Override
    double nullDeviance() {
        Loss loss = loss();
        loss.at(Loss.zeros(offset, rows()));
        return loss.deviance();
    }

    @Override
    boolean settled(double[] explained, int count) {
        double last = explained[count - 1];
        return count > STEPS_BACK
                && (last > LARGEST_EXPLAINED || last - explained[count - 1 - STEPS_BACK] < SMALLEST_GAIN * last);
    }

    /**
     * The deviance of linear predictors on some of the rows, with weights that average 1 over them.
     *
     * @param eta by row of the model, without the offset
     * @param rows the rows
     */
    double deviance(double[] eta, int[] rows) {
        SurvivalData some = data.select(rows);
        if (some.eventCount() == 0) {
            return 0;
        }
        double[] values = new double[rows.length];
        Arrays.setAll(values, i -> eta[rows[i]] + offset(rows[i]));
        Loss loss = loss(some);
        loss.at(values);
        return loss.deviance() * rows.length;
    }
}
