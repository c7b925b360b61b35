/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.descriptive.SortOrder;

/**
 * The greedy part of nearest neighbour matching: focal units choose one after the other. Without replacement there are as
 * many rounds as partners wanted, each unit choosing at most one in a round, and a unit that finds none is out of the later
 * rounds. With replacement the order does not matter and each unit takes its nearest partners at once.
 */
final class GreedyMatching {

    private static final int CHECK_EVERY = 1024;

    private final int[] focal;
    private final boolean[] candidate;
    private final PartnerSearch search;
    private final PartnerUse use;
    private final double[] score;
    private final MatchingOrder order;
    private final long seed;
    private final int ratio;
    private final Progress progress;

    /** Partners by focal unit and round, NONE where there is none. */
    private final int[] partners;

    /** How many partners each focal unit wants. */
    private final int[] wanted;

    /** Which focal units still look for a partner. */
    private final boolean[] looking;

    /**
     * @param focal rows of the focal units that were not set aside, in the order of the data
     * @param candidate by row, those that can be chosen
     * @param use who has been chosen how often, or null where nobody is chosen twice
     * @param score by row; only for the orders by score
     * @param wanted partners by focal unit
     * @param ratio the most that any of them wants
     */
    GreedyMatching(int[] focal, boolean[] candidate, PartnerSearch search, PartnerUse use, double[] score,
            MatchingOrder order, long seed, int[] wanted, int ratio, Progress progress) {
        this.candidate = candidate;
        this.use = use;
        this.wanted = wanted;
        this.focal = focal;
        this.search = search;
        this.score = score;
        this.order = order;
        this.seed = seed;
        this.ratio = ratio;
        this.progress = progress;
        partners = new int[focal.length * ratio];
        Arrays.fill(partners, PartnerSearch.NONE);
        looking = new boolean[focal.length];
        Arrays.fill(looking, true);
    }

    /** Partner rows, {@code [focal unit * ratio + k]}. */
    int[] withoutReplacement() {
        boolean byDistance = order == MatchingOrder.CLOSEST || order == MatchingOrder.FARTHEST;
        int[] turns = byDistance ? null : turns();
        for (int round = 0; round < ratio; round++) {
            for (int f = 0; f < focal.length; f++) {
                looking[f] &= wanted[f] > round && wants(f);
            }
            if (byDistance) {
                roundByDistance(round);
            } else {
                roundInTurn(round, turns);
            }
        }
        return partners;
    }

    /** Partner rows, {@code [focal unit * ratio + k]}, nearest first. */
    int[] withReplacement() {
        for (int f = 0; f < focal.length; f++) {
            tick(f, 0);
            int[] found = search.several(focal[f], wanted[f]);
            System.arraycopy(found, 0, partners, f * ratio, found.length);
        }
        return partners;
    }

    /** Whether another record of the person has not had all the matches that the focal unit wants. */
    private boolean wants(int f) {
        return use == null || use.matches(focal[f]) < wanted[f];
    }

    private int[] turns() {
        double[] key = new double[focal.length];
        switch (order) {
            case LARGEST -> Arrays.setAll(key, f -> -score[focal[f]]);
            case SMALLEST -> Arrays.setAll(key, f -> score[focal[f]]);
            default -> Arrays.setAll(key, f -> f);
        }
        int[] turns = SortOrder.ascending(key);
        if (order == MatchingOrder.RANDOM) {
            UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
            PermutationSampler.shuffle(random, turns);
        }
        return turns;
    }

    private void roundInTurn(int round, int[] turns) {
        for (int k = 0; k < turns.length; k++) {
            tick(k, round);
            int f = turns[k];
            if (looking[f] && wants(f)) {
                give(f, round, search.nearest(focal[f], PartnerSearch.NONE));
            }
        }
    }

    private void give(int f, int round, int partner) {
        if (partner == PartnerSearch.NONE) {
            looking[f] = false;
        } else {
            partners[f * ratio + round] = partner;
            take(focal[f], partner);
        }
    }

    private void take(int row, int partner) {
        if (use == null) {
            search.take(row, partner);
            return;
        }
        for (int used : use.count(row, partner)) {
            if (candidate[used]) {
                search.take(row, used);
            }
        }
    }

    /**
     * Units wait by the distance to the partner they have in view. Whose partner was taken looks again and waits anew: for
     * closest before its equals, for farthest after them. Distances only grow, so that the closest pair of all is always
     * the first whose partner is still free; for farthest the distances of those behind are as they were last seen.
     */
    private void roundByDistance(int round) {
        int sign = order == MatchingOrder.CLOSEST ? 1 : -1;
        FocalQueue queue = new FocalQueue(focal.length);
        int[] inView = new int[focal.length];
        boolean[] taken = new boolean[search.rows()];
        for (int f = 0; f < focal.length; f++) {
            tick(f, round);
            if (!looking[f]) {
                continue;
            }
            inView[f] = search.nearest(focal[f], PartnerSearch.NONE);
            if (inView[f] == PartnerSearch.NONE) {
                looking[f] = false;
            } else {
                queue.add(f, sign * search.distance(focal[f], inView[f]), f);
            }
        }
        long again = 0;
        while (!queue.isEmpty()) {
            tick((int) (again & Integer.MAX_VALUE), round);
            again++;
            int f = queue.poll();
            if (!wants(f)) {
                continue;
            }
            if (use == null ? !taken[inView[f]] : use.free(inView[f])) {
                taken[inView[f]] = true;
                give(f, round, inView[f]);
                continue;
            }
            int next = search.nearest(focal[f], inView[f]);
            if (next == PartnerSearch.NONE) {
                looking[f] = false;
            } else {
                inView[f] = next;
                queue.add(f, sign * search.distance(focal[f], next), sign > 0 ? -again : focal.length + again);
            }
        }
    }

    private void tick(int count, int round) {
        if (count % CHECK_EVERY == 0) {
            progress.checkCancelled();
            progress.report((round + Math.min(1.0, count / (double) Math.max(1, focal.length))) / ratio, "");
        }
    }
}
