/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

import java.util.Arrays;

/** The pairs of a stratum that calipers allow, with their distances: units are meant by their position in their group. */
final class AdmissiblePairs {

    /** Takes a pair and says whether more of the unit's pairs are wanted. */
    @FunctionalInterface
    interface Visitor {

        void pair(int other, double distance);
    }

    /** Rows of the focal units and of the candidates, each in ascending order of the score where there is one. */
    final int[] own;
    final int[] others;

    private final double[] score;
    private final double[][] point;
    private final Restrictions limits;
    private final double[] line;

    AdmissiblePairs(int[] rows, boolean[] focal, double[] score, double[][] point, Restrictions limits) {
        this.score = score;
        this.point = point;
        this.limits = limits;
        own = Arrays.stream(rows).filter(i -> focal[i]).toArray();
        others = Arrays.stream(rows).filter(i -> !focal[i]).toArray();
        line = score == null ? null : Arrays.stream(others).mapToDouble(i -> score[i]).toArray();
    }

    private double between(int a, int b) {
        return point == null ? Math.abs(score[a] - score[b]) : Math.sqrt(KdTree.squaredDistance(point[a], point[b]));
    }

    /** The distance of a focal unit and a candidate. */
    double distance(int unit, int other) {
        return between(own[unit], others[other]);
    }

    /**
     * Visits the admissible candidates of a focal unit no farther than a reach; on a score alone without looking at others.
     *
     * @param reach a distance
     */
    void visit(int unit, double reach, Visitor visitor) {
        int row = own[unit];
        if (line == null) {
            for (int k = 0; k < others.length; k++) {
                take(row, k, reach, visitor);
            }
            return;
        }
        double width = point == null ? Math.min(reach, limits.scoreWidth()) : limits.scoreWidth();
        int at = Arrays.binarySearch(line, score[row]);
        at = at >= 0 ? at : -at - 1;
        for (int k = at; k < line.length && !(line[k] - score[row] > width); k++) {
            take(row, k, reach, visitor);
        }
        for (int k = at - 1; k >= 0 && !(score[row] - line[k] > width); k--) {
            take(row, k, reach, visitor);
        }
    }

    private void take(int row, int k, double reach, Visitor visitor) {
        if (limits.allow(row, others[k])) {
            double d = between(row, others[k]);
            if (d <= reach) {
                visitor.pair(k, d);
            }
        }
    }
}
