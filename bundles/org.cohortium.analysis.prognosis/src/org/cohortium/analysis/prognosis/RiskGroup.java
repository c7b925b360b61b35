/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.cohortium.numerics.descriptive.Quantiles;
import org.cohortium.numerics.performance.SampleDesign;
import org.cohortium.numerics.regression.HosmerLemeshow;

/**
 * Patients of similar predicted risk for an outcome that is known for all.
 *
 * @param n their number
 * @param events of these with the event
 * @param predicted their mean predicted risk, weighted
 * @param observed their share with the event, weighted
 * @param effective how many independent patients of equal weight would give a share with the same error (Kott and Liu, Int Stat
 *        Rev 2009;77:251): n without weights and sets
 */
record RiskGroup(int n, int events, double predicted, double observed, double effective) {

    /** Groups of about equal numbers of patients, by rising risk. */
    static List<RiskGroup> of(boolean[] event, double[] risk, int count, SampleDesign design) {
        List<RiskGroup> groups = new ArrayList<>();
        if (design.isPlain()) {
            HosmerLemeshow shown = HosmerLemeshow.of(event, risk, count);
            for (int g = 0; g < shown.n().length; g++) {
                int n = shown.n()[g];
                groups.add(new RiskGroup(n, shown.observed()[g], shown.expected()[g] / n, (double) shown.observed()[g] / n, n));
            }
            return groups;
        }
        double[] sorted = risk.clone();
        Arrays.sort(sorted);
        double[] cuts = java.util.stream.IntStream.range(1, count).mapToDouble(g -> Quantiles.of(sorted, (double) g / count))
                .distinct().toArray();
        for (int g = 0; g <= cuts.length; g++) {
            boolean[] in = new boolean[risk.length];
            for (int i = 0; i < in.length; i++) {
                in[i] = (g == 0 || risk[i] > cuts[g - 1]) && (g == cuts.length || risk[i] <= cuts[g]);
            }
            add(groups, event, risk, in, design);
        }
        return groups;
    }

    private static void add(List<RiskGroup> groups, boolean[] event, double[] risk, boolean[] in, SampleDesign design) {
        int n = 0;
        int events = 0;
        double total = 0;
        double squares = 0;
        double predicted = 0;
        double observed = 0;
        for (int i = 0; i < in.length; i++) {
            if (in[i]) {
                double w = design.weight(i);
                n++;
                events += event[i] ? 1 : 0;
                total += w;
                squares += w * w;
                predicted += w * risk[i];
                observed += event[i] ? w : 0;
            }
        }
        if (n == 0) {
            return;
        }
        double share = observed / total;
        double[] sums = new double[design.clusters()];
        for (int i = 0; i < in.length; i++) {
            sums[design.cluster(i)] += in[i] ? design.weight(i) * ((event[i] ? 1 : 0) - share) / total : 0;
        }
        double variance = Arrays.stream(sums).map(s -> s * s).sum();
        groups.add(new RiskGroup(n, events, predicted / total, share, variance > 0 ? share * (1 - share) / variance
                : total * total / squares));
    }
}
