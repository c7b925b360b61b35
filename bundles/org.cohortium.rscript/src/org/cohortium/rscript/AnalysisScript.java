/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.rscript;

import java.util.Optional;

import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.option.OptionValues;
import org.cohortium.analysis.option.Options;
import org.cohortium.analysis.rcode.RCode;

/** The R code of an analysis with the options as they are stored. */
public final class AnalysisScript {

    private AnalysisScript() {
    }

    /**
     * The code.
     *
     * @param values options that fit; what is not set takes its default
     * @return empty where no counterpart in R is known
     */
    public static Optional<RCode> code(Analysis<?> analysis, AnalysisInput input, OptionValues values) {
        return typed(analysis, input, values);
    }

    private static <O extends Record> Optional<RCode> typed(Analysis<O> analysis, AnalysisInput input, OptionValues values) {
        Options<O> options = Options.of(analysis.optionsType());
        return analysis.rCode(input.data().schema(), options.bind(options.effective(values)), input.design());
    }
}
