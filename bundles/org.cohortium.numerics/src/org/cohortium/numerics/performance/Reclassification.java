/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.performance;

import org.cohortium.numerics.EstimationException;

/**
 * Net reclassification improvement and integrated discrimination improvement of a new model over an old one for an outcome
 * known for all (Pencina, D'Agostino, D'Agostino and Vasan, Stat Med 2008;27:157; category-free: Pencina, D'Agostino and
 * Steyerberg, Stat Med 2011;30:11). Standard errors of the reclassification by the multinomial variance of up less down,
 * of the discrimination by the variances of the differences of risk. With case weights shares and means are weighted; with
 * weights or clusters errors are those of the sums over clusters of what each row contributes.
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
        return of(event, oldRisk, newRisk, SampleDesign.plain(event.length));
    }

    /** The same with case weights and clusters. */
    public static Reclassification of(boolean[] event, double[] oldRisk, double[] newRisk, SampleDesign design) {
        return of(event, oldRisk, newRisk, oldRisk, newRisk, design);
    }

    /**
     * With categories of risk.
     *
     * @param cuts ascending thresholds; a risk on a threshold belongs to the category above
     */
    public static Reclassification of(boolean[] event, double[] oldRisk, double[] newRisk, double[] cuts) {
        return of(event, oldRisk, newRisk, cuts, SampleDesign.plain(event.length));
    }

    /** The same with case weights and clusters. */
    public static Reclassification of(boolean[] event, double[] oldRisk, double[] newRisk, double[] cuts,
            SampleDesign design) {
        return of(event, oldRisk, newRisk, categories(oldRisk, cuts), categories(newRisk, cuts), design);
    }

    private static Reclassification of(boolean[] event, double[] oldRisk, double[] newRisk, double[] oldPlace,
            double[] newPlace, SampleDesign design) {
        double[] n = new double[2];
        double[] up = new double[2];
        double[] down = new double[2];
        double[] sum = new double[2];
        for (int i = 0; i < event.length; i++) {
            int kind = event[i] ? 1 : 0;
            double w = design.weight(i);
            n[kind] += w;
            up[kind] += newPlace[i] > oldPlace[i] ? w : 0;
            down[kind] += newPlace[i] < oldPlace[i] ? w : 0;
            sum[kind] += w * (newRisk[i] - oldRisk[i]);
        }
        if (n[0] == 0 || n[1] == 0) {
            throw new EstimationException("Reclassification needs rows with and rows without the event.",
                "Check which value of the outcome column means that it happened.");
        }
        if (!design.isPlain()) {
            return sampled(event, new double[][] {oldRisk, newRisk, oldPlace, newPlace}, design, n, new double[] {
                (down[0] - up[0]) / n[0], (up[1] - down[1]) / n[1], sum[0] / n[0], sum[1] / n[1]});
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

    /** @param means net move to the right of others and of events, mean change of risk of others and of events */
    private static Reclassification sampled(boolean[] event, double[][] values, SampleDesign design, double[] n,
            double[] means) {
        double[] moves = new double[event.length];
        double[] events = new double[event.length];
        double[] others = new double[event.length];
        double[] risks = new double[event.length];
        for (int i = 0; i < event.length; i++) {
            int kind = event[i] ? 1 : 0;
            double way = Math.signum(values[3][i] - values[2][i]) * (event[i] ? 1 : -1);
            moves[i] = design.weight(i) * (way - means[kind]) / n[kind];
            (event[i] ? events : others)[i] = moves[i];
            risks[i] = (event[i] ? 1 : -1) * design.weight(i) * (values[1][i] - values[0][i] - means[2 + kind]) / n[kind];
        }
        return new Reclassification(means[1], Math.sqrt(design.crossProduct(events, events)), means[0],
            Math.sqrt(design.crossProduct(others, others)), means[0] + means[1], Math.sqrt(design.crossProduct(moves, moves)),
            means[3] - means[2], Math.sqrt(design.crossProduct(risks, risks)));
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
