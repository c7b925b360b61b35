/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.selection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.survival.CoxTest;

/**
 * Stepwise selection of terms, as R's step: at each step the one change that makes the criterion smallest, until none makes
 * it smaller. Main effects stay under their interactions. The p-values and intervals of the model chosen are those of a model
 * that was not chosen by looking, and too good (Harrell, Regression Modeling Strategies, 2nd edition 2015, section 4.3).
 *
 * @param chosen by term whether it is in the model chosen
 * @param path the steps, the first the model started from
 */
public record StepwiseSelection(boolean[] chosen, List<Step> path) {

    private static final int MOST_STEPS = 1000;

    /** Which changes are looked at. */
    public enum Direction {
        /** From the whole model, taking terms out. */
        BACKWARD,
        /** From the model of the terms always in, taking terms in. */
        FORWARD,
        /** From the model of the terms always in, taking terms in and out. */
        BOTH
    }

    /** By what a change is judged. */
    public sealed interface Rule {
    }

    /**
     * By minus twice the log-likelihood plus a price for each parameter.
     *
     * @param price 2 for Akaike's criterion, the logarithm of the number of events or rows for the Bayesian one
     */
    public record Criterion(double price) implements Rule {
    }

    /**
     * By the p-value of the likelihood ratio test.
     *
     * @param enter a term enters below it
     * @param stay a term leaves at or above it; not below {@code enter}
     */
    public record Significance(double enter, double stay) implements Rule {

        /** Checks the levels. */
        public Significance {
            if (!(enter > 0 && enter < 1 && stay < 1) || stay < enter) {
                throw new IllegalArgumentException("levels " + enter + " to enter and " + stay + " to stay");
            }
        }
    }

    /**
     * A step.
     *
     * @param term the term that entered or left; null for the start
     * @param entered whether it entered
     * @param fit the model after the step
     * @param aic Akaike's criterion of it
     * @param criterion what is minimised; NaN for selection by significance
     * @param test the likelihood ratio test of the term; null for the start
     */
    public record Step(String term, boolean entered, TermModels.Fit fit, double aic, double criterion, CoxTest test) {
    }

    private record Change(int term, TermModels.Fit fit, CoxTest test, double score) {
    }

    /**
     * Selects.
     *
     * @param always by term whether it is in every model; null for none
     */
    public static StepwiseSelection select(TermModels models, Direction direction, Rule rule, boolean[] always,
            Progress progress) {
        boolean[] in = new boolean[models.size()];
        boolean[] kept = always == null ? new boolean[in.length] : always.clone();
        for (int t = 0; t < in.length; t++) {
            in[t] = direction == Direction.BACKWARD || kept[t];
        }
        TermModels.Fit fit = models.fit(in, progress);
        List<Step> path = new ArrayList<>();
        path.add(step(null, false, fit, rule, null));
        for (int k = 0; k < MOST_STEPS; k++) {
            progress.checkCancelled();
            progress.report(1 - 1.0 / (1 + k), "");
            Change best = best(models, in, kept, direction, rule, fit, progress);
            if (best == null) {
                break;
            }
            in[best.term()] = !in[best.term()];
            fit = best.fit();
            path.add(step(models.names().get(best.term()), in[best.term()], fit, rule, best.test()));
        }
        return new StepwiseSelection(in, List.copyOf(path));
    }

    private static Step step(String term, boolean entered, TermModels.Fit fit, Rule rule, CoxTest test) {
        return new Step(term, entered, fit, fit.criterion(2),
                rule instanceof Criterion c ? fit.criterion(c.price()) : Double.NaN, test);
    }

    private static Change best(TermModels models, boolean[] in, boolean[] kept, Direction direction, Rule rule,
            TermModels.Fit fit, Progress progress) {
        List<Change> leaving = new ArrayList<>();
        List<Change> entering = new ArrayList<>();
        for (int t = 0; t < in.length; t++) {
            boolean leaves = in[t] && !kept[t] && direction != Direction.FORWARD && models.mayLeave(in, t);
            boolean enters = !in[t] && direction != Direction.BACKWARD && models.mayEnter(in, t);
            if (leaves || enters) {
                boolean[] changed = Arrays.copyOf(in, in.length);
                changed[t] = !in[t];
                TermModels.Fit other = models.fit(changed, progress);
                CoxTest test = leaves ? AnalysisOfDeviance.test(other, fit) : AnalysisOfDeviance.test(fit, other);
                double score = rule instanceof Criterion c ? other.criterion(c.price()) : test.logPValue();
                (leaves ? leaving : entering).add(new Change(t, other, test, score));
            }
        }
        return switch (rule) {
            case Criterion c -> {
                Change smallest = null;
                // R looks at terms that leave first and takes the first of the smallest
                for (List<Change> some : List.of(leaving, entering)) {
                    for (Change change : some) {
                        smallest = smallest == null || change.score() < smallest.score() ? change : smallest;
                    }
                }
                yield smallest != null && smallest.score() < fit.criterion(c.price()) - 1e-7 ? smallest : null;
            }
            case Significance s -> {
                Change worst = null;
                for (Change change : leaving) {
                    worst = worst == null || change.score() > worst.score() || Double.isNaN(change.score()) ? change : worst;
                }
                if (worst != null && !(worst.test().pValue() < s.stay())) {
                    yield worst;
                }
                Change strongest = null;
                for (Change change : entering) {
                    strongest = !Double.isNaN(change.score())
                            && (strongest == null || change.score() < strongest.score()) ? change : strongest;
                }
                yield strongest != null && strongest.test().pValue() < s.enter() ? strongest : null;
            }
        };
    }
}
