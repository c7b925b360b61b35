/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.model.validation;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The rule for paths in a study: relative, with forward slashes, and the same file on every system. */
public final class RelativePath {

    private static final int MAX_SEGMENT = 120;
    private static final int MAX_LENGTH = 240;
    private static final Pattern DEVICE = Pattern.compile("(con|prn|aux|nul|com[0-9\u00b9\u00b2\u00b3]"
            + "|lpt[0-9\u00b9\u00b2\u00b3])(\\..*)?");
    private static final String FORBIDDEN = "\\:*?\"<>|";

    private RelativePath() {
    }

    /**
     * What keeps a path from being portable and inside its folder.
     *
     * @param path the path
     * @return what is wrong, to be read after the word "it"; empty when the path is good
     */
    public static Optional<String> problem(String path) {
        if (path == null || path.isEmpty()) {
            return Optional.of("is empty");
        }
        if (path.length() > MAX_LENGTH) {
            return Optional.of("is longer than " + MAX_LENGTH + " characters");
        }
        if (path.startsWith("/")) {
            return Optional.of("is absolute");
        }
        for (String segment : path.split("/", -1)) {
            Optional<String> wrong = segmentProblem(segment);
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> segmentProblem(String segment) {
        if (segment.isEmpty()) {
            return Optional.of("has an empty part");
        }
        if (segment.equals(".") || segment.equals("..")) {
            return Optional.of("steps out of its folder");
        }
        if (segment.length() > MAX_SEGMENT) {
            return Optional.of("has a part longer than " + MAX_SEGMENT + " characters");
        }
        for (int i = 0; i < segment.length(); i++) {
            char c = segment.charAt(i);
            boolean lone = Character.isHighSurrogate(c)
                    ? i + 1 == segment.length() || !Character.isLowSurrogate(segment.charAt(i + 1))
                    : Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(segment.charAt(i - 1)));
            if (Character.isISOControl(c) || FORBIDDEN.indexOf(c) >= 0 || lone
                    || Character.getType(c) == Character.FORMAT) {
                return Optional.of("holds a character that not every system allows");
            }
        }
        if (segment.endsWith(".") || segment.endsWith(" ") || segment.startsWith(" ")) {
            return Optional.of("has a part that begins with a blank or ends with a dot or blank");
        }
        if (DEVICE.matcher(segment.toLowerCase(Locale.ROOT)).matches()) {
            return Optional.of("has a part that is the name of a device on Windows");
        }
        return Optional.empty();
    }
}
