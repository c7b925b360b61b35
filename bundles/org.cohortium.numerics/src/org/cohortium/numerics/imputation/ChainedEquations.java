/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.imputation;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.linear.Chunks;

/**
 * Multiple imputation by chained equations (van Buuren, Brand, Groothuis-Oudshoorn and Rubin, J Stat Comput Simul
 * 2006;76:1049; the methods as in van Buuren and Groothuis-Oudshoorn, J Stat Softw 2011;45(3)). Each incomplete variable is
 * drawn in turn from a regression on all others and on the auxiliary columns. An observed value is never changed. The
 * imputations run in parallel and come out the same for any number of threads; they depend on the order of rows and variables.
 */
public final class ChainedEquations {

    private ChainedEquations() {
    }

    /** Imputes under missingness at random. */
    public static Imputations impute(List<ImputationVariable> variables, double[][] auxiliary,
            ImputationSettings settings, Progress progress) {
        return impute(variables, auxiliary, new double[variables.size()], settings, progress);
    }

    /**
     * Imputes.
     *
     * @param variables complete and incomplete ones, all of the same length
     * @param auxiliary complete columns that help to predict, such as the event indicator and the cumulative hazard at the
     *        time of follow-up (White and Royston, Stat Med 2009;28:1982)
     * @param shift by variable, what is added to each imputed value, or to the log odds of every level but the first: zero
     *        under missingness at random
     * @param settings how often
     * @param progress told of each variable drawn
     * @throws EstimationException if the columns do not allow it
     */
    public static Imputations impute(List<ImputationVariable> variables, double[][] auxiliary, double[] shift,
            ImputationSettings settings, Progress progress) {
        check(variables, auxiliary, shift);
        int m = settings.imputations();
        int incomplete = 0;
        for (ImputationVariable v : variables) {
            incomplete += v.missingRows().length > 0 ? 1 : 0;
        }
        double steps = Math.max(1.0, (double) incomplete * settings.iterations() * m);
        AtomicInteger done = new AtomicInteger();
        Object lock = new Object();
        ImputationChain[] chains = new ImputationChain[m];
        double[][][] completed = new double[m][][];
        Chunks.forEach(m, i -> {
            chains[i] = new ImputationChain(variables, auxiliary, shift, settings, i);
            completed[i] = chains[i].run(settings.iterations(), progress, () -> {
                synchronized (lock) {
                    progress.report(done.incrementAndGet() / steps, "");
                }
            });
        });
        double[][][] mean = new double[m][][];
        double[][][] spread = new double[m][][];
        for (int i = 0; i < m; i++) {
            mean[i] = chains[i].mean;
            spread[i] = chains[i].spread;
        }
        return new Imputations(variables, completed, mean, spread);
    }

    private static void check(List<ImputationVariable> variables, double[][] auxiliary, double[] shift) {
        if (variables.isEmpty() || shift.length != variables.size()) {
            throw new IllegalArgumentException("there is one shift a variable, and at least one variable");
        }
        int n = variables.get(0).values().length;
        for (ImputationVariable v : variables) {
            if (v.values().length != n) {
                throw new IllegalArgumentException("the variables have the same rows");
            }
        }
        for (double[] column : auxiliary) {
            if (column.length != n) {
                throw new IllegalArgumentException("the auxiliary columns have the rows of the variables");
            }
            for (int i = 0; i < n; i++) {
                if (!Double.isFinite(column[i])) {
                    throw new EstimationException("Row " + (i + 1) + " has no value in an auxiliary column.",
                        "Leave the row out, or impute the variable too.");
                }
            }
        }
    }
}
