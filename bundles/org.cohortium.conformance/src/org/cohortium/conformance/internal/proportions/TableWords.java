/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.proportions;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.cohortium.conformance.UnsupportedCase;

/**
 * The words in which a case names a stratified table: "row x column by stratum", each name perhaps followed by its levels
 * in parentheses, then ", counts the counts" where a column holds counts.
 *
 * @param row variable of the rows
 * @param rowLevels its levels in order; empty for all
 * @param column variable of the columns
 * @param columnLevels its levels in order; empty for all
 * @param stratum variable of the strata
 * @param counts column of the counts, or null where each row of the data is one
 */
record TableWords(String row, List<String> rowLevels, String column, List<String> columnLevels, String stratum,
        String counts) {

    private static final String NAME = "([\\w.]+)\\s*(?:\\(([^)]*)\\))?";
    private static final Pattern TABLE = Pattern.compile(
        NAME + "\\s+x\\s+" + NAME + "\\s+by\\s+([\\w.]+)\\s*(?:,\\s*([\\w.]+) the counts)?\\s*(?:;.*)?");

    static TableWords of(String words) throws UnsupportedCase {
        Matcher m = TABLE.matcher(words.strip());
        if (!m.matches()) {
            throw new UnsupportedCase("a table described as \"" + words + "\"");
        }
        return new TableWords(m.group(1), levels(m.group(2)), m.group(3), levels(m.group(4)), m.group(5), m.group(6));
    }

    private static List<String> levels(String list) {
        return list == null ? List.of() : Arrays.stream(list.split(",")).map(String::strip).toList();
    }

    /**
     * The levels that a separate remark gives, such as "Sex: Male, Female; Dept A-F".
     *
     * @return the levels of the variable, or empty where the remark does not give them
     */
    static List<String> levels(String remark, String variable) {
        if (remark != null) {
            for (String part : remark.split(";")) {
                String[] sides = part.split(":", 2);
                if (sides.length == 2 && sides[0].strip().equals(variable)) {
                    return levels(sides[1]);
                }
            }
        }
        return List.of();
    }
}
