/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.descriptive.Quantiles;

/**
 * Matching by subclasses in which both groups occur: exact and coarsened exact matching, and subclassification on the
 * propensity score, with the weights that belong to them (Ho, Imai, King and Stuart 2007; Iacus, King and Porro 2012).
 */
public final class Subclasses {

    private Subclasses() {
    }

    /**
     * Subclasses of units that agree in everything. Units of strata in which only one group occurs are in none.
     *
     * @param treated by row
     * @param stratum number of the combination of values, from 0, by row
     * @return numbers from 1 by row, in the order in which they first occur in the group of the first row; 0 for none
     */
    public static int[] exact(boolean[] treated, int[] stratum) {
        int strata = Arrays.stream(stratum).max().orElse(-1) + 1;
        boolean[][] occupied = new boolean[2][strata];
        for (int i = 0; i < treated.length; i++) {
            occupied[treated[i] ? 1 : 0][stratum[i]] = true;
        }
        int[] number = new int[strata];
        int next = 0;
        for (int i = 0; i < treated.length; i++) {
            int s = stratum[i];
            if (treated[i] == treated[0] && number[s] == 0 && occupied[0][s] && occupied[1][s]) {
                number[s] = ++next;
            }
        }
        int[] subclass = new int[treated.length];
        for (int i = 0; i < subclass.length; i++) {
            subclass[i] = number[stratum[i]];
        }
        return subclass;
    }

    /**
     * Subclasses cut at the quantiles (type 7) of the score, of the treated for ATT, of the controls for ATC, of all for ATE.
     * A subclass that lacks one of the groups gets the unit of that group nearest to it from its neighbours.
     *
     * @param count number of subclasses, at least 2
     * @throws EstimationException if a group has fewer units than there are subclasses
     */
    public static int[] byQuantiles(boolean[] treated, double[] score, int count, Estimand estimand) {
        double[] probability = new double[count - 1];
        for (int k = 1; k < count; k++) {
            probability[k - 1] = k / (double) count;
        }
        return byQuantiles(treated, score, probability, estimand, new boolean[treated.length], 1);
    }

    /**
     * Subclasses cut at given quantiles.
     *
     * @param probability of the cuts, ascending, between 0 and 1
     * @param setAside units that are in no subclass, though the cuts are the quantiles of all
     * @param fewest units of each group that a subclass has at least; more are taken from its neighbours. With 0, units of
     *        subclasses that lack a group are in none
     */
    public static int[] byQuantiles(boolean[] treated, double[] score, double[] probability, Estimand estimand,
            boolean[] setAside, int fewest) {
        int count = probability.length + 1;
        double[] reference = new double[score.length];
        int n = 0;
        for (int i = 0; i < score.length; i++) {
            if (estimand == Estimand.ATE || treated[i] == (estimand == Estimand.ATT)) {
                reference[n++] = score[i];
            }
        }
        reference = Arrays.copyOf(reference, n);
        Arrays.sort(reference);
        double[] cut = new double[count - 1];
        for (int k = 1; k < count; k++) {
            cut[k - 1] = Quantiles.of(reference, probability[k - 1]);
        }
        int[] kept = IntStream.range(0, score.length).filter(i -> !setAside[i]).toArray();
        boolean[] group = new boolean[kept.length];
        double[] own = new double[kept.length];
        int[] part = new int[kept.length];
        for (int i = 0; i < kept.length; i++) {
            group[i] = treated[kept[i]];
            own[i] = score[kept[i]];
            while (part[i] < cut.length && own[i] >= cut[part[i]]) {
                part[i]++;
            }
        }
        int occupied = close(part, count);
        boolean[] single = new boolean[occupied];
        if (fewest == 0) {
            Arrays.fill(single, true);
            boolean[][] seen = new boolean[2][occupied];
            for (int i = 0; i < part.length; i++) {
                seen[group[i] ? 1 : 0][part[i]] = true;
                single[part[i]] = !seen[0][part[i]] || !seen[1][part[i]];
            }
        }
        for (boolean which : new boolean[] {group.length > 0 && group[0], group.length > 0 && !group[0]}) {
            fill(group, which, own, part, occupied, fewest);
        }
        int[] subclass = new int[score.length];
        for (int i = 0; i < kept.length; i++) {
            subclass[kept[i]] = single[part[i]] ? 0 : part[i] + 1;
        }
        return fewest > 0 ? subclass : renumbered(subclass, count);
    }

