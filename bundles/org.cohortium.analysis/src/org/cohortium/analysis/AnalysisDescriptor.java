/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis;

import java.util.List;
import java.util.Objects;

/**
 * What an analysis says of itself.
 *
 * @param id stable id, lower case, unique over all installed analyses; the key in studies and on the command line
 * @param version version of the method as three numbers; changes whenever a result may change
 * @param name the name in menus and headings
 * @param category what kind of question it belongs to
 * @param question the question it answers, one sentence
 * @param assumptions what must hold for the answer to be right, in sentences
 * @param reporting what to report when using it, in sentences
 * @param citations the sources of the method, one complete reference each
 * @param replaces ids under which earlier versions were known
 */
public record AnalysisDescriptor(String id, String version, String name, Category category, String question,
        String assumptions, String reporting, List<String> citations, List<String> replaces) {

    /** The kinds of question, in the order in which a study asks them. */
    public enum Category {
        DESCRIPTION("Description"), SURVIVAL("Survival"), REGRESSION("Regression"), CONFOUNDING("Confounding control"),
        SUBGROUPS("Subgroups"), RESPONSE("Response"), COMPETING_RISKS("Competing risks"), PROGNOSIS("Prognostic models"),
        META_ANALYSIS("Centres and meta-analysis"), OTHER("Other");

        private final String label;

        Category(String label) {
            this.label = label;
        }

        /** The name in menus. */
        public String label() {
            return label;
        }
    }

    public AnalysisDescriptor {
        Objects.requireNonNull(category, "category");
        if (!id.matches("[a-z][a-z0-9.-]*")) {
            throw new IllegalArgumentException("An analysis id is lower case letters, digits, dots and hyphens: " + id);
        }
        if (!version.matches("\\d+\\.\\d+\\.\\d+")) {
            throw new IllegalArgumentException("An analysis version is three numbers: " + version);
        }
        citations = List.copyOf(citations);
        replaces = List.copyOf(replaces);
    }
}
