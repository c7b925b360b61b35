/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.performance;

import org.cohortium.numerics.EstimationException;

/**
 * Net reclassification improvement and integrated discrimination improvement of a new model over an old one for an outcome
 * known for all (Pencina, D'Agostino, D'Agostino and Vasan, Stat Med 2008;27:157; category-free: Pencina, D'Agostino and
 * Steyerberg, Stat Med 2011;30:11). Standard errors of the reclassification by the multinomial variance of up less down,
 * of the discrimination by the variances of the differences of risk.
 *
 * @param nriEvents share of those with the event who go up less that of those who go down
 * @param stdErrNriEvents its standard error
 * @param nriNonEvents share of those without the event who go down less that of those who go up
 * @param stdErrNriNonEvents its standard error
 * @param nri the sum of both
 * @param stdErrNri its standard error
 * @param idi mean rise of risk in those with the event less that in those without
 * @param stdErrIdi its standard error
 */
public record Reclassification(double nriEvents, double stdErrNriEvents, double nriNonEvents, double stdErrNriNonEvents,
        double nri, double stdErrNri, double idi, double stdErrIdi) {

    /** Without categories: any rise of risk is up. */
    public static Reclassification of(boolean[] event, double[] oldRisk, double[] newRisk) {
        return of(event, oldRisk, newRisk, oldRisk, newRisk);
    }

    /**
     * With categories of risk.
     *
     * @param cuts ascending thresholds; a risk on a threshold belongs to the category above
     */
    public static Reclassification of(boolean[] event, double[] oldRisk, double[] newRisk, double[] cuts) {
        return of(event, oldRisk, newRisk, categories(oldRisk, cuts), categories(newRisk, cuts));
    }

    private static Reclassification of(boolean[] event, double[] oldRisk, double[] newRisk, double[] oldPlace,
            double[] newPlace) {
        double[] n = new double[2];
        double[] up = new double[2];
        double[] down = new double[2];
        double[] sum = new double[2];
        for (int i = 0; i < event.length; i++) {
            int kind = event[i] ? 1 : 0;
            n[kind]++;
            up[kind] += newPlace[i] > oldPlace[i] ? 1 : 0;
            down[kind] += newPlace[i] < oldPlace[i] ? 1 : 0;
            sum[kind] += newRisk[i] - oldRisk[i];
        }
        if (n[0] == 0 || n[1] == 0) {
            throw new EstimationException("Reclassification needs rows with and rows without the event.",
                "Check which value of the outcome column means that it happened.");
        }
        double[] squares = new double[2];
        for (int i = 0; i < event.length; i++) {
            int kind = event[i] ? 1 : 0;
            double d = newRisk[i] - oldRisk[i] - sum[kind] / n[kind];
            squares[kind] += d * d;
        }
        double events = (up[1] - down[1]) / n[1];
        double others = (down[0] - up[0]) / n[0];
        double vEvents = variance(up[1], down[1], n[1]);
        double vOthers = variance(up[0], down[0], n[0]);
        return new Reclassification(events, Math.sqrt(vEvents), others, Math.sqrt(vOthers), events + others,
            Math.sqrt(vEvents + vOthers), sum[1] / n[1] - sum[0] / n[0],
            Math.sqrt(squares[1] / (n[1] - 1) / n[1] + squares[0] / (n[0] - 1) / n[0]));
    }

    private static double variance(double up, double down, double n) {
        return (up + down) / (n * n) - (up - down) * (up - down) / (n * n * n);
    }

    /** The number of thresholds that each risk reaches. */
    static double[] categories(double[] risk, double[] cuts) {
        double[] category = new double[risk.length];
        for (int i = 0; i < risk.length; i++) {
            for (double cut : cuts) {
                category[i] += risk[i] >= cut ? 1 : 0;
            }
        }
        return category;
    }
}
