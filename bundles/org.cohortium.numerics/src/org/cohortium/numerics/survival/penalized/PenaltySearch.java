/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival.penalized;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.cohortium.numerics.Progress;

/**
 * The outer loop of a penalised fit: thetas are tried, each time the likelihood is maximised, until every search is
 * content. As in R all thetas move at once; where they are to be found to the end, one after the other, round and round,
 * because what one search sees must not change with the theta of another.
 */
final class PenaltySearch {

    private static final int MOST_ROUNDS = 30;
    private static final double SETTLED = 1e-6;

    private final PenalizedModel model;
    private final PenalizedOptions options;
    private final PenalizedNewton newton;
    private final Progress progress;
    private final Trail trail = new Trail();

    final double[] theta;
    final ThetaSearch[] searches;
    final double[] penalties = new double[2];
    PenalizedPoint at;
    PenalizedVariance variance;
    int tried;
    boolean settled;

    /** @param searches makes the search of a term */
    PenaltySearch(PenalizedModel model, PenalizedOptions options, IntFunction<ThetaSearch> searches, Progress progress) {
        this.model = model;
        this.options = options;
        this.newton = new PenalizedNewton(model, progress);
        this.progress = progress;
        int count = model.terms().size();
        this.theta = new double[count];
        this.searches = new ThetaSearch[count];
        int open = 0;
        for (int t = 0; t < count; t++) {
            this.searches[t] = searches.apply(t);
            theta[t] = this.searches[t].start();
            open += model.terms().get(t).size() instanceof PenaltySize.Fixed ? 0 : 1;
        }
        if (options.search() == PenalizedOptions.Search.TO_THE_END && open > 1) {
            inTurn(searches);
        } else {
            settled = together();
        }
    }

    int iterations() {
        return newton.iterations();
    }

    private void fit() {
        tried++;
        PenalizedPoint from = trail.nearest(theta);
        int p = model.derivatives().covariates().size();
        double[] beta = from == null ? new double[p] : from.beta;
        double[] effects = model.sparse() < 0 ? null : from == null ? new double[model.derivatives().groups()] : from.effect;
        at = options.newtonTolerance() == 0 ? newton.maximize(theta, beta, effects)
                : newton.untilLikelihoodStands(theta, beta, effects, options.newtonTolerance());
        trail.add(theta, at);
        variance = new PenalizedVariance(model, at);
        penalties[1] = at.penalty;
        penalties[0] = tried == 1 ? at.penalty : penalties[0];
        progress.report((double) tried / (tried + 5), "");
    }

    private void tell(ThetaSearch search, int t) {
        int[] columns = model.columns(t);
        search.tell(new ThetaSearch.Outcome(variance.dfOfTerm(t), variance.trace(t), at.value(), at.logLikelihood,
                columns == null ? at.effect : PenalizedPoint.pick(at.beta, columns)));
    }

    private boolean together() {
        boolean done = false;
        while (!done && tried < options.maxSearch()) {
            for (int t = 0; tried > 0 && t < theta.length; t++) {
                theta[t] = searches[t].next();
            }
            fit();
            done = true;
            for (int t = 0; t < theta.length; t++) {
                tell(searches[t], t);
                done &= searches[t].done();
            }
        }
        return done;
    }

    private void inTurn(IntFunction<ThetaSearch> make) {
        for (int round = 0; round < MOST_ROUNDS && !settled; round++) {
            double change = 0;
            boolean done = true;
            for (int t = 0; t < theta.length; t++) {
                if (model.terms().get(t).size() instanceof PenaltySize.Fixed) {
                    continue;
                }
                double before = round == 0 ? Double.POSITIVE_INFINITY : theta[t];
                done &= alone(make.apply(t), t);
                change = Math.max(change, Math.abs(theta[t] - before) / (1 + theta[t]));
            }
            settled = done && change < SETTLED;
        }
        for (int t = 0; t < theta.length; t++) {
            searches[t] = make.apply(t).at(theta[t]);
            tell(searches[t], t);
        }
    }

    private boolean alone(ThetaSearch search, int t) {
        theta[t] = search.start();
        for (int i = 0; i < options.maxSearch(); i++) {
            fit();
            tell(search, t);
            if (search.done()) {
                return true;
            }
            theta[t] = search.next();
        }
        fit();
        return false;
    }

    /** The fits so far: the next starts from the one whose thetas are nearest, the earliest of them, as in R. */
    private static final class Trail {

        private final List<double[]> thetas = new ArrayList<>();
        private final List<PenalizedPoint> points = new ArrayList<>();

        void add(double[] theta, PenalizedPoint point) {
            thetas.add(theta.clone());
            points.add(point);
        }

        PenalizedPoint nearest(double[] theta) {
            PenalizedPoint nearest = null;
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i < points.size(); i++) {
                double distance = 0;
                for (int t = 0; t < theta.length; t++) {
                    double d = thetas.get(i)[t] - theta[t];
                    distance += d * d;
                }
                if (distance < least) {
                    least = distance;
                    nearest = points.get(i);
                }
            }
            return nearest;
        }
    }
}
