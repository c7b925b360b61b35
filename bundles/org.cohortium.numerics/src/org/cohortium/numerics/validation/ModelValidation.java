/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.validation;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.linear.Chunks;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.SurvivalData;

/**
 * Internal validation of a Cox model with Efron's ties by fitting it again in resamples: Harrell's bootstrap estimate of
 * optimism (Harrell, Lee and Mark, Stat Med 1996;15:361), the .632 estimators (Efron, J Am Stat Assoc 1983;78:316; Efron and
 * Tibshirani 1997;92:548) and cross-validation.
 *
 * <p>Right-censored data with or without strata and case weights. Patients are drawn, or whole clusters where the data
 * name clusters. The same seed gives the same numbers for any number of threads.
 */
public final class ModelValidation {

    /** Resamples that one task works through; the tasks run side by side. */
    private static final int TASK = 8;

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final SurvivalData data;
    private final RefitModel model;
    private final int[] unit;
    private final int units;

    private ModelValidation(SurvivalData data, RefitModel model) {
        this.data = data;
        this.model = model;
        unit = new int[data.size()];
        int count = 0;
        if (data.isClustered()) {
            int[] codes = data.clusters();
            int[] sorted = Arrays.stream(codes).sorted().distinct().toArray();
            for (int i = 0; i < unit.length; i++) {
                unit[i] = Arrays.binarySearch(sorted, codes[i]);
            }
            count = sorted.length;
        } else {
            for (int i = 0; i < unit.length; i++) {
                unit[i] = i;
            }
            count = unit.length;
        }
        units = count;
    }

    /**
     * Prepares the validation of a fitted model.
     *
     * @param fit the model in all rows, Efron's ties, no offset
     * @param horizon the time at which the Brier score is taken; NaN for none
     * @throws EstimationException if the model cannot be resampled: intervals at risk, an offset, no finite estimate
     */
    public static ModelValidation of(CoxFit fit, double horizon) {
        return new ModelValidation(fit.data(), new RefitModel(fit, horizon));
    }

    /** The measures of the model in the rows it was made from. */
    public double[] apparent() {
        return model.apparent();
    }

    /**
     * The bootstrap with given resamples.
     *
     * @param resamples by resample the rows drawn, from 0
     */
    public BootstrapValidation bootstrap(int[][] resamples, Progress progress) {
        return bootstrap(resamples.length, b -> {
            int[] count = new int[data.size()];
            for (int row : resamples[b]) {
                count[row]++;
            }
            return count;
        }, progress);
    }

    /**
     * The bootstrap with resamples drawn with replacement.
     *
     * @param resamples their number
     * @param seed where the random numbers start
     */
    public BootstrapValidation bootstrap(int resamples, long seed, Progress progress) {
        if (resamples < 1) {
            throw new IllegalArgumentException(resamples + " resamples");
        }
        return bootstrap(resamples, b -> {
            UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed + GOLDEN * (b + 1));
            int[] drawn = new int[units];
            for (int i = 0; i < units; i++) {
                drawn[random.nextInt(units)]++;
            }
            int[] count = new int[data.size()];
            for (int i = 0; i < count.length; i++) {
                count[i] = drawn[unit[i]];
            }
            return count;
        }, progress);
    }

    private BootstrapValidation bootstrap(int resamples, IntFunction<int[]> counts, Progress progress) {
        RefitResult[] results = new RefitResult[resamples];
        side(resamples, b -> results[b] = model.refit(counts.apply(b), true), progress);
        return new BootstrapValidation(model.apparent(), model.noInformation(), results);
    }

    /**
     * Cross-validation: the patients are divided at random into folds of about equal size, the model is fitted without each
     * fold in turn and measured in it.
     *
     * @param folds their number, at least 2
     * @param repeats how often the whole is repeated with another division
     * @throws EstimationException if there are fewer patients than folds
     */
    public CrossValidation crossValidate(int folds, int repeats, long seed, Progress progress) {
        if (folds < 2 || repeats < 1) {
            throw new IllegalArgumentException(folds + " folds, " + repeats + " repeats");
        }
        if (units < folds) {
            throw new EstimationException("There are " + units + " patients or clusters for " + folds + " folds.",
                    "Choose fewer folds.");
        }
        int[][] foldOf = new int[repeats][];
        for (int r = 0; r < repeats; r++) {
            int[] order = PermutationSampler.natural(units);
            PermutationSampler.shuffle(RandomSource.XO_RO_SHI_RO_128_PP.create(seed + GOLDEN * (r + 1)), order);
            int[] fold = new int[units];
            for (int i = 0; i < units; i++) {
                fold[order[i]] = (int) ((long) i * folds / units);
            }
            foldOf[r] = new int[data.size()];
            for (int i = 0; i < foldOf[r].length; i++) {
                foldOf[r][i] = fold[unit[i]];
            }
        }
        return crossValidate(folds, foldOf, progress);
    }

    /**
     * Cross-validation with given folds.
     *
     * @param folds their number
     * @param foldOf by repeat and row the fold, from 0
     */
    public CrossValidation crossValidate(int folds, int[][] foldOf, Progress progress) {
        RefitResult[] results = new RefitResult[folds * foldOf.length];
        side(results.length, k -> {
            int[] fold = foldOf[k / folds];
            int[] count = new int[data.size()];
            for (int i = 0; i < count.length; i++) {
                count[i] = fold[i] == k % folds ? 0 : 1;
            }
            results[k] = model.refit(count, false);
        }, progress);
        return new CrossValidation(model.apparent(), folds, results);
    }

    private void side(int count, IntConsumer work, Progress progress) {
        AtomicInteger done = new AtomicInteger();
        Chunks.forEach((count + TASK - 1) / TASK, task -> {
            for (int k = task * TASK; k < Math.min(count, (task + 1) * TASK); k++) {
                progress.checkCancelled();
                work.accept(k);
            }
            int sofar = done.addAndGet(TASK);
            synchronized (done) {
                // only the furthest count is told, so that the fraction never falls
                if (sofar >= done.get()) {
                    progress.report(Math.min(1, (double) sofar / count), "");
                }
            }
        });
    }
}
