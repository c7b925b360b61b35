/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.performance;

import java.util.Arrays;

import org.cohortium.numerics.descriptive.SortOrder;
import org.cohortium.numerics.survival.SurvivalData;

/**
 * Cumulative/dynamic time-dependent receiver operating characteristic of a score with weights for censoring (Uno et al,
 * J Am Stat Assoc 2007;102:527; Hung and Chiang, Can J Stat 2010;38:8). Cases have had the event by the horizon, controls
 * are followed beyond it. Standard errors include the estimation of a marginal censoring curve (Blanche, Dartigues and
 * Jacqmin-Gadda 2013); a Cox model's weights are taken as known. Case weights multiply the weights for censoring, and errors
 * add up over clusters ({@link SampleDesign}). The scores are sorted once.
 */
public final class TimeDependentRoc {

    /**
     * The curve at one horizon: from (0, 0) a point after each distinct score, falling.
     *
     * @param threshold positive infinity, then the distinct scores, falling
     * @param truePositive share of the cases at or above the threshold; NaN without cases
     * @param falsePositive share of the controls at or above it; NaN without controls
     */
    public record Curve(double[] threshold, double[] truePositive, double[] falsePositive) {
    }

    private final CensoringWeights weights;
    private final double[] score;

    /** Rows by falling score. */
    private final int[] order;

    /**
     * @param weights the response and its weights
     * @param score by row; higher means an earlier event
     */
    public TimeDependentRoc(CensoringWeights weights, double[] score) {
        if (score.length != weights.data().size()) {
            throw new IllegalArgumentException(score.length + " scores for " + weights.data().size() + " rows");
        }
        this.weights = weights;
        this.score = score.clone();
        double[] negative = new double[score.length];
        for (int i = 0; i < score.length; i++) {
            negative[i] = -score[i];
        }
        order = SortOrder.ascending(negative);
    }

    /** The area at a horizon. */
    public TimeDependentAuc at(double horizon, EventAtHorizon rule) {
        int n = order.length;
        double[] w = new double[n];
        boolean[] isCase = new boolean[n];
        int[] counts = weigh(horizon, rule, w, isCase);
        double cases = 0;
        double controls = 0;
        for (int i = 0; i < n; i++) {
            cases += isCase[i] ? w[i] : 0;
            controls += isCase[i] ? 0 : w[i];
        }
        if (!(cases > 0 && controls > 0)) {
            return new TimeDependentAuc(horizon, Double.NaN, Double.NaN, nothing(n), counts[0], counts[1],
                weights.design());
        }
        double[] right = concordant(w, isCase, cases, controls);
        double pairs = cases * controls;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += isCase[i] ? w[i] * right[i] : 0;
        }
        double area = sum / pairs;
        double[] influence = new double[n];
        double[] own = new double[n];
        for (int i = 0; i < n; i++) {
            double c = w[i] * (right[i] - area * (isCase[i] ? controls : cases)) / pairs;
            influence[i] = n * c;
            own[i] = isCase[i] ? c : 0;
        }
        if (weights.isMarginal()) {
            double[] more = CensoringInfluence.of(weights, own, 0, horizon, rule == EventAtHorizon.LEFT_OUT);
            for (int i = 0; i < n; i++) {
                influence[i] += more[i];
            }
        }
        return new TimeDependentAuc(horizon, area, weights.design().stdErr(influence), influence, counts[0], counts[1],
            weights.design());
    }

    /** The area at a horizon alone, without its error; NaN without cases or controls. */
    public double area(double horizon, EventAtHorizon rule) {
        int n = order.length;
        double[] w = new double[n];
        boolean[] isCase = new boolean[n];
        weigh(horizon, rule, w, isCase);
        double cases = 0;
        double controls = 0;
        double right = 0;
        for (int from = 0; from < n;) {
            int to = from;
            double c = 0;
            double o = 0;
            while (to < n && score[order[to]] == score[order[from]]) {
                double weight = w[order[to]];
                c += isCase[order[to]] ? weight : 0;
                o += isCase[order[to]] ? 0 : weight;
                to++;
            }
            right += o * (cases + c / 2);
            cases += c;
            controls += o;
            from = to;
        }
        return cases > 0 && controls > 0 ? right / (cases * controls) : Double.NaN;
    }

    private static double[] nothing(int n) {
        double[] d = new double[n];
        Arrays.fill(d, Double.NaN);
        return d;
    }

    /** Fills in weights, 0 for rows that are neither, and who is a case; gives the numbers of cases and controls. */
    private int[] weigh(double horizon, EventAtHorizon rule, double[] w, boolean[] isCase) {
        SurvivalData data = weights.data();
        double last = CensoringWeights.upper(horizon);
        double first = horizon - (last - horizon);
        double[] beyond = weights.at(horizon);
        int cases = 0;
        int controls = 0;
        for (int i = 0; i < w.length; i++) {
            double t = data.stop(i);
            if (t > last) {
                w[i] = data.weight(i) / beyond[i];
                controls++;
            } else if (data.event(i) && (rule == EventAtHorizon.CASE || t < first)) {
                w[i] = data.weight(i) / weights.beforeOwnTime(i);
                isCase[i] = true;
                cases++;
            }
        }
        return new int[] {cases, controls};
    }

    /** For each row the weight of the other kind that it is on the right side of, ties counting one half. */
    private double[] concordant(double[] w, boolean[] isCase, double cases, double controls) {
        int n = order.length;
        double[] right = new double[n];
        double casesAbove = 0;
        double controlsAbove = 0;
        for (int from = 0; from < n;) {
            int to = from;
            double c = 0;
            double o = 0;
            while (to < n && score[order[to]] == score[order[from]]) {
                double weight = w[order[to]];
                c += isCase[order[to]] ? weight : 0;
                o += isCase[order[to]] ? 0 : weight;
                to++;
            }
            for (int k = from; k < to; k++) {
                right[order[k]] = isCase[order[k]] ? controls - controlsAbove - o / 2 : casesAbove + c / 2;
            }
            casesAbove += c;
            controlsAbove += o;
            from = to;
        }
        return right;
    }

    /** The curve at a horizon. */
    public Curve curve(double horizon, EventAtHorizon rule) {
        int n = order.length;
        double[] w = new double[n];
        boolean[] isCase = new boolean[n];
        weigh(horizon, rule, w, isCase);
        double[] threshold = new double[n + 1];
        double[] truePositive = new double[n + 1];
        double[] falsePositive = new double[n + 1];
        threshold[0] = Double.POSITIVE_INFINITY;
        int points = 1;
        double cases = 0;
        double controls = 0;
        for (int k = 0; k < n; k++) {
            int row = order[k];
            cases += isCase[row] ? w[row] : 0;
            controls += isCase[row] ? 0 : w[row];
            if (k == n - 1 || score[order[k + 1]] != score[row]) {
                threshold[points] = score[row];
                truePositive[points] = cases;
                falsePositive[points++] = controls;
            }
        }
        for (int k = 0; k < points; k++) {
            truePositive[k] = cases > 0 ? truePositive[k] / cases : Double.NaN;
            falsePositive[k] = controls > 0 ? falsePositive[k] / controls : Double.NaN;
        }
        return new Curve(Arrays.copyOf(threshold, points), Arrays.copyOf(truePositive, points),
            Arrays.copyOf(falsePositive, points));
    }
}
