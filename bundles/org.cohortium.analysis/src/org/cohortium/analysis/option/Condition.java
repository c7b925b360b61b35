/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.option;

import java.util.ArrayList;
import java.util.List;

/**
 * When an option has an effect, as a conjunction of simple tests on other options.
 *
 * @param tests all must hold
 */
public record Condition(List<Test> tests) {

    /** Always. */
    public static final Condition ALWAYS = new Condition(List.of());

    /**
     * One test.
     *
     * @param key the other option
     * @param value the value it is compared with, or null for "is set and not false"
     * @param negated whether the test must fail
     */
    public record Test(String key, String value, boolean negated) {
    }

    public Condition {
        tests = List.copyOf(tests);
    }

    /** Reads the text of {@link Option#enabledWhen()}. */
    public static Condition parse(String text) {
        List<Test> tests = new ArrayList<>();
        for (String part : text.split("&")) {
            String t = part.strip();
            if (t.isEmpty()) {
                continue;
            }
            int ne = t.indexOf("!=");
            int eq = t.indexOf('=');
            if (ne > 0) {
                tests.add(new Test(t.substring(0, ne).strip(), t.substring(ne + 2).strip(), true));
            } else if (eq > 0) {
                tests.add(new Test(t.substring(0, eq).strip(), t.substring(eq + 1).strip(), false));
            } else if (t.startsWith("!")) {
                tests.add(new Test(t.substring(1).strip(), null, true));
            } else {
                tests.add(new Test(t, null, false));
            }
        }
        return new Condition(tests);
    }

    /**
     * Whether it holds.
     *
     * @param effective the values with defaults filled in
     */
    public boolean holds(OptionValues effective) {
        for (Test test : tests) {
            List<String> values = effective.get(test.key());
            boolean met = test.value() == null
                ? !values.isEmpty() && !values.equals(List.of("false"))
                : values.contains(test.value());
            if (met == test.negated()) {
                return false;
            }
        }
        return true;
    }
}
