/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

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
    private final PairRules rules;
    private double[][] covariates;
    private Estimand estimand = Estimand.ATT;
    private FullBounds bounds = FullBounds.NONE;
    private double omitted;
    private double mean = Double.NaN;

    private FullMatching(boolean[] treated) {
        rules = new PairRules(treated);
        this.treated = rules.treated();
    }

    /** Begins matching on a score. */
    public static FullMatching onScore(boolean[] treated, double[] score) {
        FullMatching m = new FullMatching(treated);
        m.rules.score(score);
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
        rules.score(values);
        return this;
    }

    /** Matches only units with the same number, from 0, by row. */
    public FullMatching exact(int[] stratum) {
        rules.exact(stratum);
        return this;
    }

    /** Matches only units with different numbers, by row; may be called for several variables. */
    public FullMatching different(int[] codes) {
        rules.different(codes);
        return this;
    }

    /** Limits the difference of the scores. */
    public FullMatching caliper(Caliper newCaliper) {
        rules.caliper(newCaliper);
        return this;
    }

    /** Limits the difference of a covariate. */
    public FullMatching caliper(double[] values, Caliper newCaliper) {
        rules.caliper(values, newCaliper);
        return this;
    }

    /** Sets units outside the common support of the score aside first. */
    public FullMatching commonSupport(CommonSupport newSupport) {
        rules.support(newSupport);
        return this;
    }

    /** Whose effect the weights stand for; the controls are the focal group for ATC, else the treated. */
    public FullMatching estimand(Estimand newEstimand) {
        estimand = Objects.requireNonNull(newEstimand);
        return this;
    }

    /**
     * Bounds the number of candidates for each focal unit in a set. Where there are too many candidates for the most, those
     * beyond it in the match without that bound are as many as are left out.
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
        mean = Double.NaN;
        return this;
    }

    /**
     * Leaves as many candidates out, those whose absence makes the sum smallest, that the others are so many for each focal
     * unit, in every stratum.
     *
     * @param candidates for each focal unit on average, positive
     */
    public FullMatching mean(double candidates) {
        if (!(candidates > 0)) {
            throw new IllegalArgumentException("a mean number of candidates is positive, not " + candidates);
        }
        mean = candidates;
        return this;
    }

    /** Sets these units aside first, besides those outside the common support. */
    public FullMatching setAside(boolean[] rows) {
        rules.setAside(rows);
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
        Restrictions limits = rules.restrictions(false);
        double[] score = rules.score();
        boolean[] focal = new boolean[treated.length];
        for (int i = 0; i < focal.length; i++) {
            focal[i] = treated[i] == (estimand != Estimand.ATC);
        }
        FullProblem problem = new FullProblem(score, covariates, focal, limits, bounds, new FullShare(omitted, mean), progress);
        Stars stars = new Stars(treated.length);
        UnmatchedReason[] reasons = new UnmatchedReason[treated.length];
        for (int i = 0; i < reasons.length; i++) {
            reasons[i] = limits.setAside(i) ? UnmatchedReason.OUT_OF_SUPPORT : null;
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
                reasons, limits.setAside(), limits.rawWidth(), limits.rawWidths());
    }
}
