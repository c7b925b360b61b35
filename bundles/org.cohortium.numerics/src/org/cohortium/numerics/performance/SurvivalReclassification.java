/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.performance;

import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.survival.ConfidenceType;
import org.cohortium.numerics.survival.CurveInfluence;
import org.cohortium.numerics.survival.KaplanMeier;
import org.cohortium.numerics.survival.SurvivalCurve;
import org.cohortium.numerics.survival.SurvivalData;

/**
 * Net reclassification improvement of a new model over an old one at a time, the numbers of events among those who go up,
 * who go down and all by Kaplan-Meier (Pencina, D'Agostino and Steyerberg, Stat Med 2011;30:11, section 2), with standard
 * errors by the infinitesimal jackknife; and the integrated discrimination improvement with weights for censoring (Uno,
 * Tian, Cai, Kohane and Wei, Stat Med 2013;32:2430). Case weights weigh shares and curves, and errors add up over clusters.
 *
 * @param up rows whose risk or category rises
 * @param down rows whose risk or category falls
 * @param eventsUp expected share of the rows that go up with the event
 * @param eventsDown expected share of the rows that go down with the event; NaN for none
 * @param nriEvents expected events up less down, over all expected events
 * @param stdErrNriEvents its standard error
 * @param nriNonEvents expected non-events down less up, over all expected non-events
 * @param stdErrNriNonEvents its standard error
 * @param nri the sum of both
 * @param stdErrNri its standard error
 * @param idi mean rise of risk in those with the event by the time less that in those without
 * @param stdErrIdi its standard error
 */
public record SurvivalReclassification(int up, int down, double eventsUp, double eventsDown, double nriEvents,
        double stdErrNriEvents, double nriNonEvents, double stdErrNriNonEvents, double nri, double stdErrNri, double idi,
        double stdErrIdi) {

    /** Without categories: any rise of risk is up. */
    public static SurvivalReclassification of(CensoringWeights weights, double[] oldRisk, double[] newRisk, double time) {
        return of(weights, oldRisk, newRisk, time, oldRisk, newRisk);
    }

    /**
     * With categories of risk.
     *
     * @param cuts ascending thresholds; a risk on a threshold belongs to the category above
     */
    public static SurvivalReclassification of(CensoringWeights weights, double[] oldRisk, double[] newRisk, double time,
            double[] cuts) {
        return of(weights, oldRisk, newRisk, time, Reclassification.categories(oldRisk, cuts),
            Reclassification.categories(newRisk, cuts));
    }

    private static SurvivalReclassification of(CensoringWeights weights, double[] oldRisk, double[] newRisk, double time,
            double[] oldPlace, double[] newPlace) {
        SurvivalData data = weights.data();
        int n = data.size();
        boolean[] all = new boolean[n];
        boolean[] up = new boolean[n];
        boolean[] down = new boolean[n];
        for (int i = 0; i < n; i++) {
            all[i] = true;
            up[i] = newPlace[i] > oldPlace[i];
            down[i] = newPlace[i] < oldPlace[i];
        }
        Part whole = Part.of(data, all, time);
        Part rising = Part.of(data, up, time);
        Part falling = Part.of(data, down, time);
        double events = whole.events;
        double others = 1 - events;
        if (!(events > 0 && others > 0)) {
            throw new EstimationException("Nobody, or everybody, has the event by the time " + time + ".",
                "Choose a time within the follow-up by which some have had the event.");
        }
        double nriEvents = (rising.events - falling.events) / events;
        double nriOthers = (falling.share - falling.events - rising.share + rising.events) / others;
        SampleDesign design = weights.design();
        double total = design.total();
        double[] e = new double[n];
        double[] o = new double[n];
        double[] sum = new double[n];
        for (int i = 0; i < n; i++) {
            e[i] = (rising.influence[i] - falling.influence[i] - nriEvents * whole.influence[i]) / events;
            double move = design.weight(i) * ((down[i] ? 1 : 0) - (up[i] ? 1 : 0) - falling.share + rising.share) / total;
            o[i] = (move - falling.influence[i] + rising.influence[i] + nriOthers * whole.influence[i]) / others;
            sum[i] = e[i] + o[i];
        }
        double[] idi = discrimination(weights, oldRisk, newRisk, time);
        return new SurvivalReclassification(rising.rows, falling.rows, rising.events / rising.share,
            falling.events / falling.share, nriEvents, Math.sqrt(design.crossProduct(e, e)), nriOthers,
            Math.sqrt(design.crossProduct(o, o)), nriEvents + nriOthers, Math.sqrt(design.crossProduct(sum, sum)), idi[0],
            idi[1]);
    }

    /** The integrated discrimination improvement and its standard error. */
    private static double[] discrimination(CensoringWeights weights, double[] oldRisk, double[] newRisk, double time) {
        SurvivalData data = weights.data();
        int n = data.size();
        double last = CensoringWeights.upper(time);
        double[] beyond = weights.at(time);
        double[] w = new double[n];
        double[] total = new double[2];
        double[] mean = new double[2];
        for (int i = 0; i < n; i++) {
            boolean later = data.stop(i) > last;
            w[i] = data.weight(i) * (later ? 1 / beyond[i] : data.event(i) ? 1 / weights.beforeOwnTime(i) : 0);
            total[later ? 0 : 1] += w[i];
            mean[later ? 0 : 1] += w[i] == 0 ? 0 : w[i] * (newRisk[i] - oldRisk[i]);
        }
        mean[0] /= total[0];
        mean[1] /= total[1];
        double[] influence = new double[n];
        double[] own = new double[n];
        for (int i = 0; i < n; i++) {
            int kind = data.stop(i) > last ? 0 : 1;
            double c = w[i] == 0 ? 0 : w[i] * (newRisk[i] - oldRisk[i] - mean[kind]) / total[kind];
            influence[i] = n * (kind == 1 ? c : -c);
            own[i] = kind == 1 ? c : 0;
        }
        if (weights.isMarginal()) {
            double[] more = CensoringInfluence.of(weights, own, 0, time, false);
            for (int i = 0; i < n; i++) {
                influence[i] += more[i];
            }
        }
        return new double[] {mean[1] - mean[0], weights.design().stdErr(influence)};
    }

    /** A part of the rows: its share, its share times its risk, and the influence of each row on the latter. */
    private record Part(int rows, double share, double events, double[] influence) {

        static Part of(SurvivalData data, boolean[] in, double time) {
            int n = in.length;
            int size = 0;
            double within = 0;
            double total = 0;
            for (int i = 0; i < n; i++) {
                size += in[i] ? 1 : 0;
                within += in[i] ? data.weight(i) : 0;
                total += data.weight(i);
            }
            double[] influence = new double[n];
            if (size == 0) {
                return new Part(0, 0, 0, influence);
            }
            int[] rows = new int[size];
            int next = 0;
            for (int i = 0; i < n; i++) {
                if (in[i]) {
                    rows[next++] = i;
                }
            }
            SurvivalData part = data.select(rows);
            SurvivalCurve curve = KaplanMeier.fit(part);
            double risk = 1 - curve.at(new double[] {time}, ConfidenceType.LOG, 0.95).survival()[0];
            double[] ofCurve = CurveInfluence.of(part, curve).survival(time);
            double share = within / total;
            for (int i = 0; i < n; i++) {
                influence[i] = -data.weight(i) * risk * share / total;
            }
            for (int k = 0; k < size; k++) {
                influence[rows[k]] += data.weight(rows[k]) * (risk / total - share * ofCurve[k]);
            }
            return new Part(size, share, share * risk, influence);
        }
    }
}
