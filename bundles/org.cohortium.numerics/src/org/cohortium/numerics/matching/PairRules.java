/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cohortium.numerics.EstimationException;

/** Who may be matched with whom, as it is asked for before the widths of calipers are known in raw units. */
final class PairRules {

    private final boolean[] treated;
    private double[] score;
    private int[] strata;
    private Caliper caliper;
    private final List<double[]> caliperValues = new ArrayList<>();
    private final List<Caliper> calipers = new ArrayList<>();
    private final List<int[]> different = new ArrayList<>();
    private CommonSupport support = CommonSupport.NONE;
    private boolean[] alsoSetAside;

    PairRules(boolean[] treated) {
        this.treated = treated.clone();
    }

    boolean[] treated() {
        return treated;
    }

    /** The score by row, or null. */
    double[] score() {
        return score;
    }

    void score(double[] values) {
        score = column(values, "score");
    }

    /** The units with the same number, from 0, by row. */
    void exact(int[] stratum) {
        strata = codes(stratum, "strata");
        for (int s : stratum) {
            if (s < 0) {
                throw new IllegalArgumentException("strata are numbered from 0");
            }
        }
    }

    /** The units of a pair have different numbers. */
    void different(int[] codes) {
        different.add(codes(codes, "codes"));
    }

    private int[] codes(int[] given, String what) {
        if (given.length != treated.length) {
            throw new IllegalArgumentException("the " + what + " have another number of rows");
        }
        return given.clone();
    }

    void caliper(Caliper newCaliper) {
        caliper = newCaliper;
    }

    void caliper(double[] values, Caliper newCaliper) {
        caliperValues.add(column(values, "covariate with a caliper"));
        calipers.add(Objects.requireNonNull(newCaliper));
    }

    void support(CommonSupport newSupport) {
        support = Objects.requireNonNull(newSupport);
    }

    void setAside(boolean[] rows) {
        alsoSetAside = rows.clone();
    }

    /**
     * The rules in raw units.
     *
     * @param strictly whether units that are to be kept apart must differ by more than the width, not just by it
     * @throws IllegalArgumentException if a rule needs a score and there is none
     */
    Restrictions restrictions(boolean strictly) {
        if (score == null && (caliper != null || support != CommonSupport.NONE)) {
            throw new IllegalArgumentException("a caliper of the score and the common support need a score");
        }
        boolean[] aside = score == null ? new boolean[treated.length] : support.outside(treated, score);
        for (int i = 0; alsoSetAside != null && i < aside.length; i++) {
            aside[i] |= alsoSetAside[i];
        }
        double width = caliper == null ? Double.POSITIVE_INFINITY : caliper.rawWidth(score, aside);
        double[] widths = new double[calipers.size()];
        for (int k = 0; k < widths.length; k++) {
            widths[k] = calipers.get(k).rawWidth(caliperValues.get(k), aside);
        }
        return new Restrictions(aside, strata, score, width, caliperValues.toArray(double[][]::new), widths,
                different.toArray(int[][]::new), strictly);
    }

    /** A copy of a column of finite values. */
    double[] column(double[] values, String what) {
        if (values.length != treated.length) {
            throw new IllegalArgumentException("the " + what + " has " + values.length + " values for " + treated.length
                    + " rows");
        }
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new EstimationException("Row " + (i + 1) + " of the rows used has no finite " + what + ".",
                        "A score of exactly 0 or 1 comes from separated data: leave a covariate out of the score.");
            }
        }
        return values.clone();
    }
}
