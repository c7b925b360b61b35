/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Greedy nearest neighbour matching as one would do it by hand: every focal unit looks at every candidate. Quadratic, and
 * written apart from the fast one, to check it.
 */
final class SlowMatching {

    boolean[] treated;
    double[] score;
    int[] stratum;
    double width = Double.POSITIVE_INFINITY;
    double[] covariate;
    double covariateWidth = Double.POSITIVE_INFINITY;
    boolean[] aside;
    boolean focalIsTreated = true;
    int ratio = 1;
    boolean replacement;
    int uses = 1;
    int[] different;
    double apart;
    MatchingOrder order = MatchingOrder.LARGEST;

    private int[] place;
    private int[] used;
    private List<List<Integer>> matches;

    /** Partners by focal row, in the order they were found; empty for rows that are not focal. */
    List<List<Integer>> match() {
        int n = treated.length;
        Integer[] line = new Integer[n];
        Arrays.setAll(line, i -> i);
        Arrays.sort(line, Comparator.comparingDouble((Integer i) -> score[i]));
        place = new int[n];
        for (int k = 0; k < n; k++) {
            place[line[k]] = k;
        }
        used = new int[n];
        matches = new ArrayList<>();
        List<Integer> focal = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            matches.add(new ArrayList<>());
            if (treated[i] == focalIsTreated && !aside[i]) {
                focal.add(i);
            }
        }
        List<Integer> looking = new ArrayList<>(focal);
        for (int round = 0; round < ratio; round++) {
            List<Integer> matched = new ArrayList<>();
            if (order == MatchingOrder.CLOSEST) {
                closestRound(looking, matched);
            } else {
                for (int f : inTurn(looking)) {
                    int c = nearest(f);
                    if (c >= 0) {
                        matches.get(f).add(c);
                        used[c]++;
                        matched.add(f);
                    }
                }
            }
            looking = focal.stream().filter(matched::contains).toList();
        }
        return matches;
    }

    private void closestRound(List<Integer> looking, List<Integer> matched) {
        List<Integer> left = new ArrayList<>(looking);
        while (true) {
            int best = -1;
            int partner = -1;
            for (int f : left) {
                int c = nearest(f);
                if (c >= 0 && (best < 0 || distance(f, c) < distance(best, partner))) {
                    best = f;
                    partner = c;
                }
            }
            if (best < 0) {
                return;
            }
            matches.get(best).add(partner);
            used[partner]++;
            left.remove((Integer) best);
            matched.add(best);
        }
    }

    private List<Integer> inTurn(List<Integer> looking) {
        List<Integer> turns = new ArrayList<>(looking);
        switch (order) {
            case LARGEST -> turns.sort(Comparator.comparingDouble(f -> -score[f]));
            case SMALLEST -> turns.sort(Comparator.comparingDouble(f -> score[f]));
            case FARTHEST -> {
                double[] first = new double[treated.length];
                for (int f : looking) {
                    int c = nearest(f);
                    first[f] = c < 0 ? 0 : distance(f, c);
                }
                turns.sort(Comparator.comparingDouble(f -> -first[f]));
            }
            default -> turns.sort(null);
        }
        return turns;
    }

    private double distance(int a, int b) {
        return Math.abs(score[a] - score[b]);
    }

    private boolean admissible(int f, int c) {
        return treated[c] != focalIsTreated && !aside[c] && (replacement || used[c] < uses) && !matches.get(f).contains(c)
                && stratum[f] == stratum[c] && distance(f, c) <= width
                && Math.abs(covariate[f] - covariate[c]) <= covariateWidth
                && (apart == 0 || Math.abs(covariate[f] - covariate[c]) > apart)
                && (different == null || different[f] != different[c]);
    }

    private int nearest(int f) {
        int best = -1;
        for (int c = 0; c < treated.length; c++) {
            if (admissible(f, c) && (best < 0 || better(f, c, best))) {
                best = c;
            }
        }
        return best;
    }

    /** Nearer; else fewer units between; else to the left. */
    private boolean better(int f, int c, int than) {
        if (distance(f, c) != distance(f, than)) {
            return distance(f, c) < distance(f, than);
        }
        if (steps(f, c) != steps(f, than)) {
            return steps(f, c) < steps(f, than);
        }
        return place[c] < place[than];
    }

    private int steps(int f, int c) {
        int low = place[f];
        int high = place[f];
        if (!replacement) {
            for (int m : matches.get(f)) {
                low = Math.min(low, place[m]);
                high = Math.max(high, place[m]);
            }
        }
        return place[c] < place[f] ? low - place[c] : place[c] - high;
    }
}
