/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.parametric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.linear.Cholesky;
import org.cohortium.numerics.linear.SymmetricMatrix;
import org.cohortium.numerics.regression.StandardizedDesign;

/**
 * Maximum likelihood for a parametric survival model by Newton's method with the observed information (Kalbfleisch and
 * Prentice 2002, chapter 3), damped where the likelihood is not concave, first for the constant alone and from there for the
 * whole model. A coefficient along which the likelihood keeps rising, such as that of a group without events, is reported as
 * unbounded rather than as converged.
 */
public final class ParametricRegression {

    private static final int MAX_STEPS = 200;

    /** Distance to the maximum, in standard errors, at which the search ends. */
    private static final double DISTANCE = 1e-10;

    /** Distance that is good enough when rounding ends the search. */
    private static final double GOOD_ENOUGH = 1e-6;

    /** Gain below which a likelihood that still moves is looked at for having no maximum, and is taken to have none. */
    private static final double SMALL_GAIN = 1e-5;
    private static final double NO_GAIN = 1e-10;

    /** A log scale below it is a distribution without spread. */
    private static final double NO_SPREAD = -25;

    private final ParametricLikelihood likelihood;
    private final Progress progress;
    private double[] at;
    private ParametricLikelihood.Evaluation here;
    private int steps;
    private double[] runaway;

    private ParametricRegression(ParametricLikelihood likelihood, double[] start, Progress progress) {
        this.likelihood = likelihood;
        this.at = start;
        this.progress = progress;
    }

    /**
     * Fits a model.
     *
     * @throws EstimationException if the likelihood has no maximum because all events happen at one time, or the search does
     *         not settle
     */
    public static ParametricFit fit(ParametricModel model, Progress progress) {
        ParametricData data = model.data();
        double unit = meanTime(data);
        ParametricModel constant = model.ofConstant();
        ParametricLikelihood none = new ParametricLikelihood(constant, design(constant), unit);
        ParametricRegression begin = new ParametricRegression(none, start(constant, none), progress.part(0, 0.3));
        begin.run();
        StandardizedDesign design = design(model);
        ParametricLikelihood full = new ParametricLikelihood(model, design, unit);
        double[] start = new double[full.size()];
        int p = design.columns().length;
        System.arraycopy(begin.at, 1, start, p, full.ancillaries);
        if (model.intercept()) {
            start[0] = begin.at[0];
        }
        ParametricRegression search = new ParametricRegression(full, start, progress.part(0.3, 1));
        if (model.intercept() && p == 1) {
            search.at = begin.at;
            search.here = begin.here;
            search.steps = begin.steps;
        } else {
            search.run();
        }
        return new ParametricFit(full, search.at, search.here, begin.here.value(), search.steps,
                search.unbounded(model, design));
    }

    private static StandardizedDesign design(ParametricModel model) {
        return new StandardizedDesign(model.data().size(), model.names(), model.columns(), model.data().weights(),
                model.intercept());
    }

    private static double meanTime(ParametricData data) {
        double sum = 0;
        for (int i = 0; i < data.size(); i++) {
            sum += data.time(i) / data.size();
        }
        return sum > 0 ? sum : 1;
    }

    /** Constant and ancillary parameters from moments of the observed times, or from the rate of events. */
    private static double[] start(ParametricModel model, ParametricLikelihood likelihood) {
        ParametricData data = model.data();
        TimeDistribution distribution = model.distribution();
        double[] start = new double[1 + likelihood.ancillaries];
        double total = 0;
        double mean = 0;
        double events = 0;
        double weights = 0;
        for (int i = 0; i < data.size(); i++) {
            double w = data.weight(i);
            weights += w;
            total += w * (middle(data, i) - data.entry(i));
            events += data.censoring(i) == ParametricData.Censoring.RIGHT ? 0 : w;
            mean += w * (value(data, i, distribution) - model.offset(i));
        }
        mean /= weights;
        if (distribution.isLocationScale()) {
            double square = 0;
            for (int i = 0; i < data.size(); i++) {
                double d = value(data, i, distribution) - model.offset(i) - mean;
                square += data.weight(i) * d * d / weights;
            }
            double sd = Math.sqrt(square) / distribution.kernel().standardDeviation();
            double scale = distribution.hasAncillary() ? sd > 0 ? sd : 1 : distribution.fixedScale();
            start[0] = distribution.hasAncillary() ? mean - scale * distribution.kernel().mean()
                    : StrictMath.log(total / events);
            Arrays.fill(start, 1, start.length, StrictMath.log(scale));
        } else {
            start[0] = StrictMath.log(events / total);
        }
        return start;
    }

    private static double middle(ParametricData data, int i) {
        return data.censoring(i) == ParametricData.Censoring.INTERVAL ? (data.time(i) + data.upper(i)) / 2 : data.time(i);
    }

    private static double value(ParametricData data, int i, TimeDistribution distribution) {
        double t = middle(data, i);
        return distribution.isLogTime() ? StrictMath.log(t) : t;
    }

