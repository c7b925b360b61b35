/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.architecture;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The same digits on every machine: strict mathematics, no order of a hash, no clock and no hidden randomness. */
class SameDigitsTest {

    /** Results come into being up to here; above, they are only shown. */
    private static final int RESULT_FLOORS = 69;
    private static final int ESTIMATION_FLOORS = 50;

    private static final Pattern HASHED_VARIABLE = Pattern.compile("\\b(\\w+)\\s*=\\s*new\\s+(?:HashMap|HashSet|IdentityHashMap|WeakHashMap)\\b");
    private static final Pattern HASHING_COLLECTOR = Pattern.compile("\\bCollectors\\s*\\.\\s*toSet\\s*\\("
        + "|\\bCollectors\\s*\\.\\s*(toMap|groupingBy)\\s*\\((?![^;]*(LinkedHashMap|TreeMap))");

    /** Classes that may ask for something beside their input, each with the reason why no result depends on it. */
    private static final Map<String, String> MAY_ASK = Map.of(
        "org.cohortium.data.expression.Evaluator", "the clock only ends an expression that takes too long, with an error",
        "org.cohortium.numerics.linear.Chunks", "the sums of fixed chunks are added in their order, whoever computed them");

    private final SourceTree tree = SourceTree.here();
    private final Findings findings = new Findings(tree);

    @Test
    void mathematicsIsStrict() {
        // Math may answer otherwise on another machine for these; abs, max, min, sqrt and the rounding ones are exact.
        Pattern loose = Pattern.compile("(?<![\\w.])Math\\s*\\.\\s*"
            + "(exp|expm1|log|log10|log1p|pow|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|cbrt|hypot)\\b");
        for (BundleFolder bundle : tree.mainBundles()) {
            if (FloorsTest.floorOf(bundle) <= RESULT_FLOORS && !bundle.shortName().equals("charts")) {
                bundle.sources().forEach(file -> file.each(loose, (found, line) -> findings.add(file.file(), line,
                    "uses " + found + ", which may differ between machines.", "Use StrictMath.")));
            }
        }
        findings.assertNone();
    }

    @Test
    void noHashOrderReachesAResult() {
        for (BundleFolder bundle : tree.mainBundles()) {
            if (FloorsTest.floorOf(bundle) <= RESULT_FLOORS) {
                bundle.sources().forEach(this::noHashOrderLeaves);
            }
        }
        findings.assertNone();
    }

    /** Looking something up in a hashed collection is fine; what walks over it, or hands it out, takes its order along. */
    private void noHashOrderLeaves(JavaFile file) {
        String advice = "Use LinkedHashMap, LinkedHashSet, TreeMap or an array.";
        file.each(HASHING_COLLECTOR, (found, line) -> findings.add(file.file(), line, "collects into a hashed collection.", advice));
        Matcher made = HASHED_VARIABLE.matcher(file.code());
        while (made.find()) {
            String variable = made.group(1);
            Pattern walked = Pattern.compile(":\\s*" + variable + "\\s*(\\.\\s*(keySet|values|entrySet)\\(\\)\\s*)?\\)"
                + "|\\b" + variable + "\\s*\\.\\s*(forEach|stream|iterator|keySet|values|entrySet|toString|toArray)\\b"
                + "|\\b(copyOf|addAll|putAll|join|unmodifiable\\w+|new \\w+<>)\\s*\\([^;()]*\\b" + variable + "\\s*\\)"
                + "|\\breturn\\s+" + variable + "\\s*;");
            file.each(walked, (found, line) -> findings.add(file.file(), line,
                "lets out the order of the hashed collection " + variable + " (" + found.strip() + ").", advice));
        }
    }

    @Test
    void estimatesDependOnNothingButTheirInput() {
        Pattern outside = Pattern.compile("\\bMath\\s*\\.\\s*random\\b|\\bnew\\s+(Secure)?Random\\s*\\(\\s*\\)|\\bThreadLocalRandom\\b"
            + "|\\bSystem\\s*\\.\\s*(currentTimeMillis|nanoTime|getenv|getProperty|identityHashCode)\\b"
            + "|\\b(Instant|LocalDate|LocalDateTime|ZonedDateTime)\\s*\\.\\s*now\\b|\\bLocale\\s*\\.\\s*getDefault\\b"
            + "|\\bTimeZone\\s*\\.\\s*getDefault\\b|\\bZoneId\\s*\\.\\s*systemDefault\\b|\\.parallel(Stream)?\\s*\\(");
        for (BundleFolder bundle : tree.mainBundles()) {
            if (FloorsTest.floorOf(bundle) <= ESTIMATION_FLOORS && !bundle.shortName().matches("analysis|study|charts")) {
                bundle.sources().stream().filter(file -> !MAY_ASK.containsKey(file.className()))
                    .forEach(file -> file.each(outside, (found, line) -> findings.add(file.file(), line, "asks for " + found + ".",
                        "An estimate depends on its input alone: take seeds and threads as arguments.")));
            }
        }
        findings.assertNone();
    }
}