    private static int[] renumbered(int[] subclass, int count) {
        int[] number = new int[count + 1];
        for (int s : subclass) {
            number[s] = s > 0 ? 1 : 0;
        }
        for (int s = 1; s <= count; s++) {
            number[s] += number[s - 1];
        }
        return Arrays.stream(subclass).map(s -> s == 0 ? 0 : number[s]).toArray();
    }

    /** Numbers the subclasses in which anybody is without gaps, as equal scores may leave some empty; gives their number. */
    private static int close(int[] part, int count) {
        int[] number = new int[count];
        for (int k : part) {
            number[k] = 1;
        }
        int next = 0;
        for (int k = 0; k < count; k++) {
            next += number[k];
            number[k] = next - 1;
        }
        for (int i = 0; i < part.length; i++) {
            part[i] = number[part[i]];
        }
        return next;
    }

    private static void fill(boolean[] treated, boolean group, double[] score, int[] subclass, int count, int fewest) {
        int[] size = new int[count];
        int all = 0;
        for (int i = 0; i < subclass.length; i++) {
            if (treated[i] == group) {
                size[subclass[i]]++;
                all++;
            }
        }
        if (all < (long) count * fewest) {
            throw new EstimationException("A group of " + all + " units cannot be spread over " + count + " subclasses.",
                    "Ask for fewer subclasses.");
        }
        for (int round = 0; round < fewest; round++) {
            fillEmpty(treated, group, score, subclass, size);
            // what a subclass has already does not count for the next
            for (int s = 0; s < count; s++) {
                size[s]--;
            }
        }
    }

    private static void fillEmpty(boolean[] treated, boolean group, double[] score, int[] subclass, int[] size) {
        for (int empty = firstEmpty(size); empty >= 0; empty = firstEmpty(size)) {
            int step = toTheLeft(size, empty) ? -1 : 1;
            int from = empty + step;
            while (size[from] == 0) {
                from += step;
            }
            int nearest = -1;
            for (int i = 0; i < subclass.length; i++) {
                boolean here = treated[i] == group && subclass[i] == from;
                if (here && (nearest < 0 || (step < 0 ? score[i] >= score[nearest] : score[i] <= score[nearest]))) {
                    nearest = i;
                }
            }
            subclass[nearest] = empty;
            size[empty]++;
            size[from]--;
        }
    }

    private static int firstEmpty(int[] size) {
        for (int s = 0; s < size.length; s++) {
            if (size[s] == 0) {
                return s;
            }
        }
        return -1;
    }

    /** Whether more units to spare lie to the left, near ones counting more. */
    private static boolean toTheLeft(int[] size, int empty) {
        if (empty == size.length - 1 || empty == 0) {
            return empty != 0;
        }
        double balance = 0;
        for (int s = 0; s < size.length; s++) {
            if (s != empty && size[s] > 1) {
                balance += (size[s] - 1) / (double) (s - empty);
            }
        }
        return balance <= 0;
    }

    /**
     * The weights that make the groups alike within subclasses: for ATT, 1 for treated units and the treated over the
     * controls of the subclass for controls; for ATC the other way round; for ATE, the size of the subclass over its units of
     * the group. They are scaled in each group to add up to its units in subclasses; units in none have 0.
     *
     * @param subclass from 1 by row, 0 for none
     */
    public static double[] weights(boolean[] treated, int[] subclass, Estimand estimand) {
        int count = Arrays.stream(subclass).max().orElse(0) + 1;
        int[][] size = new int[2][count];
        for (int i = 0; i < subclass.length; i++) {
            size[treated[i] ? 1 : 0][subclass[i]]++;
        }
        double[] w = new double[subclass.length];
        double[] sum = new double[2];
        int[] n = new int[2];
        for (int i = 0; i < w.length; i++) {
            if (subclass[i] == 0) {
                continue;
            }
            int own = treated[i] ? 1 : 0;
            double other = size[1 - own][subclass[i]] / (double) size[own][subclass[i]];
            boolean focal = estimand != Estimand.ATE && treated[i] == (estimand == Estimand.ATT);
            w[i] = estimand == Estimand.ATE ? 1 + other : focal ? 1 : other;
            sum[own] += w[i];
            n[own]++;
        }
        for (int i = 0; i < w.length; i++) {
            int own = treated[i] ? 1 : 0;
            w[i] = w[i] > 0 ? w[i] * (n[own] / sum[own]) : 0;
        }
        return w;
    }
}