    private void run() {
        here = likelihood.evaluate(at);
        if (!here.isFinite()) {
            throw new EstimationException("The likelihood of the " + likelihood.model.distribution().label()
                    + " model has no value where its search begins.", "Check the offset and the unit of the times.");
        }
        double gainBefore = Double.POSITIVE_INFINITY;
        double damping = 0;
        for (; steps < MAX_STEPS; steps++) {
            progress.checkCancelled();
            progress.report(Math.min(0.95, steps / 20.0), "");
            Cholesky factor = factor(damping);
            while (factor == null) {
                damping = Math.max(1e-3, 4 * damping);
                factor = factor(damping);
            }
            double[] step = factor.solve(here.gradient());
            double gain = dot(step, here.gradient());
            if (damping == 0 && gain <= DISTANCE * DISTANCE) {
                return;
            }
            boolean slow = gain >= 0.05 * gainBefore;
            if (damping == 0 && gain < SMALL_GAIN && slow && range(step) > 0.1 * smallestScale()) {
                runaway = step;
                if (gain < NO_GAIN) {
                    return;
                }
            } else if (damping == 0 && gain < GOOD_ENOUGH * GOOD_ENOUGH && slow) {
                return;
            }
            gainBefore = gain;
            if (!advance(step)) {
                if (gain < GOOD_ENOUGH * GOOD_ENOUGH || runaway != null) {
                    return;
                }
                damping = Math.max(1e-3, 10 * damping);
                if (damping > 1e9) {
                    break;
                }
                continue;
            }
            checkSpread();
            damping = damping < 1e-3 ? 0 : damping / 10;
        }
        throw new EstimationException("The " + likelihood.model.distribution().label() + " model did not settle in " + steps
                + " steps.", "Leave out covariates that hardly vary, or choose another distribution.");
    }

    /** The factored information, its diagonal raised by a part of itself; null if it is not positive definite. */
    private Cholesky factor(double damping) {
        SymmetricMatrix a = here.information();
        int k = a.order();
        double[] diagonal = new double[k];
        double[][] lower = a.toArray();
        for (int j = 0; j < k; j++) {
            double size = Math.abs(lower[j][j]);
            lower[j][j] += damping * (size > 0 ? size : 1);
            diagonal[j] = lower[j][j];
        }
        Cholesky c = Cholesky.of(SymmetricMatrix.ofLower(lower), diagonal, 1e-18);
        return c.rank() == k && !c.isIndefinite() ? c : null;
    }

    private boolean advance(double[] step) {
        double slack = 1e-13 * (1 + Math.abs(here.value()));
        double part = 1;
        for (int tries = 0; tries < 30; tries++) {
            double[] next = at.clone();
            for (int j = 0; j < next.length; j++) {
                next[j] += part * step[j];
            }
            ParametricLikelihood.Evaluation there = likelihood.evaluate(next);
            if (there.isFinite() && there.value() >= here.value() - slack) {
                at = next;
                here = there;
                return true;
            }
            part /= 2;
        }
        return false;
    }

    private void checkSpread() {
        if (!likelihood.model.distribution().isLocationScale()) {
            return;
        }
        int p = likelihood.design.columns().length;
        for (int j = p; j < at.length; j++) {
            if (at[j] < NO_SPREAD) {
                throw new EstimationException("The covariates determine the time of every event, so that the scale of the "
                        + likelihood.model.distribution().label() + " model is 0 and has no estimate.",
                        "Use fewer covariates or strata, or a model without a scale.");
            }
        }
    }

    private double smallestScale() {
        if (!likelihood.model.distribution().isLocationScale()) {
            return 1;
        }
        double smallest = Double.POSITIVE_INFINITY;
        for (int s = 0; s < likelihood.model.data().strata(); s++) {
            smallest = Math.min(smallest, StrictMath.exp(likelihood.ancillary(at, s)));
        }
        return smallest;
    }

    private double range(double[] step) {
        double[] change = likelihood.design.combine(Arrays.copyOf(step, likelihood.design.columns().length));
        double min = 0;
        double max = 0;
        for (double c : change) {
            min = Math.min(min, c);
            max = Math.max(max, c);
        }
        return max - min;
    }

    private List<ParametricFit.Unbounded> unbounded(ParametricModel model, StandardizedDesign design) {
        List<ParametricFit.Unbounded> found = new ArrayList<>();
        if (runaway == null) {
            return found;
        }
        int[] positions = design.coefficients();
        double largest = 0;
        for (int j = 0; j < positions.length; j++) {
            largest = Math.max(largest, positions[j] == 0 && model.intercept() ? 0 : Math.abs(runaway[j]));
        }
        for (int j = 0; j < positions.length; j++) {
            boolean constant = positions[j] == 0 && model.intercept();
            if (!constant && Math.abs(runaway[j]) > 1e-3 * largest) {
                found.add(new ParametricFit.Unbounded(positions[j], model.term(positions[j]), runaway[j] > 0));
            }
        }
        return found;
    }

    private static double dot(double[] a, double[] b) {
        double s = 0;
        for (int i = 0; i < a.length; i++) {
            s += a[i] * b[i];
        }
        return s;
    }
}
