/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.rcode;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * R code that repeats an analysis. It works on a data frame {@code d} with the rows of the cohort: categories are
 * factors with the levels of the dictionary in their order and the reference first, logical variables are logical, dates are {@code Date},
 * numbers numeric, missing values {@code NA}. Whoever writes the script makes {@code d}; the code only uses it.
 *
 * @param packages the R packages it needs, each once, in the order they are loaded
 * @param lines the code, one line each
 * @param remarks what R does otherwise, one sentence each: they stand as comments above the code
 */
public record RCode(List<String> packages, List<String> lines, List<String> remarks) {

    public RCode {
        packages = List.copyOf(packages);
        lines = List.copyOf(lines);
        remarks = List.copyOf(remarks);
    }

    /** Collects packages, remarks and lines. */
    public static final class Builder {

        private final Set<String> packages = new LinkedHashSet<>();
        private final List<String> lines = new ArrayList<>();
        private final List<String> remarks = new ArrayList<>();

        private Builder() {
        }

        /** The code needs an R package. */
        public Builder library(String name) {
            packages.add(name);
            return this;
        }

        /** What R does otherwise than Cohortium here, in one sentence. */
        public Builder remark(String sentence) {
            remarks.add(sentence);
            return this;
        }

        /** One more line of code. */
        public Builder line(String code) {
            lines.add(code);
            return this;
        }

        /** The code. */
        public RCode build() {
            return new RCode(List.copyOf(packages), lines, remarks);
        }
    }

    /** Code that is still empty. */
    public static Builder builder() {
        return new Builder();
    }
}
