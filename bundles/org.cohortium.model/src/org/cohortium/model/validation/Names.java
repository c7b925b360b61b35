/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.model.validation;

import java.util.Set;
import java.util.regex.Pattern;

/** The rules for names of variables, cohorts and result folders. */
public final class Names {

    private static final int MAX_LENGTH = 64;
    private static final Pattern IDENTIFIER = Pattern.compile("(\\p{L}|\\.(?![0-9]))[\\p{L}\\p{N}._]*");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    /** Words that the expression language keeps for itself, as R does. */
    private static final Set<String> RESERVED = Set.of("TRUE", "FALSE", "NA", "NaN", "Inf", "NULL", "if", "else", "for",
            "while", "repeat", "function", "in", "next", "break", "T", "F", "NA_integer_", "NA_real_",
            "NA_character_");

    private Names() {
    }

    /**
     * Whether expressions can call something by the name: a letter or a dot, then letters, digits, dots and underscores,
     * at most 64 characters, no word of the language.
     */
    public static boolean isIdentifier(String name) {
        return name != null && name.length() <= MAX_LENGTH && IDENTIFIER.matcher(name).matches()
                && !RESERVED.contains(name);
    }

    /** Whether the name can be a folder of results: lower-case letters, digits and single hyphens, portable. */
    public static boolean isSlug(String slug) {
        return slug != null && slug.length() <= MAX_LENGTH && SLUG.matcher(slug).matches()
                && RelativePath.problem(slug).isEmpty();
    }
}
