/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis;

import java.util.List;
import java.util.Optional;

import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.data.Schema;
import org.cohortium.numerics.Progress;

/**
 * One statistical method that a study can apply to a cohort. An implementation is stateless, has a public constructor
 * without arguments, and reads nothing but its input: no file, no clock, no network, no default locale.
 *
 * @param <O> the options: a public record whose components carry {@link org.cohortium.analysis.option.Option}
 */
public interface Analysis<O extends Record> {

    /** Who this method is: stable id, version, what it answers, whom to cite. */
    AnalysisDescriptor descriptor();

    /** The record type of the options. */
    Class<O> optionsType();

    /**
     * Whether the order of the cohort's rows is part of the question, as for a greedy matching or a list of studies. Unless it
     * is, the rows are put into an order of their own before {@link #run}, so that files that differ in the order of their
     * rows alone give the same result to the last digit.
     */
    default boolean rowOrderMatters() {
        return false;
    }

    /**
     * Looks at the variables and the options before anything is computed. What the option declarations already say
     * (required, range, kind of variable, unknown level) has been checked; only what goes beyond them belongs here.
     *
     * @param schema the variables of the cohort
     * @param options the options, bound and in range
     * @return what is wrong or doubtful, in words; empty if nothing is. Any error keeps the analysis from running
     */
    List<Problem> check(Schema schema, O options);

    /**
     * Computes the result.
     *
     * @param input the rows of the cohort, in their order only if {@link #rowOrderMatters}
     * @param options options that {@link #check} let pass
     * @param progress told how far the work is; asked at least every few milliseconds whether it is still wanted
     * @return the result, with the rows it could not use and why
     * @throws org.cohortium.numerics.EstimationException if the data do not allow the estimate
     */
    AnalysisResult run(AnalysisInput input, O options, Progress progress);

    /**
     * The sentences that a methods section would say about this analysis with these options, in the past tense and
     * complete: estimator, variance, tests, transformations, software conventions.
     *
     * @param schema the variables, for their labels
     * @param options the options as they were run
     * @param design the design of the cohort, which may change the variance
     */
    String methods(Schema schema, O options, CohortDesign design);

    /**
     * The R code that repeats this analysis on the cohort's rows, as closely as R can.
     *
     * @param schema the variables
     * @param options the options as they were run
     * @param design the design of the cohort: weights and clusters become columns of the data frame under their names
     * @return the code; empty where no counterpart in R is known
     */
    default Optional<RCode> rCode(Schema schema, O options, CohortDesign design) {
        return Optional.empty();
    }
}
