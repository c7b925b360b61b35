/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;

/**
 * Optimal full matching (Rosenbaum 1991; Hansen and Klopfer 2006): all units are put into sets of one unit of a group with
 * one or more of the other so that the sum of the distances within the sets, between the one and the many, is the smallest
 * there is. The number of candidates for each focal unit can be bounded, a fraction of the candidates left out, and pairs
 * restricted by strata and calipers; units without anybody within reach are left out, with their reason.
 *
 * <p>On a score without calipers the optimum is a flow along the line of the sorted scores, found in O(n log n). With calipers
 * or on covariates it is a smallest edge cover of the admissible pairs, of which only those can take part that are nearer
 * than both units' nearest together; with bounds too, a flow of least cost over all admissible pairs. Of several solutions
 * with the same sum one is given; which does not depend on anything but the data and their order. Instances are builders.
 */
public final class FullMatching {

    private final boolean[] treated;
    private double[] score;
    private double[][] covariates;
    private int[] strata;
    private Caliper caliper;
    private final List<double[]> caliperValues = new ArrayList<>();
    private final List<Caliper> calipers = new ArrayList<>();
    private CommonSupport support = CommonSupport.NONE;
    private boolean[] alsoSetAside;
    private Estimand estimand = Estimand.ATT;
    private FullBounds bounds = FullBounds.NONE;
    private double omitted;

    private FullMatching(boolean[] treated) {
        this.treated = treated.clone();
    }

    /** Begins matching on a score. */
    public static FullMatching onScore(boolean[] treated, double[] score) {
        FullMatching m = new FullMatching(treated);
        m.score = m.column(score, "score");
        return m;
    }

    /**
     * Begins matching on the distance of points, such as {@link MahalanobisDistance} gives them.
     *
     * @param covariates {@code [row][dimension]}
     */
    public static FullMatching onPoints(boolean[] treated, double[][] covariates) {
        FullMatching m = new FullMatching(treated);
        if (covariates.length != treated.length) {
            throw new IllegalArgumentException("the points have another number of rows");
        }
        m.covariates = covariates;
        return m;
    }

    /** Gives matching on points a score for the caliper and the common support. */
    public FullMatching score(double[] values) {
        score = column(values, "score");
        return this;
    }

    /** Matches only units with the same number, from 0, by row. */
    public FullMatching exact(int[] stratum) {
        strata = stratum.clone();
        return this;
    }

    /** Limits the difference of the scores. */
    public FullMatching caliper(Caliper newCaliper) {
        caliper = newCaliper;
        return this;
    }

    /** Limits the difference of a covariate. */
    public FullMatching caliper(double[] values, Caliper newCaliper) {
        caliperValues.add(column(values, "covariate with a caliper"));
        calipers.add(Objects.requireNonNull(newCaliper));
        return this;
    }

    /** Sets units outside the common support of the score aside first. */
    public FullMatching commonSupport(CommonSupport newSupport) {
        support = Objects.requireNonNull(newSupport);
        return this;
    }

    /** Whose effect the weights stand for; the controls are the focal group for ATC, else the treated. */
    public FullMatching estimand(Estimand newEstimand) {
        estimand = Objects.requireNonNull(newEstimand);
        return this;
    }

    /**
     * Bounds the number of candidates for each focal unit in a set.
     *
     * @param least 0 for none; below 1, the focal units that may share a candidate are at most 1 / least
     * @param most infinite for none; below 1, at least 1 / most focal units share a candidate
     */
    public FullMatching controls(double least, double most) {
        bounds = FullBounds.of(least, most);
        return this;
    }

    /**
     * Leaves a fraction of the candidates out, those whose absence makes the sum smallest; as far as all focal units keep their
     * partners.
     *
     * @param fraction from 0 to below 1; negative to leave out focal units instead
     */
    public FullMatching omit(double fraction) {
        if (!(fraction > -1 && fraction < 1)) {
            throw new IllegalArgumentException("a fraction left out is between -1 and 1, not " + fraction);
        }
        omitted = fraction;
        return this;
    }

    /** Sets these units aside first, besides those outside the common support. */
    public FullMatching setAside(boolean[] rows) {
        alsoSetAside = rows.clone();
        return this;
    }

    /** Matches. */
    public FullMatch match() {
        return match(Progress.NONE);
    }

    /**
     * Matches.
     *
     * @throws EstimationException if the bounds cannot be kept to
     */
    public FullMatch match(Progress progress) {
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
        Restrictions limits = new Restrictions(aside, strata, width, caliperValues.toArray(double[][]::new), widths);
        boolean[] focal = new boolean[treated.length];
        for (int i = 0; i < focal.length; i++) {
            focal[i] = treated[i] == (estimand != Estimand.ATC);
        }
        FullProblem problem = new FullProblem(score, covariates, focal, limits, bounds, omitted, progress);
        Stars stars = new Stars(treated.length);
        UnmatchedReason[] reasons = new UnmatchedReason[treated.length];
        for (int i = 0; i < reasons.length; i++) {
            reasons[i] = aside[i] ? UnmatchedReason.OUT_OF_SUPPORT : null;
        }
        for (int[] rows : Lines.of(score, limits, treated.length)) {
            problem.solve(rows, stars, reasons);
        }
        int[] sets = stars.sets(focal, new long[] {bounds.otherLeast(), bounds.focalLeast()});
        for (int i = 0; i < reasons.length; i++) {
            reasons[i] = sets[i] > 0 ? null : reasons[i] == null ? UnmatchedReason.NOT_CHOSEN : reasons[i];
        }
        double[] weights = Subclasses.weights(treated, sets, estimand);
        return new FullMatch(treated, estimand, sets, weights, new StarDistances(treated, sets).total(problem::distance),
                reasons, aside, width, widths);
    }

    private double[] column(double[] values, String what) {
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
